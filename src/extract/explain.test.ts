import { expect, test } from 'vitest';
import { registry } from '../companies/registry.ts';
import { articleOf } from '../testing/claims.ts';
import { explainClaims } from './explain.ts';

const TEXT =
  'It rained. Oracle will spend $50 billion on data centers in 2026. Revenue was $60 billion, and it snowed.';

test('each sentence says what was seen in it, which rule decided, and why an amount became no claim', () => {
  const article = articleOf({ title: 'Oracle to build', text: TEXT });
  const { sentences, claims } = explainClaims(article, registry);
  const lines = sentences.map(({ amounts, periods, names, triggers, decisions }) => [
    ...[...amounts, ...periods, ...names, ...triggers].map(({ quote, as }) => `${quote} = ${as}`),
    ...decisions.map(({ outcome, rule, reason }) => `${outcome} ${rule}: ${reason}`),
  ]);
  expect(lines).toEqual([
    ['Oracle = Oracle (company)', 'build = build'],
    [
      '$50 billion = USD 50000000000 (exact)',
      '2026 = 2026',
      'Oracle = Oracle (company)',
      'spend = spend',
      'data centers = project',
      'kept spend/good: “spend”; Oracle, by subject; 2026; planned',
    ],
    ['$60 billion = USD 60000000000 (exact)', 'Revenue = not revenue', 'dropped not-capex/revenue: “Revenue”'],
  ]);
  expect(claims).toHaveLength(1);
  for (const { evidence, names } of sentences) {
    const passage = evidence.in === 'title' ? article.title! : TEXT;
    for (const { quote, start, end } of [evidence, ...names]) expect(passage.slice(start, end)).toBe(quote);
  }
});

test('relative periods stand with the dates that claims took them for', () => {
  const text =
    'Meta spent $3 billion on data centers in the third quarter, up from $2 billion a year earlier. It will build by 2028.';
  const { sentences } = explainClaims(articleOf({ title: null, text, published: '2026-10-28' }), registry);
  expect(sentences.flatMap(({ periods }) => periods.map(({ as }) => as))).toEqual([
    'the third quarter (2026-07-01..2026-09-30)',
    'a year earlier (2025-07-01..2025-09-30)',
    'by 2028',
  ]);
  expect(sentences[0]!.decisions[0]!.reason).toContain('; the third quarter (2026-07-01..2026-09-30); actual');
});

test.each([
  ['no money', 'It rained on Monday.'],
  ['no word of spending', 'The ransom was $60 million, he said.'],
])('an article with %s has no sentences that were read', (_, text) => {
  expect(explainClaims(articleOf({ title: null, text }), registry).sentences).toEqual([]);
});
