import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { unwrap } from '../failure.ts';
import { openQueues, type Queues } from '../queue/queues.ts';
import { openTestLedger, type TestLedger } from '../testing/ledger.ts';
import { type HealthOptions, startHealthServer } from './health.ts';
import type { RunningServer } from './listen.ts';

let ledger: TestLedger;
let queues: Queues;
let server: RunningServer;

beforeAll(async () => {
  ledger = await openTestLedger();
  queues = unwrap(await openQueues(ledger));
});
afterEach(() => server.close());
afterAll(async () => {
  await queues.close();
  await ledger.remove();
});

async function serve(
  options: Partial<HealthOptions> = {},
): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
  const running = unwrap(await startHealthServer({ db: ledger.db, queues, port: 0, ...options }));
  server = running;
  return (path, init) => fetch(running.url + path, init);
}

type Ping = () => Promise<void>;
const never = () => new Promise<never>(() => {});
const refused = () => Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
const denied = () => Promise.reject(Object.assign(new Error('no such role'), { code: '28000' }));
const odd = () => Promise.reject(new Error('something else'));
const dbThat = (execute: Ping) => ({ execute }) as unknown as TestLedger['db'];
const queuesThat = (takesJobs: Ping, kind: 'postgres' | 'redis' = 'postgres'): Queues => ({
  ...queues,
  backend: { ...queues.backend, takesJobs, kind },
});

const READY = { ready: true, ledger: 'ok', queue: 'ok' };
test.each<[name: string, options: () => Partial<HealthOptions>, status: number, says: object]>([
  ['both are there', () => ({}), 200, READY],
  ['there are no queues', () => ({ queues: undefined }), 200, { ready: true, ledger: 'ok' }],
  [
    'the ledger is away',
    () => ({ db: dbThat(refused) }),
    503,
    { ...READY, ready: false, ledger: 'LEDGER_UNREACHABLE' },
  ],
  ['it lets nobody in', () => ({ db: dbThat(denied) }), 503, { ...READY, ready: false, ledger: 'LEDGER_REFUSED' }],
  ['it answers strangely', () => ({ db: dbThat(odd) }), 503, { ...READY, ready: false, ledger: 'LEDGER_UNREACHABLE' }],
  [
    'the queues do not answer',
    () => ({ queues: queuesThat(never) }),
    503,
    { ...READY, ready: false, queue: 'LEDGER_UNREACHABLE' },
  ],
  [
    'neither answers',
    () => ({ db: dbThat(never), queues: queuesThat(never, 'redis') }),
    503,
    { ready: false, ledger: 'LEDGER_UNREACHABLE', queue: 'QUEUE_UNREACHABLE' },
  ],
])('/readyz, where %s', async (_name, options, status, says) => {
  const ask = await serve(options());
  const from = performance.now();
  const answer = await ask('/readyz');
  expect(performance.now() - from).toBeLessThan(3_000);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain('application/json');
  expect(await answer.json()).toEqual(says);
  const alive = await ask('/healthz');
  expect([alive.status, await alive.text()]).toEqual([200, 'ok']);
});

test('many who ask at once ask the ledger once, and later ones ask again', async () => {
  const execute = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, 200)));
  const ask = await serve({ db: dbThat(execute) });
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask('/readyz')));
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
  expect(execute).toHaveBeenCalledTimes(1);
  await ask('/readyz');
  expect(execute).toHaveBeenCalledTimes(2);
});

test.each<[path: string, method: string, status: number]>([
  ['/healthz', 'HEAD', 200],
  ['/readyz', 'HEAD', 200],
  ['/metrics', 'HEAD', 200],
  ['/metrics', 'GET', 200],
  ['/', 'GET', 404],
  ['/claims', 'GET', 404],
  ['/queues', 'GET', 404],
  ['/readyz', 'POST', 405],
  ['/%ff', 'GET', 400],
])('%s by %s: %i', async (path, method, status) => {
  const ask = await serve();
  const answer = await ask(path, { method });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('beyond loopback a key is needed, and metrics ask for it', async () => {
  expect(await startHealthServer({ db: ledger.db, host: '0.0.0.0', port: 0 })).toMatchObject({
    code: 'USAGE',
    message: expect.stringContaining('OUTLAY_KEY'),
  });
  const ask = await serve({ host: '0.0.0.0', key: 'sesame-sesame-sesame' });
  expect(await ask('/healthz')).toMatchObject({ status: 200 });
  expect(await ask('/readyz')).toMatchObject({ status: 200 });
  expect(await ask('/metrics')).toMatchObject({ status: 401 });
  const headers = { authorization: 'Bearer sesame-sesame-sesame' };
  expect(await ask('/metrics', { headers })).toMatchObject({ status: 200 });
});

test('a port that is taken is a failure with its name', async () => {
  await serve();
  const port = Number(new URL(server.url).port);
  expect(await startHealthServer({ db: ledger.db, queues, port })).toMatchObject({ ok: false, code: 'PORT_IN_USE' });
});
