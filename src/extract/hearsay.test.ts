import { expect, test } from 'vitest';
import { registry } from '../companies/registry.ts';
import { articleOf } from '../testing/claims.ts';
import { extractClaims } from './extract.ts';

test.each([
  [
    'Tencent is reportedly planning to spend $12 billion on data centres this year. According to a report by Reuters citing people close to the firm, it would borrow little.',
    'sources',
    'Reuters',
  ],
  [
    'Tencent is reportedly planning to spend $12 billion on data centres this year. Bloomberg reported the plan earlier.',
    'media',
    'Bloomberg',
  ],
  ['Tencent is reportedly planning to spend $12 billion on data centres this year.', 'unstated', null],
  [
    'Tencent plans to spend $12 billion on data centres this year. According to a report by Reuters citing people close to the firm, it will hire.',
    'company',
    null,
  ],
])('%s → %s, %s', (text, kind, outlet) => {
  const { claims } = extractClaims(articleOf({ title: null, text }), registry);
  expect(claims.map(({ attribution }) => [attribution.kind, attribution.outlet])).toEqual([[kind, outlet]]);
});
