import { counted, formatAttribution, publisherName } from '../../format.ts';
import { formatPeriod } from '../../period-name.ts';
import type { ClaimView } from '../../store/queries.ts';
import type { Asked, ClaimFilter } from '../filter.ts';
import { type Html, html, type Part } from '../html.ts';
import { layout } from '../layout.ts';
import { claimHref, day, figureNotes, figureText, statusBadge, table } from '../parts.ts';
import { claimFilterForm } from './claim-filter.ts';

export interface ClaimsPage {
  readonly asked: Asked<ClaimFilter>;
  /** Null where the filter is a bad one. */
  readonly claims: readonly ClaimView[] | null;
  /** True where more claims match than are listed. */
  readonly more: boolean;
}

const COLUMNS = [
  { name: 'Published' },
  { name: 'Company', kind: 'main' },
  { name: 'Amount' },
  { name: 'Period' },
  { name: 'Status' },
  { name: 'Who says so' },
  { name: 'In these words', kind: 'wide' },
  { name: 'Article' },
] as const;

export function claimsPage({ asked, claims, more }: ClaimsPage): Html {
  const main = html`<h1>Claims</h1>
<p class="lead">Each time that one article gives a figure, newest first, with its words.</p>
${claimFilterForm('/claims', asked)}
${claims !== null && listing(claims, more)}`;
  return layout({ title: 'Claims', section: '/claims', main });
}

function listing(claims: readonly ClaimView[], more: boolean): Html {
  if (claims.length === 0) return html`<p class="empty">No claim here.</p>`;
  return table(caption(claims.length, more), COLUMNS, claims.map(row));
}

function caption(count: number, more: boolean): string {
  return more ? `The newest ${count} claims; the filter shows others.` : `${counted(count, 'claim')}.`;
}

function row({ claim, article, fiscalYear }: ClaimView): Part[] {
  return [
    day(article.publishedOn),
    html`<b>${claim.company}</b>`,
    [html`<b>${figureText(claim)}</b>`, figureNotes(claim.basis, claim)],
    formatPeriod(claim, fiscalYear),
    statusBadge(claim.status),
    formatAttribution(claim),
    html`<q>${claim.evidence[0]?.quote}</q>`,
    html`<a href="${claimHref(article.id, claim.id)}">${publisherName(article)}</a>`,
  ];
}
