import { unwrap } from '../failure.ts';
import { type Ledger, openLedger } from '../store/ledger.ts';
import { openTestLedger } from '../testing/ledger.ts';
import { startPostgres, startRedis } from '../testing/servers.ts';
import { atTheEnd, testQueues } from './queues.contract.ts';
import { openQueues, type QueueSettings } from './queues.ts';

const ends: Array<() => Promise<unknown>> = [];
atTheEnd(ends);

const on = (ledger: Ledger, redisUrl?: string) => async (settings: QueueSettings) => {
  const queues = unwrap(await openQueues(ledger, { ...settings, redisUrl }));
  return { queues, close: () => queues.close() };
};

async function serverLedger(): Promise<Ledger> {
  const postgres = await startPostgres();
  ends.push(() => postgres.stop());
  const ledger = unwrap(await openLedger({ folder: '', command: 'test', databaseUrl: postgres.url }));
  ends.push(() => ledger.close());
  return ledger;
}

testQueues('queues in an embedded ledger', async () => {
  const ledger = await openTestLedger();
  ends.push(() => ledger.remove());
  return on(ledger);
});

testQueues('queues in a PostgreSQL server', async () => on(await serverLedger()));

testQueues('queues on Redis', async () => {
  const redis = await startRedis();
  ends.push(() => redis.stop());
  return on(await serverLedger(), redis.url);
});
