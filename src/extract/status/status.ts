/** Spent, planned, possible, superseded or cancelled: the nearest word of certainty decides, the period breaks a tie. */
import type { Period, Status } from '../../claim.ts';
import type { Cue } from '../capex/cues.ts';
import { amountAt, type Reading, type ReadToken } from '../reading.ts';
import { isRefusal } from '../refusal.ts';
import { SITES } from '../sites.ts';
import { isGivenUp } from './cancelled.ts';
import {
  hadPlanned,
  isChangedPlan,
  isConditional,
  isFormerPlan,
  isGrownPrice,
  isOldBesideNew,
  isOldPlan,
  isPlanned,
  isRevision,
  isStillPlanned,
  newerFollows,
  wasDue,
} from './earlier.ts';
import { type Frame, frameOf } from './frame.ts';
import { cuesIn, type Hint, hintsFor, PLAN_WORDS } from './hints.ts';
import { settledBy } from './settled.ts';

export interface StatusContext {
  readonly period: Period | null;
  readonly published: string | null;
  /** Status of the amount before this one in the sentence, if that is of the same spend. */
  readonly before: Status | null;
  /** A newer plan for the same spend stands in this sentence or the ones before it. */
  readonly replaced: boolean;
  /** A plan of the same spender stands in the sentences before, whatever its time. */
  readonly newer: boolean;
  /** The amount before in the sentence is of another time. */
  readonly otherTime: boolean;
  /** An analyst's word: a forecast is planned, whatever tense. */
  readonly analyst: boolean;
  /** Status of the claim that the sentence refers back to without a word of its own, else null. */
  readonly referred: Status | null;
  /** A sentence shortly before said that something has been built. */
  readonly finished: boolean;
  /** The sentence before gave up something of the same spender. */
  readonly givenUp: boolean;
}

/** A word farther away than this says little: the period then decides. */
const FAR = 9;

export function findStatus(reading: Reading, at: number, trigger: Cue | null, context: StatusContext): Status {
  const hints = hintsFor(reading, at, trigger);
  const frame = frameOf(reading.tokens, at);
  return (
    refused(reading, at, frame) ??
    settledBy(frame) ??
    cancelled(reading, at, hints, frame, context) ??
    hedgedAmount(reading, at) ??
    superseded(reading, at, hints, frame, context) ??
    rated(reading, at, hints) ??
    (isConditional(frame) && !isPast(context) ? 'possible' : null) ??
    byNearest(reading, hints, frame, context)
  );
}

/** "will not spend $5 billion" denies the figure, "will not spend more than $5 billion" sets a bound, "… until prices rise" a condition. */
function refused({ passage, tokens }: Reading, at: number, { left, right }: Frame): Status | null {
  if (!isRefusal(left)) return null;
  const { start, end, amount } = amountAt(tokens[at])!;
  const bounded = amount.qualifier !== 'exact' && BOUNDED.test(passage.text.slice(start, end));
  if (bounded) return 'planned';
  const clause = right.slice(0, /[$;]/.exec(right)?.index ?? right.length);
  if (/ (?:until|unless|without)\b/.test(clause)) return 'possible';
  return / (?:before|yet|alone|only|at once|in one go)\b/.test(clause) ? null : 'cancelled';
}

const BOUNDED =
  /^(?:well |far |much |significantly |substantially )?(?:more|less|over|under|above|below|higher|lower|larger|bigger|smaller|fewer|greater|exceed\w*|in excess|north|south|upwards?|beyond|beneath)\b/i;

function cancelled(
  reading: Reading,
  at: number,
  hints: readonly Hint[],
  frame: Frame,
  context: StatusContext,
): Status | null {
  const old = saysReplaced(hints);
  if ((old || wasDue(frame)) && context.givenUp) return 'cancelled';
  if (comparesBack(reading.tokens, at)) return null;
  const words = hints.filter(({ status }) => status === 'cancelled');
  return words.some((word) => isGivenUp(reading.tokens, at, word, old)) ? 'cancelled' : null;
}

/** "could reach $5 billion", where the amount took the words in. */
function hedgedAmount({ passage, tokens }: Reading, at: number): Status | null {
  const { start, end } = amountAt(tokens[at])!;
  return /\b(?:could|may|might)\b/i.test(passage.text.slice(start, end)) ? 'possible' : null;
}

function superseded(
  reading: Reading,
  at: number,
  hints: readonly Hint[],
  frame: Frame,
  context: StatusContext,
): Status | null {
  const past = isPast(context);
  const word = hints.some(({ status, cost }) => status === 'superseded' && cost <= 6.5) || isOldPlan(frame);
  if (word && ((context.before === 'actual' && isPlanned(frame)) || (!past && isStillPlanned(frame)))) return 'planned';
  if (word && !(past && context.before === 'actual')) return 'superseded';
  if (isFormerPlan(frame)) return context.newer || newerFollows(frame) ? 'superseded' : 'planned';
  if (amountAt(reading.tokens[at])!.change === 'from' || comparesBack(reading.tokens, at))
    return compared(frame, hints, context, amountAt(reading.tokens[at])!.change === 'from');
  const beside = newerFollows(frame) || isPlan(context.before);
  const ofThen = past && context.period?.start !== null && (!beside || hasOwnTime(frame));
  if ((context.replaced || beside) && isOldBesideNew(frame) && !ofThen) return 'superseded';
  if (!saysReplaced(hints)) return null;
  if (context.analyst) return 'planned';
  return context.replaced || newerFollows(frame) ? 'superseded' : unrealised(frame);
}

/** "had planned", near the amount. */
function saysReplaced(hints: readonly Hint[]): boolean {
  return hints.some(({ status, cost }) => status === 'replaced' && cost <= 7);
}

/** "would have cost $9 billion" of what is not going to be, else a plan that still holds. */
const unrealised = ({ left }: Frame): Status =>
  /\bwould have (?:[^\s$;]+ ){1,4}$/.test(left) ? 'cancelled' : 'planned';

const isPlan = (status: Status | null): boolean => status === 'planned' || status === 'superseded';

/** "down from $9 billion in 2025": of a time of its own, not an earlier plan for the same. */
const OWN_TIME = /^ (?:(?:in|for|during) )?(?:the )?#/;

/** "a year ago it was $9 billion". */
const OWN_TIME_BEFORE = /# ,? ?\S+ (?:was|were|had been) (?:[^\s$;]+ ){0,3}$/;

function hasOwnTime({ left, right }: Frame): boolean {
  return OWN_TIME.test(right) || OWN_TIME_BEFORE.test(left);
}

/** The amount behind "up from", "against": an earlier plan, a plan that the result is measured by, or an earlier result. */
function compared(frame: Frame, hints: readonly Hint[], context: StatusContext, amountIsFrom: boolean): Status {
  const { before, replaced } = context;
  const past = isPast(context);
  if (hadPlanned(frame) && before !== 'actual') return context.newer || replaced ? 'superseded' : 'planned';
  if (before !== 'actual' && (isStillPlanned(frame) || (context.otherTime && !past))) return 'planned';
  if (past && OWN_TIME.test(frame.right) && !isPlanned(frame)) return 'actual';
  if (before === null && amountIsFrom && isRevision(frame)) return 'superseded';
  const hint = hints.find(({ cost, status }) => cost <= 7 && status !== 'cancelled');
  const planned = hint?.status === 'planned' || hint?.status === 'replaced' || isPlanned(frame);
  if (
    past &&
    before !== 'actual' &&
    isPlan(before) &&
    isRevision(frame) &&
    /\b(?:from) (?:\S+ ){0,3}$/.test(frame.left)
  )
    return 'superseded';
  if (past) return planned && !(before === 'planned' && replaced) ? 'planned' : 'actual';
  if (before === 'actual') return planned ? 'planned' : 'actual';
  if (before === 'possible') return 'planned';
  return before === 'planned' ? 'superseded' : (before ?? 'actual');
}

/** "spends $10 billion a year", "are now running at $11 billion a year": what is usual has happened. */
function rated(reading: Reading, at: number, hints: readonly Hint[]): Status | null {
  const { left } = frameOf(reading.tokens, at);
  if (amountAt(reading.tokens[at])!.perTime === null) return null;
  if (hints[0]?.phrase === 'spends') return 'actual';
  return /\b(?:spends?|invests?|(?:is|are|was|were) (?:now |currently |already )?(?:running|nearing|approaching|averaging|worth|at)|averages?|now (?:spends?|invests?)) (?:at )?(?:\S+ ){0,3}$/.test(
    left,
  ) && !/\b(?:to|will|would|could|may|might) (?:\S+ ){0,2}$/.test(left)
    ? 'actual'
    : null;
}

function byNearest(reading: Reading, hints: readonly Hint[], frame: Frame, context: StatusContext): Status {
  const past = isPast(context);
  const nearest = hints.find(
    ({ status }) => status !== 'cancelled' && status !== 'superseded' && status !== 'replaced',
  );
  if (isPlan(context.before) && isChangedPlan(frame)) return 'planned';
  if (nearest?.status === 'actual' && isGrownPrice(frame) && !context.finished) return 'planned';
  if (nearest?.status === 'actual' && COPULAS.has(nearest.phrase) && isPlanned(frame)) return 'planned';
  if (nearest !== undefined && nearest.cost > FAR && ['was', 'were'].includes(nearest.phrase) && !past)
    return 'planned';
  if (past && /# 's (?:[^\s$]+ )?$/.test(frame.left) && !isPlanned(frame)) return 'actual';
  if (context.before === 'actual' && hadPlanned(frame)) return 'planned';
  if (context.before !== null && (ALIKE.test(frame.left) || ELLIPSIS.test(frame.left))) return context.before;
  if ((nearest === undefined || nearest.cost > FAR) && context.before !== null && PART.test(frame.left))
    return context.before;
  if (nearest === undefined && fitsPeriod(context)) return context.referred!;
  if (nearest === undefined || (nearest.cost > FAR && past && nearest.status !== 'possible'))
    return past ? 'actual' : ((nearest?.status as Status) ?? 'planned');
  return settle(reading, nearest, hints, past, context);
}

/** A claim that refers back has the status of what it refers to, unless its own period says otherwise. */
function fitsPeriod(context: StatusContext): boolean {
  const { referred, period } = context;
  if (referred === null || referred === 'superseded') return false;
  if (referred === 'actual') return period === null || isPast(context);
  return referred === 'cancelled' || !isPast(context);
}

/** "spent $4.5 billion, including $1 billion at": a part of the amount before. */
const PART = /\$ [^$;]{0,40}\b(?:including|of which|among them|of that|of it) (?:[^\s$;]+ ){0,3}$/;

/** "will invest $96 billion, an increase of $11 billion", "were $388 million and $391 million": what is said of the amount before. */
const ALIKE =
  /\$ (?:[^\s$;]+ ){0,9}(?:increase|rise|jump|addition) of (?:[^\s$;]+ ){0,2}$|\$ and (?:[^\s$;,]+ )?$|\bcompare[sd] (?:with|to) \$ [^$;]*\band (?:with|to) (?:[^\s$;,]+ )?$/;

/** "Dogwood plans $95 billion; Tri-Rivers, $81 billion": no verb of its own. */
const ELLIPSIS =
  /\$ (?:[^\s$;,]+ ){0,6}[;,] (?:and )?(?:(?:[^\s$;,]+ ){0,3}(?:, [^$;,]{0,30} )?(?:,|for|at|, to) |(?:the )(?:[^\s$;,]+ ){1,10}for )$/;

const COPULAS = new Set(['was', 'were', 'stood at', 'came to', 'had been']);

/** The sentence gives something up: "It withdrew its petition". */
export function givesUp({ tokens }: Reading): boolean {
  return cuesIn(tokens).some(({ value }) => value === 'cancelled');
}

/** The sentence says that something stands: "BASF has now built the plant". */
export function finishes({ tokens }: Reading): boolean {
  const words = tokens.map(({ key }) => key).join(' ');
  return /\b(?:has|have|had) (?:now |already )?(?:built|completed|finished|opened)\b/.test(words);
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
  if (nearest.phrase === 'stands at' && context.finished) return 'actual';
  if (nearest.status === 'actual' && context.analyst && !past) return 'planned';
  if (nearest.status === 'planned') {
    const depends = DEPENDENT.has(nearest.phrase);
    const reach = nearest.cost + (depends ? 11 : 4.5);
    const relative = RELATIVE.has(reading.tokens[nearest.from - 1]?.key ?? '');
    const hedge = hints.find(
      ({ status, cost, to }) => status === 'possible' && (cost <= reach || (relative && depends && to < nearest.from)),
    );
    if (hedge !== undefined) return 'possible';
    if (past && !planned(reading) && CHANGED.has(nearest.phrase)) return 'actual';
  }
  return nearest.status as Status;
}

/** Forms that assert nothing by themselves: "is considering a plant that would cost $12 billion". */
const DEPENDENT = new Set([
  'would',
  'would cost',
  "'d",
  'would be',
  'to cost',
  'to build',
  'to invest',
  'to spend',
  'estimated',
]);

/** "is weighing a second plant, near the first, which would cost $5 billion" is as certain as what it hangs on. */
const RELATIVE = new Set(['which', 'that']);

const CHANGED = new Set(['raised', 'see', 'sees', 'cut', 'lifted', 'set a', 'lifts', 'raises']);

/** The sentence is about a budget or guidance, not about what came of it. */
function planned({ tokens }: Reading): boolean {
  return tokens.some(({ key }) => PLAN_WORDS.has(key));
}

const QUOTES = new Set(['"', '“', '‘', "'"]);

/** "… up from $60 billion", "against $60 billion". */
export function comparesBack(tokens: readonly ReadToken[], at: number): boolean {
  if (isRangeBehind(tokens, at)) return true;
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const { key, kind } = tokens[i]!;
    if (key === 'against' && /^decide/.test(tokens[i - 1]?.key ?? '')) return false;
    if (key === 'from' && isPricedThing(tokens, at)) return false;
    if (['from', 'versus', 'vs', 'against', 'than'].includes(key))
      return key !== 'than' || tokens[i - 1]?.key !== 'more' || ['the', 'its', 'what'].includes(tokens[i + 1]!.key);
    if ((key === 'with' || key === 'to') && tokens[i - 1]?.key === 'compared') return true;
    if (['double', 'triple', 'twice', 'half'].includes(key)) return tokens[i + 1]!.key === 'the';
    if ((kind === 'mark' && !QUOTES.has(key)) || kind === 'mention') return false;
  }
  return false;
}

/** "comes from the $13.9 billion battery plant": where something is from. */
function isPricedThing(tokens: readonly ReadToken[], at: number): boolean {
  return tokens[at - 1]?.key === 'the' && tokens.slice(at + 1, at + 4).some(({ key }) => THINGS.test(key));
}

const THINGS = new RegExp(`^(?:plant|${SITES}|cent(?:er|re))$`);

/** "… to $16 billion to $17 billion, from $18 billion to $19 billion": the second range has taken the "from" in. */
function isRangeBehind(tokens: readonly ReadToken[], at: number): boolean {
  const before = tokens[at - 1]?.key === ',' ? at - 2 : at - 1;
  return [at, before].every((place) => amountAt(tokens[place])?.amount.qualifier === 'range');
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
