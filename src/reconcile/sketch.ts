/**
 * MinHash of a text's word shingles: two sketches agree in about that share of their values in which the texts share
 * shingles (Broder 1997). Near-copies of a wire story agree in a third or more, separate reports of one event in a
 * tenth or less.
 */
const VALUES = 64;
const SHINGLE_WORDS = 4;
/** Words beyond this are not read: no news article is longer. */
const MAX_WORDS = 20_000;

/** Share of equal values from which two texts count as copies of each other. */
export const COPY_SIMILARITY = 0.3;

/** Shape: 64 unsigned 32-bit integers; null for a text too short to be told apart. */
export function sketch(text: string): number[] | null {
  const words =
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, MAX_WORDS) ?? [];
  if (words.length < SHINGLE_WORDS * 5) return null;
  const least = new Uint32Array(VALUES).fill(0xffffffff);
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at += 1) {
    const base = hash(words.slice(at, at + SHINGLE_WORDS).join(' '));
    for (let i = 0; i < VALUES; i += 1) {
      const value = mix(base ^ SEEDS[i]!);
      if (value < least[i]!) least[i] = value;
    }
  }
  return [...least];
}

export function similarity(a: readonly number[], b: readonly number[]): number {
  let same = 0;
  for (let i = 0; i < VALUES; i += 1) if (a[i] === b[i]) same += 1;
  return same / VALUES;
}

/** FNV-1a, 32 bits, over UTF-16 code units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** Finalizer of MurmurHash3, 32 bits. */
function mix(value: number): number {
  let v = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  v = Math.imul(v ^ (v >>> 13), 0xc2b2ae35);
  return (v ^ (v >>> 16)) >>> 0;
}

const SEEDS: readonly number[] = Array.from({ length: VALUES }, (_, i) => mix(0x9e3779b9 + i * 0x61c88647));
