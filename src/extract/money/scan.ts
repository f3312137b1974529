/**
 * Finds every amount of money in a text, in one pass whose time is linear in its length:
 * tokens → a figure at a place → joined with a second end → qualified → unit and conversion noted.
 */
import type { Amount, CurrencyCode, Qualifier, Span } from '../../claim.ts';
import { settleCurrencies } from './context.ts';
import { markConversions } from './conversion.ts';
import type { Settle } from './currencies.ts';
import { qualify } from './qualify.ts';
import { joinSides } from './range.ts';
import { isVague, readSide, type Side } from './side.ts';
import { type Token, tokenize } from './tokens.ts';
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
}

export interface FindAmountsOptions {
  /** What a bare "$" means here; USD unless given. */
  readonly defaultDollar?: CurrencyCode;
}

/** The amounts of `text` in order, not overlapping. Vague ones ("tens of billions", "the low $70 billions") are left out. */
export function findAmounts(text: string, options: FindAmountsOptions = {}): AmountMention[] {
  const tokens = tokenize(text);
  const settle = settleCurrencies(tokens, options.defaultDollar ?? 'USD');
  const mentions: AmountMention[] = [];
  let floor = 0;
  for (let at = 0; at < tokens.length; ) {
    const found = expressionsAt(tokens, at);
    for (const expression of found) {
      const mention = mentionOf(tokens, expression, settle, floor);
      mentions.push(mention.value);
      floor = mention.to;
    }
    at = Math.max(at + 1, found.at(-1)?.to ?? 0, found.length > 0 ? floor : 0);
  }
  return markConversions(tokens, mentions);
}

/** One figure or range, in token indices. */
interface Expression {
  readonly from: number;
  readonly to: number;
  readonly low: Side;
  readonly high: Side;
  readonly change: 'from' | 'to' | null;
}

function expressionsAt(tokens: readonly Token[], at: number): Expression[] {
  const side = readSide(tokens, at);
  if (side === null) return [];
  const joined = joinSides(tokens, side);
  if (joined !== null) return isVague(tokens, side) ? [] : joinedExpressions(joined);
  return side.currency === null || isVague(tokens, side) ? [] : [single(withCents(tokens, side), null)];
}

function joinedExpressions({ kind, from, low, high }: NonNullable<ReturnType<typeof joinSides>>): Expression[] {
  if (kind === 'change') return [single(low, 'from'), single(high, 'to')];
  return [{ from, to: high.to, low, high, change: null }];
}

function single(side: Side, change: Expression['change']): Expression {
  return { from: side.from, to: side.to, low: side, high: side, change };
}

/** "thirteen dollars and forty-five cents" */
function withCents(tokens: readonly Token[], side: Side): Side {
  if (side.prefixed || side.magnitude > 1 || tokens[side.to]?.key !== 'and') return side;
  const cents = readSide(tokens, side.to + 1);
  if (!cents?.currency?.minor || cents.factor >= 1) return side;
  return { ...side, to: cents.to, factor: side.factor + cents.factor };
}

function mentionOf(
  tokens: readonly Token[],
  expression: Expression,
  settle: Settle,
  floor: number,
): { value: AmountMention; to: number } {
  const { low, high, change } = expression;
  const words = qualify(tokens, expression.from, expression.to);
  const from = Math.max(words.from, floor);
  const unit = readUnit(tokens, words.to);
  const code = high.currency!.code;
  const value: AmountMention = {
    start: tokens[from]!.start,
    end: tokens[words.to - 1]!.end,
    amount: { ...bounds(wholeUnits(low), wholeUnits(high), words.kind), currency: settle(code) },
    money: { start: tokens[expression.from]!.start, end: tokens[expression.to - 1]!.end },
    bareDollar: code === '$',
    ...unit,
    conversionOf: null,
    exchangeRate: false,
    change,
    negative: isNegative(tokens, words.from),
    inWords: low.inWords,
  };
  return { value, to: words.to };
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
