/** Dates as pages write them, for machines or for people, to ISO 8601 with the offset kept as written. */
import { monthNumber, ZONES } from './date-words.ts';

/** Which part of `03/04/2025` comes first. */
export type DayOrder = 'day-first' | 'month-first';

const MIN_YEAR = 1990;
const MAX_YEAR = 2099;

interface Found {
  readonly iso: string;
  /** Where the date starts in the text that was searched. */
  readonly index: number;
}
type Read = (match: RegExpExecArray, order: DayOrder) => readonly [year: number, month: number | null, day: number];

const WORD = String.raw`([\p{L}]{3,14})\.?`;
/** Tried in this order; of all hits the first in the text wins. */
const FORMS: ReadonlyArray<readonly [RegExp, Read]> = [
  [/(?<![\d/.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/u, (m) => [+m[1]!, +m[3]!, +m[4]!]],
  [/(?<!\d)(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/u, (m) => [+m[1]!, +m[2]!, +m[3]!]],
  [/(?<!\d)(\d{4})\. (\d{1,2})\. (\d{1,2})(?!\d)/u, (m) => [+m[1]!, +m[2]!, +m[3]!]],
  [
    new RegExp(
      String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[ -](?:de |of )?${WORD}(?: de| del)?,?[ -](\d{4})(?!\d)`,
      'iu',
    ),
    (m) => [+m[3]!, monthNumber(m[2]!), +m[1]!],
  ],
  [
    new RegExp(String.raw`(?<!\p{L})${WORD} ?(\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)`, 'iu'),
    (m) => [+m[3]!, monthNumber(m[1]!), +m[2]!],
  ],
  [
    /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/-]|\.\d)/u,
    (m, order) => numeric(+m[4]!, +m[1]!, +m[3]!, m[2] === '.' ? 'day-first' : order),
  ],
  [/(?<![\d/.-])(\d{1,2})\. ?(\d{1,2})\. ?(\d{2})(?!\d)/u, (m) => [2000 + +m[3]!, +m[2]!, +m[1]!]],
  [/^(\d{4})(\d{2})(\d{2})(?=$|T|\d{6}$)/u, (m) => [+m[1]!, +m[2]!, +m[3]!]],
];
/** Directly after the day: a clock time, then perhaps a zone. */
const TIME =
  /^(?:[T,|·•–—-]|\s|at\b|um\b|à(?=\s)|kl\b\.?|às(?=\s)|alle\b){0,4}?(\d{1,2})[:.h](\d{2})(?::(\d{2}))?(?:[.,]\d{1,9})?(?:\s?([ap])\.?m\b\.?)?\s?(?:Uhr|hrs?|Hrs)?\s?\(?(Z\b|[A-Z]{3,4}\b|[+-]\d{2}:?\d{2}|[+-]\d{2}\b)?/iu;

/** The first date in `text`, null where there is none. Only the first 2,000 characters are read. */
export function findDate(text: string, order: DayOrder = 'month-first'): Found | null {
  const head = text.slice(0, 2000);
  let first: (Found & { end: number }) | null = null;
  for (const [form, read] of FORMS) {
    const match = form.exec(head);
    if (match === null || (first !== null && match.index >= first.index)) continue;
    const iso = isoDay(...read(match, order));
    if (iso !== null) first = { iso, index: match.index, end: match.index + match[0].length };
  }
  return first === null
    ? null
    : { iso: first.iso + timeAfter(head.slice(first.end, first.end + 60)), index: first.index };
}

/** A value that is meant to be a date (an attribute, a JSON string or number). */
export function readDate(value: unknown, order: DayOrder = 'month-first'): string | null {
  if (typeof value === 'number') return fromEpoch(value);
  if (typeof value !== 'string') return null;
  const text = value.trim().slice(0, 120);
  if (/^\d{10}$|^\d{13}$/.test(text)) return fromEpoch(Number(text));
  const compact = /^(\d{4})(\d{2})(\d{2})T?(\d{2})(\d{2})(\d{2})(Z|[+-]\d{2}:?\d{2})?$/.exec(text);
  if (compact !== null) {
    const [, year, month, day, hour, minute, second, zone] = compact;
    return readDate(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone ?? ''}`);
  }
  return findDate(text, order)?.iso ?? null;
}

/** Seconds or milliseconds since 1970. */
function fromEpoch(value: number): string | null {
  const ms = value < 1e11 ? value * 1000 : value;
  if (!Number.isFinite(ms) || ms < Date.UTC(MIN_YEAR) || ms > Date.UTC(MAX_YEAR)) return null;
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

function numeric(year: number, a: number, b: number, order: DayOrder): readonly [number, number, number] {
  const dayFirst = a > 12 || (order === 'day-first' && b <= 12);
  return dayFirst ? [year, b, a] : [year, a, b];
}

export function isoDay(year: number, month: number | null, day: number): string | null {
  if (month === null || year < MIN_YEAR || year > MAX_YEAR || month < 1 || month > 12) return null;
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

function timeAfter(text: string): string {
  const match = TIME.exec(text);
  if (match === null) return '';
  const [, hours, minutes, seconds, half, zone] = match;
  const hour = hourOf(Number(hours), half);
  if (hour > 23 || Number(minutes) > 59 || (seconds === undefined && half === undefined && /^[\s\d]+\.\d/.test(text)))
    return '';
  const clock = `T${two(hour)}:${minutes}${seconds === undefined ? '' : `:${seconds}`}`;
  return clock + offsetOf(zone);
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  const numbered = /^([+-]\d{2}):?(\d{2})?$/.exec(zone);
  return numbered === null ? (ZONES[zone.toUpperCase()] ?? '') : `${numbered[1]}:${numbered[2] ?? '00'}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
