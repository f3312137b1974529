/** The frame of a gzip member; RFC 1952. */

export interface GzipHeader {
  /** In bytes; the deflated data begin after it. */
  readonly length: number;
}

/** Checksum and length after the deflated data. */
export const TRAILER_BYTES = 8;

const FIXED_BYTES = 10;
const HAS_CHECKSUM = 0x02;
const HAS_EXTRA = 0x04;
const HAS_NAME = 0x08;
const HAS_COMMENT = 0x10;
const RESERVED = 0xe0;

export function isMemberStart(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/** Null where the bytes do not begin a member, or its header does not end in them. */
export function readGzipHeader(bytes: Buffer): GzipHeader | null {
  if (bytes.length < FIXED_BYTES || !isMemberStart(bytes)) return null;
  const flags = bytes[3]!;
  if ((flags & RESERVED) !== 0) return null;
  let length = FIXED_BYTES;
  if (flags & HAS_EXTRA) {
    if (bytes.length < length + 2) return null;
    length += 2 + bytes.readUInt16LE(length);
  }
  for (const flag of [HAS_NAME, HAS_COMMENT]) {
    if (!(flags & flag)) continue;
    const end = bytes.indexOf(0, length);
    if (end === -1) return null;
    length = end + 1;
  }
  if (flags & HAS_CHECKSUM) length += 2;
  return length > bytes.length ? null : { length };
}
