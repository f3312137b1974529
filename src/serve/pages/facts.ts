import { counted, formatAttribution, publisherName } from '../../format.ts';
import { formatPeriod } from '../../period-name.ts';
import type { FactView } from '../../store/queries.ts';
import type { Asked, ClaimFilter } from '../filter.ts';
import { type Html, html, type Part } from '../html.ts';
import { layout } from '../layout.ts';
import type { Totals } from '../lookups.ts';
import { claimHref, day, figureNotes, figureText, statusBadge, table } from '../parts.ts';
import { claimFilterForm } from './claim-filter.ts';

export interface FactsPage {
  readonly asked: Asked<ClaimFilter>;
  /** Null where the filter is a bad one. */
  readonly facts: readonly FactView[] | null;
  /** True where more facts match than are listed. */
  readonly more: boolean;
  readonly totals: Totals;
}

const COLUMNS = [
  { name: 'Company', kind: 'main' },
  { name: 'Amount' },
  { name: 'Period' },
  { name: 'Status' },
  { name: 'Who says so' },
  { name: 'Articles', kind: 'number' },
  { name: 'Origins', kind: 'number' },
  { name: 'Other', kind: 'number' },
  { name: 'Said' },
  { name: 'Source' },
] as const;

export function factsPage({ asked, facts, more, totals }: FactsPage): Html {
  const main = html`<h1>Facts</h1>
<p class="lead">${counted(totals.facts, 'fact')} about ${counted(totals.companies, 'spender')}, from ${counted(totals.articles, 'article')}.
A fact is what all articles together say of one spender’s capital expenditure in one period, or on one project.</p>
${claimFilterForm('/', asked)}
${facts !== null && (facts.length === 0 ? nothing(totals) : listing(facts, more))}`;
  return layout({ title: 'Facts', section: '/', main });
}

function nothing({ facts }: Totals): Html {
  return facts === 0
    ? html`<p class="empty">The ledger has no facts yet. Give it something to read: <code>outlay ingest URL</code></p>`
    : html`<p class="empty">No fact matches this filter. <a href="/">Show all</a></p>`;
}

function listing(facts: readonly FactView[], more: boolean): Html {
  const shown = more
    ? `The first ${facts.length} facts; the filter shows others.`
    : `${counted(facts.length, 'fact')}.`;
  const caption = html`${shown} <em>Articles</em> counts those that give this figure, <em>origins</em> the independent
sources behind them: eight articles that all credit one newspaper are one origin. <em>Other</em> counts the different
figures in its history.`;
  return table(caption, COLUMNS, facts.map(row));
}

function row({ fact, basis, claim, article, others, fiscalYear }: FactView): Part[] {
  return [
    [html`<b>${fact.company}</b>`, fact.subject !== null && html`<small>${fact.subject}</small>`],
    [html`<a class="figure" href="/facts/${fact.id}">${figureText(fact)}</a>`, figureNotes(basis, claim)],
    formatPeriod(fact, fiscalYear),
    statusBadge(fact.status),
    formatAttribution(fact),
    fact.articles,
    fact.origins,
    others > 0 && others,
    day(article.publishedOn),
    html`<a href="${claimHref(article.id, claim.id)}">${publisherName(article)}</a>`,
  ];
}
