/** The program as its users meet it: exit status, standard output, one line of standard error. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectPath } from '../project.ts';
import { emptyLedgerFolder } from '../testing/ledger.ts';
import { inProcess, outlay, startOutlay } from '../testing/program.ts';
import { buildProgram } from './program.ts';

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'outlay-cli-'));
  writeFileSync(at('empty.html'), '');
  writeFileSync(at('empty.txt'), '');
  writeFileSync(at('report.pdf'), '%PDF-1.7\n%âãÏÓ\n1 0 obj');
  writeFileSync(at('huge.html'), Buffer.alloc(50 * 1024 * 1024, 'a'));
  writeFileSync(at('latin.txt'), Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0xff, 0xfe]));
  writeFileSync(at('page.html'), '<html><body><p>Hello</p></body></html>');
  writeFileSync(at('fine.txt'), 'Meta will spend $10 billion on data centers this year.');
  mkdirSync(at('corrupt'));
  writeFileSync(at('corrupt/lock'), 'hello');
  writeFileSync(at('a-file'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

const NOT_USAGE = 1;
const USAGE = 2;

describe('bad input is one line with a code, and nothing is written', () => {
  test.each<[string, string[], string, number]>([
    ['a missing file', ['extract', 'no-such-file.html'], 'INPUT_MISSING', NOT_USAGE],
    ['a folder', ['extract', '.'], 'INPUT_INVALID', NOT_USAGE],
    ['an empty page', ['parse', 'empty.html'], 'INPUT_EMPTY', NOT_USAGE],
    ['an empty text', ['extract', 'empty.txt'], 'INPUT_EMPTY', NOT_USAGE],
    ['a PDF', ['extract', 'report.pdf'], 'INPUT_BINARY', NOT_USAGE],
    ['a PDF to parse', ['parse', 'report.pdf'], 'INPUT_BINARY', NOT_USAGE],
    ['a page of 50 MB', ['parse', 'huge.html'], 'INPUT_TOO_LARGE', NOT_USAGE],
    ['a text that is not UTF-8', ['extract', 'latin.txt'], 'INPUT_ENCODING', NOT_USAGE],
    ['a feed that is a page', ['feed', 'page.html'], 'FEED_INVALID', NOT_USAGE],
    ['a data directory in the place of a file', ['facts', '--data', 'a-file/data'], 'DATA_DIR', NOT_USAGE],
    ...[
      'facts',
      'claims',
      'articles',
      'status',
      'sources list',
      'retry',
      'reextract',
      'forget example.com',
      'backup b.gz',
      'serve --port 0',
    ].map((command): [string, string[], string, number] => [
      `no ledger, for ${command}`,
      [...command.split(' '), '--data', 'nowhere'],
      'NOT_FOUND',
      NOT_USAGE,
    ]),
    ['no ledger in the usual place', ['facts'], 'NOT_FOUND', NOT_USAGE],
    ['a folder without a ledger', ['facts', '--data', '.'], 'NOT_FOUND', NOT_USAGE],
    ['a corrupt lock', ['facts', '--data', 'corrupt'], 'LEDGER_LOCK_CORRUPT', NOT_USAGE],
    ['a backup that is missing', ['restore', 'no-such-backup'], 'INPUT_MISSING', NOT_USAGE],
    ['a backup that is none', ['restore', 'fine.txt', '--data', 'nowhere'], 'BACKUP_INVALID', NOT_USAGE],
    ['a backup over a file', ['backup', 'fine.txt'], 'OUTPUT_EXISTS', NOT_USAGE],
    ['an address to open that is none', ['up', '--allow-address', 'localhost'], 'USAGE', USAGE],
    ['a date that is none', ['extract', 'fine.txt', '--published', 'soon'], 'USAGE', USAGE],
    ['a period that is none', ['facts', '--period', 'soon'], 'USAGE', USAGE],
    ['a status that is none', ['facts', '--status', 'maybe'], 'USAGE', USAGE],
    ['a limit that is none', ['facts', '--limit', 'all'], 'USAGE', USAGE],
    ['an option that is none', ['facts', '--colour'], 'USAGE', USAGE],
    ['a command that is none', ['fax'], 'USAGE', USAGE],
    ['a port that is none', ['serve', '--port', '99999'], 'USAGE', USAGE],
    ['no file at all', ['extract'], 'USAGE', USAGE],
  ])('%s', async (_name, args, code, status) => {
    const ran = await inProcess(args, { cwd: folder });
    expect(ran.stderr).toMatch(new RegExp(`^outlay: ${code}: [^\\n]+\\n$`));
    expect(ran).toMatchObject({ code: status, stdout: '' });
    expect(['outlay-data', 'nowhere', 'ledger', 'lock', 'b.gz'].filter((name) => existsSync(at(name)))).toEqual([]);
  });

  test('a port in use', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const ran = await outlay(['demo', '--port', String(port)], { cwd: folder });
    expect(ran.stderr).toMatch(/^outlay: PORT_IN_USE: [^\n]+\n$/);
    expect(ran.code).toBe(1);
    server.close();
  });

  test('a setting of the environment', async () => {
    const ran = await outlay(['facts'], { cwd: folder, env: { DATABASE_URL: 'mysql://nope' } });
    expect(ran.stderr).toMatch(/^outlay: USAGE: [^\n]*DATABASE_URL[^\n]*\n$/);
    expect(ran.code).toBe(2);
  });

  test('a database that is not there', async () => {
    const ran = await outlay(['facts'], { cwd: folder, env: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' } });
    expect(ran.stderr).toMatch(/^outlay: LEDGER_UNREACHABLE: [^\n]+\n$/);
    expect(ran.code).toBe(1);
  });
});

test('every command has help with an example', () => {
  const { commands } = buildProgram();
  expect(commands.length).toBeGreaterThan(15);
  const helpOf = (command: Command) => {
    let text = '';
    command.configureOutput({ writeOut: (part) => (text += part) }).outputHelp();
    return text;
  };
  expect(commands.filter((command) => !/Example/.test(helpOf(command))).map((command) => command.name())).toEqual([]);
});

test.each([
  ['facts', ['with finance leases', 'ORIGINS', 'OTHER']],
  ['claims', ['--full', 'LINK']],
  ['articles', ['truncated', 'paywalled', 'no date', '1 of 35', 'version 2', 'not kept']],
  ['report hosts', ['304', 'ERRORS', 'SHORTEST', 'TOOK', 'RESTS', 'LAST']],
])('the help of %s explains its columns', async (command, words) => {
  const { stdout } = await inProcess([...command.split(' '), '--help']);
  expect(words.filter((word) => !stdout.includes(word))).toEqual([]);
});

describe('a ledger that another process has open', () => {
  test('is asked, and taken over once that process was killed', { timeout: 120_000 }, async () => {
    const data = emptyLedgerFolder();
    const owner = startOutlay(['up', '--data', data, '--port', '0']);
    await new Promise<void>((resolve) =>
      owner.stderr!.on('data', (chunk) => String(chunk).includes('explorer') && resolve()),
    );
    const asked = await outlay(['status', '--data', data, '--json']);
    expect(JSON.parse(asked.stdout).owner).toEqual({ pid: owner.pid, command: 'outlay up' });
    const told = await outlay(['status', '--data', relative(projectPath(), data)]);
    expect(told.stdout).toMatch(
      new RegExp(`^LEDGER +WHERE +OPEN IN\n.*\nembedded +${data} +outlay up \\(${owner.pid}\\)\n`),
    );
    const second = await outlay(['demo', '--data', data, '--once']);
    expect(second).toMatchObject({ code: 1, stdout: '' });
    expect(second.stderr).toContain('outlay: LEDGER_LOCKED: ');
    owner.kill('SIGKILL');
    await new Promise((resolve) => owner.once('close', resolve));
    const after = await outlay(['status', '--data', data, '--json']);
    expect(JSON.parse(after.stdout).owner).toBeNull();
    rmSync(data, { recursive: true });
  });

  test('short commands follow each other in it, and each has its answer', { timeout: 120_000 }, async () => {
    const data = emptyLedgerFolder();
    const askLater = async (i: number) => {
      await sleep(i * 60);
      return outlay(['status', '--data', data, '--json']);
    };
    const ran = await Promise.all([0, 1, 2, 3, 4].map(askLater));
    expect(ran.filter(({ code }) => code !== 0)).toEqual([]);
    expect(ran.map(({ stdout }) => JSON.parse(stdout).facts)).toEqual([0, 0, 0, 0, 0]);
    rmSync(data, { recursive: true });
  });

  test('ends in good order when asked to', { timeout: 60_000 }, async () => {
    const data = emptyLedgerFolder();
    const owner = startOutlay(['up', '--data', data, '--port', '0']);
    await new Promise<void>((resolve) =>
      owner.stderr!.on('data', (chunk) => String(chunk).includes('explorer') && resolve()),
    );
    owner.kill('SIGTERM');
    const code = await new Promise((resolve) => owner.once('close', resolve));
    expect(code).toBe(0);
    expect(existsSync(join(data, 'lock'))).toBe(false);
    rmSync(data, { recursive: true });
  });
});

test('what is listed as a sitemap is one by its name', async () => {
  const data = emptyLedgerFolder();
  const urls = ['https://news.test/feed.xml', 'https://news.test/sitemap-news.xml'];
  await inProcess(['sources', 'add', ...urls, '--data', data]);
  const { stdout } = await inProcess(['sources', 'list', '--data', data, '--json']);
  expect((JSON.parse(stdout) as Array<{ kind: string }>).map(({ kind }) => kind)).toEqual(['feed', 'sitemap']);
  rmSync(data, { recursive: true });
});

test('settings that come to nothing are named', async () => {
  const env = { DATBASE_URL: 'postgres://127.0.0.1:1/none', OUTLAY_DATA: at('no-ledger') };
  const { stderr } = await outlay(['facts'], { env });
  expect(stderr).toContain('outlay: DATBASE_URL is not a setting; did you mean DATABASE_URL?\n');
});

test('ingest reads files, lists and pages of JSON lines, once', { timeout: 60_000 }, async () => {
  const data = emptyLedgerFolder();
  const pages = at('pages');
  mkdirSync(pages);
  const text =
    'Meta said on Monday that it will spend $10 billion on data centers in 2026. The plan was approved by its board.';
  writeFileSync(
    join(pages, 'a.html'),
    `<html lang="en"><head><title>Meta plans</title></head><body><article><p>${text}</p></article></body></html>`,
  );
  writeFileSync(join(pages, 'b.txt'), `Meta plans\n\n${text}`);
  writeFileSync(
    join(pages, 'c.jsonl'),
    `${JSON.stringify({ url: 'https://news.test/c', text, published: '2026-05-04' })}\nnot json\n`,
  );
  writeFileSync(join(pages, 'd.pdf'), '%PDF-1.7');
  writeFileSync(join(pages, 'e.json'), '{"url":"https://news.test/e"}');
  const first = await outlay(['ingest', pages, '--wait', '--data', data]);
  expect(JSON.parse(first.stdout)).toEqual({
    seen: 3,
    new: 3,
    resumed: 0,
    fetched: 3,
    extracted: 3,
    claims: 3,
    skipped: 0,
    failed: 0,
  });
  expect(first.stderr).toContain('INPUT_INVALID');
  expect(first.stderr).toContain('INPUT_BINARY');
  expect(first.stderr).toMatch(
    /e\.json: this JSON is no JSON Feed \(pages as JSON are read from \.jsonl, one a line\); what is taken are \.html/,
  );
  expect(first.code).toBe(1);
  const { stdout } = await inProcess(['articles', '--data', data, '--json']);
  expect(JSON.parse(stdout)).toContainEqual(
    expect.objectContaining({ url: 'https://news.test/c', published: '2026-05-04' }),
  );
  const again = await outlay(['ingest', pages, '--wait', '--data', data]);
  expect(JSON.parse(again.stdout)).toMatchObject({ seen: 3, new: 0, claims: 0 });
  const failed = await outlay(['ingest', 'http://127.0.0.1:9/refused', '--wait', '--data', data]);
  expect(JSON.parse(failed.stdout)).toMatchObject({ new: 1, failed: 1 });
  expect(failed.stderr).toMatch(
    /^outlay: ARTICLES_FAILED: 1 of 1 new article failed; outlay articles --status failed/m,
  );
  expect(failed.code).toBe(1);
  const csv = await inProcess(['claims', '--data', data, '--csv']);
  expect(csv.stdout.split('\n')).toHaveLength(5); // header, three claims, end
  rmSync(data, { recursive: true });
});
