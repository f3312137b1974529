/**
 * The lock of a data directory: one process owns the embedded database, others ask it.
 *
 * The lock is a file with the owner's identity (pid, its start time, the machine's boot) and that of its folder, made
 * whole and exclusively by linking a finished file into place. A lock that is void is moved away, which only one process
 * can do to one file, before a new one is made.
 *
 * It is void where its owner is surely gone, or surely owns another folder: who copies a folder copies its lock. The
 * folder is the same by device and inode, whatever its path; it is another one while the owner's own is still in its
 * place. Where neither can be told, nor whether a process of another container runs, the owner is asked, but only by the
 * socket that it bound in this very folder: a copied socket leads nowhere, while a port would lead to the original. If
 * nobody answers there, the folder stays shut, unless it is the same and the system says that nobody has bound its socket
 * any more. So no ledger has two owners, and no copy leads to its original.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { type Failure, fail, ok, type Result } from '../failure.ts';
import { compareFolder, folderIdentity } from './folder-identity.ts';
import { isRunningIn, pidSpace, thisProcess } from './process-identity.ts';

/** How to reach the owner: the folder of a Unix socket, or a loopback port with a token. */
const Link = z.object({ socketFolder: z.string().optional(), port: z.int().optional(), token: z.string() });
export type Link = z.infer<typeof Link>;

const LockRecord = z.object({
  pid: z.int().positive(),
  /** Clock ticks since boot at which the owner started, where the system tells. */
  startedAt: z.string().nullable(),
  bootId: z.string().nullable(),
  /** Where the pid means something. Locks of older versions have neither this nor `folder`: they are taken at their word. */
  pidSpace: z.string().nullish(),
  folder: z.object({ path: z.string(), device: z.string(), inode: z.string() }).optional(),
  nonce: z.string(),
  command: z.string(),
  link: Link.nullable(),
});
export type LockRecord = z.infer<typeof LockRecord>;

export interface OwnedLock {
  readonly record: LockRecord;
  /** Tells others how to reach this process. */
  publish(link: Link): void;
  release(): void;
}

export type LockState = { readonly owned: OwnedLock } | { readonly owner: LockRecord; readonly standing: Standing };

/**
 * What a lock means in the folder in which it was found. Void: `stale` (its process is gone), `copied` (it has another
 * folder). Not sure: `foreign` (it is of this folder, and of another container), `unclear` (of which folder?).
 */
export type Standing = 'living' | 'stale' | 'copied' | 'foreign' | 'unclear';

/** Wait after taking over a stale lock, for another process that was taking it over at the same moment. */
const SETTLE_MS = 50;
const TRIES = 20;

/**
 * Takes the lock of `folder`, taking over one that is void, or has the nonce `abandoned`; else names its owner.
 * Failures: DATA_DIR (cannot be written), LEDGER_LOCK_CORRUPT.
 */
export async function takeLock(folder: string, command: string, abandoned?: string): Promise<Result<LockState>> {
  const path = lockPath(folder);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const record = ownRecord(folder, command);
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      if (makeLock(path, record)) {
        if (attempt > 0) await sleep(SETTLE_MS);
        if (currentNonce(path) === record.nonce) return ok({ owned: ownedLock(path, record) });
        continue;
      }
      const found = readLock(path);
      if (found === null) continue; // released a moment ago
      if (!found.ok) return found;
      const standing = standingOf(found.value, folder);
      if (!isVoid(standing) && found.value.nonce !== abandoned) return ok({ owner: found.value, standing });
      removeVoid(path, found.value);
    }
  } catch (error) {
    return dataDirFailure(folder, error as NodeJS.ErrnoException);
  }
  return fail('LEDGER_LOCKED', `the lock of ${folder} changes hands too fast`);
}

/** What the lock that was found in `folder` means. */
export function standingOf(record: LockRecord, folder: string): Standing {
  const runs = isRunningIn(record.pidSpace, record);
  if (runs === false) return 'stale';
  const compared = record.folder === undefined ? 'same' : compareFolder(record.folder, folder);
  if (compared === 'other') return 'copied';
  if (compared === 'unclear') return 'unclear';
  return runs === null ? 'foreign' : 'living';
}

export function isVoid(standing: Standing): boolean {
  return standing === 'stale' || standing === 'copied';
}

/** The lock as it stands now: null where there is none. */
export function readLock(path: string): Result<LockRecord> | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    return ok(LockRecord.parse(JSON.parse(text)));
  } catch (cause) {
    return fail('LEDGER_LOCK_CORRUPT', `${path} is not a lock that outlay wrote`, { cause });
  }
}

export function lockPath(folder: string): string {
  return join(folder, 'lock');
}

export function dataDirFailure(folder: string, error: NodeJS.ErrnoException): Failure {
  return fail('DATA_DIR', `${folder} cannot be used as the data directory (${error.code ?? error.message})`, {
    cause: error,
  });
}

function makeLock(path: string, record: LockRecord): boolean {
  const draft = `${path}.${record.nonce}`;
  writeFileSync(draft, JSON.stringify(record), { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves the lock away; where another process has put a new one there meanwhile, that one is put back. */
function removeVoid(path: string, found: LockRecord): void {
  const aside = `${path}.stale.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = readLock(aside);
  if (moved?.ok && moved.value.nonce !== found.nonce && !existsSync(path)) linkSync(aside, path);
  rmSync(aside, { force: true });
}

function ownedLock(path: string, record: LockRecord): OwnedLock {
  return {
    record,
    publish(link) {
      const draft = `${path}.${record.nonce}`;
      writeFileSync(draft, JSON.stringify({ ...record, link }), { mode: 0o600 });
      renameSync(draft, path);
    },
    release() {
      if (currentNonce(path) === record.nonce) rmSync(path, { force: true });
    },
  };
}

function currentNonce(path: string): string | null {
  const found = readLock(path);
  return found?.ok ? found.value.nonce : null;
}

function ownRecord(folder: string, command: string): LockRecord {
  return {
    ...thisProcess(),
    pidSpace: pidSpace(),
    folder: folderIdentity(folder),
    nonce: randomBytes(8).toString('hex'),
    command,
    link: null,
  };
}
