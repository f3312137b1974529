/** Spent, planned, possible, superseded or cancelled: the nearest word of certainty decides, the period breaks a tie. */
import type { Period, Status } from '../../claim.ts';
import type { Cue } from '../capex/cues.ts';
import { amountAt, distance, type Reading, type ReadToken } from '../reading.ts';
import { findPhrases, lexicon, type PhraseMatch } from '../words.ts';
import { STATUS_CUES, type StatusHint } from './lexicon.ts';

const LEXICON = lexicon<StatusHint>(STATUS_CUES);

interface Hint {
  readonly status: Exclude<StatusHint, 'neutral'>;
  readonly cost: number;
  readonly phrase: string;
}

export interface StatusContext {
  readonly period: Period | null;
  readonly published: string | null;
  /** Status of the amount before this one in the sentence, if that is of the same spend. */
  readonly before: Status | null;
  /** A newer plan for the same spend stands in this sentence or the ones before it. */
  readonly replaced: boolean;
  /** An analyst's word: a forecast is planned, whatever tense. */
  readonly analyst: boolean;
}

/** A word farther away than this says little: the period then decides. */
const FAR = 9;

export function findStatus(reading: Reading, at: number, trigger: Cue | null, context: StatusContext): Status {
  const amount = amountAt(reading.tokens[at])!;
  const hints = hintsFor(reading, at, trigger);
  const back = comparesBack(reading.tokens, at);
  const past = isPast(context);
  if (!back && hints.some(({ status, cost }) => status === 'cancelled' && cost <= 16)) return 'cancelled';
  if (
    hints.some(({ status, cost }) => status === 'superseded' && cost <= 6.5) &&
    !(past && context.before === 'actual')
  )
    return 'superseded';
  if (amount.change === 'from' || back) return comparedStatus(context, hints, past);
  if (hints.some(({ status, cost }) => status === 'replaced' && cost <= 7))
    return context.replaced ? 'superseded' : 'planned';
  if (amount.perTime !== null && hints[0]?.phrase === 'spends') return 'actual';
  const nearest = hints.find(
    ({ status }) => status !== 'cancelled' && status !== 'superseded' && status !== 'replaced',
  );
  if (nearest === undefined || (nearest.cost > FAR && past && nearest.status !== 'possible'))
    return past ? 'actual' : ((nearest?.status as Status) ?? 'planned');
  return settle(nearest, hints, past, context);
}

/** What the words alone say of tense; null where they say nothing near the amount. */
export function tenseOf(reading: Reading, at: number): 'past' | 'plan' | null {
  const nearest = hintsFor(reading, at, null).find(({ status, cost }) => status !== 'cancelled' && cost <= 14);
  return nearest === undefined ? null : nearest.status === 'actual' ? 'past' : 'plan';
}

/** A past tense about a year still to come is a plan; a plan-like word about a result ("target of $3 billion last year") stays one. */
function settle(nearest: Hint, hints: readonly Hint[], past: boolean, context: StatusContext): Status {
  if (nearest.status === 'actual' && isFuture(context)) {
    const other = hints.find(({ status }) => status === 'planned' || status === 'possible');
    return other?.status === 'possible' ? 'possible' : 'planned';
  }
  if (nearest.status === 'actual' && context.analyst && !past) return 'planned';
  if (nearest.status === 'planned') {
    const hedge = hints.find(({ status, cost }) => status === 'possible' && cost <= nearest.cost + 4.5);
    if (hedge !== undefined) return 'possible';
    if (past && ['raised', 'see', 'sees', 'cut', 'lifted', 'set a', 'lifts', 'raises'].includes(nearest.phrase))
      return 'actual';
  }
  return nearest.status as Status;
}

function comparedStatus({ before, replaced }: StatusContext, hints: readonly Hint[], past: boolean): Status {
  const hint = hints.find(({ cost, status }) => cost <= 7 && status !== 'cancelled');
  const planned = hint?.status === 'planned' || hint?.status === 'replaced';
  if (past) return planned && !(before === 'planned' && replaced) ? 'planned' : 'actual';
  return before === 'planned' || before === 'possible' ? 'superseded' : (before ?? 'actual');
}

/** "… up from $60 billion", "against $60 billion". */
export function comparesBack(tokens: readonly ReadToken[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const { key, kind } = tokens[i]!;
    if (['from', 'versus', 'vs', 'against', 'than'].includes(key))
      return !(key === 'than' && tokens[i - 1]?.key === 'more');
    if (kind === 'mark' || kind === 'mention') return false;
  }
  return false;
}

function hintsFor(reading: Reading, at: number, trigger: Cue | null): Hint[] {
  const { tokens } = reading;
  return findPhrases(LEXICON, tokens)
    .filter((match) => match.value !== 'neutral' && counts(tokens, match, at, trigger))
    .map((match) => ({
      status: match.value as Hint['status'],
      cost: distance(tokens, match.from, match.to, at),
      phrase: match.phrase,
    }))
    .sort((a, b) => a.cost - b.cost);
}

/** To the right only a passive or a denial bears on the amount: "$7 billion would be spent", "… was put on hold". */
function counts(
  tokens: readonly ReadToken[],
  match: PhraseMatch<StatusHint>,
  at: number,
  trigger: Cue | null,
): boolean {
  if (match.from < at) return true;
  if (match.value === 'cancelled') return true;
  if (match.value !== 'planned' && match.value !== 'possible') return false;
  const beforeTrigger = trigger !== null && trigger.from > at && match.from <= trigger.to;
  return (
    (beforeTrigger || match.from - at <= 2) && !tokens.slice(at + 1, match.from).some(({ kind }) => kind === 'mark')
  );
}

function isPast({ period, published }: StatusContext): boolean {
  return period?.end != null && published !== null && period.end < published;
}

function isFuture({ period, published }: StatusContext): boolean {
  return period?.start != null && published !== null && period.start > published;
}
