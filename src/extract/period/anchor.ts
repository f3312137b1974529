/** Reads the stretch of time that the text names at a token: a year, a quarter of a year, the months up to a date … */
import { GAP, isDash, skipHyphen, type Token } from '../money/tokens.ts';
import {
  lookUp,
  type Read,
  readCount,
  readDate,
  readYear,
  skipDeterminer,
  skipPossessive,
  statedYear,
} from './date.ts';
import type { Anchor, Part, YearRef } from './expression.ts';
import {
  BESIDE,
  BESIDE_QUARTER,
  ENDS,
  FISCAL_WORDS,
  HALVES,
  MONTHS,
  MONTHS_IN,
  NAMED,
  OFFSETS,
  ORDINAL_SUFFIX,
  ORDINALS,
  SAME,
  SAME_UNITS,
  STARTS,
  THAT_UNITS,
  UNITS,
} from './lexicon.ts';

type Reader = (tokens: readonly Token[], at: number) => Read<Anchor> | null;

const READERS: readonly Reader[] = [
  readEnded,
  readYearEnded,
  readStarting,
  readYearStarted,
  readMonthQuarter,
  readPart,
  readYearThenPart,
  readFirstMonths,
  readBeside,
  readCurrent,
  readSame,
  readAgo,
  readThat,
  readThoseYears,
  readYearsBefore,
  readNamed,
  readDecade,
  readMonthOrDay,
  readYearAnchor,
];

/** The longest anchor that begins at token `at`; of equals the first in the list above. */
export function readAnchor(tokens: readonly Token[], at: number): Read<Anchor> | null {
  let best: Read<Anchor> | null = null;
  for (const reader of READERS) {
    const found = reader(tokens, at);
    if (found !== null && (best === null || found.to > best.to)) best = found;
  }
  return best;
}

function readYearAnchor(tokens: readonly Token[], at: number): Read<Anchor> | null {
  const own = tokens[at]?.key === 'its' || tokens[at]?.key === 'their' ? readYear(tokens, at + 1) : null;
  const year = own?.value.fiscal ? own : readYear(tokens, at);
  return year && { value: { grain: 'year', year: year.value }, to: year.to };
}

type PartRead = Read<{ grain: 'quarter' | 'half'; n: number; fiscal: boolean }>;

/** "Q3 2025", "3Q25", "the first quarter of fiscal 2026", "fiscal fourth-quarter", "second half of next year", "H2". */
function readPart(tokens: readonly Token[], at: number): Read<Anchor> | null {
  const core = readPartCore(tokens, skipDeterminer(tokens, at));
  if (core === null) return null;
  const year = yearOfPart(tokens, core.to);
  return { value: { ...core.value, year: year?.value ?? null }, to: year?.to ?? core.to };
}

/** "2017-Q1", "fiscal 2026 first quarter", "last year's third quarter" */
function readYearThenPart(tokens: readonly Token[], at: number): Read<Anchor> | null {
  const year = readYear(tokens, at);
  if (year === null) return null;
  const core = readPartCore(tokens, skipHyphen(tokens, skipPossessive(tokens, year.to)));
  return core && { value: { ...core.value, year: year.value }, to: core.to };
}

function readPartCore(tokens: readonly Token[], at: number): PartRead | null {
  const fiscal = FISCAL_WORDS.has(tokens[at]?.key ?? '');
  const core =
    readSignedPart(tokens, fiscal ? at + 1 : at) ?? readSpelledPart(tokens, fiscal ? skipHyphen(tokens, at + 1) : at);
  return core && { value: { ...core.value, fiscal: fiscal || core.value.fiscal }, to: core.to };
}

/** "Q3", "3Q", "H1", "1H" */
function readSignedPart(tokens: readonly Token[], at: number): PartRead | null {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first === undefined || second === undefined || second.gap !== GAP.none || isTail(tokens, at)) return null;
  const [sign, digit] = first.kind === 'word' ? [first.key, second.text] : [second.key, first.text];
  const grain = sign === 'q' || sign === 'qfy' ? 'quarter' : sign === 'h' || sign === 'hfy' ? 'half' : null;
  const n = /^[1-4]$/.test(digit) ? Number(digit) : 0;
  if (grain === null || n === 0 || (grain === 'half' && n > 2)) return null;
  return { value: { grain, n, fiscal: sign.length > 1 }, to: at + 2 };
}

/** Letters or digits run into it from the left, other than a year's dash. */
function isTail(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    tokens[at]!.gap === GAP.none && (before?.kind === 'word' || before?.kind === 'number' || before?.kind === 'symbol')
  );
}

/** "first quarter", "third fiscal quarter", "4th-quarter", "second half" */
function readSpelledPart(tokens: readonly Token[], at: number): PartRead | null {
  const ordinal = readOrdinal(tokens, at);
  if (ordinal === null) return null;
  const word = skipHyphen(tokens, ordinal.to);
  const fiscal = FISCAL_WORDS.has(tokens[word]?.key ?? '');
  const unit = fiscal ? skipHyphen(tokens, word + 1) : word;
  const key = tokens[unit]?.key;
  if (key === 'quarter' && ordinal.value.quarter) return partRead('quarter', ordinal.value.quarter, fiscal, unit);
  const half = key === 'half' && !isHalfOfThing(tokens, unit + 1) ? ordinal.value.half : null;
  return half ? partRead('half', half, fiscal, unit) : null;
}

function partRead(grain: 'quarter' | 'half', n: number, fiscal: boolean, unit: number): PartRead {
  return { value: { grain, n, fiscal }, to: unit + 1 };
}

function readOrdinal(
  tokens: readonly Token[],
  at: number,
): Read<{ quarter: number | null; half: number | null }> | null {
  const key = tokens[at]?.key;
  if (tokens[at]?.kind === 'number') {
    const suffixed = tokens[at + 1]?.gap === GAP.none && ORDINAL_SUFFIX.has(tokens[at + 1]!.key);
    const n = suffixed && /^[1-4]$/.test(key!) ? Number(key) : null;
    return n === null ? null : { value: { quarter: n, half: n <= 2 ? n : null }, to: at + 2 };
  }
  const value = { quarter: lookUp(ORDINALS, key), half: lookUp(HALVES, key) };
  return value.quarter === null && value.half === null ? null : { value, to: at + 1 };
}

/** "the first half of the programme" is no half-year. */
function isHalfOfThing(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.key !== 'of') return false;
  return (
    readYear(tokens, at + 1) === null &&
    NAMED.startingAt(tokens, at + 1) === null &&
    readDecade(tokens, at + 1) === null
  );
}

/** The year after a quarter or half: "of 2026", " 2026", "25" in "3Q25", "'26"; "of the year" leaves it to the context. */
function yearOfPart(tokens: readonly Token[], at: number): Read<YearRef | null> | null {
  const short = readTwoDigits(tokens, at);
  if (short !== null) return short;
  const linked = tokens[at]?.key === 'of' || tokens[at]?.key === 'in' ? at + 1 : skipHyphen(tokens, at);
  const year = readYear(tokens, linked);
  if (year !== null) return year;
  const named = tokens[at]?.key === 'of' ? NAMED.startingAt(tokens, linked) : null;
  return named?.value === 'year' ? { value: null, to: named.to } : null;
}

function readTwoDigits(tokens: readonly Token[], at: number): Read<YearRef> | null {
  const mark = tokens[at]?.key === "'" || tokens[at]?.key === '\u2019' || tokens[at]?.key === '\u2018' ? at + 1 : at;
  const token = tokens[mark];
  if (token?.kind !== 'number' || token.gap !== GAP.none || !/^(\d\d|20\d\d)$/.test(token.text)) return null;
  const year = Number(token.text);
  return { value: statedYear(year < 100 ? 2000 + year : year), to: mark + 1 };
}

/** "the three months to March 31", "the fiscal year ending March 2031", "the five years to the end of March 2029". */
function readEnded(tokens: readonly Token[], at: number): Read<Anchor> | null {
  const length = readLength(tokens, skipOffset(tokens, skipDeterminer(tokens, at)));
  const link = length && ENDS.startingAt(tokens, length.to);
  const end = link && readEndDate(tokens, skipEndOf(tokens, skipIn(tokens, link.to)));
  if (length === null || link === null || end === null) return null;
  const { month, day, year, toward } = end.value;
  const { n, fiscal } = length.value;
  if (year === null && isNext(tokens, skipDeterminer(tokens, at))) return null;
  const ended = { grain: 'ended', n, month, day, year, fiscal, toward: toward ?? link.value } as const;
  return inPlace(tokens, ended, end.to);
}

/** "this fiscal year, which ends in June" */
function skipOffset(tokens: readonly Token[], at: number): number {
  return lookUp(OFFSETS, tokens[at]?.key) === null ? at : at + 1;
}

/** "the next fiscal year, which ends in June" is not the one that ends next June. */
function isNext(tokens: readonly Token[], at: number): boolean {
  return lookUp(OFFSETS, tokens[at]?.key) === 1;
}

/** "fiscal 2026, which ends in June", "the 2025 fiscal year, which ended on June 30" */
function readYearEnded(tokens: readonly Token[], at: number): Read<Anchor> | null {
  const year = readYear(tokens, at);
  if (year === null || year.value.year === null || !year.value.fiscal || year.value.pair) return null;
  const link = ENDS.startingAt(tokens, year.to);
  const end = link?.value && readDate(tokens, skipEndOf(tokens, skipIn(tokens, link.to)));
  if (!end || end.value.year !== null) return null;
  const { month, day } = end.value;
  const value = {
    grain: 'ended',
    n: 12,
    month,
    day,
    year: statedYear(year.value.year),
    fiscal: true,
    toward: null,
  } as const;
  return { value, to: end.to };
}

/** "the fiscal year starting April 1", "the year that began in July" */
function readStarting(tokens: readonly Token[], at: number): Read<Anchor> | null {
  const length = readLength(tokens, skipOffset(tokens, skipDeterminer(tokens, at)));
  if (length === null || length.value.n !== 12) return null;
  const link = STARTS.startingAt(tokens, length.to);
  const start = link && readDate(tokens, skipIn(tokens, link.to));
  if (link === null || start === null) return null;
  const { month, year, toward } = start.value;
  const value = { grain: 'starting', month, year, toward: toward ?? link.value, fiscal: length.value.fiscal } as const;
  return { value, to: start.to };
}

/** "fiscal 2025, which began in April": the months are told; the year by which it is named need not be that of its end. */
function readYearStarted(tokens: readonly Token[], at: number): Read<Anchor> | null {
  const year = readYear(tokens, skipDeterminer(tokens, at));
  if (year?.value.year == null || !year.value.fiscal || year.value.pair) return null;
  const link = STARTS.startingAt(tokens, year.to);
  const start = link && readDate(tokens, skipIn(tokens, link.to));
  if (link === null || start === null || start.value.year !== null) return null;
  const { month } = start.value;
  return { value: { grain: 'starting', month, year: null, toward: link.value, fiscal: true }, to: start.to };
}

/** Months in "three months", "year", "fiscal year", "first quarter", "five years", "nine-month period". */
/** Retailers count their years in weeks: "the 52 weeks to July 3". */
const MONTHS_OF_WEEKS: ReadonlyMap<number, number> = new Map([
  [13, 3],
  [14, 3],
  [26, 6],
  [27, 6],
  [39, 9],
  [40, 9],
  [52, 12],
  [53, 12],
]);

function readLength(tokens: readonly Token[], at: number): Read<{ n: number; fiscal: boolean }> | null {
  const part = readSpelledPart(tokens, at);
  if (part !== null) return { value: { n: MONTHS_IN[part.value.grain]!, fiscal: part.value.fiscal }, to: part.to };
  if (tokens[at]?.key === 'fy') return { value: { n: 12, fiscal: true }, to: at + 1 };
  const counted = readCount(tokens, at);
  const word = counted === null ? at : skipHyphen(tokens, counted.to);
  const fiscal = FISCAL_WORDS.has(tokens[word]?.key ?? '');
  const unit = fiscal ? skipHyphen(tokens, word + 1) : word;
  const key = tokens[unit]?.key ?? '';
  if (key === 'weeks' && counted !== null && MONTHS_OF_WEEKS.has(counted.value))
    return { value: { n: MONTHS_OF_WEEKS.get(counted.value)!, fiscal }, to: unit + 1 };
  const months = lookUp(MONTHS_IN, counted === null ? key : key.replace(/s$/, ''));
  if (months === null) return null;
  const period = skipHyphen(tokens, unit + 1);
  const to =
    tokens[period]?.key === 'period'
      ? period + 1
      : key === 'half' && tokens[period]?.key === 'year'
        ? period + 1
        : unit + 1;
  return { value: { n: months * (counted?.value ?? 1), fiscal }, to };
}

function skipIn(tokens: readonly Token[], at: number): number {
  return tokens[at]?.key === 'in' || tokens[at]?.key === 'on' ? at + 1 : at;
}

function skipEndOf(tokens: readonly Token[], at: number): number {
  const the = tokens[at]?.key === 'the' ? at + 1 : at;
  if (tokens[the]?.key !== 'end') return at;
  return tokens[the + 1]?.key === 'of' ? the + 2 : skipHyphen(tokens, the + 1);
}

/** A date, or a year alone (its end). */
function readEndDate(tokens: readonly Token[], at: number): ReturnType<typeof readDate> {
  const date = readDate(tokens, at);
  if (date !== null) return date;
  const year = readYear(tokens, at);
  if (year === null || year.value.year === null || year.value.pair) return null;
  return { value: { month: 12, day: null, year: year.value, toward: null }, to: year.to };
}

/** "the September quarter", "June-half 2025", "the January-March quarter" */
function readMonthQuarter(tokens: readonly Token[], at: number): Read<Anchor> | null {
  const from = skipDeterminer(tokens, at);
  const first = lookUp(MONTHS, tokens[from]?.key);
  const second =
    isDash(tokens[from + 1]) || tokens[from + 1]?.key === 'to' ? lookUp(MONTHS, tokens[from + 2]?.key) : null;
  const last = second === null ? from : from + 2;
  const unit = skipHyphen(tokens, last + 1);
  const n = lookUp(
    { quarter: 3, half: 6, period: second === null ? 0 : (second - first! + 13) % 12 },
    tokens[unit]?.key,
  );
  if (first === null || !n || (second !== null && (second - first + 13) % 12 !== n % 12)) return null;
  const year = yearOfPart(tokens, unit + 1);
  const ended = { grain: 'ended', n, month: second ?? first, day: null, fiscal: false, toward: null } as const;
  return inPlace(tokens, { ...ended, year: year?.value ?? null }, year?.to ?? unit + 1);
}

/** ", the second of its fiscal year", ", the first quarter of fiscal 2026", told beside the months of a quarter or half. */
function inPlace(tokens: readonly Token[], ended: Extract<Anchor, { grain: 'ended' }>, to: number): Read<Anchor> {
  const plain = { value: ended, to };
  if ((ended.n !== 3 && ended.n !== 6) || (tokens[to]?.key !== ',' && tokens[to]?.key !== '(')) return plain;
  const word = skipDeterminer(tokens, to + 1);
  const ordinal = readOrdinal(tokens, FISCAL_WORDS.has(tokens[word]?.key ?? '') ? word + 1 : word);
  const n = ordinal?.value[ended.n === 3 ? 'quarter' : 'half'] ?? null;
  if (ordinal === null || n === null) return plain;
  const unit = FISCAL_WORDS.has(tokens[ordinal.to]?.key ?? '') ? ordinal.to + 1 : ordinal.to;
  const link = tokens[unit]?.key === 'quarter' || tokens[unit]?.key === 'half' ? unit + 1 : unit;
  const year = tokens[link]?.key === 'of' ? readYear(tokens, skipDeterminer(tokens, link + 1)) : null;
  return year === null ? plain : { value: { ...ended, of: { n, year: year.value } }, to: year.to };
}

/** "the first nine months of fiscal 2025", "first three quarters", "the final two months of the year" */
function readFirstMonths(tokens: readonly Token[], at: number): Read<Anchor> | null {
  const from = skipDeterminer(tokens, at);
  const word = tokens[from]?.key;
  if (word === 'nine' && from > at && tokens[from + 1]?.key === 'months')
    return { value: { grain: 'months', n: 9, last: false, year: null }, to: from + 2 };
  if (word !== 'first' && word !== 'opening' && word !== 'final' && word !== 'last') return null;
  const count = readCount(tokens, skipHyphen(tokens, from + 1));
  const unit = count && lookUp(UNITS, tokens[skipHyphen(tokens, count.to)]?.key);
  const n = count === null ? 0 : count.value * (unit === 'month' ? 1 : unit === 'quarter' ? 3 : 0);
  if (count === null || n < 1 || n > 12) return null;
  const end = skipHyphen(tokens, count.to) + 1;
  const year = tokens[end]?.key === 'of' ? yearOfPart(tokens, end) : null;
  const last = word === 'final' || word === 'last';
  if (word === 'last' && year === null) return null;
  return { value: { grain: 'months', n, last, year: year?.value ?? null }, to: year?.to ?? end };
}

/** "this quarter", "the latest quarter", "next month", "the current half", "this decade" */
function readCurrent(tokens: readonly Token[], at: number): Read<Anchor> | null {
  const word = skipDeterminer(tokens, at);
  const decade = tokens[at]?.key === 'the' && tokens[word]?.key === 'decade';
  if (decade) return { value: { grain: 'current', unit: 'decade', offset: 0 }, to: word + 1 };
  const offset = lookUp(OFFSETS, tokens[word]?.key);
  if (offset === null) return null;
  const unitAt =
    FISCAL_WORDS.has(tokens[word + 1]?.key ?? '') || tokens[word + 1]?.key === 'calendar' ? word + 2 : word + 1;
  const key = tokens[unitAt]?.key;
  const known = key === 'quarter' || key === 'half' || key === 'month' || (key === 'decade' && offset === 0);
  return known ? { value: { grain: 'current', unit: key, offset }, to: unitAt + 1 } : null;
}

/** "the same period last year", "the corresponding period of FY24", "the same quarter a year ago" */
function readSame(tokens: readonly Token[], at: number): Read<Anchor> | null {
  const same = SAME.startingAt(tokens, skipDeterminer(tokens, at));
  const unit = same && SAME_UNITS.startingAt(tokens, same.to);
  if (same === null || unit === null) return null;
  const when = tokens[unit.to]?.key === 'of' || tokens[unit.to]?.key === 'in' ? unit.to + 1 : unit.to;
  const beside = BESIDE.startingAt(tokens, when);
  if (beside !== null) return besideRead(unit.value, beside.value * 12, null, beside.to);
  const year = readYear(tokens, when);
  if (year === null) return readSpoken(tokens, same.from, unit);
  const stated = year.value.year === null ? null : year.value;
  return besideRead(unit.value, stated === null ? year.value.offset * 12 : -12, stated, year.to);
}

/** "in the same period" is the one spoken of, "in the corresponding period" that of a year earlier; "at the same time" is none. */
function readSpoken(tokens: readonly Token[], word: number, unit: Read<Part | 'period'>): Read<Anchor> | null {
  if (tokens[unit.to - 1]!.key === 'time' || tokens[word]!.key === 'like' || tokens[word]!.key === 'matching')
    return null;
  if (tokens[word]!.key === 'same') return { value: { grain: 'that', unit: unit.value }, to: unit.to };
  return besideRead(unit.value, -12, null, unit.to);
}

const DURING = new Set('in over during for within of through across throughout'.split(' '));

const SPANNING = new Set(['over', 'across', 'throughout', 'during']);

/** "that year", "over that stretch", "in that period" */
function readThat(tokens: readonly Token[], at: number): Read<Anchor> | null {
  if (tokens[at]?.key === 'the' && tokens[at + 1]?.key === 'period' && SPANNING.has(tokens[at - 1]?.key ?? ''))
    return ENDS.startingAt(tokens, at + 2) ? null : { value: { grain: 'that', unit: 'period' }, to: at + 2 };
  if (tokens[at]?.key !== 'that') return null;
  const fiscal = FISCAL_WORDS.has(tokens[at + 1]?.key ?? '') ? at + 2 : at + 1;
  const unit = lookUp(THAT_UNITS, tokens[fiscal]?.key);
  if (unit === null || (unit === 'period' && !DURING.has(tokens[at - 1]?.key ?? ''))) return null;
  return { value: { grain: 'that', unit }, to: fiscal + 1 };
}

/** "over the two years", "for those five years": a run of years spoken of before. */
function readThoseYears(tokens: readonly Token[], at: number): Read<Anchor> | null {
  const the = ['the', 'those', 'these'].includes(tokens[at]?.key ?? '');
  if (!the || !DURING.has(tokens[at - 1]?.key ?? '')) return null;
  const count = readCount(tokens, at + 1);
  if (count === null || count.value < 2 || tokens[count.to]?.key !== 'years') return null;
  const next = tokens[count.to + 1];
  const ends =
    next === undefined || ((next.kind === 'mark' || next.key === 'and') && !isFollowed(tokens, count.to + 1));
  return ends ? { value: { grain: 'that', unit: 'period', years: count.value }, to: count.to + 1 } : null;
}

/** ", starting in 2026" */
function isFollowed(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.key === ',' && STARTS.startingAt(tokens, at + 1) !== null;
}

/** "in the present five years": those before the ones that a plan is for. */
function readYearsBefore(tokens: readonly Token[], at: number): Read<Anchor> | null {
  if (tokens[at]?.key !== 'the' || !['present', 'current'].includes(tokens[at + 1]?.key ?? '')) return null;
  const count = readCount(tokens, at + 2);
  if (count === null || count.value < 2 || tokens[count.to]?.key !== 'years') return null;
  return besideRead('period', -12 * count.value, null, count.to + 1);
}

/** "two years ago", "three years earlier" */
function readAgo(tokens: readonly Token[], at: number): Read<Anchor> | null {
  const count = readCount(tokens, at);
  if (count === null || count.value < 2 || count.value > 99 || tokens[count.to]?.key !== 'years') return null;
  const back = ['ago', 'earlier', 'before', 'previously'].includes(tokens[count.to + 1]?.key ?? '');
  return back ? besideRead('year', -12 * count.value, null, count.to + 2) : null;
}

function besideRead(
  unit: 'year' | 'half' | 'quarter' | 'period',
  shift: number,
  year: YearRef | null,
  to: number,
): Read<Anchor> {
  return { value: { grain: 'beside', unit, shift, year }, to };
}

/** "a year earlier", "the year-ago quarter", "the following year" */
function readBeside(tokens: readonly Token[], at: number): Read<Anchor> | null {
  const quarter = BESIDE_QUARTER.startingAt(tokens, at);
  if (quarter !== null) return besideRead('quarter', quarter.value * 3, null, quarter.to);
  const direct = BESIDE.startingAt(tokens, at) ?? BESIDE.startingAt(tokens, skipDeterminer(tokens, at));
  if (direct === null) return null;
  const unit = SAME_UNITS.startingAt(tokens, skipHyphen(tokens, skipPossessive(tokens, direct.to)));
  const beside = besideRead(unit?.value ?? 'year', direct.value * 12, null, unit?.to ?? direct.to);
  const fiscal = tokens.slice(direct.from, direct.to).some(({ key }) => FISCAL_WORDS.has(key));
  return fiscal && beside.value.grain === 'beside' ? { ...beside, value: { ...beside.value, fiscal } } : beside;
}

function readNamed(tokens: readonly Token[], at: number): Read<Anchor> | null {
  const named = NAMED.startingAt(tokens, at);
  return named && { value: { grain: 'named', unit: named.value }, to: named.to };
}

/** "the 1990s" */
function readDecade(tokens: readonly Token[], at: number): Read<Anchor> | null {
  const from = tokens[at]?.key === 'the' ? at + 1 : at;
  const [number, letter] = [tokens[from], tokens[from + 1]];
  if (number?.kind !== 'number' || !/^(19|20)\d0$/.test(number.text) || letter?.key !== 's') return null;
  return letter.gap <= GAP.space ? { value: { grain: 'decade', start: Number(number.text) }, to: from + 2 } : null;
}

function readMonthOrDay(tokens: readonly Token[], at: number): Read<Anchor> | null {
  const date = readDate(tokens, at);
  if (date === null) return null;
  const { month, day, year, toward } = date.value;
  const value: Anchor =
    day === null ? { grain: 'month', month, year, toward } : { grain: 'day', month, day, year, toward };
  return { value, to: date.to };
}
