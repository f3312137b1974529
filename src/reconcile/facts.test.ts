import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../claim.ts';
import { growth, LINEAR } from '../testing/growth.ts';
import { type Fact, reconcile } from './facts.ts';
import type { Statement } from './statement.ts';

interface Said {
  on: string;
  by: string;
  low?: number | null;
  high?: number | null;
  currency?: string;
  status?: Claim['status'];
  kind?: Claim['attribution']['kind'];
  outlet?: string | null;
  scope?: Claim['scope'];
  period?: [string | null, string | null] | null;
  project?: string | null;
  story?: string;
  url?: string;
  company?: string;
  location?: string | null;
  basis?: Claim['basis'];
}

/** A statement about ByteDance in 2026 unless it says otherwise. */
function said(says: Said): Statement {
  const { on, by, low = null, high = null, currency = 'USD', period = ['2026-01-01', '2026-12-31'] } = says;
  const url = says.url ?? `http://${by.toLowerCase().replace(/ /g, '')}.test/${on}/${low}-${high}`;
  const claim: Claim = {
    company: says.company ?? 'ByteDance',
    companyId: null,
    group: false,
    amount: { low, high, currency, qualifier: low === null ? 'up_to' : 'exact' },
    amountUsd: null,
    measure: 'level',
    scope: says.scope ?? 'company',
    period: period === null ? null : { start: period[0], end: period[1], label: 'x', fiscal: false },
    status: says.status ?? 'planned',
    attribution: { kind: says.kind ?? 'sources', speaker: null, outlet: says.outlet ?? null },
    purpose: [],
    location: says.location ?? null,
    basis: says.basis ?? null,
    project: says.project ?? null,
    stated: null,
    evidence: [{ quote: 'q', start: 0, end: 1 }],
    confidence: 0.9,
    rule: 'test',
    extractor: '1',
  };
  return {
    id: `${url}#${low}-${high}-${currency}-${claim.status}`,
    claim,
    article: {
      id: [...url].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7),
      url,
      canonicalUrl: null,
      publisher: by,
      publishedOn: on,
      origin: null,
      storyId: says.story ?? null,
    },
  };
}

const summary = (facts: Fact[]) =>
  facts.map(({ current, articles, origins, history }) => ({
    figure: `${current.claim.amount.low ?? '…'}–${current.claim.amount.high ?? '…'} ${current.claim.amount.currency}`,
    articles,
    origins,
    roles: history.map(({ role }) => role).join(' '),
  }));

const bloomberg: Said[] = [
  { on: '2026-05-27', by: 'Harbour Post', high: 70e9, outlet: 'Bloomberg' },
  { on: '2026-05-27', by: 'Silicon Ledger', high: 70e9, outlet: 'Bloomberg' },
  { on: '2026-05-28', by: 'Grid Wire', high: 70e9, outlet: 'the Bloomberg' },
];
const yuan: Said = { on: '2026-03-02', by: 'Delta Times', low: 160e9, high: 160e9, currency: 'CNY', outlet: 'SCMP' };

test('three outlets on one report are one origin; an older figure of another paper is history', () => {
  expect(summary(reconcile([yuan, ...bloomberg].map(said)))).toEqual([
    { figure: '…–70000000000 USD', articles: 3, origins: 1, roles: 'earlier repeats repeats current' },
  ]);
});

test('an outlet of its own reporting is an origin of its own, its copy is not', () => {
  const own: Said = { on: '2026-05-28', by: 'Orbit News', high: 70e9, story: 'one' };
  const copy: Said = { on: '2026-05-29', by: 'Copy Cat', high: 70e9, story: 'one' };
  expect(summary(reconcile([...bloomberg, own, copy].map(said)))).toMatchObject([{ articles: 5, origins: 2 }]);
});

test('one page under two addresses is one article', () => {
  const [first] = bloomberg.map(said);
  const twin = {
    ...first!,
    id: 'twin',
    article: { ...first!.article, url: 'http://amp.test/x', canonicalUrl: first!.article.url },
  };
  expect(summary(reconcile([first!, twin]))).toMatchObject([{ articles: 1, origins: 1 }]);
});

describe('which figure stands', () => {
  test.each<[string, Said[], string]>([
    [
      'the latest plan',
      [
        { on: '2026-02-01', by: 'A', low: 60e9, high: 60e9 },
        { on: '2026-04-01', by: 'B', low: 65e9, high: 65e9 },
      ],
      '65',
    ],
    [
      'a plan before a possibility, though older',
      [
        { on: '2026-02-01', by: 'A', low: 60e9, high: 60e9 },
        { on: '2026-04-01', by: 'B', low: 99e9, high: 99e9, status: 'possible' },
      ],
      '60',
    ],
    [
      'the company before an analyst, though older',
      [
        { on: '2026-02-01', by: 'A', low: 60e9, high: 60e9, kind: 'company' },
        { on: '2026-04-01', by: 'B', low: 75e9, high: 75e9, kind: 'analyst' },
      ],
      '60',
    ],
    [
      'an analyst where nobody else speaks',
      [{ on: '2026-04-01', by: 'B', low: 75e9, high: 75e9, kind: 'analyst' }],
      '75',
    ],
    [
      'never what was superseded in the same breath',
      [
        { on: '2026-04-01', by: 'A', low: 65e9, high: 65e9, url: 'http://a.test/1' },
        { on: '2026-04-01', by: 'A', low: 60e9, high: 60e9, status: 'superseded', url: 'http://a.test/1' },
      ],
      '65',
    ],
    [
      'of one day, the figure that more statements give',
      [
        { on: '2026-04-01', by: 'A', low: 65e9, high: 65e9 },
        { on: '2026-04-01', by: 'B', low: 64e9, high: 64e9 },
        { on: '2026-04-01', by: 'C', low: 64e9, high: 64e9 },
      ],
      '64',
    ],
    [
      'a cancelled figure only where nothing else is known',
      [{ on: '2026-04-01', by: 'A', low: 65e9, high: 65e9, status: 'cancelled' }],
      '65',
    ],
  ])('%s', (_name, statements, billions) => {
    const facts = reconcile(statements.map(said));
    expect(facts).toHaveLength(1);
    expect(facts[0]!.current.claim.amount.low).toBe(Number(billions) * 1e9);
  });
});

describe('what is one fact and what is two', () => {
  const a: Said = { on: '2026-04-01', by: 'A', low: 10e9, high: 10e9 };
  test.each<[string, Said[], number]>([
    ['another year', [a, { ...a, by: 'B', period: ['2027-01-01', '2027-12-31'] }], 2],
    ['another company', [a, { ...a, by: 'B', company: 'Tencent' }], 2],
    ['a legal suffix is no other company', [a, { ...a, by: 'B', company: 'ByteDance Ltd.' }], 1],
    ['a project beside the whole', [a, { ...a, by: 'B', scope: 'project', project: 'Hyperion' }], 2],
    [
      'one project by its name',
      [
        { ...a, scope: 'project', project: 'Hyperion' },
        { ...a, by: 'B', scope: 'project', project: 'hyperion', period: null },
      ],
      1,
    ],
    [
      'one project by its place',
      [
        { ...a, scope: 'project', location: 'Louisiana' },
        { ...a, by: 'B', scope: 'project', location: 'Louisiana' },
      ],
      1,
    ],
    [
      'through 2028, said on two days',
      [
        { ...a, period: ['2026-04-01', '2028-12-31'] },
        { ...a, by: 'B', on: '2026-04-03', period: ['2026-04-03', '2028-12-31'] },
      ],
      1,
    ],
    [
      'over four years, said on two days',
      [
        { ...a, period: ['2026-04-01', '2030-04-01'] },
        { ...a, by: 'B', on: '2026-04-03', period: ['2026-04-03', '2030-04-03'] },
      ],
      1,
    ],
    [
      'one basis named, one not',
      [
        { ...a, basis: 'cash' },
        { ...a, by: 'B' },
      ],
      1,
    ],
    [
      'two bases named',
      [
        { ...a, basis: 'cash' },
        { ...a, by: 'B', low: 14e9, high: 14e9, basis: 'with_leases' },
        { ...a, by: 'C' },
      ],
      2,
    ],
    [
      'a part and the whole in one article',
      [
        { ...a, url: 'http://a.test/1' },
        { ...a, low: 4e9, high: 4e9, url: 'http://a.test/1' },
      ],
      2,
    ],
  ])('%s', (_name, statements, facts) => {
    expect(reconcile(statements.map(said))).toHaveLength(facts);
  });
});

test('the order of arrival changes nothing', () => {
  const statements = [
    yuan,
    ...bloomberg,
    { ...yuan, on: '2026-05-27', by: 'Late', low: 71e9, high: 71e9, currency: 'USD' },
  ].map(said);
  const facts = reconcile(statements);
  fc.assert(
    fc.property(fc.shuffledSubarray(statements, { minLength: statements.length }), (shuffled) => {
      expect(reconcile(shuffled)).toEqual(facts);
    }),
  );
});

describe('the work grows with the statements of one company and day, not with their square', () => {
  const day = { on: '2026-04-01', by: 'A' };
  const url = (i: number) => `http://a.test/${i}`;
  test.each<[string, (i: number) => Said]>([
    ['that give one figure', (i) => ({ ...day, low: 10e9, high: 10e9, url: url(i) })],
    ['that give each its own', (i) => ({ ...day, low: i * 1e9, high: i * 1e9, url: url(i) })],
    ['of one article', () => ({ ...day, low: 10e9, high: 10e9, url: url(0) })],
    [
      'on several bases, and on none',
      (i) => ({
        ...day,
        low: 10e9 + i,
        high: 10e9 + i,
        url: url(i),
        basis: (['cash', 'with_leases', null] as const)[i % 3]!,
      }),
    ],
  ])('%s', (_name, says) => {
    const all = Array.from({ length: 12_000 }, (_, i) => said(says(i)));
    expect(growth((n) => reconcile(all.slice(0, n)), all.length / 8)).toBeLessThan(LINEAR);
  });
});
