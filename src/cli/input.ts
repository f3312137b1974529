import { open } from 'node:fs/promises';
import { type Failure, fail, ok, type Result } from '../failure.ts';

/** Largest file that one command reads whole, in bytes. A news page is seldom over 2 MB. */
export const MAX_INPUT_BYTES = 32 * 1024 * 1024;

/** The bytes of a file, or of standard input for `-`. Failures: INPUT_MISSING, INPUT_EMPTY, INPUT_TOO_LARGE. */
export async function readInput(path: string, maxBytes = MAX_INPUT_BYTES): Promise<Result<Buffer>> {
  const name = path === '-' ? 'standard input' : path;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    const stream = path === '-' ? process.stdin : (await open(path)).createReadStream();
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) {
        stream.destroy();
        return fail('INPUT_TOO_LARGE', `${name} is larger than ${Math.floor(maxBytes / 2 ** 20)} MiB`);
      }
      chunks.push(chunk);
    }
  } catch (error) {
    return openFailure(name, error as NodeJS.ErrnoException);
  }
  if (size === 0) return fail('INPUT_EMPTY', `${name} is empty`);
  return ok(Buffer.concat(chunks, size));
}

function openFailure(name: string, error: NodeJS.ErrnoException): Failure {
  if (error.code === 'ENOENT') return fail('INPUT_MISSING', `${name} does not exist`, { cause: error });
  if (error.code === 'EISDIR') return fail('INPUT_INVALID', `${name} is a folder, not a file`, { cause: error });
  return fail('INPUT_MISSING', `${name} cannot be read (${error.code ?? error.message})`, { cause: error });
}

/**
 * Strict UTF-8 text of `bytes`, a byte order mark removed. HTML goes to `parse` as bytes instead: a page may declare
 * another encoding. Failures: INPUT_BINARY, INPUT_ENCODING.
 */
export function decodeUtf8(bytes: Uint8Array, name: string): Result<string> {
  if (looksBinary(bytes)) return fail('INPUT_BINARY', `${name} is not text (${binaryKind(bytes)})`);
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    return fail('INPUT_ENCODING', `${name} is not valid UTF-8`, { cause });
  }
}

/** True for what no text or HTML reader should be given: a known binary signature, or NUL bytes near the start. */
export function looksBinary(bytes: Uint8Array): boolean {
  return binaryKind(bytes) !== null;
}

/** Signatures from the WHATWG MIME Sniffing standard, section 6, and RFC 1952 for gzip. */
const SIGNATURES: ReadonlyArray<readonly [kind: string, prefix: string]> = [
  ['a PDF', '%PDF-'],
  ['a PNG image', '\x89PNG'],
  ['a GIF image', 'GIF8'],
  ['a JPEG image', '\xff\xd8\xff'],
  ['a ZIP archive', 'PK\x03\x04'],
  ['gzip data', '\x1f\x8b'],
];

export function binaryKind(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 1024));
  const known = SIGNATURES.find(([, prefix]) => head.subarray(0, prefix.length).equals(Buffer.from(prefix, 'latin1')));
  if (known !== undefined) return known[0];
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return !utf16 && head.includes(0) ? 'binary data' : null;
}
