/** Amounts that have the verdict of another: a part of it, one of a list, one that is compared with it. */
import { amountAt, entityAt, periodAt, type Reading, type ReadToken } from '../reading.ts';
import { isCapexNoun, isNot, kindOf } from './bound.ts';
import { dropped, kept, type Topic, type Verdict } from './verdict.ts';

/** "Revenue was $136 billion for the year and $39 billion for the quarter": what has no word of its own goes on. */
export function saidOfOtherMoney(before: Verdict | null): before is Verdict & { readonly capex: false } {
  return before !== null && !before.capex && before.rule.startsWith('not-capex/');
}

/** "$35 billion of which is for chips", "of which some $5 billion": a part of the amount before. */
export function isPartOfIt({ tokens }: Reading, at: number): boolean {
  if (tokens[at - 1]?.key === 'or' && tokens[at - 2]?.key === ',') return true; // "363 won a share, or 2.45 trillion won"
  const [next, second] = [tokens[at + 1]?.key, tokens[at + 2]?.key];
  if (next === 'of' && (second === 'which' || second === 'that' || second === 'it')) return true;
  return tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ key }, i, left) => ['of', 'to', 'from'].includes(key) && left[i + 1]?.key === 'which');
}

/** "new stores get $5 billion, and technology the remaining $2 billion". */
export function isRemainder({ tokens }: Reading, at: number): boolean {
  return /^(?:remaining|other)$/.test(tokens[at - 1]?.key ?? '') && tokens[at - 2]?.key === 'the';
}

/** "of which $41 million was for upkeep": a part of the amount before. */
export function ofWhich({ tokens }: Reading, at: number): boolean {
  return tokens[at - 1]?.key === 'which' && tokens[at - 2]?.key === 'of';
}

/** "… has been promised $5 billion, Micron $7 billion": a name directly before the amount leaves out the verb. */
export function isGapped({ tokens }: Reading, at: number): boolean {
  const kind = entityAt(tokens[at - 1])?.kind;
  if (isBehindName(tokens, at)) return true;
  if (kind === 'analyst' && tokens[at - 2]?.key === 'at') return true;
  return kind === 'company' && [',', ';', 'and'].includes(tokens[at - 2]?.key ?? '');
}

/** "$2.2 million a year and the schools $1.1 million", "$63 billion, with cooling at $7 billion": nothing but a name between. */
function isBehindName(tokens: readonly ReadToken[], at: number): boolean {
  const previous = previousAmount(tokens, at);
  const between = previous === null ? [] : tokens.slice(previous + 1, at);
  const and = between.findLastIndex(({ key }) => key === 'and' || key === 'with');
  const name = and < 0 ? [] : between.slice(and + 1);
  if (name.length === 0 || name.length > 5 || name.some((token) => token.kind === 'mark')) return false;
  if (between[and]!.key === 'with')
    return between[and - 1]?.key === ',' && name.at(-1)!.key === 'at' && name.length <= 4;
  return name.length > 1 && name.every(({ key, kind }) => kind === 'word' && !VERBS.test(key));
}

const VERBS =
  /^(?:is|are|was|were|will|would|has|had|have|could|may|might|to|for|in|on|at|of|from|by|about|its?|their|another|some|more|less|up|over|spend|spent|invest|add|adds|put|puts|plans?|expects?|\w+ed|\w+ing)$/;

/** "What it owes is rent: $250 billion of A, $300 billion of B": a list behind a colon is of one kind. */
export function listedWith({ tokens, cues }: Reading, at: number, before: Verdict | null): Verdict | null {
  if (!saidOfOtherMoney(before)) return null;
  const colon = tokens.slice(0, at).findLastIndex(({ key }) => key === ':');
  if (colon < 0 || tokens.slice(colon, at).some(({ key }) => key === ';' || key === '.')) return null;
  const verbs = cues.some(
    (cue) => cue.from > colon && cue.from < at && ['spend', 'commit', 'build'].includes(kindOf(cue) ?? ''),
  );
  const previous = previousAmount(tokens, at) ?? colon;
  const named = cues.some((cue) => isCapexNoun(cue) && cue.from > previous && cue.from < at + 4);
  return verbs || named ? null : before;
}

/** "Dogwood plans $95 billion; Tri-Rivers Energy, $81 billion; and …": a name and its sum, with the verb of the first. */
export function isListedBehind({ tokens }: Reading, at: number): boolean {
  const name = tokens[at - 1]?.key === ',' ? at - 2 : at - 1;
  const kind = entityAt(tokens[name])?.kind;
  return (kind === 'company' || kind === 'government') && [',', ';', 'and'].includes(tokens[name - 1]?.key ?? '');
}

const COMPARES = new Set(
  (
    'from to than rather versus vs against up down compared with over the a an its their previous earlier or not instead of and original ' +
    'prior old initial above below it in for about roughly as already on top'
  ).split(' '),
);

/** "… up from $60 billion", "$3bn and $2bn": said of the same money as the amount before it. */
export function comparedWith(reading: Reading, at: number, before: Verdict | null): Verdict | null {
  const previous = previousAmount(reading.tokens, at);
  if (previous === null || before === null) return null;
  const conversion =
    amountAt(reading.tokens[at])!.change !== null && amountAt(reading.tokens[previous])!.change !== null;
  const between = reading.tokens.slice(previous + 1, at);
  const links = between.every((token) => linking(token));
  const compares =
    between.some(({ key }) => COMPARING.has(key)) || between.every(({ key }) => key === 'and' || key === ',');
  if (!conversion && !(links && compares && between.length <= 12)) return null;
  return before;
}

/** "…, compared with $14 billion", "That is down from $3 billion": said of the amount before, however far, or of the talk. */
export function comparedTo({ tokens }: Reading, at: number, before: Verdict | null, topic: Topic): Verdict | null {
  const [second, first] = [tokens[at - 2]?.key ?? '', tokens[at - 1]?.key ?? ''];
  const compares =
    (/^compared$/.test(second) && /^(?:with|to)$/.test(first)) ||
    (/^(?:up|down)$/.test(second) && first === 'from') ||
    /^(?:versus|vs|against)$/.test(first);
  if (!compares) return null;
  if (before !== null) return before;
  return topic.active && topic.refersBack ? kept('topic/compared', null) : null;
}

const COMPARING = new Set('from than versus vs against to compared with up over above instead not'.split(' '));

function linking(token: ReadToken): boolean {
  if (token.kind === 'mention') return token.mention!.type !== 'entity';
  return COMPARES.has(token.key) || /^[,()]$/.test(token.key);
}

function previousAmount(tokens: readonly ReadToken[], at: number): number | null {
  for (let i = at - 1; i >= 0; i--) {
    const amount = amountAt(tokens[i]);
    if (amount !== null && amount.conversionOf === null) return i;
  }
  return null;
}

export function referringBack(reading: Reading, at: number, topic: Topic): Verdict {
  if (topic.active && isLinked(reading, at) && (topic.refersBack || goesOn(reading, at, topic)))
    return kept('topic/refers-back', null);
  return dropped('gate/no-trigger', 'nothing near it speaks of capital expenditure');
}

/** "It was $3 billion", "down to $3 billion", "- Chevron: $3 billion": what links a sum to the talk when no word of money does. */
function isLinked({ tokens }: Reading, at: number): boolean {
  const last = /^(?:only|just|already|still)$/.test(tokens[at - 1]?.key ?? '') ? at - 2 : at - 1;
  const [second, before] = [tokens[last - 1], tokens[last]];
  if (before === undefined || periodAt(before) !== null) return true;
  if (before.key === ',' || before.key === "'s") return periodAt(second) !== null;
  if (before.key === 'after') return periodAt(tokens[at + 1]) !== null;
  if (REACHES.test(before.key)) return /^(?:it|they|this|that|these|those)$/.test(second?.key ?? '');
  if (before.key === 'for') return tokens.slice(0, at).some(({ key }) => /^(?:awarded|let|built|ordered)$/.test(key));
  return before.kind === 'mark' || LINKS.has(before.key);
}

const REACHES = /^(?:reached|hit|totaled|totalled|exceeded|topped|managed)$/;

const LINKS = new Set(
  (
    'is are was were be been leaves to at of the that than from now with makes made means shows showed says said saying gives ' +
    'year quarter half first second third fourth month week fall spring summer winter have had and another'
  ).split(' '),
);

/** Beyond this many times the sum before, or below its inverse, a figure is of something else. */
const ALIKE = 25;

/** "By 2019 he was saying $12 billion.", "Vos follows at €750m.": a sum of that size and currency, of a time or a name. */
function goesOn({ tokens, cues }: Reading, at: number, { last }: Topic): boolean {
  const { amount } = amountAt(tokens[at])!;
  if (last === null || last.currency !== amount.currency || cues.some(isNot)) return false;
  const ratio = (amount.high ?? amount.low ?? 0) / (last.high ?? last.low ?? 1);
  const named = tokens.slice(0, at).some((token) => entityAt(token) !== null);
  return ratio <= ALIKE && ratio >= 1 / ALIKE && (named || tokens.some((token) => periodAt(token) !== null));
}
