/** The fiscal year that an article counts in, where its words tell it: "the year to June", "FY21 (July to June)". */
import type { FiscalYear } from '../../companies/company.ts';
import { APRIL_TO_MARCH } from './fiscal.ts';
import { MONTHS } from './lexicon.ts';

const MONTH = String.raw`(?<month>${Object.keys(MONTHS).join('|')})\b`;
const DAY = String.raw`(?:\d{1,2}(?:st|nd|rd|th)? )?`;
const YEAR = String.raw`\b(?:(?:fiscal|financial|business) year|(?:full[- ])?year|12 months|twelve months|fiscal \d{4}|FY ?'?\d{2,4})`;
const NUMBER = String.raw`(?: (?:20)?\d\d)?`;

/** How many months after the one that is named a year ends, and how the words say so. */
const TOLD: ReadonlyArray<readonly [after: number, pattern: RegExp]> = [
  // "the year to June 30", "Openfell's year ends in March", "the financial year, which runs to March 2025"
  [
    0,
    new RegExp(
      `${YEAR}${NUMBER}(?:,? (?:which|that))? (?:ends?|ended|ending|runs? to|runs? through|closes?|to|through)(?: in| on)? ${DAY}${MONTH}`,
      'iu',
    ),
  ],
  // "fiscal 2025, which began in April"
  [
    -1,
    new RegExp(
      `${YEAR}${NUMBER}(?:,? (?:which|that))? (?:began|begins|begun|beginning|started|starts|starting)(?: in| on)? ${DAY}${MONTH}`,
      'iu',
    ),
  ],
  // "FY21 (July to June)"
  [0, new RegExp(String.raw`${YEAR}${NUMBER} \((?:[a-z]{3,9}) ?(?:to|-|–|through) ?${MONTH}`, 'iu')],
];
/** A half that is half of its year: "half-year report … the six months to 31 December", "the first half to September 30". */
const HALF = new RegExp(
  String.raw`\b(?:six months|half[- ]year|first half|half)(?: (?:ended|ending|to|through))(?: on)? ${DAY}${MONTH}`,
  'iu',
);
const HALF_YEARLY = /\b(?:half[- ]year|interim (?:results?|report|dividend)|first[- ]half)\b/i;
/** "Q3FY24 … quarter ended 31 December" */
const QUARTER = new RegExp(String.raw`\b(?:quarter|three months) (?:ended|ending|to)(?: on)? ${DAY}${MONTH}`, 'iu');
const QUARTER_SIGN = /\bQ(?<n>[1-4]) ?FY ?'?\d\d|\b(?<spelled>[1-4])Q ?FY ?'?\d\d/u;

/** Rupees by the crore: the years of India's companies end in March by law (Companies Act 2013, section 2(41)). */
const INDIAN = /\bcrores?\b|₹/;
/** How much of an article is looked at, in characters. */
const LOOKED_AT = 8_000;

/** Null where the article does not tell, or counts by the calendar. */
export function fiscalYearIn(article: string, published: string | null): FiscalYear | null {
  const text = article.slice(0, LOOKED_AT);
  const end = yearEnd(text);
  if (end === null) return INDIAN.test(text) ? APRIL_TO_MARCH : null;
  return end === 12 ? null : { endMonth: end, namedBy: namedByStart(text, end, published) ? 'start' : 'end' };
}

function yearEnd(text: string): number | null {
  for (const [after, pattern] of TOLD) {
    const month = monthOf(pattern.exec(text));
    if (month !== null) return wrapped(month + after);
  }
  const half = HALF_YEARLY.test(text) ? monthOf(HALF.exec(text)) : null;
  if (half !== null) return wrapped(half + 6);
  const sign = QUARTER_SIGN.exec(text)?.groups;
  const quarter = sign === undefined ? null : monthOf(QUARTER.exec(text));
  return quarter === null ? null : wrapped(quarter + (4 - Number(sign!.n ?? sign!.spelled)) * 3);
}

function monthOf(match: RegExpExecArray | null): number | null {
  return match === null ? null : MONTHS[match.groups!.month!.toLowerCase()]!;
}

function wrapped(month: number): number {
  return ((month + 11) % 12) + 1;
}

/** "fiscal 2025, which began in April", said in 2025: a year named by its start. */
function namedByStart(text: string, end: number, published: string | null): boolean {
  const began = /\b(?:fiscal|FY|financial year|fiscal year) ?(?<year>20\d\d),? (?:which|that) (?:began|started) in /i;
  const year = Number(began.exec(text)?.groups?.year ?? 0);
  if (published === null || year === 0) return false;
  const [now, month] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))];
  return year === (month > end ? now : now - 1);
}
