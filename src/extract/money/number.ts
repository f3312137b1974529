/** Quantities: numbers in digits or words with their magnitude ("37.5 billion", "1.5 lakh crore", "half a trillion"). */
import { ABBREVIATED, FRACTIONS, MAGNITUDE, MAGNITUDE_LETTER, SMALL, VULGAR_FRACTION } from './lexicon.ts';
import { after, GAP, isHyphen, PhraseTable, skipHyphen, type Token } from './tokens.ts';

export interface Quantity {
  /** Token indices, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** The number without its magnitude: 37.5. */
  readonly factor: number;
  /** 1 where none is written. */
  readonly magnitude: number;
  readonly inWords: boolean;
  /** With thousands separators: "5,000". */
  readonly grouped: boolean;
}

/** More digits than this are no amount. */
const MAX_DIGITS = 30;
/** "nine hundred and ninety-nine billion" has six. */
const MAX_NUMBER_WORDS = 16;
const MAX_MAGNITUDES = 3;

const FRACTION_TABLE = new PhraseTable(FRACTIONS);
const ONE = new Set(['a', 'an', 'another', 'one']);
const AND = new Set(['and']);

/** A cheap look at one token: false only where no quantity can begin there. */
export function mayBeNumber({ kind, key }: Token): boolean {
  return kind === 'number' || NUMBER_WORDS.has(key);
}

const NUMBER_WORDS: ReadonlySet<string> = new Set([...ONE, ...Object.keys(SMALL), ...FRACTION_TABLE.firstKeys()]);

/** The quantity that begins at token `at`. `afterCurrency` allows "40 000" and "2.33 k". */
export function readQuantity(tokens: readonly Token[], at: number, afterCurrency = false): Quantity | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'word') return readSpelled(tokens, at);
  return readDigits(tokens, at, afterCurrency);
}

function readDigits(tokens: readonly Token[], at: number, afterCurrency: boolean): Quantity | null {
  const digits =
    afterCurrency && tokens[at]!.key === '.' ? leadingPoint(tokens, at) : groupedDigits(tokens, at, afterCurrency);
  if (digits === null) return null;
  const fraction = readFraction(tokens, digits.to);
  const magnitude = readMagnitudes(tokens, fraction.to, afterCurrency);
  return {
    from: at,
    to: magnitude.to,
    factor: digits.value + fraction.value,
    magnitude: magnitude.value,
    inWords: false,
    grouped: digits.grouped,
  };
}

interface Digits {
  readonly value: number;
  readonly to: number;
  readonly grouped: boolean;
}

/** ".5" */
function leadingPoint(tokens: readonly Token[], at: number): Digits | null {
  const next = tokens[at + 1];
  if (next?.kind !== 'number' || next.gap !== GAP.none || !/^\d{1,4}$/.test(next.text)) return null;
  return { value: Number(`0.${next.text}`), to: at + 2, grouped: false };
}

/** One numeral, or groups of three parted by spaces ("1 234 567.89"). */
function groupedDigits(tokens: readonly Token[], at: number, spaced: boolean): Digits | null {
  const first = tokens[at];
  if (first !== undefined && spaced && Object.hasOwn(VULGAR_FRACTION, first.key))
    return { value: 0, to: at, grouped: false };
  if (first?.kind !== 'number') return null;
  let text = first.text;
  let to = at + 1;
  while (spaced && /^\d{1,3}$/.test(first.text) && isNextGroup(tokens[to]) && text.length < MAX_DIGITS) {
    text += tokens[to]!.text;
    to++;
  }
  const value = numeralValue(text);
  return value === null ? null : { value, to, grouped: to > at + 1 || text.includes(',') };
}

function isNextGroup(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.gap === GAP.space && /^\d{3}(\.\d+)?$/.test(token.text);
}

/** Thousands by comma, by lakh, by Swiss apostrophe, or (with a decimal comma) by point; null for what is no numeral, such as "1,2,3". */
export function numeralValue(text: string): number | null {
  if (text.length > MAX_DIGITS) return null;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) || /^\d{1,2}(,\d{2})+,\d{3}(\.\d+)?$/.test(text)) {
    return Number(text.replaceAll(',', ''));
  }
  if (/^\d+,\d{1,2}$/.test(text) || /^\d{1,3}(\.\d{3})+,\d+$/.test(text)) {
    return Number(text.replaceAll('.', '').replace(',', '.'));
  }
  if (/^\d{1,3}((\.\d{3}){2,}|(['’]\d{3})+)$/.test(text)) return Number(text.replace(/\D/g, ''));
  return null;
}

/** "8½", "5 and a half", "40-odd". */
function readFraction(tokens: readonly Token[], at: number): { value: number; to: number } {
  const vulgar = tokens[at]?.gap === GAP.none ? VULGAR_FRACTION[tokens[at].key] : undefined;
  if (vulgar !== undefined) return { value: vulgar, to: at + 1 };
  const half = andAHalf(tokens, at);
  if (half !== null) return { value: 0.5, to: half };
  const odd = skipHyphen(tokens, at);
  if (odd > at && tokens[odd]?.key === 'odd') return { value: 0, to: odd + 1 };
  return { value: 0, to: at };
}

/** Index after "and a half", else null. */
function andAHalf(tokens: readonly Token[], at: number): number | null {
  const and = after(tokens, skipHyphen(tokens, at), AND);
  if (and === null) return null;
  const article = skipHyphen(tokens, and);
  const half = skipHyphen(tokens, article + 1);
  return tokens[article]?.key === 'a' && tokens[half]?.key === 'half' ? half + 1 : null;
}

/** "billion", "-billion", "bn", "lakh crore"; a letter alone ("5B") only at the number, or spaced after a currency. */
function readMagnitudes(tokens: readonly Token[], at: number, afterCurrency: boolean): { value: number; to: number } {
  let value = 1;
  let to = at;
  for (let count = 0; count < MAX_MAGNITUDES; count++) {
    const next = skipHyphen(tokens, to);
    const found = magnitudeAt(tokens, next, count === 0, afterCurrency);
    if (found === null) break;
    value *= found;
    to = next + 1;
  }
  return { value, to };
}

function magnitudeAt(tokens: readonly Token[], at: number, first: boolean, afterCurrency: boolean): number | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.gap >= GAP.paragraph) return null;
  const word = own(MAGNITUDE, token.key);
  if (word !== null) return word;
  const letter = first ? own(MAGNITUDE_LETTER, token.key) : null;
  if (letter === null || isHyphen(tokens[at - 1])) return null;
  if (token.gap === GAP.none) return letter;
  return afterCurrency && token.gap === GAP.space && token.key !== 't' && !isInitial(tokens, at) ? letter : null;
}

/** "$5 B. Riley" */
function isInitial(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.key === '.' && tokens[at + 2]?.kind === 'word';
}

/** Index after a full stop that only cuts a magnitude short ("7 tril. yen"), else `at`. */
export function skipAbbreviationStop(tokens: readonly Token[], at: number): number {
  const stop = tokens[at];
  return stop?.key === '.' && stop.gap === GAP.none && ABBREVIATED.has(tokens[at - 1]?.key ?? '') ? at + 1 : at;
}

function readSpelled(tokens: readonly Token[], at: number): Quantity | null {
  return readPartOfMagnitude(tokens, at) ?? readCardinal(tokens, at);
}

/** "half a trillion", "a quarter of a billion", "quarter million". */
function readPartOfMagnitude(tokens: readonly Token[], at: number): Quantity | null {
  const part = FRACTION_TABLE.startingAt(tokens, at);
  if (part === null) return null;
  const magnitude = readMagnitudes(tokens, part.to, false);
  if (magnitude.value === 1) return null;
  return spelled(at, magnitude.to, part.value, magnitude.value);
}

function spelled(from: number, to: number, factor: number, magnitude: number): Quantity {
  return { from, to, factor, magnitude, inWords: true, grouped: false };
}

interface Cardinal {
  total: number;
  current: number;
  magnitude: number;
  to: number;
}

/** "seventy billion", "one hundred and twenty million", "two and a half billion", "a billion and a half". */
function readCardinal(tokens: readonly Token[], at: number): Quantity | null {
  const sum: Cardinal = { total: 0, current: 0, magnitude: 1, to: at };
  for (let count = 0; count < MAX_NUMBER_WORDS && addNumberWord(tokens, sum, at); count++);
  if (sum.to === at) return null;
  const half = sum.magnitude > 1 && sum.current === 0 ? andAHalf(tokens, sum.to) : null;
  const total = sum.total + sum.current + (half === null ? 0 : sum.magnitude / 2);
  const magnitude = sum.current === 0 ? sum.magnitude : 1;
  return spelled(at, half ?? sum.to, total / magnitude, magnitude);
}

/** Adds one more number word to `sum`; false where the number ends. */
function addNumberWord(tokens: readonly Token[], sum: Cardinal, at: number): boolean {
  const next = skipHyphen(tokens, sum.to);
  const token = tokens[next];
  if (token?.kind !== 'word' || (next > at && token.gap >= GAP.paragraph)) return false;
  if (next === at && ONE.has(token.key)) return startWithOne(tokens, sum, at);
  return addSmall(sum, token, next) || addScale(sum, token, next) || addAnd(tokens, sum, next);
}

/** "a" counts only before "hundred" or a magnitude; "one" always. */
function startWithOne(tokens: readonly Token[], sum: Cardinal, at: number): boolean {
  const next = tokens[skipHyphen(tokens, at + 1)];
  if (tokens[at]!.key !== 'one' && next?.key !== 'hundred' && own(MAGNITUDE, next?.key ?? '') === null) return false;
  sum.current = 1;
  sum.to = at + 1;
  return true;
}

function addSmall(sum: Cardinal, { key }: Token, at: number): boolean {
  const value = own(SMALL, key);
  if (value === null) return false;
  const fits =
    sum.current % 100 === 0 || (value < 10 && value > 0 && sum.current % 100 >= 20 && sum.current % 10 === 0);
  if (!fits) return false;
  sum.current += value;
  sum.to = at + 1;
  return true;
}

function addScale(sum: Cardinal, { key }: Token, at: number): boolean {
  if (key === 'hundred' && sum.current > 0) {
    sum.current *= 100;
    sum.to = at + 1;
    return true;
  }
  const scale = own(MAGNITUDE, key);
  if (scale === null || (sum.current === 0 && sum.total === 0)) return false;
  if (sum.current === 0) sum.total *= scale;
  else sum.total += sum.current * scale;
  sum.magnitude = sum.current === 0 ? sum.magnitude * scale : scale;
  sum.current = 0;
  sum.to = at + 1;
  return true;
}

/** "hundred and twenty", "two and a half", "two point five". */
function addAnd(tokens: readonly Token[], sum: Cardinal, at: number): boolean {
  const key = tokens[at]!.key;
  if (key !== 'and' && key !== 'point') return false;
  const half = key === 'and' && sum.current > 0 ? andAHalf(tokens, sum.to) : null;
  if (half !== null && own(MAGNITUDE, tokens[skipHyphen(tokens, half)]?.key ?? '') !== null) {
    sum.current += 0.5;
    sum.to = half;
    return true;
  }
  const small = own(SMALL, tokens[at + 1]?.key ?? '');
  if (small === null) return false;
  if (key === 'point') return addDecimal(sum, small, at);
  const open = sum.current >= 100 && sum.current % 100 === 0;
  return open ? addSmall(sum, tokens[at + 1]!, at + 1) : false;
}

function addDecimal(sum: Cardinal, digit: number, at: number): boolean {
  if (digit > 9 || sum.current === 0 || sum.current % 1 !== 0) return false;
  sum.current += digit / 10;
  sum.to = at + 2;
  return true;
}

function own(table: Readonly<Record<string, number>>, key: string): number | null {
  return Object.hasOwn(table, key) ? table[key]! : null;
}
