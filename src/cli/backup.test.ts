import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { emptyLedgerFolder } from '../testing/ledger.ts';
import { inProcess, outlay, startOutlay } from '../testing/program.ts';
import { startPostgres, type TestPostgres } from '../testing/servers.ts';

let postgres: TestPostgres;
let folder: string;
beforeAll(async () => {
  postgres = await startPostgres();
  folder = mkdtempSync(join(tmpdir(), 'outlay-backup-'));
});
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true });
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('a backup that is ended by %s leaves no part of a file', async (signal, status) => {
  const env = { DATABASE_URL: postgres.url };
  expect((await inProcess(['migrate'], { env })).code).toBe(0);
  const holder = new pg.Client({ connectionString: postgres.url });
  await holder.connect();
  await holder.query('begin; lock table outlay.fact_claim'); // the last to be read
  const file = join(folder, signal);
  const backup = startOutlay(['backup', file], { env });
  const ended = once(backup, 'exit');
  await expect.poll(() => existsSync(`${file}.part`), { timeout: 20_000 }).toBe(true);
  backup.kill(signal);
  expect(await ended).toEqual([status, null]);
  expect(readdirSync(folder)).toEqual([]);
  await holder.end();
});

test('a backup goes through standard output and input, and names the folder that it came into', async () => {
  const data = join(folder, 'piped');
  const from = emptyLedgerFolder();
  onTestFinished(() => rmSync(from, { recursive: true }));
  await inProcess(['sources', 'add', 'https://news.test/feed', '--data', from]);
  const written = await outlayBytes(['backup', '-', '--data', from]);
  expect(written.stderr).toBe('outlay: wrote 1 row to standard output\n');
  const restored = await outlay(['restore', '-', '--data', data], { stdin: written.stdout });
  expect(restored.stderr).toBe(`outlay: creating the ledger in ${data}\noutlay: restored 1 row from standard input\n`);
  expect((await inProcess(['sources', 'list', '--data', data])).stdout).toContain('https://news.test/feed');
  const cut = await outlay(['restore', '-', '--data', join(folder, 'cut')], { stdin: written.stdout.subarray(0, 80) });
  expect(cut).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('BACKUP_INVALID: standard input: it is cut short'),
  });
  expect(existsSync(join(folder, 'cut'))).toBe(false);
});

/** `outlay ARGS` whose standard output is no text. */
async function outlayBytes(args: readonly string[]): Promise<{ stdout: Buffer; stderr: string }> {
  const child = startOutlay(args);
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout!.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr!.on('data', (chunk: Buffer) => err.push(chunk));
  await once(child, 'close');
  return { stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString() };
}
