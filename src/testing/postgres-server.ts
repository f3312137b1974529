import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type Container, containerRunner } from './server-container.ts';
import { type Host, needsOwn, type Runner, type ServerOptions, type StopMode, startHost } from './server-host.ts';
import { locate } from './server-place.ts';
import { openFolder, processRunner, unprivilegedUser } from './server-process.ts';

export interface TestPostgres {
  /** Of a fresh, empty database: `postgres://outlay:PASSWORD@127.0.0.1:PORT/DATABASE`. The role is a superuser. */
  readonly url: string;
  /** The URL of another one. Its name is new, its encoding UTF-8, its locale C. */
  createDatabase(): Promise<string>;
  /** Drops one of these, and the connections to it. */
  dropDatabase(url: string): Promise<void>;
  /**
   * Stops the server and starts it on the same port with its data; `fast` (orderly) unless told. Rejects where the
   * server came from the environment.
   */
  restart(mode?: StopMode): Promise<void>;
  /** Ends the server and removes its folder, or drops its databases on a server from the environment. Twice is once. */
  stop(): Promise<void>;
  /** Null where the server is not a process of ours: from the environment, in a container, or stopped. */
  readonly pid: number | null;
  /** Null where the server came from the environment or is in a container. */
  readonly folder: string | null;
}

const ROLE = 'outlay';
/** Without a wait for the disk: a server that dies loses nothing by it, only a machine that does. */
const SETTINGS = { fsync: 'off', max_connections: '200' };
/** https://www.postgresql.org/docs/15/server-shutdown.html */
const SIGNALS = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const;
const ANSWER_MS = 5_000;

export async function startPostgres(options: ServerOptions = {}): Promise<TestPostgres> {
  const place = await locate('postgres', needsOwn(options));
  if (place.from === 'environment') return testPostgres(place.url, null);
  const { runner, password } = place.from === 'docker' ? inContainer(options) : asProcess(place.bin, options);
  const host = await startHost(runner, options.port);
  return testPostgres(urlOf(host.port, password), host).catch(async (error: unknown) => {
    await host.stop();
    throw error;
  });
}

/** `admin` is a database from which others are made. */
async function testPostgres(admin: string, host: Host | null): Promise<TestPostgres> {
  const databases = new Set<string>();
  const createDatabase = async () => {
    const name = `outlay_test_${randomBytes(8).toString('hex')}`;
    await query(admin, `create database ${name} template template0 encoding 'UTF8' locale 'C'`);
    const url = withDatabase(admin, name);
    databases.add(url);
    return url;
  };
  const dropDatabase = async (url: string) => {
    if (!databases.delete(url)) throw new Error('Not a database that createDatabase made here');
    await query(admin, `drop database if exists ${new URL(url).pathname.slice(1)} with (force)`);
  };
  const dropAll = async () => {
    await Promise.all([...databases].map(dropDatabase));
  };
  let stopped: Promise<void> | null = null;
  return {
    url: await createDatabase(),
    createDatabase,
    dropDatabase,
    async restart(mode = 'fast') {
      if (host === null) throw new Error('The server of OUTLAY_TEST_DATABASE_URL is not ours: ask for one with `own`');
      await host.restart(mode);
    },
    stop() {
      stopped ??= host === null ? dropAll() : host.stop();
      return stopped;
    },
    get pid() {
      return host?.pid ?? null;
    },
    folder: host?.folder ?? null,
  };
}

interface Prepared {
  readonly runner: Runner;
  readonly password: string;
}

function asProcess(bin: string, options: ServerOptions): Prepared {
  const user = unprivilegedUser();
  const folder = openFolder('postgres', options.folder, user);
  const data = join(folder.path, 'data');
  const passwordFile = join(folder.path, 'password');
  if (!existsSync(passwordFile)) writeFileSync(passwordFile, newPassword(), { mode: 0o600 });
  if (user !== undefined) chownSync(passwordFile, user.uid, user.gid);
  const password = readFileSync(passwordFile, 'utf8');
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: folder.path, ...options.settings };
  const initdb = [join(bin, 'initdb'), '--pgdata', data, '--username', ROLE, '--pwfile', passwordFile, ...INITDB];
  const runner = processRunner({
    folder,
    user,
    prepare: () => (existsSync(join(data, 'PG_VERSION')) ? null : initdb),
    command: (port) => [join(bin, 'postgres'), '-D', data, '-p', String(port), ...flags(settings)],
    signals: SIGNALS,
    pidFile: join(data, 'postmaster.pid'),
    answers: (port) => answers(port, password),
  });
  return { runner, password };
}

const INITDB = ['--auth=scram-sha-256', '--locale=C', '--encoding=UTF8', '--no-sync', '--no-instructions'];

function inContainer(options: ServerOptions): Prepared {
  const password = newPassword();
  const container: Container = {
    image: 'postgres:15',
    port: 5432,
    env: {
      POSTGRES_USER: ROLE,
      POSTGRES_PASSWORD: password,
      POSTGRES_DB: 'postgres',
      POSTGRES_INITDB_ARGS: INITDB.join(' '),
    },
    args: flags(options.settings),
    signals: SIGNALS,
    answers: (port) => answers(port, password),
  };
  return { runner: containerRunner(container, options), password };
}

function newPassword(): string {
  return randomBytes(16).toString('hex');
}

function flags(settings: ServerOptions['settings']): string[] {
  return Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function urlOf(port: number, password: string): string {
  return `postgres://${ROLE}:${password}@127.0.0.1:${port}/postgres`;
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** A stranger on the port does not know the password. */
async function answers(port: number, password: string): Promise<void> {
  await query(urlOf(port, password), 'select 1');
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: ANSWER_MS });
  client.on('error', () => {}); // the server went: the query rejects
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end().catch(() => {});
  }
}
