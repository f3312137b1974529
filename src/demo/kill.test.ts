import { expect, test } from 'vitest';
import { crawlWithKill, seeded } from '../testing/kills.ts';

/** A small instance of kill.long.test.ts. */
test('a crawl killed at a random moment ends as an undisturbed one', { timeout: 170_000 }, async () => {
  const undisturbed = await crawlWithKill();
  expect(undisturbed.resumed.code).toBe(0);
  const random = seeded(20260527);
  for (let i = 0; i < 2; i += 1) {
    const killed = await crawlWithKill(600 + random() * 0.8 * undisturbed.ms);
    expect(killed.resumed).toMatchObject({ code: 0 });
    expect(killed.outcome).toEqual(undisturbed.outcome);
  }
});
