/** What an article said before: its versions, and how the claims of each differ from those of the one before. */
import type { Registry } from '../../companies/registry.ts';
import { counted, formatBasis } from '../../format.ts';
import { formatPeriod } from '../../period-name.ts';
import type { SaidClaim } from '../../reconcile/changes.ts';
import type { Version } from '../../store/versions.ts';
import { type Html, html, type Part } from '../html.ts';
import { figureText } from '../parts.ts';

/** Nothing for an article that was always the same. */
export function versionList(versions: readonly Version[], registry: Registry): Part {
  if (versions.length < 2) return false;
  return html`<details open><summary>${counted(versions.length, 'version')}</summary>
<ol class="versions">${versions.map((version) => versionItem(version, registry))}</ol></details>`;
}

function versionItem({ number, fetchedAt, modified, added, removed, changed }: Version, registry: Registry): Html {
  const words = (one: SaidClaim) => said(one, registry);
  const dated = modified === null ? '' : `, dated ${modified.replace('T', ' ')}`;
  const changes = [
    ...changed.map(({ before, after }) => html`<li>Changed: ${words(before)} → ${words(after)}</li>`),
    ...added.map((one) => html`<li>New: ${words(one)} <q>${one.quote}</q></li>`),
    ...removed.map((one) => html`<li>Gone: ${words(one)} <q>${one.quote}</q></li>`),
  ];
  const none = number > 1 && changes.length === 0 && html` <span class="none">other words, the same claims</span>`;
  return html`<li>Read ${fetchedAt.slice(0, 16)}${dated}${none}${changes.length > 0 && html`<ul>${changes}</ul>`}</li>`;
}

function said({ company, amount, measure, period, status, basis = null }: SaidClaim, registry: Registry): Html {
  const asRow = {
    periodStart: period?.start ?? null,
    periodEnd: period?.end ?? null,
    periodLabel: period?.label ?? null,
    periodFiscal: period?.fiscal ?? null,
  };
  const when = formatPeriod(asRow, registry.resolve(company)?.fiscalYear ?? null);
  return html`<b>${company}</b> ${figureText({ ...amount, measure })}${basis !== null && ` (${formatBasis(basis)})`}, ${when}, ${status}`;
}
