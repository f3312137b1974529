import { constants, gunzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { fail, ok, type Result } from '../failure.ts';

/** Largest feed or sitemap, unpacked, in bytes: the sitemap protocol's own bound of 50 MiB (sitemaps.org). */
export const MAX_FEED_BYTES = 50 * 1024 * 1024;

/**
 * The text of a feed or sitemap: unpacked where gzipped, decoded by byte order mark, XML declaration, or as UTF-8.
 * Failures: FEED_INVALID where the gzip is broken or the content is too large.
 */
export function decodeFeed(content: string | Uint8Array): Result<string> {
  if (typeof content === 'string') return bounded(content);
  const unpacked = unpack(content);
  return unpacked.ok ? ok(decodeBytes(unpacked.value)) : unpacked;
}

function bounded(text: string): Result<string> {
  return text.length > MAX_FEED_BYTES ? tooLarge() : ok(text.replace(/^\ufeff/, ''));
}

function tooLarge(): Result<never> {
  return fail('FEED_INVALID', `the feed is larger than ${MAX_FEED_BYTES / 2 ** 20} MiB`);
}

/** Some servers pack what is packed already. */
const MOST_PACKINGS = 2;

function unpack(bytes: Uint8Array): Result<Buffer> {
  let content: Result<Buffer> = ok(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  for (let layer = 0; layer < MOST_PACKINGS && content.ok && isPacked(content.value); layer += 1) {
    content = gunzip(content.value);
  }
  return content.ok && content.value.length > MAX_FEED_BYTES ? tooLarge() : content;
}

function isPacked(buffer: Buffer): boolean {
  return buffer[0] === 0x1f && buffer[1] === 0x8b;
}

/** Of what is cut short, as much as there is. */
function gunzip(buffer: Buffer): Result<Buffer> {
  try {
    return ok(gunzipSync(buffer, { maxOutputLength: MAX_FEED_BYTES, finishFlush: constants.Z_SYNC_FLUSH }));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return tooLarge();
    return fail('FEED_INVALID', 'the gzip data is broken', { cause });
  }
}

function decodeBytes(bytes: Buffer): string {
  const marked = encodingOfMark(bytes);
  if (marked !== null) return iconv.decode(bytes, marked);
  const declared = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    bytes.toString('latin1', 0, 1024),
  );
  const encoding = declared?.[1];
  if (encoding === undefined || /^utf-?(8|16)$/i.test(encoding) || !iconv.encodingExists(encoding))
    return decodeUtf8(bytes);
  if (!WESTERN.test(encoding)) return iconv.decode(bytes, encoding);
  return strictUtf8(bytes) ?? iconv.decode(bytes, windowsOf(encoding));
}

/**
 * Encodings of one byte a character that programs declare whatever they write. Text with other than ASCII that is valid
 * UTF-8 is UTF-8: in these it would be gibberish.
 */
const WESTERN = /^(?:us-?ascii|ascii|latin-?1|(?:iso[-_]?8859|windows|cp)-?\d{1,4}(?:-\d{1,2})?)$/i;

/** What declares Latin-1 or ASCII means windows-1252, whose quotation marks it uses (WHATWG Encoding, 4.2). */
function windowsOf(encoding: string): string {
  return /^(?:us-?ascii|ascii|latin-?1|iso[-_]?8859-1)$/i.test(encoding) ? 'windows-1252' : encoding;
}

function strictUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodingOfMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x3c && bytes[1] === 0 && bytes[3] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c && bytes[2] === 0) return 'utf-16be';
  return null;
}

/** UTF-8; bytes that cannot be are read as windows-1252, which old feeds mean when they declare nothing. */
function decodeUtf8(bytes: Buffer): string {
  return strictUtf8(bytes) ?? (mostlyUtf8(bytes) ? bytes.toString('utf8') : iconv.decode(bytes, 'windows-1252'));
}

/** True where valid UTF-8 sequences outnumber broken ones: one bad byte must not garble a whole feed. */
function mostlyUtf8(bytes: Buffer): boolean {
  let broken = 0;
  let sequences = 0;
  for (const character of bytes.toString('utf8', 0, 1024 * 1024)) {
    if (character === '\ufffd') broken += 1;
    else if (character > '\x7f') sequences += 1;
  }
  return sequences > broken;
}
