/** Years, months and days as the text writes them. Each reader takes a token index and gives the index after what it read. */

import { SMALL } from '../money/lexicon.ts';
import { GAP, isDash, skipHyphen, type Token } from '../money/tokens.ts';
import type { Toward, YearRef } from './expression.ts';
import {
  COUNTED,
  CURRENCY_LETTERS,
  FISCAL_INTRO,
  FISCAL_WORDS,
  MONTHS,
  NAMED_BY_YEAR,
  OFFSETS,
  ORDINAL_SUFFIX,
  RELATIVE_YEARS,
  YEAR_INTRO,
  YEAR_OUTRO,
} from './lexicon.ts';

export interface Read<T> {
  readonly value: T;
  /** Token index after it. */
  readonly to: number;
}

const DETERMINERS = new Set(['the', 'its', 'their', 'our', 'his', 'her']);
const APOSTROPHES = new Set(["'", '\u2019', '\u2018', '`']);

export function skipDeterminer(tokens: readonly Token[], at: number): number {
  return DETERMINERS.has(tokens[at]?.key ?? '') ? at + 1 : at;
}

/** Index after "'s", else `at`. */
export function skipPossessive(tokens: readonly Token[], at: number): number {
  if (!APOSTROPHES.has(tokens[at]?.key ?? '') || tokens[at]!.gap !== GAP.none) return at;
  return tokens[at + 1]?.key === 's' ? at + 2 : at + 1;
}

export function lookUp<T>(table: Readonly<Record<string, T>>, key: string | undefined): T | null {
  return key !== undefined && Object.hasOwn(table, key) ? table[key]! : null;
}

export function statedYear(year: number, fiscal = false, pair = false): YearRef {
  return { year, offset: 0, fiscal, pair };
}

export function relativeYear(offset: number, fiscal: boolean): YearRef {
  return { year: null, offset, fiscal, pair: false };
}

/** "2026", "this year", "fiscal 2026", "FY26", "the 2024 financial year", "this fiscal", "2026-27". */
export function readYear(tokens: readonly Token[], at: number): Read<YearRef> | null {
  return (
    readRelativeYear(tokens, skipDeterminer(tokens, at)) ?? readFiscalYear(tokens, at) ?? readCalendarYear(tokens, at)
  );
}

function readRelativeYear(tokens: readonly Token[], at: number): Read<YearRef> | null {
  const plain = RELATIVE_YEARS.startingAt(tokens, at);
  if (plain) return { value: relativeYear(plain.value, false), to: plain.to };
  const offset = lookUp(OFFSETS, tokens[at]?.key);
  const word = offset === null ? at : at + 1;
  const fiscal = tokens[word]?.key ?? '';
  if (!FISCAL_WORDS.has(fiscal) && !(fiscal === 'fy' && offset !== null)) return null;
  const named = tokens[skipHyphen(tokens, word + 1)]?.key === 'year';
  if (!named && offset === null) return null;
  const to = named ? skipHyphen(tokens, word + 1) + 1 : word + 1;
  if (!named && fiscal !== 'fiscal' && fiscal !== 'fy') return null;
  if (tokens[to]?.kind === 'number' && named && offset === null) return null;
  const over = offset === null && tokens[to]?.key === 'just' && tokens[to + 1]?.key === 'ended';
  return { value: relativeYear(over ? -1 : (offset ?? 0), true), to: over ? to + 2 : to };
}

function readFiscalYear(tokens: readonly Token[], at: number): Read<YearRef> | null {
  const intro = FISCAL_INTRO.startingAt(tokens, at);
  return intro && readYearNumber(tokens, skipApostrophe(tokens, skipHyphen(tokens, intro.to)), true);
}

function skipApostrophe(tokens: readonly Token[], at: number): number {
  return APOSTROPHES.has(tokens[at]?.key ?? '') && tokens[at + 1]?.gap === GAP.none ? at + 1 : at;
}

function readCalendarYear(tokens: readonly Token[], at: number): Read<YearRef> | null {
  const intro = YEAR_INTRO.startingAt(tokens, at);
  const year = readYearNumber(tokens, intro === null ? at : skipHyphen(tokens, intro.to), false);
  if (year === null) return null;
  const outro = YEAR_OUTRO.startingAt(tokens, year.to);
  const whole = outro !== null && lookUp({ quarter: 1, half: 1 }, tokens[outro.to]?.key) === null;
  if (whole) return { value: { ...year.value, fiscal: outro.value }, to: outro.to };
  const bareArticle = intro !== null && intro.to === at + 1 && tokens[at]!.key === 'the';
  return bareArticle ? null : year;
}

/** A year from 1900 to 2099; after a fiscal word two digits do ("FY26"). "2026-27" and "2026/27" are one fiscal year. */
function readYearNumber(tokens: readonly Token[], at: number, fiscal: boolean): Read<YearRef> | null {
  const year = yearValue(tokens[at], fiscal || (tokens[at - 1]?.key === 'cy' && tokens[at]?.gap === GAP.none));
  if (year === null || (!fiscal && !isPlausible(tokens, at))) return null;
  const tail = tokens[at + 2];
  const joined = isDash(tokens[at + 1]) || tokens[at + 1]?.key === '/';
  if (joined && tokens[at + 1]!.gap === GAP.none && tail?.kind === 'number' && tail.gap === GAP.none) {
    const short = tail.text.length === 2 && Number(tail.text) === (year + 1) % 100 && !isDateTail(tokens, at + 3);
    const long = Number(tail.text) === year + 1 && (fiscal || tokens[at + 1]!.key === '/');
    if (short || long) return { value: statedYear(year, true, true), to: at + 3 };
  }
  return { value: statedYear(year, fiscal), to: at + 1 };
}

function yearValue(token: Token | undefined, short: boolean): number | null {
  if (token?.kind !== 'number') return null;
  if (short && /^\d\d$/.test(token.text)) return 2000 + Number(token.text);
  return /^(19|20)\d\d$/.test(token.text) ? Number(token.text) : null;
}

/** "2026-27-…" is no year pair. */
function isDateTail(tokens: readonly Token[], at: number): boolean {
  return isDash(tokens[at]) && tokens[at + 1]?.kind === 'number' && tokens[at + 1]!.gap === GAP.none;
}

/** "2026E", "2025A": estimated, actual. */
const ESTIMATED = new Set(['e', 'a', 'f']);

/** False for amounts ("$2000"), counts ("2000 people"), parts of numbers and dates ("5/27/2026"), names ("Vision 2030"). */
function isPlausible(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  const tight = token.gap === GAP.none && before !== undefined;
  if (tight && (before.kind === 'word' ? before.key !== 'cy' : before.kind === 'symbol')) return false;
  if (tight && (before.key === '/' || before.key === '.' || before.key === '#')) return false;
  if (isDateOfDigits(tokens, at)) return false;
  if (before?.kind === 'symbol' || CURRENCY_LETTERS.has(before?.key ?? '') || NAMED_BY_YEAR.has(before?.key ?? ''))
    return false;
  if (next === undefined) return true;
  if (
    next.gap === GAP.none &&
    (next.kind === 'word' ? !ESTIMATED.has(next.key) : next.kind === 'symbol' || next.key === '%')
  )
    return false;
  const counted = isDash(next) && next.gap === GAP.none ? tokens[at + 2] : next;
  return (
    !COUNTED.has(counted?.key ?? '') || (counted!.gap >= GAP.line && counted === next) || isQuarterSign(tokens, at + 1)
  );
}

/** "2022/08/09", "2022-08-09" */
function isDateOfDigits(tokens: readonly Token[], at: number): boolean {
  return [1, 2, 3, 4].every((step) => {
    const token = tokens[at + step];
    const mark = token?.key === '/' || isDash(token);
    return token?.gap === GAP.none && (step % 2 === 1 ? mark : token.kind === 'number' && token.text.length <= 2);
  });
}

/** "2016 Q3": "q" is no unit, but "3Q" after a year begins with a number. */
function isQuarterSign(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.key === 'q';
}

/** "2025–28": the second year in two digits, no gap. */
export function readShortYear(tokens: readonly Token[], at: number, first: number): Read<YearRef> | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.gap !== GAP.none || !/^\d\d$/.test(token.text)) return null;
  const year = Math.floor(first / 100) * 100 + Number(token.text);
  return year > first && !isDateTail(tokens, at + 1) ? { value: statedYear(year), to: at + 1 } : null;
}

export interface DateRead {
  readonly month: number;
  readonly day: number | null;
  readonly year: YearRef | null;
  readonly toward: Toward;
}

const TOWARD: Readonly<Record<string, Toward>> = { next: 'plan', last: 'past', this: null, that: 'that' };

/** "May", "May 2026", "June of 1992", "June next year", "Nov. 30", "March 31, 2026", "31 March 2026", "next May", "2016 June". */
export function readDate(tokens: readonly Token[], at: number): Read<DateRead> | null {
  const toward = lookUp(TOWARD, tokens[at]?.key);
  const from = Object.hasOwn(TOWARD, tokens[at]?.key ?? '') ? at + 1 : at;
  const dayFirst = dayAt(tokens, from);
  const monthAt = dayFirst === null ? from : dayFirst.to;
  const month = lookUp(MONTHS, tokens[monthAt]?.key);
  if (month === null) return dayFirst === null ? readYearThenMonth(tokens, at) : null;
  const stop = tokens[monthAt + 1]?.key === '.' && tokens[monthAt]!.text.length <= 4 ? monthAt + 2 : monthAt + 1;
  const dayLast = dayFirst ?? dayAt(tokens, stop);
  const end = dayFirst === null && dayLast !== null ? dayLast.to : stop;
  const year = yearOfDate(tokens, end);
  return { value: { month, day: dayLast?.value ?? null, year: year?.value ?? null, toward }, to: year?.to ?? end };
}

function readYearThenMonth(tokens: readonly Token[], at: number): Read<DateRead> | null {
  const year = yearValue(tokens[at], false);
  const month = lookUp(MONTHS, tokens[at + 1]?.key);
  if (year === null || month === null || tokens[at + 1]!.gap !== GAP.space || !isPlausible(tokens, at)) return null;
  return dayAt(tokens, at + 2) === null
    ? { value: { month, day: null, year: statedYear(year), toward: null }, to: at + 2 }
    : null;
}

/** Day of a month, "31", "31st"; not a count ("May 5 billion"). */
function dayAt(tokens: readonly Token[], at: number): Read<number> | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || !/^\d{1,2}$/.test(token.text) || token.gap > GAP.line) return null;
  const day = Number(token.text);
  const suffix = tokens[at + 1]?.gap === GAP.none && ORDINAL_SUFFIX.has(tokens[at + 1]!.key) ? at + 2 : at + 1;
  const to = tokens[suffix]?.key === 'of' && suffix > at + 1 ? suffix + 1 : suffix;
  const next = tokens[to];
  const counted = next !== undefined && (COUNTED.has(next.key) || (next.gap === GAP.none && next.kind === 'word'));
  return day >= 1 && day <= 31 && !counted ? { value: day, to } : null;
}

const YEAR_LINKS = new Set([',', 'of', 'in']);

function yearOfDate(tokens: readonly Token[], at: number): Read<YearRef> | null {
  const link = YEAR_LINKS.has(tokens[at]?.key ?? '') ? at + 1 : at;
  const year = readYear(tokens, link);
  if (year === null || tokens[link]!.key === 'the') return null;
  return tokens[at]!.key === ',' && year.value.year === null ? null : year;
}

/** A whole number in digits or words, or the far end of two: "four", "12", "five to seven", "three-to-four". */
export function readCount(tokens: readonly Token[], at: number): Read<number> | null {
  const first = oneCount(tokens, at);
  if (first === null) return null;
  const link = skipHyphen(tokens, at + 1);
  const joined = ['to', 'or'].includes(tokens[link]?.key ?? '')
    ? skipHyphen(tokens, link + 1)
    : isDash(tokens[at + 1])
      ? at + 2
      : null;
  const second = joined === null ? null : oneCount(tokens, joined);
  return second !== null && second > first ? { value: second, to: joined! + 1 } : { value: first, to: at + 1 };
}

function oneCount(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.kind === 'number') return /^\d{1,3}$/.test(token.text) ? Number(token.text) : null;
  return lookUp(SMALL, token?.key);
}
