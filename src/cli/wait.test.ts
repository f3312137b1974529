/** Commands that wait for articles: for their own alone, saying what for, and ending in good order. */
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { crawlArgs } from '../testing/cluster.ts';
import { emptyLedgerFolder } from '../testing/ledger.ts';
import { inProcess, startOutlay } from '../testing/program.ts';

const STOP_WITHIN_MS = 10_000;
const LONG = { timeout: 120_000 };
let site: Server;
let env: Record<string, string>;
let crawl: string[];
const PAGE =
  '<html lang="en"><title>Meta plans</title><article><p>Meta said on Monday that it will spend $10 billion on data centers in 2026.</p></article></html>';
/** Whether late.test has its pages. */
let isLate = true;

/** The robots.txt of resting.test cannot be had, for now; the pages of closed.test never, those of late.test after a
 * while, those of barred.test its robots.txt bars. */
beforeAll(async () => {
  site = createServer(({ url, headers }, response) => {
    const isRobots = url === '/robots.txt';
    if (headers.host === 'late.test' && !isRobots && !isLate) {
      response.setHeader('content-type', 'text/html');
      return void response.end(PAGE.replace('10', url!.slice(1)));
    }
    if (headers.host === 'late.test' && !isRobots) return;
    if (headers.host === 'barred.test') return void response.end('User-agent: *\nDisallow: /');
    response.statusCode = headers.host === 'resting.test' ? 503 : isRobots ? 404 : 403;
    response.end();
  });
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  crawl = crawlArgs(
    { hosts: ['resting.test', 'closed.test', 'late.test', 'barred.test'], port: (site.address() as AddressInfo).port },
    10,
  );
  env = { OUTLAY_DATA: emptyLedgerFolder(), OUTLAY_CONTACT: 'https://example.com/about' };
});
afterAll(() => {
  site.close();
  rmSync(env.OUTLAY_DATA!, { recursive: true });
});

test('ingest --wait says what it waits for, and ends on SIGTERM with what is not done kept', LONG, async () => {
  const child = startOutlay(['ingest', 'http://resting.test/a', '--wait', ...crawl], { env });
  onTestFinished(() => void child.kill('SIGKILL'));
  let stderr = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = once(child, 'close');
  await expect
    .poll(() => stderr, { timeout: 60_000 })
    .toMatch(/; 1 waits until 20\d\d-\d\d-\d\d [\d:]{8} UTC: ROBOTS_UNREACHABLE \(.*503/);
  const from = performance.now();
  child.kill('SIGTERM');
  expect(await ended).toEqual([1, null]);
  expect(performance.now() - from).toBeLessThan(STOP_WITHIN_MS);
  expect(stderr).toMatch(/\noutlay: INTERRUPTED: stopped with 1 of 1 article not done; .* stays in the ledger/);
  const { processes } = JSON.parse((await inProcess(['status', '--json'], { env })).stdout) as { processes: unknown[] };
  expect(processes).toEqual([]);
  const { stdout } = await inProcess(['articles'], { env });
  expect(stdout).toMatch(
    /discovered, put off: ROBOTS_UNREACHABLE +20\d\d-\d\d-\d\d [\d:]{8} UTC .*http:\/\/resting\.test\/a/,
  );
});

test('ingest says of a page that was named why it was not read', LONG, async () => {
  const ingest = () => inProcess(['ingest', 'http://barred.test/a', '--wait', ...crawl], { env });
  const barred = await ingest();
  expect([barred.code, barred.stderr]).toEqual([
    1,
    expect.stringMatching(/^outlay: ROBOTS_DISALLOWED: http:\/\/barred\.test\/a: /m),
  ]);
  await inProcess(['forget', 'barred.test'], { env });
  const forgotten = await ingest();
  expect([forgotten.code, forgotten.stderr]).toEqual([1, expect.stringMatching(/^outlay: FORGOTTEN: .*barred\.test/m)]);
});

test('retry waits for its own alone, and says that they failed again', LONG, async () => {
  const first = await inProcess(['ingest', 'http://closed.test/a', '--wait', ...crawl], { env });
  expect(first.stderr).toContain('ARTICLES_FAILED: 1 of 1 new article failed;');
  const again = await inProcess(['retry', '--code', 'FETCH_CLIENT_ERROR', ...crawl], { env });
  expect(again.code).toBe(1);
  expect(again.stderr).toMatch(
    /^outlay: 1 article goes again\n[\s\S]*\noutlay: ARTICLES_FAILED: 1 of 1 article failed again;/,
  );
});

test.each([
  ['backfill', 'list.txt', '--json'],
  ['ingest', 'list.txt', '--wait'],
])('%s goes on where it was stopped, with what it has not done of the same input', LONG, async (...args) => {
  const folder = mkdtempSync(join(tmpdir(), 'outlay-resume-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'list.txt'), [11, 12, 13].map((n) => `http://late.test/${n}`).join('\n'));
  const at = { env: { ...env, OUTLAY_DATA: emptyLedgerFolder(folder) }, cwd: folder };
  isLate = true;
  const child = startOutlay([...args, ...crawl], at);
  onTestFinished(() => void child.kill('SIGKILL'));
  let stderr = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = once(child, 'close');
  await once(site, 'request');
  child.kill('SIGINT');
  expect([await ended, stderr]).toEqual([[1, null], expect.stringContaining('outlay: INTERRUPTED: ')]);
  isLate = false;
  const { code, stdout } = await inProcess([...args, ...crawl], at);
  const printed = JSON.parse(stdout);
  expect([code, printed.addresses ?? printed]).toMatchObject([0, { seen: 3, new: 0, resumed: 3, extracted: 3 }]);
});
