/** Cheap looks at one token that spare the scanner most of a text. Built from the lexicon, so a new phrase needs no line here. */
import { SMALL } from '../money/lexicon.ts';
import type { Token } from '../money/tokens.ts';
import {
  AFTER,
  AHEAD,
  BACK,
  BEFORE,
  BESIDE,
  BESIDE_QUARTER,
  BY,
  EDGES,
  FISCAL_INTRO,
  FISCAL_WORDS,
  HALVES,
  MONTHS,
  NAMED,
  OFFSETS,
  ORDINALS,
  PREVIOUS_YEARS,
  RATES,
  RELATIVE_YEARS,
  SAME,
  SINCE,
  SO_FAR,
  TO_DATE,
  UNITS,
  VAGUE,
  YEAR_INTRO,
} from './lexicon.ts';

const TABLES = [
  AFTER,
  BEFORE,
  BESIDE,
  BESIDE_QUARTER,
  BY,
  EDGES,
  FISCAL_INTRO,
  NAMED,
  PREVIOUS_YEARS,
  RATES,
  RELATIVE_YEARS,
  SAME,
  SINCE,
  SO_FAR,
];
const STARTERS: ReadonlySet<string> = new Set([
  ...[...TABLES, TO_DATE, VAGUE, YEAR_INTRO].flatMap((table) => [...table.firstKeys()]),
  ...[MONTHS, ORDINALS, HALVES, OFFSETS, UNITS, SMALL].flatMap(Object.keys),
  ...[...AHEAD, ...BACK, ...FISCAL_WORDS],
  ...'between from over in within during for across throughout to pre post that its their our his her q h qfy hfy half annual annualised annualized'.split(
    ' ',
  ),
]);

const TIME_WORDS: ReadonlySet<string> = new Set([
  ...[MONTHS, UNITS].flatMap(Object.keys),
  ...'half fiscal fy cy q h financial annum annual annually annualised annualized yearly yr ytd s date period time term future ago earlier stretch span timeframe interval qfy hfy'.split(
    ' ',
  ),
]);

/** False only where no period expression can begin. */
export function mayBegin({ kind, key }: Token): boolean {
  return kind === 'number' || STARTERS.has(key);
}

/** A word without which nothing is a period expression: a unit, a month, a year's four digits. */
export function isTimeWord({ kind, key }: Token): boolean {
  return kind === 'number' ? key.length === 4 : TIME_WORDS.has(key);
}
