/** Dates as pages write them, for machines or for people, to ISO 8601 with the offset kept as written. */
import { clockAfter, clockBefore } from './date-clock.ts';
import { monthNumber } from './date-words.ts';

/** Which part of `03/04/2025` comes first. */
export type DayOrder = 'day-first' | 'month-first';

const MIN_YEAR = 1990;
const MAX_YEAR = 2099;
/** Of a text that a date is looked for in. */
const MAX_CHARS = 2_000;
/** A date with its clock time and zone is not longer. */
const MAX_CLOCK_CHARS = 60;

export interface FoundDate {
  readonly iso: string;
  /** The date's span in the text that was searched, without its clock time. */
  readonly index: number;
  readonly end: number;
}
type Read = (match: RegExpExecArray, order: DayOrder) => readonly [year: number, month: number | null, day: number];

const WORD = String.raw`([\p{L}]{3,14})\.?`;
/** "nisan / abril": the same month in two languages. */
const OTHER_WORD = String.raw`(?: ?/ ?[\p{L}]{3,14})?`;
const OF = "(?:de |of |d['’])?";
/** Tried in this order; of all hits the first in the text wins. */
const FORMS: ReadonlyArray<readonly [RegExp, Read]> = [
  [/(?<![\d/.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/u, (m) => [+m[1]!, +m[3]!, +m[4]!]],
  [/(?<!\d)(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/u, (m) => [+m[1]!, +m[2]!, +m[3]!]],
  [/(?<!\d)(\d{4})\. (\d{1,2})\. (\d{1,2})(?!\d)/u, (m) => [+m[1]!, +m[2]!, +m[3]!]],
  [
    new RegExp(
      String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[ /-]${OF}${WORD}${OTHER_WORD}(?: de| del)?,?[ /-](\d{4})(?!\d)`,
      'iu',
    ),
    (m) => [+m[3]!, monthNumber(m[2]!), +m[1]!],
  ],
  [
    new RegExp(String.raw`(?<!\p{L})${WORD}[ -]?(\d{1,2})(?:st|nd|rd|th)?,?[ -](\d{4})(?!\d)`, 'iu'),
    (m) => [+m[3]!, monthNumber(m[1]!), +m[2]!],
  ],
  [
    new RegExp(String.raw`(?<!\d)(\d{4})\.? ${WORD} (\d{1,2})(?!\d)`, 'iu'),
    (m) => [+m[1]!, monthNumber(m[2]!), +m[3]!],
  ],
  [/(?<!\d)(\d{1,2}) tháng (\d{1,2}),? (?:năm )?(\d{4})(?!\d)/iu, (m) => [+m[3]!, +m[2]!, +m[1]!]],
  [
    /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/-]|\.\d)/u,
    (m, order) => numeric(+m[4]!, +m[1]!, +m[3]!, m[2] === '.' ? 'day-first' : order),
  ],
  [/(?<![\d/.-])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})(?!\d|\.\d)/u, (m) => [century(+m[3]!), +m[2]!, +m[1]!]],
  [/(?<![\d/.-])(\d{2})\/(\d{2})\/(\d{2})(?![\d/])/u, (m, order) => numeric(2000 + +m[3]!, +m[1]!, +m[2]!, order)],
  [/^(\d{4})(\d{2})(\d{2})(?=$|T|\d{2}$|\d{4}$|\d{6}$)/u, (m) => [+m[1]!, +m[2]!, +m[3]!]],
];
/** "Wed May 27 16:05:00 UTC 2026": C's `ctime`, its year last. */
const YEAR_LAST = /\b([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d{2}:\d{2}:\d{2}) (?:([A-Z]{3,4}|[+-]\d{4}) )?(\d{4})\b/;
/** Arabic, Persian and full-width; the low four bits of each are its value. */
const OTHER_DIGITS = /[٠-٩۰-۹０-９]/g;

/** The first date in `text`, null where there is none. Only the first 2,000 characters are read. */
export function findDate(text: string, order: DayOrder = 'month-first'): FoundDate | null {
  const head = plainDigits(text.slice(0, MAX_CHARS));
  if (!/\d/.test(head)) return null;
  let first: FoundDate | null = null;
  for (const [form, read] of FORMS) {
    const match = form.exec(head);
    if (match === null || (first !== null && match.index >= first.index)) continue;
    const iso = isoDay(...read(match, order));
    if (iso !== null) first = { iso, index: match.index, end: match.index + match[0].length };
    if (first?.index === 0) break;
  }
  return first === null ? null : { ...first, iso: first.iso + clockBeside(head, first) };
}

function clockBeside(text: string, { iso, index, end }: FoundDate): string {
  const after = clockAfter(text.slice(end, end + MAX_CLOCK_CHARS), iso);
  return after === '' ? clockBefore(text.slice(Math.max(0, index - MAX_CLOCK_CHARS), index), iso) : after;
}

/** A value that is meant to be a date (an attribute, a JSON string or number). */
export function readDate(value: unknown, order: DayOrder = 'month-first'): string | null {
  if (typeof value === 'number') return fromEpoch(value);
  if (typeof value !== 'string') return null;
  const text = value.trim().slice(0, 120);
  const epoch = /^(?:\/Date\()?([01]\d{9}|[01]\d{12})(?:[+-]\d{4})?(?:\)\/)?$/.exec(text);
  if (epoch !== null) return fromEpoch(Number(epoch[1]));
  const compact = /^(\d{4})(\d{2})(\d{2})T?(\d{2})(\d{2})(\d{2})(Z|[+-]\d{2}:?\d{2})?$/.exec(text);
  if (compact !== null) {
    const [, year, month, day, hour, minute, second, zone] = compact;
    return readDate(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone ?? ''}`);
  }
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast !== null) {
    const [, month, day, clock, zone, year] = yearLast;
    return readDate(`${day} ${month} ${year} ${clock} ${zone ?? ''}`);
  }
  return findDate(text, order)?.iso ?? null;
}

/** Seconds or milliseconds since 1970. */
function fromEpoch(value: number): string | null {
  const ms = value < 1e11 ? value * 1000 : value;
  if (!Number.isFinite(ms) || ms < Date.UTC(MIN_YEAR) || ms > Date.UTC(MAX_YEAR)) return null;
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

function plainDigits(text: string): string {
  return text.replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
}

function numeric(year: number, a: number, b: number, order: DayOrder): readonly [number, number, number] {
  const dayFirst = a > 12 || (order === 'day-first' && b <= 12);
  return dayFirst ? [year, b, a] : [year, a, b];
}

function century(year: number): number {
  return year < 100 ? 2000 + year : year;
}

export function isoDay(year: number, month: number | null, day: number): string | null {
  if (month === null || year < MIN_YEAR || year > MAX_YEAR || month < 1 || month > 12) return null;
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
