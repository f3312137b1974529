/**
 * The embedded database of a data directory: PGlite behind a lock, with a link for other processes.
 *
 *   DIR/lock           who owns it (lock.ts)
 *   DIR/ledger/        PGlite's files
 *   DIR/ledger.json    which versions wrote them
 *   DIR/.s.PGSQL.5432  the link: a Unix socket of mode 0600 that speaks the PostgreSQL protocol (gateway.ts)
 */
import { resolve } from 'node:path';
import type pg from 'pg';
import { ok, type Result } from '../failure.ts';
import { Access, AccessPool } from './embedded-access.ts';
import type { LockRecord } from './lock.ts';
import { quiet } from './pool.ts';

export interface EmbeddedOptions {
  /** The data directory. */
  readonly folder: string;
  /** True: a folder without a ledger is a failure. Else a ledger is made in it. */
  readonly mustExist?: boolean;
  /** What the lock says is running, `outlay up`. */
  readonly command: string;
  /** Told what takes time. */
  readonly onNote?: (message: string) => void;
  /** `tcp` forces the loopback port that systems without Unix sockets use. */
  readonly link?: 'socket' | 'tcp';
}

export interface Database {
  readonly pool: pg.Pool;
  /** Null where this process owns the database just now, else the process that does. */
  owner(): LockRecord | null;
  close(): Promise<void>;
}

/**
 * Opens the database of a data directory, or reaches the process that has it open. Where that process ends later, the
 * pool finds its successor, or takes its place, the next time that it connects.
 * Failures: DATA_DIR, NOT_FOUND (no ledger where one must exist), LEDGER_LOCK_CORRUPT, LEDGER_LOCKED (the owner does not answer), LEDGER_VERSION, LEDGER_CORRUPT.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Result<Database>> {
  const access = new Access({ ...options, folder: resolve(options.folder) });
  const reached = await access.reach();
  if (!reached.ok) return reached;
  const pool = new AccessPool(access);
  quiet(pool);
  return ok({
    pool,
    owner: () => access.owner,
    async close() {
      access.stopServing();
      await pool.end();
      await access.close();
    },
  });
}
