import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outlay, startOutlay } from '../testing/program.ts';
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
  expect((await outlay(['migrate'], { env })).code).toBe(0);
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
