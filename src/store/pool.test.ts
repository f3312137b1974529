import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MuteProxy, startMuteProxy } from '../testing/mute-proxy.ts';
import { startPostgres, type TestPostgres } from '../testing/servers.ts';
import { mayTakeLong, serverPool } from './pool.ts';
import { inTransaction } from './transaction.ts';
import { ledgerTrouble } from './trouble.ts';

const SILENCE_MS = 300;
const SLOW = 'select pg_sleep(1)';

let postgres: TestPostgres;
let proxy: MuteProxy;
let pool: pg.Pool;

beforeAll(async () => {
  postgres = await startPostgres();
  proxy = await startMuteProxy(postgres.url);
  pool = serverPool(
    { connectionString: proxy.url },
    async (client) => void (await client.query('select 1')),
    SILENCE_MS,
  );
});
afterAll(async () => {
  await pool.end();
  await proxy.close();
  await postgres.stop();
});

const away = async (work: Promise<unknown>) => ledgerTrouble(await work.catch((error: unknown) => error))?.code;

test.each<[string, () => Promise<unknown>]>([
  ['a statement', () => pool.query('select 1')],
  ['a transaction', () => inTransaction(drizzle(pool), (tx) => tx.execute(sql`select 1`))],
])('%s on a connection that fell silent fails, and the next one has another', async (_name, work) => {
  await work();
  proxy.mute();
  expect(await away(work())).toBe('LEDGER_UNREACHABLE');
  await expect(work()).resolves.toBeDefined();
  expect(pool.totalCount).toBe(1);
});

test('a client that falls silent while it is held is of no use any more, and says so to who holds it', async () => {
  const client = await pool.connect();
  const lost = new Promise((resolve) => client.once('error', resolve));
  proxy.mute();
  expect(await away(client.query('listen news'))).toBe('LEDGER_UNREACHABLE');
  expect(ledgerTrouble(await lost)?.code).toBe('LEDGER_UNREACHABLE');
  expect(await away(client.query('select 1'))).toBe('LEDGER_UNREACHABLE');
  client.release();
  expect(pool.totalCount).toBe(0);
});

test('a client that asks nothing may be silent, as one that listens', async () => {
  const client = await pool.connect();
  await client.query('listen news');
  const heard = new Promise((resolve) => client.once('notification', ({ payload }) => resolve(payload)));
  await new Promise((resolve) => setTimeout(resolve, 2 * SILENCE_MS));
  await pool.query(`notify news, 'hello'`);
  expect(await heard).toBe('hello');
  client.release(true);
});

test('what may take long does, until it gives the client back', async () => {
  const client = await pool.connect();
  mayTakeLong(client);
  await expect(client.query(SLOW)).resolves.toBeDefined();
  client.release();
  await expect(inTransaction(drizzle(pool), (tx) => tx.execute(SLOW), { long: true })).resolves.toBeDefined();
  expect(await away(pool.query(SLOW))).toBe('LEDGER_UNREACHABLE');
});
