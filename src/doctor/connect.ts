/** The way to a database, for all checks that ask it, and what it means where there is none. */
import { Socket } from 'node:net';
import pg from 'pg';
import { serverName } from '../store/ledger.ts';
import { quiet } from '../store/pool.ts';
import { bad, fine, messageOf, type Verdict } from './check.ts';

export interface Database {
  /** `outlay@127.0.0.1:5432/outlay` */
  readonly name: string;
  /** One session, which takes the checks' questions in turn. */
  readonly pool: pg.Pool;
  /** Other sessions, for what one alone cannot show; they end with `use`. */
  withSessions<T>(count: number, more: pg.ClientConfig, use: (clients: readonly pg.Client[]) => Promise<T>): Promise<T>;
  /** Says goodbye, and hangs up on whoever does not answer it. */
  close(): Promise<void>;
}

const GOODBYE_MS = 300;
/** Of one question in a session of its own; shorter than a check's limit, so that it can say what was asked. */
const QUESTION_MS = 4_000;

export function openDatabase(config: pg.ClientConfig): Database {
  const sockets = new Set<Socket>();
  const stream = () => {
    const socket = new Socket();
    sockets.add(socket);
    return socket;
  };
  const pool = new pg.Pool({ ...config, stream, max: 1 });
  quiet(pool);
  return {
    name: serverName(config),
    pool,
    async withSessions(count, more, use) {
      const clients = Array.from({ length: count }, () => {
        const client = new pg.Client({ ...config, query_timeout: QUESTION_MS, ...more, stream });
        client.on('error', () => {});
        return client;
      });
      try {
        await Promise.all(clients.map((client) => client.connect()));
        return await use(clients);
      } finally {
        await atMost(GOODBYE_MS, Promise.all(clients.map((client) => client.end().catch(() => {}))));
      }
    },
    async close() {
      await atMost(GOODBYE_MS, pool.end());
      for (const socket of sockets) socket.destroy();
    },
  };
}

async function atMost(limitMs: number, ending: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    ending,
    new Promise((resolve) => {
      timer = setTimeout(resolve, limitMs);
    }),
  ]);
  clearTimeout(timer);
}

/** The first answer, within the check's time. */
export async function reachVerdict({ name, pool }: Database): Promise<Verdict> {
  try {
    await pool.query('select 1');
    return fine(name);
  } catch (error) {
    return troubleVerdict(name, error);
  }
}

/** By error code and message, those of PgBouncer included: it gives 08P01 to all that it refuses. */
const TROUBLES: ReadonlyArray<readonly [when: RegExp, what: string, mend: string]> = [
  [/ECONNREFUSED/, 'nothing listens there', 'start the server, or mend host and port in DATABASE_URL'],
  [/ENOTFOUND|EAI_AGAIN/, 'there is no such host', 'mend the host in DATABASE_URL, or the name service'],
  [/ENOENT.*\.s\.PGSQL/, 'there is no such socket', 'start the server, or mend host and port in DATABASE_URL'],
  [
    /ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|timeout/i,
    'no answer in time',
    'see whether it is a PostgreSQL server that runs, and whether a firewall is in between',
  ],
  [/must be a string/, 'it asks for a password, and none is given', 'write it into DATABASE_URL, or set PGPASSWORD'],
  [
    /28P01|password authentication failed|SASL|no such user|role .* does not exist/,
    'user or password are refused',
    "mend them in DATABASE_URL (percent-encode @ : / ? # % in them), or set the role's password",
  ],
  [
    /3D000|no such database|database .* does not exist/,
    'there is no such database',
    'mend its name in DATABASE_URL, or make it: createdb --owner ROLE --encoding UTF8 --template template0 NAME',
  ],
  [/no pg_hba\.conf entry|28000/, 'its pg_hba.conf refuses', 'let this machine and role in there, or see sslmode'],
  [
    /53300|too many connections|no more connections/,
    'it has no connection left',
    'raise max_connections, or end others',
  ],
  [/ECONNRESET|terminated unexpectedly/, 'it hung up', 'see whether that is a PostgreSQL server'],
  [
    /42501|permission denied for database/,
    'the role may not connect to it',
    'grant connect on database … to that role',
  ],
  [/57P03/, 'it is starting or stopping', 'wait, and look again'],
  [/does not support SSL/, 'it does not speak TLS', 'take sslmode out of DATABASE_URL, or set ssl = on there'],
  [
    /CERT|certificate|UNABLE_TO_|altname/i,
    'its certificate is not trusted',
    'name its authority with sslrootcert=FILE in DATABASE_URL',
  ],
];

export function troubleVerdict(name: string, error: unknown): Verdict {
  const message = messageOf(error);
  const text = `${(error as { code?: unknown }).code ?? ''} ${message}`;
  const [, what, mend] = TROUBLES.find(([when]) => when.test(text)) ?? [];
  const said = what === undefined ? message : `${what} (${message})`;
  return bad(`${name}: ${said}`, mend ?? 'check DATABASE_URL; see whether that is a PostgreSQL server');
}
