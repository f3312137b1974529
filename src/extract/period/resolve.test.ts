import { describe, expect, it } from 'vitest';
import type { Period } from '../../claim.ts';
import { joinPeriods, type PeriodContext, resolvePeriod } from './resolve.ts';
import { findPeriods } from './scan.ts';

type Bounds = readonly [start: string | null, end: string | null, fiscal?: 'fiscal'];
/** What is meant, then all the ways to say it. Each is run inside "It will spend money …, it said." and must be the only one. */
type Case = readonly [expected: Bounds, ...ways: string[]];

const YEAR_2025: readonly [string, string] = ['2025-01-01', '2025-12-31'];
const YEAR_2026: readonly [string, string] = ['2026-01-01', '2026-12-31'];
const YEAR_2027: Bounds = ['2027-01-01', '2027-12-31'];
const UNKNOWN: Bounds = [null, null];

const PLAIN: Case[] = [
  [YEAR_2026, 'this year', 'in 2026', 'in full-year 2026', 'for the year', 'for the full year', 'in the current year'],
  [
    YEAR_2026,
    'for the whole of 2026',
    'in calendar 2026',
    'in the year 2026',
    'later this year',
    'in late 2026',
    'in CY2026',
  ],
  [YEAR_2025, 'last year', 'a year earlier', 'the year before', 'the previous year', 'a year ago', 'in 2025'],
  [YEAR_2027, 'next year', 'the following year', 'in 2027', 'early next year', 'in mid-2027', 'next calendar year'],
  [['2024-01-01', '2024-12-31'], 'two years ago', 'the year before last'],
  [
    ['2026-01-01', '2026-03-31'],
    'in the first quarter',
    'in Q1',
    'in the three months to March 31',
    'in 1Q26',
    'in Q1 2026',
  ],
  [
    ['2026-01-01', '2026-03-31'],
    'in the quarter ended March 31, 2026',
    'in the first three months of the year',
    'last quarter',
  ],
  [
    ['2026-01-01', '2026-03-31'],
    'in the latest quarter',
    'in the March quarter',
    'in the first quarter of this year',
    "in Q1 '26",
  ],
  [
    ['2026-01-01', '2026-03-31'],
    'in the three months through March',
    'in the three-month period ended March 31',
    'in the quarter',
  ],
  [
    ['2025-07-01', '2025-09-30'],
    'in Q3 2025',
    'in 3Q25',
    'in the third quarter of last year',
    'in 2025-Q3',
    "in last year's third quarter",
  ],
  [['2026-04-01', '2026-06-30'], 'this quarter', 'in the current quarter'],
  [['2026-07-01', '2026-09-30'], 'next quarter', 'in the coming quarter'],
  [
    ['2026-01-01', '2026-06-30'],
    'in the first half',
    'in H1 2026',
    'in 1H26',
    'in the six months to June 2026',
    'in the first half of this year',
  ],
  [
    ['2026-07-01', '2026-12-31'],
    'in the second half',
    'in H2',
    'in 2H26',
    'in the latter half of 2026',
    'in the back half of the year',
  ],
  [['2027-01-01', '2027-06-30'], 'in the first half of next year', 'in H1 2027'],
  [['2025-01-01', '2025-09-30'], 'in the first nine months of 2025', 'in the nine months to September 2025'],
  [['2025-11-01', '2025-12-31'], 'in the final two months of 2025', 'in the last two months of 2025'],
  [
    [...YEAR_2026, 'fiscal'],
    'in fiscal 2026',
    'in FY26',
    'in FY2026',
    'in fiscal year 2026',
    'in the 2026 financial year',
  ],
  [[...YEAR_2026, 'fiscal'], "in fiscal '26", 'this fiscal year', 'this fiscal', 'in the current financial year'],
  [
    ['2026-04-01', '2027-03-31', 'fiscal'],
    'in the year to March 2027',
    'in FY2026-27',
    'in 2026/27',
    'in 2026-27',
    'in FY26-27',
  ],
  [
    ['2026-04-01', '2027-03-31', 'fiscal'],
    'in the fiscal year ending March 2027',
    'in the year ending 31 March 2027',
    'in the 12 months to March 2027',
    'in the 52 weeks to April 3, 2027',
  ],
  [['2024-04-01', '2029-03-31'], 'over the five years to the end of March 2029', 'in the five years to March 2029'],
  [
    ['2026-01-01', '2026-05-27'],
    'so far this year',
    'year to date',
    'in the year to date',
    'so far in 2026',
    'in the year so far',
  ],
  [
    ['2025-01-01', '2025-03-31'],
    'in the same quarter last year',
    'in the year-ago quarter',
    'in the prior-year quarter',
  ],
  [
    ['2026-05-27', '2027-06-30'],
    'by mid-2027',
    'by the middle of 2027',
    'by the first half of 2027',
    'through June 2027',
  ],
  [
    ['2026-05-27', '2030-12-31'],
    'by the end of the decade',
    'by 2030',
    'by the end of 2030',
    'until 2030',
    'through to 2030',
    'up to 2030',
  ],
  [
    ['2026-05-27', '2030-05-27'],
    'over the next four years',
    'over the next 4 years',
    'over the coming four years',
    'over four years',
  ],
  [
    ['2026-05-27', '2030-05-27'],
    'within the next four years',
    'over the next three to four years',
    'over a four-year period',
    'over three or four years',
  ],
  [['2026-05-27', '2033-05-27'], 'over five to seven years', 'over five-to-seven years', 'within 7 years'],
  [['2026-05-27', '2036-05-27'], 'over the next decade', 'over a decade', 'over the coming decade'],
  [['2016-05-27', '2026-05-27'], 'over the past ten years', 'in the last 10 years', 'over the past decade'],
  [['2025-07-01', '2026-03-31'], 'over the past three quarters'],
  [
    ['2026-05-27', '2028-12-31'],
    'through 2028',
    'by 2028',
    'by the end of 2028',
    'by end-2028',
    'by late 2028',
    'by year-end 2028',
  ],
  [
    ['2026-05-27', '2026-12-31'],
    'by the end of the year',
    'by year-end',
    "by the year's end",
    'before the end of 2026',
    'for the rest of the year',
  ],
  [
    ['2025-01-01', '2028-12-31'],
    'between 2025 and 2028',
    'from 2025 to 2028',
    'in 2025-28',
    'in 2025–2028',
    'from 2025 through 2028',
  ],
  [['2025-01-01', '2028-12-31'], '2025 through 2028', 'in 2025 to 2028'],
  [['2026-01-01', '2026-09-30'], 'from January to September 2026', 'between January and September 2026'],
  [['2019-01-01', '2026-05-27'], 'since 2019', 'since the start of 2019', 'since early 2019'],
  [[null, '2025-12-31'], 'in previous years', 'in prior years', 'in past years'],
  [[null, '1999-12-31'], 'before 2000', 'prior to 2000'],
  [['2021-01-01', null], 'after 2020', 'later than 2020', 'from 2021 onwards', 'in 2021 or later'],
  [['1990-01-01', '1999-12-31'], 'in the 1990s'],
  [['2026-01-01', '2026-01-31'], 'in January', 'in January 2026', 'in January of this year', 'in Jan. 2026'],
  [['2026-06-01', '2026-06-30'], 'next month', 'in June 2026'],
  [
    UNKNOWN,
    'in the coming years',
    'over the next few years',
    'annually',
    'per year',
    'in recent years',
    'for the foreseeable future',
    'over the next 900 decades',
  ],
  [['2026-05-27', '2027-05-27'], 'over the next year', 'within the next 12 months', 'in the coming year'],
  [['2025-05-27', '2026-05-27'], 'over the past year', 'in the last 12 months'],
  [['2026-07-01', '2028-06-30'], 'from mid-2026 to mid-2028', 'from the second half of 2026 to the first half of 2028'],
  [['2026-05-27', '2030-12-31'], "by the decade's end", "by decade's end"],
  [['2026-05-27', '2026-06-30'], 'by June', 'by the end of June', 'by the second quarter'],
  [
    ['2026-05-27', '2029-05-27'],
    'in a three-year plan',
    'in a three-year, $30 billion plan',
    'over the next three fiscal years',
  ],
  [['2026-01-01', '2026-03-31'], 'in the January-March quarter', 'in the January to March period'],
  [
    ['2026-04-01', '2027-03-31', 'fiscal'],
    'in the fiscal year that began in April',
    'in the year starting April 1, 2026',
  ],
  [
    ['2025-07-01', '2026-06-30', 'fiscal'],
    'this fiscal year, which ends in June',
    'in fiscal 2026, which ends in June',
    'in FY ending June 2026',
  ],
  [
    ['2026-04-01', '2027-03-31', 'fiscal'],
    'in fiscal 2026, which began in April',
    'in its 2026 fiscal year, which started on April 1',
    'in this financial year, which runs to March 2027',
  ],
  [['2024-01-01', '2026-12-31'], 'in the three years now ending'],
  [['2026-01-01', '2028-12-31'], 'in the three years from Jan 1, 2026', 'over three years starting January 1, 2026'],
  [YEAR_2026, 'in CY26', 'in the 2026 calendar year'],
  [
    ['2026-05-27', '2030-12-31'],
    'from now to 2030',
    'between now and 2030',
    'from now until the end of 2030',
    'before the decade is out',
    'for the rest of the decade',
    'this decade',
  ],
  [['2026-05-27', '2028-12-31'], 'now through 2028', 'from today to 2028', 'over the period to 2028', 'until 2028'],
  [['2026-05-27', '2026-12-31'], 'before the year is out', 'for the remainder of the year', 'before year-end'],
  [['2026-05-27', '2027-11-27'], 'over the next year and a half', 'over the next 18 months'],
  [['2026-05-27', '2031-05-27'], 'over the next half-decade', 'over a period of five years', 'over about five years'],
  [['2026-05-27', '2031-05-27'], 'over at least five years', 'over as many as five years', 'over a five-year span'],
  [['2026-05-27', '2046-05-27'], 'over 20-plus years', 'over 20+ years', 'over more than 20 years'],
  [['2026-01-01', '2028-12-31'], 'over three years from 2026', 'over the three years starting in 2026'],
  [['2027-01-01', '2031-12-31'], 'over five years beginning in 2027', 'for five years from 2027'],
  [['2025-04-01', '2026-03-31'], 'over the trailing 12 months', 'in the latest twelve months'],
  [['2026-05-27', '2034-12-31'], 'by the mid-2030s'],
  [['2031-01-01', null], 'post-2030', 'after 2030', 'beyond 2030'],
  [[null, '2019-12-31'], 'pre-2020'],
  [['2021-01-01', '2021-12-31'], 'five years ago', 'five years earlier'],
  [['2026-01-01', '2026-03-31'], 'a quarter earlier', 'in the previous quarter', 'in the quarter before'],
  [['2025-04-01', '2026-03-31', 'fiscal'], 'in the 2025/2026 fiscal year', 'in the business year to March'],
  [[...YEAR_2026, 'fiscal'], 'this business year', 'in financial 2026'],
  [[...YEAR_2025, 'fiscal'], 'in the prior financial year', 'last financial year'],
  [['2025-10-01', '2025-12-31', 'fiscal'], 'in 4QFY25', 'in Q4FY25', 'in Q4 FY25'],
  [['2026-01-01', '2026-06-30', 'fiscal'], 'in 1HFY26', 'in 1H FY26'],
  [YEAR_2026, 'in this year alone', 'in 2026E', 'throughout 2026', 'during 2026', 'over the course of 2026'],
  [YEAR_2025, 'in 2025A'],
  [['2026-01-01', '2026-05-27'], 'in 2026 so far', 'in 2026 to date'],
  [['2025-01-01', '2025-09-30'], 'in the nine months', 'in the first three quarters'],
  [UNKNOWN, 'over a number of years', 'over the years', 'in that year', 'over that stretch', 'in the same period'],
];

const FISCAL: Array<readonly [of: PeriodContext, ...cases: Case[]]> = [
  [
    { published: '2026-05-27', fiscalYear: { endMonth: 6, namedBy: 'end' } }, // July to June, named by its end
    [
      ['2025-07-01', '2026-06-30', 'fiscal'],
      'in fiscal 2026',
      'in FY26',
      'this fiscal year',
      'its fiscal year',
      'in the 2026 fiscal year',
    ],
    [['2026-07-01', '2027-06-30', 'fiscal'], 'next fiscal year', 'in fiscal 2027'],
    [
      ['2025-07-01', '2025-09-30', 'fiscal'],
      'in the first quarter of fiscal 2026',
      'in the fiscal first quarter',
      'in Q1 FY26',
      'in fiscal Q1',
    ],
    [['2025-07-01', '2025-12-31', 'fiscal'], 'in the first half of FY26', 'in fiscal 2026 first half'],
    [['2025-07-01', '2026-06-30', 'fiscal'], 'in FY2025-26'],
    [YEAR_2026, 'this year', 'in 2026'],
    [['2026-01-01', '2026-03-31'], 'in the first quarter'],
    [['2024-07-01', '2025-06-30', 'fiscal'], 'in the previous fiscal year', 'last fiscal year', 'in FY25'],
    [['2024-07-01', '2027-06-30', 'fiscal'], 'over the three years through fiscal 2027', 'in the three years to FY27'],
    [['2025-07-01', '2026-05-27', 'fiscal'], 'so far this fiscal year', 'in the current fiscal year so far'],
    [
      ['2024-07-01', '2027-06-30', 'fiscal'],
      'from FY25 to FY27',
      'between fiscal 2025 and fiscal 2027',
      'in FY25-FY27',
    ],
    [['2026-07-01', '2029-06-30', 'fiscal'], 'over three years from fiscal 2027'],
    [
      ['2026-01-01', '2026-03-31', 'fiscal'],
      'in the March quarter, the third of its fiscal year 2026',
      'in the quarter to March 31, its third quarter of fiscal 2026',
    ],
  ],
  [
    { published: '2025-12-12', fiscalYear: { endMonth: 5, namedBy: 'end' }, ownResults: true }, // its own results
    [
      ['2025-06-01', '2026-05-31', 'fiscal'],
      'this year',
      'in the fiscal year that ends next May',
      'for the year',
      'this fiscal year',
    ],
    [['2025-06-01', '2025-08-31', 'fiscal'], 'in the first quarter'],
    [
      ['2025-09-01', '2025-11-30', 'fiscal'],
      'in the second quarter',
      'in the three months to Nov. 30',
      'last quarter',
      'in the quarter',
    ],
    [
      ['2024-06-01', '2025-05-31', 'fiscal'],
      'last year',
      'in fiscal 2025',
      'last fiscal year',
      'in the fiscal year just ended',
    ],
  ],
  [
    { published: '2026-05-27', fiscalYear: { endMonth: 3, namedBy: 'start' } }, // April to March, named by its start
    [['2026-04-01', '2027-03-31', 'fiscal'], 'in fiscal 2026', 'this fiscal year', 'in the year ending March 2027'],
    [['2025-04-01', '2026-03-31', 'fiscal'], 'last fiscal year', 'in the year ended March 31'],
  ],
  [
    { published: '2025-11-25', fiscalYear: { endMonth: 1, namedBy: 'start' }, ownResults: true }, // a retailer
    [['2025-02-01', '2026-01-31', 'fiscal'], 'in fiscal 2025', 'this year', 'this fiscal year'],
    [['2025-02-01', '2025-10-31', 'fiscal'], 'in the first nine months', 'in the first three quarters'],
    [
      ['2025-08-01', '2025-10-31', 'fiscal'],
      'in the third quarter',
      'in the quarter ended Nov. 1',
      'in the three months to Nov. 1',
    ],
  ],
];

const reported: Period = { start: '2025-07-01', end: '2025-09-30', label: 'the third quarter', fiscal: false };
const TOLD: Array<readonly [of: Partial<PeriodContext>, ...cases: Case[]]> = [
  [
    { tense: 'past' },
    [[null, '2025-12-31'], 'by 2025', 'through 2025', 'by the end of 2025'],
    [['2025-10-01', '2025-12-31'], 'in the fourth quarter', 'in Q4'],
    [['2025-07-01', '2025-12-31'], 'in the second half'],
    [['2025-12-01', '2025-12-31'], 'in December'],
    [['2025-01-01', '2025-09-30'], 'in the nine months'],
    [['2026-05-27', '2026-12-31'], 'by the end of 2026'],
  ],
  [
    { tense: 'plan' },
    [['2026-10-01', '2026-12-31'], 'in the fourth quarter'],
    [['2027-01-01', '2027-03-31'], 'in the first quarter', 'in Q1'],
    [['2026-12-01', '2026-12-31'], 'in December'],
    [['2026-05-27', '2027-12-31'], 'before 2028'],
  ],
  [
    { reported, published: '2025-11-01' },
    [['2025-07-01', '2025-09-30'], 'in the quarter', 'last quarter', 'in the three months'],
    [
      ['2024-07-01', '2024-09-30'],
      'in the same period last year',
      'in the year-earlier period',
      'in the same quarter a year ago',
    ],
    [['2025-01-01', '2025-09-30'], 'so far this year', 'year to date'],
    [['2023-07-01', '2023-09-30'], 'in the corresponding period of 2023'],
    [['2025-04-01', '2025-06-30'], 'in the previous quarter', 'three months earlier', 'from the prior quarter'],
    [['2024-07-01', '2024-09-30'], 'in the comparable quarter', 'in the corresponding period'],
    [
      ['2024-10-01', '2025-09-30'],
      'for the trailing twelve months',
      'in the latest 12 months',
      'over the rolling 12 months',
    ],
    [['2025-07-01', '2025-09-30'], 'in the latest three months', 'in the latest quarter'],
  ],
  [
    { reference: { start: '2024-06-01', end: '2025-05-31', label: 'fiscal 2025', fiscal: true } },
    [['2023-06-01', '2024-05-31', 'fiscal'], 'the year before that', 'a year earlier', 'in the previous year'],
    [['2025-06-01', '2026-05-31', 'fiscal'], 'the following year'],
  ],
  [
    { reference: { start: '2019-01-01', end: '2019-12-31', label: '2019', fiscal: false } },
    [['2019-01-01', '2019-12-31'], 'in that year', 'in that period', 'over that stretch', 'in the same year'],
    [[null, '2019-04-30'], 'by that April'],
    [['2017-01-01', '2017-12-31'], 'two years earlier'],
  ],
  [
    { reference: { start: '2023-10-01', end: '2023-12-31', label: 'Q4 2023', fiscal: false } },
    [['2023-10-01', '2023-12-31'], 'in that quarter', 'in that time', 'in the same three months'],
    [['2023-01-01', '2023-12-31'], 'that year', 'in the same year'],
    [['2023-07-01', '2023-09-30'], 'a quarter earlier', 'in the preceding quarter'],
    [['2024-01-01', '2024-03-31'], 'in the following quarter'],
    [['2022-10-01', '2022-12-31'], 'in the year-ago quarter', 'in the prior-year period'],
  ],
  [
    { tense: 'past', published: '2026-02-05' },
    [YEAR_2025, 'for the year', 'for the full year', 'in the year as a whole'],
  ],
  [
    {
      tense: 'past',
      published: '2026-02-05',
      reported: { start: '2025-10-01', end: '2025-12-31', label: 'Q4', fiscal: false },
    },
    [YEAR_2025, 'for the year', 'for the whole year'],
    [['2025-10-01', '2025-12-31'], 'for the quarter'],
  ],
  [{ tense: 'plan', published: '2026-02-05' }, [YEAR_2026, 'for the year', 'for the full year']],
  [
    { published: null },
    [
      UNKNOWN,
      'this year',
      'last year',
      'over the next four years',
      'in the first quarter',
      'so far this year',
      'in January',
    ],
    [YEAR_2026, 'in 2026', 'in calendar 2026'],
    [[null, '2026-12-31'], 'through 2026', 'by 2026', 'by the end of 2026'],
    [['2024-04-01', '2024-06-30'], 'in 2Q24', 'in the second quarter of 2024', 'in the three months to June 2024'],
    [['2019-01-01', null], 'since 2019'],
    [[...YEAR_2025, 'fiscal'], 'in FY25'],
    [['2025-07-01', '2025-09-30', 'fiscal'], 'in the September quarter, the first of its 2026 fiscal year'],
    [['2025-04-01', '2026-03-31', 'fiscal'], 'in 2025-26', 'in 2025/26', 'in FY2025-26'],
    [['2026-01-01', '2028-12-31'], 'over three years from 2026', 'from 2026 to 2028'],
    [UNKNOWN, 'in the June quarter', 'over the trailing 12 months', 'two years ago', 'by next March'],
  ],
  [{ published: '2026-99-99' }, [UNKNOWN, 'this year']],
  [{ published: '2026-01-01T00:30:00+09:00' }, [YEAR_2026, 'this year'], [YEAR_2025, 'last year']],
];

const NO_PERIOD = [
  '$2026 on it',
  '2000 people on it',
  '2,026 of them',
  '2000MW of it',
  'Vision 2030 money',
  'RTX2060 cards',
  'on May 27, 2026',
  'on 27 May',
  'for over 20 years',
  'on its annual report',
  'if it may',
  'if this may be so',
  'on the march',
  'on 23.04.2022',
  'on 2022/08/09',
  'on 2022-08-09',
  'in 2019 prices',
  'on half of it',
  'for the first half of the programme',
  'at the same time',
  'in the Post last',
  'for the second time',
  'as the first of many',
  'and this one too',
];

const inSentence = (phrase: string) => `It will spend money ${phrase}, it said.`;
const PUBLISHED: PeriodContext = { published: '2026-05-27' };

function check(context: PeriodContext, cases: readonly Case[]): void {
  for (const [[start, end, fiscal], ...ways] of cases) {
    it.each(ways)(`reads ${start ?? 'open'} … ${end ?? 'open'} from "%s"`, (way) => {
      const periods = findPeriods(inSentence(way)).map((mention) => resolvePeriod(mention, context));
      expect(periods.map((period) => [period.start, period.end, period.fiscal])).toEqual([
        [start, end, fiscal === 'fiscal'],
      ]);
    });
  }
}

describe('published 2026-05-27', () => check(PUBLISHED, PLAIN));
for (const [context, ...cases] of FISCAL) {
  describe(`fiscal year ${JSON.stringify(context)}`, () => check(context, cases));
}
for (const [context, ...cases] of TOLD) {
  describe(`with ${JSON.stringify(context)}`, () => check({ ...PUBLISHED, ...context }, cases));
}

it.each(NO_PERIOD)('gives nothing for "%s"', (phrase) => {
  expect(findPeriods(inSentence(phrase))).toEqual([]);
});

/** Whole sentences: the words of each period, in order. */
it.each([
  ['It spent $5 billion in 2025 and $6 billion in 2026.', '2025', '2026'],
  [
    'Spend was $2 billion in the first quarter, up from $1 billion a year earlier.',
    'the first quarter',
    'a year earlier',
  ],
  ['It spends $10 billion a year.', 'a year'],
  ['It will spend $10 billion a year from 2023 to 2025.', 'a year from 2023 to 2025'],
  ['It has annual capital spending of $5 billion.', 'annual'],
  [
    'Of the $9 billion planned by 2030, half falls due over the next four years.',
    'by 2030',
    'over the next four years',
  ],
  ['Its five-year plan runs through 2030.', 'five-year', 'through 2030'],
  ['after 2010 and before 2018', 'after 2010', 'before 2018'],
  ['The budget for 2026\n\n2027 will be higher.', '2026', '2027'],
  ['That was $4 billion in the first half and $5 billion in the second.', 'the first half', 'second'],
  ['It spends on this this year and next.', 'this year', 'next'],
  ['Spend of $9 billion last year becomes $20 billion in this one.', 'last year', 'this one'],
  ['It spent $3 billion in Q1, more than in the fourth quarter.', 'Q1', 'the fourth quarter'],
  ['It will spend $10 billion a year through 2030.', 'a year through 2030'],
  ['It will spend $10 billion a year in 2026 and 2027.', 'a year in 2026 and 2027'],
  ['It will spend $13 billion a year over the next decade.', 'a year over the next decade'],
  ['It plans to spend $100 billion to 2030.', 'to 2030'],
  ['It plans to spend $100 billion in four years.', 'in four years'],
  ['It raised spending to 2025 levels.', '2025'],
])('finds the periods of "%s"', (text, ...labels) => {
  expect(findPeriods(text).map(({ start, end, label }) => [label, text.slice(start, end)])).toEqual(
    labels.map((label) => [label, label]),
  );
});

it('labels a yearly rate "annual", and keeps the words of one over named years', () => {
  const [bare, over] = findPeriods('It spends $1bn a year. It spends $2bn a year from 2023 to 2025.').map((mention) =>
    resolvePeriod(mention, PUBLISHED),
  );
  expect(bare).toEqual({ start: null, end: null, label: 'annual', fiscal: false });
  expect(over).toEqual({ start: '2023-01-01', end: '2025-12-31', label: 'a year from 2023 to 2025', fiscal: false });
});

it('joins two periods of one sum', () => {
  const [first, second] = findPeriods('It will spend $9bn in 2026 and 2027.');
  expect(first!.andNext).toBe(true);
  expect(joinPeriods(resolvePeriod(first!, PUBLISHED), resolvePeriod(second!, PUBLISHED))).toEqual({
    start: '2026-01-01',
    end: '2027-12-31',
    label: '2026 and 2027',
    fiscal: false,
  });
});
