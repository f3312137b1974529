/** An embedded ledger that comes into its folder when it is complete. */
import { mkdirSync, mkdtempSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OutlayError } from '../failure.ts';
import { dataDirFailure } from './lock.ts';

/** Named like what `embedded-files.ts` clears away: a draft whose process was killed does not stay for ever. */
const DRAFT = 'ledger.new.';

/**
 * Has `fill` make a ledger in a draft folder, and moves it into `folder`. Where that fails, or the process exits,
 * nothing stays behind, neither files nor a new folder. Throws DATA_DIR, and what `fill` throws.
 */
export async function inDraft<T>(folder: string, fill: (draft: string) => Promise<T>): Promise<T> {
  const isNew = inFolder(folder, () => mkdirSync(folder, { recursive: true, mode: 0o700 })) !== undefined;
  const draft = inFolder(folder, () => mkdtempSync(join(folder, DRAFT)));
  const clear = () => {
    rmSync(draft, { recursive: true, force: true });
    if (isNew) removeIfEmpty(folder);
  };
  process.once('exit', clear);
  try {
    const filled = await fill(draft);
    inFolder(folder, () => {
      for (const name of ['ledger.json', 'ledger']) renameSync(join(draft, name), join(folder, name));
    });
    return filled;
  } finally {
    process.removeListener('exit', clear);
    clear();
  }
}

function inFolder<T>(folder: string, change: () => T): T {
  try {
    return change();
  } catch (error) {
    throw new OutlayError(dataDirFailure(folder, error as NodeJS.ErrnoException));
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {} // it holds the ledger
}
