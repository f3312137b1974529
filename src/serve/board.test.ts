import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registry } from '../companies/registry.ts';
import { unwrap } from '../failure.ts';
import { openQueues, type Queues } from '../queue/queues.ts';
import { addDelayed } from '../testing/delayed.ts';
import { openTestLedger, type TestLedger } from '../testing/ledger.ts';
import { startRedis, type TestRedis } from '../testing/servers.ts';
import { type RunningServer, startServer } from './server.ts';

interface Shown {
  readonly queues: ReadonlyArray<{ readonly name: string; readonly jobs: readonly object[] }>;
}

let ledger: TestLedger;
let redis: TestRedis;

beforeAll(async () => {
  ledger = await openTestLedger();
  redis = await startRedis();
});
afterAll(async () => {
  await redis.stop();
  await ledger.remove();
});

describe.each<[kind: string, redisUrl: () => string | undefined]>([
  ['PostgreSQL', () => undefined],
  ['Redis', () => redis.url],
])('the board of queues on %s', (kind, redisUrl) => {
  let queues: Queues;
  let server: RunningServer;

  beforeAll(async () => {
    queues = unwrap(await openQueues(ledger, { redisUrl: redisUrl() }));
    await queues.add('fetch', [7]);
    await addDelayed(queues, 'fetch', 8);
    await queues.add('discover', [3]);
    server = unwrap(await startServer({ db: ledger.db, registry, queues, port: 0 }));
  });
  afterAll(async () => {
    await server.close();
    for (const queue of queues.list()) await queue.obliterate({ force: true });
    await queues.close();
  });

  const ask = (path: string, init?: RequestInit) => fetch(server.url + path, init);

  test.each(['/queues', '/queues/', '/queues/queue/fetch', '/queues/queue/fetch/fetch-7'])(
    '%s is a page',
    async (path) => {
      const answer = await ask(path);
      const page = await answer.text();
      expect(answer.status).toBe(200);
      expect(page).toContain('<base href="/queues/"');
      expect(page).toContain('<title>Outlay queues</title>');
      expect(page).toMatch(/<noscript><p>The queue board is drawn by scripts/);
      expect(page).not.toMatch(
        /https?:|style=|<style|<script(?! defer src="static\/| id="__UI_CONFIG__" type="application\/json">)/,
      );
      const policy = answer.headers.get('content-security-policy');
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'sha256-[^']+'; /);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    },
  );

  test('its scripts and styles are served', async () => {
    const page = await (await ask('/queues')).text();
    const files = [...page.matchAll(/(?:src|href)="(static\/[^"]+)"/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) expect(await ask(`/queues/${file}`)).toMatchObject({ status: 200 });
  });

  test('it shows the jobs, read only, and leads to their articles', async () => {
    const { queues: shown } = (await (
      await ask('/queues/api/queues?activeQueue=fetch&status=waiting')
    ).json()) as Shown;
    expect(shown.map(({ name }) => name)).toEqual(['discover', 'fetch', 'extract', 'reconcile', 'backfill']);
    expect(shown[1]).toMatchObject({ readOnlyMode: true, allowRetries: false, counts: { waiting: 1, delayed: 1 } });
    expect(shown[1]!.jobs).toMatchObject([{ id: 'fetch-7', data: { id: 7 }, externalUrl: { href: '/articles/7' } }]);
    const { job } = (await (await ask('/queues/api/queues/discover/discover-3')).json()) as { job: object };
    expect(job).not.toHaveProperty('externalUrl');
  });

  test.each([
    ['fetch/fetch-7', 200],
    ['fetch/fetch-7/flow', 200],
    ['fetch/fetch-7/logs', 200],
    ['fetch/metrics', 200],
    ['fetch/rate-limit', 200],
    ['fetch/fetch-999', 404],
    ['nobody/1', 404],
  ])('what the page asks for, %s: %i', async (path, status) => {
    expect(await ask(`/queues/api/queues/${path}`)).toMatchObject({ status });
  });

  test('it tells about Redis where there is one', async () => {
    const answer = await ask('/queues/api/redis/stats');
    expect(answer.status).toBe(kind === 'Redis' ? 200 : 403);
    if (kind === 'Redis') expect(await answer.json()).toMatchObject({ backend: 'redis' });
  });

  test.each([
    ['PUT', 'pause'],
    ['PUT', 'fetch/pause'],
    ['PUT', 'fetch/obliterate'],
    ['PUT', 'fetch/fetch-8/promote'],
    ['PUT', 'fetch/fetch-7/clean'],
    ['PATCH', 'fetch/fetch-7/update-data'],
    ['POST', 'fetch/add'],
  ])('nothing is changed by %s %s', async (method, path) => {
    expect(await ask(`/queues/api/queues/${path}`, { method })).toMatchObject({ status: 405 });
    expect(await queues.state('fetch')).toMatchObject({ waiting: 1, delayed: 1 });
  });

  test('the other pages keep their policy, and lead to it', async () => {
    const answer = await ask('/');
    expect(answer.headers.get('content-security-policy')).not.toContain('script-src');
    expect(await answer.text()).toContain('<a href="/queues">Queues</a>');
    expect((await ask('/queues/nothing')).status).toBe(404);
  });
});

test('where Redis hangs, the board says so within 5 s, and shows the queues again afterwards', async () => {
  const own = await startRedis({ own: true });
  const queues = unwrap(await openQueues(ledger, { redisUrl: own.url }));
  const server = unwrap(await startServer({ db: ledger.db, registry, queues, port: 0 }));
  const ask = (path: string) => fetch(`${server.url}/queues${path}`);
  process.kill(own.pid!, 'SIGSTOP');
  const from = performance.now();
  const answers = await Promise.all([ask('/api/queues'), ask('/api/redis/stats'), ask('/api/queues/fetch/1')]);
  expect(performance.now() - from).toBeLessThan(5_000);
  for (const answer of answers) {
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      message: expect.stringMatching(/^QUEUE_UNREACHABLE: .*outlay doctor/),
    });
  }
  const page = await ask('');
  expect(page.status).toBe(503);
  expect(await page.text()).toMatch(/<h1>The queues are away<\/h1>[\s\S]*QUEUE_UNREACHABLE: outlay doctor/);
  process.kill(own.pid!, 'SIGCONT');
  expect((await ask('')).status).toBe(200);
  expect((await ask('/api/queues')).status).toBe(200);
  await server.close();
  await queues.close();
  await own.stop();
});
