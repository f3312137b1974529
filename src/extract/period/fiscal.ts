/** Fiscal years in whole months; years of 52 or 53 weeks count as if they ended with the month. */
import type { FiscalYear } from '../../companies/company.ts';
import { type Bounds, type Month, monthOf, monthOfDay, months } from './calendar.ts';

/** India, Japan and the British state: what "2026-27" means where nothing else is known. */
export const APRIL_TO_MARCH: FiscalYear = { endMonth: 3, namedBy: 'end' };
export const CALENDAR: FiscalYear = { endMonth: 12, namedBy: 'end' };

/** Last month of the fiscal year that is called `year`. */
export function fiscalYearEnd(year: number, { endMonth, namedBy }: FiscalYear): Month {
  return monthOf(namedBy === 'start' && endMonth < 12 ? year + 1 : year, endMonth);
}

/** What the fiscal year is called whose last month is `end`. */
export function fiscalYearName(end: Month, { endMonth, namedBy }: FiscalYear): number {
  const year = Math.floor(end / 12);
  return namedBy === 'start' && endMonth < 12 ? year - 1 : year;
}

/** Last month of the fiscal year that holds `day`. */
export function fiscalYearEndAt(day: string, { endMonth }: FiscalYear): Month {
  const month = monthOfDay(day);
  return month + ((((endMonth - 1 - month) % 12) + 12) % 12);
}

export function fiscalYearTo(end: Month, fiscal = true): Bounds {
  return months(end - 11, end, fiscal);
}

/** Part `n` (from 1) of the year that ends with month `end`, in parts of `length` months. */
export function partOfYear(end: Month, n: number, length: number, fiscal: boolean): Bounds {
  const from = end - 11 + (n - 1) * length;
  return months(from, from + length - 1, fiscal);
}
