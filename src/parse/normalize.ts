/**
 * What a stretch of page text looks like in an Article: NFC, no control or invisible characters, single spaces. Text goes
 * through here once, and every offset counts into the result.
 */

/** Controls, soft hyphen, zero-width and bidi marks, interlinear marks. White space is dealt with before. */
const INVISIBLE = /[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufff9-\ufffb]/gu;
/** All but a single plain space. */
const SPACES = /[^\S ]\s*| \s+/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** More marks on one letter are no script's: normalising sorts them, at quadratic cost. Source: UAX #15, stream-safe text. */
const EXCESS_MARKS = /(\p{M}{30})\p{M}+/gu;

/** Anything to clean: what is no printable character that NFC leaves alone, and spaces but single ones between words. */
const UNCLEAN = /[^ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]|^ | (?= |$)/;
/** What Windows puts where Latin-1 has controls: pages that were stored in the wrong encoding have them still. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const HIGH_CONTROLS = /[\x80-\x84\x86-\x9f]/g;

/** One line of clean text. */
export function cleanLine(raw: string): string {
  if (!UNCLEAN.test(raw)) return raw;
  // Most of what is not clean is how the markup was indented.
  const spaced = raw.includes('\ufeff') ? raw : raw.replace(SPACES, ' ').trim();
  if (!UNCLEAN.test(spaced)) return spaced;
  return clean(spaced.replace(HIGH_CONTROLS, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]!));
}

function clean(raw: string): string {
  const spaced = raw.replaceAll('\ufeff', '').replace(SPACES, ' ');
  const visible = spaced.replace(INVISIBLE, '');
  const line = visible.length === spaced.length ? spaced : visible.replace(SPACES, ' ');
  return line.replace(LONE_SURROGATE, '\ufffd').replace(EXCESS_MARKS, '$1').trim().normalize('NFC');
}

/** A clean line, or null where nothing is left. */
export function lineOrNull(raw: string | null | undefined): string | null {
  if (raw === null || raw === undefined) return null;
  const line = cleanLine(raw);
  return line === '' ? null : line;
}

/** Longer texts than this are compared by their start. */
const MAX_COMPARED_CHARS = 2_000;

/** Letters and digits only, lower case: for comparing titles and names. */
export function foldForCompare(text: string): string {
  return text
    .slice(0, MAX_COMPARED_CHARS)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
