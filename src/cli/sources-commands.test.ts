/** `outlay sources` as a user runs it, against a site on loopback. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyLedgerFolder } from '../testing/ledger.ts';
import { type Route, serve } from '../testing/loopback.ts';
import { inProcess } from '../testing/program.ts';

const FEED =
  '<rss version="2.0"><channel><title>Press</title><item><link>http://press.test/1</link></item></channel></rss>';
const ROUTES: Record<string, Route> = {
  '/': '<!doctype html><head><link rel=alternate type="application/rss+xml" href="/news.rss"></head>',
  '/news.rss': { headers: { 'content-type': 'application/rss+xml', etag: '"1"' }, body: FEED },
  '/gone.rss': { status: 410 },
  '/lost.rss': { status: 404 },
  '/ill.rss': { status: 503 },
};

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Each command opens the ledger anew. */
const SLOW = { timeout: 60_000 };

let folder: string;
let other: string;
beforeAll(() => {
  folder = emptyLedgerFolder();
  other = emptyLedgerFolder();
});
afterAll(() => {
  for (const made of [folder, other]) rmSync(made, { recursive: true, force: true });
});

async function sourcesOf(data: string, ...args: string[]) {
  const { code, stdout, stderr } = await inProcess(['sources', ...args, '--data', data]);
  return { code, stdout, stderr };
}
const sources = (...args: string[]) => sourcesOf(folder, ...args);
const listed = async (data = folder) =>
  JSON.parse((await sourcesOf(data, 'list', '--json')).stdout) as Array<Record<string, unknown>>;

test('a site is added by its feed, with one request for it; the dead are dropped, the ill are not', SLOW, async () => {
  const site = await serve(ROUTES);
  const net = ['--resolve-host', `*.test=127.0.0.1:${site.port}`, '--allow-address', `127.0.0.1:${site.port}`];
  const crawl = [...net, '--host-delay', '0'];

  const added = await sources('add', 'http://press.test/', ...crawl);
  expect(added).toMatchObject({ code: 0, stdout: '' });
  expect(added.stderr).toMatch(/added http:\/\/press\.test\/news\.rss \(feed\)/);
  expect(site.seen).toEqual(['robots.txt', '', 'news.rss'].map((path) => `GET press.test/${path}`));

  const dead = ['/gone.rss', '/lost.rss', '/ill.rss'].map((path) => `http://press.test${path}`);
  expect((await sources('add', '--as-is', ...dead)).code).toBe(0);
  const checked = await sources('check', '--json', ...crawl);
  expect(checked.code).toBe(0);
  const states = JSON.parse(checked.stdout).map((report: { url: string; state: string; code: string | null }) => [
    report.url.slice('http://press.test/'.length),
    report.state,
    report.code,
  ]);
  expect(states).toEqual([
    ['gone.rss', 'gone', 'FETCH_GONE'],
    ['ill.rss', 'failing', 'FETCH_SERVER_ERROR'],
    ['lost.rss', 'gone', 'FETCH_NOT_FOUND'],
    ['news.rss', 'alive', null],
  ]);
  // One entry without a date says nothing of how many come a day.
  expect(JSON.parse(checked.stdout).at(-1)).toMatchObject({ entries: 1, perDay: null });
  expect(site.requests.at(-1)!.headers).toMatchObject({ 'if-none-match': '"1"' });
  expect((await sources('check', 'http://press.test/gone.rss', '--drop', ...crawl)).code).toBe(0);
  for (const one of await listed()) {
    expect(one).toMatchObject({ createdAt: expect.stringMatching(ISO), nextCheckAt: expect.stringMatching(ISO) });
  }
  expect((await listed()).map(({ url, state }) => `${state} ${String(url).slice(-8)}`)).toEqual([
    'failing /ill.rss',
    'gone lost.rss',
    'active news.rss',
  ]);
});

test('a list goes out as OPML and comes in again', SLOW, async () => {
  expect((await sources('add', 'http://press.test/press', '--pattern', '/press/*')).code).toBe(0);
  const file = join(folder, 'list.opml');
  expect(await sources('export', file)).toMatchObject({ code: 0, stdout: '' });
  expect((await sources('export', file)).stderr).toMatch(/^outlay: OUTPUT_EXISTS: /);
  expect((await sourcesOf(other, 'import', file)).code).toBe(0);
  const kept = ({ url, kind, pattern, title }: Record<string, unknown>) => ({ url, kind, pattern, title });
  expect((await listed(other)).map(kept)).toEqual((await listed()).map(kept));
  expect((await sources('export')).stdout).toContain('outlayPattern="/press/*"');
});

test.each<[string, string[], number, RegExp]>([
  ['no contact', ['add', 'http://8.8.8.8/'], 0, /added unseen \(CONTACT_MISSING: .*OUTLAY_CONTACT/],
  ['no address', ['add'], 2, /^outlay: USAGE: name an address, or --starter/],
  [
    'a topic that is none',
    ['add', '--starter', 'gossip'],
    2,
    /^outlay: USAGE: --starter gossip is no topic; .* energy/,
  ],
  ['a kind without its pattern', ['add', 'http://press.test/', '--kind', 'links'], 2, /^outlay: USAGE: .*--pattern/],
  [
    'a pattern that is none',
    ['add', 'http://press.test/', '--pattern', 'news'],
    1,
    /^outlay: INPUT_INVALID: the pattern news/,
  ],
  ['a list that is none', ['import', 'package.json'], 1, /^outlay: INPUT_INVALID: package\.json: this is no OPML list/],
  ['a list that is not there', ['import', 'nowhere.opml'], 1, /^outlay: INPUT_MISSING: /],
  ['a source that is none', ['check', 'http://press.test/x'], 1, /^outlay: NOT_FOUND: /],
])('%s is said in one line', async (_, args, code, line) => {
  const ran = await sources(...args);
  expect(ran).toMatchObject({ code, stdout: '' });
  expect(ran.stderr).toMatch(line);
});

test('the starter list is added by topic, and says that it is not verified', async () => {
  expect((await sources('add', '--starter', 'space')).stderr).toMatch(/added https:\/\//);
  expect((await inProcess(['sources', 'add', '--help'])).stdout).toMatch(/not\s+verified/);
});
