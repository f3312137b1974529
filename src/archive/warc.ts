/** WARC records, one after another; versions 0.17 to 1.1 (ISO 28500:2017). What is no record is named and passed over. */
import { type Position, START } from './position.ts';
import { Runs } from './runs.ts';
import type { Source } from './source.ts';
import { type Issue, type OnIssue, unpack } from './unpack.ts';

export interface WarcHead {
  /** `response`, `revisit`, `request`, … */
  readonly type: string;
  /** Lower case names; of a repeated one the first. */
  readonly fields: ReadonlyMap<string, string>;
}

export interface WarcRecord extends WarcHead {
  readonly at: Position;
  /** Where the next record stands; null after the last. */
  readonly next: Position | null;
  /** Null where it was not wanted, or is larger than {@link MAX_BLOCK_BYTES}. */
  readonly block: Buffer | null;
}

export interface WarcOptions {
  /** A position that a record gave as its own or its next. */
  readonly from?: Position;
  /** Whether the block of a record is to be read. */
  readonly wants: (head: WarcHead) => boolean;
  readonly onIssue: OnIssue;
}

/** A larger one is no news page. */
export const MAX_BLOCK_BYTES = 16 * 1024 * 1024;
const MAX_HEAD_BYTES = 64 * 1024;
const MARK = 'WARC/';
/** Between two records stand two line ends; some writers leave out one or both, others put more. */
const MAX_LINE_ENDS = 64;

export function beginsWarc(head: Buffer): boolean {
  return head.toString('latin1', 0, MARK.length) === MARK;
}

/** Throws the failure of a source that cannot be read, as an OutlayError. */
export async function* readWarc(
  source: Source,
  { from = START, wants, onIssue }: WarcOptions,
): AsyncGenerator<WarcRecord> {
  let brokenAt: number | null = null;
  const note: OnIssue = (issue) => {
    brokenAt = issue.at.offset;
    onIssue(issue);
  };
  const runs = new Runs(unpack(source, { from, beginsRecord: beginsWarc, onIssue: note }));
  try {
    while (await runs.next()) {
      brokenAt = null;
      for (let isOver = false; !isOver && (await skipLineEnds(runs)); ) {
        const at = (await runs.position())!;
        const read = await readRecord(runs, wants);
        if (typeof read === 'string') {
          onIssue({ at, code: 'ARCHIVE_BROKEN', message: `the record is broken (${read})` });
          isOver = !(await runs.find(`\n${MARK}`));
          continue;
        }
        const { member } = runs;
        await (read === null ? runs.skip(Number.POSITIVE_INFINITY) : skipLineEnds(runs));
        const next = await runs.position();
        isOver = read === null;
        // The end of a member tells whether what was unpacked of it is right; unpacking has named what is not.
        if (read !== null && brokenAt !== member) yield { ...read, at, next };
        if (read === null && brokenAt === null) onIssue(brokenOff(at, next));
      }
    }
  } finally {
    await runs.close();
  }
}

function brokenOff(at: Position, next: Position | null): Issue {
  return next === null
    ? { at, code: 'ARCHIVE_TRUNCATED', message: 'the file ends within a record' }
    : { at, code: 'ARCHIVE_BROKEN', message: 'the record is broken (its length reaches into the next)' };
}

/** False where the run is over. */
async function skipLineEnds(runs: Runs): Promise<boolean> {
  for (let ends = 0; ends < MAX_LINE_ENDS; ends += 1) {
    const [byte] = await runs.view(1);
    if (byte === undefined) return false;
    if (!isLineEnd(byte)) return true;
    await runs.skip(1);
  }
  return true;
}

function isLineEnd(byte: number): boolean {
  return byte === 0x0d || byte === 0x0a;
}

type Read = Pick<WarcRecord, 'type' | 'fields' | 'block'>;

/** What is wrong with it, or null where the run ends within it. Of a broken one nothing is skipped that could be another. */
async function readRecord(runs: Runs, wants: (head: WarcHead) => boolean): Promise<Read | string | null> {
  const lines = await readHead(runs);
  if (lines === null || typeof lines === 'string') return lines;
  const fields = fieldsOf(lines.text);
  const length = Number(/^\d{1,15}$/.exec(fields.get('content-length') ?? '')?.[0] ?? Number.NaN);
  if (Number.isNaN(length)) return 'it does not say its length';
  await runs.skip(lines.length);
  const head = { type: fields.get('warc-type')?.toLowerCase() ?? '', fields };
  if (length > MAX_BLOCK_BYTES || !wants(head)) {
    if (!(await runs.skip(length))) return null;
    return endsWell(await runs.view(MARK.length)) ? { ...head, block: null } : WRONG_LENGTH;
  }
  const bytes = await runs.view(length + MARK.length);
  if (bytes.length < length) return null;
  if (!endsWell(bytes.subarray(length))) return WRONG_LENGTH;
  // By itself, so that a small record does not keep a large piece in memory.
  const block = Buffer.allocUnsafeSlow(length);
  bytes.copy(block, 0, 0, length);
  await runs.skip(length);
  return { ...head, block };
}

const WRONG_LENGTH = 'its length is wrong';

function endsWell(after: Buffer): boolean {
  return after.length === 0 || isLineEnd(after[0]!) || beginsWarc(after);
}

/** The lines before the block, in view. */
async function readHead(runs: Runs): Promise<{ text: string; length: number } | string | null> {
  for (let wanted = 4 * 1024; ; wanted *= 2) {
    const bytes = await runs.view(wanted);
    if (!beginsWarc(bytes)) return bytes.length < MARK.length ? null : 'it does not begin as one';
    const end = /\r?\n\r?\n/.exec(bytes.toString('latin1', 0, MAX_HEAD_BYTES));
    if (end !== null) {
      const length = end.index + end[0].length;
      return { text: bytes.toString('utf8', 0, length), length };
    }
    if (bytes.length < wanted) return null;
    if (wanted >= MAX_HEAD_BYTES) return 'its head has no end';
  }
}

function fieldsOf(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}
