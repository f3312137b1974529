/**
 * The article's own text among all blocks of a page: the place in the tree that holds most prose and least else, and in
 * it the blocks that are not noise.
 */
import type { Block, Outline } from './blocks.ts';
import { chosenPlace, deadPlaces, placesWithin } from './choose.ts';
import { cutTail, standfirstOf, trimEdges } from './edges.ts';
import { isNoiseBlock, titleTest } from './labels.ts';
import { isStub, type Stated, settle } from './stated.ts';

export interface Body {
  readonly text: string;
  /** For each place, whether it is noise or within noise. */
  readonly dead: readonly boolean[];
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
  const kept = trimEdges(
    tailless.filter((block) => !isNoiseBlock(block, isTitle)),
    places,
  );
  if (stated !== null && isStub(kept, stated)) return { text: layOut(dropRepeats(stated.blocks)), dead };
  const standfirst = standfirstOf(alive, places, kept[0], isTitle);
  const settled = stated === null ? kept : settle(kept, places, stated);
  return { text: layOut(dropRepeats([...standfirst, ...dropEmptyHeadings(settled)])), dead };
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
