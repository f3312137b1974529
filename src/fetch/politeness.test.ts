import { describe, expect, it } from 'vitest';
import { memoryHosts } from './memory-hosts.ts';
import { createHostGate, type EnterOptions, type Turn } from './politeness.ts';

const never = new AbortController().signal;
const report = {
  unchanged: false,
  erred: false,
  errorsInARow: 0,
  restMs: 0,
  allowed: true,
  optedOut: false,
} as const;

/** A gate whose clock stands still but for `sleep`, and notes how long each sleep was. */
function stillGate(hostDelayMs: number) {
  const clock = {
    at: 1_000_000,
    slept: [] as number[],
    now: () => clock.at,
    elapsed: () => clock.at,
    sleep: async (ms: number) => {
      clock.slept.push(ms);
      clock.at += ms;
    },
  };
  const { turns } = memoryHosts(clock);
  const gate = createHostGate(turns, { clock, hostDelayMs, maxAtHost: 3 });
  const enter = async (host: string, options: Partial<EnterOptions> = {}): Promise<Turn> => {
    const entered = await gate.enter(host, { signal: never, ...options });
    if (!entered.ok) throw new Error(`${entered.code} ${Math.round(entered.retryAfterMs ?? 0)}`);
    return entered.value;
  };
  const visit = async (host: string, more = {}) => (await enter(host)).leave({ ...report, ...more });
  return { clock, gate, enter, visit };
}

const patienceMs = 6_000;

describe('HostGate', () => {
  it('counts the gap from the end of a request', async () => {
    const { clock, enter, visit } = stillGate(100);
    const turn = await enter('a');
    clock.at += 250;
    await turn.leave(report);
    clock.at += 40;
    await visit('a');
    expect(clock.slept).toEqual([60]);
  });

  it('lets in one at a time, in the order of asking', async () => {
    const { enter } = stillGate(0);
    const order: string[] = [];
    let inside = 0;
    const visit = async (name: string) => {
      const turn = await enter('a');
      inside += 1;
      expect(inside).toBe(1);
      await Promise.resolve();
      order.push(name);
      inside -= 1;
      await turn.leave(report);
    };
    await Promise.all(['1', '2', '3', '4'].map(visit));
    expect(order).toEqual(['1', '2', '3', '4']);
  });

  it('makes no host wait for another', async () => {
    const { clock, enter } = stillGate(100);
    await enter('a');
    await enter('b');
    expect(clock.slept).toEqual([]);
  });

  it('goes past one who stopped waiting', async () => {
    const { gate, enter } = stillGate(0);
    const turn = await enter('a');
    const controller = new AbortController();
    const waiting = gate.enter('a', { signal: controller.signal });
    const next = enter('a');
    controller.abort(new Error('stopped'));
    expect(await waiting).toMatchObject({ code: 'INTERRUPTED' });
    await turn.leave(report);
    await next;
  });

  it.each([
    [50, 100],
    [300, 300],
  ])('asked to keep %i ms keeps %i', async (asked, kept) => {
    const { clock, gate, visit } = stillGate(100);
    gate.widen('a', asked);
    await visit('a');
    await visit('a');
    expect(clock.slept).toEqual([kept]);
  });

  it('sends away while the host rests: those with patience to turns of their own', async () => {
    const { enter, visit } = stillGate(100);
    await visit('a', { restMs: 10_000 });
    await expect(enter('a')).rejects.toThrow('FETCH_HOST_BUSY 10000');
    await expect(enter('a', { patienceMs })).rejects.toThrow(/FETCH_HOST_BUSY 101\d\d/);
    await expect(enter('a', { patienceMs })).rejects.toThrow(/FETCH_HOST_BUSY 102\d\d/);
    await enter('b', { patienceMs });
  });

  it('sends those away whose turn is far, each to a turn of its own', async () => {
    const { gate, enter, visit } = stillGate(5_000);
    await visit('a');
    void gate.enter('a', { signal: never, patienceMs });
    void gate.enter('a', { signal: never, patienceMs });
    const away = await Promise.all([1, 2, 3].map(() => gate.enter('a', { signal: never, patienceMs })));
    const waits = away.map((one) => (one.ok ? 0 : Math.round((one.retryAfterMs ?? 0) / 1_000) * 1_000));
    expect(waits).toEqual([15_000, 20_000, 25_000]);
    await enter('b', { patienceMs });
  });

  it('lets those who yield go behind the ones that were sent away', async () => {
    const { gate, enter } = stillGate(1_000);
    await Promise.all([1, 2, 3].map(() => gate.join('a')));
    expect(await gate.join('a')).toMatchObject({ code: 'FETCH_HOST_BUSY', retryAfterMs: 4_080 });
    await expect(enter('a', { patienceMs: 500, yields: true })).rejects.toThrow('FETCH_HOST_BUSY');
    await enter('a', { patienceMs: 500 });
  });

  it('has a few places for each host', async () => {
    const { gate } = stillGate(0);
    const places = await Promise.all([1, 2, 3, 4].map(() => gate.join('a')));
    expect(places.map(({ ok }) => ok)).toEqual([true, true, true, false]);
    expect((await gate.join('b')).ok).toBe(true);
    if (places[0]!.ok) places[0]!.value();
    expect((await gate.join('a')).ok).toBe(true);
  });
});
