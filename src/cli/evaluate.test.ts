import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { projectPath } from '../project.ts';
import { buildProgram } from './program.ts';

async function run(args: string[]): Promise<string> {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  onTestFinished(() => void vi.restoreAllMocks());
  await buildProgram().parseAsync(['evaluate', ...args], { from: 'user' });
  return written.join('');
}

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'outlay-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** All of them are read by `floor.test.ts`. */
function someFixtures(): string {
  const gold = projectPath('fixtures/gold');
  const names = readdirSync(gold)
    .filter((name) => name.endsWith('.json'))
    .slice(0, 20);
  return folderOf(Object.fromEntries(names.map((name) => [name, readFileSync(join(gold, name), 'utf8')])));
}

test('scores the fixtures: every quote stands at its offsets, no article fails', async () => {
  const { accuracy, errors, ...figures } = JSON.parse(await run([someFixtures(), '--json']));
  expect(figures).toMatchObject({ badEvidence: 0, failed: 0 });
  expect(figures.articles).toBe(20);
  expect(Object.keys(accuracy)).toEqual(['period', 'status', 'qualifier', 'measure', 'scope', 'attribution', 'outlet']);
  expect(errors).toBeInstanceOf(Array);
});

test('prints a table for a person', async () => {
  const printed = await run([someFixtures()]);
  expect(printed).toMatch(/^\d+ articles: \d+ claims in gold, \d+ found, \d+ matched\n {2}precision +[01]\.\d{3}\n/);
});

test.each([
  ['a missing folder', () => '/nowhere/at/all', /^\/nowhere\/at\/all cannot be read/, 'INPUT_MISSING'],
  ['a file', () => projectPath('package.json'), /is a file/, 'INPUT_INVALID'],
  ['an empty folder', () => folderOf({}), /has no \.json files/, 'INPUT_EMPTY'],
  ['a broken file', () => folderOf({ 'a.json': '{' }), /a\.json is not JSON/, 'INPUT_INVALID'],
  [
    'another kind of file',
    () => folderOf({ 'a.json': '{"id":"a"}' }),
    /a\.json is not a gold article: \w+/,
    'INPUT_INVALID',
  ],
])('%s is a clear error', async (_, folder, message, code) => {
  await expect(run([folder()])).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
});
