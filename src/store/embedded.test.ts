import { execFile, execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unwrap } from '../failure.ts';
import { projectPath } from '../project.ts';
import { canMount } from '../testing/setups.ts';
import { type Database, openEmbedded } from './embedded.ts';
import { EMBEDDED_POSTGRES, noLedger } from './embedded-files.ts';
import { linkFrom } from './embedded-link.ts';
import { folderIdentity } from './folder-identity.ts';
import { type Link, lockPath, readLock, type Standing, standingOf, takeLock } from './lock.ts';
import { pidSpace, thisProcess } from './process-identity.ts';

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

test.each(['socket', 'tcp'] as const)('a copy of an open folder is a ledger of its own, by %s', async (link) => {
  const copy = `${folder}.copy`;
  const owner = unwrap(await open({ link }));
  await owner.pool.query('checkpoint');
  execFileSync('cp', ['-a', folder, copy]);
  const copied = unwrap(await openEmbedded({ folder: copy, command: 'test' }));
  expect(copied.owner()).toBeNull();
  await copied.pool.query('insert into one values (2)');
  expect(await ones(copied)).toEqual([{ n: 2 }]);
  expect(await ones(owner)).toEqual([{ n: 1 }]);
  await copied.close();
  await owner.close();
  rmSync(copy, { recursive: true });
});

test('a folder that is renamed while it is open stays the owner’s', async () => {
  const renamed = `${folder}.renamed`;
  const owner = unwrap(await open());
  renameSync(folder, renamed);
  const guest = unwrap(await openEmbedded({ folder: renamed, command: 'test' }));
  expect(guest.owner()?.pid).toBe(process.pid);
  await guest.close();
  renameSync(renamed, folder);
  await owner.close();
});

test.runIf(canMount)('a process that sees other pids, as in a container, asks the owner too', async () => {
  const owner = unwrap(await open());
  const main = projectPath('dist', 'src', 'cli', 'main.js');
  const status = [process.execPath, main, 'status', '--data', folder, '--json'];
  const { stdout } = await promisify(execFile)('unshare', ['--pid', '--fork', '--mount-proc', ...status]);
  expect(JSON.parse(stdout).owner).toEqual({ pid: process.pid, command: 'test' });
  await owner.close();
});

describe('what a lock means in the folder in which it lies', () => {
  const place = mkdtempSync(join(tmpdir(), 'outlay-lock-'));
  const here = join(place, 'here');
  const there = join(place, 'there');
  const alias = join(place, 'alias');
  for (const path of [here, there]) mkdirSync(path);
  symlinkSync(here, alias);
  afterAll(() => rmSync(place, { recursive: true }));
  const record = { ...thisProcess(), pidSpace: pidSpace(), nonce: 'x', command: 'outlay up', link: null };
  const [own, others] = [folderIdentity(here), folderIdentity(there)];
  const renumbered = { ...own, inode: '1' };
  const socket = { socketFolder: there, token: 't' };
  const port = { port: 5, token: 't' };

  type Case = [name: string, change: object, standing: Standing, link: Link | null];
  test.each<Case>([
    ['of this folder', { folder: own }, 'living', { ...socket, socketFolder: here }],
    [
      'that was renamed',
      { folder: { ...own, path: join(place, 'gone') } },
      'living',
      { ...socket, socketFolder: here },
    ],
    ['that has another path too', { folder: { ...own, path: alias } }, 'living', { ...socket, socketFolder: here }],
    ['of this folder, by a port', { folder: own, link: port }, 'living', port],
    ['of an older version', {}, 'living', { ...socket, socketFolder: here }],
    ['copied from a folder that is in its place', { folder: others }, 'copied', null],
    ['copied, by a port', { folder: others, link: port }, 'copied', null],
    [
      'copied from a folder that was moved',
      { folder: { ...others, path: join(place, 'gone') } },
      'unclear',
      { ...socket, socketFolder: here },
    ],
    [
      'copied into the place of a folder that was moved, by a port',
      { folder: renumbered, link: port },
      'unclear',
      null,
    ],
    ['of a process that has ended', { folder: own, startedAt: '1' }, 'stale', null],
    ['of another boot', { folder: renumbered, bootId: 'x', pidSpace: 'x' }, 'stale', null],
  ])('%s', check);

  test.runIf(pidSpace() !== null).each<Case>([
    ['of another container', { folder: own, pidSpace: 'x' }, 'foreign', { ...socket, socketFolder: here }],
    ['of another container, by a port', { folder: own, pidSpace: 'x', link: port }, 'foreign', null],
    ['copied from another container’s', { folder: others, pidSpace: 'x' }, 'copied', null],
  ])('%s', check);

  function check(...[, change, standing, link]: Case): void {
    const lock = { ...record, link: socket, ...change };
    expect([standingOf(lock, here), linkFrom(here, lock, standing)]).toEqual([standing, link]);
  }
});

test('a folder that vanishes is not made again by who had it open', async () => {
  const vanishing = `${folder}.vanishing`;
  execFileSync('cp', ['-a', folder, vanishing]);
  const owner = unwrap(await openEmbedded({ folder: vanishing, command: 'test' }));
  const guest = unwrap(await openEmbedded({ folder: vanishing, command: 'test' }));
  await owner.close();
  rmSync(vanishing, { recursive: true });
  await expect(ones(guest)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(existsSync(vanishing)).toBe(false);
  await guest.close();
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

test('where there is no ledger but that of the demo, it is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'outlay-none-'));
  expect(noLedger(folder).message).toContain('outlay up');
  mkdirSync(join(folder, 'demo', 'ledger'), { recursive: true });
  expect(noLedger(folder).message).toBe(
    `there is no ledger in ${folder}; the demo's is there with --data ${join(folder, 'demo')}`,
  );
  rmSync(folder, { recursive: true });
});
