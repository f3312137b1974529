/** Digests of WARC records: `sha1:…`, in base32 as the standard's examples have it, or in hex as others write it. */
import { createHash, getHashes } from 'node:crypto';

const ALGORITHMS = ['sha1', 'sha256', 'sha512', 'md5'] as const;
const KNOWN = new Set(getHashes());

/** Null where nothing can be said: there is no digest, or none that is known. */
export function matchesDigest(stated: string | undefined, bytes: Uint8Array): boolean | null {
  const [, name, value] = /^([\w-]{2,10}):([A-Za-z2-7=]{10,120}|[0-9a-fA-F]{32,128})$/.exec(stated?.trim() ?? '') ?? [];
  const algorithm = ALGORITHMS.find((known) => known === name?.toLowerCase().replace('-', ''));
  if (value === undefined || algorithm === undefined || !KNOWN.has(algorithm)) return null;
  const digest = createHash(algorithm).update(bytes).digest();
  const isHex = value.length === digest.length * 2 && /^[0-9a-f]+$/i.test(value);
  return isHex
    ? digest.toString('hex') === value.toLowerCase()
    : base32(digest) === value.toUpperCase().replace(/=+$/, '');
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, section 6, without padding. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let [bits, value] = [0, 0];
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(value >> bits) & 31];
    }
  }
  return bits === 0 ? text : text + ALPHABET[(value << (5 - bits)) & 31];
}
