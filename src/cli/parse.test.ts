import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { projectPath } from '../project.ts';
import { buildProgram } from './program.ts';

const fixture = (slug: string) => projectPath(`fixtures/pages/${slug}/page.html`);

async function run(args: string[], input = ''): Promise<string> {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([Buffer.from(input)]) as typeof process.stdin);
  onTestFinished(() => void vi.restoreAllMocks());
  await buildProgram().parseAsync(['parse', ...args], { from: 'user' });
  return written.join('');
}

function file(content: string | Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'outlay-parse-')), 'page.html');
  writeFileSync(path, content);
  return path;
}

describe('outlay parse', () => {
  it('prints the Article of one file', async () => {
    const article = JSON.parse(await run([fixture('wire-copy'), '--url', 'https://a.example/b']));
    expect(article).toMatchObject({ url: 'https://a.example/b', publisher: 'Lake Country News', origin: 'Reuters' });
  });

  it('prints an array for several files, in their order', async () => {
    const articles = JSON.parse(await run([fixture('republished'), fixture('wire-copy')]));
    expect(articles.map((article: { publisher: string }) => article.publisher)).toEqual([
      'Open Commons',
      'Lake Country News',
    ]);
  });

  it('reads standard input', async () => {
    const article = JSON.parse(await run(['-'], '<p>The plant opens on Monday, a year late, they said.</p>'));
    expect(article.text).toBe('The plant opens on Monday, a year late, they said.');
  });

  it.each([
    ['a missing file', ['/nowhere/page.html'], 'INPUT_MISSING'],
    ['an empty file', [file('')], 'INPUT_EMPTY'],
    ['a PDF', [file('%PDF-1.7\n')], 'INPUT_BINARY'],
    ['binary data', [file(Buffer.from([1, 0, 2, 0]))], 'INPUT_BINARY'],
    ['more than 32 MiB', [file(Buffer.alloc(32 * 1024 * 1024 + 1, 'a'))], 'INPUT_TOO_LARGE'],
    ['a page without text', [file('<nav><a href="/">Home</a></nav>')], 'NO_TEXT'],
    ['nesting without end', [file('<div>'.repeat(5_000))], 'PARSE_FAILED'],
    ['an address that is none', [fixture('german'), '--url', 'nowhere'], 'URL_INVALID'],
    ['no file', [], 'USAGE'],
    ['a file with --jsonl', ['--jsonl', fixture('german')], 'USAGE'],
    ['one address for two files', [fixture('german'), fixture('no-date'), '--url', 'https://a.example/'], 'USAGE'],
  ])('%s', async (_, args, code) => {
    await expect(run(args)).rejects.toMatchObject({ code });
  });
});

describe('outlay parse --jsonl', () => {
  it('answers each line in order, and goes on after a bad one', async () => {
    const html = '<p>The plant opens on Monday, a year late, they said.</p>';
    const lines = [
      JSON.stringify({ id: 1, html, url: 'https://a.example/b' }),
      'no JSON',
      JSON.stringify({ id: 'x' }),
      JSON.stringify({ id: 'y', html: '<p></p>' }),
      JSON.stringify({ id: 'z', html }),
    ];
    const answers = (await run(['--jsonl'], lines.join('\n')))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id, url, error }) => [id, url ?? null, error?.code ?? null])).toEqual([
      [1, 'https://a.example/b', null],
      [null, null, 'INPUT_INVALID'],
      ['x', null, 'INPUT_INVALID'],
      ['y', null, 'NO_TEXT'],
      ['z', null, null],
    ]);
  });
});
