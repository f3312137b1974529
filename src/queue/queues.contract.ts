/** What every backend of the queues must do. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Failure, type FailureCode, fail } from '../failure.ts';
import { addDelayed } from '../testing/delayed.ts';
import type { Handler, OnOutcome, Outcome } from './job.ts';
import type { QueueSettings, Queues } from './queues.ts';
import type { Step } from './steps.ts';

export interface OpenedQueues {
  readonly queues: Queues;
  close(): Promise<void>;
}

const DONE: Outcome = { ok: true, next: [] };
const retries = { tries: 3, backoffMs: 20, maxBackoffMs: 200 };

export function testQueues(
  name: string,
  start: () => Promise<(settings: QueueSettings) => Promise<OpenedQueues>>,
): void {
  describe(name, () => {
    let open: Awaited<ReturnType<typeof start>>;
    let opened: OpenedQueues;
    let queues: Queues;
    let lines: string[];
    let givenUp: Array<[number, FailureCode]>;
    let tries: Map<number, number>;

    beforeAll(async () => {
      open = await start();
    }, 120_000);
    beforeEach(async () => {
      opened = await open({ retries });
      queues = opened.queues;
      for (const queue of queues.list()) await queue.obliterate({ force: true });
      lines = [];
      givenUp = [];
      tries = new Map();
    });
    afterEach(() => opened.close());

    function work(step: Step, run: (id: number) => Promise<Outcome>): Promise<void> {
      const handler: Handler = {
        run,
        tries: async (id) => tries.get(id) ?? 0,
        putOff: async (id, _failure, { counts }) => void tries.set(id, (tries.get(id) ?? 0) + (counts ? 1 : 0)),
        giveUp: async (id, { code }) => void givenUp.push([id, code]),
      };
      const onOutcome: OnOutcome = (line) => lines.push(`${line.step} ${line.id} ${line.outcome}`);
      return queues.work(step, handler, { concurrency: 1, onOutcome, name: 'this process' });
    }
    const idle = () => expect.poll(() => queues.pending(), { timeout: 10_000 }).toBe(0);
    const said = () => expect.poll(() => lines, { timeout: 10_000 });

    test('the same work waits once', async () => {
      await queues.add('fetch', [1, 2]);
      await queues.add('fetch', [2, 1, 3]);
      expect(await queues.pending()).toBe(3);
      expect(await queues.ready('extract')).toBe(0);
      await work('fetch', async () => DONE);
      await idle();
      expect(lines).toEqual(['fetch 1 done', 'fetch 2 done', 'fetch 3 done']);
    });

    test('what was done may come again', async () => {
      await work('fetch', async () => DONE);
      await queues.add('fetch', [1]);
      await idle();
      await queues.add('fetch', [1]);
      await said().toEqual(['fetch 1 done', 'fetch 1 done']);
    });

    test('a step hands on to the next', async () => {
      await work('extract', async () => DONE);
      await work('fetch', async (id) => ({ ok: true, next: [{ step: 'extract', ids: [id + 10] }] }));
      await queues.add('fetch', [1]);
      // Which of the two says so first is left open.
      await expect.poll(() => [...lines].sort(), { timeout: 10_000 }).toEqual(['extract 11 done', 'fetch 1 done']);
    });

    test.each<[string, () => Promise<Outcome>, string[], FailureCode]>([
      [
        'may pass is tried again, then given up',
        async () => fail('FETCH_TIMEOUT', 'slow'),
        ['retry', 'retry', 'failed'],
        'FETCH_TIMEOUT',
      ],
      ['cannot pass is given up at once', async () => fail('LANGUAGE', 'it is in German'), ['skipped'], 'LANGUAGE'],
      [
        'is a bug is tried again, then given up',
        () => Promise.reject(new Error('a bug')),
        ['retry', 'retry', 'failed'],
        'STAGE_CRASHED',
      ],
      [
        'names a time waits for it',
        async (): Promise<Failure> => fail('ROBOTS_UNREACHABLE', 'later', { retryAfterMs: 30.25 }),
        ['retry', 'retry', 'failed'],
        'ROBOTS_UNREACHABLE',
      ],
    ])('a failure that %s', async (_name, run, outcomes, code) => {
      await work('fetch', run);
      await queues.add('fetch', [7]);
      await said().toEqual(outcomes.map((outcome) => `fetch 7 ${outcome}`));
      expect(givenUp).toEqual([[7, code]]);
      await idle();
    });

    test('what is busy comes again after a while that need be no whole number, and has not failed', async () => {
      const { failed } = await queues.state('fetch');
      const isBusy = new Set([1, 2, 3]);
      await work('fetch', async (id) =>
        isBusy.delete(id) ? fail('FETCH_HOST_BUSY', 'others wait', { retryAfterMs: 400.37 + id / 3 }) : DONE,
      );
      await queues.add('fetch', [1, 2, 3]);
      await said().toEqual([1, 2, 3].map((id) => `fetch ${id} later`));
      await said().toHaveLength(6);
      await idle();
      expect((await queues.state('fetch')).failed).toBe(failed);
    });

    test('a failure of nobody is not counted: the job comes again until it is over', async () => {
      let runs = 0;
      await work('fetch', async () => {
        runs += 1;
        return runs < 6 ? fail('LEDGER_UNREACHABLE', 'away') : DONE;
      });
      await queues.add('fetch', [7]);
      await said().toEqual([...Array.from({ length: 5 }, () => 'fetch 7 later'), 'fetch 7 done']);
      expect([tries.get(7), givenUp]).toEqual([0, []]);
    });

    test('a failure does not hold up the rest', async () => {
      await work('fetch', async (id) => (id === 1 ? fail('FETCH_TLS', 'a wrong name') : DONE));
      await queues.add('fetch', [1, 2, 3]);
      await said().toEqual(['fetch 1 failed', 'fetch 2 done', 'fetch 3 done']);
    });

    test('what is not due waits, and can be hurried', async () => {
      await work('fetch', async () => DONE);
      for (const id of [1, 2]) await addDelayed(queues, 'fetch', id);
      expect(await queues.state('fetch')).toMatchObject({ waiting: 0, delayed: 2, oldestS: null });
      await queues.hurry('fetch', new Set([2, 3]));
      await said().toEqual(['fetch 2 done']);
      // What a job did is told before the backend has noted that it is over.
      await expect.poll(() => queues.pending(), { timeout: 10_000 }).toBe(1);
      expect([await queues.ready('fetch'), lines]).toEqual([0, ['fetch 2 done']]);
    });

    test('a job of a process that is gone is released, that of a living one is not', async () => {
      let starts = 0;
      let end = () => {};
      const held = new Promise<void>((resolve) => {
        end = resolve;
      });
      await work('fetch', async () => {
        starts += 1;
        if (starts === 1) await held;
        return DONE;
      });
      await queues.add('fetch', [1]);
      await expect.poll(() => starts).toBe(1);
      await queues.release('fetch', new Set(['this process']));
      expect(await queues.state('fetch')).toMatchObject({ active: 1, waiting: 0 });
      await queues.release('fetch', new Set(['another']));
      expect(await queues.state('fetch')).toMatchObject({ active: 0, waiting: 1 });
      end();
      await expect.poll(() => starts, { timeout: 10_000 }).toBe(2);
      await idle();
    });

    test('the state counts what waits, how long, and what was done', async () => {
      const before = await queues.state('fetch');
      await queues.add('fetch', [1, 2, 3]);
      expect(await queues.state('fetch')).toMatchObject({ waiting: 3, active: 0, delayed: 0, oldestS: 0 });
      await work('fetch', async (id) => (id === 1 ? fail('FETCH_TLS', 'a wrong name') : DONE));
      await idle();
      const after = await queues.state('fetch');
      expect([after.completed - before.completed, after.failed - before.failed]).toEqual([2, 1]);
    });

    test('closing waits for the job in hand', async () => {
      let ended = false;
      await work('fetch', async () => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        ended = true;
        return DONE;
      });
      await queues.add('fetch', [1, 2]);
      await expect.poll(() => queues.state('fetch')).toMatchObject({ active: 1 });
      await queues.stopWorkers();
      expect(ended).toBe(true);
      expect(await queues.pending()).toBe(1);
    });
  });
}

/** Ends what `start` of a backend has started, after all of its tests. */
export function atTheEnd(ends: Array<() => Promise<unknown>>): void {
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  });
}
