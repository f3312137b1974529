/** Pieces that several pages show alike. */
import type { Basis, CurrencyCode, Measure, Qualifier, Status } from '../claim.ts';
import { formatAmount, formatBasis, isWebAddress } from '../format.ts';
import type { Asked } from './filter.ts';
import { type Html, html, type Part } from './html.ts';
import { STATUS_MEANS } from './words.ts';

export interface Figure {
  readonly low: number | null;
  readonly high: number | null;
  readonly currency: CurrencyCode;
  readonly qualifier: Qualifier;
  readonly measure: Measure;
}

/** `up to $70bn`; `$4bn more` for an increment. */
export function figureText(figure: Figure): string {
  return formatAmount(figure) + (figure.measure === 'increment' ? ' more' : '');
}

export interface InDollars {
  readonly currency: CurrencyCode;
  readonly lowUsd: number | null;
  readonly highUsd: number | null;
  readonly usdMonth: string | null;
}

/** `≈ $22.1bn` beside a figure in another currency, null where there is none or no rate. */
export function dollarsText({ currency, lowUsd, highUsd, usdMonth }: InDollars): string | null {
  if (currency === 'USD' || (lowUsd === null && highUsd === null)) return null;
  const [low, high] = [threeDigits(lowUsd ?? highUsd!), threeDigits(highUsd ?? lowUsd!)];
  const figure = formatAmount({ low, high, currency: 'USD', qualifier: low === high ? 'exact' : 'range' });
  return `≈ ${figure}${usdMonth === null ? '' : ` (rate of ${usdMonth})`}`;
}

/** What stands below a figure in a table: what it counts, and what it is in dollars. */
export function figureNotes(basis: Basis | null, claim: InDollars): Part {
  return [formatBasis(basis), dollarsText(claim)].map((note) => note !== null && html`<small>${note}</small>`);
}

function threeDigits(value: number): number {
  return Number(value.toPrecision(3));
}

export function statusBadge(status: Status): Html {
  return html`<span class="badge ${status}" title="${STATUS_MEANS[status]}">${status}</span>`;
}

/** A calendar day, `2026-05-27`, or `no date`. */
export function day(iso: string | null): Html {
  return iso === null ? html`<span class="none">no date</span>` : html`<time datetime="${iso}">${iso}</time>`;
}

/** A link out, for addresses of the web alone; anything else (`javascript:`, `file:`) is shown as words. */
export function externalLink(url: string, words: string): Html {
  return isWebAddress(url)
    ? html`<a href="${url}" rel="noopener noreferrer">${words}</a>`
    : html`<span class="address">${url}</span>`;
}

/** The article's own page, at the words of one claim. */
export function claimHref(articleId: number, claimId: string): string {
  return `/articles/${articleId}#claim-${claimId}`;
}

export interface Column {
  readonly name: string;
  readonly kind?: 'number' | 'wide' | 'main';
}

/** A table that becomes a list of cards on a narrow screen: each cell repeats its column's name there. */
export function table(caption: Part, columns: readonly Column[], rows: ReadonlyArray<readonly Part[]>): Html {
  return html`<table>
<caption>${caption}</caption>
<thead><tr>${columns.map(({ name, kind }) => html`<th scope="col" class="${kind}">${name}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map((part, i) => cell(columns[i]!, part))}</tr>\n`)}</tbody>
</table>`;
}

function cell({ name, kind }: Column, part: Part): Html {
  return html`<td class="${kind}" data-label="${name}"><div>${part}</div></td>`;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly placeholder?: string;
  /** Value and words of each choice; without it, a field to type in. */
  readonly choices?: ReadonlyArray<readonly [value: string, words: string]>;
}

/** A form that asks the same page again with a filter, and what was wrong with the one that it was asked with. */
export function filterForm(action: string, { filter, typed, unknown }: Asked<unknown>, fields: readonly Field[]): Html {
  const filtered = Object.values(typed).some((value) => value !== undefined);
  return html`<form class="filter" method="get" action="${action}" role="search" aria-label="Filter">
${fields.map((one) => field(one, typed[one.name]))}
<button type="submit">Show</button>
${filtered && html`<a class="clear" href="${action}">Clear the filter</a>`}
</form>
${!filter.ok && html`<p class="problem" role="alert">${filter.message}</p>`}
${unknown.length > 0 && html`<p class="problem" role="status">Left out, as there is no such filter here: ${unknown.join(', ')}.</p>`}`;
}

function field({ name, label, placeholder, choices }: Field, value: string | undefined): Html {
  const control =
    choices === undefined
      ? html`<input id="f-${name}" name="${name}" value="${value}" placeholder="${placeholder}" maxlength="120" autocomplete="off">`
      : html`<select id="f-${name}" name="${name}"><option value="">any</option>${choices.map(
          ([choice, words]) => html`<option value="${choice}"${choice === value && html` selected`}>${words}</option>`,
        )}</select>`;
  return html`<p><label for="f-${name}">${label}</label>${control}</p>`;
}
