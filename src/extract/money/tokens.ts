/** Tokens and phrases over them: what the money and the period scanner both read. */
import type { Span } from '../../claim.ts';

/** White space before a token: none, spaces, one line break, a blank line. */
export const GAP = { none: 0, space: 1, line: 2, paragraph: 3 } as const;
export type Gap = (typeof GAP)[keyof typeof GAP];

/** `number` holds digits with their inner `.`, `,` and (between groups of three) `'`; `word` letters; `symbol` one currency sign; `mark` any other sign. */
export interface Token extends Span {
  readonly kind: 'number' | 'word' | 'symbol' | 'mark';
  readonly text: string;
  /** Lower case of `text`. */
  readonly key: string;
  readonly gap: Gap;
}

const TOKEN = /(\d+(?:[.,]\d+|['’]\d{3}(?!\d))*)|(\p{L}[\p{L}\p{M}]*)|(\p{Sc})|\S/gu;

/** The tokens of `text` in order. Letters and digits part: `FY26` is two tokens, the second with no gap. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [value, number, word, symbol] = match;
    const start = match.index;
    const kind = number ? 'number' : word ? 'word' : symbol ? 'symbol' : 'mark';
    const key = word ? value.toLowerCase() : value;
    tokens.push({ kind, text: value, key, gap: gapBetween(text, last, start), start, end: start + value.length });
    last = start + value.length;
  }
  return tokens;
}

function gapBetween(text: string, from: number, to: number): Gap {
  if (from === to) return GAP.none;
  let breaks = 0;
  for (let at = from; at < to && breaks < 2; at++) if (text.charCodeAt(at) === 10) breaks++;
  return breaks === 0 ? GAP.space : breaks === 1 ? GAP.line : GAP.paragraph;
}

const HYPHENS = new Set(['-', '\u2010', '\u2011']);
const DASHES = new Set([...HYPHENS, '\u2012', '\u2013', '\u2014', '\u2212']);

export function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && HYPHENS.has(token.key);
}

/** A hyphen or a dash of any length. */
export function isDash(token: Token | undefined): boolean {
  return token !== undefined && DASHES.has(token.key);
}

/** Index after a hyphen that joins the tokens on both its sides (`70-billion`), else `at`. */
export function skipHyphen(tokens: readonly Token[], at: number): number {
  const joins = isHyphen(tokens[at]) && tokens[at]!.gap === GAP.none && tokens[at + 1]?.gap === GAP.none;
  return joins ? at + 1 : at;
}

/** Index after a token that stands at `at` with one of these keys, else null. No gap of a paragraph before it. */
export function after(tokens: readonly Token[], at: number, keys: ReadonlySet<string>): number | null {
  const token = tokens[at];
  return token !== undefined && token.gap < GAP.paragraph && keys.has(token.key) ? at + 1 : null;
}

export interface PhraseMatch<T> {
  readonly value: T;
  /** Token indices, end exclusive. */
  readonly from: number;
  readonly to: number;
}
interface Phrase<T> {
  readonly keys: readonly string[];
  readonly value: T;
}

/** Phrases looked up at their first or last token, the longest first. Words that a hyphen joins match as if spaced. */
export class PhraseTable<T> {
  readonly #byFirst = new Map<string, Phrase<T>[]>();
  readonly #byLast = new Map<string, Phrase<T>[]>();

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    const phrases = [...entries].map(([text, value]) => ({ keys: tokenize(text).map(({ key }) => key), value }));
    phrases.sort((a, b) => b.keys.length - a.keys.length);
    for (const phrase of phrases) {
      add(this.#byFirst, phrase.keys[0]!, phrase);
      add(this.#byLast, phrase.keys.at(-1)!, phrase);
    }
  }

  /** Keys of the first tokens of all phrases. */
  firstKeys(): Iterable<string> {
    return this.#byFirst.keys();
  }

  /** The longest phrase that begins at `at` and that `accept` takes. */
  startingAt(tokens: readonly Token[], at: number, accept?: (match: PhraseMatch<T>) => boolean): PhraseMatch<T> | null {
    const phrases = this.#byFirst.get(tokens[at]?.key ?? '');
    if (phrases === undefined) return null;
    for (const { keys, value } of phrases) {
      const to = matchForward(tokens, at, keys);
      if (to === null) continue;
      const match = { value, from: at, to };
      if (accept === undefined || accept(match)) return match;
    }
    return null;
  }

  /** The phrase whose last token stands just before `end`. */
  endingAt(tokens: readonly Token[], end: number): PhraseMatch<T> | null {
    const phrases = this.#byLast.get(tokens[end - 1]?.key ?? '');
    if (phrases === undefined) return null;
    for (const { keys, value } of phrases) {
      const from = matchBackward(tokens, end, keys);
      if (from !== null) return { value, from, to: end };
    }
    return null;
  }
}

function add<T>(map: Map<string, Phrase<T>[]>, key: string, phrase: Phrase<T>): void {
  const known = map.get(key);
  if (known) known.push(phrase);
  else map.set(key, [phrase]);
}

function matchForward(tokens: readonly Token[], at: number, keys: readonly string[]): number | null {
  let next = at;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index]!;
    if (index > 0 && tokens[next]?.key !== key) next = skipHyphen(tokens, next);
    const token = tokens[next];
    if (token?.key !== key || (index > 0 && token.gap === GAP.paragraph)) return null;
    next++;
  }
  return next;
}

function matchBackward(tokens: readonly Token[], end: number, keys: readonly string[]): number | null {
  let at = end;
  for (let index = keys.length - 1; index >= 0; index--) {
    if (index < keys.length - 1 && tokens[at - 1]?.key !== keys[index] && isHyphen(tokens[at - 1])) at--;
    if (tokens[at - 1]?.key !== keys[index]) return null;
    at--;
    if (index > 0 && tokens[at]!.gap === GAP.paragraph) return null;
  }
  return at;
}
