/** Whether a connection is a session of the server, as `store/sessions.ts` has it, and hears what others notify. */
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { areSessions, lookAtSessions, type SessionsSeen } from '../store/sessions.ts';
import { bad, fine, messageOf, type Verdict } from './check.ts';
import type { Database } from './connect.ts';

const NOTIFY_MS = 2_000;
const DIRECT = 'connect to the server directly';

export interface SessionsFound extends SessionsSeen {
  /** A notification came over; not tried, and false, where the sessions change. */
  readonly notified: boolean;
}

export async function sessions(database: Database): Promise<Verdict> {
  try {
    return sessionsVerdict(await database.withSessions(3, {}, lookAt));
  } catch (error) {
    if (!/timeout/i.test(messageOf(error))) throw error;
    return bad('no three sessions at once', 'let the server or its pooler give more: every process takes up to 40');
  }
}

async function lookAt(clients: readonly pg.Client[]): Promise<SessionsFound> {
  const seen = await lookAtSessions(clients);
  return { ...seen, notified: areSessions(seen.pids) && (await hears(clients[0]!, clients[1]!)) };
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
