/**
 * The article's own text among all blocks of a page: the place in the tree that holds most prose and least else, and in
 * it the blocks that are not noise.
 */
import type { Block, Outline } from './blocks.ts';
import { chosenPlace, deadPlaces, placesWithin } from './choose.ts';
import { cutTail, standfirstOf, trimEdges } from './edges.ts';
import { isNoiseBlock, titleTest } from './labels.ts';
import { asksToSubscribe } from './offers.ts';
import { isStub, type Stated, settle } from './stated.ts';

/** What follows an offer is more of it; with more of the prose than this, it is the article. */
const MAX_AFTER_OFFER = 0.4;
const MAX_OFFER_CHARS = 300;

export interface Body {
  readonly text: string;
  /** For each place, whether it is noise or within noise. */
  readonly dead: readonly boolean[];
  /** The last block of the page that is in the text; null where the text is what the page's data says. */
  readonly last: Block | null;
  /** Whether an offer to subscribe closed the text; it is not in it. */
  readonly offered: boolean;
}

/** `title` is left out where it stands in the body again; `stated` is what the page's data says the text is. */
export function bodyOf(outline: Outline, title: string | null, stated: Stated | null = null): Body {
  const { places, blocks } = outline;
  const isTitle = titleTest(title);
  const dead = deadPlaces(outline, isTitle);
  const alive = blocks.filter((block) => !dead[block.place]);
  const inside = placesWithin(places, chosenPlace(places, alive));
  const tailless = cutTail(
    alive.filter((block) => inside[block.place]),
    places,
  );
  const trimmed = trimEdges(
    tailless.filter((block) => !isNoiseBlock(block, isTitle)),
    places,
  );
  const kept = cutOffer(trimmed);
  const offered = kept.length < trimmed.length;
  if (stated !== null && isStub(kept, stated))
    return { text: layOut(dropRepeats(stated.blocks)), dead, last: null, offered: false };
  const standfirst = standfirstOf(alive, places, kept[0], isTitle);
  const settled = stated === null ? kept : settle(kept, places, stated);
  const text = layOut(dropRepeats([...standfirst, ...dropEmptyHeadings(settled)]));
  return { text, dead, last: kept.at(-1) ?? null, offered };
}

/** Without the offer to subscribe that a stub ends in, and what follows it. */
function cutOffer(blocks: Block[]): Block[] {
  let left = blocks.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
  const most = left * MAX_AFTER_OFFER;
  const offer = blocks.findIndex(({ text, weight }, i) => {
    left -= Math.max(0, weight);
    return i > 0 && left <= most && text.length <= MAX_OFFER_CHARS && asksToSubscribe(text);
  });
  return offer < 0 ? blocks : blocks.slice(0, offer);
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
