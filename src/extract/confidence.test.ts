import { expect, test } from 'vitest';
import { confidenceOf, saidAgain } from './confidence.ts';

const SURE = { rule: 'spend/verb', found: 'subject', listed: true, statedPeriod: true, headline: false } as const;

test('a verb of spending with its subject and period is nearly sure', () => {
  expect(confidenceOf(SURE)).toBeGreaterThan(0.95);
});

test.each([
  { rule: 'topic/plan' },
  { found: 'topic' },
  { listed: false },
  { statedPeriod: false },
  { headline: true },
] as const)('%j makes it less sure', (less) => {
  expect(confidenceOf({ ...SURE, ...less })).toBeLessThan(confidenceOf(SURE));
});

test('what is said twice is surer, and never certain', () => {
  expect(saidAgain(0.8)).toBe(0.86);
  expect(saidAgain(0.98)).toBeLessThan(1);
});
