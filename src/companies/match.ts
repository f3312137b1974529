/**
 * Finds known names in tokens: one pass, longest match first, over a trie of folded words. The names with one first word
 * are put into it when a text first has that word: most texts have few of them.
 */
import { foldCase } from './fold.ts';
import { FIRST_WORD, joinsName, type Token, tokenize } from './tokens.ts';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  /** Names that end here; more than one where they differ in case only ("Arm", "ARM"). */
  readonly names: Array<{ readonly value: T; readonly words: readonly string[] }>;
}

export interface NameMatch<T> {
  readonly value: T;
  /** Index of the first token, and of the one after the last. */
  readonly from: number;
  readonly to: number;
}

export interface NameMatcher<T> {
  /** The longest name that starts at token `from`, or null. */
  longestAt(text: string, tokens: readonly Token[], from: number): NameMatch<T> | null;
}

export function createNameMatcher<T>(names: Iterable<readonly [name: string, value: T]>): NameMatcher<T> {
  const waiting = new Map<string, Array<readonly [name: string, value: T]>>();
  const root: Node<T> = { next: new Map(), names: [] };
  for (const named of names) {
    const key = firstKey(named[0]);
    const same = waiting.get(key);
    if (same === undefined) waiting.set(key, [named]);
    else same.push(named);
  }
  return {
    longestAt(text, tokens, from) {
      const key = tokens[from]!.key;
      for (const [name, value] of waiting.get(key) ?? []) add(root, name, value);
      waiting.delete(key);
      return longestAt(root, text, tokens, from);
    },
  };
}

/** Key of a name's first token; "" where it has none. */
function firstKey(name: string): string {
  return foldCase(FIRST_WORD.exec(name)?.[0] ?? '');
}

function add<T>(root: Node<T>, name: string, value: T): void {
  const tokens = tokenize(name);
  let node = root;
  for (const { key } of tokens) {
    const child = node.next.get(key) ?? { next: new Map(), names: [] };
    node.next.set(key, child);
    node = child;
  }
  if (node !== root) node.names.push({ value, words: tokens.map((token) => token.text) });
}

function longestAt<T>(root: Node<T>, text: string, tokens: readonly Token[], from: number): NameMatch<T> | null {
  let node: Node<T> | undefined = root;
  let best: NameMatch<T> | null = null;
  for (let to = from; to < tokens.length; to++) {
    if (to > from && !joinsName(text.slice(tokens[to - 1]!.end, Math.min(tokens[to]!.start, tokens[to - 1]!.end + 4))))
      break;
    node = node.next.get(tokens[to]!.key);
    if (node === undefined) break;
    const name = node.names.find(({ words }) => words.every((word, i) => caseFits(word, tokens[from + i]!.text)));
    if (name !== undefined) best = { value: name.value, from, to: to + 1 };
  }
  return best;
}

/**
 * Whether a word of the text may stand for a word of a name. Capitals must be there ("target" is not Target), short
 * acronyms must be whole ("Bp" is not BP); a name's own small letter may be raised at the start of a headline.
 */
function caseFits(word: string, inText: string): boolean {
  if (/^[A-Z0-9&]{1,4}$/.test(word) && /[A-Z]/.test(word)) return inText === word;
  return startsLower(word) || !startsLower(inText);
}

function startsLower(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}
