import { describe, expect, it } from 'vitest';
import { createHostGate } from './politeness.ts';

const never = new AbortController().signal;

/** A clock that stands still but for `sleep`, and notes how long each sleep was. */
function stillClock() {
  const clock = {
    at: 0,
    slept: [] as number[],
    now: () => clock.at,
    sleep: async (ms: number) => {
      clock.slept.push(ms);
      clock.at += ms;
    },
  };
  return clock;
}

describe('HostGate', () => {
  it('counts the gap from the end of a request', async () => {
    const clock = stillClock();
    const gate = createHostGate(clock, 100);
    const leave = await gate.enter('a', never);
    clock.at = 250;
    leave();
    clock.at = 290;
    (await gate.enter('a', never))();
    expect(clock.slept).toEqual([60]);
  });

  it('lets in one at a time, in the order of asking', async () => {
    const gate = createHostGate(stillClock(), 0);
    const order: string[] = [];
    let inside = 0;
    const visit = async (name: string) => {
      const leave = await gate.enter('a', never);
      inside += 1;
      expect(inside).toBe(1);
      await Promise.resolve();
      order.push(name);
      inside -= 1;
      leave();
    };
    await Promise.all(['1', '2', '3', '4'].map(visit));
    expect(order).toEqual(['1', '2', '3', '4']);
  });

  it('makes no host wait for another', async () => {
    const clock = stillClock();
    const gate = createHostGate(clock, 100);
    await gate.enter('a', never);
    await gate.enter('b', never);
    expect(clock.slept).toEqual([]);
  });

  it('goes past one who stopped waiting', async () => {
    const gate = createHostGate(stillClock(), 0);
    const leave = await gate.enter('a', never);
    const controller = new AbortController();
    const waiting = gate.enter('a', controller.signal);
    const next = gate.enter('a', never);
    controller.abort(new Error('stopped'));
    await expect(waiting).rejects.toThrow('stopped');
    leave();
    await expect(next).resolves.toBeTypeOf('function');
  });

  it('never waits for longer than the gap, even when the clock is set back', async () => {
    const clock = stillClock();
    clock.at = 1_000_000;
    const gate = createHostGate(clock, 100);
    (await gate.enter('a', never))();
    clock.at = 0;
    await gate.enter('a', never);
    expect(clock.slept).toEqual([100]);
  });

  it.each([
    [50, 100],
    [300, 300],
  ])('asked to keep %i ms keeps %i', async (asked, kept) => {
    const clock = stillClock();
    const gate = createHostGate(clock, 100);
    gate.widen('a', asked);
    (await gate.enter('a', never))();
    await gate.enter('a', never);
    expect(clock.slept).toEqual([kept]);
  });

  it('turns away while the host rests, and gives turns one after another when it is over', () => {
    const gate = createHostGate(stillClock(), 100);
    gate.rest('a', 10_000);
    expect([gate.turnAway('a', 6_000), gate.turnAway('a', 6_000), gate.turnAway('b', 6_000)]).toEqual([
      10_100,
      10_200,
      null,
    ]);
  });

  it('keeps the longest rest that was asked for', () => {
    const clock = stillClock();
    const gate = createHostGate(clock, 0);
    gate.rest('a', 500);
    gate.rest('a', 100);
    clock.at = 200;
    expect([gate.restLeft('a'), gate.restLeft('b')]).toEqual([300, 0]);
    clock.at = 900;
    expect(gate.restLeft('a')).toBe(0);
    clock.at = -1_000_000;
    expect(gate.restLeft('a')).toBe(500); // the clock was set back
  });

  it('turns those away whose turn is far, each to a turn of its own', async () => {
    const clock = stillClock();
    const gate = createHostGate(clock, 5_000);
    expect(gate.turnAway('a', 6_000)).toBeNull();
    await gate.enter('a', never); // under way
    expect(gate.turnAway('a', 6_000)).toBeNull(); // the next one may wait
    void gate.enter('a', never);
    expect([1, 2, 3].map(() => gate.turnAway('a', 6_000))).toEqual([15_000, 20_000, 25_000]);
    expect(gate.turnAway('b', 6_000)).toBeNull();
  });

  it('turns nobody away for longer than a quarter of an hour, also after the clock was set back', async () => {
    const clock = stillClock();
    clock.at = 24 * 3_600_000;
    const gate = createHostGate(clock, 120_000);
    await gate.enter('a', never);
    const away = Array.from({ length: 20 }, () => gate.turnAway('a', 6_000)!);
    expect(Math.max(...away)).toBe(15 * 60_000);
    clock.at = 0;
    expect(gate.turnAway('a', 6_000)).toBeLessThanOrEqual(15 * 60_000);
  });
});
