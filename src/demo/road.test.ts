/** The whole road, from feed to fact, over the fixture site: real HTTP, real queue, real database. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registry } from '../companies/registry.ts';
import { unwrap } from '../failure.ts';
import { mappedResolver } from '../fetch/address.ts';
import { createFetcher } from '../fetch/client.ts';
import { createLog } from '../log.ts';
import { projectPath } from '../project.ts';
import { openEngine } from '../queue/engine.ts';
import { openReader } from '../read/reader.ts';
import { queryArticles, queryClaims, queryFacts } from '../store/queries.ts';
import { addSource } from '../store/sources.ts';
import { tally } from '../store/tally.ts';
import { openTestLedger, type TestLedger } from '../testing/ledger.ts';
import { type FixtureSite, startFixtureSite } from './site.ts';

interface ExpectedEnd {
  readonly url: string;
  readonly finalUrl?: string;
  readonly stage: string;
  readonly reason?: string;
  readonly claims?: ReadonlyArray<{
    readonly company: string;
    readonly low: number | null;
    readonly high: number | null;
    readonly currency: string;
  }>;
}

const expected: ExpectedEnd[] = JSON.parse(readFileSync(projectPath('fixtures', 'site', 'expected.json'), 'utf8'));
let ledger: TestLedger;
let site: FixtureSite;

beforeAll(async () => {
  ledger = await openTestLedger();
  site = await startFixtureSite();
  await crawl();
}, 120_000);
afterAll(async () => {
  await site.close();
  await ledger.remove();
});

async function crawl() {
  const address = { address: '127.0.0.1', family: 4, port: site.port } as const;
  const fetcher = createFetcher({
    resolve: mappedResolver(site.hosts.map((host) => ({ host, address }))),
    allowAddresses: [address],
    hostDelayMs: 10,
  });
  const deps = { fetcher, reader: openReader({ threads: 1 }) };
  const engine = unwrap(await openEngine(ledger, deps, createLog('silent')));
  const ids: number[] = [];
  for (const { url, kind } of site.sources)
    ids.push((await addSource(ledger.db, url, kind, { whole: kind === 'sitemap' })).id);
  await engine.queues.add('discover', ids);
  await engine.start();
  const after = await engine.settled();
  await engine.close();
  return after;
}

test('every article ends where its label says', async () => {
  const rows = await queryArticles(ledger.db, registry, {});
  const ends = new Map(rows.map(({ url, stage, code }) => [url, code === null ? stage : `${stage}: ${code}`]));
  const wanted = expected.flatMap(({ url, finalUrl, stage, reason }): Array<[string, string]> => {
    const end = reason === undefined ? stage : `${stage}: ${reason}`;
    return finalUrl === undefined
      ? [[url, end]]
      : [
          [url, 'skipped: REDIRECTED'],
          [finalUrl, end],
        ];
  });
  expect(Object.fromEntries([...ends].sort())).toEqual(Object.fromEntries(wanted.sort()));
});

test('every article has the claims of its label, and no other', async () => {
  const line = (
    company: string,
    { low, high, currency }: { low: number | null; high: number | null; currency: string },
  ) => `${company} ${currency} ${low}..${high}`;
  const rows = await queryClaims(ledger.db, registry, {});
  const found = rows.map(({ claim, article }) => `${article.url}: ${line(claim.company, claim)}`);
  const wanted = expected.flatMap(({ url, finalUrl, claims = [] }) =>
    claims.map((claim) => `${finalUrl ?? url}: ${line(claim.company, claim)}`),
  );
  expect(found.sort()).toEqual(wanted.sort());
});

test('each claim leads back to its words', async () => {
  const claims = await queryClaims(ledger.db, registry, {});
  expect(claims.length).toBeGreaterThan(20);
  const texts = await ledger.pool.query('select id::int, title, text from outlay.article');
  const byId = new Map(texts.rows.map((row) => [row.id, row]));
  for (const { claim } of claims) {
    const { title, text } = byId.get(claim.articleId);
    for (const { in: where, start, end, quote } of claim.evidence) {
      expect((where === 'title' ? title : text).slice(start, end)).toBe(quote);
    }
  }
});

test('a second crawl asks whether anything is new, and adds nothing', async () => {
  const before = await tally(ledger.db);
  const requests = site.requests.length;
  expect(await crawl()).toEqual(before);
  const again = site.requests.slice(requests).filter(({ path }) => path !== '/robots.txt');
  expect(again.filter(({ conditional }) => conditional)).toHaveLength(site.sources.length);
});

describe('one story, told by many', () => {
  test('is one fact with its articles, its one origin, and the older figure of another paper', async () => {
    const bounds = { start: '2026-01-01', end: '2026-12-31' };
    const facts = await queryFacts(ledger.db, registry, { company: 'ByteDance', bounds });
    expect(facts.filter(({ fact }) => fact.scope === 'company')).toMatchObject([
      {
        fact: {
          low: null,
          high: 70e9,
          currency: 'USD',
          status: 'planned',
          attribution: 'sources',
          outlet: 'Bloomberg',
          articles: 5,
          origins: 1,
        },
        others: 1,
      },
    ]);
  });
});

test('without a date of publication, words like "next year" keep no bounds', async () => {
  const rows = await queryClaims(ledger.db, registry, {});
  const undated = rows.filter(({ article }) => article.publishedOn === null);
  expect(undated.length).toBeGreaterThan(0);
  for (const { claim } of undated) {
    if (!/\d{4}/.test(claim.periodLabel ?? '')) expect([claim.periodStart, claim.periodEnd]).toEqual([null, null]);
  }
});

test('a stub says so on its article and on its claims', async () => {
  const articles = await queryArticles(ledger.db, registry, {});
  const stubs = articles.filter(({ truncated }) => truncated).map(({ id }) => id);
  expect(stubs).toHaveLength(1);
  const claims = (await queryClaims(ledger.db, registry, {})).filter(({ claim }) => stubs.includes(claim.articleId));
  expect(claims.length).toBeGreaterThan(0);
  expect(claims.every(({ claim }) => claim.truncated)).toBe(true);
});
