/** Dates that a page prints for its readers, and nothing in its markup says are dates. */
import type { Block } from './blocks.ts';
import { type DayOrder, findDate } from './date-text.ts';
import { MODIFIED_WORDS, PUBLISHED_WORDS, RIGHTS } from './date-words.ts';
import type { Surroundings } from './surroundings.ts';

/** Blocks from the headline that its date may stand off. */
const NEAR_AFTER = 25;
const NEAR_BEFORE = 12;
/** A longer line says more than when. */
const MAX_LINE_CHARS = 80;
/** A label such as "Published" starts within this of a longer line. */
const MAX_LABEL_OFFSET = 40;
/** Between the label and its date. */
const MAX_LABEL_GAP = 20;
const MAX_LABELLED_CHARS = 400;
/** Of a line that says when the article was changed. */
const MAX_CHANGE_CHARS = 200;
const MAX_LINES = 400;

interface Line {
  readonly text: string;
  /** Blocks from the headline; before it, below zero. */
  readonly offset: number;
}

/** "Published …" anywhere outside sidebars, else the nearest line by the headline that is little more than a date. */
export function printedNear(page: Surroundings): string | null {
  const lines = linesOf(page);
  return labelled(lines, page.order) ?? beside(lines, page);
}

/** The one day that the short lines of a page name; null where they name several, and none is called the publication's. */
export function printedAnywhere(around: Surroundings): string | null {
  const { order, outline } = around;
  const short = linesOf(around).filter(({ text }) => text.length < MAX_LINE_CHARS);
  const everywhere = outline.blocks.filter(
    ({ text }) => text.length < MAX_LABELLED_CHARS && PUBLISHED_WORDS.test(text),
  );
  return (
    onlyDay(short.map(({ text }) => printedDate(text, order))) ??
    onlyDay(everywhere.map(({ text }) => dateAfterLabel(text, order)))
  );
}

function onlyDay(dates: readonly (string | null)[]): string | null {
  const [first, ...others] = dates.filter((date) => date !== null);
  return first !== undefined && others.every((date) => date.slice(0, 10) === first.slice(0, 10)) ? first : null;
}

/** "Published: 5 Feb 2026" within a line that says more. */
function dateAfterLabel(text: string, order: DayOrder): string | null {
  const label = PUBLISHED_WORDS.exec(beforeRights(text));
  if (label === null) return null;
  const date = findDate(text.slice(label.index + label[0].length), order);
  return date !== null && date.index < MAX_LABEL_GAP ? date.iso : null;
}

/** When a line by the headline says that the article was changed. */
export function printedChange(page: Surroundings): string | null {
  const from = Math.max(0, page.headlineBlock);
  const near = page.outline.blocks.slice(Math.max(0, from - NEAR_BEFORE), from + NEAR_AFTER);
  for (const block of near) {
    if (page.withinAside[block.place] || !mayBeDateline(block) || block.text.length > MAX_CHANGE_CHARS) continue;
    const said = MODIFIED_WORDS.exec(block.text);
    const date = said === null ? null : findDate(block.text.slice(said.index), page.order);
    if (date !== null && date.index < MAX_LABEL_OFFSET) return date.iso;
  }
  return null;
}

/** "Updated 4 March, first published 2 March" is of 2 March. What follows a sign of rights is not read. */
export function printedDate(line: string, order: DayOrder): string | null {
  const text = beforeRights(line);
  const published = PUBLISHED_WORDS.exec(text);
  if (published !== null) {
    const after = findDate(text.slice(published.index), order);
    if (after !== null) return after.iso;
  }
  const first = findDate(text, order);
  if (first === null || !MODIFIED_WORDS.test(text)) return first?.iso ?? null;
  return findDate(text.slice(first.end), order)?.iso ?? first.iso;
}

function beforeRights(line: string): string {
  const sign = RIGHTS.exec(line);
  return sign === null ? line : line.slice(0, sign.index);
}

function labelled(lines: readonly Line[], order: DayOrder): string | null {
  for (const { text } of lines) {
    const date = PUBLISHED_WORDS.test(text.slice(0, MAX_LABEL_OFFSET)) ? printedDate(text, order) : null;
    if (date !== null) return date;
  }
  return null;
}

function beside(lines: readonly Line[], { order, headlineBlock }: Surroundings): string | null {
  const short = lines.filter(
    ({ text, offset }) =>
      text.length < MAX_LINE_CHARS && (headlineBlock < 0 || (offset >= -NEAR_BEFORE && offset <= NEAR_AFTER)),
  );
  const nearest = headlineBlock < 0 ? short : short.sort((a, b) => reach(a.offset) - reach(b.offset));
  for (const { text } of nearest) {
    const date = printedDate(text, order);
    if (date !== null) return date;
  }
  return null;
}

/** The line under a headline is its own before the line over it is. */
function reach(offset: number): number {
  return offset >= 0 ? offset : -2 * offset;
}

function linesOf({ outline, withinAside, headlineBlock }: Surroundings): Line[] {
  const from = Math.max(0, headlineBlock);
  const lines: Line[] = [];
  outline.blocks.forEach((block, i) => {
    if (lines.length < MAX_LINES && !withinAside[block.place] && mayBeDateline(block))
      lines.push({ text: block.text, offset: i - from });
  });
  return lines;
}

function mayBeDateline({ text, linkChars, kind }: Block): boolean {
  if (text.length >= MAX_LABELLED_CHARS || !/\d/.test(text)) return false;
  return kind === 'paragraph' || kind === 'row' || linkChars < text.length / 2 || text.length < MAX_LINE_CHARS / 2;
}
