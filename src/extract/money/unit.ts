/** What an amount is counted by: "$40,000 a chip", "$5 billion a year", "$2 billion each". */
import { GAP, skipHyphen, type Token } from './tokens.ts';

export const TIME_UNITS = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** Nouns that make "a …" after an amount a unit price; after "per" and "/" any noun does. */
const UNITS: ReadonlySet<string> = new Set(
  `share barrel gigawatt megawatt kilowatt watt gw mw kw mwh kwh chip gpu accelerator wafer rack server unit piece ton tonne
  ounce pound kilogram kg gallon litre liter bushel person head pop night ride mile kilometre kilometer km acre hectare
  token user subscriber customer household home student worker employee job car vehicle truck ship plane aircraft
  jet airliner turbine reactor store cabin satellite launch seat ticket vial dose phone handset device bottle cup`.split(
    /\s+/,
  ),
);
const TIME_ADVERBS: Readonly<Record<string, TimeUnit>> = {
  annually: 'year',
  yearly: 'year',
  monthly: 'month',
  weekly: 'week',
  daily: 'day',
  quarterly: 'quarter',
  hourly: 'hour',
};

export interface Unit {
  readonly perUnit: string | null;
  readonly perTime: TimeUnit | null;
  readonly each: boolean;
}

const NONE: Unit = { perUnit: null, perTime: null, each: false };

/** The unit that stands right after the amount that ends before token `at`. */
export function readUnit(tokens: readonly Token[], at: number): Unit {
  const next = tokens[at];
  if (next === undefined || next.gap === GAP.paragraph) return NONE;
  if (next.key === 'each' || next.key === 'apiece') return { ...NONE, each: true };
  if (Object.hasOwn(TIME_ADVERBS, next.key)) return { ...NONE, perTime: TIME_ADVERBS[next.key]! };
  const word = skipHyphen(tokens, at);
  const key = tokens[word]?.key;
  const place = skipHyphen(tokens, word + 1);
  const noun = tokens[place];
  if (noun?.kind !== 'word') return NONE;
  if (key === 'per' || (key === '/' && noun.gap === GAP.none)) return unitOf(noun.key);
  const counted = UNITS.has(singular(noun.key)) || isTimeUnit(noun.key);
  const counts = (key === 'a' || key === 'an' || key === 'every') && counted;
  // "from $1.17 billion a year earlier" is no rate.
  return counts && !PAST.has(tokens[place + 1]?.key ?? '') ? unitOf(noun.key) : NONE;
}

function unitOf(noun: string): Unit {
  if (noun === 'annum') return { ...NONE, perTime: 'year' };
  return isTimeUnit(noun) ? { ...NONE, perTime: noun } : { ...NONE, perUnit: singular(noun) };
}

function isTimeUnit(noun: string): noun is TimeUnit {
  return (TIME_UNITS as readonly string[]).includes(noun);
}

function singular(noun: string): string {
  return noun.length > 3 && noun.endsWith('s') && !noun.endsWith('ss') ? noun.slice(0, -1) : noun;
}

const PAST = new Set(['ago', 'earlier', 'before', 'later', 'after', 'prior']);
