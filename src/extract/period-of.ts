/** Which period an amount is of: the nearest one that its sentence states for it, else what its context sets. */
import type { Period } from '../claim.ts';
import { type PeriodContext, resolvePeriod } from './period/resolve.ts';
import type { PeriodMention } from './period/scan.ts';
import { amountAt, distance, periodAt, type Reading, type ReadToken } from './reading.ts';

/** Verbs whose date is that of a statement: "budgeted in January", "said on Tuesday". */
const STATED = new Set(
  (
    'said say told announced reported budgeted forecast guided promised pledged unveiled predicted wrote noted estimated agreed opened started ' +
    'began founded bought talked spoke set posted disclosed approved picked signed shown denied confirmed completed open start begin ready finish built live finished operational complete online due earlier'
  ).split(' '),
);

/** The period mention of the sentence that belongs to the amount at `at`, or null. */
export function statedPeriod(reading: Reading, at: number): PeriodMention | null {
  const { tokens } = reading;
  let best: { mention: PeriodMention; cost: number } | null = null;
  for (let i = 0; i < tokens.length; i++) {
    const mention = periodAt(tokens[i]);
    if (mention === null || datesStatement(tokens, i)) continue;
    const cost = distance(tokens, i, i + 1, at) + otherAmountsCost(tokens, i, at) - (i > at ? 0.8 : 0);
    if (cost < 26 && (best === null || cost < best.cost)) best = { mention, cost };
  }
  return best?.mention ?? null;
}

function datesStatement(tokens: readonly ReadToken[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const { key, kind } = tokens[i]!;
    if (STATED.has(key)) return true;
    if (kind === 'mention' || kind === 'mark') return false;
  }
  return false;
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

export function toPeriod(mention: PeriodMention, context: PeriodContext): Period | null {
  return resolvePeriod(mention, context);
}
