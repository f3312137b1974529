/** Where an article begins and ends among the blocks that surround it. */
import type { Block, Place } from './blocks.ts';
import { placesWithin } from './choose.ts';
import { namesOf } from './dom.ts';
import { isDateline, isNoiseBlock, type TitleTest } from './labels.ts';
import { STANDFIRST_NAMES, TAIL_LABEL } from './markers.ts';
import { endsSentence, isProseWeight } from './weight.ts';

/** A tail with more of the prose than this is part of the article, whatever its label. */
const MAX_TAIL_SHARE = 0.3;
const MIN_OPENING_CHARS = 50;
const MIN_ROW_OF_LINES = 4;

/** Labels before the first prose (byline, date, kicker) and after the last (tags, credits) go; a closing list stays. */
export function trimEdges(blocks: Block[], places: readonly Place[]): Block[] {
  const opens = blocks.findIndex(isOpening);
  if (opens < 0) return [];
  const first = opens - (isUnstopped(blocks[opens - 1], blocks[opens]!, places) ? 1 : 0);
  const last = Math.max(first, blocks.findLastIndex(isProse));
  let end = last + 1 + closingLines(blocks, places, last);
  const leadIn = blocks[end];
  if (leadIn?.kind === 'heading' || leadIn?.text.endsWith(':')) end++;
  const closes = blocks[end - 1]!.kind === 'heading' || blocks[end - 1]!.text.endsWith(':');
  while (closes && blocks[end]?.kind === 'item') end++;
  const opening = blocks[first - 1];
  return blocks.slice(opening?.kind === 'heading' && !opening.top ? first - 1 : first, end);
}

/**
 * How many lines after the last prose, in the same element, belong to it: short sentences, and a long row of lines, but
 * not the name or the credit that closes it.
 */
function closingLines(blocks: readonly Block[], places: readonly Place[], last: number): number {
  const { parent } = places[blocks[last]!.place]!;
  const isLine = ({ kind, place }: Block) =>
    kind === 'paragraph' && places[place]!.element?.name === 'p' && places[place]!.parent === parent;
  const rest = blocks.slice(last + 1);
  const end = rest.findIndex((block) => !isLine(block));
  const lines = end < 0 ? rest : rest.slice(0, end);
  return lines.length >= MIN_ROW_OF_LINES ? lines.length : lines.findLastIndex(({ text }) => endsSentence(text)) + 1;
}

/** A sentence without its full stop, in a paragraph directly beside the first. */
function isUnstopped(block: Block | undefined, first: Block, places: readonly Place[]): boolean {
  if (block?.kind !== 'paragraph' || block.linkChars > 0 || isDateline(block) || !isLong(block.text)) return false;
  const [place, beside] = [places[block.place]!, places[first.place]!];
  return place.element?.name === 'p' && beside.element?.name === 'p' && place.parent === beside.parent;
}

const MIN_SENTENCE_CHARS = 60;
const MIN_SENTENCE_WORDS = 10;

const isLong = (text: string): boolean =>
  text.length >= MIN_SENTENCE_CHARS && text.split(' ').length >= MIN_SENTENCE_WORDS;

function isProse(block: Block): boolean {
  return isProseWeight(block.weight);
}

/** A whole sentence opens an article though most of it is a link. */
function isOpening(block: Block): boolean {
  const { kind, text } = block;
  const opens = isProse(block) || (kind === 'paragraph' && text.length >= MIN_OPENING_CHARS && endsSentence(text));
  return opens && !isDateline(block);
}

/**
 * What follows "About the author" or "Related stories" near the end is not the article, as far as the element reaches
 * that the label stands in.
 */
export function cutTail(blocks: Block[], places: readonly Place[]): Block[] {
  const weights = blocks.map((block) => Math.max(0, block.weight));
  let left = weights.reduce((sum, weight) => sum + weight, 0);
  const most = left * MAX_TAIL_SHARE;
  const at = blocks.findIndex(({ text, linkChars }, i) => {
    left -= weights[i]!;
    return left < most && text.length < 80 && linkChars < text.length && TAIL_LABEL.test(text);
  });
  if (at < 0) return blocks;
  const cut = placesWithin(places, places[blocks[at]!.place]!.parent);
  return blocks.filter((block, i) => i < at || !cut[block.place]);
}

/** The summary between headline and body, where the page names it so. */
export function standfirstOf(
  alive: readonly Block[],
  places: readonly Place[],
  first: Block | undefined,
  isTitle: TitleTest,
): Block[] {
  const end = first === undefined ? -1 : alive.indexOf(first);
  const headline = alive.slice(0, Math.max(0, end)).findLastIndex((block) => block.top || isTitle(block.text));
  if (headline < 0) return [];
  const between = alive
    .slice(headline + 1, end)
    .filter((block) => block.text.length >= 40 && !isNoiseBlock(block, isTitle));
  const standfirst = between.find((block) => isNamedStandfirst(places, block.place));
  return standfirst === undefined ? [] : [{ ...standfirst, kind: 'paragraph' }];
}

function isNamedStandfirst(places: readonly Place[], place: number): boolean {
  const { element, parent } = places[place]!;
  const names = [element, places[parent]?.element ?? null].map((at) => (at === null ? '' : namesOf(at))).join(' ');
  return STANDFIRST_NAMES.test(names);
}
