/**
 * Whether a connection is a session of the server, as the queues in PostgreSQL need: LISTEN and search_path live in one.
 * A pooler in transaction mode gives a client another session for each transaction. It is found out by doing.
 */
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { bad, fine, messageOf, type Verdict } from './check.ts';
import type { Database } from './connect.ts';

const ROUNDS = 3;
const NOTIFY_MS = 2_000;
const DIRECT = 'connect to the server directly';

export interface SessionsFound {
  /** The server's process behind each client, as asked again and again. */
  readonly pids: ReadonlyArray<readonly number[]>;
  /** The process that the connection's start named is another: a pooler stands between. */
  readonly pooled: boolean;
  /** A notification came over; not tried, and false, where the sessions change. */
  readonly notified: boolean;
}

export async function sessions(database: Database): Promise<Verdict> {
  try {
    return sessionsVerdict(await database.withSessions(3, {}, lookAtSessions));
  } catch (error) {
    if (!/timeout/i.test(messageOf(error))) throw error;
    return bad('no three sessions at once', 'let the server or its pooler give more: every process takes up to 40');
  }
}

async function lookAtSessions(clients: readonly pg.Client[]): Promise<SessionsFound> {
  const pids: number[][] = clients.map(() => []);
  const ask = async (i: number, sql: string) => {
    const { rows } = await clients[i]!.query<{ pid: number }>(sql);
    pids[i]!.push(rows[0]!.pid);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    // Twice each: a pooler that takes its sessions in turn gives two clients that take turns always the same.
    for (const i of [0, 0, 1, 1, 2, 2]) await ask(i, 'select pg_backend_pid() as pid');
    await Promise.all(clients.map((_, i) => ask(i, 'select pg_backend_pid() as pid, pg_sleep(0.02)')));
  }
  const found = { pids, pooled: startPid(clients[0]!) !== pids[0]![0] };
  return { ...found, notified: areSessions(pids) && (await hears(clients[0]!, clients[1]!)) };
}

/** Of the message that ends a connection's start (BackendKeyData); poolers put a number of their own there. */
function startPid(client: pg.Client): number | null {
  return (client as { processID?: number | null }).processID ?? null;
}

async function hears(listener: pg.Client, sender: pg.Client): Promise<boolean> {
  const channel = `outlay_doctor_${randomBytes(6).toString('hex')}`;
  let timer: NodeJS.Timeout | undefined;
  const heard = new Promise<boolean>((resolve) => {
    listener.on('notification', () => resolve(true));
    timer = setTimeout(() => resolve(false), NOTIFY_MS);
  });
  try {
    await listener.query(`listen ${channel}`);
    await sender.query('select pg_notify($1, $2)', [channel, '']);
    return await heard;
  } finally {
    clearTimeout(timer);
  }
}

/** Each client has one of its own. */
function areSessions(pids: SessionsFound['pids']): boolean {
  return pids.every((own) => new Set(own).size === 1) && new Set(pids.flat()).size === pids.length;
}

export function sessionsVerdict({ pids, pooled, notified }: SessionsFound): Verdict {
  const how = pooled ? 'through a pooler' : 'direct';
  if (!areSessions(pids)) {
    return bad(
      `${how}: the session changes between two statements (pooling by transaction), so LISTEN and search_path are lost`,
      `${DIRECT}, or let the pooler pool by session (PgBouncer: pool_mode = session)`,
    );
  }
  if (!notified) return bad(`${how}: a NOTIFY did not arrive within ${NOTIFY_MS / 1000} s`, DIRECT);
  return fine(pooled ? 'through a pooler, by session; it must have room for 40 a process' : 'a direct connection');
}
