/** Which period an amount is of: the nearest one that its sentence states for it, else what its context sets. */
import type { Period } from '../claim.ts';
import { type PeriodContext, resolvePeriod } from './period/resolve.ts';
import type { PeriodMention } from './period/scan.ts';
import { amountAt, distance, periodAt, type Reading, type ReadToken } from './reading.ts';

/** Verbs whose date is that of a statement or of an opening, not of the spending: "budgeted in January", "to open in 2028". */
const DATED = new Set(
  (
    'said say told announced reported budgeted forecast guided promised pledged unveiled predicted wrote noted estimated agreed opened started ' +
    'began founded bought talked spoke set posted disclosed approved picked signed shown denied confirmed completed open opens start starts begin begins ' +
    'ready finish finished built live operational complete online due earlier given made published outlined committed launched scrapped dropped cancelled shelved'
  ).split(' '),
);

/** Verbs of promising: a past date behind their amount is the promise's ("pledged more than $1 billion in 2021"). */
const PROMISED = new Set('pledged announced promised committed unveiled outlined signed approved earmarked'.split(' '));
const COMPARING = new Set('than versus vs against from compared double triple twice above below'.split(' '));
const REACH = 26;
/** The only period of a sentence, before all that it says of amounts. */
const REACH_ALONE = 60;

/** The period mention of the sentence that belongs to the amount at `at`, or null. */
export function statedPeriod(reading: Reading, at: number): PeriodMention | null {
  const { tokens } = reading;
  let best: { mention: PeriodMention; cost: number } | null = null;
  const candidates = tokens.filter((token) => periodAt(token) !== null).length;
  for (let i = 0; i < tokens.length; i++) {
    const mention = periodAt(tokens[i]);
    if (mention === null || !isOfSpending(tokens, i, mention, at)) continue;
    const cost =
      distance(tokens, i, i + 1, at) +
      otherAmountsCost(tokens, i, at) +
      comparisonCost(tokens, i, at) -
      (i > at ? 0.8 : 0);
    const reach = candidates === 1 && i < at ? REACH_ALONE : REACH;
    if (cost < reach && (best === null || cost < best.cost)) best = { mention, cost };
  }
  return best?.mention ?? null;
}

function isOfSpending(tokens: readonly ReadToken[], i: number, mention: PeriodMention, at: number): boolean {
  if (datesSomethingElse(tokens, i)) return false;
  if (isMonth(mention))
    return (
      /\b(?:this|last) month\b/i.test(mention.label) && tokens.filter((token) => periodAt(token) !== null).length === 1
    );
  if (isPastYear(mention) && i > at && i - at <= 3 && promised(tokens, at)) return false;
  return ownerOf(tokens, i) === null || ownerOf(tokens, i) === at || joined(tokens, at, ownerOf(tokens, i)!);
}

/** "in January": when something was said or opened, hardly ever a spending period. */
function isMonth({ expression }: PeriodMention): boolean {
  if (expression.form !== 'in') return false;
  const { at, edge } = expression;
  return (
    at.grain === 'month' || at.grain === 'day' || edge === 'earlier' || (at.grain === 'current' && at.unit === 'month')
  );
}

function isPastYear({ expression }: PeriodMention): boolean {
  return expression.form === 'in' && expression.at.grain === 'year';
}

function promised(tokens: readonly ReadToken[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 4), at).some(({ key }) => PROMISED.has(key));
}

function datesSomethingElse(tokens: readonly ReadToken[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const { key, kind } = tokens[i]!;
    if (DATED.has(key)) return true;
    if (kind === 'mention' || kind === 'mark') return false;
  }
  return false;
}

/** The amount directly before a period owns it: "$27.9 billion last quarter". */
function ownerOf(tokens: readonly ReadToken[], period: number): number | null {
  for (let i = period - 1; i >= Math.max(0, period - 2); i--) {
    if (amountAt(tokens[i]) !== null) return i;
    if (tokens[i]!.kind !== 'word' || !['in', 'for', 'during', 'of', 'over', 'the'].includes(tokens[i]!.key))
      return null;
  }
  return null;
}

/** "$2 billion and $3 billion in 2026", a conversion in brackets: one period for both. */
function joined(tokens: readonly ReadToken[], at: number, owner: number): boolean {
  if (owner < at) return false;
  return tokens
    .slice(at + 1, owner)
    .every(({ key, kind }) => key === 'and' || key === 'or' || key === '(' || key === 'to' || kind === 'mention');
}

/** A period on the far side of another amount belongs to that one rather. */
function otherAmountsCost(tokens: readonly ReadToken[], period: number, at: number): number {
  const [from, to] = period < at ? [period + 1, at] : [at + 1, period];
  let cost = 0;
  for (let i = from; i < to; i++) {
    const amount = amountAt(tokens[i]);
    if (amount !== null && amount.conversionOf === null) cost += period < at ? 2 : 9;
  }
  return cost;
}

/** "24% less than in the same quarter of last year": that period is of what is compared with. */
function comparisonCost(tokens: readonly ReadToken[], period: number, at: number): number {
  if (period < at) return 0;
  return tokens.slice(at + 1, period).some(({ key }) => COMPARING.has(key)) ? 18 : 0;
}

/** "$13 billion this year, $14 billion next": the year is left out. */
export function saysNext({ tokens }: Reading, at: number): boolean {
  return tokens[at + 1]?.key === 'next' && (tokens[at + 2] === undefined || tokens[at + 2]!.kind === 'mark');
}

export function toPeriod(mention: PeriodMention, context: PeriodContext): Period {
  return resolvePeriod(mention, context);
}
