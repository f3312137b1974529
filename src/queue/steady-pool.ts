/** The ledger's pool, as BullMQ's PostgreSQL backend must see it. */
import type { PgPool } from 'bullmq';
import type pg from 'pg';
import { ledgerTrouble } from '../store/trouble.ts';

/**
 * A pool whose errors BullMQ waits after. Of a worker's errors it knows one as a lost connection, by its code
 * (`isNotConnectionError` of 6.7); any other it lets the worker's loop repeat at once, without an end, and where the error
 * is there already, as of a connection that could not be made, the loop never lets the process do anything else.
 */
export function steadyPool(pool: pg.Pool): PgPool {
  const steady = {
    query: (text: string, params?: unknown[]) => pool.query(text, params).catch(asLostConnection),
    connect: () => pool.connect().catch(asLostConnection),
    end: async () => {}, // who opened it ends it
    options: { keepAlive: pool.options.keepAlive },
    on(event: 'error' | 'connect', listener: (argument: never) => void) {
      pool.on(event as 'error', listener as () => void);
      return steady;
    },
    removeAllListeners: () => steady,
  };
  return steady as unknown as PgPool;
}

const LOST = 'ECONNREFUSED';

function asLostConnection(error: unknown): never {
  const trouble = ledgerTrouble(error);
  if (trouble === null) throw error;
  throw Object.assign(new Error(trouble.message, { cause: error }), { code: LOST });
}
