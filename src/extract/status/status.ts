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
  if (!back && hints.some(({ status, cost }) => status === 'cancelled' && cost <= 20)) return 'cancelled';
  const words = reading.passage.text.slice(amount.start, amount.end);
  if (/\b(?:could|may|might)\b/i.test(words)) return 'possible';
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
  if (nearest !== undefined && nearest.cost > FAR && ['was', 'were'].includes(nearest.phrase) && !past) {
    const plan = hints.find(({ status }) => status === 'planned');
    if (plan !== undefined) return 'planned';
  }
  if (nearest === undefined || (nearest.cost > FAR && past && nearest.status !== 'possible'))
    return past ? 'actual' : ((nearest?.status as Status) ?? 'planned');
  return settle(reading, nearest, hints, past, context);
}

/** What the words alone say of tense; null where they say nothing near the amount. */
export function tenseOf(reading: Reading, at: number): 'past' | 'plan' | null {
  const nearest = hintsFor(reading, at, null).find(({ status, cost }) => status !== 'cancelled' && cost <= 14);
  return nearest === undefined ? null : nearest.status === 'actual' ? 'past' : 'plan';
}

/** A past tense about a year still to come is a plan; a plan-like word about a result ("target of $3 billion last year") stays one. */
function settle(
  reading: Reading,
  nearest: Hint,
  hints: readonly Hint[],
  past: boolean,
  context: StatusContext,
): Status {
  if (nearest.status === 'actual' && isFuture(context)) {
    const other = hints.find(({ status }) => status === 'planned' || status === 'possible');
    return other?.status === 'possible' ? 'possible' : 'planned';
  }
  if (nearest.status === 'actual' && context.analyst && !past) return 'planned';
  if (nearest.status === 'planned') {
    const hedge = hints.find(({ status, cost }) => status === 'possible' && cost <= nearest.cost + 4.5);
    if (hedge !== undefined) return 'possible';
    if (past && !planned(reading) && CHANGED.has(nearest.phrase)) return 'actual';
  }
  return nearest.status as Status;
}

const CHANGED = new Set(['raised', 'see', 'sees', 'cut', 'lifted', 'set a', 'lifts', 'raises']);

/** The sentence is about a budget or guidance, not about what came of it. */
function planned({ tokens }: Reading): boolean {
  return tokens.some(({ key }) => ['budget', 'guidance', 'forecast', 'target', 'plan', 'outlook'].includes(key));
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
    .filter((match) => match.value !== 'neutral' && counts(tokens, match, at, trigger) && !isInfinitive(tokens, match))
    .map((match) => ({
      status: match.value as Hint['status'],
      cost: distance(tokens, match.from, match.to, at),
      phrase: match.phrase,
    }))
    .sort((a, b) => a.cost - b.cost);
}

/** "the $410 billion the four spent in 2025", "of which $2.8 billion had gone out". */
function spentBehind(tokens: readonly ReadToken[], match: PhraseMatch<StatusHint>, at: number): boolean {
  const between = tokens.slice(at + 1, match.from);
  if (between.some(({ kind, mention }) => kind === 'mark' || mention?.type === 'amount')) return false;
  return between.length <= (/^(?:has |had |have )?(?:spent|invested|paid|gone|put)/.test(match.phrase) ? 4 : 0);
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
  if (match.value === 'actual') return spentBehind(tokens, match, at);
  if (match.value !== 'planned' && match.value !== 'possible') return false;
  const beforeTrigger = trigger !== null && trigger.from > at && match.from <= trigger.to;
  return (
    (beforeTrigger || match.from - at <= 2) && !tokens.slice(at + 1, match.from).some(({ kind }) => kind === 'mark')
  );
}

/** Past and base form are one word: "will cost", "to put". */
const SAME_FORM = new Set(['cost', 'put into', 'hit']);
const MODALS = new Set(['will', 'would', 'to', 'could', 'may', 'might', 'can', 'should', 'must', "'ll", "'d", 'now']);

function isInfinitive(tokens: readonly ReadToken[], { from, phrase }: PhraseMatch<StatusHint>): boolean {
  return SAME_FORM.has(phrase) && tokens.slice(Math.max(0, from - 3), from).some(({ key }) => MODALS.has(key));
}

/** With no publication date, a result is known by its quarter or half. */
function isShort({ start, end }: Period): boolean {
  return start !== null && end !== null && Date.parse(end) - Date.parse(start) < 200 * 864e5;
}

function isPast({ period, published }: StatusContext): boolean {
  if (period?.end == null) return false;
  return published === null ? isShort(period) : period.end < published;
}

function isFuture({ period, published }: StatusContext): boolean {
  return period?.start != null && published !== null && period.start > published;
}
