/** Finds the words that qualify an amount, before and after it. The words are in `qualifiers.ts`. */
import { isRefusal } from '../refusal.ts';
import {
  BOUNDS,
  COMPARATIVES,
  COMPARED,
  NOT_OVER,
  QUALIFIER_AFTER,
  QUALIFIER_BEFORE,
  QUALIFIER_FILLER,
  type Qualifying,
} from './qualifiers.ts';
import { GAP, skipHyphen, type Token } from './tokens.ts';

export interface Qualified {
  readonly kind: Qualifying | null;
  /** Token indices of the amount with its qualifying words, end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Qualifiers of the amount at tokens `from` … `to`. A direction ("up to about") outweighs "about". */
export function qualify(tokens: readonly Token[], from: number, to: number): Qualified {
  const before = qualifierBefore(tokens, from);
  const after = qualifierAfter(tokens, to);
  const kind = after?.kind ?? before?.kind ?? null;
  return { kind, from: before?.from ?? from, to: after?.to ?? to };
}

function qualifierBefore(tokens: readonly Token[], from: number): { kind: Qualifying; from: number } | null {
  const inner = oneBefore(tokens, from);
  if (inner === null) return null;
  const outer = oneBefore(tokens, inner.from);
  if (outer === null || inner.kind !== 'approximate') return inner;
  return { kind: outer.kind, from: outer.from };
}

function oneBefore(tokens: readonly Token[], from: number): { kind: Qualifying; from: number } | null {
  if ((tokens[from]?.gap ?? GAP.none) === GAP.paragraph) return null;
  const direct = QUALIFIER_BEFORE.endingAt(tokens, from);
  const place = direct ? from : (QUALIFIER_FILLER.endingAt(tokens, from)?.from ?? from);
  const match = direct ?? QUALIFIER_BEFORE.endingAt(tokens, place);
  if (match === null || isOtherMatter(tokens, match.from)) return null;
  return { kind: isRefused(tokens, match.from) ? OPPOSITE[match.value] : match.value, from: match.from };
}

const OPPOSITE: Readonly<Record<Qualifying, Qualifying>> = {
  approximate: 'approximate',
  up_to: 'at_least',
  at_least: 'up_to',
};

/** "will not spend more than $5 billion" is at most so much. */
function isRefused(tokens: readonly Token[], at: number): boolean {
  if (!BOUNDS.has(tokens[at]!.key)) return false;
  const words = tokens.slice(Math.max(0, at - REFUSAL_REACH), at).map(({ key }) => `${key} `);
  return isRefusal(words.join('').replace(/ ['’] (?=t )/g, "'"));
}

/** Tokens before an amount in which a refusal may stand. */
const REFUSAL_REACH = 14;

/** "24% less than $3 billion" compares; "handed over $3 billion" hands; "goes up to $8 billion" goes. */
function isOtherMatter(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.key ?? '';
  const word = tokens[at]!.key;
  if (COMPARATIVES.has(word) && COMPARED.has(before)) return true;
  if (word === 'up' && (MOVES.has(before) || isMovedUp(tokens, at))) return true;
  return word === 'over' && NOT_OVER.has(before);
}

/** "goes up to $8 billion" is where it goes, no upper bound. */
const MOVES = new Set('add adds added adding amount amounts go goes going went gone moves moved comes came'.split(' '));

/** "nudged its number up to $2.5 billion", "bringing the total up to $9 billion". */
function isMovedUp(tokens: readonly Token[], at: number): boolean {
  if (!MOVED.test(tokens[at - 1]?.key ?? '')) return false;
  return tokens.slice(Math.max(0, at - 6), at - 1).some(({ key }) => MOVING.test(key));
}
const MOVED =
  /^(?:numbers?|figures?|totals?|budgets?|forecasts?|guidance|range|estimates?|targets?|bills?|capex|spending|plans?|costs?|price|tag|outlay|investments?|expenditures?)$/;
const MOVING = /^(?:nudg|bump|push|lift|bring|brought|edg|tick|mov|rais|revis|pull|crank|tak|took|scal|ratchet|inch)/;

function qualifierAfter(tokens: readonly Token[], to: number): { kind: Qualifying; to: number } | null {
  const at = skipHyphen(tokens, to);
  const match = QUALIFIER_AFTER.startingAt(tokens, at);
  if (match === null || tokens[at]!.gap === GAP.paragraph) return null;
  if (!endsThere(tokens, at, match.to)) return null;
  return { kind: match.value, to: match.to };
}

/** "$5 billion plus interest", "$5 billion at least twice", "$5 billion minimum wage": the word belongs to what follows. */
function endsThere(tokens: readonly Token[], at: number, to: number): boolean {
  const key = tokens[at]!.key;
  const tight = tokens[at]!.gap === GAP.none;
  if (key === '+') return tight;
  if (key === 'plus') return tight || (tokens[to]?.kind !== 'number' && !STARTS_SUM.has(tokens[to]?.key ?? ''));
  if (key === 'odd' || key === 'ish') return tight;
  return !NEEDS_END.has(tokens[to - 1]!.key) || tokens[to]?.kind !== 'word' || tokens[to]!.gap === GAP.paragraph;
}

const STARTS_SUM = new Set([
  '$',
  '€',
  '£',
  '¥',
  'interest',
  'tax',
  'taxes',
  'debt',
  'the',
  'a',
  'an',
  'another',
  'stock',
  'fees',
  'costs',
]);
/** After-qualifiers that count only at the end of a clause. */
const NEEDS_END = new Set(['roughly', 'approximately', 'minimum', 'maximum', 'max', 'tops']);
