/** The same moment, said in more than one way: a page's own clock is worth more than UTC, for it tells the day. */

const STAMP = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})?(Z|[+-]\d{2}:\d{2})?$/;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Zones reach from UTC-12 to UTC+14. */
const MAX_WEST_MS = 12 * HOUR_MS;
const MAX_EAST_MS = 14 * HOUR_MS;

/** Milliseconds since 1970, null where `iso` has no time or no zone. */
export function instantOf(iso: string): number | null {
  return /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(iso) ? Date.parse(iso) : null;
}

/**
 * `iso` with the offset that the page has elsewhere: another statement of the same instant, or a clock without a zone that
 * shows the same minutes (and seconds). Only for what is in UTC; the instant stays as it is.
 */
export function inPageZone(iso: string, statements: () => readonly string[]): string {
  const instant = /T.*(?:Z|\+00:00)$/.test(iso) ? instantOf(iso) : null;
  if (instant === null) return iso;
  const others = statements();
  const zoned = others.find((other) => !/(?:Z|\+00:00)$/.test(other) && sameMinute(instantOf(other), instant));
  if (zoned !== undefined) return zoned;
  for (const other of others) {
    const offset = offsetBetween(other, instant);
    if (offset !== null) return offset;
  }
  return iso;
}

function sameMinute(a: number | null, b: number): boolean {
  return a !== null && Math.abs(a - b) < MINUTE_MS;
}

/** `local` with its offset, where its clock can be that of `instant` somewhere on earth, in a zone of whole half hours. */
function offsetBetween(local: string, instant: number): string | null {
  const match = STAMP.exec(local);
  if (match === null || match[4] !== undefined) return null;
  const [, day, clock, seconds = ''] = match;
  // Two things can well happen at half past, but hardly in the same odd minute.
  if (/:(?:00|15|30|45)$/.test(clock!) && (seconds === '' || seconds === ':00')) return null;
  const exact = seconds !== '' ? instant : Math.floor(instant / MINUTE_MS) * MINUTE_MS;
  const offset = Date.parse(`${day}T${clock}${seconds}Z`) - Math.floor(exact / 1000) * 1000;
  if (offset === 0 || offset % (HOUR_MS / 2) !== 0 || offset < -MAX_WEST_MS || offset > MAX_EAST_MS) return null;
  const minutes = Math.abs(offset) / MINUTE_MS;
  const two = (value: number) => String(value).padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  return `${day}T${clock}${seconds}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Whether `later` is before `earlier`, by the day where one of them has no instant. */
export function isBefore(later: string, earlier: string): boolean {
  const [a, b] = [instantOf(later), instantOf(earlier)];
  return a === null || b === null ? later.slice(0, 10) < earlier.slice(0, 10) : a < b;
}
