import { MONTHS, ZONES } from './date-words.ts';

/** Longest date that is looked at, in UTF-16 code units. */
const MAX_DATE_LENGTH = 64;

interface Parts {
  readonly year: string;
  readonly month: number;
  readonly day: string;
  readonly hour?: string | undefined;
  readonly minute?: string | undefined;
  readonly second?: string | undefined;
  readonly half?: string | undefined;
  readonly zone?: string | undefined;
}

const TIME = String.raw`(?<hour>\d{1,2})[:.](?<minute>\d\d)(?:[:.](?<second>\d\d)(?:[.,]\d{1,9})?)?(?:\s?(?<half>[ap])\.?m\b\.?)?`;
/** `-0700 (PDT)`: RFC 822 lets a comment repeat the zone. */
const ZONE = String.raw`(?:\s?(?<zone>[a-z]{1,5}(?:[+-]\d\d?:?\d{0,2})?|[+-]\d\d:?\d{0,2}))?(?: \([a-z ]{1,40}\))?`;

/** The spellings that feeds use, most frequent first. Each anchors both ends, so nothing is read out of a sentence. */
const FORMS: readonly RegExp[] = [
  // 2026-05-27, 2026-05-27T08:00:00.000-04:00, 2026-05-27 08:00 EST (RFC 3339, W3C-DTF), 2026/5/27 8:00
  new RegExp(
    String.raw`^(?<year>\d{4})(?<mark>[-/])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?:[t ]\s?${TIME}${ZONE})?$`,
    'i',
  ),
  // Wed, 27 May 2026 08:00:00 GMT, 27-May-26 (RFC 822, RFC 850)
  new RegExp(
    String.raw`^(?:[a-z]{2,9}(?:\.?,? |,))?(?<day>\d{1,2})(?:st|nd|rd|th)?[ -](?<month>[a-z]{3,9})\.?,?[ -](?<year>\d{4}|\d\d)(?:(?:t|,? (?:- |at )?)${TIME}${ZONE})?$`,
    'i',
  ),
  // May 27, 2026 8:00 AM EDT
  new RegExp(
    String.raw`^(?:[a-z]{2,9}\.?,? )?(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})(?:,?(?: at| -)? ${TIME}${ZONE})?$`,
    'i',
  ),
  // Wed May 27 08:00:00 EDT 2026 (C's asctime, date(1))
  new RegExp(String.raw`^(?:[a-z]{3},? )?(?<month>[a-z]{3,9}) (?<day>\d{1,2}) ${TIME}${ZONE} (?<year>\d{4})$`, 'i'),
  // 27.05.2026 08:00 (with dots the day always comes first)
  new RegExp(String.raw`^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?:,? ${TIME}${ZONE})?$`, 'i'),
  // 20260527, 20260527T080000Z (ISO 8601, basic)
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?:[t ](?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?(?<zone>z|[+-]\d{4})?)?$/i,
];

/**
 * A feed's date as ISO 8601, in the offset that it gives (`2026-05-27T08:00:00-04:00`), without one where it gives none,
 * a day alone where it gives no time; null where it is no date that exists.
 */
export function readDate(text: string | null | undefined): string | null {
  if (typeof text !== 'string' || text.length > MAX_DATE_LENGTH * 4) return null;
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length > MAX_DATE_LENGTH) return null;
  for (const form of FORMS) {
    const groups = form.exec(plain)?.groups;
    if (groups !== undefined) return isoOf({ ...groups, month: monthOf(groups.month!) } as unknown as Parts);
  }
  return null;
}

function monthOf(text: string): number {
  return /^\d/.test(text)
    ? Number(text)
    : MONTHS.indexOf(text.slice(0, 3).toLowerCase() as (typeof MONTHS)[number]) + 1;
}

function isoOf(parts: Parts): string | null {
  const year = fullYear(parts.year);
  const day = Number(parts.day);
  if (parts.month < 1 || parts.month > 12 || day < 1 || day > daysIn(year, parts.month)) return null;
  const date = `${year}-${two(parts.month)}-${two(day)}`;
  if (year < EARLIEST_YEAR || date === NO_DATE) return null;
  if (parts.hour === undefined) return date;
  if (isMidnightAfter(parts)) return `${dayAfter(year, parts.month, day)}T00:00:00${offsetOf(parts.zone)}`;
  const time = timeOf(parts);
  return time === null ? null : `${date}T${time}${offsetOf(parts.zone)}`;
}

/** Feeds that know no date write the first day of Unix, or worse. */
const NO_DATE = '1970-01-01';
const EARLIEST_YEAR = 1900;

/** ISO 8601 lets a day end at 24:00. */
function isMidnightAfter({ hour, minute, second = '00', half }: Parts): boolean {
  return hour === '24' && minute === '00' && second === '00' && half === undefined;
}

function dayAfter(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
}

/** RFC 2822, 4.3: two digits below 50 are of this century; some programs fill them up with noughts. */
function fullYear(year: string): number {
  if (Number(year) > 99) return Number(year);
  return Number(year) + (Number(year) < 50 ? 2000 : 1900);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function timeOf({ hour, minute, second, half }: Parts): string | null {
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const seconds = Math.min(Number(second ?? 0), 60);
  if (hours > 23 || Number(minute) > 59 || (half !== undefined && Number(hour) > 12)) return null;
  return `${two(hours)}:${minute}:${two(Math.min(seconds, 59))}`;
}

/** `-04:00`, `Z`, or nothing for a zone that is absent or whose name says nothing sure. */
function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  const name = /^[a-z]*/i.exec(zone)![0].toUpperCase();
  const numbers = zone.slice(name.length);
  if (numbers === '') return ZONES[name] ?? '';
  const [, sign, hours, minutes] = /^([+-])(\d\d?):?(\d\d)?$/.exec(numbers) ?? [];
  if (sign === undefined || Number(hours) > 14 || Number(minutes ?? 0) > 59) return '';
  const offset = `${sign}${two(Number(hours))}:${minutes ?? '00'}`;
  return offset === '-00:00' ? 'Z' : offset; // RFC 2822, 3.3: the time is UTC, and the place is not told
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
