/** The whole matrix: on each set-up at least 100 processes killed, and everything else that can befall it, in rounds. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crawlThrough, drawFaults, type Fault, faultsOf } from '../testing/faults.ts';
import { type Outcome, seeded } from '../testing/kills.ts';
import { type Mill, startMill } from '../testing/mill.ts';
import { canMount, openSetup, SETUPS } from '../testing/setups.ts';

const KILLS = 100;
const KILLS_A_ROUND = 9;
const OTHERS_A_ROUND = 4;
const DISK_MB = 400;
const seed = Number(process.env.OUTLAY_TEST_SEED ?? 1);

let mill: Mill;
let undisturbed: Outcome;

beforeAll(async () => {
  mill = await startMill({ seed: 2, hosts: 6, pages: 40 });
  const setup = await openSetup('embedded');
  const round = { seed, faults: [], roles: 'split', gapMs: 0, hostDelayMs: 5 } as const;
  undisturbed = (await crawlThrough(setup, mill, round)).outcome;
  await setup.close();
});
afterAll(() => mill.close());

describe.each(SETUPS)('%s', (name) => {
  test(`${KILLS} kills and all other faults: each crawl ends as an undisturbed one`, async () => {
    const setup = await openSetup(name, { own: true, ...(canMount ? { diskMb: DISK_MB } : {}) });
    const others = faultsOf(setup).filter((fault) => fault !== 'kill');
    const met = new Map<Fault, number>();
    let [kills, inTime, rounds] = [0, 0, 0];
    while (kills < KILLS) {
      rounds += 1;
      const faults = shuffled(
        [...Array<Fault>(KILLS_A_ROUND).fill('kill'), ...drawFaults(others, OTHERS_A_ROUND, seed * 1_000 + rounds)],
        seed * 1_000 + rounds,
      );
      const roles = rounds % 2 === 0 ? 'up' : 'split';
      await setup.reset();
      const options = { seed: seed * 1_000 + rounds, faults, roles, gapMs: 2_000, hostDelayMs: 300 } as const;
      const round = await crawlThrough(setup, mill, options);
      expect(round.outcome, `round ${rounds}: ${faults.join(', ')}`).toEqual(undisturbed);
      kills += KILLS_A_ROUND;
      inTime += round.inTime;
      for (const fault of faults) met.set(fault, (met.get(fault) ?? 0) + 1);
      console.info(`${name}, round ${rounds}: ${Math.round(round.ms / 1_000)} s`);
    }
    console.info(
      `${name}: ${rounds} rounds, ${inTime} faults before the crawl was done; seed ${seed}`,
      Object.fromEntries(met),
    );
    expect(inTime).toBeGreaterThan(KILLS / 2);
    if (canMount) expect([...met.keys()].sort()).toEqual([...faultsOf(setup)].sort());
    await setup.close();
  });
});

function shuffled<T>(values: readonly T[], seedOfOrder: number): T[] {
  const random = seeded(seedOfOrder);
  return values
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
