/** The clock time and zone beside a day, as pages print them. */
import { SEASONAL_ZONES, ZONES } from './date-words.ts';

const CLOCK = String.raw`(\d{1,2})\s?[:.h時时시]\s?(\d{2})(?:[:分분](\d{2}))?[分분]?(?:[.,]\d{1,9})?(?:\s?([ap])\.?m\b\.?)?`;
const ZONE = String.raw`\(?((?:GMT|UTC)\s?[+-]\d{1,2}(?::?\d{2})?(?!\d)|Z\b|(?:Eastern|Central|Mountain|Pacific)(?: (?:Standard|Daylight))?(?: Time)?\b|[A-Z]{2,4}\b|[+-]\d{2}:?\d{2}|[+-]\d{2}\b)?`;
/** Directly after the day: a clock time, then perhaps a zone. */
const AFTER = new RegExp(
  String.raw`^(?:[T,|/·•–—-]|\s|[日일]|(?:at|um|à|a las|kl\.?|às|alle|ore|om|klo|o godz\.?|в|as)(?=[\s\d])){0,6}?${CLOCK}\s?(?:Uhr|hrs?|Hrs)?\s?${ZONE}`,
  'iu',
);
/** Directly before it: "14:03 GMT, 5 Feb 2026", "9.15pm on Friday 5 Feb 2026". */
const BEFORE = new RegExp(
  String.raw`(?<![\d.:])${CLOCK}\s?(?:Uhr|hrs?)?\s?${ZONE}\)?(?:\s*[,|·•–—-])?\s*(?:on )?(?:[A-Z]\p{L}{2,9},?\s)?(?:the )?$`,
  'iu',
);

/** East Asian pages say which half of the day it is before its hours. */
const HALF_FIRST = /^([\s,|]{0,3})(?:(午前|上午|오전)|午後|下午|오후)\s?(\d{1,2}\s?[:時时시]\s?\d{2})[分분]?/u;

function halfLast(_: string, gap: string, morning: string | undefined, clock: string): string {
  return `${gap}${clock} ${morning === undefined ? 'pm' : 'am'}`;
}

/** `T14:03Z` for what stands right after `day` (an ISO date), '' where that is no time. */
export function clockAfter(text: string, day: string): string {
  const match = AFTER.exec(text.replace(HALF_FIRST, halfLast));
  if (match === null) return '';
  const [, , , seconds, half] = match;
  // "5.2.2026 3.5 billion": with a point, a time needs more than two numbers.
  if (seconds === undefined && half === undefined && /^[\s\d]+\.\d/.test(text)) return '';
  return clockOf(match, day);
}

/** The same for what stands right before it. */
export function clockBefore(text: string, day: string): string {
  const match = BEFORE.exec(text);
  if (match === null || (match[4] === undefined && !/^\d{1,2}:/.test(match[0]))) return '';
  return clockOf(match, day);
}

function clockOf([, hours, minutes, seconds, half, zone]: RegExpExecArray, day: string): string {
  const hour = hourOf(Number(hours), half);
  if (hour > 23 || Number(minutes) > 59) return '';
  return `T${two(hour)}:${minutes}${seconds === undefined ? '' : `:${seconds}`}${offsetOf(zone, day)}`;
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** "Eastern Daylight Time" is EDT, "Eastern" is ET. */
const LONG_ZONE = /^([ECMP])(?:ASTERN|ENTRAL|OUNTAIN|ACIFIC)(?: ([SD])(?:TANDARD|AYLIGHT))?(?: TIME)?$/;

function offsetOf(zone: string | undefined, day: string): string {
  if (zone === undefined) return '';
  const name = zone.toUpperCase().replace(LONG_ZONE, (_, place: string, half = '') => `${place}${half}T`);
  const numbered = /^(?:GMT|UTC)?\s?([+-])(\d{1,2}):?(\d{2})?$/.exec(name);
  if (numbered !== null) return `${numbered[1]}${numbered[2]!.padStart(2, '0')}:${numbered[3] ?? '00'}`;
  const winter = SEASONAL_ZONES[name];
  return winter === undefined ? (ZONES[name] ?? '') : `-${two(isSummer(day) ? winter - 1 : winter)}:00`;
}

/** Summer time in the United States since 2007: from the second Sunday of March to the first of November. */
function isSummer(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return day >= nthSunday(year, 3, 2) && day < nthSunday(year, 11, 1);
}

function nthSunday(year: number, month: number, n: number): string {
  const weekday = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  return `${year}-${two(month)}-${two(1 + ((7 - weekday) % 7) + 7 * (n - 1))}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
