/** The reader on files that another program wrote: wget of Debian, against the fixture site. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FixtureSite, startFixtureSite } from '../demo/site.ts';
import { unwrap } from '../failure.ts';
import { createFetcher } from '../fetch/client.ts';
import { projectPath } from '../project.ts';
import { openPage } from '../read/open-page.ts';
import { locateProgram } from '../testing/server-place.ts';
import { readWarcPages } from './pages.ts';
import { openSource } from './source.ts';
import type { Issue } from './unpack.ts';

const folder = mkdtempSync(join(tmpdir(), 'outlay-wget-'));
let site: FixtureSite;
let wget: string;

beforeAll(async () => {
  wget = await locateProgram('wget');
  site = await startFixtureSite();
}, 300_000);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every page of one publisher, and one that is not there. */
async function archive(name: string, ...options: string[]): Promise<void> {
  const host = 'harbourpost.test';
  const pages = readdirSync(projectPath('fixtures', 'site', host), { recursive: true, encoding: 'utf8' });
  const paths = [...pages.filter((path) => path.endsWith('.html')), 'nowhere.html'];
  const urls = paths.map((path) => `http://${site.address}/${path}`);
  const args = [
    '--quiet',
    '--delete-after',
    `--header=Host: ${host}`,
    `--warc-file=${join(folder, name)}`,
    ...options,
    ...urls,
  ];
  const child = spawn(wget, args, { cwd: folder, env: { PATH: process.env.PATH }, stdio: 'ignore' });
  await once(child, 'close'); // its status tells of the page that is not there
}

async function read(file: string) {
  const source = unwrap(await openSource(join(folder, file), createFetcher()));
  const issues: Issue[] = [];
  const pages: Array<{ url: string; body: string }> = [];
  let notPages = 0;
  for await (const { page } of readWarcPages(source, { wants: () => true, onIssue: (issue) => issues.push(issue) })) {
    if (page === 'notPage') notPages += 1;
    if (typeof page === 'object') pages.push({ url: page.url, body: String(unwrap(await openPage(page)).body) });
  }
  await source.close();
  return { pages, issues, notPages };
}

test('what wget archived comes out as it was served, packed and not', { timeout: 120_000 }, async () => {
  await archive('packed');
  await archive('plain', '--no-warc-compression');
  const { pages, issues, notPages } = await read('packed.warc.gz');
  expect(issues).toEqual([]);
  expect(pages.length).toBeGreaterThan(5);
  expect(notPages).toBeGreaterThan(0);
  expect(pages.every(({ body }) => body.trimEnd().endsWith('</html>'))).toBe(true);
  expect((await read('plain.warc')).pages).toEqual(pages);
});
