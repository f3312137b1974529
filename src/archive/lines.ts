/** The lines of a file, plain or gzipped, each with its position. */
import { type Position, START } from './position.ts';
import { Runs } from './runs.ts';
import type { Source } from './source.ts';
import { type OnIssue, unpack } from './unpack.ts';

export interface Line {
  readonly at: Position;
  /** Where the next line stands; null after the last. */
  readonly next: Position | null;
  /** Without its end. */
  readonly bytes: Buffer;
}

/** In bytes; a page is seldom over 2 MB. */
const MAX_LINE_BYTES = 32 * 1024 * 1024;

/** Throws the failure of a source that cannot be read, as an OutlayError. */
export async function* readLines(
  source: Source,
  { from = START, onIssue }: { readonly from?: Position; readonly onIssue: OnIssue },
): AsyncGenerator<Line> {
  const runs = new Runs(unpack(source, { from, beginsRecord: (head) => head[0] === 0x7b, onIssue }));
  try {
    while (await runs.next()) {
      while ((await runs.view(1)).length > 0) {
        const at = (await runs.position())!;
        const length = await lineLength(runs);
        if (length === null) {
          onIssue({ at, code: 'ARCHIVE_BROKEN', message: `the line has more than ${MAX_LINE_BYTES} bytes` });
          await runs.find('\n');
          continue;
        }
        const bytes = Buffer.from((await runs.view(length)).subarray(0, length));
        await runs.skip(length);
        await runs.skip(1);
        yield { at, next: await runs.position(), bytes };
      }
    }
  } finally {
    await runs.close();
  }
}

/** Null where it is too long. */
async function lineLength(runs: Runs): Promise<number | null> {
  for (let wanted = 64 * 1024; ; wanted *= 2) {
    const bytes = await runs.view(wanted);
    const end = bytes.indexOf(0x0a);
    if (end !== -1) return end;
    if (bytes.length < wanted) return bytes.length;
    if (wanted > MAX_LINE_BYTES) return null;
  }
}
