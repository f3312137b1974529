/** Spent, planned, possible, superseded or cancelled: the nearest word of certainty decides, the period breaks a tie. */
import type { Period, Status } from '../../claim.ts';
import type { Cue } from '../capex/cues.ts';
import { amountAt, distance, type Reading, type ReadToken } from '../reading.ts';
import { findPhrases, lexicon, type PhraseMatch } from '../words.ts';
import { STATUS_CUES } from './lexicon.ts';

const LEXICON = lexicon<Status | 'neutral'>(STATUS_CUES);

interface Hint {
  readonly status: Status;
  readonly cost: number;
  readonly phrase: string;
}

export interface StatusContext {
  readonly period: Period | null;
  readonly published: string | null;
  /** Status of the amount before this one in the sentence, if that is of the same spend. */
  readonly before: Status | null;
  /** An analyst's word: a forecast is planned, whatever tense. */
  readonly analyst: boolean;
}

export function findStatus(reading: Reading, at: number, trigger: Cue | null, context: StatusContext): Status {
  const amount = amountAt(reading.tokens[at])!;
  const hints = hintsFor(reading, at, trigger);
  const cancelled = hints.find(({ status, cost }) => status === 'cancelled' && cost <= 30);
  if (cancelled !== undefined && !comparesBack(reading.tokens, at)) return 'cancelled';
  const past = isPast(context);
  const superseded = hints.find(({ status, cost }) => status === 'superseded' && cost <= 6.5);
  if (superseded !== undefined && !(past && context.before === 'actual')) return 'superseded';
  if (amount.change === 'from' || comparesBack(reading.tokens, at)) return comparedStatus(context, hints, past);
  if (amount.perTime !== null && hints[0]?.phrase === 'spends') return 'actual';
  const nearest = hints.filter(({ status }) => status !== 'cancelled' && status !== 'superseded')[0];
  if (nearest === undefined) return past ? 'actual' : 'planned';
  return settle(nearest, hints, past, context);
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
  }
  if (
    nearest.status === 'planned' &&
    past &&
    ['raised', 'see', 'sees', 'cut', 'lifted', 'set a'].includes(nearest.phrase)
  )
    return 'actual';
  return nearest.status;
}

function comparedStatus({ before }: StatusContext, hints: readonly Hint[], past: boolean): Status {
  const hint = hints.find(({ cost, status }) => cost <= 7 && status !== 'cancelled');
  if (past && hint?.status !== 'planned') return 'actual';
  if (hint?.status === 'planned' && past) return 'planned';
  if (past) return 'actual';
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
      status: match.value as Status,
      cost: distance(tokens, match.from, match.to, at),
      phrase: match.phrase,
    }))
    .sort((a, b) => a.cost - b.cost);
}

/** To the right only a passive or a denial bears on the amount: "$7 billion would be spent", "… was put on hold". */
function counts(
  tokens: readonly ReadToken[],
  match: PhraseMatch<Status | 'neutral'>,
  at: number,
  trigger: Cue | null,
): boolean {
  if (match.from < at) return true;
  if (match.value === 'cancelled') return true;
  const beforeTrigger = trigger !== null && trigger.from > at && match.from <= trigger.to;
  return (
    (beforeTrigger || match.from - at <= 2) && !tokens.slice(at + 1, match.from).some(({ kind }) => kind === 'mark')
  );
}

function isPast({ period, published }: StatusContext): boolean {
  return period?.end != null && published !== null && period.end < published;
}

function isFuture({ period, published }: StatusContext): boolean {
  return (
    period?.end != null &&
    published !== null &&
    period.end > published &&
    (period.start ?? published) >= published.slice(0, 4)
  );
}
