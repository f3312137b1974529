/** A source's check against a server that behaves well, badly, or not at all. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { unwrap } from '../src/failure.ts';
import { createFetcher, type Fetcher } from '../src/fetch/client.ts';
import type { SourceKind } from '../src/store/schema.ts';
import {
  addSource,
  dueSources,
  findSource,
  listSources,
  resumeSource,
  type SourceOptions,
} from '../src/store/sources.ts';
import { openTestLedger, type TestLedger } from '../src/testing/ledger.ts';
import { type Loopback, type Route, serve } from '../src/testing/loopback.ts';
import { checkSource, settleFailure } from './check-source.ts';

let ledger: TestLedger;
let fetcher: Fetcher;
let site: Loopback;
const routes: Record<string, Route> = {};
const URL_OF = (path: string) => `http://news.test${path}`;

beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger.remove());
beforeEach(async (context) => {
  await ledger.pool.query('delete from outlay.article; delete from outlay.source');
  for (const path of Object.keys(routes)) delete routes[path];
  site = await serve(routes);
  const address = { address: '127.0.0.1', family: 4, port: site.port } as const;
  fetcher = createFetcher({ hostDelayMs: 0, resolve: async () => [address], allowAddresses: [address] });
  context.onTestFinished(() => fetcher.close());
});

const add = async (path: string, kind: SourceKind = 'feed', options: SourceOptions = {}) =>
  (await addSource(ledger.db, URL_OF(path), kind, options)).id;
const row = async (id: number) => (await findSource(ledger.db, id))!;
const check = async (id: number) => unwrap(await checkSource(ledger.db, fetcher, await row(id)));
const failed = async (id: number) => {
  const source = await row(id);
  const checked = await checkSource(ledger.db, fetcher, source);
  if (checked.ok) throw new Error('it went well');
  await settleFailure(ledger.db, source, checked);
  return row(id);
};
const rss = (...names: string[]) =>
  `<rss version="2.0"><channel><title>T</title>${names
    .map((name) => `<item><link>${URL_OF(name)}</link><pubDate>${new Date().toUTCString()}</pubDate></item>`)
    .join('')}</channel></rss>`;
const feed = (body: string, headers: Record<string, string> = {}): Route => ({
  headers: { 'content-type': 'application/rss+xml', ...headers },
  body,
});
const sent = () => site.requests.filter(({ url }) => url !== '/robots.txt').map(({ headers }) => headers);
const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);

test('a page that was added unseen as a feed says how its feed is looked for', async () => {
  routes['/'] = { headers: { 'content-type': 'text/html' }, body: '<html><body><p>News of the town</p></body></html>' };
  expect(await failed(await add('/'))).toMatchObject({
    code: 'FEED_INVALID',
    message: expect.stringContaining(`outlay sources remove ${URL_OF('/')} and outlay sources add ${URL_OF('/')}`),
  });
});

describe('a source that has moved', () => {
  const moved = (status: number, to: string): Route => ({ status, headers: { location: to } });

  test.each<[string, Record<string, Route>, string]>([
    ['for good', { '/old': moved(301, '/new') }, '/new'],
    ['for good, twice', { '/old': moved(308, '/then'), '/then': moved(301, '/new') }, '/new'],
    ['for good, and is elsewhere for now', { '/old': moved(301, '/then'), '/then': moved(302, '/new') }, '/then'],
    ['for now', { '/old': moved(302, '/new') }, '/old'],
    ['for now, from there for good', { '/old': moved(307, '/then'), '/then': moved(301, '/new') }, '/old'],
  ])('%s', async (_name, redirects, end) => {
    Object.assign(routes, redirects, { '/new': feed(rss('/1')) });
    const id = await add('/old');
    expect(await check(id)).toMatchObject({ entries: 1, movedTo: end === '/old' ? null : URL_OF(end), dead: null });
    expect(await row(id)).toMatchObject({ url: URL_OF(end), state: 'active' });
  });

  test('to what is no feed stays where it is', async () => {
    Object.assign(routes, { '/old': moved(301, '/'), '/': { body: '<p>Welcome' } });
    expect(await failed(await add('/old'))).toMatchObject({ url: URL_OF('/old'), code: 'FEED_INVALID' });
  });

  test('to another source is asked no more', async () => {
    Object.assign(routes, { '/old': moved(301, '/new'), '/new': feed(rss('/1')) });
    const [id] = [await add('/old'), await add('/new')];
    expect(await check(id)).toMatchObject({ movedTo: null, dead: { code: 'SOURCE_MOVED' } });
    expect(await row(id)).toMatchObject({ url: URL_OF('/old'), state: 'gone', code: 'SOURCE_MOVED' });
  });
});

describe('what has not changed', () => {
  test('is asked for by its validators as they came, and costs no reading', async () => {
    const id = await add('/feed');
    routes['/feed'] = feed(rss('/1', '/2'), { etag: 'W/"a b"', 'last-modified': 'some day' });
    expect(await check(id)).toMatchObject({ unchanged: false, entries: 2, articles: { length: 2 } });
    routes['/feed'] = { status: 304 };
    expect(await check(id)).toMatchObject({ unchanged: true, entries: 2, articles: [] });
    expect(sent()[1]).toMatchObject({ 'if-none-match': 'W/"a b"', 'if-modified-since': 'some day' });
    expect(await row(id)).toMatchObject({ title: 'T', etag: 'W/"a b"', code: null });
  });

  test('is known by its bytes where the server has no validators', async () => {
    const id = await add('/feed');
    routes['/feed'] = feed(rss('/1'));
    await check(id);
    routes['/feed'] = feed(rss('/1'), { etag: '"new"' });
    await check(id);
    expect(await check(id)).toMatchObject({ unchanged: true });
    expect(await row(id)).toMatchObject({ etag: '"new"' });
  });

  test('validators that stayed while the feed changed are sent no more', async () => {
    const id = await add('/feed');
    for (const name of ['/1', '/2']) {
      routes['/feed'] = feed(rss(name), { etag: '"same"', 'last-modified': 'same' });
      await check(id);
    }
    expect((await row(id)).validatorsLie).toBe(true);
    await check(id);
    expect(sent()[1]).toHaveProperty('if-none-match');
    expect(sent()[2]).not.toHaveProperty('if-none-match');
    expect(sent()[2]).not.toHaveProperty('if-modified-since');
  });

  test('is asked for whole once a week, for some servers say 304 for ever', async () => {
    const id = await add('/feed');
    routes['/feed'] = feed(rss('/1'), { etag: '"x"' });
    await check(id);
    await ledger.pool.query(`update outlay.source set read_at = now() - interval '8 days'`);
    await check(id);
    expect(sent()[1]).not.toHaveProperty('if-none-match');
  });
});

test('what a source asks for keeps it longer', async () => {
  const id = await add('/feed');
  routes['/feed'] = feed(rss('/1', '/2'), { 'cache-control': 'max-age=18000' });
  await check(id);
  const { waitS, waitWhy } = await row(id);
  expect(waitWhy).toBe('it asks for that');
  expect(waitS).toBeGreaterThanOrEqual(18_000);
  expect(waitS).toBeLessThan(20_000);
});

describe('a source that fails', () => {
  test('loses both validators with its feed, and is asked later and later', async () => {
    const id = await add('/feed');
    routes['/feed'] = feed(rss('/1'), { etag: '"x"', 'last-modified': 'some day' });
    await check(id);
    routes['/feed'] = '<!doctype html><html><body>moved</body></html>';
    const waits = [(await failed(id)).waitS, (await failed(id)).waitS, (await failed(id)).waitS];
    expect(await row(id)).toMatchObject({ code: 'FEED_INVALID', etag: null, lastModified: null, state: 'active' });
    for (const [index, hours] of [4, 16, 64].entries()) {
      expect(waits[index]! / 3_600).toBeGreaterThanOrEqual(hours);
      expect(waits[index]! / 3_600).toBeLessThan(hours * 1.1);
    }
    routes['/feed'] = feed(rss('/1'));
    await check(id);
    expect(await row(id)).toMatchObject({ code: null, failures: 0 });
  });

  test('and says that it is gone is asked no more, until it is resumed', async () => {
    const id = await add('/feed');
    routes['/feed'] = { status: 410 };
    expect(await failed(id)).toMatchObject({ state: 'gone', code: 'FETCH_GONE' });
    expect(await dueSources(ledger.db)).toEqual([]);
    await resumeSource(ledger.db, URL_OF('/feed'));
    expect(await dueSources(ledger.db)).toEqual([id]);
  });

  test('and is missing again and again is gone as well', async () => {
    const id = await add('/feed');
    for (let time = 1; time < 6; time += 1) expect(await failed(id)).toMatchObject({ state: 'active', misses: time });
    expect(await failed(id)).toMatchObject({ state: 'gone', code: 'FETCH_NOT_FOUND' });
  });
});

test('a page of links gives those that match its pattern', async () => {
  const id = await add('/press', 'links', { pattern: '/press/*' });
  routes['/press'] = '<title>Press</title><a href="/press/1">One</a><a href="/about">About</a>';
  expect(await check(id)).toMatchObject({ entries: 1, articles: { length: 1 } });
  expect(await row(id)).toMatchObject({ kind: 'links', title: 'Press' });
});

describe('a sitemap', () => {
  const url = (name: string, lastmod?: string) =>
    `<url><loc>${URL_OF(name)}</loc>${lastmod === undefined ? '' : `<lastmod>${lastmod}</lastmod>`}</url>`;
  const part = (name: string, lastmod?: string) => url(name, lastmod).replaceAll('url>', 'sitemap>');
  const xml = (root: string, inside: string): Route => feed(`<${root}>${inside}</${root}>`);

  test('gives what is recent, and all of it where it is wanted whole', async () => {
    routes['/map'] = xml('urlset', url('/new', day(2)) + url('/old', day(100)) + url('/undated'));
    const id = await add('/map', 'sitemap');
    expect(await check(id)).toMatchObject({ entries: 1 });
    await ledger.pool.query('delete from outlay.article; delete from outlay.source');
    expect(await check(await add('/map', 'sitemap', { whole: true }))).toMatchObject({ entries: 3 });
  });

  test('that brought nothing for half a year is dead', async () => {
    routes['/map'] = xml('urlset', url('/old', day(300)));
    const id = await add('/map', 'sitemap');
    expect(await check(id)).toMatchObject({ dead: null });
    await ledger.pool.query(`update outlay.source set changed_at = now() - interval '200 days'`);
    expect(await check(id)).toMatchObject({ unchanged: true, dead: { code: 'SOURCE_SILENT' } });
    expect(await row(id)).toMatchObject({ state: 'gone', code: 'SOURCE_SILENT' });
  });

  test('index has its recent parts asked a quarter of an hour apart, the newest first', async () => {
    const parts = part('/p1', day(20)) + part('/p2', day(1)) + part('/p3', day(90)) + part('/p4');
    routes['/index'] = xml('sitemapindex', parts);
    routes['/p2'] = xml('urlset', url('/a', day(1)));
    const id = await add('/index', 'feed');
    const { parts: due } = await check(id);
    const rows = await listSources(ledger.db);
    const since = Date.now();
    const waits = rows
      .slice(1)
      .map((part) => [
        part.url.slice(-3),
        part.parentId === id,
        Math.abs(Math.round((Date.parse(part.nextCheckAt) - since) / 60_000)),
      ]);
    expect(rows[0]).toMatchObject({ kind: 'sitemap', state: 'active' });
    expect(waits).toEqual([
      ['/p1', true, 15],
      ['/p2', true, 0],
      ['/p4', true, 30],
    ]);
    expect(due).toEqual([rows.find((part) => part.url.endsWith('/p2'))!.id]);
    expect(await check(due[0]!)).toMatchObject({ entries: 1, articles: { length: 1 } });
    await ledger.pool.query(`delete from outlay.source where id = ${id}`);
    expect(await listSources(ledger.db)).toEqual([]);
  });
});
