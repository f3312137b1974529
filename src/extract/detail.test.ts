/** Sentences, and the measure or scope of each claim in them, in order. */
import { expect, test } from 'vitest';
import { registry } from '../companies/registry.ts';
import { articleOf } from '../testing/claims.ts';
import { extractClaims } from './extract.ts';

const claimsOf = (text: string) => extractClaims(articleOf({ title: null, text }), registry).claims;

const SCOPES: ReadonlyArray<readonly [scopes: string, text: string]> = [
  ['company', 'Meta expects capital expenditures of $125 billion this year.'],
  ['company', 'Microsoft will spend $80 billion on AI infrastructure this fiscal year.'],
  ['project', 'Meta is building a $10 billion data center in Louisiana.'],
  [
    'company company',
    'Nucor expects capital expenditures of $1.8 billion in 2026, up from a previous forecast of $1.5 billion, as it speeds up work on a new furnace in Ohio.',
  ],
  [
    'project project',
    'Nucor will spend $1.8 billion on a mill in Ohio, up from an earlier estimate of $1.5 billion, it said.',
  ],
  [
    'company project',
    'Meta will spend $1.8 billion worldwide on AI infrastructure this year, compared with $1.5 billion for the plant in Ohio alone.',
  ],
  ['project', 'Amazon will invest $35 billion in Virginia by 2040.'],
  ['project', 'Toyota will invest $10 billion in the United States over five years.'],
  ['project', 'Microsoft has ordered $14 billion of Nvidia chips.'],
  ['company', 'National Grid is to invest 60 billion pounds in its networks over five years.'],
  ['company', 'Vodafone will spend 11 billion pounds on its network over ten years.'],
  ['project', 'Intel will spend $20 billion on a second plant in Ohio.'],
  ['company', 'Walmart plans to spend $24 billion on stores, warehouses and technology this year.'],
  ['project', 'TotalEnergies will spend $3 billion on the Suriname project.'],
  ['project', 'BHP approved spending of $4.9 billion for the second stage of the Jansen potash mine.'],
  ['company', 'Reliance will invest 750 billion rupees in new energy over three years.'],
  ['project', 'OpenAI plans to spend $7 billion on a campus in Abilene.'],
  [
    'company company',
    'Chevron kept its 2026 capital budget at $18 billion to $19 billion. About $6 billion of the budget is for the Permian.',
  ],
  ['project', 'The $27 billion Hyperion campus that Meta is building will be its largest.'],
  [
    'company',
    'Honda will scale down the investment in electric vehicles that it plans through 2031 to 7 trillion yen.',
  ],
  ['project', 'Equinor will spend 2 billion euros on a wind farm off Poland.'],
  ['project', 'Nestle will spend $500 million to expand a coffee plant in Mexico.'],
  ['company', 'Southern Co. plans to invest $76 billion over the next five years.'],
  ['project', 'Hyundai Motor will invest $26 billion in the US through 2028.'],
  ['company', 'Samsung will invest 45 trillion won in chip facilities this year.'],
  ['project', 'Delta bought 30 aircraft for $3 billion.'],
  ['project', 'Blackstone is spending 10 billion pounds on a data center in Blyth.'],
  ['company', 'TSMC spent $40.9 billion last year.'],
  ['company', 'Maersk will spend about $400 million a year on terminals through 2027.'],
  [
    'company',
    'National Grid will put 9.6 billion pounds into substations, cables and meters in the three years to March 2029.',
  ],
  ['company', 'Starbucks means to spend about $3 billion on cafes and equipment in fiscal 2024.'],
  ['company', 'Solvay, which moved to Ohio two years ago, invested 470 million euros worldwide in 2022.'],
  ['company', "Honda's midterm plan calls for 450 billion yen in outlays through fiscal 2029."],
  ['company', 'Murata will put 270 billion yen into plant and equipment this fiscal year.'],
  ['project', 'ArcelorMittal put off a hydrogen furnace that was to cost 700 million euros.'],
  [
    'company project',
    'Vale earmarked $870 million for capital expenditure in 2023, with $500 million of it for a nickel smelter.',
  ],
  ['project', 'ArcelorMittal is shelving the truck plant on which it had spent $300 million.'],
  ['project', 'Amazon is still going to invest 90 million pounds in Sunderland.'],
  ['project', 'BMW will invest 3 trillion won there by 2028.'],
  ['project', 'BASF plans a cathode plant with a total investment of 3.26 billion yuan.'],
  ['project', 'Eli Lilly will build a $6 billion drug plant in Houston.'],
];

test.each(SCOPES)('scope %s: %s', (expected, text) => {
  expect(
    claimsOf(text)
      .map(({ scope }) => scope)
      .join(' '),
  ).toBe(expected);
});

const MEASURES: ReadonlyArray<readonly [measures: string, text: string]> = [
  ['level', 'Meta will spend $72 billion on capital expenditures this year.'],
  ['increment', 'Meta will spend an extra $4 billion on data centers this year.'],
  ['level', 'Pfizer will invest $4 billion in additional manufacturing plants in Ohio.'],
  ['increment', 'Amazon will put another $10 billion into data centers in Ohio.'],
  ['increment', 'Alphabet raised its capital spending plan for this year by $10 billion.'],
  [
    'level increment',
    'Alphabet will spend $85 billion on capital expenditures this year, $10 billion more than it had planned.',
  ],
  [
    'level increment',
    'Target will raise capital expenditures to $5 billion next year. That is about $1 billion, or 25%, above what it is spending this year.',
  ],
  ['increment', 'TSMC will invest an additional $100 billion in plants in Arizona.'],
  ['increment', 'Microsoft committed a further $3 billion to data centers in India.'],
  [
    'level level',
    'Capital expenditures rose to $19.8 billion in the first quarter from $13.7 billion a year earlier, Meta said.',
  ],
  ['level level', 'Meta raised its capital expenditure forecast for this year to $125 billion from $115 billion.'],
  ['increment', 'Intel is adding $3.5 billion of capital expenditure this year.'],
  ['increment', 'Samsung will spend $5 billion more on a chip plant in Texas.'],
  ['level', 'Exxon cut its capital spending by $10 billion to $23 billion.'],
];

test.each(MEASURES)('measure %s: %s', (expected, text) => {
  expect(
    claimsOf(text)
      .map(({ measure }) => measure)
      .join(' '),
  ).toBe(expected);
});
