/** One figure of money, or one end of a range: a quantity with the currency before or after it. */
import { type CurrencyMatch, currencyAfter, currencyBefore, mayBeCurrency } from './currencies.ts';
import type { CurrencyForm } from './lexicon.ts';
import { MONEY_NOUNS, VAGUE_BEFORE } from './lexicon.ts';
import { mayBeNumber, type Quantity, readQuantity, skipAbbreviationStop } from './number.ts';
import { GAP, isHyphen, skipHyphen, type Token } from './tokens.ts';

export interface Side {
  /** Token indices, end exclusive; the currency included. */
  readonly from: number;
  readonly to: number;
  readonly factor: number;
  /** 1 where none is written. */
  readonly magnitude: number;
  /** Null for one end of a range that leaves it to the other ("$64-72 billion"). */
  readonly currency: CurrencyForm | null;
  /** The currency stands before the number. */
  readonly prefixed: boolean;
  readonly inWords: boolean;
}

const DOLLARS = new Set(['USD', 'CAD', 'AUD', 'HKD', 'SGD', 'NZD', 'TWD']);

/** The side that begins at token `at`, with or without a currency; null where no number begins there. */
export function readSide(tokens: readonly Token[], at: number): Side | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const before = mayBeCurrency(token) ? currencyBefore(tokens, at) : null;
  const prefixed = before && readAfterPrefix(tokens, before);
  if (prefixed) return prefixed;
  const quantity = mayBeNumber(token) && !isPartOfNumber(tokens, at) ? readQuantity(tokens, at) : null;
  return quantity && withSuffix(tokens, quantity);
}

/** "RTX5 million" and "v2.5 billion" have their number inside a name. */
function isPartOfNumber(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  return token.gap === GAP.none && (before?.kind === 'word' || before?.key === '#' || before?.key === '.');
}

function readAfterPrefix(tokens: readonly Token[], before: CurrencyMatch): Side | null {
  const next = tokens[before.to];
  if (next === undefined || next.gap >= GAP.line || insideName(tokens, before)) return null;
  if (next.kind === 'word' && before.form.code !== '$') return null;
  const quantity = readQuantity(tokens, before.to, true);
  if (quantity === null || !isLargeEnough(before.form, quantity)) return null;
  const side = sideOf(before.from, quantity, before, true);
  return withRepeatedCurrency(tokens, side);
}

/** "SAP5", "MOR10bn": letters that run on from a word or number are no currency. */
function insideName(tokens: readonly Token[], { from, form }: CurrencyMatch): boolean {
  const before = tokens[from - 1];
  const letters = tokens[from]!.kind === 'word';
  return (
    letters &&
    tokens[from]!.gap === GAP.none &&
    (before?.kind === 'number' || (isHyphen(before) && form.strict === true))
  );
}

function isLargeEnough(form: CurrencyForm, { magnitude, grouped }: Quantity): boolean {
  return !form.large || magnitude > 1 || grouped;
}

function sideOf(from: number, quantity: Quantity, currency: CurrencyMatch | null, prefixed: boolean): Side {
  const minor = currency?.form.minor ? 0.01 : 1;
  return {
    from,
    to: Math.max(quantity.to, currency?.to ?? 0),
    factor: quantity.factor * minor,
    magnitude: quantity.magnitude * (currency?.magnitude ?? 1),
    currency: currency?.form ?? null,
    prefixed,
    inWords: quantity.inWords,
  };
}

/** "$5 billion Canadian dollars", "$20 billion USD": the currency said again, or said more closely. */
function withRepeatedCurrency(tokens: readonly Token[], side: Side): Side {
  const again = currencyAfter(tokens, skipAbbreviationStop(tokens, side.to));
  if (again === null || startsAnother(tokens, again)) return side;
  const closer = side.currency!.code === '$' && DOLLARS.has(again.form.code);
  if (!closer && again.form.code !== side.currency!.code && again.form.code !== '$') return side;
  if (again.form.code === '$' && !again.form.text.startsWith('dollar')) return side;
  return { ...side, to: again.to, currency: closer ? again.form : side.currency };
}

function withSuffix(tokens: readonly Token[], quantity: Quantity): Side {
  const bare = sideOf(quantity.from, quantity, null, false);
  const at = suffixPlace(tokens, quantity);
  const found = currencyAfter(tokens, at);
  if (found === null || tokens[at]!.gap >= GAP.paragraph || startsAnother(tokens, found)) return bare;
  if (!isLargeEnough(found.form, quantity) || isWeight(tokens, found)) return bare;
  const side = sideOf(quantity.from, quantity, found, false);
  return side.magnitude === 1 ? withLateMagnitude(tokens, side) : side;
}

/** Index where a currency may follow: after "-", after the stop of "tril.", after "of" ("a quarter of a billion of euros"). */
function suffixPlace(tokens: readonly Token[], { to, magnitude }: Quantity): number {
  const at = skipHyphen(tokens, skipAbbreviationStop(tokens, to));
  return magnitude > 1 && tokens[at]?.key === 'of' ? at + 1 : at;
}

/** "in 2020 $5 billion": what looks like a suffix belongs to the number after it. */
function startsAnother(tokens: readonly Token[], { from, to }: CurrencyMatch): boolean {
  const next = tokens[to];
  if (next?.kind !== 'number' || next.gap > GAP.space || currencyBefore(tokens, from) === null) return false;
  return tokens[from]!.gap > GAP.none || next.gap === GAP.none;
}

/** "5 million pounds of copper" is a weight; "of investment" makes it money. */
function isWeight(tokens: readonly Token[], { form, to }: CurrencyMatch): boolean {
  if (form.text !== 'pounds' && form.text !== 'pound') return false;
  return tokens[to]?.key === 'of' && !MONEY_NOUNS.has(tokens[to + 1]?.key ?? '');
}

/** "75 USD million" */
function withLateMagnitude(tokens: readonly Token[], side: Side): Side {
  const late = lateMagnitude(tokens[side.to]);
  return late === 1 ? side : { ...side, to: side.to + 1, magnitude: late };
}

const LATE: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9, trillion: 1e12, mn: 1e6, bn: 1e9 };

function lateMagnitude(token: Token | undefined): number {
  return token !== undefined && token.gap === GAP.space && Object.hasOwn(LATE, token.key) ? LATE[token.key]! : 1;
}

/** "the low $70 billions", "mid-$60 billion", "the $70s billion": words of size, not a figure. */
export function isVague(tokens: readonly Token[], side: Side): boolean {
  const at = isHyphen(tokens[side.from - 1]) ? side.from - 2 : side.from - 1;
  const before = tokens[at];
  const hyphened = at === side.from - 2;
  const said = VAGUE_BEFORE.has(before?.key ?? '') && (hyphened || tokens[at - 1]?.key === 'the');
  const next = tokens[side.to];
  return said || (side.magnitude === 1 && next?.key === 's' && next.gap === GAP.none);
}
