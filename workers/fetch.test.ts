/** A crawl of a site that fails in every way at once, beside pages that are in order: through queues and an embedded ledger. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unwrap } from '../src/failure.ts';
import { createFetcher } from '../src/fetch/client.ts';
import { createLog } from '../src/log.ts';
import { type Engine, openEngine } from '../src/queue/engine.ts';
import { openReader } from '../src/read/reader.ts';
import { addArticles } from '../src/store/articles.ts';
import { ledgerHosts } from '../src/store/hosts.ts';
import { type FaultSite, startFaultSite } from '../src/testing/fault-site.ts';
import { openTestLedger, type TestLedger } from '../src/testing/ledger.ts';

const GOOD_PAGES = 100;
let site: FaultSite;
let ledger: TestLedger;
let engine: Engine;

beforeAll(async () => {
  [site, ledger] = await Promise.all([startFaultSite(GOOD_PAGES), openTestLedger()]);
  const hosts = ledgerHosts(ledger.pool);
  const deps = {
    fetcher: createFetcher({ ...site.settings, hosts, robotsRetryMs: 100, hostBackoffMs: 100 }),
    reader: openReader({ threads: 1 }),
    checkIntervalMs: 60_000,
  };
  const retries = { tries: 2, backoffMs: 50, maxBackoffMs: 200 };
  engine = unwrap(await openEngine(ledger, deps, createLog('silent'), { retries }));
  const urls = [...[...site.faults.values()].map(({ url }) => url), ...site.pages];
  await addArticles(
    ledger.db,
    urls.map((url) => ({ url })),
    null,
  );
  await engine.start(['fetch']);
}, 60_000);
afterAll(async () => {
  await engine.close();
  await site.close();
  await ledger.remove();
});

/** By address: `page` where it was fetched, else why it was not, or is not yet. */
async function ends(): Promise<Map<string, string>> {
  const { rows } = await ledger.pool.query<{ url: string; stage: string; why: string | null }>(
    'select url, stage, coalesce(code, retry_code) as why from outlay.article',
  );
  return new Map(rows.map(({ url, stage, why }) => [url, stage === 'fetched' ? 'page' : (why ?? stage)]));
}

test('loses none of the good pages, and names what befell each other', { timeout: 60_000 }, async () => {
  const fetched = async () => {
    const now = await ends();
    return site.pages.filter((url) => now.get(url) === 'page').length;
  };
  const befallen = async () => {
    const now = await ends();
    return Object.fromEntries([...site.faults].map(([name, { url }]) => [name, now.get(url)]));
  };
  const wanted = Object.fromEntries([...site.faults].map(([name, { outcome }]) => [name, outcome]));
  await expect.poll(fetched, { timeout: 40_000 }).toBe(GOOD_PAGES);
  await expect.poll(befallen, { timeout: 20_000 }).toEqual(wanted);
  expect(site.seen.filter((line) => line.startsWith('changing-name'))).not.toContain('changing-name.test/page');
  expect(site.seen.filter((line) => line === 'robots-broken.test/page')).toEqual([]);
  // It said when to come back, and that is not yet.
  expect(site.seen.filter((line) => line === 'too-many-requests.test/page')).toHaveLength(1);
});

test('a host that errs is left to itself, and no other waits for it', async () => {
  const { rows } = await ledger.pool.query<{ host: string; errors: string }>(
    'select host, errors from outlay.host where errors > 0 order by host',
  );
  const hosts = rows.map(({ host }) => host.replace('.test', ''));
  expect(hosts).toEqual(expect.arrayContaining(['slow-headers', 'too-many-requests', 'truncated-body', 'unavailable']));
  expect(hosts.filter((host) => host.startsWith('good-'))).toEqual([]);
});
