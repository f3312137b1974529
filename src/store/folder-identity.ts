/** Which folder a record speaks of: a path may be another folder by now, and a folder may have another path. */
import { realpathSync, statSync } from 'node:fs';

export interface FolderIdentity {
  /** As the process saw it that wrote the record. */
  readonly path: string;
  readonly device: string;
  readonly inode: string;
}

export function folderIdentity(folder: string): FolderIdentity {
  return { path: realpathSync(folder), ...numbersOf(folder) };
}

/**
 * `same`: by its numbers, whatever path it has now (it was renamed, it is mounted elsewhere). `other`: the one that is
 * meant is still at its path, by those numbers, and this is not it. `unclear`: that one was moved, or is out of sight, or
 * this file system gives no lasting numbers.
 */
export function compareFolder(meant: FolderIdentity, folder: string): 'same' | 'other' | 'unclear' {
  if (areEqual(numbersOf(folder), meant)) return 'same';
  return isInPlace(meant) ? 'other' : 'unclear';
}

type Numbers = Omit<FolderIdentity, 'path'>;

function numbersOf(folder: string): Numbers {
  const { dev, ino } = statSync(folder, { bigint: true });
  return { device: String(dev), inode: String(ino) };
}

function areEqual(a: Numbers, b: Numbers): boolean {
  return a.device === b.device && a.inode === b.inode;
}

function isInPlace(meant: FolderIdentity): boolean {
  try {
    return areEqual(numbersOf(meant.path), meant);
  } catch {
    return false;
  }
}
