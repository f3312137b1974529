/** Where the queues lie: in the ledger's PostgreSQL, or on a Redis server. BullMQ is the same on both. */
import {
  assertSchemaCompatibility,
  createPostgresBackend,
  LATEST_SCHEMA_VERSION,
  type Processor,
  Queue,
  type QueueOptions,
  runMigrations,
  SchemaMigrationRequiredError,
  SchemaVersionMismatchError,
  Worker,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import type { Redis } from 'ioredis';
import pg, { type PoolClient } from 'pg';
import { type Failure, fail, ok, type Result } from '../failure.ts';
import type { Ledger } from '../store/ledger.ts';
import { mayTakeLong } from '../store/pool.ts';
import { checkSessions } from '../store/sessions.ts';
import { ledgerTrouble } from '../store/trouble.ts';
import { IN_POSTGRES, queuePlace } from './place.ts';
import { openRedis, redisTrouble } from './redis.ts';
import { steadyPool } from './steady-pool.ts';

export interface Payload {
  /** Of a row: an article, a source, or a batch of an archive. */
  readonly id: number;
}

export interface Backend {
  readonly kind: 'postgres' | 'redis';
  /** As {@link queuePlace} names it. */
  readonly place: string;
  queue(name: string, options: Omit<QueueOptions, 'connection' | 'prefix'>): Queue<Payload>;
  worker(name: string, run: Processor<Payload>, options: Omit<WorkerOptions, 'connection' | 'prefix'>): Worker<Payload>;
  /** Asks the server whether it is there. Rejects where it is not. */
  ping(): Promise<void>;
  /** The same, and on Redis whether it takes jobs: one that is full, or a replica, answers all the same. */
  takesJobs(): Promise<void>;
  /** What an error of the queues' server means; null where it is no such thing. */
  trouble(error: unknown): Failure | null;
  /** Null where the queues are on no Redis. */
  readonly redis: Redis | null;
  close(): Promise<void>;
}

/** Failures: LEDGER_*, QUEUE_POOLED, QUEUE_UNREACHABLE, QUEUE_REFUSED, QUEUE_TOO_OLD. */
export async function openBackend(ledger: Ledger, redisUrl: string | undefined): Promise<Result<Backend>> {
  return redisUrl === undefined ? onPostgres(ledger) : onRedis(ledger, redisUrl);
}

async function onPostgres(ledger: Ledger): Promise<Result<Backend>> {
  const pool = ledger.queuePool();
  const close = async () => {
    if (pool !== ledger.pool) await pool.end();
  };
  const fault = ledger.kind === 'server' ? await checkSessions(() => new pg.Client(pool.options)) : null;
  if (fault !== null) {
    await close();
    return fault;
  }
  try {
    const client = await pool.connect();
    try {
      await migrateQueues(client);
    } finally {
      client.release();
    }
  } catch (cause) {
    await close();
    if (cause instanceof SchemaVersionMismatchError) return fail('LEDGER_VERSION', cause.message, { cause });
    return ledgerTrouble(cause) ?? fail('LEDGER_UNREACHABLE', (cause as Error).message, { cause });
  }
  const on = withBackend(createPostgresBackend);
  const ping = async () => void (await pool.query('select 1'));
  const connection = steadyPool(pool);
  return ok({
    kind: 'postgres',
    place: IN_POSTGRES,
    redis: null,
    queue: (name, options) => new on.Queue<Payload>(name, { ...options, connection }) as unknown as Queue<Payload>,
    worker: (name, run, options) =>
      new on.Worker<Payload>(name, run, { ...options, connection }) as unknown as Worker<Payload>,
    ping,
    takesJobs: ping,
    trouble: ledgerTrouble,
    close,
  });
}

/** Looks first: a role that may not create anything can use queues that are up to date. */
async function migrateQueues(client: PoolClient): Promise<void> {
  try {
    if ((await assertSchemaCompatibility(client, 'bullmq')) >= LATEST_SCHEMA_VERSION) return;
  } catch (error) {
    if (!(error instanceof SchemaMigrationRequiredError)) throw error;
  }
  mayTakeLong(client);
  await runMigrations(client, 'bullmq');
}

const PROBE_KEPT_MS = 1_000;

async function onRedis(ledger: Ledger, redisUrl: string): Promise<Result<Backend>> {
  const opened = await openRedis(redisUrl);
  if (!opened.ok) return opened;
  const { producer, consumer, close } = opened.value;
  // Two ledgers may share a Redis: a job is only the id of a row.
  const prefix = `outlay:${ledger.id}`;
  return ok({
    kind: 'redis',
    place: queuePlace(redisUrl),
    redis: producer,
    queue: (name, options) =>
      new Queue<Payload>(name, { ...options, connection: producer, prefix, skipVersionCheck: true }),
    worker: (name, run, options) =>
      new Worker<Payload>(name, run, { ...options, connection: consumer, prefix, skipVersionCheck: true }),
    ping: async () => void (await producer.ping()),
    takesJobs: async () => void (await producer.set(`${prefix}:probe`, '', 'PX', PROBE_KEPT_MS)),
    trouble: redisTrouble,
    close,
  });
}
