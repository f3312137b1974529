/**
 * The article's own text among all blocks of a page: the place in the tree that holds most prose and least else, and in
 * it the blocks that are not noise.
 */
import type { Block, Outline, Place } from './blocks.ts';
import { BYLINE_START, MODIFIED_WORDS, monthNumber, PUBLISHED_WORDS } from './date-words.ts';
import { attribute, namesOf } from './dom.ts';
import { DATE_LINE, STANDFIRST_NAMES, TAIL_LABEL } from './markers.ts';
import { isBodyName, isNoiseText } from './noise.ts';
import { foldForCompare } from './normalize.ts';
import { isStub, type Stated, settle } from './stated.ts';
import { endsSentence, isProseWeight } from './weight.ts';

/** A noisy-looking element that holds this share of all prose is the article after all. */
const REVIVED_SHARE = 0.5;
/** Prose (weighted characters) from which on an element that is named for it is the body, whatever it stands in. */
const MIN_BODY_WEIGHT = 800;
/** A tail with more of the prose than this is part of the article, whatever its label. */
const MAX_TAIL_SHARE = 0.3;
/** A first heading that is longer is no heading of a section. */
const MAX_HEADING_CHARS = 160;
const MAX_DATE_LINE_CHARS = 110;
const MIN_OPENING_CHARS = 50;
const MIN_ROW_OF_LINES = 4;

export interface Body {
  readonly text: string;
  /** For each place, whether it is noise or within noise. */
  readonly dead: readonly boolean[];
}

/** `title` is left out where it stands in the body again; `stated` is what the page's data says the text is. */
export function bodyOf(outline: Outline, title: string | null, stated: Stated | null = null): Body {
  const dead = deadPlaces(outline, title);
  const alive = outline.blocks.filter((block) => !dead[block.place]);
  const inside = placesWithin(outline.places, chosenPlace(outline.places, alive));
  const within = cutTail(
    alive.filter((block) => inside[block.place]),
    outline.places,
  );
  const kept = trimEdges(
    within.filter((block) => !isNoiseBlock(block, title)),
    outline.places,
  );
  const standfirst = standfirstOf(alive, outline.places, kept[0], title);
  if (stated !== null && isStub(kept, stated)) return { text: layOut(dropRepeats(stated.blocks)), dead };
  const settled = stated === null ? kept : settle(kept, outline.places, stated);
  return { text: layOut(dropRepeats([...standfirst, ...dropEmptyHeadings(settled)])), dead };
}

/** Sums `values` (one a place) into all ancestors. */
function sumUp(places: readonly Place[], values: Float64Array): Float64Array {
  for (let i = places.length - 1; i > 0; i--) values[places[i]!.parent]! += values[i]!;
  return values;
}

/** Marks every place that is noise or within noise. What holds the title, or text that names itself the body, is not. */
function deadPlaces({ places, blocks }: Outline, title: string | null): boolean[] {
  const prose = new Float64Array(places.length);
  const anchors = new Float64Array(places.length);
  for (const block of blocks) {
    prose[block.place]! += Math.max(0, block.weight);
    if (block.top && isTitle(block, title)) anchors[block.place]! += 1;
  }
  sumUp(places, prose);
  places.forEach((place, i) => {
    if (!place.noisy && prose[i]! > MIN_BODY_WEIGHT && namesItselfBody(place)) anchors[i]! += 1;
  });
  sumUp(places, anchors);
  const dead: boolean[] = [];
  places.forEach(({ parent, noisy }, i) => {
    const minor = anchors[i] === 0 && prose[i]! < REVIVED_SHARE * prose[0]!;
    dead.push((dead[parent] ?? false) || (noisy && minor));
  });
  return dead;
}

function namesItselfBody({ element }: Place): boolean {
  return element !== null && (attribute(element, 'itemprop') === 'articleBody' || isBodyName(namesOf(element)));
}

function isTitle({ text }: Block, title: string | null): boolean {
  return title !== null && foldForCompare(text) === foldForCompare(title);
}

/** The place whose blocks weigh most; of equals the deepest. */
function chosenPlace(places: readonly Place[], alive: readonly Block[]): number {
  const weight = new Float64Array(places.length);
  for (const block of alive) weight[block.place]! += block.weight;
  sumUp(places, weight);
  let best = 0;
  let bestScore = Number.NEGATIVE_INFINITY;
  places.forEach((place, i) => {
    const score = weight[i]! * hintOf(place);
    if (score >= bestScore && !(place.element !== null && ONE_PARAGRAPH.has(place.element.name)))
      [best, bestScore] = [i, score];
  });
  return best;
}

/** Elements too small to be the article. */
const ONE_PARAGRAPH = new Set('p li h1 h2 h3 h4 h5 h6 tr dt dd blockquote pre'.split(' '));

function hintOf({ element }: Place): number {
  if (element === null || element.name === 'html' || element.name === 'body') return 0.9;
  if (attribute(element, 'itemprop') === 'articleBody') return 1.3;
  if (isBodyName(namesOf(element))) return 1.15;
  return element.name === 'article' || element.name === 'main' ? 1.05 : 1;
}

function placesWithin(places: readonly Place[], chosen: number): boolean[] {
  const inside: boolean[] = [];
  places.forEach(({ parent }, i) => {
    inside.push(i === chosen || (i > chosen && (inside[parent] ?? false)));
  });
  return inside;
}

function isNoiseBlock(block: Block, title: string | null): boolean {
  const { text, linkChars, kind, top } = block;
  if (kind === 'heading' && (isTitle(block, title) || (top && text.length > MAX_HEADING_CHARS))) return true;
  if (kind === 'paragraph' && isDateLine(text)) return true;
  if (linkChars > 0.6 * text.length && !isLinkedSentence(block)) return true;
  return isNoiseText(block);
}

/** A date alone on its line. A sentence that has one ends in a full stop. */
function isDateLine(text: string): boolean {
  if (text.length > MAX_DATE_LINE_CHARS || !DATE_LINE.some((line) => line.test(text))) return false;
  if (/[.!?]["”’)]?$/.test(text) && !/[ap]\.m\.$/i.test(text)) return false;
  return /\d[./-] ?\d|月/.test(text) || text.split(/[^\p{L}.]+/u).some((word) => monthNumber(word) !== null);
}

/** A sentence that only happens to hold a long link. */
function isLinkedSentence({ text, linkChars, kind }: Block): boolean {
  return kind === 'paragraph' && text.length - linkChars >= 40 && endsSentence(text);
}

/** Labels before the first prose (byline, date, kicker) and after the last (tags, credits) go; a closing list stays. */
function trimEdges(blocks: Block[], places: readonly Place[]): Block[] {
  const first = blocks.findIndex(isOpening);
  const last = blocks.findLastIndex(isProse);
  if (first < 0) return [];
  let end = last + 1;
  end += closingLines(blocks, places, last);
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

/** "By Ana Ruiz, posted May 3, 2026" over the first paragraph. */
function isDateline({ text }: Block): boolean {
  if (text.length > 120 || !/\d{4}/.test(text)) return false;
  return [BYLINE_START, PUBLISHED_WORDS, MODIFIED_WORDS].some((words) => words.test(text.slice(0, 30)));
}

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
function cutTail(blocks: Block[], places: readonly Place[]): Block[] {
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
function standfirstOf(
  alive: readonly Block[],
  places: readonly Place[],
  first: Block | undefined,
  title: string | null,
): Block[] {
  const end = first === undefined ? -1 : alive.indexOf(first);
  const headline = alive.slice(0, Math.max(0, end)).findLastIndex((block) => isTitle(block, title) || block.top);
  if (headline < 0) return [];
  const between = alive
    .slice(headline + 1, end)
    .filter((block) => block.text.length >= 40 && !isNoiseBlock(block, title));
  const standfirst = between.find((block) => isNamedStandfirst(places, block.place));
  return standfirst === undefined ? [] : [{ ...standfirst, kind: 'paragraph' }];
}

function isNamedStandfirst(places: readonly Place[], place: number): boolean {
  const { element, parent } = places[place]!;
  const names = [element, places[parent]?.element ?? null].map((at) => (at === null ? '' : namesOf(at))).join(' ');
  return STANDFIRST_NAMES.test(names);
}

function dropEmptyHeadings(blocks: Block[]): Block[] {
  return blocks.filter(
    (block, i) => block.kind !== 'heading' || (blocks[i + 1] !== undefined && blocks[i + 1]!.kind !== 'heading'),
  );
}

/** A paragraph said twice (print and screen version, pull quote) is kept once. */
function dropRepeats(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>();
  return blocks.filter(({ text }) => {
    if (text.length < 40) return true;
    const known = seen.has(text);
    seen.add(text);
    return !known;
  });
}

function layOut(blocks: readonly Block[]): string {
  return blocks.map(({ kind, text }) => (kind === 'item' ? `- ${text.replace(/^[-•·–*]\s+/, '')}` : text)).join('\n\n');
}
