/** Which period an amount is of: the nearest one that its sentence states for it, else what its context sets. */
import type { Period } from '../claim.ts';
import { type PeriodContext, resolvePeriod } from './period/resolve.ts';
import type { PeriodMention } from './period/scan.ts';
import { datesCondition, datesFigure, datesSaying, datesStatement, isMonth, keysOf, PROMISED } from './period-dates.ts';
import { amountAt, distance, periodAt, type Reading, type ReadToken } from './reading.ts';
import { endedClauses } from './relative.ts';
import { SITES } from './sites.ts';

const COMPARING = new Set('than versus vs against from compared double triple twice above below'.split(' '));
const REACH = 26;
/** The only period of a sentence, before all that it says of amounts. */
const REACH_ALONE = 60;

/** Periods that one sum runs over: one, or several that "and" joins ("in 2026 and 2027"). Never empty. */
export type Stated = readonly [PeriodMention, ...PeriodMention[]];

/** The period mentions of the sentence that belong to the amount at `at`, or null. */
export function statedPeriod(reading: Reading, at: number): Stated | null {
  const { tokens } = reading;
  const places = tokens.flatMap((token, i) => (periodAt(token) === null ? [] : [i]));
  const sums = chainOf(tokens, at, isSum, SUM_LINKS);
  const told = shared(tokens, sums, at, places);
  if (told !== null) return [periodAt(tokens[told])!];
  const clause = clauseOfEarlier(tokens, at);
  const aside = endedClauses(tokens, at);
  let best: { place: number; cost: number } | null = null;
  for (const i of places) {
    const mention = periodAt(tokens[i])!;
    if (clause !== null && (i < clause.from || i >= clause.to)) continue;
    if (aside.has(i) || isOfState(tokens, i, at) || isBesidePrice(tokens, i, at) || isThan(tokens, i, at)) continue;
    if (!isOfSpending(tokens, i, mention, at, sums)) continue;
    const cost =
      distance(tokens, i, i + 1, nearestOf(sums, i)) +
      otherAmountsCost(tokens, i, at, sums) +
      comparisonCost(tokens, i, at) +
      forwardCost(tokens, i, at) -
      spentCost(tokens, i, at) -
      (i > at ? 0.8 : 0);
    const reach = places.length === 1 && i < at ? REACH_ALONE : REACH;
    if (cost < reach && (best === null || cost < best.cost)) best = { place: i, cost };
  }
  return best === null ? null : (sinceThen(tokens, best.place) ?? joinedTo(tokens, best.place, sums));
}

/** "since it broke ground there in 1986": from then on. */
function sinceThen(tokens: readonly ReadToken[], place: number): Stated | null {
  const mention = periodAt(tokens[place])!;
  const { expression } = mention;
  if (expression.form !== 'in' || expression.at.grain !== 'year') return null;
  const before = tokens.slice(Math.max(0, place - 8), place);
  const since = before.findLastIndex(({ key }) => key === 'since');
  if (since < 0 || before.slice(since).some((token) => token.kind === 'mark' || isSum(token))) return null;
  return [{ ...mention, expression: { form: 'since', at: expression.at, edge: expression.edge } }];
}

/** "plans $5 billion in 2025 and has begun its $2.7 billion Brinson pipeline": the price of a thing is of no year told before it. */
function isBesidePrice(tokens: readonly ReadToken[], period: number, at: number): boolean {
  return period < at && tokens.slice(0, period).some(isSum) && pricesThing(tokens, at);
}

/** "its $2.7 billion Brinson pipeline": the sum stands before the thing that it is the price of. */
export function pricesThing(tokens: readonly ReadToken[], at: number): boolean {
  if (!/^(?:its|their|an?|'s)$/.test(tokens[at - 1]?.key ?? '')) return false;
  const next = tokens.slice(at + 1, at + 6);
  const thing = next.findIndex(({ key }) => THINGS.test(key));
  return thing >= 0 && next.slice(0, thing).every(isWord);
}

/** "$500 million more than in the year just ended": the time of what it is more than. */
function isThan(tokens: readonly ReadToken[], period: number, at: number): boolean {
  return MORE_THAN.test(keysOf(tokens, at + 1, period));
}

const MORE_THAN = /^(?:more|less|higher|lower) than (?:in|for|during)(?: the)?$/;

const isWord = ({ kind, mention, key }: ReadToken): boolean =>
  (kind === 'word' || mention?.type === 'entity') && !LEADING.has(key) && !/^(?:to|on|at|of|and)$/.test(key);
const THINGS = new RegExp(
  `^(?:plant|${SITES}|farm|expansion|reactor|cable|headquarters|smelter|mill|tunnel|dam|bridge|port|airport)$`,
);

/** "$1 billion into the former base, which has been empty since 2011", "$1 billion in Odisha, where it took over a utility six years ago": of what the clause tells of a place or a thing. */
function isOfState(tokens: readonly ReadToken[], period: number, at: number): boolean {
  for (let i = period - 1; i > at + 1; i--) {
    const { key } = tokens[i]!;
    if (key === ';' || LAID_OUT.has(key)) return false;
    if (WHICH.has(key)) return isClauseOfState(tokens, i, period);
  }
  return false;
}

/** The clause that the word at `from` opens goes on to the period and has a verb of its own, which is not of spending. */
function isClauseOfState(tokens: readonly ReadToken[], from: number, period: number): boolean {
  const next = tokens[from + 1]?.key ?? '';
  const clause = tokens.slice(from + 1, period);
  if (clause.some(isSum)) return false;
  if (tokens[from - 1]!.key === ',' && BEING.has(next) && !clause.some(({ key }) => key === ',')) return true;
  if (clause.some(({ key, kind }) => kind === 'mark' || LAYING_OUT.has(key))) return false;
  return (tokens[from - 1]!.key === ',' || tokens[from]!.key !== 'which') && clause.some(({ key }) => PAST.test(key));
}

const WHICH = new Set(['which', 'who', 'where', 'whose']);
const BEING = new Set('has have had was were is are'.split(' '));
const LAID_OUT = new Set('spent invested paid used laid committed planned budgeted expected due'.split(' '));
const LAYING_OUT = new Set(
  'spend spending invest investing pay build building expects plans will would be put pour poured'.split(' '),
);
const PAST =
  /^(?:\p{L}{2,}ed|took|bought|sold|won|lost|made|ran|held|left|grew|got|came|went|broke|built|began|cut|was|were|had|has)$/u;

/** "From 2025 to 2028 yearly outlays of $15 billion", "$400 million a year on terminals through 2027": the years that a rate runs over. */
export function yearsOfRate({ tokens }: Reading, at: number): Stated | null {
  let best: number | null = null;
  for (const [i, token] of tokens.entries()) {
    const mention = periodAt(token);
    if (mention === null || !runsOverYears(mention) || isSumBetween(tokens, i, at)) continue;
    if (!isOfSpending(tokens, i, mention, at, [at])) continue;
    if (best === null || Math.abs(i - at) < Math.abs(best - at)) best = i;
  }
  return best === null ? null : [periodAt(tokens[best])!];
}

function runsOverYears({ expression }: PeriodMention): boolean {
  if (expression.form === 'after') return expression.inclusive;
  return ['span', 'by', 'ahead', 'from'].includes(expression.form);
}

function isSumBetween(tokens: readonly ReadToken[], i: number, at: number): boolean {
  return tokens.slice(Math.min(i, at) + 1, Math.max(i, at)).some(isSum);
}

function isSum(token: ReadToken | undefined): boolean {
  const amount = amountAt(token);
  return amount !== null && amount.conversionOf === null;
}

function isPeriod(token: ReadToken | undefined): boolean {
  return periodAt(token) !== null;
}

const SUM_LINKS = new Set(', and or about some around roughly nearly almost over another respectively'.split(' '));
const PERIOD_LINKS = new Set(', and in for both the during of'.split(' '));

/** Places of the like tokens that a list joins to the one at `at`: "$11.3 billion and some $16 billion". In order, `at` among them. */
function chainOf(
  tokens: readonly ReadToken[],
  at: number,
  is: (token: ReadToken | undefined) => boolean,
  links: ReadonlySet<string>,
): number[] {
  const chain = [at];
  for (const step of [-1, 1]) {
    let linked = false;
    for (let i = at + step; i >= 0 && i < tokens.length; i += step) {
      const token = tokens[i]!;
      if (is(token)) {
        if (!linked) break;
        chain.push(i);
        linked = false;
      } else if (isBracketed(token)) continue;
      else if (links.has(token.key)) linked ||= token.key === 'and' || token.key === ',' || token.key === 'or';
      else break;
    }
  }
  return chain.sort((a, b) => a - b);
}

/** A conversion and its brackets stand in no list. */
function isBracketed(token: ReadToken): boolean {
  return token.key === '(' || token.key === ')' || (amountAt(token) !== null && !isSum(token));
}

/** "$5 billion and $6 billion in 2025 and 2026, respectively": the n-th sum has the n-th period. Null where that is not so. */
function shared(
  tokens: readonly ReadToken[],
  sums: readonly number[],
  at: number,
  places: readonly number[],
): number | null {
  if (sums.length < 2) return null;
  for (const place of places) {
    const chain = chainOf(tokens, place, isPeriod, PERIOD_LINKS);
    if (chain.length === sums.length) return chain[sums.indexOf(at)]!;
  }
  return null;
}

function nearestOf(sums: readonly number[], place: number): number {
  return sums.reduce((best, sum) => (Math.abs(sum - place) < Math.abs(best - place) ? sum : best), sums[0]!);
}

/** "in 2026 and 2027" of one sum; not "in 2025, and 2026 will be higher", nor years apart. */
export function joinedTo(tokens: readonly ReadToken[], place: number, sums: readonly number[] = []): Stated {
  const mention = periodAt(tokens[place])!;
  const chain = chainOf(tokens, place, isPeriod, PERIOD_LINKS);
  const last = chain.at(-1)!;
  const all = chain.map((i) => periodAt(tokens[i])!);
  const alike = all.every(({ expression }) => expression.form === 'in' && isWhole(expression.at.grain));
  const and = chain.length > 1 && tokens.slice(chain.at(-2)! + 1, last).some(({ key }) => key === 'and');
  if (sums.length > 1 || !and || !alike || SUBJECT_VERBS.has(tokens[last + 1]?.key ?? '')) return [mention];
  return all as unknown as Stated;
}

const isWhole = (grain: string): boolean => grain === 'year' || grain === 'quarter' || grain === 'half';
const SUBJECT_VERBS = new Set("will would is was are were should could may might 's looks capex spending".split(' '));

function isOfSpending(
  tokens: readonly ReadToken[],
  i: number,
  mention: PeriodMention,
  at: number,
  sums: readonly number[],
): boolean {
  const owner = ownerOf(tokens, i);
  const owned = owner !== null && (owner === at || sums.includes(owner) || joined(tokens, at, owner));
  if ((owner !== null && !owned) || datesFigure(tokens, i, mention)) return false;
  if (!owned && (datesStatement(tokens, i, mention) || datesCondition(tokens, i, at))) return false;
  if (datesSaying(tokens, i, mention, at) || isBase(tokens, i, at) || isOfResult(tokens, i, at)) return false;
  if (isMonth(mention)) return isMonthOfSpending(tokens, i, mention, at);
  return !(i > at && i - at <= 3 && isPastYear(mention) && promised(tokens, at));
}

/** "It spent $540 million on masts in the quarter, plans $1.2 billion for data halls": of what is over, not of the plan. */
function isOfResult(tokens: readonly ReadToken[], period: number, at: number): boolean {
  const sum = tokens.slice(0, period).findLastIndex(isSum);
  if (period > at || sum < 0 || tokens.slice(sum, period).some(({ key }) => CLAUSE_MARKS.has(key))) return false;
  const next = tokens.slice(period + 1, at);
  const turns = next.some(({ key }, i) => PLANS.has(key) && (next[i - 1]?.key === ',' || next[i - 1]?.key === 'and'));
  return turns && !tokens.slice(0, sum).some(({ key }) => PLANS.has(key));
}

const PLANS = new Set('plans will expects intends aims'.split(' '));

/** "an increase of $11 billion from fiscal 2024": the year that is gone from. */
function isBase(tokens: readonly ReadToken[], period: number, at: number): boolean {
  if (period < at || !CHANGE.has(tokens[at - 1]?.key === 'of' ? (tokens[at - 2]?.key ?? '') : '')) return false;
  return FROM_WHICH.has(tokens[at + 1]?.key ?? '') && period - at <= 4;
}

const CHANGE = new Set('increase rise jump gain decrease reduction drop decline'.split(' '));
const FROM_WHICH = new Set('from over on than compared against versus'.split(' '));

/** "In March alone it spent $4 billion": of a month only where nothing else is dated so. */
function isMonthOfSpending(tokens: readonly ReadToken[], i: number, mention: PeriodMention, at: number): boolean {
  if (tokens.filter((token) => periodAt(token) !== null).length > 1) return false;
  const words = tokens.slice(Math.max(0, Math.min(i, at) - 8), at).map(({ key }) => key);
  if (/\b(?:this|last) month\b/i.test(mention.label)) return words.some((key) => MONTHLY.has(key));
  const { expression } = mention;
  if (expression.form !== 'in' || expression.at.grain !== 'month') return false;
  return i > at && i - at <= 3 && words.some((key) => MONTHLY.has(key)) && !words.some((key) => PROMISED.has(key));
}

const MONTHLY = new Set('spent spends paid bought outlays capex expenditure expenditures spending'.split(' '));

function isPastYear({ expression }: PeriodMention): boolean {
  return (
    expression.form === 'in' &&
    expression.at.grain === 'year' &&
    (expression.at.year.year !== null || expression.at.year.offset < 0)
  );
}

/** "pledged more than $1 billion in 2021": the promise's year, where it says "in". */
function promised(tokens: readonly ReadToken[], at: number): boolean {
  if (tokens[at + 1]?.key === 'for') return false;
  return tokens.slice(Math.max(0, at - 4), at).some(({ key }) => PROMISED.has(key));
}

const OWNED_LINKS = new Set('in for during of over the all across through so'.split(' '));

/** The amount that stands directly before a period owns it ("$27.9 billion last quarter"), or after it ("last year's $10 billion"). */
function ownerOf(tokens: readonly ReadToken[], period: number): number | null {
  if (tokens[period + 1]?.key === "'s") {
    for (let i = period + 2; i < Math.min(tokens.length, period + 5); i++) {
      if (isSum(tokens[i])) return i;
      if (tokens[i]!.kind !== 'word') break;
    }
  }
  const opens = ['(', ';', '•'].includes(tokens[period - 1]?.key ?? '(');
  if (opens && tokens[period + 1]?.key === ':' && isSum(tokens[period + 2])) return period + 2;
  for (let i = period - 1; i >= Math.max(0, period - 3); i--) {
    if (isSum(tokens[i])) return i;
    if (isBracketed(tokens[i]!)) continue;
    if (tokens[i]!.kind !== 'word' || !OWNED_LINKS.has(tokens[i]!.key)) return null;
  }
  return null;
}

/** "$2 billion and $3 billion in 2026", a conversion in brackets: one period for both. */
function joined(tokens: readonly ReadToken[], at: number, owner: number): boolean {
  if (owner < at) return false;
  return tokens
    .slice(at + 1, owner)
    .every(({ key, kind }) => key === 'and' || key === 'or' || key === '(' || key === 'to' || kind === 'mention');
}

/** A period on the far side of another amount belongs to that one rather. */
function otherAmountsCost(tokens: readonly ReadToken[], period: number, at: number, sums: readonly number[]): number {
  const [from, to] = period < at ? [period + 1, at] : [at + 1, period];
  let cost = 0;
  for (let i = from; i < to; i++) {
    if (isSum(tokens[i]) && !sums.includes(i)) cost += period < at ? 2 : 9;
  }
  return cost;
}

/** "24% less than in the same quarter of last year": that period is of what is compared with. */
function comparisonCost(tokens: readonly ReadToken[], period: number, at: number): number {
  if (period < at) return 0;
  return tokens.slice(at + 1, period).some(({ key }) => COMPARING.has(key)) ? 18 : 0;
}

const CLAUSE_MARKS = new Set([',', ';', ':', '—', '–', '(']);
const CLAUSE_WORDS = new Set('and but while whereas then'.split(' '));
const LEADING = new Set('in for by during over through the its from until within'.split(' '));

/** "$5 billion, and in 2022 $6 billion": a period that opens a clause is of the amount that this clause goes on to name. */
function forwardCost(tokens: readonly ReadToken[], period: number, at: number): number {
  if (period < at) return 0;
  let before = period - 1;
  while (before > at && LEADING.has(tokens[before]!.key)) before--;
  const { key } = tokens[before]!;
  if (before <= at || (!CLAUSE_MARKS.has(key) && !CLAUSE_WORDS.has(key))) return 0;
  for (let i = period + 1; i < Math.min(tokens.length, period + 18); i++) {
    if (isSum(tokens[i])) return 20;
    if (periodAt(tokens[i]) !== null || COMPARING.has(tokens[i]!.key) || tokens[i]!.key === ';') return 0;
  }
  return 0;
}

/** "…, all of it to be laid out by March 2030": words of spending lead back to the amount. */
function spentCost(tokens: readonly ReadToken[], period: number, at: number): number {
  if (period < at) return 0;
  const led = tokens.slice(Math.max(at + 1, period - 4), period).some(({ key }) => SPENT.has(key));
  return led ? 10 : 0;
}

const SPENT = new Set('spent laid invested disbursed deployed spread phased'.split(' '));

/** The clause of an amount that is told as an earlier one, or as what is compared with: only a period in it is its own. */
function clauseOfEarlier(tokens: readonly ReadToken[], at: number): { from: number; to: number } | null {
  for (let i = at - 1; i >= Math.max(0, at - 9); i--) {
    const { key, kind } = tokens[i]!;
    if (isSum(tokens[i]) || (kind === 'mark' && CLAUSE_MARKS.has(key))) return null;
    if (!isEarlierWord(tokens, i) && !(i === at - 1 && wasBefore(tokens, i))) continue;
    let to = at + 1;
    while (to < tokens.length && !endsClause(tokens, to, at)) to++;
    return { from: i, to };
  }
  return null;
}

/** "… now $40 billion, was $38 billion" */
function wasBefore(tokens: readonly ReadToken[], i: number): boolean {
  return tokens[i]!.key === 'was' && [',', '(', ';'].includes(tokens[i - 1]?.key ?? '');
}

const EARLIER = new Set(
  'previously originally initially earlier versus vs against compared previous prior original old former initial'.split(
    ' ',
  ),
);

function isEarlierWord(tokens: readonly ReadToken[], i: number): boolean {
  const { key } = tokens[i]!;
  const before = tokens[i - 1]?.key ?? '';
  if (key === 'from') return FROM_AFTER.has(before) || CLAUSE_MARKS.has(before) || before === '';
  if (key === 'than') return before !== 'more' && before !== 'less' && before !== 'fewer';
  return EARLIER.has(key) && periodAt(tokens[i - 1]) === null;
}

const FROM_AFTER = new Set(
  'up down raised lifted lowered cut increased increase rise rose risen fell trimmed reduced jump jumped climbed doubling tripling compared hiked revised change'.split(
    ' ',
  ),
);

function endsClause(tokens: readonly ReadToken[], i: number, at: number): boolean {
  if (isSum(tokens[i])) return true;
  const { key } = tokens[i]!;
  if (CLAUSE_WORDS.has(key)) return true;
  return CLAUSE_MARKS.has(key) && key !== '(' && i > at;
}

/** An earlier plan with no period of its own has that of the sum before it in the sentence: "… for the full year, having said $118 billion". */
export function replacedBy({ tokens }: Reading, at: number): number | null {
  if (clauseOfEarlier(tokens, at) === null) return null;
  for (let i = at - 1; i >= 0; i--) if (isSum(tokens[i])) return i;
  return null;
}

/** "$5.2 billion in 2025, below the $6 billion that it had guided": of the time of what is measured by it. */
export function isMeasure({ tokens }: Reading, at: number): boolean {
  const words = tokens.slice(Math.max(0, at - 4), at);
  return words.some(({ key }) => MEASURES.has(key)) && tokens.slice(0, at).some(isSum);
}

const MEASURES = new Set('below above beating topping missing exceeding'.split(' '));

/** How many sums stand in the sentence, and which of them the one at `at` is. */
export function placeAmongSums({ tokens }: Reading, at: number): { readonly index: number; readonly count: number } {
  const sums = tokens.flatMap((token, i) => (isSum(token) ? [i] : []));
  return { index: sums.indexOf(at), count: sums.length };
}

/** "$13 billion this year, $14 billion next": the year is left out. */
export function saysNext({ tokens }: Reading, at: number): boolean {
  return tokens[at + 1]?.key === 'next' && (tokens[at + 2] === undefined || tokens[at + 2]!.kind === 'mark');
}

export function toPeriod(mention: PeriodMention, context: PeriodContext): Period {
  return resolvePeriod(mention, context);
}
