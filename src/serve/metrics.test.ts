import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { fail, unwrap } from '../failure.ts';
import { announce, type Presence } from '../queue/presence.ts';
import { openQueues, type Queues } from '../queue/queues.ts';
import { STEPS } from '../queue/steps.ts';
import { addArticles, saveFailure } from '../store/articles.ts';
import { putOff } from '../store/tries.ts';
import { addDelayed } from '../testing/delayed.ts';
import { openTestLedger, type TestLedger } from '../testing/ledger.ts';
import { type HealthOptions, startHealthServer } from './health.ts';
import type { RunningServer } from './listen.ts';
import { createMeter } from './meter.ts';

let ledger: TestLedger;
let queues: Queues;
const presences: Presence[] = [];
let server: RunningServer | undefined;

beforeAll(async () => {
  ledger = await openTestLedger();
  queues = unwrap(await openQueues(ledger));
  const urls = ['a', 'b', 'c', 'd'].map((name) => ({ url: `http://post.test/${name}` }));
  const [gone, broken, slow] = await addArticles(ledger.db, urls, null);
  await saveFailure(ledger.db, gone!, 'fetch', fail('FETCH_NOT_FOUND', 'no page'));
  await saveFailure(ledger.db, broken!, 'fetch', fail('FETCH_TLS', 'a "wrong" name'));
  await putOff(ledger.db, slow!, 'fetch', fail('FETCH_TIMEOUT', 'slow'), { delayMs: 60_000, counts: true });
  await queues.add('fetch', [1, 2]);
  await addDelayed(queues, 'fetch', 3);
  for (const command of ['worker fetch', 'worker fetch', 'schedule']) {
    presences.push(await announce(ledger.db, { command, steps: [], queues: 'postgres' }));
  }
});
afterEach(async () => {
  await server?.close();
  server = undefined;
});
afterAll(async () => {
  for (const presence of presences) await presence.leave();
  await queues.close();
  await ledger.remove();
});

async function serve(options: Partial<HealthOptions>): Promise<() => Promise<Response>> {
  const running = unwrap(await startHealthServer({ db: ledger.db, port: 0, ...options }));
  server = running;
  return () => fetch(`${running.url}/metrics`);
}

const AWAY = new Proxy({} as TestLedger['db'], {
  get() {
    throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  },
});
const never = () => new Promise<never>(() => {});
const hanging = (): Queues => ({ ...queues, backend: { ...queues.backend, takesJobs: never }, state: never });

const OF_LEDGER = [
  'outlay_ledger_up 1',
  'outlay_articles{stage="discovered"} 2',
  'outlay_articles{stage="extracted"} 0',
  'outlay_articles_unreconciled 0',
  'outlay_articles_by_code{stage="failed",code="FETCH_TLS"} 1',
  'outlay_articles_by_code{stage="skipped",code="FETCH_NOT_FOUND"} 1',
  'outlay_articles_to_retry{code="FETCH_TIMEOUT"} 1',
  'outlay_claims 0',
  'outlay_processes{command="worker fetch"} 2',
  'outlay_processes{command="schedule"} 1',
];
const OF_QUEUES = [
  'outlay_queue_up 1',
  'outlay_queue_jobs{queue="fetch",state="waiting"} 2',
  'outlay_queue_jobs{queue="fetch",state="delayed"} 1',
  'outlay_queue_jobs{queue="reconcile",state="active"} 0',
  'outlay_queue_oldest_waiting_seconds{queue="reconcile"} 0',
  'outlay_queue_completed_total{queue="fetch"} 0',
  'outlay_queue_failed_total{queue="fetch"} 0',
];
const OF_PROCESS = ['outlay_claims_total 0', '# TYPE process_cpu_seconds_total counter'];

test.each<[name: string, options: () => Partial<HealthOptions>, has: readonly string[], hasNot: RegExp]>([
  [
    'all that there is',
    () => ({ queues, meter: createMeter() }),
    [...OF_PROCESS, ...OF_LEDGER, ...OF_QUEUES],
    /undefined|null/,
  ],
  ['a process without jobs', () => ({ queues }), [...OF_LEDGER, ...OF_QUEUES], /outlay_jobs_total/],
  ['a process without queues', () => ({}), OF_LEDGER, /outlay_queue/],
  [
    'a ledger that is away',
    () => ({ db: AWAY, queues, meter: createMeter() }),
    ['outlay_ledger_up 0', ...OF_QUEUES, ...OF_PROCESS],
    /outlay_(articles|processes)/,
  ],
  [
    'a queue that does not answer',
    () => ({ queues: hanging(), meter: createMeter() }),
    ['outlay_queue_up 0', ...OF_LEDGER, ...OF_PROCESS],
    /outlay_queue_(jobs|oldest|completed|failed)/,
  ],
])('%s', async (_name, options, has, hasNot) => {
  const scrape = await serve(options());
  const from = performance.now();
  const answer = await scrape();
  expect(performance.now() - from).toBeLessThan(3_500);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  const text = await answer.text();
  for (const line of has) expect(text.split('\n')).toContain(line);
  expect(text).not.toMatch(hasNot);
});

test('every line is a sample of a family that is told before it, once', async () => {
  const text = await (await (await serve({ queues, meter: createMeter() }))()).text();
  const told = [...text.matchAll(/^# TYPE (\S+) (?:counter|gauge|histogram|summary)$/gm)].map(([, name]) => name!);
  expect(new Set(told).size).toBe(told.length);
  const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  for (const line of samples) {
    const [, name] =
      /^([a-z_][a-z0-9_]*)(?:\{(?:[a-z_]+="(?:[^"\\]|\\.)*",?)*\})? (?:-?[0-9.e+-]+|NaN)$/i.exec(line) ?? [];
    expect(told, line).toContain(name?.replace(/_(bucket|sum|count)$/, (end) => (told.includes(name) ? end : '')));
  }
});

test('many scrapes ask the ledger and the queues once', async () => {
  const state = vi.fn(queues.state);
  const scrape = await serve({ queues: { ...queues, state } });
  const texts = await Promise.all(Array.from({ length: 20 }, async () => (await scrape()).text()));
  expect(new Set(texts).size).toBe(1);
  await scrape();
  expect(state).toHaveBeenCalledTimes(STEPS.length);
});
