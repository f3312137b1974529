/** The words that qualify an amount, as CLAIMS' `amount.qualifier` sorts them. A new one is one line here. */
import type { Qualifier } from '../../claim.ts';
import { PhraseTable } from './tokens.ts';

type Qualifying = Exclude<Qualifier, 'exact' | 'range'>;

/** Just before the amount. The longest that fits counts, so "no more than" is not "more than". */
const BEFORE: Readonly<Record<Qualifying, readonly string[]>> = {
  approximate: [
    ...['about', 'around', 'approximately', 'approx', 'approx.', 'roughly', 'nearly', 'almost', 'near', 'nearer'],
    ...[
      'close to',
      'closer to',
      'nearer to',
      'some',
      'an estimated',
      'estimated',
      'estimated at',
      'circa',
      'c.',
      'ca.',
    ],
    ...['~', '≈', '∼', '±', 'in the region of', 'in the neighborhood of', 'in the neighbourhood of'],
    ...['in the vicinity of', 'on the order of', 'in the order of', 'of the order of', 'to the tune of about'],
    ...['something like', 'somewhere around', 'somewhere near', 'more or less', 'near enough', 'not far off'],
    ...['not far from', 'just over', 'just under', 'just above', 'just below', 'just more than', 'just less than'],
    ...['only just over', 'just shy of', 'shy of', 'a shade over', 'a shade under', 'a touch over', 'a touch under'],
    ...['just short of', 'a little short of', 'slightly more than', 'slightly less than', 'slightly over'],
    ...['slightly under', 'slightly above', 'slightly below', 'slightly higher than', 'slightly lower than'],
    ...['a little over', 'a little under', 'a little more than', 'a little less than', 'a little above'],
    ...['a little below', 'a bit over', 'a bit under', 'a bit more than', 'a bit less than', 'a bit above'],
    ...['a bit below', 'a fraction over', 'a fraction under', 'marginally over', 'marginally under', 'not quite'],
    ...['marginally above', 'marginally below', 'marginally more than', 'marginally less than', 'virtually'],
    ...['approaching', 'the best part of', 'the better part of', 'an approximate', 'a rough'],
  ],
  up_to: [
    ...['up to', 'upto', 'as much as', 'as many as', 'as high as', 'at most', 'at the most', 'no more than'],
    ...['not more than', 'not over', 'not exceeding', 'not exceed', 'not to exceed', 'less than', 'lower than'],
    ...['fewer than', 'smaller than', 'under', 'below', 'beneath', 'well under', 'well below', 'south of'],
    ...[
      'a maximum of',
      'maximum of',
      'maximum',
      'max',
      'a ceiling of',
      'capped at',
      'could reach',
      'comfortably under',
    ],
    ...['far less than', 'much less than', 'nothing like', '<', '≤', 'no higher than', 'not above', 'sub'],
  ],
  at_least: [
    ...['at least', 'more than', 'over', 'upwards of', 'upward of', 'north of', 'in excess of', 'exceeding', 'exceed'],
    ...['exceeds', 'exceeded', 'above', 'greater than', 'higher than', 'larger than', 'bigger than', 'beyond'],
    ...['no less than', 'not less than', 'no fewer than', 'no lower than', 'not below', 'not under', 'a minimum of'],
    ...['minimum of', 'minimum', 'a floor of', 'top', 'tops', 'topped', 'topping', 'surpass', 'surpasses'],
    ...['surpassed', 'surpassing', 'to pass', 'past', 'well over', 'well above', 'well in excess of', 'far more than'],
    ...[
      'much more than',
      'well more than',
      'considerably more than',
      'substantially more than',
      'significantly more than',
    ],
    ...['comfortably over', 'comfortably above', 'comfortably more than', 'far above', 'far over', 'far beyond'],
    ...['as little as', 'starting at', '>', '≥', 'rather more than', 'easily more than', 'way over', 'way more than'],
  ],
};

/** Just after the amount; wins over what stands before. */
const AFTER: Readonly<Record<Qualifying, readonly string[]>> = {
  approximate: [
    ...[
      'or so',
      'give or take',
      ', give or take',
      'or thereabouts',
      ', or thereabouts',
      'or roughly that',
      'approximately',
    ],
    ...['roughly', 'ish', 'odd', 'more or less', ', more or less'],
  ],
  up_to: [
    'or less',
    'or lower',
    'or under',
    'at most',
    'at the most',
    'tops',
    'max',
    'maximum',
    'at maximum',
    'at best',
  ],
  at_least: [
    ...['+', 'plus', 'or more', ', or more', 'or higher', 'or greater', 'and more', 'and above', 'or above', 'and up'],
    ...[
      'at least',
      'at the least',
      'at the very least',
      'at a minimum',
      'minimum',
      'upwards',
      'or even more',
      'or better',
    ],
  ],
};

/** May stand between the qualifier and the amount: "up to an additional $5 billion". */
const FILLERS = [
  ...['an additional', 'an extra', 'an added', 'an incremental', 'another', 'a further', 'a total of', 'a combined'],
  ...[
    'a cumulative',
    'a record',
    'the equivalent of',
    'a staggering',
    'a whopping',
    'a massive',
    'additional',
    'total',
  ],
  ...['perhaps', 'possibly', 'maybe', 'potentially', 'even'],
];

/** "5% more than $3 billion", "hand over $5 billion": the word before makes it another matter. */
export const NOT_OVER: ReadonlySet<string> = new Set(
  'hand handed handing turn turned turning take took taken taking sign signed roll rolled carry carried carries dispute fight battle row lawsuit suit sued sue fined worry worries concern concerns doubts questions debate argued clash feud bought'.split(
    ' ',
  ),
);

/** Amounts and shares to which a comparative after them refers: "24% less than $3 billion". */
export const COMPARED: ReadonlySet<string> = new Set([
  '%',
  'percent',
  'pct',
  'cent',
  'times',
  'half',
  'third',
  'point',
  'points',
]);
export const COMPARATIVES: ReadonlySet<string> = new Set([
  'more',
  'less',
  'over',
  'under',
  'above',
  'below',
  'higher',
  'lower',
  'larger',
  'smaller',
  'fewer',
  'greater',
  'bigger',
]);

/** First words of those that a refusal turns round: "will not spend more than". Not "at least", "up to", which it leaves. */
export const BOUNDS: ReadonlySet<string> = new Set([
  ...COMPARATIVES,
  ...['exceeding', 'exceed', 'in', 'north', 'upwards', 'upward', 'beyond', 'south', 'beneath'],
]);

export const QUALIFIER_BEFORE = new PhraseTable(entries(BEFORE));
export const QUALIFIER_AFTER = new PhraseTable(entries(AFTER));
export const QUALIFIER_FILLER = new PhraseTable(FILLERS.map((text) => [text, true] as const));

function entries(table: Readonly<Record<Qualifying, readonly string[]>>): Array<readonly [string, Qualifying]> {
  return (Object.keys(table) as Qualifying[]).flatMap((kind) => table[kind].map((text) => [text, kind] as const));
}

export type { Qualifying };
