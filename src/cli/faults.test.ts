/** A small instance of faults.long.test.ts. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crawlThrough, type Fault } from '../testing/faults.ts';
import type { Outcome } from '../testing/kills.ts';
import { type Mill, startMill } from '../testing/mill.ts';
import { canMount, openSetup, SETUPS, type SetupName } from '../testing/setups.ts';

const FEW: Record<SetupName, readonly Fault[]> = {
  embedded: ['kill', 'clock ahead', 'clock back'],
  postgres: ['kill', 'connections cut', 'postgres crashed', 'disk full'],
  redis: ['kill', 'redis emptied', 'postgres restarted', 'redis restarted'],
};

let mill: Mill;
let undisturbed: Outcome;
const round = { seed: 20260527, gapMs: 1_200, hostDelayMs: 200 } as const;

beforeAll(async () => {
  mill = await startMill({ seed: 1, hosts: 3, pages: 16 });
  const setup = await openSetup('embedded');
  undisturbed = (await crawlThrough(setup, mill, { ...round, roles: 'up', faults: [], hostDelayMs: 5 })).outcome;
  await setup.close();
}, 120_000);
afterAll(() => mill.close());

test('an undisturbed crawl has all that the mill tells', () => {
  expect(undisturbed.articles).toHaveLength(3 * 18);
  expect(undisturbed.facts.length).toBeGreaterThan(10);
});

describe.each(SETUPS)('%s', (name) => {
  const faults = FEW[name].filter((fault) => fault !== 'disk full' || canMount);

  test(`${faults.join(', ')}: the end is that of an undisturbed crawl`, { timeout: 240_000 }, async () => {
    const setup = await openSetup(
      name,
      canMount && FEW[name].includes('disk full') ? { own: true, diskMb: 320 } : { own: true },
    );
    const { outcome, inTime } = await crawlThrough(setup, mill, {
      ...round,
      roles: name === 'postgres' ? 'split' : 'up',
      faults,
    });
    expect(outcome).toEqual(undisturbed);
    expect(inTime).toBeGreaterThan(0);
    await setup.close();
  });
});
