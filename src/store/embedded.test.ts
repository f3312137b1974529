import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unwrap } from '../failure.ts';
import { type Database, openEmbedded } from './embedded.ts';
import { EMBEDDED_POSTGRES } from './embedded-files.ts';
import { lockPath, readLock, takeLock } from './lock.ts';

let folder: string;
const open = (more: { link?: 'socket' | 'tcp' } = {}) => openEmbedded({ folder, command: 'test', ...more });
const ones = async (database: Database) => (await database.pool.query('select count(*)::int as n from one')).rows;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outlay-embedded-'));
  const database = unwrap(await open());
  await database.pool.query('create table one (a int); insert into one values (1)');
  await database.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what was written is there after it was closed, and the lock is gone', async () => {
  expect(existsSync(lockPath(folder))).toBe(false);
  const database = unwrap(await open());
  expect(await ones(database)).toEqual([{ n: 1 }]);
  await database.close();
});

test('the version in use is the one that the code expects', () => {
  expect(Number(readFileSync(join(folder, 'ledger', 'PG_VERSION'), 'utf8'))).toBe(EMBEDDED_POSTGRES);
});

describe.each(['socket', 'tcp'] as const)('a second opener, by %s', (link) => {
  test('asks the owner', async () => {
    const owner = unwrap(await open({ link }));
    const guest = unwrap(await open());
    expect(guest.owner()?.pid).toBe(process.pid);
    expect(await ones(guest)).toEqual([{ n: 1 }]);
    await guest.close();
    await owner.close();
  });

  test('needs the token of the lock', async () => {
    const owner = unwrap(await open({ link }));
    const found = unwrap(readLock(lockPath(folder))!);
    const address = { host: found.link?.socketFolder ?? '127.0.0.1', port: found.link?.port ?? 5432, user: 'outlay' };
    const client = new pg.Client({ ...address, password: 'guess' });
    client.on('error', () => {});
    await expect(client.connect()).rejects.toMatchObject({ code: '28P01' });
    await owner.close();
  });
});

test('the socket and the lock are for this user alone', async () => {
  const owner = unwrap(await open());
  expect(statSync(join(folder, '.s.PGSQL.5432')).mode & 0o777).toBe(0o600);
  expect(statSync(lockPath(folder)).mode & 0o777).toBe(0o600);
  await owner.close();
});

describe('a lock left behind', () => {
  const dead = { startedAt: null, bootId: null, nonce: 'x', command: 'outlay up', link: null };
  const bootId = () => (existsSync('/proc') ? readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() : null);

  test.each([
    ['by a process that was killed', async () => ({ ...dead, bootId: bootId(), pid: await pidOfEndedProcess() })],
    ['before the machine was started again', async () => ({ ...dead, bootId: 'another boot', pid: process.pid })],
    [
      'by a process whose pid another has now',
      async () => ({ ...dead, bootId: bootId(), pid: process.pid, startedAt: '1' }),
    ],
  ])('%s is taken over', async (_name, record) => {
    writeFileSync(lockPath(folder), JSON.stringify(await record()));
    const database = unwrap(await open());
    expect(database.owner()).toBeNull();
    await database.close();
  });

  test('is taken over by one only, however many try at once', async () => {
    writeFileSync(lockPath(folder), JSON.stringify({ ...dead, bootId: bootId(), pid: await pidOfEndedProcess() }));
    const states = await Promise.all(Array.from({ length: 8 }, () => takeLock(folder, 'test')));
    const owned = states.flatMap((state) => (state.ok && 'owned' in state.value ? [state.value.owned] : []));
    expect(owned).toHaveLength(1);
    owned[0]!.release();
  });

  test('that nobody can read is an error, and stays', async () => {
    writeFileSync(lockPath(folder), 'not a lock');
    expect(await open()).toMatchObject({ ok: false, code: 'LEDGER_LOCK_CORRUPT' });
    expect(readFileSync(lockPath(folder), 'utf8')).toBe('not a lock');
    rmSync(lockPath(folder));
  });
});

describe('a data directory that cannot serve', () => {
  test('because a file is in its place', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    expect(await openEmbedded({ folder: join(file, 'data'), command: 'test' })).toMatchObject({ code: 'DATA_DIR' });
  });

  test.each([
    ['of another version', '17\n', 'LEDGER_VERSION'],
    ['that holds something else', null, 'LEDGER_CORRUPT'],
  ])('%s', async (_name, version, code) => {
    const other = mkdtempSync(join(tmpdir(), 'outlay-other-'));
    mkdirSync(join(other, 'ledger'));
    if (version !== null) writeFileSync(join(other, 'ledger', 'PG_VERSION'), version);
    expect(await openEmbedded({ folder: other, command: 'test' })).toMatchObject({ ok: false, code });
    expect(existsSync(lockPath(other))).toBe(false);
    rmSync(other, { recursive: true });
  });
});

async function pidOfEndedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await new Promise((resolve) => child.once('close', resolve));
  return child.pid!;
}
