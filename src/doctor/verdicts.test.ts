import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Config, readConfig } from '../config.ts';
import { fail, unwrap } from '../failure.ts';
import { projectPath } from '../project.ts';
import { EMBEDDED_POSTGRES } from '../store/embedded-files.ts';
import type { LockRecord } from '../store/lock.ts';
import type { ProcessSeen } from '../store/processes.ts';
import { formatBytes } from './bytes.ts';
import { bad, check, checkOf, fine, type State, type Verdict, warn, worst } from './check.ts';
import { clockVerdict } from './clock.ts';
import { troubleVerdict } from './connect.ts';
import {
  connectionsVerdict,
  encodingVerdict,
  queueSchemaVerdict,
  rightsVerdict,
  schemaVerdict,
  versionVerdict,
  writableVerdict,
} from './database.ts';
import { diskVerdict } from './disk.ts';
import {
  filesVerdict,
  folderVerdict,
  holderOf,
  linkVerdict,
  lockVerdict,
  lookAtFiles,
  lookAtFolder,
} from './embedded.ts';
import { guard, guardVerdict, INWARD } from './network.ts';
import { processesVerdict } from './processes.ts';
import {
  memoryVerdict,
  parseInfo,
  persistenceVerdict,
  queueVerdict,
  redisTroubleVerdict,
  redisVersionVerdict,
  roleVerdict,
} from './queue.ts';
import {
  buildVerdict,
  contactVerdict,
  keyVerdict,
  MINIMUM_NODE,
  nodeVerdict,
  placeOf,
  placeVerdict,
  settingsVerdict,
} from './runtime.ts';
import { sessionsVerdict } from './sessions.ts';

/** What is expected: the state, and words of what was found or how it is mended. */
type Case = readonly [what: string, verdict: Verdict, state: State, words: RegExp];

function holds(cases: readonly Case[]): void {
  test.each(cases)('%s', (_what, verdict, state, words) => {
    expect(`${verdict.found}; ${verdict.mend}`).toMatch(words);
    expect(verdict.state).toBe(state);
    expect(verdict.mend === null).toBe(state === 'ok' || state === 'skipped');
  });
}

const GIBIBYTE = 1024 ** 3;
const configOf = (env: NodeJS.ProcessEnv): Config => unwrap(readConfig(env));

describe('the program and its settings', () => {
  const server = configOf({ DATABASE_URL: 'postgres://h/d' });
  const folder = configOf({});
  holds([
    ['the oldest Node', nodeVerdict(`v${MINIMUM_NODE.join('.')}.0`), 'ok', /v20\.19\.0/],
    ['a later Node', nodeVerdict('v22.1.0'), 'ok', /v22\.1\.0/],
    ['a Node before it', nodeVerdict('v20.18.3'), 'FAIL', /use Node 20\.19/],
    ['a Node long before it', nodeVerdict('v18.20.0'), 'FAIL', /use Node 20\.19/],
    ['this build', buildVerdict(), 'ok', /dist$|dist;/],
    ['no build', buildVerdict(tmpdir()), 'FAIL', /dist\/src\/cli\/main\.js.*npm ci/],
    ['no settings', settingsVerdict({ OUTLAY_LINK: '', HOME: '/' }), 'ok', /none set/],
    ['settings', settingsVerdict({ OUTLAY_LINK: 'tcp', REDIS_URL: 'redis://h' }), 'ok', /OUTLAY_LINK, REDIS_URL set/],
    [
      'a slip of the pen',
      settingsVerdict({ OUTLAY_CONTATC: 'a@b.test' }),
      'warn',
      /^unknown: OUTLAY_CONTATC; OUTLAY_CONTATC is not a setting; did you mean OUTLAY_CONTACT\?$/,
    ],
    ['a setting of nobody', settingsVerdict({ OUTLAY_HOST_DELAY: '1' }), 'warn', /unset OUTLAY_HOST_DELAY/],
    ['a server', placeVerdict(placeOf(server, undefined), server), 'ok', /DATABASE_URL/],
    ['a folder before a server', placeVerdict(placeOf(server, '/data'), server), 'ok', /\/data; --data comes before/],
    ['the usual folder', placeVerdict(placeOf(folder, undefined), folder), 'ok', /embedded in .*outlay-data/],
    ['no contact', contactVerdict(folder), 'warn', /OUTLAY_CONTACT/],
    ['a contact', contactVerdict(configOf({ OUTLAY_CONTACT: 'https://a.test/' })), 'ok', /a\.test/],
    ['no key', keyVerdict(folder), 'ok', /beyond it needs OUTLAY_KEY/],
    [
      'a key, which is not told',
      keyVerdict(configOf({ OUTLAY_KEY: 'k'.repeat(16) })),
      'ok',
      /^OUTLAY_KEY is set; null$/,
    ],
    ['queues on Redis', queueVerdict(placeOf(server, undefined), 'redis://u:pw@h/3'), 'ok', /on Redis, h:6379\/3;/],
    ['queues in PostgreSQL', queueVerdict(placeOf(server, undefined), undefined), 'ok', /schema bullmq/],
    ['a Redis of no use', queueVerdict(placeOf(folder, undefined), 'redis://h'), 'warn', /not used/],
    ['embedded queues', queueVerdict(placeOf(folder, undefined), undefined), 'ok', /embedded/],
  ]);

  test('the oldest Node is that of package.json', () => {
    const { engines } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as { engines: { node: string } };
    expect(engines.node).toBe(`>=${MINIMUM_NODE.join('.')}`);
  });
});

describe('the data folder', () => {
  const stats = { mode: 0o40700, uid: 7 };
  const own = { path: '/data', stats, isDirectory: true, writable: true, uid: 7 };
  const record: LockRecord = { pid: 9, startedAt: null, bootId: null, nonce: 'n', command: 'outlay up', link: null };
  holds([
    ['our own', folderVerdict('/data', own), 'ok', /^\/data;/],
    ['none yet', folderVerdict('/data/new', own), 'ok', /can be made in \/data/],
    ['a file', folderVerdict('/data/new', { ...own, isDirectory: false }), 'FAIL', /is a file/],
    ['closed to us', folderVerdict('/data', { ...own, writable: false, uid: 8 }), 'FAIL', /user 7, this is user 8/],
    ["another user's", folderVerdict('/data', { ...own, uid: 0 }), 'warn', /user 7, this is user 0/],
    [
      'open to others',
      folderVerdict('/data', { ...own, stats: { mode: 0o40755, uid: 7 } }),
      'warn',
      /chmod 700 \/data/,
    ],
    [
      'no users here',
      folderVerdict('/data', { ...own, stats: { mode: 0o40777, uid: 0 }, uid: undefined }),
      'ok',
      /data/,
    ],
    ['no lock', lockVerdict({ kind: 'none' }, false), 'ok', /no process/],
    ['a stale lock', lockVerdict({ kind: 'stale', record }, false), 'ok', /process 9 \(outlay up\), which is gone/],
    ['a lock whose owner answers', lockVerdict({ kind: 'living', record }, true), 'ok', /process 9 .* answers/],
    ['a lock whose owner is mute', lockVerdict({ kind: 'living', record }, false), 'FAIL', /does not answer/],
    ['a lock that was copied', lockVerdict({ kind: 'copied', record }, false), 'ok', /copied from .* process 9/],
    ['a lock of another container', lockVerdict({ kind: 'foreign', record }, false), 'warn', /another container/],
    ['a lock of a moved folder', lockVerdict({ kind: 'unclear', record }, false), 'FAIL', /if this folder is a copy/],
    ['a lock that is none', lockVerdict({ kind: 'corrupt', message: 'no lock' }, false), 'FAIL', /delete the file/],
    ['no files', filesVerdict({ exists: false, postgres: null, noted: null }), 'ok', /none yet/],
    [
      'our files',
      filesVerdict({ exists: true, postgres: EMBEDDED_POSTGRES, noted: EMBEDDED_POSTGRES }),
      'ok',
      /of Post/,
    ],
    ['files of another version', filesVerdict({ exists: true, postgres: 17, noted: 17 }), 'FAIL', /17.*backup/],
    ['files that are none', filesVerdict({ exists: true, postgres: null, noted: 18 }), 'FAIL', /PG_VERSION/],
    ['another note', filesVerdict({ exists: true, postgres: EMBEDDED_POSTGRES, noted: 9 }), 'warn', /says 9/],
    ['a socket', linkVerdict('/data', 'socket', 'linux'), 'ok', /\.s\.PGSQL\.5432/],
    [
      'a path too long for one',
      linkVerdict(`/${'d'.repeat(100)}`, 'socket', 'linux'),
      'ok',
      /port on 127\.0\.0\.1.*115/,
    ],
    ['a port on demand', linkVerdict('/data', 'tcp', 'linux'), 'ok', /OUTLAY_LINK/],
    ['a system without sockets', linkVerdict('/data', 'socket', 'win32'), 'ok', /no Unix sockets/],
    ['room', diskVerdict('/', { bavail: 3 * GIBIBYTE, bsize: 1, files: 1e6, ffree: 1e5 }), 'ok', /3 GiB free/],
    ['little room', diskVerdict('/', { bavail: GIBIBYTE, bsize: 1, files: 1e6, ffree: 1e5 }), 'warn', /1 GiB free/],
    ['no room', diskVerdict('/', { bavail: 1000, bsize: 4096, files: 1e6, ffree: 1e5 }), 'FAIL', /MiB free/],
    ['no inodes', diskVerdict('/', { bavail: 3 * GIBIBYTE, bsize: 1, files: 1e6, ffree: 3 }), 'FAIL', /3 more files/],
    ['no limit on them', diskVerdict('/', { bavail: 3 * GIBIBYTE, bsize: 1, files: 0, ffree: 0 }), 'ok', /free/],
  ]);

  test('is read as it lies there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'outlay-doctor-'));
    expect(lookAtFolder(join(folder, 'a', 'b'))).toMatchObject({ path: folder, isDirectory: true, writable: true });
    expect(lookAtFiles(folder)).toEqual({ exists: false, postgres: null, noted: null });
    expect(holderOf(folder)).toEqual({ kind: 'none' });
    mkdirSync(join(folder, 'ledger'));
    writeFileSync(join(folder, 'ledger', 'PG_VERSION'), '17\n');
    writeFileSync(join(folder, 'ledger.json'), '{"postgres":18}');
    writeFileSync(join(folder, 'lock'), 'hello');
    chmodSync(folder, 0o750);
    expect(lookAtFiles(folder)).toEqual({ exists: true, postgres: 17, noted: 18 });
    expect(holderOf(folder)).toMatchObject({ kind: 'corrupt' });
    expect(folderVerdict(folder, lookAtFolder(folder))).toMatchObject({ state: 'warn', mend: `chmod 700 ${folder}` });
    rmSync(folder, { recursive: true });
  });
});

describe('a database', () => {
  const may = { role: 'r', database: 'd', canCreate: true, schemas: [] };
  const one = { schema: 'outlay', owner: 'o', open: true, closed: 0, foreign: 0 };
  const roomy = { what: 'max_connections', limit: 100, used: 3 };
  const error = (code: string, message: string) =>
    troubleVerdict('u@h:5432/d', Object.assign(new Error(message), { code }));
  holds([
    ['nobody there', error('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1'), 'FAIL', /start the server/],
    [
      'nobody there by either family',
      troubleVerdict('h', new AggregateError([new Error('connect ECONNREFUSED ::1:1'), new Error('connect X')])),
      'FAIL',
      /ECONNREFUSED ::1:1, connect X/,
    ],
    [
      'a wrong password',
      error('28P01', 'password authentication failed for user "u"'),
      'FAIL',
      /refused.*DATABASE_URL/,
    ],
    ['a wrong password by PgBouncer', error('08P01', 'password authentication failed'), 'FAIL', /user or password/],
    ['no password', error('', 'SASL: … client password must be a string'), 'FAIL', /PGPASSWORD/],
    ['no such database', error('3D000', 'database "d" does not exist'), 'FAIL', /createdb --owner ROLE/],
    ['no such database by PgBouncer', error('08P01', 'database "d" does not exist'), 'FAIL', /createdb/],
    ['no such host', error('ENOTFOUND', 'getaddrinfo ENOTFOUND h'), 'FAIL', /no such host/],
    ['silence', error('', 'timeout exceeded when trying to connect'), 'FAIL', /firewall/],
    ['a full server', error('53300', 'sorry, too many clients already'), 'FAIL', /max_connections/],
    ['a closed door', error('28000', 'no pg_hba.conf entry for host "h"'), 'FAIL', /pg_hba/],
    ['no TLS', error('', 'The server does not support SSL connections'), 'FAIL', /sslmode/],
    ['a strange certificate', error('DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate'), 'FAIL', /sslrootcert/],
    ['something else', error('XX000', 'what?'), 'FAIL', /^u@h:5432\/d: what\?; check DATABASE_URL/],
    ['an old version', versionVerdict('14.9'), 'FAIL', /15 or later/],
    ['a fit version', versionVerdict('15.18 (Debian)'), 'ok', /15\.18/],
    ['a schema up to date', schemaVerdict(2, 2), 'ok', /up to date/],
    ['a schema behind', schemaVerdict(1, 2), 'warn', /1 of 2; run outlay migrate/],
    ['no schema', schemaVerdict(null, 2), 'warn', /no tables yet; run outlay migrate/],
    ['a newer schema', schemaVerdict(3, 2), 'FAIL', /newer outlay/],
    ['queues up to date', queueSchemaVerdict(11, 11), 'ok', /up to date/],
    ['newer queues that are compatible', queueSchemaVerdict(12, 11), 'ok', /up to date/],
    ['queues behind', queueSchemaVerdict(9, 11), 'warn', /9 of 11; run outlay migrate/],
    ['no queues', queueSchemaVerdict(null, 11), 'warn', /no tables yet/],
    ['all rights', rightsVerdict({ ...may, schemas: [one, { ...one, schema: 'bullmq' }] }), 'ok', /all that is needed/],
    ['no right to create', rightsVerdict({ ...may, canCreate: false }), 'FAIL', /grant create on database "d" to "r"/],
    ['a closed schema', rightsVerdict({ ...may, schemas: [{ ...one, open: false }] }), 'FAIL', /outlay of o is closed/],
    ['closed tables', rightsVerdict({ ...may, schemas: [{ ...one, closed: 2 }] }), 'FAIL', /2 tables .* closed/],
    ["another's tables", rightsVerdict({ ...may, schemas: [{ ...one, foreign: 2 }] }), 'warn', /cannot migrate/],
    [
      "another's queues",
      rightsVerdict({ ...may, schemas: [{ ...one, schema: 'bullmq', foreign: 2 }] }),
      'FAIL',
      /2 tables of schema bullmq are not owned/,
    ],
    ['UTF8', encodingVerdict('UTF8'), 'ok', /UTF8/],
    ['another encoding', encodingVerdict('LATIN1'), 'FAIL', /template0/],
    ['room for connections', connectionsVerdict([roomy]), 'ok', /97 of 100 free/],
    ['little room', connectionsVerdict([{ ...roomy, used: 50 }]), 'warn', /50 of 100 free.*raise max_connections/],
    [
      'a narrower limit',
      connectionsVerdict([roomy, { what: 'the limit of role r', limit: 5, used: 9 }]),
      'warn',
      /0 of 5/,
    ],
    ['a limit that is none', connectionsVerdict([roomy, { what: 'role', limit: -1, used: 9 }]), 'ok', /97 of 100/],
    ['a primary', writableVerdict({ standby: false, readOnly: false }), 'ok', /primary/],
    ['a replica', writableVerdict({ standby: true, readOnly: true }), 'FAIL', /name the primary/],
    [
      'read-only by setting',
      writableVerdict({ standby: false, readOnly: true }),
      'FAIL',
      /default_transaction_read_only/,
    ],
  ]);
});

describe('sessions', () => {
  const two = [
    [1, 1, 1],
    [2, 2, 2],
  ];
  const mixed = [
    [1, 1, 2],
    [2, 2, 1],
  ];
  const shared = [
    [1, 1, 1],
    [1, 1, 1],
  ];
  holds([
    ['direct', sessionsVerdict({ pids: two, pooled: false, notified: true }), 'ok', /direct/],
    ['pooled by session', sessionsVerdict({ pids: two, pooled: true, notified: true }), 'ok', /by session.*40/],
    [
      'pooled by transaction',
      sessionsVerdict({ pids: mixed, pooled: true, notified: false }),
      'FAIL',
      /pool_mode = session/,
    ],
    ['one for all', sessionsVerdict({ pids: shared, pooled: true, notified: false }), 'FAIL', /pool_mode = session/],
    ['deaf', sessionsVerdict({ pids: two, pooled: true, notified: false }), 'FAIL', /NOTIFY did not arrive/],
  ]);
});

describe('Redis', () => {
  const url = 'redis://u:secret@h:6380/2';
  const trouble = (message: string) => redisTroubleVerdict(url, fail('QUEUE_UNREACHABLE', message));
  const info = (fields: Record<string, string | number>) =>
    parseInfo(
      Object.entries(fields)
        .map(([name, value]) => `${name}:${value}\r\n`)
        .join(''),
    );
  const ofMemory = (maxmemory_policy: string, maxmemory = 0, used_memory = 1024) =>
    memoryVerdict(info({ maxmemory_policy, maxmemory, used_memory }));
  holds([
    ['nobody there', trouble('the server at REDIS_URL: connect ECONNREFUSED'), 'FAIL', /^h:6380\/2: nothing listens/],
    ['silence', trouble('no answer within 8 s; is it a Redis server?'), 'FAIL', /firewall/],
    ['a wrong password', trouble('WRONGPASS invalid username-password pair'), 'FAIL', /mend them in REDIS_URL/],
    ['no password', trouble('NOAUTH Authentication required.'), 'FAIL', /redis:\/\/:PASSWORD@HOST/],
    ['a web server', trouble('Unknown RESP type 72 "H".'), 'FAIL', /no Redis server/],
    ['something else', trouble('what?'), 'FAIL', /what\?; check REDIS_URL/],
    [
      'too old',
      redisTroubleVerdict(url, fail('QUEUE_TOO_OLD', 'it is Redis 5.0.1')),
      'FAIL',
      /5\.0\.1; use Redis 6\.2/,
    ],
    ['old', redisVersionVerdict(url, 'redis_version:6.2.14\r\n'), 'warn', /use 7 or later/],
    ['fit', redisVersionVerdict(url, 'redis_version:7.0.15\r\n'), 'ok', /^Redis 7\.0\.15 at h:6380\/2;/],
    ['a master', roleVerdict(info({ redis_mode: 'standalone', role: 'master', cluster_enabled: 0 })), 'ok', /master/],
    ['a replica', roleVerdict(info({ role: 'slave', master_host: 'm', master_port: 1 })), 'FAIL', /replica of m:1/],
    ['a cluster', roleVerdict(info({ role: 'master', cluster_enabled: 1 })), 'FAIL', /not supported/],
    ['a Sentinel', roleVerdict(info({ redis_mode: 'sentinel' })), 'FAIL', /Sentinel/],
    ['memory without a limit', ofMemory('noeviction'), 'ok', /1 KiB used of no limit, noeviction/],
    ['a policy without a limit', ofMemory('allkeys-lru'), 'warn', /would drop jobs/],
    ['a policy that spares jobs', ofMemory('volatile-lru', GIBIBYTE), 'FAIL', /it drops the locks of running jobs/],
    ['no room and a policy', ofMemory('allkeys-lru', 100, 99), 'FAIL', /^(?!.*refuses).*drops jobs.*99 B of/],
    ['a policy with a limit', ofMemory('allkeys-lru', GIBIBYTE), 'FAIL', /it drops jobs.*noeviction/],
    ['room', ofMemory('noeviction', GIBIBYTE), 'ok', /of 1 GiB, noeviction/],
    ['little room', ofMemory('noeviction', 100, 85), 'warn', /85 B of maxmemory 100 B/],
    ['no room', ofMemory('noeviction', 100, 99), 'FAIL', /refuses further jobs/],
    [
      'nothing on disk',
      persistenceVerdict(info({ aof_enabled: 0 }), ''),
      'ok',
      /keeps nothing on disk.*from the ledger/,
    ],
    ['snapshots', persistenceVerdict(info({ aof_enabled: 0 }), '60 1'), 'ok', /snapshots \(save 60 1\)/],
    ['a journal', persistenceVerdict(info({ aof_enabled: 1 }), ''), 'ok', /append-only file/],
    ['a server that tells nothing', persistenceVerdict(info({}), null), 'ok', /not known/],
    ['a failed snapshot', persistenceVerdict(info({ rdb_last_bgsave_status: 'err' }), '60 1'), 'warn', /MISCONF/],
    [
      'a failed journal',
      persistenceVerdict(info({ aof_last_write_status: 'err' }), ''),
      'warn',
      /aof_last_write_status/,
    ],
  ]);
});

describe('clocks', () => {
  holds([
    ['the same', clockVerdict({ aheadMs: 3, roundTripMs: 2 }), 'ok', /0\.003 s ahead of this machine's \(± 0\.001 s\)/],
    ['behind', clockVerdict({ aheadMs: -2_500, roundTripMs: 2 }), 'warn', /2\.500 s behind.*NTP/],
    ['far ahead', clockVerdict({ aheadMs: 3_600_000, roundTripMs: 2 }), 'FAIL', /3600 s ahead/],
    ['not more than a slow answer explains', clockVerdict({ aheadMs: 2_500, roundTripMs: 4_000 }), 'ok', /± 2\.000 s/],
  ]);
});

describe('the network guard', () => {
  holds([
    ['tight', guardVerdict([], true), 'ok', /169\.254\.169\.254/],
    ['open', guardVerdict(['::1'], true), 'FAIL', /lets through ::1/],
    ['shut', guardVerdict([], false), 'FAIL', /refuses public/],
  ]);

  test('is tight', async () => {
    expect(await guard()).toMatchObject({ state: 'ok', found: `refuses ${INWARD.join(', ')}` });
  });
});

describe('who works on it', () => {
  const up: ProcessSeen = {
    id: '1',
    command: 'up',
    host: 'h',
    pid: 7,
    version: '1',
    startedAt: '',
    silentS: 3,
    gone: false,
    steps: ['discover', 'fetch', 'extract', 'reconcile'],
    queues: 'postgres',
  };
  const schedule = { ...up, command: 'schedule --port 1', steps: [] };
  const worker = { ...up, command: 'worker' };
  holds([
    ['nobody', processesVerdict([], 'postgres', '1'), 'warn', /^nothing works on it; run outlay up/],
    ['nobody any more', processesVerdict([{ ...up, gone: true }], 'postgres', '1'), 'warn', /1 ended without a word/],
    [
      'an explorer alone',
      processesVerdict([{ ...up, command: 'serve', steps: [] }], 'postgres', '1'),
      'warn',
      /^nothing works on it; run/,
    ],
    ['one for all', processesVerdict([up], 'postgres', '1'), 'ok', /up \(h, 7\)/],
    [
      'one for each',
      processesVerdict([schedule, worker], 'postgres', '1'),
      'ok',
      /schedule --port 1 \(h, 7\), worker \(h, 7\)/,
    ],
    ['another version', processesVerdict([up], 'postgres', '2'), 'warn', /up \(h, 7\) is 1; this is 2/],
    ['no scheduler', processesVerdict([worker], 'postgres', '1'), 'warn', /run outlay schedule/],
    [
      'no worker',
      processesVerdict([schedule], 'postgres', '1'),
      'warn',
      /discover, fetch, extract, reconcile.*outlay worker/,
    ],
    [
      'a queue without one',
      processesVerdict([schedule, { ...worker, steps: ['fetch', 'extract'] }], 'postgres', '1'),
      'warn',
      /worker discover reconcile/,
    ],
    [
      'queues that are not those of another',
      processesVerdict([schedule, { ...worker, queues: 'redis h:6379/0' }], 'redis h:6379/0', '1'),
      'FAIL',
      /schedule --port 1 \(h, 7\) on postgres, worker \(h, 7\) on redis h:6379\/0, .*same REDIS_URL/,
    ],
    [
      "queues that are not this command's",
      processesVerdict([{ ...up, queues: 'redis h:6379/0' }], 'postgres', '1'),
      'FAIL',
      /up \(h, 7\) on redis h:6379\/0, this command's settings postgres; give all/,
    ],
    [
      'one Redis by two names, or two',
      processesVerdict([{ ...up, queues: 'redis h:6379/0' }], 'redis g:6379/0', '1'),
      'warn',
      /unless these are names of one server/,
    ],
    [
      'queues of a version that did not say',
      processesVerdict([{ ...up, queues: null }], 'redis h:6379/0', '1'),
      'ok',
      /up/,
    ],
    [
      'a worker that is gone',
      processesVerdict([schedule, { ...worker, gone: true }], 'postgres', '1'),
      'warn',
      /nobody takes/,
    ],
  ]);
});

describe('a check', () => {
  const never = () => new Promise<never>(() => {});
  const there = { missing: 'no database', get: async () => 1 };

  test('ends by its limit, and what it throws is its finding', async () => {
    expect(await check('mute', never, 20).finding()).toMatchObject({ state: 'FAIL', found: 'no answer within 0.02 s' });
    const thrown = check('broken', () => {
      throw new Error('permission denied for table t');
    });
    expect(await thrown.finding()).toEqual({
      name: 'broken',
      state: 'FAIL',
      found: 'permission denied for table t',
      mend: 'give the user that right',
    });
  });

  test('looks once', async () => {
    let looks = 0;
    const once = check('once', () => fine(String(++looks)));
    expect([await once.finding(), await once.finding()].map(({ found }) => found)).toEqual(['1', '1']);
  });

  test('is skipped without its subject', async () => {
    const without = checkOf('size', { ...there, get: async () => null }, never);
    expect(await without.finding()).toEqual({ name: 'size', state: 'skipped', found: 'no database', mend: null });
    expect(await checkOf('size', there, (it) => fine(String(it))).finding()).toMatchObject({ state: 'ok', found: '1' });
  });

  test('of several parts says the worst, and all that is wrong', () => {
    expect(worst([fine('a')], fine('all'))).toEqual(fine('all'));
    expect(worst([fine('a'), warn('b', 'mend b'), bad('c', 'mend c')], fine('all'))).toEqual(
      bad('b; c', 'mend b; mend c'),
    );
    expect(worst([warn('b', 'mend'), warn('c', 'mend')], fine('all'))).toEqual(warn('b; c', 'mend'));
  });
});

test.each([
  [0, '0 B'],
  [1023, '1020 B'],
  [1024, '1 KiB'],
  [7_761_000, '7.4 MiB'],
  [3.5 * GIBIBYTE, '3.5 GiB'],
  [5000 * 1024 * GIBIBYTE, '5000 TiB'],
])('%d bytes are %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));
