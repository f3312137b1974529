/** The HTTP answer in a WARC record: its head, and its body as a page. */
import { ok, type Result } from '../failure.ts';
import { decompress } from '../fetch/decompress.ts';

export interface HttpHead {
  readonly status: number;
  /** Lower case names; of a repeated one the first. */
  readonly fields: ReadonlyMap<string, string>;
  /** Where the body begins in the block. */
  readonly bodyStart: number;
}

const MAX_HEAD_BYTES = 256 * 1024;

/** Null where the block is no HTTP answer. */
export function readHttpHead(block: Buffer): HttpHead | null {
  const text = block.toString('latin1', 0, MAX_HEAD_BYTES);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})(?= |\r?\n)/.exec(text)?.[1];
  const end = /\r?\n\r?\n/.exec(text);
  if (status === undefined || end === null) return null;
  const fields = new Map<string, string>();
  for (const line of text.slice(0, end.index).split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return { status: Number(status), fields, bodyStart: end.index + end[0].length };
}

/** As it came over the line, and without the transfer coding: a payload's digest may be of either. */
export interface Payload {
  readonly sent: Buffer;
  readonly entity: Buffer;
}

export function payloadOf(block: Buffer, { fields, bodyStart }: HttpHead): Payload {
  const sent = block.subarray(bodyStart);
  const isChunked = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '');
  // Many crawlers keep the header of a coding that they have undone.
  return { sent, entity: (isChunked ? joinChunks(sent) : null) ?? sent };
}

/** RFC 9112, 7.1. Null where the bytes are not chunked; where they break off, what there is. */
function joinChunks(bytes: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const line = /^([0-9a-f]{1,8})[ \t]*(?:;[^\n]{0,1000})?\r?\n/i.exec(bytes.toString('latin1', at, at + 1_024));
    if (line === null) return chunks.length === 0 ? null : Buffer.concat(chunks);
    const length = Number.parseInt(line[1]!, 16);
    const start = at + line[0].length;
    if (length === 0) break;
    chunks.push(bytes.subarray(start, start + length));
    at = start + length;
    if (bytes[at] === 0x0d) at += 1;
    if (bytes[at] === 0x0a) at += 1;
  }
  return Buffer.concat(chunks);
}

/** How a content coding begins, by which it is told from one that was undone already; brotli has no such mark. */
const BEGINS: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  gzip: (bytes) => bytes[0] === 0x1f && bytes[1] === 0x8b,
  deflate: (bytes) => bytes[0] !== 0x3c,
};

/** The page without its content coding. Failures: FETCH_PROTOCOL, FETCH_TOO_LARGE beyond `maxBytes`. */
export async function pageOf(entity: Buffer, { fields }: HttpHead, maxBytes: number): Promise<Result<Buffer>> {
  const coding = fields.get('content-encoding')?.trim().toLowerCase().replace(/^x-/, '') ?? '';
  if (entity.length === 0 || coding === '' || BEGINS[coding]?.(entity) === false) return ok(entity);
  const unpacked = await decompress(entity, coding, maxBytes);
  const wasUndone = !unpacked.ok && coding === 'br' && looksLikeText(entity);
  return wasUndone ? ok(entity) : unpacked;
}

function looksLikeText(bytes: Buffer): boolean {
  return /^\s*</.test(bytes.toString('latin1', 0, 200));
}
