import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Failure, fail } from '../failure.ts';
import { openTestLedger, type TestLedger } from '../testing/ledger.ts';
import { type Handler, type Outcome, openQueues, type Queues, type Step } from './queues.ts';

const DONE: Outcome = { ok: true, next: [] };
let ledger: TestLedger;
let queues: Queues;
let lines: string[];
let givenUp: Array<[number, string]>;

beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger.remove());
beforeEach(async () => {
  queues = await openQueues(ledger, { tries: 3, backoffMs: 20 });
  await queues.clear();
  lines = [];
  givenUp = [];
});
afterEach(() => queues.close());

function work(step: Step, run: (id: number) => Promise<Outcome>): void {
  const giveUp: Handler['giveUp'] = async (id, { code }) => {
    givenUp.push([id, code]);
  };
  queues.work(step, { run, giveUp }, 1, (line) => lines.push(`${line.step} ${line.id} ${line.outcome}`));
}

const idle = () => expect.poll(() => queues.pending(), { timeout: 10_000 }).toBe(0);

test('the same work waits once', async () => {
  await queues.add('fetch', [1, 2]);
  await queues.add('fetch', [2, 1, 3]);
  expect(await queues.pending()).toBe(3);
  work('fetch', async () => DONE);
  await idle();
  expect(lines).toEqual(['fetch 1 done', 'fetch 2 done', 'fetch 3 done']);
});

test('what was done may come again', async () => {
  work('fetch', async () => DONE);
  await queues.add('fetch', [1]);
  await idle();
  await queues.add('fetch', [1]);
  await expect.poll(() => lines).toEqual(['fetch 1 done', 'fetch 1 done']);
});

test('a step hands on to the next', async () => {
  work('extract', async () => DONE);
  work('fetch', async (id) => ({ ok: true, next: [{ step: 'extract', ids: [id + 10] }] }));
  await queues.add('fetch', [1]);
  await expect.poll(() => lines).toEqual(['fetch 1 done', 'extract 11 done']);
});

describe('failures', () => {
  const failures: Array<[string, () => Promise<Outcome>, string[], string]> = [
    [
      'that may pass are tried again, then given up',
      async () => fail('FETCH_TIMEOUT', 'slow'),
      ['retry', 'retry', 'failed'],
      'FETCH_TIMEOUT',
    ],
    ['that cannot pass are given up at once', async () => fail('LANGUAGE', 'it is in German'), ['skipped'], 'LANGUAGE'],
    [
      'of our own are tried again, then given up',
      () => Promise.reject(new Error('a bug')),
      ['retry', 'retry', 'failed'],
      'STAGE_CRASHED',
    ],
    [
      'that name a time wait for it',
      async (): Promise<Failure> => fail('FETCH_RATE_LIMITED', 'later', { retryAfterMs: 30 }),
      ['retry', 'retry', 'failed'],
      'FETCH_RATE_LIMITED',
    ],
  ];
  test.each(failures)('%s', async (_name, run, outcomes, code) => {
    work('fetch', run);
    await queues.add('fetch', [7]);
    await expect.poll(() => lines, { timeout: 10_000 }).toEqual(outcomes.map((outcome) => `fetch 7 ${outcome}`));
    expect(givenUp).toEqual([[7, code]]);
    await idle();
  });

  test('do not hold up the rest', async () => {
    work('fetch', async (id) => (id === 1 ? fail('FETCH_TLS', 'a wrong name') : DONE));
    await queues.add('fetch', [1, 2, 3]);
    await expect.poll(() => lines).toEqual(['fetch 1 failed', 'fetch 2 done', 'fetch 3 done']);
  });
});
