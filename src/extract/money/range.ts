/** Two ends joined: "$64-72 billion", "between $60 and $65 billion", "from 10 to 12 billion euros". */
import { CHANGE_VERBS, NOT_A_RANGE_OF } from './change.ts';
import { readSide, type Side } from './side.ts';
import { GAP, isDash, type Token } from './tokens.ts';

export interface Joined {
  readonly kind: 'range' | 'change';
  /** Token index of "between" or "from", else that of the first end. */
  readonly from: number;
  readonly low: Side;
  readonly high: Side;
}

/** Tokens that may stand between "to" and the far end: "to perhaps as much as $65 billion". */
const HEDGES = new Set(
  'about around roughly approximately nearly almost perhaps possibly maybe even up to as much high some an estimated'.split(
    ' ',
  ),
);
const MAX_HEDGES = 4;
/** How far back the verb of a change is looked for ("raised its forecast for the year from $60 billion to …"). */
const CHANGE_REACH = 12;

/**
 * `first` and the end that follows it, as one range or as the two ends of a change; null where nothing joins them.
 * `rangeEnd` is the token index at which a range before it ended, null where the amount before it was none.
 */
export function joinSides(tokens: readonly Token[], first: Side, rangeEnd: number | null): Joined | null {
  const opening = openingBefore(tokens, first.from);
  const link = linkAt(tokens, first.to, opening?.word ?? null);
  if (link === null || (link.kind === 'to' && isStep(tokens, first.from))) return null;
  const second = readSide(tokens, link.to);
  if (second === null || !follow(tokens, link, second)) return null;
  const ends = shareUnits(first, second, link.kind);
  if (ends === null) return null;
  const opened = opening !== null && link.kind !== 'dash';
  const from = opened ? opening.at : first.from;
  const changes = opened && opening.word === 'from' && isChange(tokens, from);
  if (changes && !isChangeOfRange(tokens, from, second.to, rangeEnd))
    return { kind: 'change', from: first.from, ...ends };
  const rising = ends.low.factor * ends.low.magnitude < ends.high.factor * ends.high.magnitude;
  return rising ? { kind: 'range', from: changes ? first.from : from, ...ends } : null;
}

/** "cut by $1.5 billion to $8 billion": by how much, and to what. */
function isStep(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  for (let hedges = 0; hedges < MAX_HEDGES && HEDGES.has(tokens[at]?.key ?? ''); hedges++) at--;
  return tokens[at]?.key === 'by';
}

interface Opening {
  readonly word: 'between' | 'from';
  readonly at: number;
}

/** "between" or "from" before the first end, a hedge or two allowed between ("between about $60 and $65 billion"). */
function openingBefore(tokens: readonly Token[], from: number): Opening | null {
  let at = from - 1;
  for (let hedges = 0; hedges < MAX_HEDGES && HEDGES.has(tokens[at]?.key ?? ''); hedges++) at--;
  const word = tokens[at]?.key;
  if (word === 'from') return { word, at };
  return word === 'between' && !NOT_A_RANGE_OF.has(tokens[at - 1]?.key ?? '') ? { word, at } : null;
}

interface Link {
  readonly kind: 'dash' | 'to' | 'and' | 'or';
  readonly to: number;
}

function linkAt(tokens: readonly Token[], at: number, opening: Opening['word'] | null): Link | null {
  const token = tokens[at];
  if (token === undefined || token.gap === GAP.paragraph) return null;
  if (isDash(token)) return dashOrTo(tokens, at);
  if (token.key === 'to' || (token.key === 'and' && opening === 'between')) {
    return { kind: token.key, to: skipHedges(tokens, at + 1) };
  }
  return token.key === 'or' ? { kind: 'or', to: at + 1 } : null;
}

/** "-", " – ", or "-to-". */
function dashOrTo(tokens: readonly Token[], at: number): Link {
  const to = tokens[at + 1]?.key === 'to' && isDash(tokens[at + 2]);
  return to ? { kind: 'to', to: at + 3 } : { kind: 'dash', to: at + 1 };
}

function skipHedges(tokens: readonly Token[], at: number): number {
  let to = at;
  while (to < at + MAX_HEDGES && HEDGES.has(tokens[to]?.key ?? '')) to++;
  return to;
}

/** The second end begins right after the link; what has neither currency nor magnitude follows only a tight dash. */
function follow(tokens: readonly Token[], link: Link, second: Side): boolean {
  const token = tokens[second.from]!;
  if (token.gap === GAP.paragraph) return false;
  if (second.currency !== null || second.magnitude > 1) return true;
  return link.kind === 'dash' && token.gap === GAP.none && !isYear(second);
}

function isYear({ factor, magnitude }: Side): boolean {
  return magnitude === 1 && Number.isInteger(factor) && factor >= 1900 && factor < 2100;
}

/** Gives each end the currency and magnitude that only the other has; null where the two cannot be one range. */
function shareUnits(low: Side, high: Side, link: Link['kind']): { low: Side; high: Side } | null {
  const currency = sharedCurrency(low, high);
  if (currency === null) return null;
  const magnitude = sharedMagnitude(low, high);
  if (magnitude === null) return null;
  if (link === 'or' && low.magnitude === magnitude) return null; // "$2 billion or $3 billion" are two offers
  return { low: { ...low, currency, magnitude }, high: { ...high, currency } };
}

function sharedCurrency(low: Side, high: Side): Side['currency'] {
  if (low.currency === null) return high.prefixed || isYear(low) ? null : high.currency;
  if (high.currency === null) return low.currency;
  if (low.currency.code === high.currency.code) return low.currency;
  if (low.currency.code === '$' && high.currency.text.includes('dollar')) return high.currency;
  return null;
}

/** "$64-72 billion" gives the first its magnitude; "$950,000 to $1 million" does not; "$64 billion to 72" is none. */
function sharedMagnitude(low: Side, high: Side): number | null {
  if (low.magnitude === high.magnitude || low.magnitude > 1)
    return high.magnitude > 1 || low.magnitude === 1 ? low.magnitude : null;
  return low.factor < high.factor ? high.magnitude : low.factor >= 1000 ? 1 : null;
}

/** "rose from $60 billion to $65 billion" says two levels; "from $60 billion to $65 billion" alone is a range. */
function isChange(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - CHANGE_REACH; back--) {
    const { key, gap } = tokens[back]!;
    if (CHANGE_VERBS.has(key)) return true;
    if (key === '.' || key === ';' || gap === GAP.paragraph) return false;
  }
  return false;
}

/** Most tokens between a range and the "from" that gives the range before it: "$66 billion to $72 billion, up from …". */
const RANGE_REACH = 3;

/** "to $66-72 billion from $64 billion to $68 billion", "raised from $60 billion to $65 billion to $64 billion to $72 billion" */
function isChangeOfRange(tokens: readonly Token[], from: number, to: number, rangeEnd: number | null): boolean {
  if (rangeEnd !== null && from - rangeEnd <= RANGE_REACH) return true;
  const third = tokens[to]?.key === 'to' ? readSide(tokens, skipHedges(tokens, to + 1)) : null;
  const link = third && linkAt(tokens, third.to, null);
  return link !== null && link.kind !== 'or' && readSide(tokens, link.to) !== null;
}
