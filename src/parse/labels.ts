/** Blocks that stand among the text of an article and are none of it: its title, dates, links, credits. */
import type { Block } from './blocks.ts';
import { BYLINE_START, MODIFIED_WORDS, monthNumber, PUBLISHED_WORDS } from './date-words.ts';
import { DATE_LINE } from './markers.ts';
import { isNoiseText } from './noise.ts';
import { foldForCompare } from './normalize.ts';
import { endsSentence, isProseWeight } from './weight.ts';

/** A first heading that is longer is no heading of a section. */
const MAX_HEADING_CHARS = 160;
const MAX_DATE_LINE_CHARS = 110;
/** Of a block that is all link but for a word or two. */
const MAX_LINK_SHARE = 0.6;

/** Whether a text is the article's title. */
export type TitleTest = (text: string) => boolean;

export function titleTest(title: string | null): TitleTest {
  if (title === null) return () => false;
  const folded = foldForCompare(title);
  const longest = 2 * title.length + 40; // before it is folded
  return (text) => text.length <= longest && foldForCompare(text) === folded;
}

export function isNoiseBlock(block: Block, isTitle: TitleTest): boolean {
  const { text, linkChars, kind, top } = block;
  if (kind === 'heading' && (isTitle(text) || (top && text.length > MAX_HEADING_CHARS))) return true;
  if (kind === 'paragraph' && isDateLine(text)) return true;
  if (linkChars > MAX_LINK_SHARE * text.length && !isLinkedSentence(block)) return true;
  // What weighs as prose was asked before.
  return !isProseWeight(block.weight) && isNoiseText(block);
}

/** A date alone on its line. A sentence that has one ends in a full stop. */
function isDateLine(text: string): boolean {
  if (text.length > MAX_DATE_LINE_CHARS || !/\d/.test(text) || !DATE_LINE.some((line) => line.test(text))) return false;
  if (/[.!?]["”’)]?$/.test(text) && !/[ap]\.m\.$/i.test(text)) return false;
  return /\d[./-] ?\d|月/.test(text) || text.split(/[^\p{L}.]+/u).some((word) => monthNumber(word) !== null);
}

/** A sentence that only happens to hold a long link. */
function isLinkedSentence({ text, linkChars, kind }: Block): boolean {
  return kind === 'paragraph' && text.length - linkChars >= 40 && endsSentence(text);
}

/** "By Ana Ruiz, posted May 3, 2026" over the first paragraph. */
export function isDateline({ text }: Block): boolean {
  if (text.length > 120 || !/\d{4}/.test(text)) return false;
  return [BYLINE_START, PUBLISHED_WORDS, MODIFIED_WORDS].some((words) => words.test(text.slice(0, 30)));
}
