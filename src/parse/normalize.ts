/**
 * What a stretch of page text looks like in an Article: NFC, no control or invisible characters, single spaces. Text goes
 * through here once, and every offset counts into the result.
 */

/** Byte order mark, controls other than white space, soft hyphen, zero-width and bidi marks, interlinear marks. */
const INVISIBLE = /\ufeff|(?!\s)[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufff9-\ufffb]/gu;
const SPACES = /\s+/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** One line of clean text. */
export function cleanLine(raw: string): string {
  return raw.replace(INVISIBLE, '').replace(SPACES, ' ').replace(LONE_SURROGATE, '\ufffd').trim().normalize('NFC');
}

/** A clean line, or null where nothing is left. */
export function lineOrNull(raw: string | null | undefined): string | null {
  if (raw === null || raw === undefined) return null;
  const line = cleanLine(raw);
  return line === '' ? null : line;
}

/** Letters and digits only, lower case: for comparing titles, names and paragraphs. */
export function foldForCompare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
