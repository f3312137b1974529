/** What the cues that reach an amount make of it. */
import { entityAt, periodAt, type Reading, type ReadToken } from '../reading.ts';
import { endedClauses } from '../relative.ts';
import { isPlace } from '../spender/places.ts';
import { type Bound, isCapexNoun, isNear, isNot, isNounOrNot, isProject, kindOf, notCapex, words } from './bound.ts';
import type { Cue } from './cues.ts';
import { COSTING, ENDS } from './other-money.ts';
import { dropped, kept, type Topic, type Verdict } from './verdict.ts';

export function judge(reading: Reading, at: number, bound: readonly Bound[], topic: Topic): Verdict {
  const nearest = bound[0]!;
  const subject = otherSubject(reading, at, bound);
  if (subject !== null) return notCapex(reading, subject);
  if (isValued(reading, at, nearest.cue) && reading.tokens[nearest.cue.to]?.key === 'them')
    return dropped('not-capex/valuation', 'what somebody thinks they are worth');
  const sale = isProject(nearest.cue) && !nearest.right ? bound.find((one) => isSale(one, nearest)) : undefined;
  if (sale !== undefined) return notCapex(reading, sale.cue);
  const other = antecedentVeto(reading, at, bound);
  if (other !== null) return notCapex(reading, other);
  const veto = objectVeto(reading, at, bound);
  if (veto !== null && kindOf(nearest.cue) !== 'capex') return notCapex(reading, veto);
  return judgeTrigger(reading, at, bound, topic);
}

/** Other money that the nearest cue is said of: "depreciation is expected to rise by", "put the cost of dismantling at". */
function otherSubject(reading: Reading, at: number, bound: readonly Bound[]): Cue | null {
  const { cue: nearest } = bound[0]!;
  if (isNot(nearest)) return nearest;
  const others = bound.filter(({ cue, right }) => isNot(cue) && !right).map(({ cue }) => cue);
  if (others.length > 0 && (FORESEES.test(nearest.phrase) || nearest.phrase.startsWith('worth'))) return others[0]!;
  const valued = isValued(reading, at, nearest) ? others.find(({ from }) => from >= nearest.to) : undefined;
  if (valued !== undefined) return valued;
  const said = isValued(reading, at, nearest) && isThat(reading, nearest.from);
  if (said && others.length > 0) return others.find(({ to }) => to <= nearest.from) ?? null;
  const spends =
    kindOf(nearest) === 'spend' ? others.find(({ to }) => isBeforeVerb(reading, to, nearest.from)) : undefined;
  if (spends !== undefined) return spends;
  const ends = reading.cues.find((cue) => isCostOfEnding(reading, cue) && cue.to <= at && at - cue.to <= 14);
  if (ends !== undefined) return ends;
  const linked = subjectOfLink(reading, at);
  if (linked !== null) return linked;
  const first = reading.cues[0];
  return first !== undefined && AT.test(nearest.phrase) && isNot(first) && first.to <= nearest.from ? first : null;
}

/** "The order book of its cable business stands at €17 billion": what the clause begins with, before a link to the amount. */
function subjectOfLink({ tokens, cues }: Reading, at: number): Cue | null {
  const before = tokens
    .slice(Math.max(0, at - 2), at)
    .map(({ key }) => key)
    .join(' ');
  if (!/(?:^| )(?:is|are|was|were|stands at|stood at|came to|comes to)$/.test(before)) return null;
  const aside = endedClauses(tokens, at);
  const from = tokens.slice(0, at).findLastIndex(({ key }, i) => !aside.has(i) && CLAUSES.test(key)) + 1;
  const clause = cues.filter((cue) => cue.from >= from && cue.to <= at && !aside.has(cue.from));
  const [first] = clause;
  const named = clause.some((cue) => isCapexNoun(cue));
  return first !== undefined && first.from - from <= 2 && isNot(first) && !isNear(first) && !named ? first : null;
}

const CLAUSES = /^(?:[;:]|which|that|while|but|when)$/;

/** "losses that the trade puts at": the clause is said of what stands before it. */
function isThat({ tokens }: Reading, verb: number): boolean {
  return tokens.slice(Math.max(0, verb - 6), verb).some(({ key }) => key === 'that' || key === 'which');
}

/** "Buybacks will swallow another $2 billion": nothing but auxiliaries between subject and verb. */
function isBeforeVerb({ tokens }: Reading, to: number, verb: number): boolean {
  return to <= verb && tokens.slice(to, verb).every(({ key }) => AUXILIARY.test(key));
}

/** "the cost of dismantling 58 reactors": the end of a capital good is none. */
function isCostOfEnding({ tokens }: Reading, cue: Cue): boolean {
  return (
    isNot(cue) &&
    ENDS.test(cue.phrase) &&
    tokens[cue.from - 1]?.key === 'of' &&
    /^(?:cost|bill|price)$/.test(tokens[cue.from - 2]?.key ?? '')
  );
}

/** "put the price at". */
function isValued({ tokens }: Reading, at: number, { phrase }: Cue): boolean {
  return /^(?:put|puts|putting)$/.test(phrase) && tokens[at - 1]?.key === 'at';
}

/** "Total expenses, which include wages, are now put at": what is put is what the sentence begins with. */
const AT = / at$/;

/** "It sold its zinc smelter to a trader for €350 million". */
function isSale({ cue, right }: Bound, good: Bound): boolean {
  return cue.value.role === 'not' && cue.value.reason === 'proceeds' && !right && cue.to <= good.cue.from;
}

/** "severance, on which the company will spend": what the money is laid out on stands before the relative. */
function antecedentVeto({ tokens, cues }: Reading, at: number, [nearest]: readonly Bound[]): Cue | null {
  if (nearest === undefined || nearest.right || kindOf(nearest.cue) === 'capex') return null;
  const which = tokens.slice(0, at).findLastIndex(({ key }) => key === 'which');
  if (which < 2 || at - which > 10 || which > nearest.cue.from) return null;
  if (!/^(?:on|for|in)$/.test(tokens[which - 1]!.key)) return null;
  const noun = tokens[which - 2]!.key === ',' ? which - 2 : which - 1;
  return cues.find((cue) => isNot(cue) && !isNear(cue) && cue.to === noun) ?? null;
}

/** What the money is laid out on, where that is no capital good: the first cue in the phrase behind the amount. */
function objectVeto(reading: Reading, at: number, bound: readonly Bound[]): Cue | null {
  const objects = bound
    .filter(({ right, cost, cue }) => right && cost <= 5 && isNounOrNot(cue))
    .sort((a, b) => a.cue.from - b.cue.from);
  const first = objects[0]?.cue;
  if (first === undefined || !isNot(first)) return null;
  const goes = bound.find(({ cue, right }) => right && cue.from === at + 1 && / to$/.test(cue.phrase));
  const crossed = reading.tokens
    .slice(goes?.cue.to ?? at + 1, first.from)
    .some((token) => token.key === ',' || token.key === 'to' || (token.kind === 'mention' && periodAt(token) === null));
  return crossed ? null : first;
}

function judgeTrigger(reading: Reading, at: number, bound: readonly Bound[], topic: Topic): Verdict {
  const positive = bound.filter(({ cue }) => cue.value.role === 'capex');
  const [share, ...rest] = positive;
  if (kindOf(share!.cue) === 'share') {
    const ofTotal = topic.capex && isOfTotal(reading, at);
    if (((topic.active && topic.last !== null) || ofTotal) && !share!.right) return kept('topic/part', share!.cue);
    if (rest.length === 0)
      return dropped('weak/no-capital-good', `${words(reading, share!.cue)} names no capital good`);
    return judgeTrigger(reading, at, rest, topic);
  }
  const nearest = positive[0]!;
  const kind = kindOf(nearest.cue)!;
  if (kind === 'capex') return kept('capex/named', nearest.cue);
  if (boughtCompany(reading, at)) return dropped('not-capex/stake', 'money put into another company');
  const capexNoun = positive.find(({ cue, cost }) => isCapexNoun(cue) && cost <= 16);
  const good = positive.find(({ cue, cost }) => isProject(cue) && cost <= 18);
  const verb = positive.find(
    ({ cue, cost }) => ['spend', 'commit', 'build', 'cost', 'plan'].includes(kindOf(cue)!) && cost <= 20,
  );
  if (kind === 'spend') return spent(nearest.cue, at, good !== undefined || capexNoun !== undefined, reading, topic);
  if (capexNoun !== undefined) return kept('capex/named', capexNoun.cue);
  if (kind === 'project' && nearest.right && nearest.cost <= 4.2) return kept('project/priced', nearest.cue);
  if (good !== undefined && verb !== undefined) return kept(`${kindOf(verb.cue)}/project`, verb.cue);
  if (kind === 'build' && isPlaced(reading, nearest.cue, at)) return kept('build/place', nearest.cue);
  if (kind === 'cost' && verb !== undefined && positive.some(({ cue }) => kindOf(cue) === 'build'))
    return kept('cost/build', nearest.cue);
  const priced = positive.find(({ cue, cost }) => cost <= 6 && isCosting(reading, cue));
  if (priced !== undefined && (topic.good || goodBefore(reading, priced.cue))) return kept('cost/topic', nearest.cue);
  if (positive.some(({ cue, right, cost }) => !right && cost <= 8 && isChangedInvestment(reading, cue, at)))
    return kept('topic/plan', nearest.cue);
  if (kind === 'commit' && toPlace(reading.tokens, at)) return kept('commit/place', nearest.cue);
  if (COSTING.test(nearest.cue.phrase) && nearest.cost <= 4 && !nearest.right)
    return dropped('weak/no-capital-good', 'no capital good is said to cost it');
  if (givesAway(reading, nearest.cue))
    return dropped('weak/no-capital-good', `${words(reading, nearest.cue)} names no capital good`);
  const talk = otherTalk(reading, nearest.cue);
  if (talk !== null) return notCapex(reading, talk);
  if (topic.active || (topic.capex && (BUDGETS.test(nearest.cue.phrase) || isBudget(reading, nearest.cue, at))))
    return kept('topic/plan', nearest.cue);
  return dropped('weak/no-capital-good', `${words(reading, nearest.cue)} names no capital good`);
}

/** "EBITDA was a record, and the company lifted its guidance to $7.7 billion": guidance of what the sentence speaks of. */
function otherTalk({ cues }: Reading, { phrase, from }: Cue): Cue | null {
  if (!/^(?:guidance|outlook|forecast|target|range|guides?|guided)$/.test(phrase) || cues.some(isCapexNoun))
    return null;
  return cues.find((cue) => cue.to <= from && isResult(cue)) ?? null;
}

const isResult = ({ value }: Cue): boolean =>
  value.role === 'not' && !value.near && ['profit', 'revenue', 'cash'].includes(value.reason);

/** "it paid $2 billion for", "investors have put in $2 billion": what goes to others, or is not said of whom the talk is of. */
function givesAway({ tokens }: Reading, { from, to, phrase }: Cue): boolean {
  if (/^(?:pay|pays|paid|paying|give|gives|giving)$/.test(phrase)) return true;
  if (
    !/^(?:put|puts|putting|add|adds|added|adding)$/.test(phrase) ||
    tokens.slice(to, to + 2).some(({ key }) => key === 'at')
  )
    return false;
  let at = from - 1;
  while (at >= 0 && AUXILIARY.test(tokens[at]!.key)) at--;
  return at >= 0 && !/^(?:it|they|we|company|group|and|which|'s|,|;)$/.test(tokens[at]!.key);
}

/** "Kentucky will get $9 billion of the new total", "networks will take €37 billion in all". */
function isOfTotal({ tokens }: Reading, at: number): boolean {
  const [first, ...rest] = tokens.slice(at + 1, at + 6).map(({ key }) => key);
  return (
    first === 'of' &&
    (rest[0] === 'the' || periodAt(tokens[at + 2]) !== null) &&
    rest.some((key) => /^(?:total|plan|budget|sum|programme|program|spending|investment|capex)$/.test(key))
  );
}

/** "is building in Dresden for more than 10 billion euros", "break ground on a $12 billion line". */
function isPlaced({ tokens }: Reading, { to, phrase }: Cue, at: number): boolean {
  if (to >= at) return false;
  if (/ground$/.test(phrase)) return at - to <= 6 && /^(?:an?|the|its)$/.test(tokens[at - 1]!.key);
  const between = tokens.slice(to, at);
  return (
    between.length <= 6 &&
    between.at(-1)?.key === 'for' &&
    between.some(({ key }, i) => key === 'in' && isPlace(tokens, to + i + 1))
  );
}

/** "It will cost", "the bill": what does is the capital good that was named before. Not "Fuel cost it", "warranty costs". */
function isCosting(reading: Reading, cue: Cue): boolean {
  const { tokens } = reading;
  if (kindOf(cue) === 'cost' && !/^costs?(?: of)?$/.test(cue.phrase)) return true;
  if (cue.phrase === 'cost of') return tokens[cue.to]?.key === 'the' || tokens[cue.to]?.key === 'its';
  if (!COSTING.test(cue.phrase)) return false;
  let at = cue.from - 1;
  while (at >= 0 && AUXILIARY.test(tokens[at]!.key)) at--;
  return (
    at < 0 ||
    goodBefore(reading, cue) ||
    tokens.slice(0, at).some(({ key }) => key === 'new') ||
    REFERRING.test(tokens[at]!.key) ||
    DETERMINING.test(tokens[at - 1]?.key ?? '')
  );
}

/** "The six reactors that it intends to build are expected to cost": the first thing that the sentence names is a capital good. */
function goodBefore({ cues, tokens }: Reading, verb: Cue): boolean {
  const [first] = cues;
  if (first === undefined || !isProject(first) || first.to > verb.from) return false;
  return !tokens.slice(0, first.from).some(({ key }) => /^(?:at|in|of|near|on|for|from)$/.test(key));
}

const AUXILIARY =
  /^(?:will|would|could|may|might|should|is|are|was|were|to|be|been|have|has|had|now|expected|estimated|likely|about|still|also|not)$/;
const DETERMINING = /^(?:the|its|their|this|that|these|first|second|third)$/;
const REFERRING = /^(?:it|they|this|that|these|those|the|together|each|both|its|their|one|first|second|third|which|,)$/;

/** Money is spent on all sorts of things: where no capital good is named, something else must speak for it. */
function spent(cue: Cue, at: number, good: boolean, { cues, tokens }: Reading, topic: Topic): Verdict {
  if (good) return kept('spend/good', cue);
  const spoken =
    topic.active ||
    topic.capex ||
    cues.some((other) => isProject(other) || isCapexNoun(other) || kindOf(other) === 'build') ||
    cue.phrase.startsWith('invest') ||
    toPlace(tokens, at) ||
    tokens.some((token) => periodAt(token) !== null);
  return spoken
    ? kept('spend/verb', cue)
    : dropped('weak/no-capital-good', 'it does not say what the money is spent on');
}

/** "invest $2 billion in OpenAI": a name directly behind the amount, and nothing of it that is bought or built. */
function boughtCompany({ tokens }: Reading, at: number): boolean {
  const next = tokens.slice(at + 1, at + 4);
  const place = next.findIndex((token) => entityAt(token) !== null);
  if (
    place < 1 ||
    place > 2 ||
    !next.slice(0, place).every(({ key }) => ['in', 'into', 'for', 'the', 'to'].includes(key))
  )
    return false;
  if (entityAt(next[place])!.kind !== 'company' || !['in', 'into'].includes(next[0]!.key)) return false;
  const after = tokens[at + 1 + place + 1];
  return (
    after === undefined ||
    after.kind === 'mark' ||
    [
      'and',
      'as',
      'at',
      'over',
      'by',
      'while',
      'this',
      'in',
      'to',
      'for',
      'last',
      'when',
      'since',
      'during',
      'before',
      'after',
    ].includes(after.key)
  );
}

/** Verbs that say nothing of what the money is: "depreciation is expected to rise by …". */
const FORESEES = /^(?:totall?ing|expect|see|sees|saw|forecast|project|estimat|model|look|give|gave|pencil|reiterat)/;

/** Words of budgets and guidance, which an article on capital expenditure uses of nothing else. */
const BUDGETS = /^(?:guid|budget|earmark|set(?:s|ting)? aside|allocat|outlay|spend|investments$)/;

/** "a five-year plan of $150 billion", "JASM's investment", "sees the company at $51 billion", "put $1.6 billion into Hope Downs". */
function isBudget({ tokens }: Reading, { from, phrase }: Cue, at: number): boolean {
  const before = tokens[from - 1]?.key ?? '';
  if (/^(?:plan|plans|program|programme)$/.test(phrase))
    return (
      /^(?:year|spending|investment|expenditure|drilling|budget)$/.test(before) || periodAt(tokens[from - 1]) !== null
    );
  if (phrase === 'investment') return before === "'s" || before === 'its';
  if (/^(?:see|sees|puts|put)$/.test(phrase) && tokens[at - 1]?.key === 'at') return true;
  return /^(?:put|puts|putting)$/.test(phrase) && tokens[at + 1]?.key === 'into';
}

/** "raise investment to $2.4 billion", "next year's investment would be raised to": what is changed is a figure of one's own. */
function isChangedInvestment({ tokens }: Reading, { from, to, phrase }: Cue, at: number): boolean {
  if (!/^investments?$/.test(phrase) || to > at) return false;
  const before = tokens.slice(Math.max(0, from - 3), from).map(({ key }) => key);
  const between = tokens.slice(to, at).map(({ key }) => key);
  if (CHANGES_FIGURE.test(before.join(' ')) && /^(?:to|by)$/.test(between.join(' '))) return true;
  return /^(?:(?:would|will|could|may|might|is|was) )?(?:to )?be (?:raised|increased|lifted|cut|reduced|doubled) to$/.test(
    between.join(' '),
  );
}
const CHANGES_FIGURE =
  /(?:^| )(?:rais|lift|increas|boost|cut|reduc|doubl|trebl|tripl|lower|expand)(?:e|es|ed|s|ing|ting)?(?: (?:its|their|annual|group|total|capital))?$/;

/** "committed $165 billion to Arizona": the money goes to a place. */
function toPlace(tokens: readonly ReadToken[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length - 1, at + 5); i++) {
    if (['to', 'in', 'into'].includes(tokens[i]!.key) && isPlace(tokens, i + 1)) return true;
  }
  return false;
}
