import { Socket } from 'node:net';
import pg from 'pg';

/**
 * A lost connection shows in the query that needs it; the event alone must not end the process. A client that is checked
 * out and idle, as between two statements of a transaction, has no listener but this one. Queues listen too.
 */
export function quiet(pool: pg.Pool): void {
  pool.setMaxListeners(0);
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
}

/**
 * A server that says nothing over a statement for this long is gone, though its connection stands: a firewall has
 * forgotten it, or a pooler hangs.
 */
export const MAX_SILENCE_MS = 60_000;
const MAX_CLIENTS = 20;

/** Connections to a server. One that falls silent is closed, whoever holds it, and its statement fails. */
export function serverPool(
  config: pg.ClientConfig,
  onConnect: (client: pg.ClientBase) => Promise<void> = async () => {},
  silenceMs = MAX_SILENCE_MS,
): pg.Pool {
  const pool = new pg.Pool({
    ...config,
    max: MAX_CLIENTS,
    onConnect: (client) => {
      closeWhenSilent(client, silenceMs);
      return onConnect(client);
    },
  });
  quiet(pool);
  pool.on('acquire', (client) => allowSilence(client, silenceMs));
  return pool;
}

/** For work of which one statement may rightly take long, until the client is given back. */
export function mayTakeLong(client: pg.ClientBase): void {
  allowSilence(client, 0);
}

/** What `pg` has in a client but does not declare. */
interface Inside {
  readonly connection: { readonly stream: unknown };
  readonly readyForQuery: boolean;
}

function closeWhenSilent(client: pg.ClientBase, silenceMs: number): void {
  const inside = client as unknown as Inside;
  allowSilence(client, silenceMs);
  socketOf(client)?.on('timeout', () => {
    if (!inside.readyForQuery) socketOf(client)?.destroy(silent(silenceMs));
  });
}

function silent(ms: number): Error {
  return Object.assign(new Error(`the server has not answered for ${ms / 1_000} s`), { code: 'ETIMEDOUT' });
}

function allowSilence(client: pg.ClientBase, ms: number): void {
  socketOf(client)?.setTimeout(ms);
}

/** Null for a client that is in one process with its database. */
function socketOf(client: pg.ClientBase): Socket | null {
  const { stream } = (client as unknown as Inside).connection;
  return stream instanceof Socket ? stream : null;
}
