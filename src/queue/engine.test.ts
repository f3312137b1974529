/** Pages that no stage can bear, on a real road: they end as dead letters, and hold up nothing else. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registry } from '../companies/registry.ts';
import { unwrap } from '../failure.ts';
import { createFetcher } from '../fetch/client.ts';
import { createLog } from '../log.ts';
import { projectPath } from '../project.ts';
import { openReader } from '../read/reader.ts';
import { addArticles, retryFailed, saveSnapshot } from '../store/articles.ts';
import { queryArticles } from '../store/queries.ts';
import { reasons } from '../store/tally.ts';
import { openTestLedger, type TestLedger } from '../testing/ledger.ts';
import { type Engine, openEngine } from './engine.ts';

const POISON = projectPath('fixtures', 'processes', 'poison-thread.mjs');
const GOOD = 'Meta plans\n\nMeta said on Monday that it will spend $10 billion on data centers in 2026.';
let ledger: TestLedger;

beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger.remove());

async function open(file?: string): Promise<Engine> {
  const reader = openReader({ threads: 2, timeoutMs: 2_500, memoryMb: 128, ...(file === undefined ? {} : { file }) });
  const deps = { fetcher: createFetcher(), reader };
  const retries = { tries: 4, backoffMs: 50, maxBackoffMs: 200 };
  const engine = unwrap(await openEngine(ledger, deps, createLog('silent'), { retries }));
  await engine.start(['extract', 'reconcile']);
  return engine;
}

async function add(name: string, text: string): Promise<void> {
  const url = `https://news.test/${name}`;
  const [id] = await addArticles(ledger.db, [{ url }], null);
  const page = { finalUrl: url, contentType: 'text/plain', body: Buffer.from(text), etag: null, lastModified: null };
  await saveSnapshot(ledger.db, id!, { ...page, fetchedAt: '2026-05-27T10:00:00Z' });
}

const ends = async () => {
  const rows = await queryArticles(ledger.db, registry, {});
  return Object.fromEntries(
    rows.map(({ url, stage, code }) => [url.slice('https://news.test/'.length), code ?? stage]),
  );
};

test('a page that throws, hangs or eats memory ends as failed, the others as extracted', {
  timeout: 60_000,
}, async () => {
  const engine = await open(POISON);
  for (const how of ['throw', 'hang', 'memory']) await add(how, `POISON:${how}`);
  for (let i = 0; i < 10; i += 1) await add(`good-${i}`, GOOD);
  await engine.scheduler.sweep();
  // All the good ones are through before the one that hangs has had its second try.
  await expect
    .poll(async () => Object.values(await ends()).filter((end) => end === 'extracted').length, { timeout: 30_000 })
    .toBe(10);
  await engine.settled();
  await engine.close();
  expect(await ends()).toMatchObject({ throw: 'EXTRACT_FAILED', hang: 'EXTRACT_TIMEOUT', memory: 'EXTRACT_MEMORY' });
  expect((await reasons(ledger.db)).map(({ stage, count }) => [stage, count])).toEqual([
    ['failed', 1],
    ['failed', 1],
    ['failed', 1],
  ]);
});

test('retry puts dead letters back where they failed, and a mended reader reads them', {
  timeout: 60_000,
}, async () => {
  expect(await retryFailed(ledger.db, 'EXTRACT_MEMORY')).toHaveLength(1);
  expect(await retryFailed(ledger.db)).toHaveLength(2);
  const engine = await open();
  await engine.scheduler.sweep();
  await engine.settled();
  await engine.close();
  expect(Object.values(await ends())).not.toContain('EXTRACT_TIMEOUT');
});

test('a page whose process was gone each time it was read is given up', { timeout: 60_000 }, async () => {
  await add('deadly', GOOD);
  await ledger.pool.query(`update outlay.article set starts = 8 where url like '%/deadly'`);
  const engine = await open();
  await engine.scheduler.sweep();
  await engine.settled();
  await engine.close();
  expect((await ends()).deadly).toBe('STAGE_KILLED');
});
