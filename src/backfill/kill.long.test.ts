import { expect, test } from 'vitest';
import { backfillWithKills } from '../testing/backfills.ts';

test('5,000 pages, killed ten times at random: row for row as undisturbed', async () => {
  const seed = Number(process.env.OUTLAY_TEST_SEED ?? Math.floor(Date.now() / 86_400_000));
  const { outcome, undisturbed, inTime } = await backfillWithKills(5_000, 100, 10, seed);
  console.info(`seed ${seed}: ${inTime} of 10 kills in time, ${undisturbed.claims.length} claims`);
  expect(outcome).toEqual(undisturbed);
  expect(inTime).toBeGreaterThan(5);
});
