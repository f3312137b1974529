/**
 * The whole program as services on each of its three set-ups: the same assertions, row for row. Those that take long are
 * made on one set-up here and on all of them in `npm run test:long`.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createNetServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type FixtureSite, startFixtureSite } from '../demo/site.ts';
import { projectPath } from '../project.ts';
import { serverConfig, serverName } from '../store/ledger.ts';
import { addSources, type Cluster, crawlArgs, startCluster, untilDone } from '../testing/cluster.ts';
import { composeServices } from '../testing/compose.ts';
import { type Outcome, outcomeOf } from '../testing/kills.ts';
import { inProcess, outlay, startOutlay } from '../testing/program.ts';
import { openSetup, SETUPS, type Setup } from '../testing/setups.ts';

const STOP_WITHIN_MS = 10_000;
const LONG = process.env.OUTLAY_TEST_LONG === '1';
let site: FixtureSite;
let first: Outcome | undefined;
beforeAll(async () => {
  site = await startFixtureSite();
});
afterAll(() => site.close());

interface ExpectedEnd {
  readonly url: string;
  readonly finalUrl?: string;
  readonly stage: string;
  readonly reason?: string;
}
const labelled: ExpectedEnd[] = JSON.parse(readFileSync(projectPath('fixtures', 'site', 'expected.json'), 'utf8'));

describe.each(SETUPS)('%s', (name) => {
  let setup: Setup;
  let cluster: Cluster;
  let outcome: Outcome;
  const ports: Record<string, number> = {};
  const get = async (role: string, path: string) => fetch(`http://127.0.0.1:${ports[role]}${path}`);

  beforeAll(async () => {
    setup = await openSetup(name);
    for (const role of ['schedule', 'fetchers', 'readers', 'serve']) ports[role] = await freePort();
    const at = (role: string) => ['--port', String(ports[role])];
    const crawl = ['--log-level', 'warn', ...crawlArgs(site, 20)];
    for (const kind of ['feed', 'sitemap']) {
      const urls = site.sources.filter((source) => source.kind === kind).map(({ url }) => url);
      await addSources(setup.env, [...urls, '--kind', kind]);
    }
    cluster = startCluster(
      {
        schedule: ['schedule', ...at('schedule')],
        fetchers: ['worker', 'discover', 'fetch', ...at('fetchers'), ...crawl],
        readers: ['worker', 'extract', 'reconcile', '--threads', '1', ...at('readers'), ...crawl],
        serve: ['serve', ...at('serve')],
      },
      setup.env,
    );
    await untilDone(setup.env, 60_000, cluster.log);
    outcome = await outcomeOf(setup.env);
  }, 120_000);
  afterAll(async () => {
    await cluster.stop();
    await setup.close();
  });

  test('every article ends where its label says', () => {
    const rows = outcome.articles as Array<{ url: string; stage: string; code: string | null }>;
    const ends = rows.map(({ url, stage, code }) => [url, code === null ? stage : `${stage}: ${code}`]);
    const wanted = labelled.flatMap(({ url, finalUrl, stage, reason }) => {
      const end = reason === undefined ? stage : `${stage}: ${reason}`;
      return finalUrl === undefined
        ? [[url, end]]
        : [
            [url, 'skipped: REDIRECTED'],
            [finalUrl, end],
          ];
    });
    expect(ends.sort()).toEqual(wanted.sort());
  });

  test('articles, claims and facts are those of the other set-ups, row for row', () => {
    first ??= outcome;
    expect(outcome.facts.length).toBeGreaterThan(10);
    expect(outcome).toEqual(first);
  });

  test('each process is alive, ready, and counts what it did', async () => {
    for (const role of ['schedule', 'fetchers', 'readers', 'serve']) {
      expect([role, (await get(role, '/healthz')).status]).toEqual([role, 200]);
      expect(await (await get(role, '/readyz')).json()).toEqual({ ready: true, ledger: 'ok', queue: 'ok' });
    }
    expect(await (await get('readers', '/metrics')).text()).toMatch(
      /outlay_jobs_total\{step="extract",outcome="done",code=""\} \d/,
    );
    const shared = await (await get('serve', '/metrics')).text();
    expect(shared).toMatch(/outlay_queue_completed_total\{queue="fetch"\} [1-9]/);
    expect(shared).toMatch(/outlay_queue_oldest_waiting_seconds\{queue="extract"\} 0/);
    expect(shared).toMatch(/outlay_articles\{stage="extracted"\} [1-9]/);
  });

  test('the board lists the queues', async () => {
    expect((await get('serve', '/queues')).status).toBe(200);
    const { queues } = (await (await get('serve', '/queues/api/queues')).json()) as { queues: Array<{ name: string }> };
    expect(queues.map((queue) => queue.name)).toEqual(['discover', 'fetch', 'extract', 'reconcile', 'backfill']);
  });

  test('status says where the ledger and the queues lie, and who works', async () => {
    const { stdout } = await inProcess(['status', '--json'], { env: setup.env });
    const status = JSON.parse(stdout) as {
      place: string;
      queueBackend: string;
      processes: Array<{ command: string; gone: boolean; queues: string }>;
    };
    const { OUTLAY_DATA, DATABASE_URL } = setup.env;
    expect(status.place).toBe(OUTLAY_DATA ?? serverName(serverConfig(DATABASE_URL!)));
    expect(status.queueBackend).toBe(name === 'redis' ? 'redis' : 'postgres');
    const place = name === 'redis' ? `redis ${new URL(setup.env.REDIS_URL!).host}/0` : 'postgres';
    expect([...new Set(status.processes.map(({ queues }) => queues))]).toEqual([place]);
    const working = status.processes.filter(({ gone }) => !gone);
    expect(working.map(({ command }) => command).sort(), cluster.log()).toEqual([
      'schedule',
      'serve',
      'worker discover fetch',
      'worker extract reconcile',
    ]);
  });

  test('ingest --wait leaves the work to the workers that run', async () => {
    const lines = `${JSON.stringify({ url: `https://${name}.test/a`, text: 'Meta plans\n\nMeta will spend $10 billion on data centers in 2026.' })}\n`;
    const ran = await outlay(['ingest', await fileOf(lines), '--wait'], { env: setup.env });
    expect(JSON.parse(ran.stdout)).toMatchObject({ new: 1, extracted: 1, claims: 1 });
  });

  test.runIf(LONG || name === 'redis')('reading everything again changes nothing', { timeout: 60_000 }, async () => {
    const before = await outcomeOf(setup.env);
    const ran = await outlay(['reextract'], { env: setup.env });
    expect(ran.stderr).toContain('the workers that run do them');
    await untilDone(setup.env, 60_000, cluster.log);
    expect(await outcomeOf(setup.env)).toEqual(before);
  });

  test('asked to end, each does so within 10 s, and is no longer held to be at work', async () => {
    for (const { role, code, ms } of await cluster.stop()) {
      expect([role, code]).toEqual([role, 0]);
      expect(ms).toBeLessThan(STOP_WITHIN_MS);
    }
    const { stdout } = await inProcess(['status', '--json'], { env: setup.env });
    const { processes } = JSON.parse(stdout) as { processes: Array<{ gone: boolean }> };
    expect(processes.filter(({ gone }) => !gone)).toEqual([]);
  });

  test.runIf(LONG || name === 'postgres')(
    'up ends within 10 s though a site does not answer, and the article waits for its next try',
    async () => {
      const silent = createServer(() => {});
      await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
      onTestFinished(() => void silent.closeAllConnections());
      onTestFinished(() => void silent.close());
      const port = (silent.address() as AddressInfo).port;
      await outlay(['ingest', await fileOf('http://silent.test/a\n', 'list.txt')], { env: setup.env });
      const up = startOutlay(['up', '--port', '0', ...crawlArgs({ hosts: ['silent.test'], port }, 10)], {
        env: setup.env,
      });
      await once(silent, 'request'); // for robots.txt
      const from = performance.now();
      up.kill('SIGTERM');
      const [code] = await once(up, 'close');
      expect(code).toBe(0);
      expect(performance.now() - from).toBeLessThan(STOP_WITHIN_MS);
      const { stdout } = await inProcess(['articles', '--json', '--limit', '1000'], { env: setup.env });
      const rows = JSON.parse(stdout) as Array<{ url: string; stage: string; code: string | null }>;
      expect(rows.find(({ url }) => url === 'http://silent.test/a')).toMatchObject({ stage: 'discovered', code: null });
    },
  );
});

/** Without a container engine: every service's own command, as a process with the service's own environment. */
test('the services of docker-compose.yml', { timeout: 120_000 }, async () => {
  const setup = await openSetup('redis', { own: true });
  onTestFinished(() => setup.close());
  const [database, redis] = [new URL(setup.env.DATABASE_URL!), new URL(setup.env.REDIS_URL!)];
  const admin = new pg.Client({ connectionString: database.href });
  await admin.connect();
  await admin.query('create database outlay');
  await admin.end();
  const client = new Redis(redis.href);
  await client.config('SET', 'requirepass', 'redis-password');
  client.disconnect();
  const variables = {
    OUTLAY_DB_PASSWORD: database.password,
    OUTLAY_REDIS_PASSWORD: 'redis-password',
    OUTLAY_KEY: 'a-key-of-enough-characters',
    OUTLAY_CONTACT: 'https://example.com/about',
  };
  const services = composeServices(variables, { 'postgres:5432': database.host, 'redis:6379': redis.host });
  for (const { name, args, env } of services.filter(({ oneShot }) => oneShot)) {
    expect([name, (await outlay(args, { env })).code]).toEqual([name, 0]);
  }
  const lasting = services.filter(({ oneShot }) => !oneShot);
  const ports = new Map<string, number>();
  for (const { name } of lasting) ports.set(name, await freePort());
  const withPort = (name: string, args: readonly string[]) =>
    args.map((arg, i) => (args[i - 1] === '--port' ? String(ports.get(name)) : arg));
  const cluster = startCluster(
    Object.fromEntries(lasting.map(({ name, args }) => [name, withPort(name, args)])),
    lasting[0]!.env,
  );
  onTestFinished(async () => void (await cluster.stop()));
  const ask = (name: string, path: string, headers = {}) =>
    fetch(`http://127.0.0.1:${ports.get(name)}${path}`, { headers }).then(
      ({ status }) => status,
      () => 0,
    );
  for (const { name } of lasting) {
    await expect.poll(() => ask(name, '/readyz'), { timeout: 30_000, message: name }).toBe(200);
  }
  expect(await ask('server', '/')).toBe(401);
  const authorization = `Bearer ${variables.OUTLAY_KEY}`;
  for (const { name } of lasting) {
    const answers = [await ask(name, '/metrics'), await ask(name, '/metrics', { authorization })];
    expect([name, ...answers]).toEqual([name, 401, 200]);
  }
  expect([await ask('server', '/', { authorization }), await ask('server', '/queues', { authorization })]).toEqual([
    200, 200,
  ]);
  for (const { role, code, ms } of await cluster.stop()) {
    expect([role, code]).toEqual([role, 0]);
    expect(ms).toBeLessThan(STOP_WITHIN_MS);
  }
});

/** A new file of that content, which goes with the test. */
async function fileOf(content: string, name = 'pages.jsonl'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'outlay-input-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

async function freePort(): Promise<number> {
  const server = createNetServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
