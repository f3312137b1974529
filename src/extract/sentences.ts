/** Paragraphs, lines and sentences with their offsets. One pass, linear in the text. */
import type { Span } from '../claim.ts';
import { ABBREVIATIONS, ENDING_ABBREVIATIONS, SENTENCE_STARTERS } from './sentence-lexicon.ts';

export interface Sentence extends Span {
  /** Blank lines separate paragraphs. */
  readonly paragraph: number;
  /** Line breaks separate lines: a list item, a heading. */
  readonly line: number;
}

/** Longest sentence that is read, in UTF-16 units; a longer one is cut at a space. */
const MAX_SENTENCE = 2_000;

/** Sentences in order, trimmed of white space. A sentence never crosses a line that ends one. */
export function findSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let line = 0;
  let lineStart = 0;
  for (const { start, end, blank } of lineBreaks(text)) {
    addLine(sentences, text, { start: lineStart, end: start }, paragraph, line++);
    if (blank) paragraph++;
    lineStart = end;
  }
  addLine(sentences, text, { start: lineStart, end: text.length }, paragraph, line);
  return sentences;
}

/** Line breaks that end a line: not the hard wrap before a word in small letters. */
function* lineBreaks(text: string): Generator<Span & { readonly blank: boolean }> {
  for (const match of text.matchAll(/(?<![^\S\n])[^\S\n]*\n\s*/g)) {
    const end = match.index + match[0].length;
    const blank = match[0].split('\n').length > 2;
    if (blank || !/^\p{Ll}/u.test(text.slice(end, end + 2))) yield { start: match.index, end, blank };
  }
}

function addLine(sentences: Sentence[], text: string, span: Span, paragraph: number, line: number): void {
  let start = span.start;
  for (const end of [...sentenceEnds(text, span), span.end]) {
    for (const piece of pieces(text, trim(text, { start, end }))) sentences.push({ ...piece, paragraph, line });
    start = end;
  }
}

/** Offsets in a line after which a new sentence begins. */
function* sentenceEnds(text: string, { start, end }: Span): Generator<number> {
  const mark = /[.!?…]+["”’')\]]*(?=\s)/g;
  mark.lastIndex = start;
  for (let match = mark.exec(text); match !== null && match.index < end; match = mark.exec(text)) {
    const after = match.index + match[0].length;
    if (after < end && endsSentence(text, start, match.index, match[0], text.slice(after, after + 40))) yield after;
  }
}

function endsSentence(text: string, start: number, at: number, mark: string, after: string): boolean {
  const next = /^\s+(["“‘'([•-]*\s*)(\S*)/.exec(after);
  if (next === null || /^\p{Ll}/u.test(next[2]!)) return false;
  if (mark !== '.') return true;
  const word = /[\p{L}\p{N}.&-]*$/u.exec(text.slice(Math.max(start, at - 20), at))?.[0] ?? '';
  const opens = SENTENCE_STARTERS.has(next[2]!.replace(/[^\p{L}].*$/u, '')) || next[1] !== '';
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return opens; // an initial, "U.S."
  const key = word.toLowerCase();
  if (ENDING_ABBREVIATIONS.has(key)) return opens;
  return !ABBREVIATIONS.has(key);
}

function trim(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

/** A sentence that is too long to be one, cut at spaces. */
function* pieces(text: string, { start, end }: Span): Generator<Span> {
  let from = start;
  while (end - from > MAX_SENTENCE) {
    const space = text.lastIndexOf(' ', from + MAX_SENTENCE);
    const cut = space > from ? space : from + MAX_SENTENCE;
    yield trim(text, { start: from, end: cut });
    from = cut;
  }
  if (from < end) yield trim(text, { start: from, end });
}
