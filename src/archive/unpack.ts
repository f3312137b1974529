/**
 * The unpacked bytes of an archive, in pieces that know where they stand. A `.gz` is a row of gzip members, one a record
 * where its writer kept to the standard (WARC 1.1, annex D), and may be one member as a whole. What is broken is named and
 * passed over: reading goes on at the next member that begins as a record does.
 */
import { constants, crc32, createInflateRaw, type InflateRaw, inflateRawSync } from 'node:zlib';
import { type FailureCode, OutlayError } from '../failure.ts';
import { type GzipHeader, isMemberStart, readGzipHeader, TRAILER_BYTES } from './gzip.ts';
import type { Position } from './position.ts';
import type { Source } from './source.ts';
import { Window } from './window.ts';

export interface Issue {
  readonly at: Position;
  readonly code: FailureCode;
  readonly message: string;
}
export type OnIssue = (issue: Issue) => void;

export interface Piece {
  readonly bytes: Buffer;
  readonly at: Position;
  /**
   * No record goes on from the bytes before it: it is the first, or what is before it could not be read, or a gzip member
   * begins here as a record does.
   */
  readonly startsRun: boolean;
  /** From a gzip member. */
  readonly isPacked: boolean;
}

export interface UnpackOptions {
  readonly from: Position;
  /** Whether bytes begin as a record does; tells a member from bytes that only look like one. */
  readonly beginsRecord: (head: Buffer) => boolean;
  readonly onIssue: OnIssue;
}

/** Larger members are unpacked in pieces; a record is seldom a hundredth of this. In bytes. */
const WHOLE_PACKED_BYTES = 4 * 1024 * 1024;
const WHOLE_BYTES = 16 * 1024 * 1024;
const PIECE_BYTES = 64 * 1024;
/** Given to a stream at once: what it is unpacked to is lost where it turns out to be broken. */
const FED_BYTES = 8 * 1024;
/** Of a member that is only looked at. */
const LOOK_BYTES = 4 * 1024;

/** Throws the failure of a source that cannot be read, as an {@link OutlayError}. */
export async function* unpack(source: Source, options: UnpackOptions): AsyncGenerator<Piece> {
  const window = new Window(source);
  const head = await window.view(0, 3);
  if (isMemberStart(head)) yield* unpackMembers(window, options);
  else yield* plainPieces(window, options.from.offset);
}

async function* plainPieces(window: Window, from: number): AsyncGenerator<Piece> {
  for (let offset = from; ; ) {
    const bytes = await window.view(offset, 1);
    if (bytes.length === 0) return;
    yield { bytes, at: { offset, skip: 0 }, startsRun: offset === from, isPacked: false };
    offset += bytes.length;
  }
}

async function* unpackMembers(window: Window, { from, beginsRecord, onIssue }: UnpackOptions): AsyncGenerator<Piece> {
  let { offset, skip } = from;
  let startsRun = true;
  while (offset < window.size) {
    let end: number | null = null;
    try {
      for await (const part of unpackMember(window, offset, skip)) {
        if (part.at === null) {
          end = part.end;
          continue;
        }
        startsRun ||= part.at === 0 && beginsRecord(part.bytes);
        yield { bytes: part.bytes, at: { offset, skip: part.at }, startsRun, isPacked: true };
        startsRun = false;
      }
    } catch (error) {
      if (error instanceof OutlayError) throw error;
      onIssue(issueOf(offset, error));
      startsRun = true;
    }
    offset = end ?? (await nextMember(window, offset + 1, beginsRecord));
    skip = 0;
  }
}

function issueOf(offset: number, error: unknown): Issue {
  const why = error instanceof Error ? error.message : String(error);
  const at = { offset, skip: 0 };
  if (why === TRUNCATED) return { at, code: 'ARCHIVE_TRUNCATED', message: 'the file ends within a gzip member' };
  return { at, code: 'ARCHIVE_BROKEN', message: `the gzip member is broken (${why})` };
}

type Unpacked = { readonly at: number; readonly bytes: Buffer } | { readonly at: null; readonly end: number };

/** The member's bytes after the first `skip`, and last where it ends. Throws where it is broken. */
async function* unpackMember(window: Window, offset: number, skip: number): AsyncGenerator<Unpacked> {
  const header = readGzipHeader(await window.view(offset, LOOK_BYTES));
  if (header === null) throw new Error('it does not begin as one');
  const whole = await unpackWhole(window, offset, header);
  if (whole === null) return yield* unpackLarge(window, offset, header, skip);
  if (skip < whole.bytes.length) yield { at: skip, bytes: whole.bytes.subarray(skip) };
  yield { at: null, end: whole.end };
}

/** The whole member at once, as nearly all can be; null for a large or a broken one. */
async function unpackWhole(window: Window, offset: number, { length }: GzipHeader) {
  for (let wanted = PIECE_BYTES; ; wanted *= 4) {
    const packed = await window.view(offset, wanted);
    const isAll = offset + packed.length >= window.size;
    try {
      const { buffer, engine } = inflateRawSync(packed.subarray(length), {
        info: true,
        maxOutputLength: WHOLE_BYTES,
        chunkSize: PIECE_BYTES,
      }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
      const end = offset + length + engine.bytesWritten;
      await checkTrailer(window, end, crc32(buffer), buffer.length);
      return { bytes: buffer, end: end + TRAILER_BYTES };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ERR_BUFFER_TOO_LARGE') return null;
      // What is whole of a broken one comes out in pieces, too.
      if (code !== 'Z_BUF_ERROR' || isAll || packed.length >= WHOLE_PACKED_BYTES) return null;
    }
  }
}

async function* unpackLarge(
  window: Window,
  offset: number,
  { length }: GzipHeader,
  skip: number,
): AsyncGenerator<Unpacked> {
  const inflate = createInflateRaw({ chunkSize: PIECE_BYTES });
  const fed = feed(inflate, window, offset + length);
  fed.catch(() => {}); // it comes out of the stream, too
  let [at, crc] = [0, 0];
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      crc = crc32(piece, crc);
      const before = Math.min(piece.length, Math.max(0, skip - at));
      if (before < piece.length) yield { at: at + before, bytes: piece.subarray(before) };
      at += piece.length;
    }
  } finally {
    inflate.destroy();
  }
  const end = offset + length + inflate.bytesWritten;
  await checkTrailer(window, end, crc, at);
  yield { at: null, end: end + TRAILER_BYTES };
}

async function feed(inflate: InflateRaw, window: Window, from: number): Promise<void> {
  let ended = false;
  inflate.once('close', () => {
    ended = true;
  });
  try {
    for (let at = from; !ended; ) {
      const packed = (await window.view(at, FED_BYTES)).subarray(0, FED_BYTES);
      if (packed.length === 0) return void inflate.end();
      await new Promise<void>((resolve) => {
        inflate.once('close', resolve);
        inflate.write(packed, () => {
          inflate.off('close', resolve);
          resolve();
        });
      });
      at += packed.length;
    }
  } catch (error) {
    inflate.destroy(error as Error);
    throw error;
  }
}

const TRUNCATED = 'unexpected end of file';

async function checkTrailer(window: Window, at: number, crc: number, length: number): Promise<void> {
  const trailer = await window.view(at, TRAILER_BYTES);
  if (trailer.length < TRAILER_BYTES) throw new Error(TRUNCATED);
  if (trailer.readUInt32LE(0) !== crc) throw new Error('its checksum is wrong');
  if (trailer.readUInt32LE(4) !== length % 2 ** 32) throw new Error('its length is wrong');
}

/** Offset of the next member that begins as a record does; the file's size where there is none. */
async function nextMember(window: Window, from: number, beginsRecord: (head: Buffer) => boolean): Promise<number> {
  for (let at = from; at < window.size; ) {
    const bytes = await window.view(at, LOOK_BYTES);
    const found = bytes.indexOf('\x1f\x8b\x08', 0, 'latin1');
    if (found === -1) at += Math.max(1, bytes.length - 2);
    else if (beginsRecord(await lookInto(window, at + found))) return at + found;
    else at += found + 1;
  }
  return window.size;
}

/** The first unpacked bytes of what may be a member; none where it is not. */
async function lookInto(window: Window, offset: number): Promise<Buffer> {
  const packed = (await window.view(offset, LOOK_BYTES)).subarray(0, LOOK_BYTES);
  const header = readGzipHeader(packed);
  if (header === null) return Buffer.alloc(0);
  try {
    return inflateRawSync(packed.subarray(header.length), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}
