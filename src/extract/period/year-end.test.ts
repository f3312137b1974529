import { expect, test } from 'vitest';
import { fiscalYearIn } from './year-end.ts';

/** The words of an article published on 2025-05-13, and the last month of the year that they tell. */
const TOLD: ReadonlyArray<readonly [year: string, ...texts: string[]]> = [
  [
    '3 by its end',
    "Openfell's year ends in March. In FY25 it laid out £1.02bn.",
    'In the current financial year, which runs to March 2026, it will spend R5.3bn.',
    'The half-year report is for the six months to 30 September.',
    'Results snapshot: Q3FY24, quarter ended 31 December 2023.',
    'Its FY26 capex is put at ₹900 crore.',
  ],
  ['3 by its start', 'It will invest ¥96 billion in fiscal 2025, which began in April.'],
  [
    '6 by its end',
    'It handed down its result for the year to June 26 on Wednesday.',
    'Guidance for FY21 (July to June)',
    'The half-year result is for the half to December 31.',
    'In fiscal 2026, which begins in July, it will spend more.',
  ],
  [
    'none',
    'It spent $5 billion in the year to December 31.',
    'It spent $5 billion in the six months to June 30.',
    'It will spend $5 billion in fiscal 2026.',
    'Revenue rose in the quarter ended March 31.',
  ],
];

test.each(TOLD.flatMap(([year, ...texts]) => texts.map((text) => [year, text] as const)))(
  'a year that ends in month %s: %s',
  (expected, text) => {
    const year = fiscalYearIn(text, '2025-05-13');
    expect(year === null ? 'none' : `${year.endMonth} by its ${year.namedBy}`).toBe(expected);
  },
);
