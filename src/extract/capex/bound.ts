/** The cues of a sentence that reach an amount, the nearest first. */
import { distance, type Reading, type ReadToken } from '../reading.ts';
import { endedClauses } from '../relative.ts';
import type { Cue, TriggerKind } from './cues.ts';
import type { NotCapexReason } from './not-capex.ts';
import { dropped, type Verdict } from './verdict.ts';

/** Beyond this a cue says nothing of an amount. */
const REACH = 22;
/** A word of other money says nothing of an amount beyond this. */
const REACH_OF_OTHER = 16;
/** Within its sentence, capital expenditure by name reaches farther. */
const REACH_OF_NAME = 42;

export interface Bound {
  readonly cue: Cue;
  readonly cost: number;
  readonly right: boolean;
}

export function boundCues(reading: Reading, at: number): Bound[] {
  const aside = endedClauses(reading.tokens, at);
  const bound = heads(reading)
    .filter(({ from }) => !aside.has(from))
    .map((cue): Bound => {
      const cost = distance(reading.tokens, cue.from, cue.to, at);
      return { cue, cost, right: cue.from > at };
    });
  return bound
    .filter((one) => reaches(one, reading.tokens))
    .sort((a, b) => a.cost - b.cost || Number(isNot(b.cue)) - Number(isNot(a.cue)));
}

/** "investment would be raised to $3 billion": a figure, not money from others. */
const isRaisedTo = ({ phrase, to }: Cue, tokens: readonly ReadToken[]): boolean =>
  /^rais/.test(phrase) && tokens[to]?.key === 'to';

function reaches({ cue, cost, right }: Bound, tokens: readonly ReadToken[]): boolean {
  if (cue.value.role === 'not' && cue.value.near)
    return !right && cost <= 1.1 && tokens[cue.to]?.key !== 'that' && !isRaisedTo(cue, tokens);
  if (isNot(cue)) return cost <= REACH_OF_OTHER;
  return cost <= (isCapexNoun(cue) && !right ? REACH_OF_NAME : REACH);
}

/** Of a compound only its head counts: "data center revenue" is revenue, "research campus" a campus. */
function heads({ cues: all, tokens }: Reading): Cue[] {
  const cues = all.map((cue, i) => (isWorth(cue, all[i - 1], tokens) ? { ...cue, value: WORTH } : cue));
  return cues.filter((cue, i) => {
    const next = cues[i + 1];
    const previous = cues[i - 1];
    const modifies = next !== undefined && next.from === cue.to && isNot(next) && !isNear(next) && isNoun(cue);
    const modified = previous !== undefined && previous.to === cue.from;
    if (modifies && cue.value.role === 'capex' && cue.value.kind !== 'capex') return false;
    if (next !== undefined && next.from === cue.to && isWeakNot(cue) && isProject(next)) return false;
    if (modified && (kindOf(cue) === 'plan' || cue.phrase === 'spending') && isNot(previous!) && !isNear(previous!))
      return false; // "revenue guidance"
    return !(modified && isNot(cue) && isCapexNoun(previous!) && isWeakNot(cue));
  });
}

const WORTH: Cue['value'] = { role: 'capex', kind: 'cost' };

/** "30 jets worth $8.9 billion", "a plant in Guizhou worth …": what a capital good is worth is its price. */
function isWorth(cue: Cue, previous: Cue | undefined, tokens: readonly ReadToken[]): boolean {
  if (!cue.phrase.startsWith('worth') || previous === undefined || previous.phrase === 'projects') return false;
  const between = tokens.slice(previous.to, cue.from);
  return isProject(previous) && between.length <= 3 && !between.some(({ key }) => /^(?:is|are|was|were|be)$/.test(key));
}

export const isNot = (cue: Cue): boolean => cue.value.role === 'not';
export const isNear = (cue: Cue): boolean => cue.value.role === 'not' && cue.value.near;
export const kindOf = (cue: Cue): TriggerKind | null => (cue.value.role === 'capex' ? cue.value.kind : null);
export const isProject = (cue: Cue): boolean => kindOf(cue) === 'project';
export const isCapexNoun = (cue: Cue): boolean => kindOf(cue) === 'capex';
const isNoun = (cue: Cue): boolean => ['project', 'plan', 'capex', 'cost'].includes(kindOf(cue) ?? '');
/** Reasons whose words often stand before a capital good: "research campus", "services hub". */
const WEAK: ReadonlySet<NotCapexReason> = new Set([
  'research',
  'services',
  'operating',
  'market',
  'marketing',
  'production',
]);
const isWeakNot = (cue: Cue): boolean => cue.value.role === 'not' && WEAK.has(cue.value.reason);

export const isNounOrNot = (cue: Cue): boolean => isNoun(cue) || (isNot(cue) && !isNear(cue));

/** "of which $1 billion will be met by the state": others' money behind the amount. */
export function isPaidByOthers(bound: readonly Bound[]): boolean {
  return bound.some(
    ({ cue, right, cost }) =>
      right &&
      cost <= 5 &&
      ['subsidy', 'debt', 'lease', 'funding', 'stake', 'acquisition', 'research'].includes(reasonOf(cue)),
  );
}

export function notCapex(reading: Reading, cue: Cue): Verdict {
  return dropped(`not-capex/${reasonOf(cue)}`, words(reading, cue));
}

const reasonOf = (cue: Cue): string => (cue.value.role === 'not' ? cue.value.reason : '');
export const words = ({ passage, tokens }: Reading, { from, to }: Cue): string =>
  `“${passage.text.slice(tokens[from]!.start, tokens[to - 1]!.end)}”`;
