/** The data directory of an embedded ledger, by its files: opening it would migrate it. */
import { accessSync, constants, existsSync, readFileSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EMBEDDED_POSTGRES } from '../store/embedded-files.ts';
import { clientConfig, linkFrom, MAX_SOCKET_PATH, SOCKET_PORT } from '../store/embedded-link.ts';
import { type LockRecord, lockPath, readLock, type Standing, standingOf } from '../store/lock.ts';
import { bad, fine, type Verdict, warn } from './check.ts';

export interface FolderFound {
  readonly path: string;
  readonly stats: Pick<Stats, 'mode' | 'uid'>;
  readonly isDirectory: boolean;
  readonly writable: boolean;
  /** Of this process; undefined where the system has none. */
  readonly uid: number | undefined;
}

/** The folder itself, or where it is missing the nearest one above it, in which it would be made. */
export function lookAtFolder(folder: string): FolderFound {
  const path = nearestExisting(folder);
  const stats = statSync(path);
  return { path, stats, isDirectory: stats.isDirectory(), writable: isWritable(path), uid: process.getuid?.() };
}

export function folderVerdict(folder: string, { path, stats, isDirectory, writable, uid }: FolderFound): Verdict {
  if (!isDirectory) return bad(`${path} is a file`, 'choose another folder with --data or OUTLAY_DATA');
  const owner = `user ${stats.uid}${uid === undefined ? '' : `, this is user ${uid}`}`;
  const toOwn = `run as that user, chown the folder, or choose another with --data or OUTLAY_DATA`;
  if (!writable) return bad(`${path} cannot be written (it belongs to ${owner})`, toOwn);
  if (path !== folder) return fine(`${folder} is not there yet; it can be made in ${path}`);
  if (uid !== undefined && stats.uid !== uid) {
    return warn(`${folder} belongs to ${owner}: files of two users in it lock one of them out`, toOwn);
  }
  if ((stats.mode & 0o077) !== 0 && uid !== undefined) {
    return warn(`${folder} is open to other users (mode ${(stats.mode & 0o777).toString(8)})`, `chmod 700 ${folder}`);
  }
  return fine(folder);
}

/** Who has the folder's database, as its lock says. */
export type Holder =
  | { readonly kind: 'none' }
  | { readonly kind: Standing; readonly record: LockRecord }
  | { readonly kind: 'corrupt'; readonly message: string };

export function holderOf(folder: string): Holder {
  const found = readLock(lockPath(folder));
  if (found === null) return { kind: 'none' };
  if (!found.ok) return { kind: 'corrupt', message: found.message };
  return { kind: standingOf(found.value, folder), record: found.value };
}

/** `answers` is what the living holder did; of no matter where there is none. */
export function lockVerdict(holder: Holder, answers: boolean): Verdict {
  if (holder.kind === 'none') return fine('no process has the ledger open');
  if (holder.kind === 'corrupt') {
    return bad(holder.message, 'if no outlay process is running on this folder, delete the file');
  }
  const { pid, command, folder } = holder.record;
  const who = `process ${pid} (${command})`;
  if (holder.kind === 'stale') return fine(`left by ${who}, which is gone; the next command takes it over`);
  if (holder.kind === 'copied') {
    return fine(`copied from the folder that ${who} has open; the next command makes one of this folder`);
  }
  if (answers) return fine(`held by ${who}, which answers`);
  if (holder.kind === 'foreign') {
    return warn(
      `held by ${who} in another container, which does not answer`,
      'if it was killed, the next command takes it over after 15 s; where not, delete the lock',
    );
  }
  if (holder.kind === 'unclear') {
    return bad(
      `of ${who}, which had ${folder?.path} open`,
      'end that process; if this folder is a copy, delete its lock',
    );
  }
  return bad(`held by ${who}, which does not answer`, 'wait where it is only just starting; else end that process');
}

/** How a guest connects to the process that has the database; null where that process tells no way. */
export function guestConfig(folder: string, { kind, record }: Extract<Holder, { record: LockRecord }>) {
  const link = linkFrom(folder, record, kind);
  return link === null ? null : { ...clientConfig(link), database: 'outlay' };
}

export interface FilesFound {
  readonly exists: boolean;
  /** Major version in PG_VERSION, and in ledger.json; null where the file is missing or says none. */
  readonly postgres: number | null;
  readonly noted: number | null;
}

export function lookAtFiles(folder: string): FilesFound {
  const files = join(folder, 'ledger');
  const noted = readOrNull(join(folder, 'ledger.json'));
  return {
    exists: existsSync(files),
    postgres: majorOf(readOrNull(join(files, 'PG_VERSION'))),
    noted: majorOf(/"postgres"\s*:\s*(\d+)/.exec(noted ?? '')?.[1] ?? null),
  };
}

export function filesVerdict({ exists, postgres, noted }: FilesFound): Verdict {
  if (!exists) return fine('none yet; outlay up makes them, or sources add, ingest or restore');
  const restore = 'restore the last backup into a new --data folder';
  if (postgres === null) return bad('the folder `ledger` holds no database (no PG_VERSION)', restore);
  if (postgres !== EMBEDDED_POSTGRES) {
    return bad(
      `written by an embedded PostgreSQL ${postgres}, this is ${EMBEDDED_POSTGRES}`,
      'write a backup with the outlay that made them, and restore that here',
    );
  }
  if (noted !== postgres) {
    return warn(
      `of PostgreSQL ${postgres}, but ledger.json says ${noted ?? 'nothing'}`,
      'see who else changes the folder',
    );
  }
  return fine(`of PostgreSQL ${postgres}`);
}

/** How other processes reach the one that has the ledger open. */
export function linkVerdict(folder: string, link: 'socket' | 'tcp', platform = process.platform): Verdict {
  const path = join(folder, `.s.PGSQL.${SOCKET_PORT}`);
  const bytes = Buffer.byteLength(path);
  if (link === 'tcp') return fine('a port on 127.0.0.1, as OUTLAY_LINK says');
  if (platform === 'win32') return fine('a port on 127.0.0.1: this system has no Unix sockets');
  if (bytes <= MAX_SOCKET_PATH) return fine(path);
  return fine(`a port on 127.0.0.1: the path of a socket would have ${bytes} bytes, ${MAX_SOCKET_PATH} are possible`);
}

/** The path, or the nearest folder above it that is there. */
export function nearestExisting(path: string): string {
  let at = path;
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  return at;
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function majorOf(text: string | null): number | null {
  const major = Number.parseInt(text ?? '', 10);
  return Number.isNaN(major) ? null : major;
}
