/** `outlay doctor` on real ledgers and servers, whole and broken. */
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../doctor/check.ts';
import { examination } from '../doctor/doctor.ts';
import { unwrap } from '../failure.ts';
import { announce } from '../queue/presence.ts';
import { openQueues } from '../queue/queues.ts';
import { STEPS } from '../queue/steps.ts';
import { openLedger } from '../store/ledger.ts';
import { emptyLedgerFolder } from '../testing/ledger.ts';
import { inProcess, outlay, startOutlay } from '../testing/program.ts';
import { prepareServers, startPostgres, startRedis, type TestPostgres, type TestRedis } from '../testing/servers.ts';

const CONTACT = { OUTLAY_CONTACT: 'crawler@example.com' };
const INSTALL_MS = 10 * 60_000;
let postgres: TestPostgres;
let redis: TestRedis;
let mute: Server;
let empty: string;

beforeAll(async () => {
  await prepareServers({ own: true });
  [postgres, redis] = await Promise.all([startPostgres(), startRedis({ own: true })]);
  mute = createServer(() => {});
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
  empty = mkdtempSync(join(tmpdir(), 'outlay-doctor-'));
}, INSTALL_MS);
afterAll(async () => {
  mute.close();
  await Promise.all([postgres.stop(), redis.stop()]);
  rmSync(empty, { recursive: true });
});

interface Examined {
  readonly code: number | null;
  readonly stderr: string;
  readonly ok: boolean;
  readonly tookMs: number;
  of(name: string): Finding | undefined;
  /** Names of the checks in that state. */
  names(state: Finding['state']): string[];
}

async function doctor(env: NodeJS.ProcessEnv, ...args: string[]): Promise<Examined> {
  const start = performance.now();
  const { code, stdout, stderr } = await inProcess(['doctor', '--json', ...args], {
    cwd: empty,
    env: { ...CONTACT, ...env },
  });
  const { ok, checks } = JSON.parse(stdout) as { ok: boolean; checks: Finding[] };
  return {
    code,
    stderr,
    ok,
    tookMs: performance.now() - start,
    of: (name) => checks.find((one) => one.name === name),
    names: (state) => checks.filter((one) => one.state === state).map(({ name }) => name),
  };
}

/** One check, without a process of its own. */
async function lookAt(name: string, env: NodeJS.ProcessEnv): Promise<Finding | undefined> {
  const { checks, close } = examination(env, undefined);
  const found = await checks.find((one) => one.name === name)?.finding();
  await close();
  return found;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function altered(url: string, parts: Partial<Pick<URL, 'username' | 'password' | 'pathname'>>): string {
  return Object.assign(new URL(url), parts).href;
}

/** Every file below a folder, with when it was written. */
function listing(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`)
    .sort();
}

describe('an embedded ledger', () => {
  test('that nobody has open is well, and left as it lies', async () => {
    const data = emptyLedgerFolder();
    const before = listing(data);
    const found = await doctor({}, '--data', data);
    expect(found).toMatchObject({ code: 0, stderr: '', ok: true });
    expect(found.names('FAIL')).toEqual([]);
    expect(found.of('lock')?.found).toBe('no process has the ledger open');
    expect(found.of('processes')).toMatchObject({ state: 'warn', found: 'nothing works on it' });
    expect(listing(data)).toEqual(before);
    rmSync(data, { recursive: true });
  });

  test('that is worked on names who does, and one that is killed is said to be gone', async () => {
    const data = emptyLedgerFolder();
    const owner = startOutlay(['up', '--data', data, '--port', '0']);
    await new Promise<void>((resolve) =>
      owner.stderr!.on('data', (chunk) => String(chunk).includes('explorer') && resolve()),
    );
    await expect
      .poll(async () => (await doctor({}, '--data', data)).of('processes')?.state, { timeout: 20_000 })
      .toBe('ok');
    const found = await doctor({}, '--data', data);
    expect(found.of('lock')?.found).toBe(`held by process ${owner.pid} (outlay up), which answers`);
    expect(found.of('processes')?.found).toMatch(`, ${owner.pid})`);
    owner.kill('SIGKILL');
    await new Promise((resolve) => owner.once('close', resolve));
    const after = await doctor({}, '--data', data);
    expect(after.of('lock')).toMatchObject({ state: 'ok', found: expect.stringContaining('gone') });
    expect(existsSync(join(data, 'lock'))).toBe(true);
    rmSync(data, { recursive: true });
  });

  test('with a folder open to others, a lock that is none and a Redis of no use', async () => {
    const data = emptyLedgerFolder();
    chmodSync(data, 0o755);
    writeFileSync(join(data, 'lock'), 'hello');
    const found = await doctor({ OUTLAY_DATA: data, REDIS_URL: redis.url });
    expect(found).toMatchObject({ code: 1, ok: false });
    expect(found.names('FAIL')).toEqual(['lock']);
    expect(found.names('warn')).toEqual(expect.arrayContaining(['queues', 'data folder']));
    expect(found.names('skipped')).toEqual(['processes']);
    rmSync(data, { recursive: true });
  });

  test('that is not there yet is not made', async () => {
    const found = await doctor({});
    expect(found).toMatchObject({ code: 0, ok: true });
    expect(readdirSync(empty)).toEqual([]);
  });
});

describe('a server', () => {
  test('with Redis is well', async () => {
    const env = { DATABASE_URL: await postgres.createDatabase(), REDIS_URL: redis.url };
    await inProcess(['migrate'], { env });
    const found = await doctor(env);
    expect(found).toMatchObject({ code: 0, stderr: '', ok: true });
    expect(found.names('ok')).toEqual(
      expect.arrayContaining(['database', 'sessions', 'rights', 'schema', 'redis', 'redis memory', 'redis clock']),
    );
    expect(found.names('skipped')).toEqual([]);
  });

  test('with the queues in it is well, and an empty one stays empty', async () => {
    const url = await postgres.createDatabase();
    const before = await doctor({ DATABASE_URL: url });
    expect(before).toMatchObject({ code: 0, ok: true });
    expect(before.names('warn')).toEqual(expect.arrayContaining(['schema', 'queue schema']));
    expect(before.of('processes')).toMatchObject({ state: 'skipped', found: 'no tables of this version' });
    expect(await query(url, "select nspname from pg_namespace where nspname in ('outlay', 'bullmq')")).toEqual([]);
    await inProcess(['migrate'], { env: { DATABASE_URL: url } });
    const after = await doctor({ DATABASE_URL: url });
    expect(after.names('ok')).toEqual(expect.arrayContaining(['schema', 'queue schema', 'sessions']));
    expect(after.of('sessions')?.found).toBe('a direct connection');
  });

  test('whose processes have their queues elsewhere', async () => {
    const databaseUrl = await postgres.createDatabase();
    const ledger = unwrap(await openLedger({ folder: '', command: 'test', databaseUrl }));
    const queues = unwrap(await openQueues(ledger, { redisUrl: redis.url }));
    const presence = await announce(ledger.db, { command: 'up', steps: STEPS, queues: queues.backend.place });
    const name = `redis ${new URL(redis.url).host}/0`;
    expect(await lookAt('processes', { DATABASE_URL: databaseUrl, REDIS_URL: redis.url })).toMatchObject({
      state: 'ok',
    });
    expect(await lookAt('processes', { DATABASE_URL: databaseUrl })).toMatchObject({
      state: 'FAIL',
      found: expect.stringMatching(`on ${name}, this command's settings postgres$`),
      mend: expect.stringContaining('the same REDIS_URL, or none'),
    });
    await presence.leave();
    await queues.close();
    await ledger.close();
  });

  test('of a newer schema, and of an older one', async () => {
    const url = await postgres.createDatabase();
    await inProcess(['migrate'], { env: { DATABASE_URL: url } });
    await query(url, "insert into outlay.migration (version, name) values (9999, 'later')");
    const newer = await doctor({ DATABASE_URL: url });
    expect(newer.names('FAIL')).toEqual(['schema']);
    expect(newer.of('schema')?.mend).toBe('use a newer outlay');
    expect(newer.stderr).toMatch(/^outlay: DOCTOR_FAILED: 1 of \d+ checks failed; [^\n]+\n$/);
    await query(url, 'delete from outlay.migration where version > 1');
    const older = await doctor({ DATABASE_URL: url });
    expect(older.of('schema')).toMatchObject({ state: 'warn', mend: expect.stringContaining('outlay migrate') });
  });

  test('for a role that may not do what is needed', async () => {
    const url = await postgres.createDatabase();
    await inProcess(['migrate'], { env: { DATABASE_URL: url } });
    const role = `low_${new URL(url).pathname.slice(-8)}`;
    await query(url, `create role ${role} login password 'low'`);
    await query(url, `alter role ${role} set default_transaction_read_only = on`);
    const low = altered(url, { username: role, password: 'low' });
    const found = await doctor({ DATABASE_URL: low });
    expect(found.names('FAIL')).toEqual(expect.arrayContaining(['rights', 'schema', 'database role']));
    expect(found.of('rights')?.mend).toContain(`grant create on database`);
    expect(JSON.stringify(found.of('rights'))).not.toContain('Failed query');
    await query(url, `drop role ${role}`);
  });

  test.each<[string, (url: string) => string, RegExp]>([
    ['that is not there', () => 'postgres://nobody@127.0.0.1:1/none', /nothing listens/],
    ['that refuses the password', (url) => altered(url, { password: 'no' }), /password/],
    ['that has no such database', (url) => altered(url, { pathname: '/nope' }), /no such database/],
  ])('%s is one failure, and the rest is skipped', async (_what, change, words) => {
    const found = await doctor({ DATABASE_URL: change(postgres.url) });
    expect(found).toMatchObject({ code: 1, ok: false });
    expect(found.names('FAIL')).toEqual(['database']);
    expect(found.of('database')?.found).toMatch(words);
    expect(found.of('schema')).toEqual({ name: 'schema', state: 'skipped', found: 'no database', mend: null });
  });

  test('that takes connections and says nothing is given up, and its Redis as well', async () => {
    const { port } = mute.address() as AddressInfo;
    const found = await doctor({
      DATABASE_URL: `postgres://u:secret@127.0.0.1:${port}/d`,
      REDIS_URL: `redis://127.0.0.1:${port}`,
    });
    expect(found.names('FAIL')).toEqual(['database', 'redis']);
    expect(found.of('redis')?.found).toContain('no answer in time');
    expect(found.tookMs).toBeLessThan(14_000);
  });
});

describe('Redis', () => {
  test('that is not there', async () => {
    const found = await doctor({ DATABASE_URL: postgres.url, REDIS_URL: 'redis://127.0.0.1:1' });
    expect(found.names('FAIL')).toEqual(['redis']);
    expect(found.of('redis memory')).toMatchObject({ state: 'skipped', found: 'no redis' });
  });

  test('that drops what it has no room for, and asks for a password', async () => {
    const lossy = await startRedis({ settings: { maxmemory: '100mb', 'maxmemory-policy': 'allkeys-lru' } });
    const client = new Redis(lossy.url);
    await client.config('SET', 'requirepass', 'secret');
    client.disconnect();
    const found = await doctor({ DATABASE_URL: postgres.url, REDIS_URL: altered(lossy.url, { password: 'secret' }) });
    expect(found.names('FAIL')).toEqual(['redis memory']);
    expect(found.of('redis memory')?.mend).toContain('noeviction');
    const without = await doctor({ DATABASE_URL: postgres.url, REDIS_URL: lossy.url });
    expect(without.of('redis')?.found).toContain('password');
    await lossy.stop();
  });
});

test('a line for each check, aligned, without passwords or control characters', async () => {
  const env = {
    ...CONTACT,
    DATABASE_URL: 'postgres://u:hush@127.0.0.1:1/a%1b%5b2Jb',
    REDIS_URL: 'redis://u:hush@127.0.0.1:1',
  };
  const { code, stdout, stderr } = await outlay(['doctor'], { cwd: empty, env });
  expect(code).toBe(1);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.filter((line) => !/^(ok|warn|FAIL|–) {2,5}\S.* {2}\S/.test(line))).toEqual([]);
  expect(lines).toContainEqual(expect.stringMatching(/^FAIL {2}database {10}u@127\.0\.0\.1:1\/.*nothing listens/));
  expect(lines).toContainEqual(expect.stringMatching(/^– {5}redis role {8}skipped: no redis$/));
  expect(stdout + stderr).not.toContain('hush');
  expect(stdout).not.toContain('\u001b');
  expect(stderr).toMatch(/^outlay: DOCTOR_FAILED: 2 of (\d+) checks failed, (\d+) more could not be made; [^\n]+\n$/);
  const [, made, skipped] = /2 of (\d+) checks failed, (\d+)/.exec(stderr)!.map(Number);
  expect(made! + skipped!).toBe(lines.length);
});

test('settings that cannot be read are a finding', async () => {
  const found = await doctor({ DATABASE_URL: 'mysql://nope' });
  expect(found.names('FAIL')).toEqual(['settings']);
  expect(found.of('settings')?.found).toContain('DATABASE_URL');
});
