/**
 * The article's text as the page's own JSON-LD states it: it settles doubts about blocks of the page, and is the text
 * where the page shows far less.
 */
import { type Block, outlineOf, type Place } from './blocks.ts';
import { asArray, isObject, type JsonObject } from './jsonld.ts';
import { parseMarkup } from './markup.ts';

/** UTF-16 code units that are read of what a page states. */
const MAX_STATED_CHARS = 500_000;
const MAX_UPDATES = 500;
/** A shorter statement is a summary. Letters and digits. */
const MIN_STATED_LETTERS = 150;
/** The page shows the stated text where it has this share of it. */
const SHOWN_SHARE = 0.85;
/** The statement is of the whole text where it has this share of what the page shows. */
const WHOLE_SHARE = 0.6;
/** The page shows only a start or nothing where it has less than this share of the statement. */
const STUB_SHARE = 0.5;
const MIN_SHOWN_LETTERS = 600;
/** A paragraph is stated where this many letters at its start or end are. */
const MATCHED_LETTERS = 40;

export interface Stated {
  readonly blocks: readonly Block[];
  /** All letters and digits, lower case. */
  readonly letters: string;
  /** True for a live blog, stated update by update. */
  readonly ofUpdates: boolean;
}

/** `articleBody`, or the updates of a live blog; null where there is none that is more than a summary. */
export function statedBody(article: JsonObject | null): Stated | null {
  const source = sourcesOf(article).join('\n\n').slice(0, MAX_STATED_CHARS);
  if (source.length < MIN_STATED_LETTERS) return null;
  const blocks = blocksOfText(source);
  const letters = blocks.map(({ text }) => lettersOf(text)).join('');
  const ofUpdates = article?.articleBody === undefined;
  return letters.length < MIN_STATED_LETTERS ? null : { blocks, letters, ofUpdates };
}

function sourcesOf(article: JsonObject | null): string[] {
  const bodies = asArray(article?.articleBody).filter((body) => typeof body === 'string');
  if (bodies.length > 0) return bodies;
  const updates = asArray(article?.liveBlogUpdate).filter(isObject).slice(0, MAX_UPDATES);
  return updates.flatMap((update) =>
    typeof update.articleBody !== 'string'
      ? []
      : typeof update.headline === 'string'
        ? [`<h2>${update.headline}</h2>`, update.articleBody]
        : [update.articleBody],
  );
}

/** Text, or markup, or markup that was escaped once more than it should be. */
export function blocksOfText(source: string): readonly Block[] {
  const blocks = blocksOfMarkup(source);
  const isEscaped = blocks.some(({ text }) => /<\/?(?:p|br|div|h[1-6]|li)\b[^<>]*>/i.test(text));
  return isEscaped ? blocksOfMarkup(blocks.map(({ text }) => text).join('\n\n')) : blocks;
}

function blocksOfMarkup(source: string): readonly Block[] {
  const lines = /<(?:p|br|div|li)\b[^<>]*>/i.test(source) ? source : source.replace(/\s*[\r\n]+\s*/g, '<p>');
  const tree = parseMarkup(`<p>${lines}`);
  return tree.ok ? outlineOf(tree.value.root).blocks : [];
}

/**
 * Whether the page shows so little of the stated text that the statement is the article. A live blog states all its
 * updates and shows the latest: those stand unless there is next to nothing.
 */
export function isStub(shown: readonly Block[], stated: Stated): boolean {
  const letters = lettersOf(shown.map(({ text }) => text).join('')).length;
  return letters < STUB_SHARE * stated.letters.length && (!stated.ofUpdates || letters < MIN_SHOWN_LETTERS);
}

/**
 * `kept` without the elements that hold nothing of the stated text, where the page shows that text and the statement is
 * of all of it. Lists, tables and quotes stay: statements leave them out.
 */
export function settle(kept: readonly Block[], places: readonly Place[], stated: Stated): Block[] {
  const all = kept.map((block) => ({ block, letters: lettersOf(block.text) }));
  const matched = all.filter(({ letters }) => isStated(letters, stated));
  const sum = (some: typeof all) => some.reduce((total, { letters }) => total + letters.length, 0);
  const isWhole = sum(matched) >= SHOWN_SHARE * stated.letters.length && sum(matched) >= WHOLE_SHARE * sum(all);
  if (!isWhole) return [...kept];
  const own = new Set(matched.map(({ block }) => places[block.place]!.parent));
  const opening = kept.indexOf(matched[0]!.block);
  const isForeign = ({ kind, place }: Block) => {
    const { element, parent } = places[place]!;
    const isQuote = element?.name === 'blockquote' || places[parent]?.element?.name === 'blockquote';
    return kind === 'paragraph' && !own.has(parent) && !isQuote;
  };
  return kept.filter((block, i) => {
    if (i < opening) return true;
    if (block.kind !== 'heading') return !isForeign(block);
    const next = kept.slice(i + 1).find(({ kind }) => kind !== 'heading');
    return next === undefined || !isForeign(next);
  });
}

function isStated(letters: string, stated: Stated): boolean {
  if (letters.length === 0) return false;
  return (
    stated.letters.includes(letters.slice(0, MATCHED_LETTERS)) ||
    stated.letters.includes(letters.slice(-MATCHED_LETTERS))
  );
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}
