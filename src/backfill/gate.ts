/**
 * Gate before parsing: whether a page may hold a claim, by a look at its text as it stands in the markup. Most pages of an
 * archive end here, at a small part of what parsing them costs. None may be lost that extraction would keep: it asks for
 * the same amounts and words as extraction's own gate, but lets them stand further apart, as what the page puts between
 * two paragraphs is not known yet.
 */
import { mayClaim } from '../extract/gate.ts';
import { findAmounts } from '../extract/money/scan.ts';
import { detectLanguage } from '../parse/language.ts';
import { textOfPage } from './page-text.ts';

/**
 * What an amount of some size has, and the UTF-16 code units before and after it in which the rest of the amount stands. A
 * figure with a magnitude may leave its currency to the amount before it.
 */
const LARGE: ReadonlyArray<{ readonly pattern: RegExp; readonly before: number; readonly after: number }> = [
  { pattern: /thousand|lakh|\blacs?\b|crore|illion/gi, before: 800, after: 100 },
  { pattern: /\b(?:mn|mln|mil|mio|mm|bn|bln|bil|tn|trn|tril|cr)\b/gi, before: 800, after: 100 },
  { pattern: /\d[\s-]?(?:[kmbt]|mn|mln|mil|mio|mm|bn|bln|bil|tn|trn|tril|cr)\b/gi, before: 800, after: 100 },
  // `MSEK`, `USDm`
  { pattern: /\b(?:[kmtbKMTB][nN]?[A-Z]{3}|[A-Z]{3}(?:[ktmb]|mn|bn))\b/g, before: 40, after: 60 },
  { pattern: /\d(?:[,.'’\s]\d{3}(?!\d)|\d{4})/g, before: 40, after: 60 },
];
/** To either side of an amount, for a word of capital expenditure. */
const REACH = 3_000;

/** Paragraphs of fewer characters are menus and captions, whatever language they are in. */
const PARAGRAPH_CHARS = 120;
const SAMPLE_CHARS = 4_000;

export type Spared = 'gate' | 'language';

/** Why a page need not be parsed; null where it must be. `languages`: those that are read. */
export function sparePage(html: string, languages: readonly string[]): Spared | null {
  const text = textOfPage(html);
  if (!holdsAmount(text)) return 'gate';
  return isForeign(html, text, languages) ? 'language' : null;
}

function holdsAmount(text: string): boolean {
  return partsWithFigures(text).some(([from, to]) => {
    const amounts = findAmounts(text.slice(from, to), { implied: true });
    return mayClaim(
      text,
      amounts.map((amount) => ({ ...amount, start: amount.start + from, end: amount.end + from })),
      REACH,
    );
  });
}

/** Parts of the text, in order and apart from each other. */
function partsWithFigures(text: string): Array<[number, number]> {
  const around = LARGE.flatMap(({ pattern, before, after }) =>
    [...text.matchAll(pattern)].map(({ index }): [number, number] => [Math.max(0, index - before), index + after]),
  );
  const parts: Array<[number, number]> = [];
  for (const [from, to] of around.sort((a, b) => a[0] - b[0])) {
    const last = parts.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else parts.push([from, to]);
  }
  return parts;
}

/** By two witnesses: what the page says of itself, and its own long paragraphs. The article may be in another still. */
function isForeign(html: string, text: string, languages: readonly string[]): boolean {
  const declared = /<html\b[^>]{0,500}?\slang\s*=\s*["']?([a-z]{2,3})\b/i.exec(html.slice(0, 10_000))?.[1];
  if (declared !== undefined && languages.includes(declared.toLowerCase())) return false;
  const paragraphs = text.split('\n\n').filter(({ length }) => length >= PARAGRAPH_CHARS);
  const found = detectLanguage(paragraphs.join('\n').slice(0, SAMPLE_CHARS));
  return found !== null && !languages.includes(found);
}
