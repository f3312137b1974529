/**
 * The embedded database of a data directory: PGlite behind a lock, with a link for other processes.
 *
 *   DIR/lock           who owns it (lock.ts)
 *   DIR/ledger/        PGlite's files
 *   DIR/ledger.json    which versions wrote them
 *   DIR/.s.PGSQL.5432  the link: a Unix socket of mode 0600 that speaks the PostgreSQL protocol (gateway.ts)
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, Socket } from 'node:net';
import { join, resolve } from 'node:path';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { type Failure, fail, ok, type Result, unwrap } from '../failure.ts';
import { projectPath } from '../project.ts';
import { Gateway } from './gateway.ts';
import { dataDirFailure, type Link, type LockRecord, lockPath, type OwnedLock, readLock, takeLock } from './lock.ts';

/** Major version of the PostgreSQL inside the pinned PGlite; its files can be read by that version alone. */
export const EMBEDDED_POSTGRES = 18;

/** Port in the name of the socket file, where PostgreSQL's clients look for it: `.s.PGSQL.5432`. */
export const SOCKET_PORT = 5432;
/** Longest path of a Unix socket, in bytes, on the strictest system that Node runs on (sun_path of macOS). */
export const MAX_SOCKET_PATH = 103;
/** Clients of one process; they cost next to nothing, and each queue worker keeps one to listen. */
const MAX_CLIENTS = 50;
const OWNER_START_MS = 30_000;
const CONNECT_TIMEOUT_MS = 5_000;

export interface EmbeddedOptions {
  /** The data directory; made where it is missing. */
  readonly folder: string;
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
 * Failures: DATA_DIR, LEDGER_LOCK_CORRUPT, LEDGER_LOCKED (the owner does not answer), LEDGER_VERSION, LEDGER_CORRUPT.
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

/** What this process has of the database: the files themselves, or the way to who has them. */
type Hold =
  | { readonly kind: 'owned'; readonly db: PGlite; readonly gateway: Gateway; readonly link: OpenLink; letGo(): void }
  | { readonly kind: 'guest'; readonly owner: LockRecord; readonly link: Link };

class Access {
  readonly #options: EmbeddedOptions;
  #hold: Hold | null = null;
  #reaching: Promise<Result<void>> | null = null;
  #isFirst = true;
  #closed = false;

  constructor(options: EmbeddedOptions) {
    this.#options = options;
  }

  get owner(): LockRecord | null {
    return this.#hold?.kind === 'guest' ? this.#hold.owner : null;
  }

  get isSure(): boolean {
    return this.#hold !== null;
  }

  /** A connection was lost: whoever had the files may be gone. */
  doubt(): void {
    if (this.#hold?.kind === 'guest') this.#hold = null;
  }

  /** Makes sure of somebody who answers. One search at a time. */
  reach(): Promise<Result<void>> {
    this.#reaching ??= this.#search().finally(() => {
      this.#reaching = null;
    });
    return this.#reaching;
  }

  async #search(): Promise<Result<void>> {
    const { folder, command } = this.#options;
    const deadline = performance.now() + OWNER_START_MS;
    while (!this.#closed) {
      const lock = await takeLock(folder, command);
      if (!lock.ok) return lock;
      if ('owned' in lock.value) return this.#own(lock.value.owned);
      const { owner } = lock.value;
      if (owner.link !== null && (await answers(owner.link))) {
        this.#hold = { kind: 'guest', owner, link: owner.link };
        this.#isFirst = false;
        return ok(undefined);
      }
      if (performance.now() > deadline) {
        const who = `process ${owner.pid} (${owner.command})`;
        return fail('LEDGER_LOCKED', `${folder} is open in ${who}, which does not answer`);
      }
      await sleep(100);
    }
    return fail('INTERRUPTED', 'the ledger was closed');
  }

  async #own(lock: OwnedLock): Promise<Result<void>> {
    const { folder, onNote = () => {}, link = 'socket' } = this.#options;
    const release = () => lock.release();
    process.once('exit', release);
    const letGo = () => {
      process.removeListener('exit', release);
      lock.release();
    };
    try {
      const db = await openFiles(folder, onNote);
      if (!db.ok) {
        letGo();
        return db;
      }
      if (this.#isFirst) await dropJobs(db.value);
      const gateway = new Gateway(db.value);
      const opened = await openLink(folder, gateway, link);
      lock.publish(opened.address);
      this.#hold = { kind: 'owned', db: db.value, gateway, link: opened, letGo };
      this.#isFirst = false;
      return ok(undefined);
    } catch (error) {
      letGo();
      return dataDirFailure(folder, error as NodeJS.ErrnoException);
    }
  }

  /** A new connection's stream, to this process's own gateway or to the owner's. */
  stream(): Duplex {
    const hold = this.#hold;
    if (hold?.kind === 'owned') return hold.gateway.connect();
    const socket = new Socket();
    const connect = socket.connect.bind(socket);
    const address = hold === null ? { host: '127.0.0.1', port: 1 } : addressOf(hold.link);
    // pg names the host and port of its settings, which stay; the owner's address does not.
    return Object.assign(socket, { connect: () => connect(address) });
  }

  token(): string {
    return this.#hold?.kind === 'guest' ? this.#hold.link.token : '';
  }

  stopServing(): void {
    this.#closed = true;
    if (this.#hold?.kind === 'owned') this.#hold.link.close();
  }

  async close(): Promise<void> {
    await this.#reaching;
    const hold = this.#hold;
    if (hold?.kind !== 'owned') return;
    hold.link.close();
    await hold.gateway.close();
    await hold.db.close();
    hold.letGo();
  }
}

/** An ordinary pool, but for where its connections lead. */
class AccessPool extends pg.Pool {
  readonly #access: Access;

  constructor(access: Access) {
    super({
      stream: () => access.stream() as Socket,
      user: 'outlay',
      password: () => access.token(),
      max: MAX_CLIENTS,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    });
    this.#access = access;
    this.on('remove', () => access.doubt());
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: ConnectCallback): void;
  override connect(callback?: ConnectCallback): Promise<pg.PoolClient> | undefined {
    if (callback === undefined) return this.#sure().then(() => super.connect());
    // The done function matters to callers of this form, pg's own pool.query among them.
    this.#sure().then(
      () => super.connect(callback),
      (error: Error) => callback(error, undefined, () => {}),
    );
    return undefined;
  }

  async #sure(): Promise<void> {
    if (!this.#access.isSure) unwrap(await this.#access.reach());
  }
}

type ConnectCallback = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: boolean | Error) => void,
) => void;

function addressOf({ socketFolder, port }: Link) {
  if (socketFolder !== undefined) return { path: join(socketFolder, `.s.PGSQL.${SOCKET_PORT}`) };
  return { host: '127.0.0.1', port: port! };
}

/**
 * Jobs that were being done when the last process ended would wait until BullMQ holds them for stalled. The ledger knows
 * what is unfinished, and nobody else is connected yet: they are dropped, and queued again by the next sweep.
 */
async function dropJobs(db: PGlite): Promise<void> {
  const { rows } = await db.query<{ there: boolean }>(`select to_regclass('bullmq.job') is not null as there`);
  if (rows[0]!.there) await db.exec('delete from bullmq.job');
}

async function openFiles(folder: string, onNote: (message: string) => void): Promise<Result<PGlite>> {
  const files = join(folder, 'ledger');
  if (!existsSync(files)) {
    onNote(`creating the ledger in ${folder}`);
    await createFiles(folder, files);
  }
  const unfit = checkVersion(folder);
  if (unfit !== null) return unfit;
  try {
    const db = await PGlite.create({ dataDir: files });
    await db.exec('set search_path to bullmq, outlay, public');
    return ok(db);
  } catch (cause) {
    return fail('LEDGER_CORRUPT', `the files in ${files} cannot be opened`, { cause });
  }
}

/**
 * Makes the database's files in a process of its own: that takes some 800 MB of memory, which would stay with this one.
 * They come into place by a rename, so that an end in the middle leaves nothing half made.
 */
async function createFiles(folder: string, files: string): Promise<void> {
  for (const name of readdirSync(folder)) {
    if (name.startsWith('ledger.new.')) rmSync(join(folder, name), { recursive: true, force: true });
  }
  const draft = `${files}.new.${randomBytes(4).toString('hex')}`;
  const code =
    "const { PGlite } = await import('@electric-sql/pglite'); await (await PGlite.create(process.argv[1])).close()";
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code, draft], { cwd: projectPath() });
  const written = Number(readFileSync(join(draft, 'PG_VERSION'), 'utf8'));
  writeFileSync(join(folder, 'ledger.json'), JSON.stringify({ postgres: written }));
  renameSync(draft, files);
}

function checkVersion(folder: string): Failure | null {
  let postgres: unknown;
  try {
    postgres = Number(readFileSync(join(folder, 'ledger', 'PG_VERSION'), 'utf8'));
  } catch (cause) {
    return fail('LEDGER_CORRUPT', `${join(folder, 'ledger')} is not a ledger`, { cause });
  }
  if (postgres === EMBEDDED_POSTGRES) return null;
  return fail(
    'LEDGER_VERSION',
    `${folder} was written by an embedded PostgreSQL ${postgres}, this is ${EMBEDDED_POSTGRES}; ` +
      'write a backup with the outlay that made it, and restore that here',
  );
}

interface OpenLink {
  readonly address: Link;
  close(): void;
}

/** Lets other processes of this user in: by a Unix socket, or by a loopback port where the system has none. */
async function openLink(folder: string, gateway: Gateway, kind: 'socket' | 'tcp'): Promise<OpenLink> {
  const token = randomBytes(32).toString('base64url');
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    gateway.serve(socket, token);
  });
  const path = join(folder, `.s.PGSQL.${SOCKET_PORT}`);
  const bySocket = kind === 'socket' && process.platform !== 'win32' && Buffer.byteLength(path) <= MAX_SOCKET_PATH;
  if (bySocket) await listenOnSocket(server, path);
  else await listen(server, { host: '127.0.0.1', port: 0 });
  const address = bySocket
    ? { socketFolder: folder, token }
    : { port: (server.address() as { port: number }).port, token };
  return {
    address,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

async function listenOnSocket(server: Server, path: string): Promise<void> {
  rmSync(path, { force: true }); // of an owner that was killed: the lock is ours
  const before = process.umask(0o177);
  try {
    await listen(server, { path });
  } finally {
    process.umask(before);
  }
}

function listen(server: Server, where: { path: string } | { host: string; port: number }): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(where, () => {
      server.removeListener('error', failed);
      server.unref();
      done();
    });
  });
}

/** True where the owner takes connections; it may be starting, or have just ended. */
async function answers(link: Link): Promise<boolean> {
  const { socketFolder: host = '127.0.0.1', port = SOCKET_PORT, token: password } = link;
  const client = new pg.Client({ host, port, user: 'outlay', password, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The process that owns a data directory's database just now, null where none does. */
export function ownerOf(folder: string): LockRecord | null {
  const found = readLock(lockPath(resolve(folder)));
  return found?.ok ? found.value : null;
}

/**
 * A lost connection shows in the query that needs it; the event alone must not end the process. A client that is checked
 * out and idle, as between two statements of a transaction, has no listener but this one. Queues listen too.
 */
export function quiet(pool: pg.Pool): void {
  pool.setMaxListeners(0);
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
}
