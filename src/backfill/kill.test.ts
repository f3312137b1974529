/** A small instance of kill.long.test.ts. */
import { expect, test } from 'vitest';
import { backfillWithKills } from '../testing/backfills.ts';

test('a backfill that was killed ends as one that was not', { timeout: 240_000 }, async () => {
  const { outcome, undisturbed, inTime } = await backfillWithKills(
    80,
    15,
    2,
    Number(process.env.OUTLAY_TEST_SEED ?? 1),
  );
  expect(outcome).toEqual(undisturbed);
  expect(undisturbed.facts.length).toBeGreaterThan(10);
  expect(inTime).toBeGreaterThan(0);
});
