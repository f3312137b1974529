import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packed, responseRecord } from '../archive/writer.ts';
import { archiveMembers } from '../testing/archives.ts';
import { outcomeOf } from '../testing/kills.ts';
import { emptyLedgerFolder } from '../testing/ledger.ts';
import { inProcess, outlay } from '../testing/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'outlay-backfill-'));
const file = (name: string, bytes: Buffer | string) => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
let env: Record<string, string>;
beforeAll(() => {
  env = { OUTLAY_DATA: emptyLedgerFolder() };
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(env.OUTLAY_DATA!, { recursive: true, force: true });
});

const backfill = async (...args: string[]) => {
  const ran = await inProcess(['backfill', '--json', '--threads', '1', ...args], { env });
  return { ...ran, summary: ran.stdout === '' ? null : JSON.parse(ran.stdout) };
};
const PLAN = (company: string, day: string) =>
  `<html lang="en"><head><title>${company} plans</title><meta property="article:published_time" content="${day}"></head><body><article>
<p>${company} said on Monday that it will spend $10 billion on data centers in 2026, more than a year before.</p></article></body></html>`;

const GERMAN = [
  'Der Konzern will in diesem Jahr 5 Millionen Euro in die Werke stecken und hat das am Montag auch so gesagt, als die Zahlen kamen.',
  'Für die neuen Hallen ist das Geld schon da, und mit dem Bau soll noch im Sommer begonnen werden, wenn die Stadt es erlaubt.',
  'Die Nachbarn sind nicht alle dafür; sie fragen, was aus dem Wald wird und ob die Straße breit genug für die Wagen ist.',
  'Invest, spend, $5 million: so steht es auf einem Schild, das jemand an den Zaun gehängt hat und das keiner mehr abnimmt.',
];

test('a WARC with all that befalls one: what is whole becomes articles, claims and facts; a second run does nothing', {
  timeout: 240_000,
}, async () => {
  const warc = file('mixed.warc.gz', Buffer.concat([...archiveMembers({ pages: 120, mishaps: true, plainToGold: 3 })]));
  const { code, summary, stderr } = await backfill(warc);
  expect([code, stderr]).toEqual([0, expect.not.stringContaining('outlay:')]);
  expect(summary).toMatchObject({
    files: 1,
    pages: 120,
    revisits: 4,
    notPages: 8,
    broken: 4,
    badDigests: 0,
    failed: 0,
    unread: [],
  });
  expect(summary.troubles).toHaveLength(4);
  expect(summary.troubles[0]).toMatchObject({ file: warc, code: 'ARCHIVE_BROKEN' });
  expect(summary.gate + summary.articles + summary.known).toBe(120);
  expect(summary.known).toBeGreaterThan(0);
  const outcome = await outcomeOf(env);
  expect(outcome.articles).toHaveLength(summary.articles);
  expect(outcome.claims).toHaveLength(summary.claims);
  expect(outcome.facts.length).toBeGreaterThan(10);
  expect((await backfill(warc)).summary).toEqual(summary);
  expect(await outcomeOf(env)).toEqual(outcome);
  const other = await backfill(warc, '--no-snapshots');
  expect(other.summary).toMatchObject({ articles: 0, known: summary.articles + summary.known });
});

test('filters: the date of the article, its language, its domain', { timeout: 240_000 }, async () => {
  const german = `<html lang="de"><head><title>Der Konzern</title></head><body><article>${GERMAN.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
  const pages: Array<[string, string]> = [
    ['https://a.example.com/in', PLAN('Meta', '2026-03-01')],
    ['https://b.example.com/before', PLAN('Shell', '2026-01-31')],
    ['https://b.example.com/after', PLAN('BMW', '2026-04-02')],
    ['https://b.example.com/never', PLAN('Intel', '')],
    ['https://b.example.com/german', german],
    ['https://elsewhere.test/in', PLAN('TSMC', '2026-03-01')],
  ];
  const records = pages.map(([url, body]) => responseRecord({ url, body, date: '2026-05-01T00:00:00Z' }));
  const old = responseRecord({
    url: 'https://a.example.com/old',
    body: PLAN('Ford', '2026-03-01'),
    date: '2025-12-01T00:00:00Z',
  });
  const { summary } = await backfill(
    file('filters.warc.gz', packed([...records, old])),
    ...['--from', '2026-02-01', '--to', '2026-04-01', '--domain', 'example.com'],
  );
  expect(summary).toMatchObject({ articles: 1, outside: 2, undated: 1, language: 1, unwanted: 2 });
});

test('.jsonl, plain and gzipped, folders, path lists; what is no file is named and the rest is read', {
  timeout: 240_000,
}, async () => {
  const line = (n: number) =>
    JSON.stringify({ url: `https://lines.test/${n}`, html: PLAN('Meta', ''), published: `2026-02-0${n}` });
  file('a.jsonl', `${line(1)}\nnot json\n\n${line(2)}`);
  const text = 'Shell plans\n\nShell said on Monday that it will spend $10 billion on wells in 2026.';
  file('c.jsonl', JSON.stringify({ url: 'https://text.test/1', text, published: '2026-02-05' }));
  file('b.jsonl.gz', gzipSync(`${line(3)}\n${line(4)}\n`));
  const list = file('all.paths.gz', gzipSync('b.jsonl.gz\n'));
  const { code, summary, stderr } = await backfill(join(folder, 'a.jsonl'), list, join(folder, 'none.warc'));
  expect([code, stderr]).toEqual([1, expect.stringContaining('outlay: INPUT_MISSING:')]);
  expect(summary).toMatchObject({ files: 2, pages: 4, articles: 4, broken: 1 });
  const lines = await backfill(join(folder, 'a.jsonl'));
  expect([lines.code, lines.stderr]).toEqual([
    1,
    expect.stringMatching(/^outlay: ARCHIVE_BROKEN: .*a\.jsonl, byte \d+: the line is no \{"url", "html" or "text"/m),
  ]);
  const ofText = await backfill(join(folder, 'c.jsonl'));
  expect([ofText.code, ofText.summary]).toMatchObject([0, { articles: 1, claims: 1 }]);
  const dates = async () => {
    const { stdout } = await inProcess(['articles', '--json'], { env });
    return JSON.parse(stdout)
      .filter(({ url }: { url: string }) => url.includes('lines.test'))
      .map(({ published }: { published: string }) => published)
      .sort();
  };
  const given = ['2026-02-01', '2026-02-02', '2026-02-03', '2026-02-04'];
  expect(await dates()).toEqual(given);
  expect((await outlay(['reextract'], { env })).code).toBe(0);
  expect(await dates()).toEqual(given);
});

test('the live ledger comes first: what it has from the web is not read again', { timeout: 240_000 }, async () => {
  const url = 'https://live.test/a';
  await inProcess(
    [
      'ingest',
      file('live.jsonl', JSON.stringify({ url, html: PLAN('Meta', '2026-02-01') })),
      '--wait',
      '--threads',
      '1',
    ],
    { env },
  );
  const body = PLAN('Shell', '2026-02-01').replace('</head>', `<link rel="canonical" href="${url}"></head>`);
  const record = responseRecord({ url: `${url}?page=2`, body, date: '2026-05-01T00:00:00Z' });
  expect((await backfill(file('live.warc', record))).summary).toMatchObject({ articles: 0, known: 1 });
});

test('ingest takes a WARC too', { timeout: 240_000 }, async () => {
  const record = responseRecord({
    url: 'https://ingest.test/a',
    body: PLAN('Meta', '2026-02-01'),
    date: '2026-05-01T00:00:00Z',
  });
  const ran = await inProcess(['ingest', file('in.warc.gz', packed([record])), '--wait', '--threads', '1'], { env });
  expect(ran.stderr).not.toContain('outlay:');
  expect(JSON.parse(ran.stdout)).toMatchObject({ seen: 1, new: 1, extracted: 1, claims: 1 });
});

test('--dry-run reads a sample and stores nothing', { timeout: 240_000 }, async () => {
  const warc = file('dry.warc.gz', Buffer.concat([...archiveMembers({ pages: 500 })]));
  const none = { OUTLAY_DATA: join(folder, 'no-ledger') };
  const ran = await inProcess(['backfill', warc, '--dry-run', '--sample', '100', '--json', '--threads', '1'], {
    env: none,
  });
  const estimate = JSON.parse(ran.stdout);
  expect(estimate).toMatchObject({ archives: 1, sample: { archives: 1, pages: 200 } });
  expect(Math.abs(estimate.whole.pages - 500)).toBeLessThan(50);
  expect(estimate.whole.seconds).toBeGreaterThan(estimate.sample.seconds);
});

describe('usage', () => {
  test.each([
    [['--from', 'yesterday'], 'USAGE'],
    [['--from', '2026-02-01', '--to', '2026-01-01'], 'USAGE'],
    [['--domain', 'a b'], 'USAGE'],
    [['--language', '?'], 'USAGE'],
  ])('%j is refused', async (args, code) => {
    const ran = await inProcess(['backfill', 'x.warc', ...args], { env });
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(`outlay: ${code}:`)]);
  });
});
