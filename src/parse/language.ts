/** Which language a text is in: by its script, else by its share of each language's function words. */
import { KANA, SCRIPTS, STOP_WORDS } from './stop-words.ts';

/** Enough to tell; more costs time and adds nothing. */
const MAX_CHARS = 4_000;
const MIN_WORDS = 20;
/** Least share of function words, and least lead over the next language, for an answer. */
const MIN_SHARE = 0.15;
const MIN_LEAD = 1.25;
/** English names companies in their own script now and then; never in half of its letters. */
const FOREIGN_SCRIPT_SHARE = 0.5;

/** Letters of other scripts than the Latin begin here; punctuation in between is not counted. */
const BEYOND_LATIN = /[\u0250-\u1fff\u2c00-\ud7ff\uf900-\uffdc]/;

const LANGUAGES_OF = languagesByWord();

/** BCP 47 primary subtag, or null where the text is too short or mixed to say. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, MAX_CHARS);
  return byScript(sample) ?? byFunctionWords(sample);
}

/** The page's own statement, unless the text clearly is in another language. */
export function languageOf(text: string, declared: string | null): string | null {
  const stated = /^[a-z]{2,3}(?=$|[-_])/.exec(declared?.trim().toLowerCase() ?? '')?.[0] ?? null;
  return detectLanguage(text) ?? stated;
}

function byScript(sample: string): string | null {
  if (!BEYOND_LATIN.test(sample)) return null;
  const letters = count(sample, /\p{L}/gu);
  if (letters < 8) return null;
  const script = SCRIPTS.find(([, pattern]) => count(sample, pattern) >= FOREIGN_SCRIPT_SHARE * letters);
  if (script === undefined) return null;
  // Japanese mixes kana into Han text; Chinese never has a tenth of them.
  return script[0] === 'zh' && count(sample, KANA) >= 0.1 * letters ? 'ja' : script[0];
}

function byFunctionWords(sample: string): string | null {
  const words = sample.toLowerCase().match(BEYOND_LATIN.test(sample) ? /\p{L}+/gu : /[a-z\u00df-\u024f]+/g) ?? [];
  if (words.length < MIN_WORDS) return null;
  const hits = new Map<string, number>();
  for (const word of words) {
    for (const language of LANGUAGES_OF.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  }
  const [first, second] = [...hits].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < MIN_SHARE * words.length) return null;
  return second !== undefined && first[1] < MIN_LEAD * second[1] ? null : first[0];
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function languagesByWord(): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, words] of Object.entries(STOP_WORDS)) {
    for (const word of words.split(' ')) languages.set(word, [...(languages.get(word) ?? []), language]);
  }
  return languages;
}
