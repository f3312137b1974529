/** Frames in which an amount is other money: a company bought, a price of each, a running cost, a step of a cut. */
import { sizeOf } from '../gate.ts';
import type { AmountMention } from '../money/scan.ts';
import { amountAt, entityAt, type Reading } from '../reading.ts';
import { type Bound, isNear, isNot, notCapex } from './bound.ts';
import { dropped, type Verdict } from './verdict.ts';

const COMPANY_BOUGHT = new Set(
  'company companies business businesses unit division arm firm maker operator rival start-up startup stake shares subsidiary team'.split(
    ' ',
  ),
);
const BUYS = new Set('buy buys bought buying acquire acquired purchase purchased purchasing'.split(' '));

/** What stands before and behind the amount in fixed frames: a company bought, a unit's revenue, a price of each. */
export function boughtInstead({ passage, tokens, cues }: Reading, at: number): Verdict | null {
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
  if (left.at(-1)?.key === 'to' && left.some(({ key }) => /^(?:sank|sinks|sink|sunk)$/.test(key)))
    return dropped('not-capex/revenue', 'a figure that fell');
  if (next[0]?.key === 'secured') return dropped('not-capex/funding', 'money that was raised');
  if (addsToEconomy(tokens.slice(at + 1, at + 8).map(({ key }) => key)))
    return dropped('not-capex/impact', 'what it adds to an economy');
  if (tokens[at + 1]?.key === 'to' && tokens[at + 2]?.key === 'replace')
    return dropped('not-capex/valuation', 'what it would cost to replace');
  if (givenTo(left)) return dropped('not-capex/subsidy', 'money given to another company');
  if (next[0]?.key && /^in(?:to)?$/.test(next[0].key) && /^(?:it|them)$/.test(next[1]?.key ?? '') && !goods)
    return dropped('not-capex/stake', 'money put into another company');
  const paid = /^(?:paid|pays|pay|paying)$/.test(left.at(-1)?.key ?? '');
  if (paid && isNameBeforeWhich(passage.text, left))
    return dropped('not-capex/acquisition', 'paid for a company or a right');
  const behind =
    next[0]?.key === 'for' &&
    (entityAt(next[1]) !== null || (next[1]?.kind === 'word' && ['and', 'in', 'last'].includes(next[2]?.key ?? '')));
  return paid && behind && next[1]?.key !== 'the'
    ? dropped('not-capex/acquisition', 'paid for a company or a right')
    : null;
}

/** "Neelachal Ispat Nigam, for which it paid": a name is a company's; land is a capital good. */
function isNameBeforeWhich(text: string, left: Reading['tokens']): boolean {
  const which = left.findIndex(({ key }, i) => key === 'for' && left[i + 1]?.key === 'which');
  const noun = left[left[which - 1]?.key === ',' ? which - 2 : which - 1];
  return noun !== undefined && /\p{Lu}/u.test(text[noun.start]!);
}

/** "2.3 billion euros a year to the British economy". */
function addsToEconomy(behind: readonly string[]): boolean {
  const to = behind.indexOf('to');
  return to >= 0 && to <= 2 && behind.slice(to).some((key) => /^(?:economy|gdp)$/.test(key));
}

/** "It has given TSMC's plant 476 billion yen". */
function givenTo(left: Reading['tokens']): boolean {
  const gives = left.findLastIndex(({ key }) =>
    /^(?:give|gives|gave|given|hand|hands|handed|award|awarded|grant|granted)$/.test(key),
  );
  const rest = gives < 0 ? [] : left.slice(gives);
  return rest.some((token) => entityAt(token)?.kind === 'company') && !rest.some(({ key }) => key === ',');
}

/** "for 51%", "for 51 percent", "for a fifth". */
function isShare([preposition, first = '', second = '']: readonly string[]): boolean {
  const share =
    /^\d.*%$/.test(first) || /^(?:percent|per|half|third|fifth|quarter|majority|minority|stake)$/.test(second);
  return preposition === 'for' && share;
}

/** "The $40 billion that SoftBank put into it is equity": the verb behind says what the money is. */
export function calledOther(reading: Reading, at: number): Verdict | null {
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

const OTHERS = new Set(
  'companies firms businesses manufacturers chipmakers producers farmers households councils states startups'.split(
    ' ',
  ),
);

/** Those whom a government gives money to spend. */
const RECEIVERS = new Set(
  'mayors councils states provinces cities municipalities schools universities farmers households companies'.split(' '),
);

/** What one thing may cost; a company's spending is more. */
function isPrice(amount: AmountMention): boolean {
  return sizeOf(amount) < 5e6;
}

/** "Power will cost it $110 million a year", "research will cost another $3 billion": a cost of something else. */
export function runningCost(reading: Reading, at: number, bound: readonly Bound[]): Verdict | null {
  const verb = bound.find(({ cue, right, cost }) => !right && cost <= 4 && COSTING.test(cue.phrase));
  if (verb === undefined) return null;
  if (amountAt(reading.tokens[at])!.perTime === 'year') return dropped('not-capex/operating', 'a running cost');
  const subject = reading.cues.findLast(({ to }) => to <= verb.cue.from);
  const ends = reading.cues.find(({ phrase, to }) => ENDS.test(phrase) && to <= verb.cue.from);
  if (ends !== undefined) return notCapex(reading, ends);
  const near = subject !== undefined && verb.cue.from - subject.to <= 3 && isNot(subject) && !isNear(subject);
  return near ? notCapex(reading, subject) : null;
}

/** "Closing old mines will cost": the end of a capital good is none. */
const ENDS = /^(?:clos|decommission|clean|recall)/;

export const COSTING = /^(?:cost|costs|costing|at a cost of)$/;

/** Of an amount that says how much a figure fell, not the figure itself. */
export const STEP = 'amount/step';
const CUTS =
  /^(?:cut|cuts|cutting|trim|trims|trimmed|slash|slashes|slashed|reduce|reduces|reduced|lower|lowers|lowered|shrink|shrank|fell|falls|dropped|drops|down)$/;

const UNIT_COSTS = /^costs?$/;
const UNITS = /^(?:gigawatt|megawatt|gw|mw|chip|server|rack|well|home|unit|mile|kilometre|kilometer)$/;
const ARTICLES = new Set(['a', 'an', 'one', 'each', 'every']);

/** A price of any one of many: "projects of $1 billion or more", "a gigawatt costs $50 billion", "averaged $5 billion". */
export function notOneSum({ tokens }: Reading, at: number): Verdict | null {
  const { amount } = amountAt(tokens[at])!;
  const [second, first] = [tokens[at - 2]?.key ?? '', tokens[at - 1]?.key ?? ''];
  if (first === 'by' && tokens.slice(Math.max(0, at - 8), at).some(({ key }) => CUTS.test(key)))
    return dropped(STEP, 'how much was cut');
  if (/^(?:less|fewer|lower)$/.test(tokens[at + 1]?.key ?? '') && tokens[at + 2]?.key === 'than')
    return dropped(STEP, 'how much less it was');
  if (first === 'every') return dropped('not-capex/unit', 'any one of many');
  if (first === 'averaged' || first === 'averaging') return dropped('not-capex/unit', 'an average');
  if (
    first === 'of' &&
    amount.qualifier === 'at_least' &&
    /^(?:projects|plants|deals|investments|orders|sites)$/.test(second)
  )
    return dropped('not-capex/unit', 'the size of any one of many');
  const next = tokens.slice(at + 1, at + 4).map(({ key }) => key);
  if (next[0] === 'each' && isPrice(amountAt(tokens[at])!)) return dropped('not-capex/price', 'the price of each');
  if (
    /^(?:goes|go|going|went)$/.test(next[0] ?? '') &&
    tokens.slice(at + 2, at + 6).some(({ key }) => RECEIVERS.has(key))
  )
    return dropped('not-capex/subsidy', 'money for others to spend');
  if (next[0] === 'for' && OTHERS.has(next[1]!) && /^(?:that|who|to|which|making|building)$/.test(next[2] ?? ''))
    return dropped('not-capex/subsidy', 'money for others to spend');
  for (let i = at - 1; i >= Math.max(2, at - 4); i--) {
    if (UNIT_COSTS.test(tokens[i]!.key) && UNITS.test(tokens[i - 1]!.key) && ARTICLES.has(tokens[i - 2]!.key))
      return dropped('not-capex/unit', 'the price of each');
  }
  return null;
}
