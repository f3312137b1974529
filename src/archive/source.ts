/** Where the bytes of an archive come from: a file, or an address that gives ranges. */
import { type FileHandle, open } from 'node:fs/promises';
import { fail, ok, type Result } from '../failure.ts';
import type { Fetcher } from '../fetch/client.ts';

export interface Source {
  /** Path or URL. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Changes when the file does: of a file size and time, of an address its ETag. */
  readonly version: string;
  /** How much is worth asking for at once, in bytes. */
  readonly pieceBytes: number;
  /** As many of `length` bytes from `offset` on as there are. Failures: ARCHIVE_UNREACHABLE, ARCHIVE_CHANGED, FETCH_*. */
  read(offset: number, length: number): Promise<Result<Buffer>>;
  close(): Promise<void>;
}

const FILE_PIECE_BYTES = 256 * 1024;
/** Between two requests to a host lies its gap: small pieces would be mostly waiting. */
const REMOTE_PIECE_BYTES = 32 * 1024 * 1024;

export function isRemote(location: string): boolean {
  return /^https?:\/\//i.test(location);
}

/** Failures: ARCHIVE_UNREACHABLE, and those of the fetch client. */
export function openSource(location: string, fetcher: Fetcher): Promise<Result<Source>> {
  return isRemote(location) ? openRemote(location, fetcher) : openFile(location);
}

async function openFile(path: string): Promise<Result<Source>> {
  let handle: FileHandle;
  try {
    handle = await open(path);
  } catch (cause) {
    return unreachable(path, cause);
  }
  const { size, mtimeMs } = await handle.stat();
  return ok({
    name: path,
    size,
    version: `${size}-${Math.round(mtimeMs)}`,
    pieceBytes: FILE_PIECE_BYTES,
    async read(offset, length) {
      const bytes = Buffer.allocUnsafeSlow(Math.max(0, Math.min(length, size - offset)));
      try {
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset);
        return ok(bytes.subarray(0, bytesRead));
      } catch (cause) {
        return unreachable(path, cause);
      }
    },
    close: () => handle.close(),
  });
}

function unreachable(path: string, cause: unknown): Result<never> {
  const { code, message } = cause as NodeJS.ErrnoException;
  const why = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code ?? message})`;
  return fail('ARCHIVE_UNREACHABLE', `${path} ${why}`, { cause });
}

async function openRemote(url: string, fetcher: Fetcher): Promise<Result<Source>> {
  const first = await readRange(url, fetcher, 0, REMOTE_PIECE_BYTES);
  if (!first.ok) return first;
  const { size, version } = first.value;
  let head: Buffer | null = first.value.bytes;
  return ok({
    name: url,
    size,
    version,
    pieceBytes: REMOTE_PIECE_BYTES,
    async read(offset, length) {
      if (offset >= size) return ok(Buffer.alloc(0));
      if (head !== null && offset + Math.min(length, size - offset) <= head.length)
        return ok(head.subarray(offset, offset + length));
      head = null;
      const part = await readRange(url, fetcher, offset, Math.min(length, size - offset));
      if (!part.ok) return part;
      if (part.value.version !== version || part.value.size !== size)
        return fail('ARCHIVE_CHANGED', `${url} has changed while it was read`);
      return ok(part.value.bytes);
    },
    async close() {},
  });
}

interface Range {
  readonly bytes: Buffer;
  readonly size: number;
  readonly version: string;
}

async function readRange(url: string, fetcher: Fetcher, offset: number, length: number): Promise<Result<Range>> {
  const answer = await fetcher.get(url, { accept: 'archive', range: { offset, length } });
  if (!answer.ok) return answer;
  const { status, body, rangeOf, etag, lastModified } = answer.value;
  // Who knows no ranges sends all of it, within the bounds of one piece.
  const bytes = status === 206 ? body : body.subarray(offset, offset + length);
  const size = status === 206 ? rangeOf : body.length;
  if (size === null) return fail('FETCH_PROTOCOL', `${url} does not say how large it is`);
  return ok({ bytes, size, version: `${size}-${etag ?? lastModified ?? ''}` });
}
