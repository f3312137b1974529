/** Whether an amount is capital expenditure: the cue that stands nearest to it decides, and what that cue still needs. */

import type { AmountMention } from '../money/scan.ts';
import { amountAt, distance, entityAt, periodAt, type Reading, type ReadToken } from '../reading.ts';
import { isPlace } from '../spender/places.ts';
import type { Cue, TriggerKind } from './cues.ts';
import type { NotCapexReason } from './not-capex.ts';

export type Verdict =
  | { readonly capex: true; readonly rule: string; readonly trigger: Cue | null; readonly strength: number }
  | { readonly capex: false; readonly rule: string; readonly reason: string };

/** What the sentences before have been about. */
export interface Topic {
  /** The talk is of capital expenditure: an amount that only refers back still belongs to it. */
  readonly active: boolean;
  /** The article as a whole speaks of capital expenditure. */
  readonly capex: boolean;
  /** The sentence itself refers back ("It was …", "The original figure, …", a list item). */
  readonly refersBack: boolean;
}

/** Beyond this a cue says nothing of an amount. */
const REACH = 22;
/** A word of other money says nothing of an amount beyond this. */
const REACH_OF_OTHER = 16;
/** Within its sentence, capital expenditure by name reaches farther. */
const REACH_OF_NAME = 42;

/** Below this, in any currency, an amount is a price or a fee. */
const LEAST = 50_000;

function tooSmall({ amount: { low, high } }: AmountMention): boolean {
  return Math.max(low ?? 0, high ?? 0) < LEAST;
}

const COMPANY_BOUGHT = new Set(
  'company companies business businesses unit division arm firm maker operator rival start-up startup stake shares subsidiary team'.split(
    ' ',
  ),
);
const BUYS = new Set('buy buys bought buying acquire acquired purchase purchased purchasing'.split(' '));

/** What stands before and behind the amount in fixed frames: a company bought, a unit's revenue, a price of each. */
function boughtInstead({ tokens, cues }: Reading, at: number): Verdict | null {
  const left = tokens.slice(Math.max(0, at - 9), at);
  const next = tokens.slice(at + 1, at + 4);
  if (next[0]?.key === 'from' && next[1]?.kind === 'word')
    return dropped('not-capex/revenue', 'money that comes from something');
  const sentence = tokens.slice(Math.max(0, at - 16), at);
  if (sentence.some(({ key }) => key === 'every' || key === 'each') && left.some(({ key }) => /^costs?$/.test(key)))
    return dropped('not-capex/unit', 'the price of each');
  const buys = left.findLastIndex(({ key }) => BUYS.has(key));
  if (buys >= 0 && left.slice(buys).some(({ key }) => COMPANY_BOUGHT.has(key)))
    return dropped('not-capex/acquisition', 'a company is bought');
  const goods = cues.some(({ from, value }) => from > at - left.length + buys && from < at && value.role === 'capex');
  if (
    buys >= 0 &&
    !goods &&
    ['for', 'at'].includes(left.at(-1)?.key ?? '') &&
    entityAt(left.at(-2))?.kind === 'company'
  )
    return dropped('not-capex/acquisition', 'a company is bought');
  if (isShare(next.map(({ key }) => key))) return dropped('not-capex/acquisition', 'a part of a company is bought');
  const paid = /^(?:paid|pays|pay|paying)$/.test(left.at(-1)?.key ?? '');
  const behind =
    next[0]?.key === 'for' &&
    (entityAt(next[1]) !== null || (next[1]?.kind === 'word' && ['and', 'in', 'last'].includes(next[2]?.key ?? '')));
  return paid && behind && next[1]?.key !== 'the'
    ? dropped('not-capex/acquisition', 'paid for a company or a right')
    : null;
}

/** "for 51%", "for 51 percent", "for a fifth". */
function isShare([preposition, first = '', second = '']: readonly string[]): boolean {
  const share =
    /^\d.*%$/.test(first) || /^(?:percent|per|half|third|fifth|quarter|majority|minority|stake)$/.test(second);
  return preposition === 'for' && share;
}

interface Bound {
  readonly cue: Cue;
  readonly cost: number;
  readonly right: boolean;
}

export function decide(reading: Reading, at: number, topic: Topic, last: Verdict | null): Verdict {
  const before = last?.rule === STEP ? null : last;
  const amount = amountAt(reading.tokens[at])!;
  if (amount.exchangeRate) return dropped('not-capex/rate', 'an exchange rate');
  if (amount.perUnit !== null) return dropped('not-capex/unit', `a price per ${amount.perUnit}`);
  if (amount.negative) return dropped('not-capex/cash', 'a negative amount');
  if (tooSmall(amount)) return dropped('amount/too-small', 'too small to be capital expenditure');
  const other =
    boughtInstead(reading, at) ?? notOneSum(reading, at) ?? calledOther(reading, at) ?? listedWith(reading, at, before);
  if (other !== null) return other;
  if (before !== null && !before.capex && (isPartOfIt(reading, at) || isGapped(reading, at))) return before;
  const bound = boundCues(reading, at);
  const running = runningCost(reading, at, bound);
  if (running !== null) return running;
  const object = bound.find(({ right, cost, cue }) => right && cost <= 2.6 && isNounOrNot(cue));
  const inherited =
    (object === undefined ? comparedWith(reading, at, before) : null) ?? comparedTo(reading, at, before, topic);
  if (inherited !== null) return inherited;
  if (bound.length > 0) return judge(reading, at, bound, topic);
  return saidOfOtherMoney(before) ? before : referringBack(topic);
}

/** "Revenue was $136 billion for the year and $39 billion for the quarter": what has no word of its own goes on. */
function saidOfOtherMoney(before: Verdict | null): before is Verdict & { readonly capex: false } {
  return before !== null && !before.capex && before.rule.startsWith('not-capex/');
}

/** "$35 billion of which is for chips", "of which some $5 billion": a part of the amount before. */
function isPartOfIt({ tokens }: Reading, at: number): boolean {
  const [next, second] = [tokens[at + 1]?.key, tokens[at + 2]?.key];
  if (next === 'of' && (second === 'which' || second === 'that' || second === 'it')) return true;
  return tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ key }, i, left) => ['of', 'to', 'from'].includes(key) && left[i + 1]?.key === 'which');
}

/** "The $40 billion that SoftBank put into it is equity": the verb behind says what the money is. */
function calledOther(reading: Reading, at: number): Verdict | null {
  const { tokens, cues } = reading;
  for (let i = at + 1; i < Math.min(tokens.length - 1, at + 12); i++) {
    const { key } = tokens[i]!;
    if (amountAt(tokens[i]) !== null || [',', ';', ':', 'and', 'but'].includes(key)) return null;
    if (!/^(?:is|are|was|were)$/.test(key)) continue;
    const bought = tokens[i + 1]!.key === 'for' ? entityAt(tokens[i + 2]) : null;
    if (bought?.kind === 'company' && tokens[i + 3]?.key !== "'s")
      return dropped('not-capex/services', 'money for another company');
    const from = ['a', 'an', 'the', 'all', 'just', 'really', 'mostly'].includes(tokens[i + 1]!.key) ? i + 2 : i + 1;
    const cue = cues.find((one) => one.from === from && isNot(one) && !isNear(one));
    return cue === undefined ? null : notCapex(reading, cue);
  }
  return null;
}

/** "What it owes is rent: $250 billion of A, $300 billion of B": a list behind a colon is of one kind. */
function listedWith({ tokens, cues }: Reading, at: number, before: Verdict | null): Verdict | null {
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

const OTHERS = new Set(
  'companies firms businesses manufacturers chipmakers producers farmers households councils states startups'.split(
    ' ',
  ),
);

/** What one thing may cost; a company's spending is more. */
function isPrice({ amount: { low, high } }: AmountMention): boolean {
  return Math.max(low ?? 0, high ?? 0) < 5e6;
}

/** "… has been promised $5 billion, Micron $7 billion": a name directly before the amount leaves out the verb. */
function isGapped({ tokens }: Reading, at: number): boolean {
  return entityAt(tokens[at - 1])?.kind === 'company' && [',', ';', 'and'].includes(tokens[at - 2]?.key ?? '');
}

/** "Power will cost it $110 million a year", "research will cost another $3 billion": a cost of something else. */
function runningCost(reading: Reading, at: number, bound: readonly Bound[]): Verdict | null {
  const verb = bound.find(({ cue, right, cost }) => !right && cost <= 4 && COSTING.test(cue.phrase));
  if (verb === undefined) return null;
  if (amountAt(reading.tokens[at])!.perTime === 'year') return dropped('not-capex/operating', 'a running cost');
  const subject = reading.cues.findLast(({ to }) => to <= verb.cue.from);
  const near = subject !== undefined && verb.cue.from - subject.to <= 3 && isNot(subject) && !isNear(subject);
  return near ? notCapex(reading, subject) : null;
}

const COSTING = /^(?:cost|costs|costing)$/;

/** Of an amount that says how much a figure fell, not the figure itself. */
const STEP = 'amount/step';
const CUTS =
  /^(?:cut|cuts|cutting|trim|trims|trimmed|slash|slashes|slashed|reduce|reduces|reduced|lower|lowers|lowered|shrink|shrank|fell|falls|dropped|drops|down)$/;

const UNIT_COSTS = /^costs?$/;
const ARTICLES = new Set(['a', 'an', 'one', 'each', 'every']);

/** A price of any one of many: "projects of $1 billion or more", "a gigawatt costs $50 billion", "averaged $5 billion". */
function notOneSum({ tokens }: Reading, at: number): Verdict | null {
  const { amount } = amountAt(tokens[at])!;
  const [third, second, first] = [tokens[at - 3]?.key ?? '', tokens[at - 2]?.key ?? '', tokens[at - 1]?.key ?? ''];
  if (first === 'by' && tokens.slice(Math.max(0, at - 8), at).some(({ key }) => CUTS.test(key)))
    return dropped(STEP, 'how much was cut');
  if (first === 'averaged' || first === 'averaging') return dropped('not-capex/unit', 'an average');
  if (
    first === 'of' &&
    amount.qualifier === 'at_least' &&
    /^(?:projects|plants|deals|investments|orders|sites)$/.test(second)
  )
    return dropped('not-capex/unit', 'the size of any one of many');
  const next = tokens.slice(at + 1, at + 4).map(({ key }) => key);
  if (next[0] === 'each' && isPrice(amountAt(tokens[at])!)) return dropped('not-capex/price', 'the price of each');
  if (next[0] === 'for' && OTHERS.has(next[1]!) && /^(?:that|who|to|which|making|building)$/.test(next[2] ?? ''))
    return dropped('not-capex/subsidy', 'money for others to spend');
  if (
    UNIT_COSTS.test(first) &&
    ARTICLES.has(third) &&
    /^(?:gigawatt|megawatt|gw|mw|chip|server|rack|unit|mile|kilometre|kilometer)$/.test(second)
  )
    return dropped('not-capex/unit', 'the price of each');
  return null;
}

function boundCues(reading: Reading, at: number): Bound[] {
  const bound = heads(reading.cues).map((cue): Bound => {
    const cost = distance(reading.tokens, cue.from, cue.to, at);
    return { cue, cost, right: cue.from > at };
  });
  return bound
    .filter((one) => reaches(one, reading.tokens))
    .sort((a, b) => a.cost - b.cost || Number(isNot(b.cue)) - Number(isNot(a.cue)));
}

function reaches({ cue, cost, right }: Bound, tokens: readonly ReadToken[]): boolean {
  if (cue.value.role === 'not' && cue.value.near) return !right && cost <= 1.1 && tokens[cue.to]?.key !== 'that';
  if (isNot(cue)) return cost <= REACH_OF_OTHER;
  return cost <= (isCapexNoun(cue) && !right ? REACH_OF_NAME : REACH);
}

/** Of a compound only its head counts: "data center revenue" is revenue, "research campus" a campus. */
function heads(cues: readonly Cue[]): Cue[] {
  return cues.filter((cue, i) => {
    const next = cues[i + 1];
    const previous = cues[i - 1];
    const modifies = next !== undefined && next.from === cue.to && isNot(next) && !isNear(next) && isNoun(cue);
    const modified = previous !== undefined && previous.to === cue.from;
    if (modifies && cue.value.role === 'capex' && cue.value.kind !== 'capex') return false;
    if (next !== undefined && next.from === cue.to && isWeakNot(cue) && isProject(next)) return false;
    if (modified && kindOf(cue) === 'plan' && isNot(previous!) && !isNear(previous!)) return false; // "revenue guidance"
    return !(modified && isNot(cue) && isCapexNoun(previous!) && isWeakNot(cue));
  });
}

const isNot = (cue: Cue): boolean => cue.value.role === 'not';
const isNear = (cue: Cue): boolean => cue.value.role === 'not' && cue.value.near;
const kindOf = (cue: Cue): TriggerKind | null => (cue.value.role === 'capex' ? cue.value.kind : null);
const isProject = (cue: Cue): boolean => kindOf(cue) === 'project';
const isCapexNoun = (cue: Cue): boolean => kindOf(cue) === 'capex';
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

const COMPARES = new Set(
  (
    'from to than rather versus vs against up down compared with over the a an its their previous earlier or not instead of and original ' +
    'prior old initial above below it in for about roughly as already on top'
  ).split(' '),
);

/** "… up from $60 billion", "$3bn and $2bn": said of the same money as the amount before it. */
function comparedWith(reading: Reading, at: number, before: Verdict | null): Verdict | null {
  const previous = previousAmount(reading.tokens, at);
  if (previous === null || before === null) return null;
  const conversion =
    amountAt(reading.tokens[at])!.change !== null && amountAt(reading.tokens[previous])!.change !== null;
  const between = reading.tokens.slice(previous + 1, at);
  const links = between.every((token) => linking(token));
  const compares =
    between.some(({ key }) => COMPARING.has(key)) || between.every(({ key }) => key === 'and' || key === ',');
  if (!conversion && !(links && compares && between.length <= 12)) return null;
  return before.capex ? { ...before, rule: before.rule } : before;
}

/** "…, compared with $14 billion", "That is down from $3 billion": said of the amount before, however far, or of the talk. */
function comparedTo({ tokens }: Reading, at: number, before: Verdict | null, topic: Topic): Verdict | null {
  const [second, first] = [tokens[at - 2]?.key ?? '', tokens[at - 1]?.key ?? ''];
  const compares =
    (/^compared$/.test(second) && /^(?:with|to)$/.test(first)) ||
    (/^(?:up|down)$/.test(second) && first === 'from') ||
    /^(?:versus|vs|against)$/.test(first);
  if (!compares) return null;
  if (before !== null) return before;
  return topic.active && topic.refersBack ? kept('topic/compared', null, 0.6) : null;
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

function judge(reading: Reading, at: number, bound: readonly Bound[], topic: Topic): Verdict {
  const nearest = bound[0]!;
  const said = FORESEES.test(nearest.cue.phrase) ? bound.find(({ cue, right }) => isNot(cue) && !right) : undefined;
  if (said !== undefined) return notCapex(reading, said.cue);
  if (nearest.cue.value.role === 'not') return notCapex(reading, nearest.cue);
  const veto = objectVeto(reading, at, bound);
  if (veto !== null && kindOf(nearest.cue) !== 'capex') return notCapex(reading, veto);
  return judgeTrigger(reading, at, bound, topic);
}

function notCapex(reading: Reading, cue: Cue): Verdict {
  return dropped(`not-capex/${reasonOf(cue)}`, words(reading, cue));
}

const reasonOf = (cue: Cue): string => (cue.value.role === 'not' ? cue.value.reason : '');
const words = ({ passage, tokens }: Reading, { from, to }: Cue): string =>
  `“${passage.text.slice(tokens[from]!.start, tokens[to - 1]!.end)}”`;

/** What the money is laid out on, where that is no capital good: the first cue in the phrase behind the amount. */
function objectVeto(reading: Reading, at: number, bound: readonly Bound[]): Cue | null {
  const objects = bound
    .filter(({ right, cost, cue }) => right && cost <= 5 && isNounOrNot(cue))
    .sort((a, b) => a.cue.from - b.cue.from);
  const first = objects[0]?.cue;
  if (first === undefined || !isNot(first)) return null;
  const crossed = reading.tokens
    .slice(at + 1, first.from)
    .some((token) => token.key === ',' || token.key === 'to' || (token.kind === 'mention' && periodAt(token) === null));
  return crossed ? null : first;
}

const isNounOrNot = (cue: Cue): boolean => isNoun(cue) || (isNot(cue) && !isNear(cue));

function judgeTrigger(reading: Reading, at: number, bound: readonly Bound[], topic: Topic): Verdict {
  const positive = bound.filter(({ cue }) => cue.value.role === 'capex');
  const nearest = positive[0]!;
  const kind = kindOf(nearest.cue)!;
  if (kind === 'capex') return kept('capex/named', nearest.cue, 1);
  if (boughtCompany(reading, at)) return dropped('not-capex/stake', 'money put into another company');
  const capexNoun = positive.find(({ cue, cost }) => isCapexNoun(cue) && cost <= 16);
  const good = positive.find(({ cue, cost }) => isProject(cue) && cost <= 18);
  const verb = positive.find(
    ({ cue, cost }) => ['spend', 'commit', 'build', 'cost', 'plan'].includes(kindOf(cue)!) && cost <= 20,
  );
  if (kind === 'spend') return spent(nearest.cue, at, good !== undefined || capexNoun !== undefined, reading, topic);
  if (capexNoun !== undefined) return kept('capex/named', capexNoun.cue, 0.9);
  if (kind === 'project' && nearest.right && nearest.cost <= 4.2) return kept('project/priced', nearest.cue, 0.85);
  if (good !== undefined && verb !== undefined) return kept(`${kindOf(verb.cue)}/project`, verb.cue, 0.85);
  if (kind === 'cost' && verb !== undefined && positive.some(({ cue }) => kindOf(cue) === 'build'))
    return kept('cost/build', nearest.cue, 0.7);
  if (kind === 'commit' && toPlace(reading.tokens, at)) return kept('commit/place', nearest.cue, 0.7);
  if (topic.active || (topic.capex && BUDGETS.test(nearest.cue.phrase))) return kept('topic/plan', nearest.cue, 0.6);
  return dropped('weak/no-capital-good', `${words(reading, nearest.cue)} names no capital good`);
}

/** Money is spent on all sorts of things: where no capital good is named, something else must speak for it. */
function spent(cue: Cue, at: number, good: boolean, { cues, tokens }: Reading, topic: Topic): Verdict {
  if (good) return kept('spend/verb', cue, 0.95);
  const spoken =
    topic.active ||
    topic.capex ||
    cues.some((other) => isProject(other) || isCapexNoun(other) || kindOf(other) === 'build') ||
    cue.phrase.startsWith('invest') ||
    toPlace(tokens, at) ||
    tokens.some((token) => periodAt(token) !== null);
  return spoken
    ? kept('spend/verb', cue, 0.7)
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
    ['and', 'as', 'at', 'over', 'by', 'while', 'this', 'in', 'to', 'for', 'last'].includes(after.key)
  );
}

/** Verbs that say nothing of what the money is: "depreciation is expected to rise by …". */
const FORESEES = /^(?:expect|see|sees|saw|forecast|project|estimat|model|look|give|gave|pencil|reiterat)/;

/** Words of budgets and guidance, which an article on capital expenditure uses of nothing else. */
const BUDGETS = /^(?:guid|budget|earmark|outlay|spend)/;

/** "committed $165 billion to Arizona": the money goes to a place. */
function toPlace(tokens: readonly ReadToken[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length - 1, at + 5); i++) {
    if (['to', 'in', 'into'].includes(tokens[i]!.key) && isPlace(tokens, i + 1)) return true;
  }
  return false;
}

function referringBack(topic: Topic): Verdict {
  if (topic.active && topic.refersBack) return kept('topic/refers-back', null, 0.55);
  return dropped('gate/no-trigger', 'nothing near it speaks of capital expenditure');
}

function kept(rule: string, trigger: Cue | null, strength: number): Verdict {
  return { capex: true, rule, trigger, strength };
}

function dropped(rule: string, reason: string): Verdict {
  return { capex: false, rule, reason };
}
