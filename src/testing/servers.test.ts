import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Redis } from 'ioredis';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { projectPath } from '../project.ts';
import { type Runner, startHost } from './server-host.ts';
import { findPlace, type Machine } from './server-place.ts';
import { startPostgres, startRedis, type TestPostgres, type TestRedis } from './servers.ts';

afterEach(() => void vi.unstubAllEnvs());

describe('findPlace', () => {
  const bare: Machine = { env: {}, isRoot: false, hasBinary: false, isDebian: false, hasDocker: false };
  const all: Machine = {
    env: { OUTLAY_TEST_DATABASE_URL: 'postgres://h/d', OUTLAY_TEST_REDIS_URL: 'redis://h' },
    isRoot: true,
    hasBinary: true,
    isDebian: true,
    hasDocker: true,
  };
  const emptyEnv = { OUTLAY_TEST_DATABASE_URL: '', OUTLAY_TEST_REDIS_URL: '' };
  test.each<[string, Machine, { own: boolean }]>([
    ['environment', all, { own: false }],
    ['environment', { ...bare, env: all.env }, { own: false }],
    ['binaries', all, { own: true }],
    ['binaries', { ...all, env: emptyEnv }, { own: false }],
    ['binaries', { ...bare, hasBinary: true }, { own: false }],
    ['package', { ...all, hasBinary: false }, { own: true }],
    ['package', { ...bare, isRoot: true, isDebian: true }, { own: false }],
    ['docker', { ...all, hasBinary: false, isRoot: false }, { own: true }],
    ['docker', { ...all, hasBinary: false, isDebian: false }, { own: true }],
    ['docker', { ...bare, hasDocker: true }, { own: false }],
    ['nowhere', { ...bare, isRoot: true }, { own: false }],
    ['nowhere', { ...bare, isDebian: true }, { own: false }],
    ['nowhere', { ...bare, env: all.env }, { own: true }],
  ])('%s: %j, %j', (from, machine, { own }) => {
    expect(findPlace('postgres', machine, own).from).toBe(from);
    expect(findPlace('redis', machine, own).from).toBe(from);
  });

  test('each kind has its own variable', () => {
    expect(findPlace('postgres', all, false)).toEqual({ from: 'environment', url: 'postgres://h/d' });
    expect(findPlace('redis', all, false)).toEqual({ from: 'environment', url: 'redis://h' });
  });

  test('says what to do where there is no place', () => {
    expect(findPlace('postgres', bare, false)).toEqual({
      from: 'nowhere',
      message:
        'No PostgreSQL for the tests: set OUTLAY_TEST_DATABASE_URL (postgres://user:password@host:5432/database), ' +
        'or install PostgreSQL 15 or newer (apt-get install postgresql, brew install postgresql), or start Docker.',
    });
    expect(findPlace('redis', bare, true)).toEqual({
      from: 'nowhere',
      message:
        'No Redis for the tests: install Redis (apt-get install redis-server, brew install redis), or start Docker. ' +
        'This test starts and stops a server of its own, so OUTLAY_TEST_REDIS_URL does not serve.',
    });
  });
});

describe('startHost', () => {
  const runner = (start: Runner['start'], calls: string[]): Runner => ({
    pid: null,
    folder: null,
    start,
    end: async (mode) => void calls.push(`end ${mode}`),
    discard: async () => void calls.push('discard'),
  });

  test('tries another port where the first was taken meanwhile', async () => {
    const ports: number[] = [];
    const start = async (port: number) => {
      if (ports.push(port) < 3) throw new Error('bind: Address already in use');
    };
    const host = await startHost(runner(start, []));
    expect(new Set(ports).size).toBe(3);
    expect(host.port).toBe(ports[2]);
  });

  test('discards what does not start', async () => {
    const calls: string[] = [];
    await expect(startHost(runner(() => Promise.reject(new Error('No')), calls))).rejects.toThrow('No');
    expect(calls).toEqual(['end immediate', 'discard']);
  });

  test('stops after the restart that runs, and restarts no more', async () => {
    const calls: string[] = [];
    const host = await startHost(runner(async () => void calls.push('start'), calls));
    const restarted = host.restart('immediate');
    await host.stop();
    await restarted;
    expect(calls).toEqual(['start', 'end immediate', 'start', 'end fast', 'discard']);
    await expect(host.restart('fast')).rejects.toThrow('stopped');
  });
});

describe('PostgreSQL', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres({ own: true });
  });
  afterAll(() => server.stop());

  test('gives empty databases of their own, UTF-8 and C', async () => {
    const other = await server.createDatabase();
    expect(other).not.toBe(server.url);
    await ask(server.url, 'create table note (text text)');
    expect(await ask(other, "select count(*)::int as n from pg_tables where schemaname = 'public'")).toEqual([
      { n: 0 },
    ]);
    expect(
      await ask(
        other,
        'select datcollate, pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()',
      ),
    ).toEqual([{ datcollate: 'C', encoding: 'UTF8' }]);
    await ask(server.url, 'drop table note');
  });

  test('drops a database that it made, with its connections, and no other', async () => {
    const url = await server.createDatabase();
    const client = new pg.Client({ connectionString: url });
    const dropped = new Promise((resolve) => client.once('end', resolve));
    client.on('error', () => {});
    await client.connect();
    await server.dropDatabase(url);
    await dropped;
    await expect(ask(url, 'select 1')).rejects.toThrow('does not exist');
    await expect(server.dropDatabase(url)).rejects.toThrow('createDatabase');
  });

  test('listens on 127.0.0.1 and wants the password', async () => {
    expect(new URL(server.url)).toMatchObject({ username: 'outlay', hostname: '127.0.0.1' });
    const wrong = new URL(server.url);
    wrong.password = 'wrong';
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
    expect(await ask(server.url, 'show max_connections')).toEqual([{ max_connections: '200' }]);
  });

  test.each(['fast', 'immediate'] as const)('keeps its data and port over a restart: %s', async (mode) => {
    await ask(server.url, `create table ${mode} as select 1 as n`);
    const before = server.pid!;
    await server.restart(mode);
    expect(isAlive(before)).toBe(false);
    expect(server.pid).not.toBe(before);
    expect(await ask(server.url, `select n from ${mode}`)).toEqual([{ n: 1 }]);
  });

  test('lends a database of the environment, and drops it', async () => {
    vi.stubEnv('OUTLAY_TEST_DATABASE_URL', server.url);
    const lent = await startPostgres();
    expect(lent).toMatchObject({ pid: null, folder: null });
    expect(new URL(lent.url).host).toBe(new URL(server.url).host);
    await expect(lent.restart()).rejects.toThrow('not ours');
    const second = await lent.createDatabase();
    await Promise.all([lent.stop(), lent.stop()]);
    await expect(ask(lent.url, 'select 1')).rejects.toThrow('does not exist');
    await expect(ask(second, 'select 1')).rejects.toThrow('does not exist');
    expect(await ask(server.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  test('does not take the port of another, and leaves nothing', async () => {
    const folder = emptyTmpdir();
    try {
      await expect(startPostgres({ port: Number(new URL(server.url).port) })).rejects.toThrow(
        /address already in use/i,
      );
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('ends at stop, once and for all', async () => {
    const { pid, folder } = server;
    await Promise.all([server.stop(), server.stop()]);
    expect(isAlive(pid!)).toBe(false);
    expect(existsSync(folder!)).toBe(false);
    expect(server.pid).toBeNull();
    await expect(server.restart()).rejects.toThrow('stopped');
  });
});

test('PostgreSQL keeps a folder of the caller, and uses its data again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'outlay-kept-'));
  try {
    const first = await startPostgres({ folder });
    await ask(first.url, 'create table note as select 1 as n');
    await first.stop();
    const again = await startPostgres({ folder, settings: { max_connections: '20' } });
    const url = again.url.replace(/[^/]+$/, new URL(first.url).pathname.slice(1));
    expect(await ask(url, 'select n from note')).toEqual([{ n: 1 }]);
    expect(await ask(url, 'show max_connections')).toEqual([{ max_connections: '20' }]);
    await again.stop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('Redis', () => {
  let server: TestRedis;
  beforeAll(async () => {
    server = await startRedis({ own: true });
  });
  afterAll(() => server.stop());

  test('drops no key of a full memory, and forgets all by flush', async () => {
    const seen = await withRedis(server.url, async (redis) => {
      await redis.set('key', 'value');
      const policy = await redis.config('GET', 'maxmemory-policy');
      await server.flush();
      return { policy, keys: await redis.dbsize() };
    });
    expect(seen).toEqual({ policy: ['maxmemory-policy', 'noeviction'], keys: 0 });
  });

  test('forgets over a restart, unless settings have it keep', async () => {
    const keeping = await startRedis({ settings: { appendonly: 'yes' } });
    try {
      const kept = await Promise.all(
        [server, keeping].map(async (each) => {
          const before = each.pid!;
          await withRedis(each.url, (redis) => redis.set('key', 'value'));
          await each.restart();
          expect(isAlive(before)).toBe(false);
          return withRedis(each.url, (redis) => redis.get('key'));
        }),
      );
      expect(kept).toEqual([null, 'value']);
    } finally {
      await keeping.stop();
    }
  });

  test('comes from the environment as it stands', async () => {
    vi.stubEnv('OUTLAY_TEST_REDIS_URL', `${server.url}/3`);
    const lent = await startRedis();
    expect(lent).toMatchObject({ url: `${server.url}/3`, pid: null, folder: null });
    await expect(lent.restart()).rejects.toThrow('not ours');
    await withRedis(server.url, (redis) => redis.set('key', 'value'));
    await lent.flush();
    await lent.stop();
    expect(await withRedis(server.url, (redis) => redis.get('key'))).toBe('value');
  });

  test('starts again after a crash', async () => {
    process.kill(server.pid!, 'SIGKILL');
    await server.restart();
    expect(await withRedis(server.url, (redis) => redis.ping())).toBe('PONG');
  });

  test('says what its log says where it does not start', async () => {
    await expect(startRedis({ settings: { 'no-such-setting': '1' } })).rejects.toThrow('no-such-setting');
  });

  test('does not take the port of another, and leaves nothing', async () => {
    const folder = emptyTmpdir();
    try {
      await expect(startRedis({ port: Number(new URL(server.url).port) })).rejects.toThrow(/address already in use/i);
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('ends at stop, once and for all', async () => {
    const { pid, folder } = server;
    await Promise.all([server.stop(), server.stop()]);
    expect(isAlive(pid!)).toBe(false);
    expect(existsSync(folder!)).toBe(false);
    expect(server.pid).toBeNull();
    await expect(server.restart()).rejects.toThrow('stopped');
  });
});

describe('a test process that ends before its servers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'outlay-child-'));
  const script = join(folder, 'main.js');
  beforeAll(() => compileChild(folder, script));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.concurrent.each(['SIGKILL', 'SIGTERM', 'exit'] as const)('leaves none: %s', async (end) => {
    const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
    const exited = once(child, 'exit');
    const servers = await startedBy(child);
    expect(whatIsLeft(servers)).toHaveLength(4);
    if (end === 'exit') child.stdin.end();
    else child.kill(end);
    await exited;
    // Within the exit where there is one, soon after a signal.
    await vi.waitFor(() => expect(whatIsLeft(servers)).toEqual([]), { timeout: end === 'exit' ? 0 : 10_000 });
  });
});

interface Started {
  readonly pid: number;
  readonly folder: string;
}

/** Starts both servers, prints them, and exits without a stop when its input ends. */
const CHILD = `
import { startPostgres, startRedis } from './servers.js';
const servers = await Promise.all([startPostgres({ own: true }), startRedis({ own: true })]);
console.log(JSON.stringify(servers.map(({ pid, folder }) => ({ pid, folder }))));
process.stdin.resume().on('end', () => process.exit());
`;

function compileChild(folder: string, script: string): void {
  const compilerOptions = {
    noEmit: false,
    noCheck: true,
    types: [],
    rootDir: projectPath('src/testing'),
    outDir: folder,
  };
  const config = {
    extends: projectPath('tsconfig.json'),
    compilerOptions,
    files: [projectPath('src/testing/servers.ts')],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ ...config, include: [] }));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(script, CHILD);
  symlinkSync(projectPath('node_modules'), join(folder, 'node_modules'));
  execFileSync(projectPath('node_modules/.bin/tsc'), ['-p', folder], { stdio: 'inherit' });
}

async function startedBy(child: ChildProcess): Promise<Started[]> {
  for await (const line of createInterface(child.stdout!)) return JSON.parse(line) as Started[];
  throw new Error('The child ended before its servers were up');
}

function whatIsLeft(servers: readonly Started[]): Array<string | number> {
  return servers.flatMap(({ pid, folder }) => [
    ...(isAlive(pid) ? [pid] : []),
    ...(existsSync(folder) ? [folder] : []),
  ]);
}

/** False for a zombie, which some containers reap late. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync('/proc/self/stat') || !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

/** For this test alone, and open to the user that PostgreSQL runs as. */
function emptyTmpdir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'outlay-tmpdir-'));
  chmodSync(folder, 0o755);
  vi.stubEnv('TMPDIR', folder);
  return folder;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function withRedis<T>(url: string, use: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url);
  try {
    return await use(redis);
  } finally {
    redis.disconnect();
  }
}
