import { describe, expect, it } from 'vitest';
import type { Amount, Qualifier } from '../../claim.ts';
import { type AmountMention, findAmounts } from './scan.ts';

const amount = (low: number | null, high: number | null, currency: string, qualifier: Qualifier): Amount => ({
  low,
  high,
  currency,
  qualifier,
});
const exact = (value: number, currency: string) => amount(value, value, currency, 'exact');
const approximate = (value: number, currency: string) => amount(value, value, currency, 'approximate');
const upTo = (high: number, currency: string) => amount(null, high, currency, 'up_to');
const atLeast = (low: number, currency: string) => amount(low, null, currency, 'at_least');
const range = (low: number, high: number, currency: string) => amount(low, high, currency, 'range');

/** An amount, then all the ways to say it. Each is run inside "It will spend … on servers." and must be read whole. */
type Case = readonly [expected: Amount, ...ways: string[]];

const FIGURES: Case[] = [
  [
    exact(37.5e9, 'USD'),
    '$37.5 billion',
    '$37.5bn',
    '$37.5B',
    '$37.5-billion',
    '$37.5 bln',
    'US$37.5bn',
    'US$ 37.5 billion',
  ],
  [
    exact(37.5e9, 'USD'),
    'USD 37.5 billion',
    'USD37.5bn',
    '37.5 billion U.S. dollars',
    '37.5 billion USD',
    '37,500 MUSD',
  ],
  [exact(37.5e9, 'USD'), '$US37.5 billion', 'U.S. $37.5 billion', '37.5-billion-dollar', '$37,500,000,000', '$37,5bn'],
  [exact(70e9, 'USD'), '$ 70billion', '$70billion', '$70\u00a0billion', '$70\nbillion', 'seventy billion dollars'],
  [
    exact(700e6, 'USD'),
    '$700M',
    '$700m',
    '$700 million',
    '$700mn',
    '$700mm',
    '$700 mil',
    '700 million dollars',
    '$0.7bn',
  ],
  [exact(0.5e12, 'USD'), 'half a trillion dollars', '$.5 trillion', 'half-a-trillion dollars', '$½ trillion'],
  [exact(250e6, 'USD'), 'a quarter of a billion dollars', 'quarter of a billion dollars', 'quarter billion dollars'],
  [
    exact(10e9, 'USD'),
    'ten billion dollars',
    '10 billion dollars',
    '10 billions of dollars',
    '10-billion-dollar',
    '$10,000m',
  ],
  [exact(1e12, 'USD'), 'a trillion dollars', 'one trillion dollars', '$1tn', '$1 trn', '$1T', '$1,000 billion'],
  [
    exact(2.5e9, 'USD'),
    'two and a half billion dollars',
    '2½ billion dollars',
    'two point five billion dollars',
    '$2.5 billion dollars',
  ],
  [
    exact(1.5e9, 'USD'),
    'one and a half billion dollars',
    'a billion and a half dollars',
    'one-and-a-half billion dollars',
  ],
  [
    exact(120e6, 'USD'),
    'one hundred and twenty million dollars',
    'a hundred and twenty million dollars',
    '$120 million',
  ],
  [exact(1_234_567.89, 'USD'), '$1,234,567.89', '$1 234 567.89', '1,234,567.89 dollars'],
  [exact(750e3, 'USD'), '$750k', '$750 K', '$750,000', '$750 000', '750 thousand dollars', '750 kUSD'],
  [exact(13.45, 'USD'), 'thirteen dollars and forty-five cents', '$13.45'],
  [
    exact(3.2e9, 'EUR'),
    '€3.2bn',
    '€3.2 billion',
    '3.2 billion euros',
    'EUR 3.2 billion',
    '3.2bn euro',
    '€3,2bn',
    '3,200 MEUR',
  ],
  [exact(750e6, 'GBP'), '£750m', '£750 million', '750 million pounds', '750m pounds sterling', 'GBP750m'],
  [
    exact(1e12, 'JPY'),
    '1 trillion yen',
    '¥1 trillion',
    'JPY 1 trillion',
    '1-trillion-yen',
    '1 tril. yen',
    'one trillion yen',
  ],
  [
    exact(380e9, 'CNY'),
    '380 billion yuan',
    'RMB 380 billion',
    'RMB380bn',
    'CN¥380 billion',
    '380bn renminbi',
    'CNY380bn',
  ],
  [
    exact(1.2e12, 'TWD'),
    'NT$1.2 trillion',
    'NT$1.2tn',
    'T$1.2 trillion',
    'NT$ 1.2 trillion',
    '1.2 trillion Taiwan dollars',
    '1.2 trillion New Taiwan dollars',
  ],
  [
    exact(4e9, 'CAD'),
    'C$4 billion',
    'CAD 4 billion',
    '4 billion Canadian dollars',
    'CA$4bn',
    'C $4 billion',
    '$4 billion CAD',
  ],
  [exact(3e9, 'BRL'), 'R$3 billion', 'R$ 3 billion'],
  [exact(4e9, 'AUD'), 'A$4 billion', 'A$ 4 billion', 'AU$4bn', '4 billion Australian dollars', '$A4 billion'],
  [exact(4e9, 'HKD'), 'HK$4 billion', '4 billion Hong Kong dollars'],
  [exact(4e9, 'SGD'), 'S$4 billion', 'SG$4bn', '4 billion Singapore dollars'],
  [exact(4e9, 'NZD'), 'NZ$4 billion', '4 billion New Zealand dollars'],
  [exact(14e9, 'BRL'), 'R$14 billion', '14 billion reais', 'BRL 14 billion'],
  [exact(19e12, 'KRW'), 'Won19tn', 'W19 trillion', '₩19 trillion', '19 trillion won', 'KRW 19 trillion'],
  [
    exact(50e9, 'INR'),
    'Rs 5,000 crore',
    'Rs. 5,000 crore',
    '₹5,000 crore',
    'Rs 5,000 cr',
    'INR 5,000 crore',
    '5,000 crore rupees',
  ],
  [exact(1.5e12, 'INR'), '₹1.5 lakh crore', 'Rs 1.5 lakh crore', '1.5 lakh crore rupees', 'Rs1.5 trillion'],
  [exact(1_234_567, 'INR'), 'Rs 12,34,567', '12,34,567 rupees'],
  [exact(321.72e9, 'ZAR'), 'R321.72-billion', 'R321.72bn', '321.72 billion rand'],
  [exact(40_000, 'ZAR'), 'R40 000', 'R40,000'],
  [exact(10e9, 'AED'), 'Dh10 billion', 'Dh 10bn', 'AED10bn', 'AED 10 billion', '10 billion dirhams'],
  [exact(50e9, 'SAR'), 'SAR 50bn', 'SAR50 billion', '50 billion Saudi riyals', 'SR50 billion'],
  [exact(1.2e6, 'CHF'), "CHF1'200'000", 'CHF 1,200,000'],
  [exact(10e9, 'CHF'), 'CHF 10 billion', 'CHF10bn', '10 billion Swiss francs'],
  [
    exact(5e9, 'SEK'),
    'SEK 5 billion',
    '5 billion Swedish crowns',
    '5 billion kronor',
    'SKr5bn',
    'SEK5bn',
    '5,000 MSEK',
    'MSEK 5,000',
  ],
  [exact(5e9, 'NOK'), 'NOK 5 billion', '5 billion Norwegian crowns', '5bn Norwegian kroner'],
  [exact(10e9, 'MYR'), 'RM10 billion', 'RM 10 billion', '10 billion ringgit'],
  [exact(3e12, 'IDR'), 'Rp 3 trillion', 'Rp3tn', '3 trillion rupiah'],
  [exact(120e9, 'PHP'), 'P120 billion', '₱120 billion', '120 billion Philippine pesos'],
  [exact(2e9, 'ILS'), 'NIS 2 billion', '2 billion shekels'],
  [exact(3e9, 'PLN'), '3 billion zlotys', 'PLN 3bn', '3bn zł'],
];

const RANGES: Case[] = [
  [
    range(64e9, 72e9, 'USD'),
    '$64 billion to $72 billion',
    '$64-72 billion',
    '$64–72 billion',
    '$64-$72 billion',
    '$64B-$72B',
  ],
  [
    range(64e9, 72e9, 'USD'),
    'between $64 billion and $72 billion',
    'between $64bn and $72bn',
    'between $64 and $72 billion',
  ],
  [
    range(64e9, 72e9, 'USD'),
    'from $64 billion to $72 billion',
    '$64 to $72 billion',
    '$64 billion-to-$72 billion',
    '$64bn – $72bn',
  ],
  [
    range(64e9, 72e9, 'USD'),
    'about $64–72 billion',
    'between about $64 billion and $72 billion',
    '$64 billion to perhaps $72 billion',
  ],
  [
    range(60e9, 65e9, 'USD'),
    'between $60 and $65 billion',
    'US$60 billion to US$65 billion',
    '60 to 65 billion dollars',
  ],
  [
    range(10e9, 12e9, 'EUR'),
    'from 10 to 12 billion euros',
    '10-12 billion euros',
    'between 10 and 12 billion euros',
    '€10-12bn',
  ],
  [range(800e6, 1e9, 'USD'), '$800 million-$1 billion', '$800 million to $1 billion', 'between $800m and $1bn'],
  [range(160e9, 170e9, 'INR'), 'Rs 16,000-17,000 crore', 'Rs 16,000 crore to Rs 17,000 crore', '₹16,000–17,000 crore'],
  [range(950_000, 1e6, 'USD'), '$950,000 to $1 million'],
  [range(2e9, 3e9, 'USD'), 'two to three billion dollars', 'two or three billion dollars', '$2 to $3 billion'],
];

const QUALIFIED: Case[] = [
  [
    approximate(13.7e9, 'EUR'),
    'about €13.7bn',
    'some 13.7 billion euros',
    'around €13.7 billion',
    'an estimated €13.7bn',
  ],
  [approximate(13.7e9, 'EUR'), 'roughly €13.7bn', 'nearly €13.7bn', 'almost €13.7bn', 'close to €13.7bn', '~€13.7B'],
  [
    approximate(13.7e9, 'EUR'),
    'just over €13.7bn',
    'just under €13.7bn',
    'slightly more than €13.7bn',
    'just shy of €13.7bn',
  ],
  [
    approximate(13.7e9, 'EUR'),
    '€13.7bn or so',
    'in the region of €13.7bn',
    '€13.7 billion, give or take',
    'about an additional €13.7bn',
  ],
  [
    upTo(70e9, 'USD'),
    'up to $70 billion',
    'as much as $70 billion',
    'at most $70bn',
    'no more than $70bn',
    'less than $70bn',
  ],
  [
    upTo(70e9, 'USD'),
    'under $70bn',
    'could reach $70 billion',
    'up to about $70bn',
    'up to an additional $70bn',
    '$70 billion at most',
  ],
  [
    upTo(70e9, 'USD'),
    'up to $60–70 billion',
    'not more than $70 billion',
    'below $70bn',
    '$70 billion or less',
    '<$70B',
  ],
  [
    atLeast(1e12, 'USD'),
    'at least $1 trillion',
    'more than $1tn',
    'over $1T',
    'upwards of $1 trillion',
    'north of $1 trillion',
  ],
  [
    atLeast(1e12, 'USD'),
    'in excess of $1tn',
    'exceeding $1tn',
    'above $1tn',
    '$1 trillion-plus',
    '$1tn+',
    '$1 trillion or more',
  ],
  [
    atLeast(1e12, 'USD'),
    'no less than $1tn',
    'well over $1 trillion',
    'more than about $1tn',
    'more than an estimated $1tn',
    '>$1T',
  ],
];

const GIVES_NOTHING = [
  'tens of billions',
  'tens of billions of dollars',
  'the low $70 billions',
  'mid-$60 billion',
  'a multibillion-dollar plant',
  'several billion dollars',
  'billions of dollars',
  'double-digit billions',
  '2 gigawatts',
  'Formula 1',
  'one million GPUs',
  'iPhone 17 Pro units',
  '5 million pounds of copper',
  'the $AMD ticker',
  'TOP 10 lists',
  'ALL 17 tests',
  'R2 units and W3 orders',
  'fiscal 2026',
  '3 won races',
  'RTX5 million',
  'a 50-50 split',
  'the dollar at 1.08',
];

const inSentence = (phrase: string) => `It will spend ${phrase} on servers.`;

describe('findAmounts', () => {
  for (const [expected, ...ways] of [...FIGURES, ...RANGES, ...QUALIFIED]) {
    it.each(ways)(`reads ${JSON.stringify(expected)} from "%s"`, (way) => {
      const text = inSentence(way);
      const found = findAmounts(text);
      expect(found.map((mention) => mention.amount)).toEqual([expected]);
      expect(text.slice(found[0]!.start, found[0]!.end)).toBe(way);
    });
  }

  it.each(GIVES_NOTHING)('gives nothing for "%s"', (phrase) => {
    expect(findAmounts(inSentence(phrase))).toEqual([]);
  });
});

/** Whole sentences: the words of each amount, in order. */
const SENTENCES: Array<readonly [text: string, ...amounts: string[]]> = [
  ['Capex rose from $60 billion to $72 billion.', '$60 billion', '$72 billion'],
  ['It lifted its outlook to $64-72 billion from $60-65 billion.', '$64-72 billion', '$60-65 billion'],
  [
    'Capex of $66 billion to $72 billion, up from $64 billion to $68 billion.',
    '$66 billion to $72 billion',
    '$64 billion to $68 billion',
  ],
  [
    'It raised it from $60 billion to $65 billion to $64 billion to $72 billion.',
    '$60 billion to $65 billion',
    '$64 billion to $72 billion',
  ],
  ['Spending climbed from 10 to 12 billion euros.', '10', '12 billion euros'],
  ['In 2025 US$5bn went out, and in 2026 $7bn.', 'US$5bn', '$7bn'],
  ['The gap between $5 billion and $7 billion is wide.', '$5 billion', '$7 billion'],
  ['It is 24% less than $3 billion.', '$3 billion'],
  ['They signed over $3 billion to the bank.', '$3 billion'],
  ['It costs $5 billion plus $1 billion in fees.', '$5 billion', '$1 billion'],
  ['Budget: $5 billion\n\n2 million people live there.', '$5 billion'],
  ['The toll is a $5 note, not A$5.', '$5', 'A$5'],
  ['Notes: 5 €, 10 €.', '5 €', '10 €'],
  ['rmb 10 usd 20', 'rmb 10', 'usd 20'],
  ['It put $5 billion to 2 million uses.', '$5 billion'],
];

it.each(SENTENCES)('finds the amounts of "%s"', (text, ...amounts) => {
  expect(findAmounts(text).map(({ start, end }) => text.slice(start, end))).toEqual(amounts);
});

/** What the mention notes beside the amount. */
const NOTED: Array<readonly [text: string, index: number, noted: Partial<AmountMention>]> = [
  ['It costs $30 billion per gigawatt.', 0, { perUnit: 'gigawatt', perTime: null }],
  ['It costs about $40,000 a chip.', 0, { perUnit: 'chip' }],
  ['Oil was at $80 a barrel, $1.40 a share.', 1, { perUnit: 'share' }],
  ['It spends $5 billion a year.', 0, { perUnit: null, perTime: 'year' }],
  ['It spends $5bn annually.', 0, { perTime: 'year' }],
  ['Capex fell from $1.17 billion a year earlier.', 0, { perTime: null }],
  ['They spend $5 billion each.', 0, { each: true }],
  ['It has 7 trillion yen ($48 billion) left.', 1, { conversionOf: 0 }],
  ['It has 150 billion yuan (about US$20.6 billion or RM91 billion).', 2, { conversionOf: 0 }],
  ['It paid $10bn (about £7.9bn; €9.2bn) for it.', 2, { conversionOf: 0 }],
  ['It paid A$24 billion, or $16 billion, for it.', 1, { conversionOf: 0 }],
  ['Capex was $19.0 billion, or $13.9 billion in cash.', 1, { conversionOf: null }],
  ['(US$1 = 7.2712 yuan)', 0, { exchangeRate: true }],
  ['(US$1 = 7.2712 yuan)', 1, { exchangeRate: true }],
  ['Capex rose from $60 billion to $72 billion.', 0, { change: 'from' }],
  ['Capex rose from $60 billion to $72 billion.', 1, { change: 'to' }],
  ['Free cash flow was a negative $28 billion.', 0, { negative: true }],
  ['It is half a trillion dollars.', 0, { inWords: true, bareDollar: true }],
  ['It is C$4 billion.', 0, { inWords: false, bareDollar: false }],
];

it.each(NOTED)('"%s", amount %i: %j', (text, index, noted) => {
  expect(findAmounts(text)[index]).toMatchObject(noted);
});

it('keeps the bare figures apart from their qualifying words', () => {
  const text = 'It will spend more than $5 billion.';
  const [{ money }] = findAmounts(text) as [AmountMention];
  expect(text.slice(money.start, money.end)).toBe('$5 billion');
});

/** Signs that several currencies share go by the words of the text. */
it.each([
  ['Toyota of Japan will spend ¥5 billion.', 'JPY'],
  ['Alibaba of China will spend ¥5 billion.', 'CNY'],
  ['Spend ¥5 billion.', 'JPY'],
  ['Equinor of Norway will spend 5 billion kroner.', 'NOK'],
  ['Orsted of Denmark will spend 5 billion kroner.', 'DKK'],
  ['Manila will spend 5 billion pesos.', 'PHP'],
  ['Pakistan will spend Rs 5 billion.', 'PKR'],
])('settles "%s" as %s', (text, currency) => {
  expect(findAmounts(text)[0]?.amount.currency).toBe(currency);
});

it('reads a bare dollar as the dollar it is given, and a marked one as its own', () => {
  const found = findAmounts('$5 billion, 3 dollars, US$2', { defaultDollar: 'AUD' });
  expect(found.map(({ amount: { currency } }) => currency)).toEqual(['AUD', 'AUD', 'USD']);
});

/** With `implied`: figures that take the currency of the amount before them. */
it.each([
  ['It has 160 billion yuan ($23 billion) this year, after some 150 billion in 2025.', 'CNY', 'some 150 billion'],
  ['It adds €4.3 billion, which takes the whole to about 12 billion.', 'EUR', 'about 12 billion'],
  ['Of 160 billion yuan a half, 85 billion, is for chips.', 'CNY', '85 billion'],
])('takes the currency of "%s"', (text, currency, words) => {
  const found = findAmounts(text, { implied: true }).at(-1)!;
  expect([text.slice(found.start, found.end), found.amount.currency, found.implied]).toEqual([words, currency, true]);
});

it.each([
  'It spent $5 billion. It has 800 million users.',
  'It spent $5 billion\n\nThe 2 billion were counted.',
  'Some 150 billion in 2025.',
  'It spent $5 billion in 2025.',
])('implies no amount in "%s"', (text) => {
  expect(findAmounts(text, { implied: true }).filter(({ implied }) => implied)).toEqual([]);
});
