/** A period in words, for tables and pages: the same wherever a person reads one. */
import type { FiscalYear } from './companies/company.ts';
import { firstDay, lastDay, type Month, monthCount, monthOfDay } from './extract/period/calendar.ts';
import { CALENDAR, fiscalYearEndAt, fiscalYearName } from './extract/period/fiscal.ts';

export interface PeriodLike {
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly periodLabel: string | null;
  readonly periodFiscal: boolean | null;
}

/** First and last day, both known. */
interface Days {
  readonly start: string;
  readonly end: string;
}

/** What stands for a period where none was said. */
export const NO_PERIOD = '–';

/**
 * `2026`, `Q1 2026`, `May 2026–Dec 2028`, `to 2025-12-31`, `2026-05-27 to 2030-12-31`; the article's words where no bound
 * is known. `fiscalYear` is the company's own, null where that is the calendar year or is not known. A fiscal period has
 * the company's name for it and its months, `Q3 FY2026 (Jan–Mar 2026)`; where that name is not known, its months alone:
 * no quarter is called the first that may be another for the company.
 */
export function formatPeriod(
  { periodStart, periodEnd, periodLabel, periodFiscal }: PeriodLike,
  fiscalYear: FiscalYear | null,
): string {
  if (periodStart === null && periodEnd === null) return periodLabel === null ? NO_PERIOD : `“${periodLabel}”`;
  if (periodStart === null) return `to ${periodEnd}`;
  if (periodEnd === null) return `from ${periodStart}`;
  const days = { start: periodStart, end: periodEnd };
  if (!areWholeMonths(days)) return `${periodStart} to ${periodEnd}`;
  const own = periodFiscal && fiscalYear !== null ? nameWithin(fiscalYear, days, 'FY') : null;
  if (own !== null) return `${own} (${monthsName(days)})`;
  const mayMislead = (periodFiscal || fiscalYear !== null) && monthCount(days)! < 12;
  return (mayMislead ? null : nameWithin(CALENDAR, days, '')) ?? monthsName(days);
}

function areWholeMonths({ start, end }: Days): boolean {
  return start === firstDay(monthOfDay(start)) && end === lastDay(monthOfDay(end));
}

/** Parts of a year that have a name, by their months. */
const PARTS: Readonly<Record<number, string>> = { 3: 'Q', 6: 'H' };

/** `Q3 FY2026`, `FY2026`, `FY2026–FY2028`; null for what is neither whole years nor a named part of one. */
function nameWithin(year: FiscalYear, days: Days, prefix: string): string | null {
  const first = fiscalYearEndAt(days.start, year);
  const before = monthOfDay(days.start) - (first - 11);
  const length = monthCount(days)!;
  const nameOf = (end: Month) => `${prefix}${fiscalYearName(end, year)}`;
  if (length % 12 === 0 && before === 0) {
    return length === 12 ? nameOf(first) : `${nameOf(first)}–${nameOf(first + length - 12)}`;
  }
  const part = PARTS[length];
  return part === undefined || before % length !== 0 ? null : `${part}${before / length + 1} ${nameOf(first)}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `May 2026`, `Jan–Mar 2026`, `Jul 2025–Jun 2026`. */
function monthsName({ start, end }: Days): string {
  const [from, to] = [monthOfDay(start), monthOfDay(end)];
  const [fromYear, toYear] = [Math.floor(from / 12), Math.floor(to / 12)];
  if (from === to) return `${MONTHS[to % 12]} ${toYear}`;
  return `${MONTHS[from % 12]}${fromYear === toYear ? '' : ` ${fromYear}`}–${MONTHS[to % 12]} ${toYear}`;
}
