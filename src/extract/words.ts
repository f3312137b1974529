/**
 * Tokens of a sentence, and lexicons of phrases that match them. A mention (amount, name, period) is one token, so that
 * a rule counts words and not digits. A hyphen joins nothing: "data-center" is two words.
 */
import type { Span } from '../claim.ts';

export interface Token<M = unknown> extends Span {
  /** Lower case, straight apostrophes. */
  readonly key: string;
  readonly kind: 'word' | 'number' | 'mark' | 'mention';
  readonly mention?: M;
}

const PIECE =
  /(?:\p{Lu}\.){2,}|['’](?:s|ll|d|re|ve)\b|\p{L}+(?:&\p{L}+|['’]t\b)?|\p{N}+(?:[.,]\p{N}+)*%?|[^\s\p{L}\p{N}]/gu;

/** Tokens of `text` from `start` to `end`. `mentions` are in order and do not overlap. */
export function tokenize<M extends Span>(text: string, { start, end }: Span, mentions: readonly M[] = []): Token<M>[] {
  const tokens: Token<M>[] = [];
  let from = start;
  for (const mention of mentions) {
    if (mention.start < from || mention.end > end) continue;
    addWords(tokens, text, from, mention.start);
    tokens.push({ start: mention.start, end: mention.end, key: '', kind: 'mention', mention });
    from = mention.end;
  }
  addWords(tokens, text, from, end);
  return tokens;
}

function addWords(tokens: Token[], text: string, from: number, to: number): void {
  for (const match of text.slice(from, to).matchAll(PIECE)) {
    const piece = match[0];
    if (piece === '-' || piece === '‑') continue;
    const start = from + match.index;
    const kind = /^['’]?\p{L}/u.test(piece) ? 'word' : /^\p{N}/u.test(piece) ? 'number' : 'mark';
    tokens.push({ start, end: start + piece.length, key: piece.toLowerCase().replace(/’/g, "'"), kind });
  }
}

/** A phrase of a lexicon at tokens `from … to` (end exclusive). */
export interface PhraseMatch<V> {
  readonly from: number;
  readonly to: number;
  readonly value: V;
  readonly phrase: string;
}

interface Entry<V> {
  readonly words: readonly string[];
  readonly value: V;
}

/** Phrases by their first word. "capital spending|outlay" stands for two phrases. */
export interface Lexicon<V> {
  readonly byFirst: ReadonlyMap<string, readonly Entry<V>[]>;
}

/** Phrases are separated by commas or line breaks; `a|b` in a slot is either word. */
export function lexicon<V>(lists: ReadonlyArray<readonly [phrases: string, value: V]>): Lexicon<V> {
  const byFirst = new Map<string, Entry<V>[]>();
  for (const [phrases, value] of lists) {
    for (const words of expand(phrases)) {
      const entries = byFirst.get(words[0]!) ?? [];
      entries.push({ words, value });
      byFirst.set(words[0]!, entries);
    }
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return { byFirst };
}

/** The phrases of a list in tokens, alternatives written out. */
export function expand(phrases: string): string[][] {
  const lines = phrases.split(/[,\n]/).map((line) => line.trim());
  const written = lines.filter((line) => line !== '').flatMap((line) => alternatives(line.split(/\s+/)));
  return written.map((words) =>
    tokenize(words.join(' '), { start: 0, end: words.join(' ').length }).map(({ key }) => key),
  );
}

function alternatives(slots: readonly string[]): string[][] {
  return slots.reduce<string[][]>(
    (built, slot) => built.flatMap((words) => slot.split('|').map((word) => (word === '_' ? words : [...words, word]))),
    [[]],
  );
}

/** Longest phrase that begins at token `at`, or null. */
export function phraseAt<V>({ byFirst }: Lexicon<V>, tokens: readonly Token[], at: number): PhraseMatch<V> | null {
  const first = tokens[at]!.key;
  for (const { words, value } of (first && byFirst.get(first)) || []) {
    if (words.every((word, i) => tokens[at + i]?.key === word)) {
      return { from: at, to: at + words.length, value, phrase: words.join(' ') };
    }
  }
  return null;
}

/** Phrases in order, longest first, not overlapping. */
export function findPhrases<V>(lexicon: Lexicon<V>, tokens: readonly Token[]): PhraseMatch<V>[] {
  const matches: PhraseMatch<V>[] = [];
  for (let at = 0; at < tokens.length; ) {
    const match = phraseAt(lexicon, tokens, at);
    if (match !== null) matches.push(match);
    at = match?.to ?? at + 1;
  }
  return matches;
}
