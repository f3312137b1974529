/** Frames in which an amount is other money: a company bought, a price of each, a running cost, a step of a cut. */
import { sizeOf } from '../gate.ts';
import type { AmountMention } from '../money/scan.ts';
import { amountAt, entityAt, type Reading } from '../reading.ts';
import { type Bound, isNear, isNot, isProject, notCapex } from './bound.ts';
import { dropped, type Verdict } from './verdict.ts';

/** What stands before and behind the amount in fixed frames: a unit's revenue, a price of each, what was raised or given. */
export function otherFrame(reading: Reading, at: number): Verdict | null {
  const { tokens, cues } = reading;
  const left = tokens.slice(Math.max(0, at - 9), at);
  const next = tokens.slice(at + 1, at + 4);
  const compared =
    tokens.slice(at + 2, at + 5).some((token) => amountAt(token) !== null) ||
    FROM_A_PLAN.test(wordsOf(tokens.slice(at + 1, at + 7)));
  if (next[0]?.key === 'from' && next[1]?.kind === 'word' && !compared)
    return dropped('not-capex/revenue', 'money that comes from something');
  if (isMarketSize(tokens, at)) return dropped('not-capex/market', 'the size of a market');
  if (isCount(reading, at)) return dropped('amount/count', 'a count of something else');
  const framed = framedBy(wordsOf(left), wordsOf(tokens.slice(at + 1, at + 8)));
  if (framed !== null) return framed;
  const sentence = tokens.slice(Math.max(0, at - 16), at);
  if (sentence.some(({ key }) => key === 'every' || key === 'each') && left.some(({ key }) => /^costs?$/.test(key)))
    return dropped('not-capex/unit', 'the price of each');
  const forecast = forecastOther(reading, at);
  if (forecast !== null) return forecast;
  if (addsToEconomy(tokens.slice(at + 1, at + 8).map(({ key }) => key)))
    return dropped('not-capex/impact', 'what it adds to an economy');
  if (givenTo(left)) return dropped('not-capex/subsidy', 'money given to another company');
  if (spentWith(reading, at)) return dropped('not-capex/services', 'money spent with a supplier');
  if (costsCompany(reading, at)) return dropped('not-capex/operating', 'what it costs a company');
  if (paidTo(left)) return dropped('not-capex/paid', 'money paid to somebody');
  if (putIntoIt(left, next) && !cues.some((cue) => isProject(cue) && cue.from >= at - left.length && cue.from < at))
    return dropped('not-capex/stake', 'money put into another company');
  return null;
}

/** "cut its forecast to $18 billion from a prior forecast of $20 billion" */
const FROM_A_PLAN =
  /^from (?:an?|its|the|their) (?:\S+ ){0,2}(?:forecasts?|ranges?|estimates?|guidance|budget|plan|targets?|outlook|projection)(?: |$)/;

/** Those whom a government gives money to spend. */
const RECEIVERS =
  'mayors|councils|states|provinces|cities|municipalities|towns|counties|communities|schools|universities|farmers|households|companies';

/** Frames of words: what the nine before the amount end with, what the seven behind it begin with; the first that fits decides. */
const FRAMES: ReadonlyArray<readonly [reason: string, what: string, before: RegExp | null, behind: RegExp | null]> = [
  ['not-capex/revenue', 'a figure that fell', /\b(?:sank|sinks|sink|sunk)\b.* to$/, null],
  ['not-capex/market', 'what a whole market needs', /\b(?:need|needs|require|requires) (?:\S+ ){1,6}, worth$/, null],
  ['not-capex/need', 'money that is needed', /(?:^| )(?:need|needs|needed)$/, /^(?!to(?: |$))/],
  ['not-capex/subsidy', 'money for others to spend', null, new RegExp(`^for (?:${RECEIVERS})(?= |$)(?! and(?: |$))`)],
  // "the operator Equinix swallowed last year for"
  [
    'not-capex/acquisition',
    'a company is bought',
    /\b(?:swallowed|gobbled up|snapped up|took over)\b[^,;]* for$/,
    null,
  ],
  ['not-capex/acquisition', 'an offer for a company', null, /^(?:offer|bid|takeover|buyout)(?= |$)/],
  [
    'not-capex/depreciation',
    'what is written off',
    /(?:^| )(?:write|writes|wrote|writing|written)$/,
    /^(?:\S+ ){0,2}(?:off|down)(?= |$)/,
  ],
  ['not-capex/subsidy', 'money that is given', /(?:^| )(?:gave|gives|give|given)$/, /^to(?= |$)/],
  [
    'not-capex/profit',
    'what is taken from something',
    /(?:^| )(?:take|takes|took|taking)$/,
    /^(?:a year )?from(?= |$)/,
  ],
  [
    'not-capex/subsidy',
    'money that is given',
    /(?:^| )(?:get|gets|got|getting|receive|receives|received|receiving)$/,
    /^(?:from|for its)(?= |$)/,
  ],
  [
    'not-capex/savings',
    'how much was cut',
    /(?:^| )(?:take|takes|took|taken|taking)(?: another| a further| an additional)?$/,
    /^out(?= |$)/,
  ],
  ['not-capex/savings', 'costs that are saved', null, /^in costs(?= |$)/],
  // "the production-linked incentive scheme, which has an outlay of Rs 6,322 crore"
  [
    'not-capex/subsidy',
    'public money',
    /\b(?:scheme|schemes|incentives?|mission|yojana)\b(?: for (?:\S+ ){1,3})?,? ?(?:\S+ ){0,3}(?:outlay|corpus|budget) of$/,
    null,
  ],
  ['not-capex/need', 'money that is missing', /\b(?:hole|gap|shortfall) of$/, null],
  ['not-capex/unit', 'a rate by the day', null, /^(?:a|per) (?:day|night|hour)(?= |$)/],
  ['not-capex/unit', 'the size of any one of many', null, /^or (?:larger|bigger)(?= |$)/],
  [
    'not-capex/wages',
    'money for pensions',
    null,
    /^(?:in|into|to) (?:its|the|their|his) (?:\S+ ){0,2}pensions?(?= |$)/,
  ],
  ['not-capex/contract', 'what was signed with a customer', null, /^expansion with(?= |$)/],
  [
    'not-capex/contract',
    "a shipyard's order",
    /\b(?:won|wins|claimed|booked|landed|clinched)\b[^;]*$/,
    /^for (?:\S+ ){1,2}(?:vessels|ships|carriers|tankers|boxships|containerships|ferries)(?= |$)/,
  ],
  [
    'not-capex/depreciation',
    'what is set aside for losses',
    /\bset aside$/,
    /^for (?:\S+ ){0,3}(?:exposures?|losses|claims|provisions|defaults)(?= |$)/,
  ],
  [
    'not-capex/paid',
    'what is owed',
    null,
    /^due to (?:the |its )?(?:\S+ )?(?:operators|holders|owners|creditors|lenders)(?= |$)/,
  ],
  [
    'amount/step',
    'how much is cut',
    null,
    /^(?:capital |investment )?(?:budget|spending|capex|spend|investment|outlay) (?:cuts?|reductions?|cutbacks?)(?: |$)/,
  ],
  [
    'not-capex/valuation',
    'what is taken from a value',
    /(?:^| )(?:knock|knocks|knocked|wipe|wipes|wiped)$/,
    /^(?:off|from)(?= |$)/,
  ],
  // "is to save road users 9 billion baht a year"
  ['not-capex/savings', 'what it saves others', /(?:^| )(?:save|saves|saved|saving) (?:\S+ ){0,2}\S+s$/, null],
  [
    'not-capex/unit',
    'the price of each',
    /\b(?:costs?|price|outlay|spending|expenditure|investment|capex) per \S+(?: \S+){0,5}$/,
    null,
  ],
  ['not-capex/buyback', 'what shareholders get', /\bshare , or$/, null],
  ['not-capex/services', 'capacity that another company sells', null, /^of (?:\S+ ){0,2}capacity (?:from|that)\b/],
  [
    'not-capex/subsidy',
    'money that is given',
    /\b(?:district|county|city|town|state|council|schools) (?:\S+ )?(?:get|gets|got)$/,
    null,
  ],
  ['not-capex/cash', 'a negative amount', /\bnegative\b[^;]*\bby\b/, null],
  ['not-capex/funding', 'money that was raised', null, /^secured(?= |$)/],
  ['not-capex/funding', 'money that is missing', null, /^short(?= |$)/],
  ['not-capex/valuation', 'what it would cost to replace', /(?:^| )costs?(?: \S+)?$/, /^to replace(?= |$)/],
  [
    'not-capex/revenue',
    'what is to be sold',
    /\b(?:doubl|trebl|tripl|quadrupl|lift|grow|boost|increas|rais)(?:e|es|ed|ing|s)? (?:\S+ ){0,2}(?:sales|revenues?|turnover|output|production|profits?|earnings)\b[^,;]* to$/,
    null,
  ],
  ['not-capex/subsidy', 'public money', /\bgovernment (?:\S+ ){0,2}contributes?$/, null],
  [
    'not-capex/subsidy',
    'public money',
    null,
    /^(?:package|programme|program|pot|fund) of (?:\S+ ){0,2}(?:subsid|grant|incentive|aid)/,
  ],
];

const RECEIVER = new RegExp(`^(?:${RECEIVERS})$`);

function framedBy(before: string, behind: string): Verdict | null {
  const frame = FRAMES.find(([, , ends, begins]) => ends?.test(before) !== false && begins?.test(behind) !== false);
  return frame === undefined ? null : dropped(frame[0], frame[1]);
}

const wordsOf = (tokens: Reading['tokens']): string => tokens.map(({ key }) => key).join(' ');

/** "the population heads for 5.8 million": a number that would have the currency of the sum before it. */
function isCount({ tokens }: Reading, at: number): boolean {
  return amountAt(tokens[at])!.implied && COUNTED.test(wordsOf(tokens.slice(Math.max(0, at - 5), at + 2)));
}

const COUNTED =
  /\b(?:population|people|inhabitants|residents|customers|subscribers|users|passengers|visitors|homes|households|vehicles|units|jobs|tonnes|tons|barrels|shares|acres|hectares)\b/;

/** "raised their forecast of U.S. sales of cable to $7 billion": what is forecast is other money. */
function forecastOther(reading: Reading, at: number): Verdict | null {
  const { tokens, cues } = reading;
  if (!/^(?:to|at|of|from)$/.test(tokens[at - 1]?.key ?? '')) return null;
  const from = Math.max(0, at - 14);
  const noun = tokens
    .slice(from, at)
    .findLastIndex(({ key }) => /^(?:forecast|estimate|outlook|guidance)s?$/.test(key));
  if (noun < 0 || !/^(?:of|for)$/.test(tokens[from + noun + 1]?.key ?? '')) return null;
  const cue = cues.find((one) => one.from > from + noun + 1 && one.to < at);
  return cue !== undefined && isNot(cue) && !isNear(cue) && cue.from - (from + noun) <= 5
    ? notCapex(reading, cue)
    : null;
}

/** "the market for cooling will grow 17% a year to $63 billion", "he put the market for optics at $35 billion". */
function isMarketSize(tokens: Reading['tokens'], at: number): boolean {
  const left = tokens.slice(Math.max(0, at - 20), at);
  const market = left.findLastIndex(({ key }) => /^(?:market|markets|demand|sales)$/.test(key));
  const rest = market < 0 ? [] : left.slice(market + 1);
  if (rest.some((token) => entityAt(token) !== null || amountAt(token) !== null)) return false;
  if (rest.some(({ key }) => /^(?:grow|grows|growing|swell|expand|double|triple)$/.test(key))) return true;
  const puts = /^(?:put|puts|putting|estimate|estimates|estimated|value|values|valued)$/.test(
    left[market - 2]?.key ?? '',
  );
  return puts && left[market]?.key === 'market' && rest.at(-1)?.key === 'at';
}

/** "The levy may cost Cosco $1.5 billion"; what it costs one to build something is another thing. */
function costsCompany({ tokens, cues }: Reading, at: number): boolean {
  const from = Math.max(0, at - 10);
  const costs = tokens.slice(from, at).findLastIndex(({ key }) => COSTING.test(key));
  if (costs < 0 || entityAt(tokens[from + costs + 1])?.kind !== 'company') return false;
  if (!cues.some((cue) => cue.to <= from + costs && isNot(cue) && !isNear(cue))) return false;
  const between = tokens.slice(from + costs + 2, at);
  if (between.some((token) => token.kind === 'mark' || amountAt(token) !== null)) return false;
  return !tokens.slice(at + 1, at + 9).some(({ key }) => /^(?:to|build|building|construct|complete|finish)$/.test(key));
}

/** "which has put $8 billion into it". */
function putIntoIt(left: Reading['tokens'], next: Reading['tokens']): boolean {
  const puts = left.slice(-3).some(({ key }) => /^(?:put|puts|putting|invest|invests|invested|investing)$/.test(key));
  return puts && /^in(?:to)?$/.test(next[0]?.key ?? '') && /^(?:it|them)$/.test(next[1]?.key ?? '');
}

/** "has spent £118 million with AWS": what a named company sells. */
function spentWith({ tokens }: Reading, at: number): boolean {
  const [before, behind, whom] = [tokens[at - 1]?.key ?? '', tokens[at + 1]?.key, entityAt(tokens[at + 2])];
  return /^(?:spen[dt]|spends|spending)$/.test(before) && behind === 'with' && whom?.kind === 'company';
}

/** "is to pay the county $2.2 million a year": somebody is paid, no thing. */
function paidTo(left: Reading['tokens']): boolean {
  const pays = left.findLastIndex(({ key }) => /^(?:pay|pays|paid|paying|owe|owes|owed)$/.test(key));
  const between = pays < 0 ? [] : left.slice(pays + 1);
  if (between.length === 0 || between.length > 4) return false;
  return /^(?:the|its|them|him|her|it|us|each|their)$/.test(between[0]!.key) && between.every(isPlain);
}

const isPlain = ({ kind, key }: Reading['tokens'][number]): boolean =>
  kind === 'word' && !/^(?:for|of|to|in|on|at|with|from|by|and|or|cost|costs|price|bill)$/.test(key);

/** "2.3 billion euros a year to the British economy", "to the fortune of its founder". */
function addsToEconomy(behind: readonly string[]): boolean {
  const to = behind.indexOf('to');
  const end = behind.findIndex((key, i) => i > to && /^[,;.]$/.test(key));
  return to >= 0 && to <= 2 && behind.slice(to, end < 0 ? undefined : end).some((key) => GROWS.test(key));
}

/** What grows by money that is not spent. */
const GROWS =
  /^(?:economy|gdp|product|fortune|fortunes|wealth|value|valuation|capitalisation|capitalization|debt|debts|profit|profits|revenue|revenues|sales|earnings|coffers|base)$/;

/** "It has given TSMC's plant 476 billion yen". */
function givenTo(left: Reading['tokens']): boolean {
  const gives = left.findLastIndex(({ key }) =>
    /^(?:give|gives|gave|given|hand|hands|handed|award|awarded|grant|granted|promise|promises|promised|offer|offered)$/.test(
      key,
    ),
  );
  const rest = gives < 0 ? [] : left.slice(gives);
  const given =
    /^(?:it|them)$/.test(rest[1]?.key ?? '') ||
    rest.some((token) => entityAt(token)?.kind === 'company' || OTHERS.has(token.key));
  return given && !rest.some(({ key }) => key === ',');
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

/** "Closing old mines will cost", "higher prices will cost": the end of a capital good is none, nor what befalls its owner. */
export const ENDS =
  /^(?:clos|decommission|clean|recall|dismantl|demolition|warrant|higher price|price increase|tariff|dut(?:y|ies)$|lev(?:y|ies)$)/;

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
  if (/^(?:less|fewer|lower)$/.test(tokens[at + 1]?.key ?? '') && comparesIn(tokens.slice(at + 2, at + 14)))
    return dropped(STEP, 'how much less it was');
  if (first === 'every') return dropped('not-capex/unit', 'any one of many');
  if (first === 'averaged' || first === 'averaging') return dropped('not-capex/unit', 'an average');
  if (
    first === 'of' &&
    amount.qualifier === 'at_least' &&
    /^(?:projects|plants|deals|investments|orders|sites)$/.test(second) &&
    !/^(?:to|makes?|made|making|plans?|planned|total|capital|announced)$/.test(tokens[at - 3]?.key ?? '')
  )
    return dropped('not-capex/unit', 'the size of any one of many');
  const next = tokens.slice(at + 1, at + 4).map(({ key }) => key);
  if (next[0] === 'each' && isPrice(amountAt(tokens[at])!)) return dropped('not-capex/price', 'the price of each');
  if (
    /^(?:goes|go|going|went)$/.test(next[0] ?? '') &&
    tokens.slice(at + 2, at + 6).some(({ key }) => RECEIVER.test(key))
  )
    return dropped('not-capex/subsidy', 'money for others to spend');
  if (next[0] === 'for' && OTHERS.has(next[1]!) && /^(?:that|who|to|which|making|building)$/.test(next[2] ?? ''))
    return dropped('not-capex/subsidy', 'money for others to spend');
  return isUnitCost(tokens, at) ? dropped('not-capex/unit', 'the price of each') : null;
}

/** "less than", "less on aircraft next year than": up to the end of the clause. */
function comparesIn(behind: Reading['tokens']): boolean {
  const than = behind.findIndex(({ key }) => key === 'than');
  return than >= 0 && behind.slice(0, than).every((token) => token.kind !== 'mark' && amountAt(token) === null);
}

/** "a gigawatt costs", "each gigawatt of AI capacity costs". */
function isUnitCost(tokens: Reading['tokens'], at: number): boolean {
  const verb = tokens.slice(0, at).findLastIndex(({ key }) => UNIT_COSTS.test(key));
  if (verb < 0 || at - verb > 4) return false;
  const of = tokens.slice(Math.max(0, verb - 5), verb).findIndex(({ key }) => key === 'of');
  const unit = of < 0 ? verb - 1 : Math.max(0, verb - 5) + of - 1;
  return UNITS.test(tokens[unit]?.key ?? '') && ARTICLES.has(tokens[unit - 1]?.key ?? '');
}
