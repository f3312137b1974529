import type pg from 'pg';

/**
 * A lost connection shows in the query that needs it; the event alone must not end the process. A client that is checked
 * out and idle, as between two statements of a transaction, has no listener but this one. Queues listen too.
 */
export function quiet(pool: pg.Pool): void {
  pool.setMaxListeners(0);
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
}
