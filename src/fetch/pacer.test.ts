import { expect, it } from 'vitest';
import { memoryHosts } from './memory-hosts.ts';
import { createPacer } from './pacer.ts';

const never = new AbortController().signal;

function stillClock() {
  const clock = {
    at: 1_000,
    now: () => clock.at,
    elapsed: () => clock.at,
    sleep: async (ms: number) => {
      clock.at += ms;
    },
  };
  return clock;
}

it('spreads requests evenly, and asks for several at once', async () => {
  const clock = stillClock();
  const asked: number[] = [];
  const { turns } = memoryHosts(clock);
  const reserve: typeof turns.pace = (count, perSecond) => {
    asked.push(count);
    return turns.pace(count, perSecond);
  };
  const pace = createPacer(20, reserve, clock);
  const sent: number[] = [];
  for (let i = 0; i < 7; i += 1) {
    await pace(never);
    sent.push(clock.at - 1_000);
  }
  expect(sent).toEqual([0, 50, 100, 150, 200, 250, 300]);
  expect(asked).toEqual([5, 5]);
});

it('shares the rate with others', async () => {
  const clock = stillClock();
  const { turns } = memoryHosts(clock);
  const [one, other] = [createPacer(4, turns.pace, clock), createPacer(4, turns.pace, clock)];
  for (let i = 0; i < 4; i += 1) await (i % 2 ? one : other)(never);
  expect(clock.at).toBe(1_750);
});

it('waits no longer where the clock is set back', async () => {
  const slept: number[] = [];
  let day = 24 * 3_600_000;
  const clock = { now: () => day, elapsed: () => 0, sleep: async (ms: number) => void slept.push(ms) };
  const pace = createPacer(20, async () => 0, clock);
  await pace(never);
  day = 0;
  await pace(never);
  expect(slept).toEqual([50]);
});

it('lets no burst follow a pause', async () => {
  const clock = stillClock();
  const pace = createPacer(20, memoryHosts(clock).turns.pace, clock);
  await pace(never);
  clock.at += 60_000;
  const from = clock.at;
  for (let i = 0; i < 5; i += 1) await pace(never);
  expect(clock.at - from).toBe(200);
});

it('asks again after a failure', async () => {
  let away = true;
  const reserve = async () => {
    if (away) throw new Error('away');
    return 0;
  };
  const pace = createPacer(20, reserve, stillClock());
  await expect(pace(never)).rejects.toThrow('away');
  away = false;
  await pace(never);
});
