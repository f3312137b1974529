import { expect, test } from 'vitest';
import { ENDS_JANUARY, ENDS_JUNE, ENDS_NEXT_MARCH, type FiscalYear } from './companies/company.ts';
import { formatPeriod } from './period-name.ts';

const CALENDAR_OR_UNKNOWN = null;
const FISCAL = true;

test.each<[from: string | null, to: string | null, fiscal: boolean, year: FiscalYear | null, words: string]>([
  ['2026-01-01', '2026-12-31', false, CALENDAR_OR_UNKNOWN, '2026'],
  ['2026-01-01', '2027-12-31', false, CALENDAR_OR_UNKNOWN, '2026–2027'],
  ['2026-01-01', '2026-03-31', false, CALENDAR_OR_UNKNOWN, 'Q1 2026'],
  ['2026-07-01', '2026-12-31', false, CALENDAR_OR_UNKNOWN, 'H2 2026'],
  ['2026-05-01', '2026-05-31', false, CALENDAR_OR_UNKNOWN, 'May 2026'],
  ['2026-05-01', '2028-12-31', false, CALENDAR_OR_UNKNOWN, 'May 2026–Dec 2028'],
  ['2026-02-01', '2026-04-30', false, CALENDAR_OR_UNKNOWN, 'Feb–Apr 2026'],
  ['2024-02-01', '2024-02-29', false, CALENDAR_OR_UNKNOWN, 'Feb 2024'],
  ['2026-05-27', '2030-12-31', false, CALENDAR_OR_UNKNOWN, '2026-05-27 to 2030-12-31'],
  [null, '2025-12-31', false, CALENDAR_OR_UNKNOWN, 'to 2025-12-31'],
  ['2026-05-27', null, false, CALENDAR_OR_UNKNOWN, 'from 2026-05-27'],
  [null, null, false, CALENDAR_OR_UNKNOWN, '“annual”'],
  // Fiscal, of a company whose year is not known: its third quarter must not be called the first.
  ['2026-01-01', '2026-03-31', FISCAL, CALENDAR_OR_UNKNOWN, 'Jan–Mar 2026'],
  ['2025-07-01', '2026-06-30', FISCAL, CALENDAR_OR_UNKNOWN, 'Jul 2025–Jun 2026'],
  ['2026-01-01', '2026-12-31', FISCAL, CALENDAR_OR_UNKNOWN, '2026'],
  // Microsoft: the year that ends in June 2026 is fiscal 2026.
  ['2026-01-01', '2026-03-31', FISCAL, ENDS_JUNE, 'Q3 FY2026 (Jan–Mar 2026)'],
  ['2026-04-01', '2026-06-30', FISCAL, ENDS_JUNE, 'Q4 FY2026 (Apr–Jun 2026)'],
  ['2026-07-01', '2026-09-30', FISCAL, ENDS_JUNE, 'Q1 FY2027 (Jul–Sep 2026)'],
  ['2025-07-01', '2025-12-31', FISCAL, ENDS_JUNE, 'H1 FY2026 (Jul–Dec 2025)'],
  ['2025-07-01', '2026-06-30', FISCAL, ENDS_JUNE, 'FY2026 (Jul 2025–Jun 2026)'],
  ['2025-07-01', '2028-06-30', FISCAL, ENDS_JUNE, 'FY2026–FY2028 (Jul 2025–Jun 2028)'],
  ['2026-02-01', '2026-04-30', FISCAL, ENDS_JUNE, 'Feb–Apr 2026'],
  ['2025-07-01', '2026-03-31', FISCAL, ENDS_JUNE, 'Jul 2025–Mar 2026'],
  ['2026-01-01', '2026-12-31', FISCAL, ENDS_JUNE, '2026'],
  // Its calendar quarters have no name of their own either.
  ['2026-01-01', '2026-03-31', false, ENDS_JUNE, 'Jan–Mar 2026'],
  ['2026-01-01', '2026-12-31', false, ENDS_JUNE, '2026'],
  // Nvidia, whose quarters end within a calendar quarter, and NTT, whose year is called after the one it starts in.
  ['2025-11-01', '2026-01-31', FISCAL, ENDS_JANUARY, 'Q4 FY2026 (Nov 2025–Jan 2026)'],
  ['2026-04-01', '2027-03-31', FISCAL, ENDS_NEXT_MARCH, 'FY2026 (Apr 2026–Mar 2027)'],
  ['2027-01-01', '2027-03-31', FISCAL, ENDS_NEXT_MARCH, 'Q4 FY2026 (Jan–Mar 2027)'],
  // Weeks, not months.
  ['2025-12-28', '2026-03-28', FISCAL, ENDS_JUNE, '2025-12-28 to 2026-03-28'],
])('period %s..%s, fiscal %s of %o → %s', (periodStart, periodEnd, periodFiscal, fiscalYear, words) => {
  expect(formatPeriod({ periodStart, periodEnd, periodFiscal, periodLabel: 'annual' }, fiscalYear)).toBe(words);
});
