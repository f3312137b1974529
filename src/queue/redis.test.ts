import { afterAll, beforeAll, expect, test } from 'vitest';
import { unwrap } from '../failure.ts';
import { openTestLedger, type TestLedger } from '../testing/ledger.ts';
import { startRedis, type TestRedis } from '../testing/servers.ts';
import { openQueues } from './queues.ts';
import { openRedis } from './redis.ts';

let redis: TestRedis;
let ledger: TestLedger;
beforeAll(async () => {
  redis = await startRedis();
  ledger = await openTestLedger();
});
afterAll(async () => {
  await ledger.remove();
  await redis.stop();
});

test('the database of the URL is used', async () => {
  const { producer, consumer, close } = unwrap(await openRedis(`${redis.url}/3`));
  for (const client of [producer, consumer]) expect(await client.client('INFO')).toMatch(/ db=3 /);
  await close();
});

test('a database that the server has not is refused, and never 0 in its place', async () => {
  expect(await openRedis(`${redis.url}/9999`)).toMatchObject({
    code: 'QUEUE_REFUSED',
    message: expect.stringContaining('DB index is out of range'),
  });
});

test.each<[string, [string, ...string[]], string]>([
  ['full', ['CONFIG', 'SET', 'maxmemory', '1'], 'QUEUE_FULL'],
  ['a replica', ['REPLICAOF', '127.0.0.1', '1'], 'QUEUE_UNREACHABLE'],
])('a server that is %s answers, but takes no jobs', async (_what, [command, ...words], code) => {
  const other = await startRedis({ own: true });
  const { backend, close } = unwrap(await openQueues(ledger, { redisUrl: other.url }));
  await backend.takesJobs();
  await backend.redis!.call(command, ...words);
  await backend.ping();
  const error = await backend.takesJobs().catch((thrown: unknown) => thrown);
  expect(backend.trouble(error)?.code).toBe(code);
  await close();
  await other.stop();
});

test('queues that cannot be made leave no connection', async () => {
  const { producer, consumer, close } = unwrap(await openRedis(redis.url));
  await consumer.ping();
  const clients = async () =>
    String(await producer.client('LIST'))
      .trim()
      .split('\n').length;
  const before = await clients();
  expect(await openQueues(ledger, { redisUrl: `${redis.url}?keyPrefix=foo` })).toMatchObject({ ok: false });
  await expect.poll(clients).toBe(before);
  await close();
});
