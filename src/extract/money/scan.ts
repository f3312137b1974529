/**
 * Finds every amount of money in a text, in one pass whose time is linear in its length:
 * tokens → a figure at a place → joined with a second end → qualified → unit and conversion noted.
 */
import type { Amount, CurrencyCode, Qualifier, Span } from '../../claim.ts';
import { settleCurrencies } from './context.ts';
import { relationTo } from './conversion.ts';
import type { Settle } from './currencies.ts';
import { AFTER_IMPLIED, type CurrencyForm } from './lexicon.ts';
import { type Qualified, qualify } from './qualify.ts';
import { joinSides } from './range.ts';
import { isVague, readSide, type Side } from './side.ts';
import { GAP, isHyphen, type Token, tokenize } from './tokens.ts';
import { readUnit, type TimeUnit } from './unit.ts';

/** An amount as it stands in the text: from its first qualifying word to its last. */
export interface AmountMention extends Span {
  readonly amount: Amount;
  /** The figures with their currency, without qualifying words: "$64-72 billion". */
  readonly money: Span;
  /** The currency is a bare dollar, read as `defaultDollar`. */
  readonly bareDollar: boolean;
  /** Singular noun of a unit price ("gigawatt", "share", "barrel"), else null. */
  readonly perUnit: string | null;
  /** Unit of a rate ("$5 billion a year"), else null. */
  readonly perTime: TimeUnit | null;
  /** Followed by "each" or "apiece". */
  readonly each: boolean;
  /** Index in the result of the amount that this one restates in another currency ("7 trillion yen ($48 billion)"), else null. */
  readonly conversionOf: number | null;
  /** One side of an exchange rate ("$1 = 149.30 yen"). */
  readonly exchangeRate: boolean;
  /** "rose from A to B": which end this is, else null. */
  readonly change: 'from' | 'to' | null;
  /** Written as a loss: "negative $28 billion", "-$5 billion". The amount itself stays positive. */
  readonly negative: boolean;
  /** The figure is in words: "half a trillion dollars". */
  readonly inWords: boolean;
  /** No currency stands with it: it takes that of the amount before it. Only with the option `implied`. */
  readonly implied: boolean;
}

export interface FindAmountsOptions {
  /** What a bare "$" means here; USD unless given. */
  readonly defaultDollar?: CurrencyCode;
  /** Also figures that leave their currency to the amount before them in the paragraph ("some 150 billion in 2025"). */
  readonly implied?: boolean;
}

/** The amounts of `text` in order, not overlapping. Vague ones ("tens of billions", "the low $70 billions") are left out. */
export function findAmounts(text: string, options: FindAmountsOptions = {}): AmountMention[] {
  return amountsIn(tokenize(text), options);
}

/** {@link findAmounts} over tokens made already. */
export function amountsIn(tokens: readonly Token[], options: FindAmountsOptions = {}): AmountMention[] {
  const settle = settleCurrencies(tokens, options.defaultDollar ?? 'USD');
  const list = new AmountList(tokens, settle);
  for (let at = 0; at < tokens.length; ) {
    const found = expressionsAt(tokens, at, list.last);
    const implied = options.implied && found.length === 0 ? impliedAt(tokens, at, list.last) : null;
    for (const expression of implied === null ? found : [implied]) list.add(expression);
    at = Math.max(at + 1, list.last?.end ?? 0);
  }
  return list.mentions;
}

/** What the next amount may have to know of the one before it. */
interface Last {
  readonly expression: Expression;
  /** Token index after it and its qualifying words. */
  readonly end: number;
  /** Currency that a later figure without one takes; a restatement in brackets does not set it. */
  readonly currency: CurrencyForm;
}

/** The mentions found so far; each is related to the one before it as it is added. */
class AmountList {
  readonly mentions: AmountMention[] = [];
  last: Last | null = null;
  readonly #tokens: readonly Token[];
  readonly #settle: Settle;

  constructor(tokens: readonly Token[], settle: Settle) {
    this.#tokens = tokens;
    this.#settle = settle;
  }

  add(expression: Expression): void {
    const words = qualify(this.#tokens, expression.from, expression.to);
    const from = Math.max(words.from, this.last?.end ?? 0);
    const mention = this.#related(mentionOf(this.#tokens, expression, { ...words, from }, this.#settle), from);
    this.mentions.push(mention);
    const currency = mention.conversionOf !== null ? this.last!.currency : expression.high.currency!;
    this.last = { expression, end: words.to, currency };
  }

  #related(mention: AmountMention, from: number): AmountMention {
    const index = this.mentions.length - 1;
    const before = this.mentions[index];
    if (before === undefined || before.amount.currency === mention.amount.currency) return mention;
    const relation = relationTo(before, this.#tokens, this.last!.end, from);
    if (relation === 'exchange-rate') this.mentions[index] = { ...before, exchangeRate: true };
    if (relation === 'exchange-rate') return { ...mention, exchangeRate: true };
    return relation === null ? mention : { ...mention, conversionOf: before.conversionOf ?? index };
  }
}

/** One figure or range, in token indices. */
interface Expression {
  readonly from: number;
  readonly to: number;
  readonly low: Side;
  readonly high: Side;
  readonly change: 'from' | 'to' | null;
  readonly implied: boolean;
}

function expressionsAt(tokens: readonly Token[], at: number, last: Last | null): Expression[] {
  const side = readSide(tokens, at);
  if (side === null) return [];
  const joined = joinSides(tokens, side, last !== null && isSettled(tokens, last.expression) ? last.end : null);
  if (joined !== null) return isVague(tokens, side) ? [] : joinedExpressions(joined);
  return side.currency === null || isVague(tokens, side) ? [] : [single(withCents(tokens, side), null)];
}

function joinedExpressions({ kind, from, low, high }: NonNullable<ReturnType<typeof joinSides>>): Expression[] {
  if (kind === 'change') return [single(low, 'from'), single(high, 'to')];
  return [{ from, to: high.to, low, high, change: null, implied: false }];
}

function single(side: Side, change: Expression['change']): Expression {
  return { from: side.from, to: side.to, low: side, high: side, change, implied: false };
}

/** A range, or what a figure was changed to: "cut to $27 billion, down from $28 billion to $33 billion" goes on with a range. */
function isSettled(tokens: readonly Token[], expression: Expression): boolean {
  return isRange(expression) || (expression.change === null && tokens[expression.from - 1]?.key === 'to');
}

function isRange({ low, high }: Expression): boolean {
  return low !== high;
}

/** "some 150 billion in 2025", "a half, 85 billion,": as great a magnitude, and nothing counted after it. */
function impliedAt(tokens: readonly Token[], at: number, last: Last | null): Expression | null {
  if (last === null || tokens[at]!.gap === GAP.paragraph) return null;
  const side = readSide(tokens, at);
  if (side === null || side.currency !== null || side.magnitude < LEAST_IMPLIED || isVague(tokens, side)) return null;
  const priced = { ...side, currency: last.currency };
  const joined = joinSides(tokens, priced, null);
  const range = joined?.kind === 'range' ? joinedExpressions(joined)[0]! : null;
  const next = tokens[range?.to ?? side.to];
  const ends = next === undefined || next.gap === GAP.paragraph || next.kind === 'mark' || AFTER_IMPLIED.has(next.key);
  if (!ends || isHyphen(next) || !isSameParagraph(tokens, last.end, at)) return null;
  return { ...(range ?? single(priced, null)), implied: true };
}

const LEAST_IMPLIED = 1e6;
/** How many tokens back a figure may look for its currency. */
const IMPLIED_REACH = 60;

function isSameParagraph(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > IMPLIED_REACH) return false;
  for (let at = from; at < to; at++) if (tokens[at]!.gap === GAP.paragraph) return false;
  return true;
}

/** "thirteen dollars and forty-five cents" */
function withCents(tokens: readonly Token[], side: Side): Side {
  if (side.prefixed || side.magnitude > 1 || tokens[side.to]?.key !== 'and') return side;
  const cents = readSide(tokens, side.to + 1);
  if (!cents?.currency?.minor || cents.factor >= 1) return side;
  return { ...side, to: cents.to, factor: side.factor + cents.factor };
}

function mentionOf(tokens: readonly Token[], expression: Expression, words: Qualified, settle: Settle): AmountMention {
  const { low, high, change, implied } = expression;
  const code = high.currency!.code;
  return {
    start: tokens[words.from]!.start,
    end: tokens[words.to - 1]!.end,
    amount: { ...bounds(wholeUnits(low), wholeUnits(high), words.kind), currency: settle(code) },
    money: { start: tokens[expression.from]!.start, end: tokens[expression.to - 1]!.end },
    bareDollar: code === '$',
    ...readUnit(tokens, words.to),
    conversionOf: null,
    exchangeRate: false,
    change,
    negative: isNegative(tokens, words.from),
    inWords: low.inWords,
    implied,
  };
}

/** Binary fractions of decimal factors are rounded away: 1.1 × 1e12 is 1100000000000. */
function wholeUnits({ factor, magnitude }: Side): number {
  return Number((factor * magnitude).toPrecision(15));
}

function bounds(
  low: number,
  high: number,
  kind: Exclude<Qualifier, 'exact' | 'range'> | null,
): Omit<Amount, 'currency'> {
  if (kind === 'up_to') return { low: null, high, qualifier: kind };
  if (kind === 'at_least') return { low, high: null, qualifier: kind };
  if (low < high) return { low, high, qualifier: 'range' };
  return { low, high, qualifier: kind ?? 'exact' };
}

function isNegative(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  if (before?.key === 'negative' || before?.key === 'minus' || before?.key === '\u2212') return true;
  return before?.key === '-' && before.gap > 0 && tokens[from]!.gap === 0;
}
