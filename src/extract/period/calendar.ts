/** Calendar arithmetic on ISO days, and on months counted from year 0 (January 2026 is 2026 × 12). No time zones. */

/** First and last day, inclusive; null where open. */
export interface Bounds {
  readonly start: string | null;
  readonly end: string | null;
  readonly fiscal: boolean;
}

export type Month = number;

export function monthOf(year: number, month: number): Month {
  return year * 12 + month - 1;
}

export function monthOfDay(day: string): Month {
  return monthOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}

export function firstDay(month: Month): string {
  return isoDay(Math.floor(month / 12), month % 12, 1);
}

export function lastDay(month: Month): string {
  return isoDay(Math.floor(month / 12), (month % 12) + 1, 0);
}

function isoDay(year: number, monthIndex: number, day: number): string {
  return new Date(Date.UTC(year, monthIndex, day)).toISOString().slice(0, 10);
}

export function dayOf(year: number, month: number, day: number): string {
  return isoDay(year, month - 1, day);
}

/** The same day of the month `count` months on, or the last day of a shorter month. */
export function addMonths(day: string, count: number): string {
  const month = monthOfDay(day) + count;
  const wanted = `${firstDay(month).slice(0, 8)}${day.slice(8, 10)}`;
  return wanted > lastDay(month) ? lastDay(month) : wanted;
}

export function addDays(day: string, count: number): string {
  return isoDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)) + count);
}

/** Bounds of whole months, both inclusive. */
export function months(from: Month, to: Month, fiscal = false): Bounds {
  return { start: firstDay(from), end: lastDay(to), fiscal };
}

export const OPEN: Bounds = { start: null, end: null, fiscal: false };

/** The bounds `count` whole months on: month ends stay month ends. */
export function shiftMonths({ start, end, fiscal }: Bounds, count: number): Bounds {
  const atMonthEnd = end !== null && end === lastDay(monthOfDay(end));
  return {
    start: start === null ? null : addMonths(start, count),
    end: end === null ? null : atMonthEnd ? lastDay(monthOfDay(end) + count) : addMonths(end, count),
    fiscal,
  };
}

/** Whole months that the bounds span, null where open: 3 is a quarter. */
export function monthCount({ start, end }: Pick<Bounds, 'start' | 'end'>): number | null {
  if (start === null || end === null) return null;
  return monthOfDay(addDays(end, 1)) - monthOfDay(start);
}
