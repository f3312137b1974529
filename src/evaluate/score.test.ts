import { describe, expect, test } from 'vitest';
import type { GoldArticle, GoldClaim } from '../claim.ts';
import { fail } from '../failure.ts';
import { readGoldArticle } from './gold.ts';
import { samePeriod } from './match.ts';
import { foldName, sameName } from './names.ts';
import { evaluationReport } from './report.ts';
import { type Answer, evaluate } from './score.ts';

const TEXT = 'Northwind will spend $5 billion. Southwind spent $2 billion. Its rival may add $1 billion.';

/** A claim whose evidence is `quote` in TEXT; plain but for `more`. */
function claim(company: string, billions: number, quote: string, more: Partial<GoldClaim> = {}): GoldClaim {
  return {
    company,
    group: false,
    amount: { low: billions * 1e9, high: billions * 1e9, currency: 'USD', qualifier: 'exact' },
    measure: 'level',
    scope: 'company',
    period: null,
    status: 'planned',
    attribution: { kind: 'company', speaker: null, outlet: null },
    purpose: [],
    location: null,
    evidence: [{ quote, start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length }],
    ...more,
  };
}

const north = (more: Partial<GoldClaim> = {}) => claim('Northwind', 5, 'Northwind will spend $5 billion', more);
const south = (more: Partial<GoldClaim> = {}) => claim('Southwind', 2, 'Southwind spent $2 billion', more);
const rival = (more: Partial<GoldClaim> = {}) => claim('Eastwind', 1, 'may add $1 billion', more);

function article(id: string, claims: GoldClaim[]): GoldArticle {
  return { id, published: null, title: null, text: TEXT, claims };
}

function scored(...pairs: ReadonlyArray<readonly [gold: GoldClaim[], answer: Answer]>) {
  const articles = pairs.map(([gold], i) => article(String(i), gold));
  return evaluate(articles, ({ id }) => pairs[Number(id)]![1]);
}

describe('confidence', () => {
  const sure = (of: GoldClaim, confidence: number) => ({ ...of, confidence });

  test('is set against the share that is right, band by band', () => {
    const result = scored([
      [north(), south()],
      [sure(north(), 0.97), sure(south(), 0.91), sure(rival(), 0.9)],
    ]);
    expect(result.calibration).toEqual([
      { from: 0.95, claims: 1, right: 1 },
      { from: 0.9, claims: 2, right: 0.5 },
    ]);
    expect(evaluationReport(result)).toMatch(/0\.95 and more +1\.000 right of 1\n +0\.9 to 0\.95 +0\.500 right of 2/);
  });

  test('is left out of the report where answers have none', () => {
    expect(evaluationReport(scored([[north()], [north()]]))).not.toContain('confidence');
  });
});

describe('figures', () => {
  test('all right', () => {
    const all = [north(), south(), rival()];
    expect(scored([all, all])).toMatchObject({
      precision: 1,
      recall: 1,
      f1: 1,
      strictF1: 1,
      badEvidence: 0,
      errors: [],
    });
  });

  test('a miss, a false alarm, a wrong field, over two articles', () => {
    const result = scored(
      // Gold 3. Answer 2: Northwind right but for its status (a match, not strict); Westwind is false.
      [
        [north(), south(), rival()],
        [north({ status: 'actual' }), claim('Westwind', 9, 'Its rival')],
      ],
      // Gold 1. Answer 1: right in every field but scope, which is not one of the strict ones.
      [[south()], [south({ scope: 'project' })]],
    );
    // Matched 2 of 3 answers and of 4 gold claims: P = 2/3, R = 2/4, F1 = 2·(2/3)(1/2)/(7/6) = 4/7 = 0.571.
    // Strict 1: P = 1/3, R = 1/4, F1 = 2·(1/12)/(7/12) = 2/7 = 0.286. Of 2 matches, status and scope are right in 1.
    expect(result).toMatchObject({
      articles: 2,
      gold: 4,
      predicted: 3,
      matched: 2,
      precision: 0.667,
      recall: 0.5,
      f1: 0.571,
      strictF1: 0.286,
      rightAmountWrongCompany: 0,
      accuracy: { period: 1, status: 0.5, qualifier: 1, measure: 1, scope: 0.5, attribution: 1, outlet: 1 },
    });
    expect(result.errors.map(({ article: id, kind, company }) => `${id} ${kind} ${company}`)).toEqual([
      '0 field Northwind',
      '0 missed Southwind',
      '0 missed Eastwind',
      '0 false Westwind',
    ]);
    expect(result.errors[0]).toMatchObject({ wrong: { status: ['planned', 'actual'] } });
    expect(result.errors[1]).toMatchObject({ sentence: 'Southwind spent $2 billion.' });
  });

  test('the answer that agrees in more fields takes the gold claim', () => {
    const result = scored([[north()], [north({ status: 'actual' }), north()]]);
    // One match of two answers: P = 1/2, R = 1, F1 = 1/(3/2) = 0.667, and the match is strict.
    expect(result).toMatchObject({ matched: 1, precision: 0.5, recall: 1, f1: 0.667, strictF1: 0.667 });
    expect(result.errors).toMatchObject([{ kind: 'false', company: 'Northwind' }]);
  });

  test('the right amount with another company is a miss and a false alarm', () => {
    const result = scored([[north()], [north({ company: 'Westwind' })]]);
    expect(result).toMatchObject({ matched: 0, f1: 0, strictF1: 0, rightAmountWrongCompany: 1 });
    expect(result.errors[0]).toMatchObject({ kind: 'missed', takenAs: 'Westwind' });
  });

  test('an article without an answer loses its claims, and costs no precision', () => {
    const result = scored([[north(), south()], fail('LANGUAGE', 'not English')], [[rival()], [rival()]]);
    // P = 1/1, R = 1/3, F1 = 2·(1/3)/(4/3) = 0.5.
    expect(result).toMatchObject({ failed: 1, predicted: 1, precision: 1, recall: 0.333, f1: 0.5 });
    expect(result.errors).toMatchObject([{ kind: 'no_answer', reason: 'LANGUAGE: not English' }]);
  });

  test('nothing to find and nothing found', () => {
    expect(scored([[], []])).toMatchObject({ gold: 0, predicted: 0, precision: 0, recall: 0, f1: 0, strictF1: 0 });
  });

  test('a quote that is not at its offsets is counted, whatever it matches', () => {
    const moved = north({ evidence: [{ quote: 'Northwind', start: 1, end: 10 }] });
    const inTitle = south({ evidence: [{ quote: 'Southwind', start: 0, end: 9, in: 'title' }] });
    expect(
      scored([
        [north(), south()],
        [moved, inTitle],
      ]),
    ).toMatchObject({ matched: 2, badEvidence: 2 });
  });
});

describe('matching', () => {
  const matched = (gold: GoldClaim, answer: GoldClaim) => scored([[gold], [answer]]).matched === 1;
  const amount = (low: number | null, high: number | null, currency = 'USD') =>
    north({ amount: { low, high, currency, qualifier: 'exact' } });

  test.each([
    ['half a percent off', amount(200, 1000), amount(201, 1005), true],
    ['more than that', amount(200, 1000), amount(201, 1006), false],
    ['open ends', amount(null, 1000), amount(null, 1000), true],
    ['an open end and a closed one', amount(null, 1000), amount(1000, 1000), false],
    ['another currency', amount(1, 1), amount(1, 1, 'EUR'), false],
    ['a partner', north({ companies: ['Northwind', 'Southwind'] }), north({ company: 'Southwind' }), true],
  ])('%s', (_, gold, answer, expected) => {
    expect(matched(gold, answer)).toBe(expected);
  });

  test.each([
    ['Google', 'Alphabet Inc.', true],
    ['The Facebook Company', 'Meta Platforms', true],
    ['Nestlé S.A.', 'Nestle', false], // "S.A." has a full stop within, so it stays: nestlesa
    ['Nestlé SA', 'Nestle', true],
    ['AT&T', 'at&t Inc', true],
    ['Duke', 'Duke Energy', true],
    ['Duke Energy Group', 'duke', true],
    ['Duke', 'Duke University', false],
    ['GM', 'GM Motors', false], // too short a name to be carried by generic words
    ['Volkswagen', 'VW', true],
    ['Delta', 'Delta Electronics International', true],
    ['Northwind', 'Southwind', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(sameName(a, b)).toBe(expected);
    expect(sameName(b, a)).toBe(expected);
  });

  test('a long run of generic words takes no longer than its length', () => {
    expect(sameName('Duke', `Duke ${'com '.repeat(20_000)}x`)).toBe(false);
    expect(foldName(null)).toBe('');
  });

  test.each([
    ['a day off', ['2026-01-01', '2026-12-31', null], ['2026-01-02', '2026-12-30', null], true],
    ['two days off', ['2026-01-01', '2026-06-30', null], ['2026-01-03', '2026-06-30', null], false],
    [
      'calendar and fiscal year of one name',
      ['2026-01-01', '2026-12-31', 'in 2026'],
      ['2025-07-01', '2026-06-30', 'fiscal 2026'],
      true,
    ],
    ['years of two names', ['2026-01-01', '2026-12-31', 'in 2026'], ['2025-07-01', '2026-06-30', 'fiscal 2025'], false],
    [
      'years without a name',
      ['2026-01-01', '2026-12-31', 'this year'],
      ['2025-07-01', '2026-06-30', 'this year'],
      false,
    ],
    ['open bounds and none at all', [null, null, 'annual'], null, true],
    ['bounds and none', ['2026-01-01', null, null], null, false],
    ['one bound', [null, '2026-12-31', null], [null, '2026-12-31', null], true],
    ['one bound of two', [null, '2026-12-31', null], ['2026-01-01', '2026-12-31', null], false],
  ] as const)('periods: %s', (_, a, b, expected) => {
    const period = (bounds: typeof a | typeof b) =>
      bounds && { start: bounds[0], end: bounds[1], label: bounds[2], fiscal: false };
    expect(samePeriod(period(a), period(b))).toBe(expected);
  });

  test('the company and nobody are one kind, unless gold names who speaks', () => {
    const by = (kind: 'company' | 'unstated' | 'media', speaker: string | null = null) =>
      north({ attribution: { kind, speaker, outlet: null } });
    const agrees = (gold: GoldClaim, answer: GoldClaim) => scored([[gold], [answer]]).accuracy.attribution;
    expect([
      agrees(by('company'), by('unstated')),
      agrees(by('unstated'), by('company')),
      agrees(by('company', 'Dana Ruiz'), by('unstated')),
      agrees(by('company'), by('media')),
    ]).toEqual([1, 1, 0, 0]);
  });
});

test('the report shows figures, and each error with its sentence', () => {
  const report = evaluationReport(scored([[north(), south()], [north({ status: 'actual' })]]));
  expect(report).toContain('2 claims in gold, 1 found, 1 matched');
  expect(report).toMatch(/strict F1 +0\.000/);
  expect(report).toContain('0: WRONG FIELD Northwind, $5bn\n  status: planned, not actual');
  expect(report).toContain('0: MISSED Southwind, $2bn\n  “Southwind spent $2 billion.”');
});

describe('reading gold articles', () => {
  test.each([
    ['{', /a\.json is not JSON/],
    ['[]', /a\.json is not a gold article/],
    ['{"id":"x","published":null,"title":null,"text":"","claims":[{}]}', /claims\.0\.company/],
  ])('%s → %s', (json, message) => {
    const result = readGoldArticle(json, 'a.json');
    expect(result).toMatchObject({ ok: false, code: 'INPUT_INVALID' });
    expect(result.ok ? '' : result.message).toMatch(message);
  });

  test('a good one', () => {
    const gold = article('x', [north()]);
    expect(readGoldArticle(JSON.stringify(gold), 'x.json')).toEqual({ ok: true, value: gold });
  });
});
