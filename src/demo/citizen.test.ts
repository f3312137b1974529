/** Same thing once, and publishers' rights: from the answer's headers to the ledger, over HTTP and the queues. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createIntake } from '../cli/intake.ts';
import { registry } from '../companies/registry.ts';
import { unwrap } from '../failure.ts';
import { mappedResolver } from '../fetch/address.ts';
import { createFetcher } from '../fetch/client.ts';
import { createLog } from '../log.ts';
import { openEngine } from '../queue/engine.ts';
import { openReader } from '../read/reader.ts';
import { findArticleByUrl, resetForExtraction } from '../store/articles.ts';
import { countForget, forget, readSubject, unforget } from '../store/forget.ts';
import { queryArticles, queryClaims, queryFacts } from '../store/queries.ts';
import { letGoDue } from '../store/retention.ts';
import { addSource } from '../store/sources.ts';
import { openTestLedger, type TestLedger } from '../testing/ledger.ts';
import { type Route, serve } from '../testing/loopback.ts';

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger.remove());
beforeEach(async () => {
  await ledger.pool.query(
    'truncate outlay.article, outlay.tombstone, outlay.source, outlay.fact, outlay.story cascade',
  );
});

const SITE = 'http://news.test';

function page(company: string, billions: number, head = ''): string {
  return `<html><head><title>${company} plans data centers</title>${head}
<meta property="article:published_time" content="2026-05-27T08:00:00Z"></head><body><article><h1>${company} plans data centers</h1>
<p>${company} said on Wednesday that it will spend $${billions} billion on data centers in 2026, more than it had planned.</p>
<p>The company wants to serve its customers better and said that the buildings would stand in several states.</p>
<p>Work is to begin in the summer, and the first of the halls should be ready before the end of next year.</p></article></body></html>`;
}

/** A site at news.test and other names, and what `take` and `settle` do with it. */
async function crawling(routes: Record<string, Route>) {
  const { port, requests } = await serve(routes);
  const address = { address: '127.0.0.1', family: 4, port } as const;
  const hosts = ['news.test', 'www.news.test', 'other.test'].map((host) => ({ host, address }));
  const settings = { resolve: mappedResolver(hosts), allowAddresses: [address], hostDelayMs: 1 };
  async function withEngine(use: (intake: ReturnType<typeof createIntake>) => Promise<unknown>, refetch = false) {
    const fetcher = createFetcher(settings);
    const deps = { fetcher, reader: openReader({ threads: 1 }), checkIntervalMs: 60_000 };
    const engine = unwrap(await openEngine(ledger, deps, createLog('silent')));
    try {
      const failures = await use(createIntake(ledger.db, fetcher, { refetch }));
      await engine.scheduler.sweep();
      await engine.scheduler.checkDueSources();
      await engine.start();
      await engine.settled();
      return failures;
    } finally {
      await engine.close();
    }
  }
  return {
    requests,
    take: (...paths: string[]) =>
      withEngine(async (intake) => {
        const failures = [];
        for (const path of paths) failures.push(...(await intake.take(path.startsWith('/') ? SITE + path : path)));
        return failures;
      }),
    again: (path: string) => withEngine((intake) => intake.take(SITE + path), true),
    work: () => withEngine(async () => []),
  };
}

async function ends(): Promise<Record<string, string>> {
  const rows = await queryArticles(ledger.db, registry, {});
  return Object.fromEntries(rows.map(({ url, stage, code }) => [url.replace(SITE, ''), code ?? stage]));
}

async function kept() {
  const { rows } = await ledger.pool.query(
    `select replace(url, '${SITE}', '') as path, text is not null as text, title is not null as title, let_go,
       (select count(*)::int from outlay.snapshot s where s.article_id = a.id) as snapshots,
       (select count(*)::int from outlay.claim c where c.article_id = a.id) as claims
     from outlay.article a order by url`,
  );
  return rows;
}

test('what publishers say of the use of a page is kept, by header and in the page', async () => {
  const site = await crawling({
    '/free': page('Meta', 70),
    '/noindex': { body: page('Shell', 20), headers: { 'x-robots-tag': 'noindex' } },
    '/noindex-in-page': page('Shell', 21, '<meta name="robots" content="noindex, nofollow">'),
    '/other-robot': { body: page('Microsoft', 80), headers: { 'x-robots-tag': 'googlebot: noindex' } },
    '/reserved': { body: page('Shell', 22), headers: { 'tdm-reservation': '1' } },
    '/reserved-in-page': page('Shell', 23, '<meta name="tdm-reservation" content="1">'),
    '/noarchive': { body: page('BMW', 9), headers: { 'x-robots-tag': 'noarchive' } },
    '/until': { body: page('Foxconn', 3), headers: { 'x-robots-tag': 'unavailable_after: 2099-01-01' } },
  });
  await site.take(
    '/free',
    '/noindex',
    '/noindex-in-page',
    '/other-robot',
    '/reserved',
    '/reserved-in-page',
    '/noarchive',
    '/until',
  );
  expect(await ends()).toEqual({
    '/free': 'extracted',
    '/noarchive': 'extracted',
    '/noindex': 'ROBOTS_NOINDEX',
    '/noindex-in-page': 'ROBOTS_NOINDEX',
    '/other-robot': 'extracted',
    '/reserved': 'TDM_RESERVED',
    '/reserved-in-page': 'TDM_RESERVED',
    '/until': 'extracted',
  });
  const whole = { text: true, title: true, let_go: null, snapshots: 1, claims: 1 };
  const nothing = { text: false, title: false, let_go: null, snapshots: 0, claims: 0 };
  expect(await kept()).toEqual([
    { path: '/free', ...whole },
    { path: '/noarchive', ...whole, text: false, snapshots: 0, let_go: 'noarchive' },
    { path: '/noindex', ...nothing },
    { path: '/noindex-in-page', ...nothing },
    { path: '/other-robot', ...whole },
    { path: '/reserved', ...nothing },
    { path: '/reserved-in-page', ...nothing },
    { path: '/until', ...whole },
  ]);
  const [claim] = await queryClaims(ledger.db, registry, { company: 'BMW' });
  expect(claim!.claim.evidence[0]!.quote).toContain('$9 billion');

  await ledger.pool.query(
    `update outlay.article set keep_until = now() - interval '1 day' where keep_until is not null`,
  );
  expect(await letGoDue(ledger.db, { unclaimedDays: null, days: null })).toBe(1);
  expect((await kept()).at(-1)).toMatchObject({
    path: '/until',
    text: false,
    snapshots: 0,
    claims: 1,
    let_go: 'unavailable_after',
  });
}, 60_000);

test('a stored page whose header was kept is judged by it again', async () => {
  const site = await crawling({ '/a': page('Shell', 20) });
  await site.take('/a');
  await ledger.pool.query(`update outlay.snapshot set robots_tag = 'noindex'`);
  await resetForExtraction(ledger.db);
  await site.work();
  expect([await ends(), await queryFacts(ledger.db, registry, {})]).toEqual([{ '/a': 'ROBOTS_NOINDEX' }, []]);
}, 60_000);

test('one page under several addresses is one article, whichever comes first', async () => {
  const canonical = `<link rel="canonical" href="${SITE}/2026/meta">`;
  const routes = {
    '/2026/meta': page('Meta', 70, canonical),
    '/story?id=7': page('Meta', 70, canonical).replace('<article>', '<p>Share</p><article>'),
    '/copy': page('Meta', 70),
    '/other': page('Meta', 71, canonical).replaceAll(
      'Work is to begin',
      'Nobody has said yet when and where work is to begin',
    ),
  };
  const paths = Object.keys(routes);
  for (const order of [paths, [...paths].reverse()]) {
    await ledger.pool.query('truncate outlay.article, outlay.fact, outlay.story cascade');
    const site = await crawling(routes);
    await site.take(...order, '/2026/meta/', 'http://www.news.test/2026/meta?utm_source=rss#top');
    expect(await ends()).toEqual({
      '/2026/meta': 'extracted',
      '/story?id=7': 'SAME_PAGE',
      '/copy': 'SAME_PAGE',
      '/other': 'extracted',
    });
    expect((await queryClaims(ledger.db, registry, {})).map(({ claim }) => claim.high).sort()).toEqual([70e9, 71e9]);
  }
}, 120_000);

test('an article that was changed is a new version, and what changed of its claims is kept', async () => {
  let body = page('Meta', 70);
  let etag = '"1"';
  const site = await crawling({
    '/a': (request: IncomingMessage, response: ServerResponse) => {
      const isKnown = request.headers['if-none-match'] === etag;
      response.writeHead(isKnown ? 304 : 200, { 'content-type': 'text/html', etag }).end(isKnown ? '' : body);
    },
    '/feed.xml': () => {},
  });
  await site.take('/a');
  const version = async () => (await queryArticles(ledger.db, registry, {})).map(({ versions }) => versions);
  expect(await version()).toEqual([[]]);

  await site.again('/a');
  expect([await version(), await ends()]).toEqual([[[]], { '/a': 'extracted' }]);

  [body, etag] = [page('Meta', 70).replace('<body>', '<body><p>An advert</p>'), '"2"'];
  await site.again('/a');
  expect([await version(), (await kept())[0].snapshots]).toEqual([[[]], 1]);

  [body, etag] = [page('Meta', 72), '"3"'];
  await site.again('/a');
  const [versions] = await version();
  expect(versions).toMatchObject([
    {
      number: 2,
      added: [],
      removed: [],
      changed: [{ before: { amount: { high: 70e9 } }, after: { amount: { high: 72e9 } } }],
    },
  ]);
  expect((await queryFacts(ledger.db, registry, {})).map(({ fact }) => fact.high)).toEqual([72e9]);
  expect((await kept())[0].snapshots).toBe(2);
}, 120_000);

test('a feed that says that a page has changed has it fetched again; one that is gone then stands as it was read', async () => {
  const feed = (updated: string) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><id>a</id>
<link href="${SITE}/a"/><title>Meta</title><published>2026-05-27T08:00:00Z</published><updated>${updated}</updated></entry></feed>`;
  let updated = '2026-05-27T08:00:00Z';
  let answer: Route = page('Meta', 70);
  const site = await crawling({
    '/feed.xml': (_, response) =>
      response.writeHead(200, { 'content-type': 'application/atom+xml' }).end(feed(updated)),
    '/a': (_, response) =>
      typeof answer === 'string'
        ? response.setHeader('content-type', 'text/html').end(answer)
        : response.writeHead(404).end(),
  });
  const check = async () => {
    await ledger.pool.query(`update outlay.source set next_check_at = now()`);
    await ledger.pool.query(`update outlay.article set fetched_at = fetched_at - interval '2 hours'`);
    await site.work();
    return (await queryFacts(ledger.db, registry, {})).map(({ fact }) => fact.high);
  };
  await addSource(ledger.db, `${SITE}/feed.xml`, 'feed');
  expect(await check()).toEqual([70e9]);
  answer = page('Meta', 72);
  expect(await check()).toEqual([70e9]);
  updated = new Date().toISOString();
  expect(await check()).toEqual([72e9]);
  updated = new Date(Date.now() + 60_000).toISOString();
  answer = { status: 404 };
  expect(await check()).toEqual([72e9]);
  expect(await ends()).toEqual({ '/a': 'extracted' });
}, 120_000);

test('a page and a host that are to be forgotten are gone, and do not come back until that is undone', async () => {
  const site = await crawling({
    '/a': page('Meta', 70),
    '/b': page('Shell', 20),
    '/moved': { status: 301, headers: { location: '/a' } },
    '/again': page('Meta', 70),
  });
  await site.take('/a', '/b', 'http://other.test/b');
  const pageOfMeta = unwrap(readSubject(`${SITE}/a/?utm_source=x`));
  const counts = { articles: 1, snapshots: 1, claims: 1, sources: 0 };
  expect(await countForget(ledger.db, pageOfMeta)).toEqual(counts);
  expect(await findArticleByUrl(ledger.db, `${SITE}/a`)).not.toBeNull();
  expect(await forget(ledger.db, pageOfMeta)).toEqual(counts);
  expect(await queryFacts(ledger.db, registry, { company: 'Meta' })).toEqual([]);

  expect(await site.take('/a', '/moved', '/again')).toMatchObject([{ code: 'FORGOTTEN' }, { code: 'FORGOTTEN' }]);
  expect(await ends()).toMatchObject({ '/b': 'extracted', '/again': 'FORGOTTEN' });
  expect((await kept()).find(({ path }) => path === '/again')).toMatchObject({ text: false, snapshots: 0, claims: 0 });

  await addSource(ledger.db, `${SITE}/feed.xml`, 'feed');
  const host = unwrap(readSubject('News.test'));
  expect(await forget(ledger.db, host)).toEqual({ articles: 2, snapshots: 1, claims: 1, sources: 1 });
  expect(await ends()).toEqual({ 'http://other.test/b': 'extracted' });
  expect(await site.take('/b', 'http://www.news.test/b')).toMatchObject([{ code: 'FORGOTTEN' }, { code: 'FORGOTTEN' }]);

  expect([await unforget(ledger.db, host), await unforget(ledger.db, host)]).toEqual([true, false]);
  await site.take('/b');
  expect(await ends()).toEqual({ '/b': 'extracted', 'http://other.test/b': 'extracted' });
}, 120_000);

test('text and snapshots of old articles without claims go, those with claims stay as long as is set', async () => {
  const site = await crawling({ '/a': page('Meta', 70), '/b': page('Shell', 20).replaceAll('$20 billion', 'a lot') });
  await site.take('/a', '/b');
  const policy = { unclaimedDays: 30, days: 365 };
  expect(await letGoDue(ledger.db, policy)).toBe(0);
  await ledger.pool.query(`update outlay.article set fetched_at = now() - interval '31 days'`);
  expect([await letGoDue(ledger.db, policy), await letGoDue(ledger.db, policy)]).toEqual([1, 0]);
  expect(await kept()).toMatchObject([
    { path: '/a', text: true, snapshots: 1, claims: 1, let_go: null },
    { path: '/b', text: false, snapshots: 0, claims: 0, let_go: 'unclaimed' },
  ]);
  await ledger.pool.query(`update outlay.article set fetched_at = now() - interval '366 days'`);
  expect(await letGoDue(ledger.db, policy)).toBe(1);
  expect((await kept())[0]).toMatchObject({ text: false, snapshots: 0, claims: 1, let_go: 'age' });
}, 60_000);
