/** Room on the disk that can be seen from here. */
import { type StatsFs, statfsSync } from 'node:fs';
import { formatBytes } from './bytes.ts';
import { bad, fine, type Verdict, warn, worst } from './check.ts';
import { nearestExisting } from './embedded.ts';

const MEBIBYTE = 1024 ** 2;
const WARN_BYTES = 2048 * MEBIBYTE;
const FAIL_BYTES = 200 * MEBIBYTE;
const WARN_FILES = 10_000;
const FAIL_FILES = 100;

/** `files` is 0 where the file system has no limit on their number. */
export type DiskFound = Pick<StatsFs, 'bavail' | 'bsize' | 'files' | 'ffree'>;

/** Of the folder's file system, or of the one on which it would be made. */
export function disk(folder: string): Verdict {
  const path = nearestExisting(folder);
  return diskVerdict(path, statfsSync(path));
}

export function diskVerdict(path: string, { bavail, bsize, files, ffree }: DiskFound): Verdict {
  const bytes = bavail * bsize;
  const space = `${formatBytes(bytes)} free where ${path} lies`;
  const inodes = `${ffree} more files can be made where ${path} lies`;
  return worst(
    [
      grade(bytes, WARN_BYTES, FAIL_BYTES, space, 'make room there, or move the folder'),
      files === 0
        ? fine(inodes)
        : grade(ffree, WARN_FILES, FAIL_FILES, inodes, 'delete files there: its inodes are used up'),
    ],
    fine(space),
  );
}

function grade(left: number, warnBelow: number, failBelow: number, found: string, mend: string): Verdict {
  if (left < failBelow) return bad(found, mend);
  return left < warnBelow ? warn(found, mend) : fine(found);
}

/** Of a database on a server. */
export function sizeVerdict(bytes: number): Verdict {
  return fine(`the database has ${formatBytes(bytes)}; the disk of a server cannot be seen from here`);
}
