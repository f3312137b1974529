import { readdirSync, readFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ATTRIBUTION_KINDS, QUALIFIERS, STATUSES } from '../claim.ts';
import { FAILURES, type FailureCode } from '../failure.ts';
import { projectPath } from '../project.ts';
import { type FixtureSite, startFixtureSite } from './site.ts';

const Bound = z.iso.date().nullable();
const ExpectedClaim = z.strictObject({
  company: z.string(),
  companies: z.array(z.string()).optional(),
  group: z.boolean().optional(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  qualifier: z.enum(QUALIFIERS),
  status: z.enum(STATUSES),
  period: z.tuple([Bound, Bound]).nullable(),
  attribution: z.strictObject({ kind: z.enum(ATTRIBUTION_KINDS), outlet: z.string().nullable() }),
  quote: z.string().min(1),
});
const ExpectedArticle = z.strictObject({
  url: z.url(),
  finalUrl: z.url().optional(),
  stage: z.enum(['extracted', 'skipped', 'failed']),
  reason: z.enum(Object.keys(FAILURES) as [FailureCode, ...FailureCode[]]).optional(),
  claims: z.array(ExpectedClaim),
});
type ExpectedClaim = z.infer<typeof ExpectedClaim>;

const expected = z
  .array(ExpectedArticle)
  .parse(JSON.parse(readFileSync(projectPath('fixtures', 'site', 'expected.json'), 'utf8')));
const expectedByUrl = new Map(expected.map((article) => [article.url, article]));

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

let site: FixtureSite;
beforeAll(async () => {
  site = await startFixtureSite();
});
afterAll(() => site.close());

/** One request to the loopback server; the path goes out as it stands, dots and all. */
function ask(host: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: site.port, path, method, headers: { ...headers, host } };
    request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    })
      .on('error', reject)
      .end();
  });
}

function askUrl(url: string, headers?: Record<string, string>): Promise<Answer> {
  const { host, pathname, search } = new URL(url);
  return ask(host, pathname + search, headers);
}

/** Every URL of a fixture host in a feed or sitemap, without query. */
function urlsIn(listing: string): string[] {
  return [...listing.matchAll(/http:\/\/[a-z]+\.test\/[^\s"'<>?]*/g)].map(([url]) => url);
}

/** All URLs that the sources list, sitemaps of a sitemap index followed. */
async function listedUrls(): Promise<Set<string>> {
  const seen = new Set<string>();
  const listings = site.sources.map(({ url }) => url);
  for (let url = listings.pop(); url !== undefined; url = listings.pop()) {
    for (const found of urlsIn((await askUrl(url)).body)) {
      if (!seen.has(found) && found.endsWith('.xml')) listings.push(found);
      seen.add(found);
    }
  }
  return seen;
}

function readableText(html: string): string {
  return load(html)('body').text().replace(/\s+/g, ' ');
}

describe('the publishers', () => {
  test('each has a feed, a sitemap and a robots.txt', async () => {
    for (const host of site.hosts) {
      const kinds = site.sources.filter(({ url }) => new URL(url).host === host).map(({ kind }) => kind);
      expect([host, ...kinds.sort()]).toEqual([host, 'feed', 'sitemap']);
      expect((await ask(host, '/robots.txt')).headers['content-type']).toContain('text/plain');
    }
  });

  test('every listed link answers as expected.json says', async () => {
    const urls = await listedUrls();
    expect([...expectedByUrl.keys()].filter((url) => !urls.has(url))).toEqual([]);
    for (const url of urls) {
      const { status, headers } = await askUrl(url);
      expect({ url, ...outcome(status, headers) }).toEqual({ url, ...expectedOutcome(url) });
    }
  });

  test('a listed page that is neither a listing nor the front page has its entry in expected.json', async () => {
    const pages = [...(await listedUrls())].filter((url) => !/\.(xml|rss|atom|rdf|json)$|\.test\/$/.test(url));
    expect(pages.filter((url) => !expectedByUrl.has(url))).toEqual([]);
  });

  test('every HTML file is a front page or has its entry in expected.json', () => {
    const known = expected.map(({ url, finalUrl }) => fileOf(finalUrl ?? url));
    const files = readdirSync(projectPath('fixtures', 'site'), { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.html') && !/^[^/]+\/index\.html$/.test(name));
    expect(files.filter((name) => !known.includes(name))).toEqual([]);
  });
});

/** `http://a.test/b/` → `a.test/b/index.html`, `http://a.test/b` → `a.test/b.html`. */
function fileOf(url: string): string {
  const { host, pathname } = new URL(url);
  if (pathname.endsWith('/')) return `${host}${pathname}index.html`;
  return `${host}${pathname}${pathname.endsWith('.html') ? '' : '.html'}`;
}

function outcome(status: number, headers: IncomingHttpHeaders): { status: number; detail: string | undefined } {
  return { status, detail: headers.location ?? (status === 200 ? mediaKind(headers) : undefined) };
}

function mediaKind(headers: IncomingHttpHeaders): string {
  const type = headers['content-type'] ?? '';
  return /html|pdf/.exec(type)?.[0] ?? 'listing';
}

function expectedOutcome(url: string): { status: number; detail: string | undefined } {
  const article = expectedByUrl.get(url);
  if (article === undefined) return { status: 200, detail: url.endsWith('/') ? 'html' : 'listing' };
  if (article.finalUrl !== undefined) return { status: 301, detail: article.finalUrl };
  if (article.reason === 'FETCH_NOT_FOUND') return { status: 404, detail: undefined };
  return { status: 200, detail: article.reason === 'FETCH_CONTENT_TYPE' ? 'pdf' : 'html' };
}

describe('expected.json', () => {
  test.each(expected.map((article) => [article.url, article] as const))('%s', async (url, article) => {
    expect(article.reason === undefined).toBe(article.stage === 'extracted');
    if (article.reason !== undefined) expect(FAILURES[article.reason].leaves).toBe(article.stage);
    if (article.claims.length === 0) return;
    const text = readableText((await askUrl(article.finalUrl ?? url)).body);
    for (const claim of article.claims) {
      expect(text).toContain(claim.quote);
      expect(boundsOf(claim)).toBe(claim.qualifier);
    }
  });
});

/** The qualifier that a claim's bounds allow; `approximate` and `exact` look the same. */
function boundsOf({ low, high, qualifier }: ExpectedClaim): string {
  if (low === null) return high === null ? 'none' : 'up_to';
  if (high === null) return 'at_least';
  if (low < high) return 'range';
  return low === high && qualifier === 'approximate' ? 'approximate' : 'exact';
}

describe('the server', () => {
  const page = () => expected.find(({ stage, finalUrl }) => stage === 'extracted' && finalUrl === undefined)!.url;

  test('answers 304 to a validator that still holds', async () => {
    const { etag, 'last-modified': modified } = (await askUrl(page())).headers;
    const long = 'Thu, 01 Jan 1998 00:00:00 GMT';
    const table: [Record<string, string>, number][] = [
      [{}, 200],
      [{ 'if-none-match': etag! }, 304],
      [{ 'if-none-match': `"other", W/${etag}` }, 304],
      [{ 'if-none-match': '*' }, 304],
      [{ 'if-none-match': '"other"' }, 200],
      [{ 'if-modified-since': modified! }, 304],
      [{ 'if-modified-since': long }, 200],
      [{ 'if-modified-since': 'yesterday' }, 200],
      [{ 'if-none-match': '"other"', 'if-modified-since': modified! }, 200],
    ];
    for (const [headers, status] of table) {
      const answer = await askUrl(page(), headers);
      expect([headers, answer.status, answer.body === '']).toEqual([headers, status, status === 304]);
    }
  });

  test('picks the publisher by host, with or without a port, in any case', async () => {
    const path = new URL(page()).pathname;
    const [host] = site.hosts as [string];
    const table = [
      [host, '/robots.txt', 200],
      [`${host}:${site.port}`, '/robots.txt', 200],
      [host.toUpperCase(), '/robots.txt', 200],
      ['unknown.test', path, 421],
      [site.address, path, 421],
    ] as const;
    for (const [asked, at, status] of table) expect([asked, (await ask(asked, at)).status]).toEqual([asked, status]);
  });

  test.each([
    '/../expected.json',
    '/../../../package.json',
    '/%2e%2e/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2f..%2fpackage.json',
    '/..\\..\\package.json',
    '//etc/passwd',
    '/site.json',
    '/constructor',
    '/__proto__',
    '/%',
    '/%00',
  ])('serves nothing at %s', async (path) => {
    expect((await ask(site.hosts[0]!, path)).status).toBe(404);
  });

  test('takes no other method than GET and HEAD', async () => {
    const { host, pathname } = new URL(page());
    expect((await ask(host, pathname, {}, 'POST')).status).toBe(405);
    const head = await ask(host, pathname, {}, 'HEAD');
    expect([head.status, head.body, Number(head.headers['content-length']) > 0]).toEqual([200, '', true]);
  });

  test('logs each request', async () => {
    const before = site.requests.length;
    await ask('Wirelane.test:80', '/robots.txt?a=1', { 'if-none-match': '"x"' });
    await ask('nobody.test', '/');
    const logged = site.requests.slice(before).map(({ host, path, conditional }) => [host, path, conditional]);
    expect(logged).toEqual([
      ['wirelane.test', '/robots.txt?a=1', true],
      ['nobody.test', '/', false],
    ]);
  });

  test('says that a port is taken', async () => {
    await expect(startFixtureSite({ port: site.port })).rejects.toMatchObject({ code: 'PORT_IN_USE' });
  });
});
