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
import { createServer, type Server, type Socket } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { type Failure, fail, ok, type Result } from '../failure.ts';
import { projectPath } from '../project.ts';
import { Gateway } from './gateway.ts';
import { dataDirFailure, type Link, type LockRecord, lockPath, type OwnedLock, readLock, takeLock } from './lock.ts';

/** Major version of the PostgreSQL inside the pinned PGlite; its files can be read by that version alone. */
export const EMBEDDED_POSTGRES = 18;

/** Port in the name of the socket file, where PostgreSQL's clients look for it: `.s.PGSQL.5432`. */
const SOCKET_PORT = 5432;
/** Longest path of a Unix socket, in bytes, on the strictest system that Node runs on (sun_path of macOS). */
const MAX_SOCKET_PATH = 103;
/** In-process clients; they cost next to nothing, and each queue worker keeps one to listen. */
const MAX_CLIENTS = 50;
const OWNER_START_MS = 30_000;

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
  /** Null where this process owns the database, else the process that does. */
  readonly owner: LockRecord | null;
  close(): Promise<void>;
}

/**
 * Opens the database of a data directory, or reaches the process that has it open.
 * Failures: DATA_DIR, LEDGER_LOCK_CORRUPT, LEDGER_LOCKED (the owner does not answer), LEDGER_VERSION, LEDGER_CORRUPT.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Result<Database>> {
  const folder = resolve(options.folder);
  const deadline = Date.now() + OWNER_START_MS;
  for (;;) {
    const lock = await takeLock(folder, options.command);
    if (!lock.ok) return lock;
    if ('owned' in lock.value) return openOwned(folder, lock.value.owned, options);
    const { owner } = lock.value;
    const reached = owner.link === null ? null : await reachOwner(owner, owner.link);
    if (reached !== null) return ok(reached);
    if (Date.now() > deadline) {
      return fail(
        'LEDGER_LOCKED',
        `${folder} is open in process ${owner.pid} (${owner.command}), which does not answer`,
      );
    }
    await sleep(100);
  }
}

async function openOwned(folder: string, lock: OwnedLock, options: EmbeddedOptions): Promise<Result<Database>> {
  const release = () => lock.release();
  process.once('exit', release);
  const letGo = () => {
    process.removeListener('exit', release);
    lock.release();
  };
  try {
    const db = await openFiles(folder, options.onNote ?? (() => {}));
    if (!db.ok) {
      letGo();
      return db;
    }
    return ok(await serveDatabase(folder, db.value, lock, letGo, options));
  } catch (error) {
    letGo();
    return dataDirFailure(folder, error as NodeJS.ErrnoException);
  }
}

async function serveDatabase(
  folder: string,
  db: PGlite,
  lock: OwnedLock,
  letGo: () => void,
  options: EmbeddedOptions,
): Promise<Database> {
  const gateway = new Gateway(db);
  const link = await openLink(folder, gateway, options.link ?? 'socket');
  lock.publish(link.address);
  const pool = new pg.Pool({ stream: () => gateway.connect() as Socket, max: MAX_CLIENTS });
  quiet(pool);
  return {
    pool,
    owner: null,
    async close() {
      link.close();
      await pool.end();
      await gateway.close();
      await db.close();
      letGo();
    },
  };
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

/** A pool that talks to the owner, or null where it does not answer (it is starting, or has just ended). */
async function reachOwner(owner: LockRecord, link: Link): Promise<Database | null> {
  const pool = new pg.Pool({
    host: link.socketFolder ?? '127.0.0.1',
    port: link.port ?? SOCKET_PORT,
    user: 'outlay',
    password: link.token,
    max: 4,
    connectionTimeoutMillis: 5_000,
  });
  quiet(pool);
  try {
    await pool.query('select 1');
    return { pool, owner, close: () => pool.end() };
  } catch {
    await pool.end();
    return null;
  }
}

/** The process that owns a data directory's database just now, null where none does. */
export function ownerOf(folder: string): LockRecord | null {
  const found = readLock(lockPath(resolve(folder)));
  return found?.ok ? found.value : null;
}

/** A lost connection shows in the query that needs it; the pool's own event must not end the process. Queues listen too. */
export function quiet(pool: pg.Pool): void {
  pool.setMaxListeners(0);
  pool.on('error', () => {});
}
