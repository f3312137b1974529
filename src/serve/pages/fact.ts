import { calendarDay } from '../../claim.ts';
import type { FiscalYear } from '../../companies/company.ts';
import { counted, formatAttribution, formatBasis, publisherName } from '../../format.ts';
import { formatPeriod, NO_PERIOD } from '../../period-name.ts';
import type { Role } from '../../reconcile/facts.ts';
import type { findFact } from '../../store/facts.ts';
import { type Html, html, type Part } from '../html.ts';
import { layout } from '../layout.ts';
import { claimHref, day, dollarsText, figureNotes, figureText, statusBadge, table } from '../parts.ts';
import { ROLE_MEANS, ROLE_WORDS } from '../words.ts';

type Found = NonNullable<Awaited<ReturnType<typeof findFact>>>;
/** A fact, its statements, and the fiscal year of its company, null where that is the calendar year or not known. */
export type FactPage = Found & { readonly fiscalYear: FiscalYear | null };
type Fact = FactPage['fact'];
type Statement = FactPage['statements'][number];

const COLUMNS = [
  { name: 'Date' },
  { name: 'Figure', kind: 'main' },
  { name: 'Status' },
  { name: 'Who says so' },
  { name: 'Role' },
  { name: 'Origin', kind: 'number' },
  { name: 'Article' },
  { name: 'In these words', kind: 'wide' },
] as const;

export function factPage({ fact, statements, fiscalYear }: FactPage): Html {
  const period = formatPeriod(fact, fiscalYear);
  const name = fact.subject === null ? fact.company : `${fact.company}, ${fact.subject}`;
  const main = html`<p class="path"><a href="/">Facts</a> › <a href="/?company=${encodeURIComponent(fact.company)}">${fact.company}</a></p>
<h1>${period === NO_PERIOD ? name : `${name}: ${period}`}</h1>
${standing(fact, statements)}
<h2>What was said, oldest first</h2>
${table(caption(statements), COLUMNS, statements.map(row))}
${legend(statements)}`;
  return layout({ title: period === NO_PERIOD ? name : `${name} ${period}`, section: '/', main });
}

function standing(fact: Fact, statements: readonly Statement[]): Html {
  const current = statements.find(({ role }) => role === 'current');
  const same = statements.filter(({ role }) => role === 'repeats');
  const basis = [current, ...same].find((one) => one?.claim.basis)?.claim.basis ?? null;
  return html`<div class="standing">
<p class="large">${figureText(fact)}</p>
${current !== undefined && html`<p>${dollarsText(current.claim)}</p>`}
${basis !== null && html`<p>${formatBasis(basis)}</p>`}
<p>${statusBadge(fact.status)} ${formatAttribution(fact)}</p>
<p>${counted(fact.articles, 'article')} ${fact.articles === 1 ? 'gives' : 'give'} this figure, from ${counted(fact.origins, 'independent origin')}.
First said on anything in this fact: ${day(fact.firstPublished)}; last: ${day(fact.lastPublished)}.</p>
</div>`;
}

function caption(statements: readonly Statement[]): Html {
  return html`${counted(statements.length, 'statement')}. Statements with the same origin number go back to one source.`;
}

function row({ claim, article, role, origin }: Statement): Part[] {
  return [
    day(calendarDay(article.published) ?? article.publishedOn),
    [html`<b>${figureText(claim)}</b>`, figureNotes(claim.basis, claim)],
    statusBadge(claim.status),
    formatAttribution(claim),
    html`<span class="role ${role}">${ROLE_WORDS[role]}</span>`,
    origin + 1,
    html`<a href="${claimHref(article.id, claim.id)}">${publisherName(article)}</a>`,
    html`<q>${claim.evidence[0]?.quote}</q>`,
  ];
}

function legend(statements: readonly Statement[]): Html {
  const roles = [...new Set(statements.map(({ role }) => role))] satisfies Role[];
  return html`<dl class="legend">${roles.map((role) => html`<div><dt>${ROLE_WORDS[role]}</dt><dd>${ROLE_MEANS[role]}</dd></div>`)}</dl>`;
}
