/**
 * What tells copies of a story from other stories of its topic: an article's print. A copy may be cut, turned round and
 * put into other words, so runs of words are only one part of it; the figures, the names and what is quoted stay.
 */

/** Sets of unsigned 32-bit hashes, each in rising order. */
export interface Print {
  /** Runs of three words that carry meaning. */
  readonly runs: readonly number[];
  /** Sums and counts, however they are written: `$10 billion` and `$10bn` are one. */
  readonly figures: readonly number[];
  /** Capitalised words within sentences. */
  readonly names: readonly number[];
  /** Capitalised words that the text repeats, or its headline has too: what it is about. */
  readonly subjects: readonly number[];
  /** Runs of four words within quotation marks. */
  readonly quotes: readonly number[];
  /** Words of the headline that carry meaning. */
  readonly title: readonly number[];
}

const RUN_WORDS = 3;
const QUOTE_WORDS = 4;
/** Values that are kept of each set. Few news articles have more runs, and none as many figures. */
export const MAX_VALUES = 256;
/** Words beyond this are not read: no news article is longer. */
const MAX_WORDS = 20_000;
/** UTF-16 code units that so many words can take. */
const MAX_CHARS = 200_000;
const MAX_TITLE_CHARS = 500;
/** A text with fewer words is too short to be told apart. */
const MIN_WORDS = 20;
/** A longer quotation is one whose end was not found. */
const MAX_QUOTE_CHARS = 600;

/** Null for a text too short to be told apart. */
export function printOf(title: string | null, whole: string): Print | null {
  const text = whole.slice(0, MAX_CHARS);
  const words = wordsOf(text).slice(0, MAX_WORDS);
  if (words.length < MIN_WORDS) return null;
  return {
    runs: least(runsOf(meaningful(words), RUN_WORDS)),
    figures: least(figuresOf(text)),
    names: least(namesOf(text)),
    subjects: least(subjectsOf(title ?? '', text)),
    quotes: least(quotesOf(text)),
    title: least(meaningful(wordsOf((title ?? '').slice(0, MAX_TITLE_CHARS)))),
  };
}

/** Lower case; figures in one spelling. */
function wordsOf(text: string): string[] {
  const plain = text.replace(FIGURE, (_, number, unit) => ` ${figureValue(number, unit)} `).toLowerCase();
  return plain.match(/[\p{L}\p{N}]+(?:[.'’][\p{L}\p{N}]+)*/gu) ?? [];
}

function meaningful(words: readonly string[]): string[] {
  return words.filter((word) => !COMMON.has(word));
}

function runsOf(words: readonly string[], length: number): string[] {
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
}

const FIGURE =
  /(?<![\p{L}\p{N}.,])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d{1,6})?)[\s-]?(trillion|tn|billion|bn|million|mn|m|thousand|k)?(?![\p{L}\p{N}])/giu;
const SIZES: Readonly<Record<string, number>> = {
  trillion: 1e12,
  tn: 1e12,
  billion: 1e9,
  bn: 1e9,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  thousand: 1e3,
  k: 1e3,
};

function figureValue(number: string, unit: string | undefined): number {
  const value = Number(number.replaceAll(',', ''));
  return Number((value * (unit === undefined ? 1 : SIZES[unit.toLowerCase()]!)).toPrecision(9));
}

/** Those that seldom stand in two stories by chance: not years, days and small numbers. */
function figuresOf(text: string): string[] {
  return [...text.matchAll(FIGURE)].flatMap(([, number, unit]) => {
    const value = figureValue(number!, unit);
    const isYear = unit === undefined && /^(?:19|20)\d\d$/.test(number!);
    return isYear || (value < 100 && !number!.includes('.')) ? [] : [String(value)];
  });
}

/** Words with a capital that does not open a sentence; those of one letter are initials. */
function namesOf(text: string): string[] {
  return properNames(text.match(/(?<=[\p{Ll}\p{N},;:)’'-] )\p{Lu}[\p{L}\p{N}]+/gu));
}

function subjectsOf(title: string, text: string): string[] {
  const headline = new Set(wordsOf(title.slice(0, MAX_TITLE_CHARS)));
  const seen = new Set<string>();
  return properNames(text.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]+/gu)).filter((name) => {
    const isAgain = seen.has(name) || headline.has(name);
    seen.add(name);
    return isAgain;
  });
}

function properNames(words: readonly string[] | null): string[] {
  const lower = (words ?? []).map((word) => word.toLowerCase());
  return lower.filter((word) => !COMMON.has(word) && !COMMON_NAMES.has(word));
}

function quotesOf(text: string): string[] {
  const quotations = text.matchAll(QUOTATION);
  return [...quotations].flatMap(([, first, second, third]) => runsOf(wordsOf(first ?? second ?? third!), QUOTE_WORDS));
}
const QUOTATION = new RegExp(
  [
    `"([^"]{1,${MAX_QUOTE_CHARS}})"`,
    `“([^”]{1,${MAX_QUOTE_CHARS}})”`,
    `‘((?:[^’]|’(?=\\p{L})){1,${MAX_QUOTE_CHARS}})’`,
  ].join('|'),
  'gu',
);

/** The least hashes of a set: a sample that is the same wherever its members stand. */
function least(items: readonly string[]): number[] {
  return [...new Set(items.map(hash))].sort((a, b) => a - b).slice(0, MAX_VALUES);
}

/** FNV-1a over UTF-16 code units, finished as MurmurHash3 does; 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Words that say nothing of the story: a rewrite changes them first. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'a an the of to in on at by for from with as and or but that which who whose this these those it its he she they his ' +
    'her their we our is are was were be been being will would could should can may might must has have had having do ' +
    'does did not no nor so than then there here when while where after before about over under up down out off into ' +
    'per more most less least other another such said say says also one some any all each both only very'
  ).split(' '),
);

/** Names that any business story may have. */
const COMMON_NAMES: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'october november december chief executive officer president finance the us states united ceo cfo ai new inc corp ' +
    'ltd group company'
  ).split(' '),
);
