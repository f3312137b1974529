import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Gateway, SESSION_SETTINGS } from './gateway.ts';
import { ledgerTrouble } from './trouble.ts';

const TOKEN = 'a token of the test';
let db: PGlite;
let gateway: Gateway;
let server: Server;
let local: pg.Pool;
let remote: pg.Pool;
let port: number;

beforeAll(async () => {
  db = await PGlite.create();
  await db.exec(SESSION_SETTINGS);
  gateway = new Gateway(db);
  local = new pg.Pool({ stream: () => gateway.connect() as Socket, max: 20 });
  server = createServer((socket) => gateway.serve(socket, TOKEN));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as { port: number }).port;
  remote = new pg.Pool({ host: '127.0.0.1', port, user: 'outlay', password: TOKEN, max: 5 });
  await local.query('create table note (id int primary key, body text)');
});

afterAll(async () => {
  await remote.end();
  await local.end();
  await gateway.close();
  server.close();
  await db.close();
});

test('values go and come back as with a server', async () => {
  const { rows } = await local.query('select $1::jsonb as j, $2::bytea as b, $3::bigint as n, null as nothing', [
    { x: [1, 'é𝛼'] },
    Buffer.from([0, 255, 10]),
    '9007199254740993',
  ]);
  expect(rows).toEqual([{ j: { x: [1, 'é𝛼'] }, b: Buffer.from([0, 255, 10]), n: '9007199254740993', nothing: null }]);
});

test('an error has its SQLSTATE, and the next statement works', async () => {
  await expect(local.query('select * from nowhere where a = $1', [1])).rejects.toMatchObject({ code: '42P01' });
  await expect(local.query('select 1; select 1/0')).rejects.toMatchObject({ code: '22012' });
  expect((await local.query('select 2 as two')).rows).toEqual([{ two: 2 }]);
});

test('transactions of many clients do not mix', async () => {
  await local.query('truncate note');
  await Promise.all(
    Array.from({ length: 60 }, async (_, id) => {
      const client = await (id % 3 === 0 ? remote : local).connect();
      await client.query('begin');
      await client.query('insert into note values ($1, $2)', [id, 'x']);
      await client.query(id % 2 === 0 ? 'commit' : 'rollback');
      client.release();
    }),
  );
  expect((await local.query('select count(*)::int as n from note')).rows).toEqual([{ n: 30 }]);
});

test('a client that leaves in the middle of a transaction is rolled back, and holds nobody up', async () => {
  await local.query('truncate note');
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'outlay', password: TOKEN });
  client.on('error', () => {});
  await client.connect();
  await client.query('begin');
  await client.query("insert into note values (1, 'half')");
  (client as unknown as { connection: { stream: Socket } }).connection.stream.destroy();
  expect((await local.query('select count(*)::int as n from note')).rows).toEqual([{ n: 0 }]);
});

test('a notification reaches those who listen, and only them', async () => {
  const heard: string[] = [];
  const listener = await local.connect();
  listener.on('notification', ({ channel, payload }) => heard.push(`${channel} ${payload}`));
  await listener.query('listen news');
  const other = await remote.connect();
  other.on('notification', () => heard.push('the wrong one'));
  await other.query("select pg_notify('news', 'hello')");
  await expect.poll(() => heard).toEqual(['news hello']);
  other.release();
  listener.release(true);
});

describe('what a client of another process sets is gone for those who come after it', () => {
  const settings = async () =>
    (await local.query(`select name, setting from pg_settings union all select 'role', current_user`)).rows;

  test.each([
    'set search_path to nowhere',
    `select set_config('search_path', 'nowhere', false)`,
    'reset search_path',
    'set role pg_monitor',
    'set session authorization pg_monitor',
    'begin; set search_path to nowhere; commit',
    'begin; set search_path to nowhere', // and leaves
    `set datestyle to 'German'; begin`,
  ])('%s', async (statement) => {
    const before = await settings();
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'outlay', password: TOKEN });
    await client.connect();
    await client.query(statement);
    await client.end();
    expect(await settings()).toEqual(before);
  });

  test('while those who listen still do', async () => {
    const listener = await local.connect();
    const heard = once(listener, 'notification');
    await listener.query('listen still');
    await remote.query('set search_path to nowhere');
    await local.query('notify still');
    await heard;
    listener.release(true);
  });
});

test('a statement name belongs to its client', async () => {
  const [a, b] = [await local.connect(), await remote.connect()];
  const one = await a.query({ name: 'same', text: 'select 1 as n' });
  const two = await b.query({ name: 'same', text: 'select 2 as n' });
  const again = await a.query({ name: 'same', text: 'select 1 as n' });
  expect([one.rows, two.rows, again.rows]).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 1 }]]);
  a.release();
  b.release();
});

describe('strangers', () => {
  test('a wrong token is refused', async () => {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'outlay', password: 'guess' });
    client.on('error', () => {});
    await expect(client.connect()).rejects.toMatchObject({ code: '28P01' });
  });

  test('a browser that speaks HTTP is refused before it is read', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/`).then(
      () => 'answered',
      () => 'refused',
    );
    expect(answer).toBe('refused');
  });
});

test('a large value passes in pieces', async () => {
  const big = 'x'.repeat(3_000_000);
  expect((await remote.query('select length($1::text) as n', [big])).rows).toEqual([{ n: 3_000_000 }]);
});

describe('what ends a connection says whether the database is away', () => {
  test('where it failed', async () => {
    const failing = await PGlite.create();
    let crashes = 0;
    const way = new Gateway(failing, () => {
      crashes += 1;
    });
    const pool = new pg.Pool({ stream: () => way.connect() as Socket });
    pool.on('error', () => {});
    await pool.query('select 1');
    await failing.close();
    const error = await pool.query('select 1').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: '57P02' });
    expect(ledgerTrouble(error)?.code).toBe('LEDGER_UNREACHABLE');
    expect(crashes).toBe(1);
    await pool.end();
  });

  test('where a statement breaks the protocol, which is a bug', async () => {
    const error = await remote.query('select $1::int', [1, 2]).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: '08P01' });
    expect(ledgerTrouble(error)).toBeNull();
  });

  test('where a message is too long', async () => {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'outlay', password: TOKEN });
    await client.connect();
    const refused = once(client, 'error');
    client.on('error', () => {}); // a second one says that the connection ended
    const head = Buffer.from('Q\0\0\0\0');
    head.writeInt32BE(200_000_000, 1);
    (client as unknown as { connection: { stream: Socket } }).connection.stream.write(head);
    const [error] = await refused;
    expect(error).toMatchObject({ code: '54000' });
    expect(ledgerTrouble(error)).toBeNull();
  });
});
