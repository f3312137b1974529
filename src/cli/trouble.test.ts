/** Servers that are away, refuse us, or are none: one line with a code and what to do, within 10 s, and never a trace. */
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { Redis } from 'ioredis';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRedis } from '../queue/redis.ts';
import { outlay } from '../testing/program.ts';
import { selfSigned } from '../testing/self-signed.ts';
import { startPostgres, startRedis, type TestPostgres, type TestRedis } from '../testing/servers.ts';

const WITHIN_MS = 10_000;
const CLOSED_PORT = 1;
let postgres: TestPostgres;
let redis: TestRedis;
let newer: string;
let mute: Server;
let http: Server;
let tls: Server;
const portOf = (server: Server) => (server.address() as AddressInfo).port;
const listening = (server: Server) => new Promise<Server>((done) => server.listen(0, '127.0.0.1', () => done(server)));

beforeAll(async () => {
  postgres = await startPostgres({ own: true });
  await query(postgres.url, `create role guest login password 'guest'`);
  await query(postgres.url, 'create database readonly');
  await query(postgres.url, 'alter database readonly set default_transaction_read_only = on');
  await query(postgres.url, `create database latin encoding 'LATIN1' locale 'C' template template0`);
  redis = await startRedis({ own: true });
  newer = await postgres.createDatabase();
  expect((await outlay(['migrate'], { env: { DATABASE_URL: newer } })).code).toBe(0);
  await query(newer, `insert into outlay.migration (version, name) values (9999, '9999_from_the_future.sql')`);
  const client = new Redis(redis.url);
  await client.config('SET', 'requirepass', 'a-password');
  client.disconnect();
  mute = await listening(createServer(() => {}));
  http = await listening(createHttpServer((_request, response) => void response.end('hello')));
  tls = await listening(createTlsServer(selfSigned('redis.test')));
}, 60_000);
afterAll(async () => {
  mute.close();
  http.close();
  tls.close();
  await redis.stop();
  await postgres.stop();
});

async function query(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(sql);
  await client.end();
}

function changed(url: string, change: Partial<Pick<URL, 'password' | 'pathname' | 'port' | 'username'>>): string {
  return Object.assign(new URL(url), change).href;
}

type Case = [string, () => Record<string, string>, string];
const database: Case[] = [
  [
    'nothing listens',
    () => ({ DATABASE_URL: changed(postgres.url, { port: String(CLOSED_PORT) }) }),
    'LEDGER_UNREACHABLE',
  ],
  [
    'what listens says nothing',
    () => ({ DATABASE_URL: changed(postgres.url, { port: String(portOf(mute)) }) }),
    'LEDGER_UNREACHABLE',
  ],
  [
    'what listens is a web server',
    () => ({ DATABASE_URL: changed(postgres.url, { port: String(portOf(http)) }) }),
    'LEDGER_UNREACHABLE',
  ],
  ['the password is wrong', () => ({ DATABASE_URL: changed(postgres.url, { password: 'wrong' }) }), 'LEDGER_REFUSED'],
  [
    'there is no such database',
    () => ({ DATABASE_URL: changed(postgres.url, { pathname: '/nowhere' }) }),
    'LEDGER_REFUSED',
  ],
  ['the schema is of a newer outlay', () => ({ DATABASE_URL: newer }), 'LEDGER_VERSION'],
  [
    'it cannot be written',
    () => ({ DATABASE_URL: changed(postgres.url, { pathname: '/readonly' }) }),
    'LEDGER_READ_ONLY',
  ],
  [
    'it lacks most characters',
    () => ({ DATABASE_URL: changed(postgres.url, { pathname: '/latin' }) }),
    'LEDGER_ENCODING',
  ],
  [
    'its role may not use the schema',
    () => ({ DATABASE_URL: changed(newer, { username: 'guest', password: 'guest' }) }),
    'LEDGER_RIGHTS',
  ],
];
const queues: Case[] = [
  ['nothing listens', () => ({ REDIS_URL: `redis://127.0.0.1:${CLOSED_PORT}` }), 'QUEUE_UNREACHABLE'],
  ['what listens says nothing', () => ({ REDIS_URL: `redis://127.0.0.1:${portOf(mute)}` }), 'QUEUE_UNREACHABLE'],
  ['what listens is a web server', () => ({ REDIS_URL: `redis://127.0.0.1:${portOf(http)}` }), 'QUEUE_UNREACHABLE'],
  ['the password is wrong', () => ({ REDIS_URL: changed(redis.url, { password: 'wrong' }) }), 'QUEUE_REFUSED'],
  ['the password is missing', () => ({ REDIS_URL: redis.url }), 'QUEUE_REFUSED'],
];

async function fails(args: string[], env: Record<string, string>, code: string): Promise<void> {
  const from = performance.now();
  const ran = await outlay(args, { env });
  expect(ran.stderr).toMatch(new RegExp(`^outlay: ${code}: [^\\n]+; [^\\n]+\\n$`));
  expect(ran).toMatchObject({ code: 1, stdout: '' });
  expect(performance.now() - from).toBeLessThan(WITHIN_MS);
}

describe('DATABASE_URL', () => {
  test.each(database)('%s', (_name, env, code) => fails(['facts'], env(), code));
});

test('a Redis that asks for a password is said to, in a few words', async () => {
  const opened = await openRedis(redis.url);
  const message = 'the server at REDIS_URL: NOAUTH, it asks for a password';
  expect(opened).toMatchObject({ ok: false, code: 'QUEUE_REFUSED', message });
});

test.each<[string, () => string, RegExp]>([
  ['no TLS, asked for by it', () => changed(redis.url, {}).replace('redis:', 'rediss:'), /write redis:\/\/ in place/],
  ['TLS, asked without it', () => `redis://127.0.0.1:${portOf(tls)}`, /write rediss:\/\/ in place/],
])('a Redis that speaks %s: the way out is named', async (_name, url, hint) => {
  expect(await openRedis(url())).toMatchObject({ code: 'QUEUE_UNREACHABLE', message: expect.stringMatching(hint) });
});

describe('REDIS_URL', () => {
  const own = { OUTLAY_CONTACT: 'https://example.com/about' };
  test.each(queues)('%s', (_name, env, code) =>
    fails(['worker'], { DATABASE_URL: postgres.url, ...own, ...env() }, code),
  );
});

test('status says what the ledger knows though Redis is away', async () => {
  const env = { DATABASE_URL: postgres.url, ...queues[0]![1]() };
  const ran = await outlay(['status'], { env });
  expect(ran.code).toBe(1);
  expect(ran.stdout).toMatch(/^LEDGER[\s\S]*\nfacts +\d+\n[\s\S]*\nThe queues \(redis\) are away\.\n/);
  expect(ran.stderr).toMatch(/^outlay: QUEUE_UNREACHABLE: [^\n]+\n$/);
  const { stdout } = await outlay(['status', '--json'], { env });
  expect(JSON.parse(stdout)).toMatchObject({ facts: 0, queues: null, queueTrouble: { code: 'QUEUE_UNREACHABLE' } });
});

describe('every command that stays up', () => {
  test.each([['up', '--port', '0'], ['serve', '--port', '0'], ['worker'], ['schedule']])('%s', async (...args) => {
    const env = { OUTLAY_CONTACT: 'https://example.com/about' };
    await fails(args, { ...env, ...database[0]![1]() }, 'LEDGER_UNREACHABLE');
    await fails(args, { ...env, DATABASE_URL: postgres.url, ...queues[0]![1]() }, 'QUEUE_UNREACHABLE');
  });
});
