import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article, Claim } from '../claim.ts';
import { registry } from '../companies/registry.ts';
import { fail, unwrap } from '../failure.ts';
import { addArticles, saveExtraction, saveFailure, saveSnapshot } from '../store/articles.ts';
import { type Ledger, openLedger } from '../store/ledger.ts';
import { READ } from '../testing/claims.ts';
import { rebuildFacts } from '../testing/ledger.ts';
import { type RunningServer, startServer } from './server.ts';

const SCRIPT = `<script>alert("x")</script>'`;
const FIRST = 'Northwind will spend $18 billion to $20 billion on fabs this year, up from $11 billion.';
const ARTICLE: Article = {
  url: 'http://post.test/northwind',
  canonicalUrl: null,
  title: `Northwind ${SCRIPT} to spend`,
  byline: [`Ann ${SCRIPT}`],
  publisher: `Post ${SCRIPT}`,
  published: '2026-05-27T23:10:00-04:00',
  modified: null,
  language: 'en',
  text: `${FIRST}\n\nIt said so ${SCRIPT} on Tuesday.`,
  publishedFrom: 'meta',
  truncated: true,
  paywalled: true,
  section: null,
  origin: null,
  repaired: false,
};
const CLAIM: Claim = {
  company: `Northwind ${SCRIPT}`,
  companyId: null,
  group: false,
  amount: { low: 18e9, high: 20e9, currency: 'USD', qualifier: 'range' },
  amountUsd: null,
  measure: 'level',
  scope: 'company',
  period: { start: '2026-01-01', end: '2026-12-31', label: 'this year', fiscal: false },
  status: 'planned',
  attribution: { kind: 'company', speaker: `Dana ${SCRIPT}`, outlet: null },
  purpose: ['semiconductor_fab'],
  location: null,
  basis: null,
  project: null,
  stated: null,
  confidence: 0.9,
  rule: 'spend/company-will-spend',
  extractor: '1',
  evidence: [{ quote: FIRST, start: 0, end: FIRST.length }],
};
const EARLIER: Claim = {
  ...CLAIM,
  amount: { low: 11e9, high: 11e9, currency: 'USD', qualifier: 'exact' },
  status: 'superseded',
};

const AT = FIRST.indexOf('$11 billion');
const REFUSED = {
  rule: 'not-capex/revenue',
  outcome: 'dropped',
  reason: `“revenue ${SCRIPT}”`,
  evidence: { quote: '$11 billion', start: AT, end: AT + '$11 billion'.length },
} as const;

const EXTRACTED = { article: ARTICLE, decisions: [REFUSED], print: null, snapshot: READ, extractor: '1' } as const;

let folder: string;
let ledger: Ledger;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outlay-serve-'));
  ledger = unwrap(await openLedger({ folder, command: 'test' }));
  await fill(ledger.db);
  server = unwrap(await startServer({ db: ledger.db, registry, port: 0 }));
});
afterAll(async () => {
  await server.close();
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

function snapshotAt(finalUrl: string) {
  const body = Buffer.from('<p>');
  return {
    finalUrl,
    contentType: 'text/html',
    body,
    etag: null,
    lastModified: null,
    fetchedAt: '2026-05-28T00:00:00Z',
  };
}

async function fill(db: Ledger['db']): Promise<void> {
  const candidates = [
    { url: 'http://post.test/northwind' },
    { url: 'http://post.test/gone', title: `Gone ${SCRIPT}` },
    { url: 'javascript:alert(1)' },
  ];
  const [read, gone, script] = await addArticles(db, candidates, null);
  for (const id of [read!, script!]) {
    const finalUrl = id === read ? 'http://post.test/northwind' : 'javascript:alert(1)';
    await saveSnapshot(db, id, snapshotAt(finalUrl));
  }
  await saveExtraction(db, read!, 'http://post.test/northwind', { ...EXTRACTED, claims: [CLAIM, EARLIER] });
  await saveFailure(db, gone!, 'fetch', fail('FETCH_NOT_FOUND', `no page ${SCRIPT}`));
  await rebuildFacts(db, [read!]);
}

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

function ask(path: string, { method = 'GET', host = '' } = {}): Promise<Answer> {
  const headers = host === '' ? {} : { host };
  return new Promise((resolve, reject) => {
    const sent = request(new URL(server.url), { path, method, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, body }));
    });
    sent.on('error', reject).end();
  });
}

const find = async (path: string, pattern: RegExp): Promise<string> => (await ask(path)).body.match(pattern)![1]!;
const factPath = (): Promise<string> => find('/', /href="(\/facts\/[0-9a-f]{16})"/);
const articlePath = (): Promise<string> => find('/', /href="(\/articles\/\d+)#claim-[0-9a-f]{16}"/);
const PAGES: Record<string, () => Promise<string>> = {
  facts: async () => '/',
  fact: factPath,
  claims: async () => '/claims',
  article: articlePath,
};

describe.each(Object.entries({ ...PAGES, articles: async () => '/articles' }))('the %s page', (_name, pathOf) => {
  test('is a whole page that nothing from an article can break', async () => {
    const { status, headers, body } = await ask(await pathOf());
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toMatch(/^<!doctype html>\n<html lang="en">[\s\S]*<main[\s\S]*<\/html>\n$/);
    expect(body).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;');
    expect(body).not.toMatch(/<script|href="javascript|style="|\son[a-z]+="/i);
    expect(body.match(/(?:src|href)="(?:https?:)?\/\/(?!post\.test)/g)).toBeNull();
  });
});

describe.each(Object.entries(PAGES))('the %s page', (_name, pathOf) => {
  test('shows figure, period, status and who says so', async () => {
    const { body } = await ask(await pathOf());
    for (const part of ['$18bn–$20bn', '2026', 'planned', 'company (Dana']) expect(body).toContain(part);
  });
});

test('the list of facts counts the other figures of each', async () => {
  const { body } = await ask('/');
  expect(body).toContain('data-label="Other"><div>1</div>');
});

test('the fact tells what was said, the role of each statement, and leads to the sentence', async () => {
  const { body } = await ask(await factPath());
  expect(body).toMatch(/<p class="large">\$18bn–\$20bn<\/p>/);
  expect(body).toMatch(/\$11bn[\s\S]*superseded[\s\S]*earlier figure/);
  expect(body).toContain(`<q>${FIRST}</q>`);
  expect(body).toMatch(/href="\/articles\/\d+#claim-[0-9a-f]{16}"/);
});

test('each claim of the article is marked, linked both ways, and its fact is linked', async () => {
  const { body } = await ask(await articlePath());
  const anchors = [...body.matchAll(/<mark id="claim-([0-9a-f]{16})">/g)].map((match) => match[1]);
  expect(anchors).toHaveLength(2);
  for (const id of anchors) {
    expect(body).toContain(`href="#claim-${id}"`);
    expect(body).toContain(`<li id="about-${id}">`);
  }
  expect(body).toContain(`>${FIRST}</mark></mark>`);
  expect(body).toContain('the text is cut short');
  expect(body).toContain('<a href="http://post.test/northwind" rel="noopener noreferrer">');
  expect(body).toContain(`href="${await factPath()}"`);
});

test('amounts that made no claim stand below, in their words and with the reason', async () => {
  const { body } = await ask(await articlePath());
  expect(body).toContain('<summary>1 amount that made no claim</summary>');
  expect(body).toContain('up from <b>$11 billion</b>.');
  expect(body).toContain('<code>not-capex/revenue</code>');
});

test('articles show their stage, why they were skipped, and how many claims they have', async () => {
  const { body } = await ask('/articles?stage=skipped');
  expect(body).toContain('<code>FETCH_NOT_FOUND</code>');
  expect(body).toContain('Gone &lt;script&gt;');
  expect(body).not.toContain('to spend</a>');
});

test('stages have the names that the command line gives them, and each list is filtered by day', async () => {
  expect((await ask('/articles')).body).toContain('<span class="stage extracted">extracted</span>');
  const since = async (path: string, day: string) => (await ask(`${path}?since=${day}`)).body.includes('Northwind');
  for (const path of ['/', '/claims', '/articles']) {
    expect([path, await since(path, '2026-05-27'), await since(path, '2026-05-28')]).toEqual([path, true, false]);
  }
});

test('an address that is not of the web is shown and not linked', async () => {
  const path = await find('/articles', /href="(\/articles\/\d+)">javascript:alert\(1\)</);
  const { body } = await ask(path);
  expect(body).toContain('<span class="address">javascript:alert(1)</span>');
  expect(body).not.toContain('href="javascript');
});

test.each<[path: string, status: number, says: string]>([
  ['/?company=northwind&period=2026&status=planned', 200, '$18bn–$20bn'],
  ['/?company=nobody', 200, 'No fact matches this filter'],
  ['/?company=%25', 200, 'No fact matches this filter'],
  ['/claims?status=superseded', 200, '$11bn'],
  ['/?period=soon', 400, 'is not a period; write 2026'],
  ['/?status=%3Cscript%3E', 400, 'status: must be one of actual'],
  ['/?company=a%00b', 400, 'company: must have no control characters'],
  ['/?since=soon', 400, 'since: must be a day'],
  ['/?since=soon&company=Meta', 400, 'name="company" value="Meta"'],
  ['/claims?status=lost&since=2026-05-01', 400, 'name="since" value="2026-05-01"'],
  ['/?compny=Meta&%3Cb%3E=1', 200, 'Left out, as there is no such filter here: compny, &lt;b&gt;.'],
  ['/articles?status=failed', 200, 'no such filter here: status.'],
  ['/articles?stage=lost', 400, 'stage: must be one of discovered'],
  ['/facts/0123456789abcdef', 404, 'no fact with this number'],
  ['/facts/%27--', 404, 'no fact with this number'],
  ['/articles/999', 404, 'no article with this number'],
  ['/articles/999999999999999999999', 404, 'no article with this number'],
  ['/nothing', 404, 'Nothing is kept at this address'],
  ['/%ff', 400, 'not a valid one'],
  ['/queues', 404, 'Nothing is kept at this address'],
  ['/healthz', 200, 'ok'],
  ['/readyz', 200, '{"ready":true,"ledger":"ok"}'],
  ['/metrics', 200, 'outlay_articles{stage="extracted"} 1'],
  ['/style.css', 200, 'prefers-color-scheme'],
])('%s: %i, %s', async (path, status, says) => {
  const answer = await ask(path);
  expect(answer.status).toBe(status);
  expect(answer.body).toContain(says);
  expect(answer.headers['content-security-policy']).toContain(
    "default-src 'none'; style-src 'self'; img-src 'self' data:",
  );
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
  expect(answer.headers['referrer-policy']).toBe('no-referrer');
});

test('two figures of one quarter say what they count, and the quarter has the name that the company gives it', async () => {
  const { db } = ledger;
  const url = 'http://post.test/microsoft';
  const [id] = await addArticles(db, [{ url }], null);
  const quarter: Claim = {
    ...CLAIM,
    company: 'Microsoft',
    companyId: 'microsoft',
    period: { start: '2026-01-01', end: '2026-03-31', label: 'the fiscal third quarter', fiscal: true },
  };
  const claims: Claim[] = [
    { ...quarter, basis: 'with_leases' },
    { ...quarter, amount: EARLIER.amount, basis: 'cash' },
  ];
  await saveSnapshot(db, id!, snapshotAt(url));
  await saveExtraction(db, id!, url, { ...EXTRACTED, claims });
  await rebuildFacts(db, [id!]);
  const { body } = await ask('/?company=microsoft');
  expect(body.match(/<small>(?:with finance leases|cash)<\/small>/g)).toHaveLength(2);
  expect(body.match(/Q3 FY2026 \(Jan–Mar 2026\)/g)).toHaveLength(2);
  for (const [path, basis] of [
    [body.match(/"(\/facts\/[0-9a-f]{16})">\$11bn/)![1]!, '<p>cash</p>'],
    ['/claims?company=microsoft', '<small>cash</small>'],
    [`/articles/${id}`, '<dt>Basis</dt><dd>cash</dd>'],
  ] as const) {
    const page = await ask(path);
    expect(page.body).toContain(basis);
    expect(page.body).toContain('Q3 FY2026 (Jan–Mar 2026)');
  }
});

test.each([
  ['POST', 405],
  ['DELETE', 405],
  ['HEAD', 200],
])('%s: %i', async (method, status) => {
  expect((await ask('/', { method })).status).toBe(status);
});

test('a name that someone else pointed at this machine gets no page', async () => {
  const answer = await ask('/', { host: 'evil.example' });
  expect(answer.status).toBe(421);
  expect(answer.body).not.toContain('Northwind');
});

test('a port that is taken is a failure with its name', async () => {
  const port = Number(new URL(server.url).port);
  expect(await startServer({ db: ledger.db, registry, port })).toMatchObject({ ok: false, code: 'PORT_IN_USE' });
  expect(await startServer({ db: ledger.db, registry, port: 70_000 })).toMatchObject({ ok: false, code: 'USAGE' });
});

describe('beyond loopback', () => {
  const key = 'sesame-sesame-sesame';
  let open: RunningServer;

  beforeAll(async () => {
    open = unwrap(await startServer({ db: ledger.db, registry, host: '0.0.0.0', port: 0, key }));
  });
  afterAll(() => open.close());

  test('there is no server without a key', async () => {
    const refused = await startServer({ db: ledger.db, registry, host: '0.0.0.0', port: 0 });
    expect(refused).toMatchObject({ code: 'USAGE', message: expect.stringContaining('set OUTLAY_KEY') });
  });

  const basic = { authorization: `Basic ${Buffer.from(`me:${key}`).toString('base64')}` };
  test.each<[path: string, headers: Record<string, string>, status: number]>([
    ['/', {}, 401],
    ['/claims', {}, 401],
    ['/metrics', {}, 401],
    ['/style.css', {}, 200],
    ['/nothing', {}, 401],
    ['/healthz/', {}, 401],
    ['/', { authorization: 'Bearer sesame' }, 401],
    ['/healthz', {}, 200],
    ['/readyz', {}, 200],
    ['/', basic, 200],
    ['/', { authorization: `Bearer ${key}` }, 200],
    ['/metrics', { authorization: `Bearer ${key}` }, 200],
    ['/nothing', basic, 404],
  ])('%s with %j: %i', async (path, headers, status) => {
    const answer = await fetch(open.url + path, { headers });
    expect(answer.status).toBe(status);
    const challenge = status === 401 ? 'Basic realm="outlay", charset="UTF-8"' : null;
    expect(answer.headers.get('www-authenticate')).toBe(challenge);
    if (status === 401) expect(await answer.text()).not.toContain('Northwind');
  });

  test('it is asked for before anything else', async () => {
    expect(await fetch(open.url, { method: 'POST' })).toMatchObject({ status: 401 });
    expect(await fetch(open.url, { method: 'POST', headers: basic })).toMatchObject({ status: 405 });
  });
});

test('a ledger that cannot be read gives a page without a trace', async () => {
  const db = new Proxy({} as Ledger['db'], {
    get() {
      throw new Error('secret detail');
    },
  });
  const broken = unwrap(await startServer({ db, registry, port: 0 }));
  const answer = await fetch(broken.url);
  const body = await answer.text();
  await broken.close();
  expect(answer.status).toBe(500);
  expect(body).toContain('The page could not be made');
  expect(body).not.toMatch(/secret detail|server\.ts|at Object/);
});
