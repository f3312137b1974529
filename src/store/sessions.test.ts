import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres, type TestPostgres } from '../testing/servers.ts';
import { checkSessions } from './sessions.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

test('a server itself gives sessions', async () => {
  expect(await checkSessions(() => new pg.Client({ connectionString: postgres.url }))).toBeNull();
});

type Open = () => pg.Client;

/** Clients that start with a number of the pooler's own; `pidOf` is the server's process behind the nth question of one. */
function pooler(pidOf: (client: number, question: number) => number, connect = async () => {}): Open {
  let clients = 0;
  return () => {
    const client = clients;
    clients += 1;
    let question = 0;
    const query = async () => {
      question += 1;
      return { rows: [{ pid: pidOf(client, question) }] };
    };
    const fake = { processID: 90_000 + client, query, connect, end: async () => {}, on() {} };
    return fake as unknown as pg.Client;
  };
}

test.each<[how: string, open: Open, code: string | undefined]>([
  ['by session', pooler((client) => client + 1), undefined],
  ['by transaction', pooler((client, question) => client + question), 'QUEUE_POOLED'],
  ['by transaction, with one session for all', pooler(() => 1), 'QUEUE_POOLED'],
])('a pooler that pools %s', async (_how, open, code) => {
  expect((await checkSessions(open))?.code).toBe(code);
});

test('a pooler that has too few sessions is not waited for', async () => {
  let taken = 0;
  const connect = () => (taken++ === 0 ? Promise.resolve() : new Promise<void>(() => {}));
  const found = await checkSessions(pooler((client) => client + 1, connect));
  expect(found).toMatchObject({
    code: 'LEDGER_UNREACHABLE',
    message: expect.stringContaining('no 3 sessions at once'),
  });
});
