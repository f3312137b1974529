/** What the ledger says is due is queued, whatever the queue believes. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fail, unwrap } from '../failure.ts';
import { createLog } from '../log.ts';
import { addArticles } from '../store/articles.ts';
import { putOff } from '../store/tries.ts';
import { addDelayed } from '../testing/delayed.ts';
import { openTestLedger, type TestLedger } from '../testing/ledger.ts';
import { openQueues, type Queues } from './queues.ts';
import { createScheduler, type Scheduler } from './scheduler.ts';

let ledger: TestLedger;
let queues: Queues;
let scheduler: Scheduler;

beforeAll(async () => {
  ledger = await openTestLedger();
  queues = unwrap(await openQueues(ledger));
  scheduler = createScheduler(ledger.db, queues, createLog('silent'));
});
beforeEach(async () => {
  await ledger.pool.query('delete from outlay.article');
  for (const queue of queues.list()) await queue.obliterate({ force: true });
});
afterAll(async () => {
  await queues.close();
  await ledger.remove();
});

const discovered = (...names: string[]) =>
  addArticles(
    ledger.db,
    names.map((name) => ({ url: `https://news.test/${name}` })),
    null,
  );
const state = async () => {
  const { waiting, delayed } = await queues.state('fetch');
  return { waiting, delayed };
};
const rest = (id: number) =>
  putOff(ledger.db, id, 'fetch', fail('FETCH_HOST_BUSY', 'it rests'), { delayMs: 60_000, counts: false });

test('what is unfinished is queued once', async () => {
  await discovered('a', 'b');
  await scheduler.sweep();
  await scheduler.sweep();
  expect(await state()).toEqual({ waiting: 2, delayed: 0 });
});

test('what waits for its time is left alone, in the ledger and in the queue', async () => {
  const [a, b] = await discovered('a', 'b');
  await Promise.all([rest(a!), rest(b!), addDelayed(queues, 'fetch', b!)]);
  await scheduler.sweep();
  expect(await state()).toEqual({ waiting: 0, delayed: 1 });
});

test('a job that was put off though its article is due runs now', async () => {
  const [a] = await discovered('a');
  await addDelayed(queues, 'fetch', a!);
  await scheduler.sweep();
  expect(await state()).toEqual({ waiting: 1, delayed: 0 });
});

test('jobs of nothing do not hide an article, however many are put off', async () => {
  for (let id = 1; id <= 20; id += 1) await addDelayed(queues, 'fetch', 1_000_000 + id);
  await discovered('a');
  await scheduler.sweep();
  expect(await state()).toEqual({ waiting: 1, delayed: 20 });
});
