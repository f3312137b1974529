/** A cell of a table says nothing of certainty: the heading of its column does. */
import type { Status } from '../../claim.ts';

const FORECAST =
  /\b(?:outlook|guidance|forecasts?|plan(?:ned|s)?|budget(?:ed)?|targets?|estimates?|expected)\b|\d{2}e\b/i;
const OLD_FORECAST = /\b(?:previous(?:ly)?|prior|old|earlier|was)\b/i;
const TIME = /(?:\bQ(?<quarter>[1-4]) ?)?(?:\b|FY)(?<year>20\d\d)\b/;

/** Whether a line of words between bars is the head of a table, rather than a row of figures. */
export function isTableHead(line: string): boolean {
  return line.includes('|') && !/[$€£¥₹]\s?\d/.test(line);
}

/** Status of the last cell of `row` by the heading of its column; null where that tells nothing. */
export function columnStatus(head: string, row: string, published: string | null): Status | null {
  const column = row.split('|').length - 1;
  const heading = head.split('|')[column];
  if (column === 0 || heading === undefined) return null;
  if (FORECAST.test(heading)) return OLD_FORECAST.test(heading) ? 'superseded' : 'planned';
  return published !== null && (endOf(heading) ?? published) < published ? 'actual' : null;
}

/** "2024-06" of "Q2 2024 capex", the year's end of "2023". */
function endOf(heading: string): string | null {
  const { quarter, year } = TIME.exec(heading)?.groups ?? {};
  return year === undefined ? null : `${year}-${String(Number(quarter ?? 4) * 3).padStart(2, '0')}-31`;
}
