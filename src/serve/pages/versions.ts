/** What an article said before: its versions, and how the claims of each differ from those of the one before. */
import { counted, formatPeriod } from '../../format.ts';
import type { SaidClaim } from '../../reconcile/changes.ts';
import type { Version } from '../../store/versions.ts';
import { type Html, html, type Part } from '../html.ts';
import { figureText } from '../parts.ts';

/** Nothing for an article that was always the same. */
export function versionList(versions: readonly Version[]): Part {
  if (versions.length < 2) return false;
  return html`<details open><summary>${counted(versions.length, 'version')}</summary>
<ol class="versions">${versions.map(versionItem)}</ol></details>`;
}

function versionItem({ number, fetchedAt, modified, added, removed, changed }: Version): Html {
  const dated = modified === null ? '' : `, dated ${modified.replace('T', ' ')}`;
  const changes = [
    ...changed.map(({ before, after }) => html`<li>Changed: ${said(before)} → ${said(after)}</li>`),
    ...added.map((one) => html`<li>New: ${said(one)} <q>${one.quote}</q></li>`),
    ...removed.map((one) => html`<li>Gone: ${said(one)} <q>${one.quote}</q></li>`),
  ];
  const none = number > 1 && changes.length === 0 && html` <span class="none">other words, the same claims</span>`;
  return html`<li>Read ${fetchedAt.slice(0, 16)}${dated}${none}${changes.length > 0 && html`<ul>${changes}</ul>`}</li>`;
}

function said({ company, amount, measure, period, status }: SaidClaim): Html {
  const when = formatPeriod({
    periodStart: period?.start ?? null,
    periodEnd: period?.end ?? null,
    periodLabel: period?.label ?? null,
    periodFiscal: period?.fiscal ?? null,
  });
  return html`<b>${company}</b> ${figureText({ ...amount, measure })}, ${when}, ${status}`;
}
