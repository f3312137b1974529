/** Opens the ledger, wherever it lies: embedded in a data directory, or on a PostgreSQL server. One code path after that. */
import { resolve } from 'node:path';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { type Failure, fail, ok, type Result } from '../failure.ts';
import { type EmbeddedOptions, openEmbedded } from './embedded.ts';
import type { LockRecord } from './lock.ts';
import { migrate } from './migrate.ts';
import { serverPool } from './pool.ts';
import { ledgerTrouble } from './trouble.ts';

/** The ledger's tables, on any of its connections. */
export type Db = NodePgDatabase & { readonly $client: pg.Pool };
/** The same within a transaction, on the connection that has it; a {@link Db} will do where none is needed. */
export type Tx = NodePgDatabase;

export interface LedgerOptions extends EmbeddedOptions {
  /** A PostgreSQL server, `postgres://…`; absent: embedded in `folder`. */
  readonly databaseUrl?: string | undefined;
}

export interface Ledger {
  readonly kind: 'embedded' | 'server';
  /** Its folder, or its server's name. */
  readonly place: string;
  /** Tells ledgers apart that share a Redis server. */
  readonly id: string;
  /** The process that owns the embedded database just now, where it is not this one. */
  owner(): LockRecord | null;
  readonly db: Db;
  readonly pool: pg.Pool;
  /** Connections whose search path is the queues' schema. The caller ends the pool where it is not `pool`. */
  queuePool(): pg.Pool;
  close(): Promise<void>;
}

/** The floor: `migrations/` are written for it. */
export const MINIMUM_POSTGRES = 15;
/** Of the database; others refuse the first character that they lack. */
export const ENCODING = 'UTF8';
const CONNECT_TIMEOUT_MS = 4_000;

/** Tries to open an embedded ledger whose owner may end at that very moment. */
const OPEN_TRIES = 5;

/** Failures: those of {@link openEmbedded} and {@link migrate}, LEDGER_UNREACHABLE, _REFUSED, _RIGHTS, _READ_ONLY, _TOO_OLD, _ENCODING. */
export async function openLedger(options: LedgerOptions): Promise<Result<Ledger>> {
  const { databaseUrl } = options;
  if (databaseUrl !== undefined) return prepare(await openServer(databaseUrl));
  for (let attempt = 1; ; attempt += 1) {
    const opened = await prepare(await openInFolder(options));
    if (opened.ok || opened.code !== 'LEDGER_UNREACHABLE' || attempt === OPEN_TRIES) return opened;
  }
}

async function prepare(opened: Result<Opened>): Promise<Result<Ledger>> {
  if (!opened.ok) return opened;
  const database = opened.value;
  try {
    const migrated = await migrate(database.pool);
    if (migrated.ok) return ok({ ...database, id: await readId(database.pool) });
    await database.close();
    return migrated;
  } catch (error) {
    await database.close();
    return unreachable(error);
  }
}

type Opened = Omit<Ledger, 'id'>;

async function readId(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ id: string }>('select id from outlay.ledger');
  return rows[0]!.id;
}

async function openInFolder(options: LedgerOptions): Promise<Result<Opened>> {
  const database = await openEmbedded(options);
  if (!database.ok) return database;
  const { pool, owner, close } = database.value;
  return ok({
    kind: 'embedded',
    place: resolve(options.folder),
    owner,
    pool,
    db: drizzle(pool),
    queuePool: () => pool,
    close,
  });
}

async function openServer(databaseUrl: string): Promise<Result<Opened>> {
  const config = serverConfig(databaseUrl);
  const pool = serverPool(config);
  const unfit = await checkServer(pool);
  if (unfit !== null) {
    await pool.end();
    return unfit;
  }
  return ok({
    kind: 'server',
    place: serverName(config),
    owner: () => null,
    pool,
    db: drizzle(pool),
    queuePool: () => serverPool(config, useQueueSchema),
    close: () => pool.end(),
  });
}

/** Not by start-up options, which poolers refuse or lose. */
async function useQueueSchema(client: pg.ClientBase): Promise<void> {
  await client.query('set search_path to bullmq');
}

export function serverConfig(databaseUrl: string): pg.ClientConfig {
  return {
    connectionString: withPlainSslMode(databaseUrl),
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    application_name: 'outlay',
  };
}

/** `pg` has other names for verify-full, and prints a page about each of them. */
function withPlainSslMode(databaseUrl: string): string {
  if (/[?&]uselibpqcompat=true/.test(databaseUrl)) return databaseUrl;
  return databaseUrl.replace(/([?&]sslmode=)(prefer|require|verify-ca)(?=&|$)/g, '$1verify-full');
}

/** `outlay@127.0.0.1:5432/outlay`: never the password. */
export function serverName(config: pg.ClientConfig): string {
  try {
    const { user, host, port, database } = new pg.Client(config);
    return `${user === undefined ? '' : `${user}@`}${host}:${port}/${database}`;
  } catch {
    return 'the server at DATABASE_URL';
  }
}

async function checkServer(pool: pg.Pool): Promise<Failure | null> {
  try {
    const { rows } = await pool.query<{ version: string; encoding: string }>(
      `select current_setting('server_version') as version, current_setting('server_encoding') as encoding`,
    );
    const { version, encoding } = rows[0]!;
    if (Number.parseInt(version, 10) < MINIMUM_POSTGRES) {
      return fail('LEDGER_TOO_OLD', `the server at DATABASE_URL is PostgreSQL ${version}`);
    }
    if (encoding === ENCODING) return null;
    return fail('LEDGER_ENCODING', `the database at DATABASE_URL is in ${encoding}, which lacks what the web writes`);
  } catch (error) {
    return unreachable(error);
  }
}

function unreachable(error: unknown): Failure {
  const { code, message } = ledgerTrouble(error) ?? fail('LEDGER_UNREACHABLE', (error as Error).message);
  return fail(code, `the ledger's database: ${message}`, { cause: error });
}
