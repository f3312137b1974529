/**
 * Whether a connection is a session of the server, as queues in PostgreSQL need: LISTEN and search_path live in one. A
 * pooler in transaction mode gives a client another session for each transaction. It is found out by doing.
 */
import type pg from 'pg';
import { type Failure, fail } from '../failure.ts';
import { ledgerTrouble } from './trouble.ts';

const CLIENTS = 3;
const ROUNDS = 3;
/** Of a pooler, for three sessions and what is asked of them. */
const LOOK_MS = 4_000;

export interface SessionsSeen {
  /** The server's process behind each client, as asked again and again. */
  readonly pids: ReadonlyArray<readonly number[]>;
  /** The process that the connection's start named is another: a pooler stands between. */
  readonly pooled: boolean;
}

/** `clients` are three that nobody else uses. */
export async function lookAtSessions(clients: readonly pg.ClientBase[]): Promise<SessionsSeen> {
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
  return { pids, pooled: startPid(clients[0]!) !== pids[0]![0] };
}

/** Each client has one of its own. */
export function areSessions(pids: SessionsSeen['pids']): boolean {
  return pids.every((own) => new Set(own).size === 1) && new Set(pids.flat()).size === pids.length;
}

/** Of the message that ends a connection's start (BackendKeyData); poolers put a number of their own there. */
function startPid(client: pg.ClientBase): number | null {
  return (client as { processID?: number | null }).processID ?? null;
}

/**
 * One question where no pooler stands between. `open` makes a client that is not connected yet.
 * Failures: QUEUE_POOLED, LEDGER_*; null where all is well.
 */
export async function checkSessions(open: () => pg.Client): Promise<Failure | null> {
  const clients: pg.Client[] = [];
  const connect = async () => {
    const client = open();
    client.on('error', () => {});
    clients.push(client);
    await client.connect();
    return client;
  };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Failure>((resolve) => {
    timer = setTimeout(() => resolve(fail('LEDGER_UNREACHABLE', TOO_FEW)), LOOK_MS);
  });
  try {
    return await Promise.race([poolerFault(connect), late]);
  } catch (error) {
    return ledgerTrouble(error) ?? fail('LEDGER_UNREACHABLE', (error as Error).message, { cause: error });
  } finally {
    clearTimeout(timer);
    for (const client of clients) void client.end().catch(() => {});
  }
}

const TOO_FEW = `the ledger's database, or the pooler before it, gave no ${CLIENTS} sessions at once within ${LOOK_MS / 1_000} s; a process takes up to 40`;

async function poolerFault(connect: () => Promise<pg.Client>): Promise<Failure | null> {
  const first = await connect();
  const { rows } = await first.query<{ pid: number }>('select pg_backend_pid() as pid');
  if (startPid(first) === rows[0]!.pid) return null;
  const clients = [first];
  while (clients.length < CLIENTS) clients.push(await connect());
  if (areSessions((await lookAtSessions(clients)).pids)) return null;
  const message = "the pooler before the ledger's database pools by transaction, and the queues there need sessions";
  return fail('QUEUE_POOLED', message);
}
