import { drizzle } from 'drizzle-orm/node-postgres';
import type { Db, Tx } from './ledger.ts';
import { mayTakeLong } from './pool.ts';

export interface TransactionOptions {
  /** One statement of it may rightly take minutes. */
  readonly long?: boolean;
}

/**
 * Runs `work` in one transaction on one connection. Rejects with what it or the database threw, rolled back; a
 * connection that cannot even do that is not given back to the pool. drizzle's own `transaction` loses the connection
 * for good where it breaks at `begin`.
 */
export async function inTransaction<T>(
  db: Db,
  work: (tx: Tx) => Promise<T>,
  { long = false }: TransactionOptions = {},
): Promise<T> {
  const client = await db.$client.connect();
  if (long) mayTakeLong(client);
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(drizzle(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((cause: Error) => {
      broken = cause;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
