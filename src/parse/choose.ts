/** Which place of the tree holds the article, and which ones hold noise: by the weight of the text in them, and by name. */
import type { Block, Outline, Place } from './blocks.ts';
import { attribute, namesOf } from './dom.ts';
import type { TitleTest } from './labels.ts';
import { isBodyName } from './noise.ts';

/** A noisy-looking element that holds this share of all prose is the article after all. */
const REVIVED_SHARE = 0.5;
/** Prose (weighted characters) from which on an element that is named for it is the body, whatever it stands in. */
const MIN_BODY_WEIGHT = 800;

/** Sums `values` (one a place) into all ancestors. */
function sumUp(places: readonly Place[], values: Float64Array): Float64Array {
  for (let i = places.length - 1; i > 0; i--) values[places[i]!.parent]! += values[i]!;
  return values;
}

/** Marks every place that is noise or within noise. What holds the title, or text that names itself the body, is not. */
export function deadPlaces({ places, blocks }: Outline, isTitle: TitleTest): boolean[] {
  const prose = new Float64Array(places.length);
  const anchors = new Float64Array(places.length);
  for (const block of blocks) {
    prose[block.place]! += Math.max(0, block.weight);
    if (block.top && isTitle(block.text)) anchors[block.place]! += 1;
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

/** The place whose blocks weigh most; of equals the deepest. */
export function chosenPlace(places: readonly Place[], alive: readonly Block[]): number {
  const weight = new Float64Array(places.length);
  for (const block of alive) weight[block.place]! += block.weight;
  sumUp(places, weight);
  let best = 0;
  let bestScore = Number.NEGATIVE_INFINITY;
  places.forEach((place, i) => {
    const score = weight[i]! > 0 ? weight[i]! * hintOf(place) : weight[i]!;
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

/** For each place, whether it is `chosen` or in it. */
export function placesWithin(places: readonly Place[], chosen: number): boolean[] {
  const inside: boolean[] = [];
  places.forEach(({ parent }, i) => {
    inside.push(i === chosen || (i > chosen && (inside[parent] ?? false)));
  });
  return inside;
}
