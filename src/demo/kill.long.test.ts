import { expect, test } from 'vitest';
import { crawlWithKill, seeded } from '../testing/kills.ts';

const KILLS = 20;

test(`a crawl killed at ${KILLS} random moments ends each time as an undisturbed one`, async () => {
  const undisturbed = await crawlWithKill();
  expect(undisturbed.resumed.code).toBe(0);
  const random = seeded(Number(process.env.OUTLAY_TEST_SEED ?? 1));
  let interrupted = 0;
  for (let i = 0; i < KILLS; i += 1) {
    const killed = await crawlWithKill(300 + random() * undisturbed.ms);
    expect(killed.resumed).toMatchObject({ code: 0 });
    expect(killed.outcome).toEqual(undisturbed.outcome);
    if (killed.interrupted) interrupted += 1;
  }
  console.info(
    `${KILLS} kills, ${interrupted} of them before the crawl was over; seed ${process.env.OUTLAY_TEST_SEED ?? 1}`,
  );
  expect(interrupted).toBeGreaterThan(KILLS / 2);
});
