import type { Span } from '../claim.ts';
import { foldCase } from './fold.ts';

/** A word of running text. `&`, `.` and `+` join letters ("AT&T", "U.S", "Amazon.com"); hyphens and apostrophes part them. */
export interface Token extends Span {
  /** As the text has it. */
  readonly text: string;
  /** Folded: lower case, no diacritics. */
  readonly key: string;
}

const WORD = /[\p{L}\p{N}]+(?:[&.+][\p{L}\p{N}]+)*/gu;

/** The first word of a text. */
export const FIRST_WORD = new RegExp(WORD.source, 'u');

/** The words of `text`, in order. Linear. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    tokens.push({ text: match[0], key: foldCase(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** True where two neighbours with this between them may belong to one name: "Eli Lilly", "T-Mobile", "Lowe's", "J. Crew". */
export function joinsName(gap: string): boolean {
  return /^(?:[ \u00a0\u202f]|[-‐‑]|['’]|\. | [&+] )$/.test(gap);
}

/** Text between a token and the next; "" at the end. */
export function gapAfter(text: string, tokens: readonly Token[], index: number): string {
  const token = tokens[index];
  if (token === undefined) return '';
  return text.slice(token.end, Math.min(tokens[index + 1]?.start ?? text.length, token.end + MAX_GAP));
}

export function gapBefore(text: string, tokens: readonly Token[], index: number): string {
  const token = tokens[index];
  if (token === undefined) return '';
  return text.slice(Math.max(tokens[index - 1]?.end ?? 0, token.start - MAX_GAP), token.start);
}

/** Longest gap that is looked at: enough for `." “`, so that long runs of punctuation cost nothing. */
const MAX_GAP = 8;
