/** Opens the ledger, wherever it lies: embedded in a data directory, or on a PostgreSQL server. One code path after that. */
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { fail, ok, type Result } from '../failure.ts';
import { type EmbeddedOptions, openEmbedded, quiet } from './embedded.ts';
import type { LockRecord } from './lock.ts';
import { migrate } from './migrate.ts';

export type Db = NodePgDatabase;

export interface LedgerOptions extends EmbeddedOptions {
  /** A PostgreSQL server, `postgres://…`; absent: embedded in `folder`. */
  readonly databaseUrl?: string | undefined;
}

export interface Ledger {
  readonly kind: 'embedded' | 'server';
  /** The process that owns the embedded database, where it is not this one. */
  readonly owner: LockRecord | null;
  readonly db: Db;
  readonly pool: pg.Pool;
  /** Connections whose search path is the queues' schema. The caller ends the pool where it is not `pool`. */
  queuePool(): pg.Pool;
  close(): Promise<void>;
}

const CONNECT_TIMEOUT_MS = 8_000;

/** Failures: those of {@link openEmbedded} and {@link migrate}, and LEDGER_UNREACHABLE. */
export async function openLedger(options: LedgerOptions): Promise<Result<Ledger>> {
  const opened =
    options.databaseUrl === undefined ? await openInFolder(options) : await openServer(options.databaseUrl);
  if (!opened.ok) return opened;
  const ledger = opened.value;
  const migrated = await migrate(ledger.pool).catch((cause: Error) =>
    fail('LEDGER_UNREACHABLE', cause.message, { cause }),
  );
  if (migrated.ok) return ok(ledger);
  await ledger.close();
  return migrated;
}

async function openInFolder(options: LedgerOptions): Promise<Result<Ledger>> {
  const database = await openEmbedded(options);
  if (!database.ok) return database;
  const { pool, owner, close } = database.value;
  return ok({ kind: 'embedded', owner, pool, db: drizzle(pool), queuePool: () => pool, close });
}

async function openServer(databaseUrl: string): Promise<Result<Ledger>> {
  const config: pg.PoolConfig = { connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_TIMEOUT_MS, max: 20 };
  const pool = new pg.Pool(config);
  quiet(pool);
  try {
    await pool.query('select 1');
  } catch (cause) {
    await pool.end();
    return fail('LEDGER_UNREACHABLE', `the database at DATABASE_URL: ${(cause as Error).message}`, { cause });
  }
  return ok({
    kind: 'server',
    owner: null,
    pool,
    db: drizzle(pool),
    queuePool() {
      const queues = new pg.Pool({ ...config, options: '-c search_path=bullmq', keepAlive: true });
      quiet(queues);
      return queues;
    },
    close: () => pool.end(),
  });
}
