/**
 * `npm run bench:workers`: what further worker processes bring, on a PostgreSQL server alone and with the queues on
 * Redis: articles a second from snapshot to fact, as a ratio to one worker with one reading thread. The workers run before the
 * clock does; the pages are those of the fixture site, each under many addresses.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { unwrap } from '../src/failure.ts';
import { createLog } from '../src/log.ts';
import { projectPath } from '../src/project.ts';
import { openQueues } from '../src/queue/queues.ts';
import { createScheduler } from '../src/queue/scheduler.ts';
import { addArticles, resetForExtraction, saveSnapshot } from '../src/store/articles.ts';
import { type Ledger, openLedger } from '../src/store/ledger.ts';
import { listProcesses, living } from '../src/store/processes.ts';
import { tally } from '../src/store/tally.ts';
import { fixturePages } from '../src/testing/pages.ts';
import { startPostgres, startRedis } from '../src/testing/servers.ts';
import { median } from './measure.ts';

const ARTICLES = 500;
const WORKERS = [1, 2, 4];
const ROUNDS = 3;
const MAIN = projectPath('dist', 'src', 'cli', 'main.js');

async function fill(ledger: Ledger): Promise<void> {
  const pages = fixturePages('site');
  const urls = Array.from({ length: ARTICLES }, (_, i) => ({ url: `https://bench.test/${i}` }));
  const ids = await addArticles(ledger.db, urls, null);
  for (const [i, id] of ids.entries()) {
    const page = { finalUrl: `https://bench.test/${i}`, contentType: 'text/html', etag: null, lastModified: null };
    await saveSnapshot(ledger.db, id, { ...page, body: pages[i % pages.length]!, fetchedAt: new Date().toISOString() });
  }
}

/** Seconds from the first job queued to the last article reconciled. */
async function measure(ledger: Ledger, redisUrl: string | undefined): Promise<number> {
  const queues = unwrap(await openQueues(ledger, { redisUrl }));
  await resetForExtraction(ledger.db);
  const from = performance.now();
  await createScheduler(ledger.db, queues, createLog('silent')).sweep();
  for (;;) {
    const { stages, unreconciled } = await tally(ledger.db);
    if (stages.fetched + unreconciled === 0) break;
    await sleep(100);
  }
  const seconds = (performance.now() - from) / 1000;
  await queues.close();
  return seconds;
}

async function withWorkers<T>(
  count: number,
  ledger: Ledger,
  env: NodeJS.ProcessEnv,
  use: () => Promise<T>,
): Promise<T> {
  const args = [MAIN, 'worker', 'extract', 'reconcile', '--threads', '1', '--log-level', 'error'];
  const workers = Array.from({ length: count }, () =>
    spawn(process.execPath, args, { env: { PATH: process.env.PATH, ...env }, stdio: 'ignore' }),
  );
  try {
    while (living(await listProcesses(ledger.db)).size < count) await sleep(100);
    await sleep(2_000); // their threads load the rules
    return await use();
  } finally {
    await Promise.all(workers.map(stop));
  }
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'close');
}

console.log(
  `${ARTICLES} articles, median of ${ROUNDS} rounds, ${availableParallelism()} processors for workers and servers alike`,
);
console.log('queues on   workers  articles a second  × one worker');
const postgres = await startPostgres({ own: true });
const redis = await startRedis({ own: true });
for (const [name, redisUrl] of [
  ['PostgreSQL', undefined],
  ['Redis', redis.url],
] as const) {
  const databaseUrl = await postgres.createDatabase();
  const ledger = unwrap(await openLedger({ folder: '', command: 'bench', databaseUrl }));
  await fill(ledger);
  const env = { DATABASE_URL: databaseUrl, ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }) };
  let one = 0;
  for (const count of WORKERS) {
    const rates = await withWorkers(count, ledger, env, async () => {
      const taken: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) taken.push(ARTICLES / (await measure(ledger, redisUrl)));
      return taken;
    });
    const rate = median(rates);
    if (one === 0) one = rate;
    console.log(
      `${name.padEnd(10)}  ${String(count).padStart(7)}  ${rate.toFixed(0).padStart(17)}  ${(rate / one).toFixed(2).padStart(12)}`,
    );
  }
  await ledger.close();
}
await redis.stop();
await postgres.stop();
