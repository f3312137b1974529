/** The files of an embedded database: made, checked and opened by the process that has the folder's lock. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { type Failure, fail, ok, type Result } from '../failure.ts';
import { projectPath } from '../project.ts';
import { SESSION_SETTINGS } from './gateway.ts';

/** Major version of the PostgreSQL inside the pinned PGlite; its files can be read by that version alone. */
export const EMBEDDED_POSTGRES = 18;

/**
 * Jobs that were being done when the last process ended would wait until BullMQ holds them for stalled. The ledger knows
 * what is unfinished, and nobody else is connected yet: they are dropped, and queued again by the next sweep.
 */
export async function dropJobs(db: PGlite): Promise<void> {
  const { rows } = await db.query<{ there: boolean }>(`select to_regclass('bullmq.job') is not null as there`);
  if (rows[0]!.there) await db.exec('delete from bullmq.job');
}

/** Throws where the folder cannot be used. */
export function hasFiles(folder: string): boolean {
  return statSync(join(folder, 'ledger'), { throwIfNoEntry: false }) !== undefined;
}

export function noLedger(folder: string): Failure {
  const demo = join(folder, 'demo');
  if (hasFiles(demo))
    return fail('NOT_FOUND', `there is no ledger in ${folder}; the demo's is there with --data ${demo}`);
  const mend = 'check --data, OUTLAY_DATA and DATABASE_URL, or make one: outlay up';
  return fail('NOT_FOUND', `there is no ledger in ${folder}; ${mend}`);
}

export interface OpenOptions {
  readonly mayCreate: boolean;
  readonly onNote: (message: string) => void;
}

/** Failures: NOT_FOUND, LEDGER_VERSION, LEDGER_CORRUPT. Throws where the folder cannot be used. */
export async function openFiles(folder: string, { mayCreate, onNote }: OpenOptions): Promise<Result<PGlite>> {
  const files = join(folder, 'ledger');
  if (!hasFiles(folder)) {
    if (!mayCreate) return noLedger(folder);
    onNote(`creating the ledger in ${folder}`);
    await createFiles(folder, files);
  }
  const unfit = checkVersion(folder);
  if (unfit !== null) return unfit;
  try {
    const db = await PGlite.create({ dataDir: files });
    await db.exec(SESSION_SETTINGS);
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
