/** A small instance of faults.long.test.ts. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crawlThrough, type Fault } from '../testing/faults.ts';
import type { Outcome } from '../testing/kills.ts';
import { type Mill, startMill } from '../testing/mill.ts';
import { canMount, openSetup, SETUPS, type SetupName } from '../testing/setups.ts';

const FEW: Record<SetupName, readonly Fault[]> = {
  embedded: ['kill', 'clock ahead', 'kill', 'clock back', 'disk full', 'kill'],
  postgres: ['kill', 'connections cut', 'postgres crashed', 'clock ahead', 'disk full', 'kill', 'clock back'],
  redis: ['kill', 'redis emptied', 'postgres restarted', 'redis restarted', 'kill', 'connections cut'],
};

let mill: Mill;
let undisturbed: Outcome;
const round = { seed: 20260527, roles: 'split', gapMs: 1_500, hostDelayMs: 150 } as const;

beforeAll(async () => {
  mill = await startMill({ seed: 1, hosts: 4, pages: 20 });
  const setup = await openSetup('embedded');
  undisturbed = (await crawlThrough(setup, mill, { ...round, faults: [], hostDelayMs: 5 })).outcome;
  await setup.close();
}, 120_000);
afterAll(() => mill.close());

test('an undisturbed crawl has all that the mill tells', () => {
  expect(undisturbed.articles).toHaveLength(4 * 22);
  expect(undisturbed.facts.length).toBeGreaterThan(10);
});

describe.each(SETUPS)('%s', (name) => {
  const faults = FEW[name].filter((fault) => fault !== 'disk full' || canMount);

  test(`${faults.join(', ')}: the end is that of an undisturbed crawl`, { timeout: 240_000 }, async () => {
    const setup = await openSetup(
      name,
      canMount && FEW[name].includes('disk full') ? { own: true, diskMb: 320 } : { own: true },
    );
    const { outcome, inTime } = await crawlThrough(setup, mill, { ...round, faults });
    expect(outcome).toEqual(undisturbed);
    expect(inTime).toBeGreaterThan(0);
    await setup.close();
  });
});
