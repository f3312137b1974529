import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { fail, ok, type Result } from '../failure.ts';
import { failureOf } from './errors.ts';

type Decompress = (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const inflateZlib: Decompress = promisify(zlib.inflate);
const inflateBare: Decompress = promisify(zlib.inflateRaw);

/** Node 22.15 and later have it. */
const { zstdDecompress } = zlib as { zstdDecompress?: typeof zlib.brotliDecompress };
const zstd: Decompress | undefined = zstdDecompress && promisify(zstdDecompress);

/** Content codings (RFC 9110, 8.4.1) that we ask for. `deflate` is meant to be zlib, but some servers send it bare. */
const DECOMPRESS: ReadonlyMap<string, Decompress> = new Map(
  Object.entries<Decompress>({
    gzip: promisify(zlib.gunzip),
    'x-gzip': promisify(zlib.gunzip),
    deflate: (bytes, options) => ((bytes[0]! & 0x0f) === 8 ? inflateZlib : inflateBare)(bytes, options),
    br: promisify(zlib.brotliDecompress),
    ...(zstd === undefined ? {} : { zstd }),
  }),
);
export const ACCEPT_ENCODING = ['gzip', 'deflate', 'br', ...(zstd === undefined ? [] : ['zstd'])].join(', ');
/** More layers than any honest server packs. */
const MAX_LAYERS = 2;

/** The body without its content codings. Failures: FETCH_PROTOCOL, FETCH_TOO_LARGE as soon as `maxBytes` is passed. */
export async function decompress(
  body: Buffer,
  contentEncoding: string | null,
  maxBytes: number,
): Promise<Result<Buffer>> {
  const codings = codingsOf(contentEncoding);
  if (codings.length > MAX_LAYERS) return fail('FETCH_PROTOCOL', `the body is packed ${codings.length} times over`);
  let unpacked = body;
  for (const coding of codings.reverse()) {
    const unpack = DECOMPRESS.get(coding);
    if (unpack === undefined) return fail('FETCH_PROTOCOL', `the body is packed as ${coding.slice(0, 40)}`);
    if (unpacked.length === 0) break;
    try {
      unpacked = await unpack(unpacked, { maxOutputLength: maxBytes });
    } catch (cause) {
      return failureOf(cause, `unpacking the ${coding} body`);
    }
  }
  return ok(unpacked);
}

function codingsOf(header: string | null): string[] {
  const names = (header ?? '').split(',').map((name) => name.trim().toLowerCase());
  return names.filter((name) => name !== '' && name !== 'identity');
}
