/** Finds period expressions in a text, in one pass whose time is linear in its length. `resolve.ts` says what they mean. */
import { MAGNITUDE } from '../money/lexicon.ts';
import { GAP, isDash, type PhraseTable, skipHyphen, type Token, tokenize } from '../money/tokens.ts';
import { readAnchor } from './anchor.ts';
import { lookUp, type Read, readCount, readShortYear, readYear, relativeYear, skipDeterminer } from './date.ts';
import type { Anchor, Edge, Expression, PeriodMention } from './expression.ts';
import { isTimeWord, mayBegin } from './gate.ts';
import {
  AFTER,
  AHEAD,
  BACK,
  BEFORE,
  BY,
  EDGES,
  FISCAL_WORDS,
  FROM,
  HALVES,
  MONTH_ALSO_WORD,
  OFFSETS,
  ONWARDS,
  ORDINALS,
  PLAN_NOUNS,
  PREPOSITIONS,
  PREVIOUS_YEARS,
  RATES,
  ROUGHLY,
  SINCE,
  SINCE_THEN,
  SO_FAR,
  SPENDING_WORDS,
  TO_DATE,
  TRAILING,
  UNITS,
  VAGUE,
} from './lexicon.ts';

export type { Anchor, Edge, Expression, PeriodMention, YearRef } from './expression.ts';

/**
 * The period expressions of `text` in order, not overlapping. A preposition belongs to the span where it carries meaning
 * ("by 2028", "over the next four years", "from 2025 to 2028"), not in "in 2026". A date with a day is no period of its own.
 */
export function findPeriods(text: string): PeriodMention[] {
  return periodsIn(text, tokenize(text));
}

/** {@link findPeriods} over the tokens of `text` made already. */
export function periodsIn(text: string, tokens: readonly Token[]): PeriodMention[] {
  const timeWords = nextTimeWords(tokens);
  const found: Array<Read<Expression> & { from: number }> = [];
  for (let at = 0; at < tokens.length; ) {
    const plain = timeWords[at]! - at < REACH ? formAt(tokens, at) : null;
    const form = plain ?? readElided(tokens, at, found.at(-1) ?? null);
    if (form !== null && !isDayAlone(form.value)) found.push({ ...form, from: at });
    at = form?.to ?? at + 1;
  }
  return found.map(({ value, from, to }, index) => {
    const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
    const andNext = areJoined(tokens, value, to, found[index + 1]);
    return { start, end, label: text.slice(start, end), expression: value, andNext };
  });
}

/** Tokens from the first of an expression to its first time word: "all the way to the first half of the year" has nine. */
const REACH = 10;

/** For each token the index of the next time word, itself included. Most of a text is far from any: the cheap gate. */
function nextTimeWords(tokens: readonly Token[]): Int32Array {
  const next = new Int32Array(tokens.length);
  let seen = 2 ** 31 - 1;
  for (let at = tokens.length - 1; at >= 0; at--) {
    if (isTimeWord(tokens[at]!)) seen = at;
    next[at] = seen;
  }
  return next;
}

/** How far back the word may stand that an elided period leaves out, in tokens. */
const ELIDED_REACH = 40;
const AFTER_ELIDED = new Set('and or but as to on for with when while after than'.split(' '));

/** "the first half … for the second", "this year and next", "last year … in this one": a period whose noun was said before. */
function readElided(
  tokens: readonly Token[],
  at: number,
  before: (Read<Expression> & { from: number }) | null,
): Read<Expression> | null {
  const key = tokens[at]!.key;
  if (key !== 'this' && lookUp(OFFSETS, key) === null && lookUp(ORDINALS, key) === null) return null;
  if (before === null || before.value.form !== 'in' || at - before.to > ELIDED_REACH) return null;
  if (!isOneParagraph(tokens, before.from, at + 1)) return null;
  const anchor = elidedAnchor(tokens, at, before.value.at);
  const to = tokens[at + 1]?.key === 'one' ? at + 2 : at + 1;
  const next = tokens[to];
  if (anchor === null || (next?.kind !== 'mark' && next !== undefined && !AFTER_ELIDED.has(next.key))) return null;
  return isDash(next) && next!.gap === GAP.none ? null : { value: { form: 'in', at: anchor, edge: null }, to };
}

function elidedAnchor(tokens: readonly Token[], at: number, spoken: Anchor): Anchor | null {
  const [key, before] = [tokens[at]!.key, tokens[at - 1]?.key ?? ''];
  if (spoken.grain === 'quarter' || spoken.grain === 'half') {
    const n = spoken.grain === 'quarter' ? lookUp(ORDINALS, key) : lookUp(HALVES, key);
    const led = before === 'the' && ['for', 'in', 'of', 'during'].includes(tokens[at - 2]?.key ?? '');
    return n !== null && led ? { ...spoken, n } : null;
  }
  if (tokens[at + 1]?.key === 'one' && isYearLong(spoken)) {
    const offset = lookUp(OFFSETS, key);
    const fiscal = spoken.grain === 'year' ? spoken.year.fiscal : true;
    return offset === null ? null : { grain: 'year', year: relativeYear(offset, fiscal) };
  }
  if (spoken.grain !== 'year') return null;
  const led = ['in', 'for', 'and', 'or'].includes(before) || (key === 'next' && isAmountEnd(tokens, at));
  if (!led || key !== 'next') return null;
  const { year, offset, fiscal } = spoken.year;
  if (year === null && offset !== 0) return null;
  return { grain: 'year', year: year === null ? relativeYear(1, fiscal) : { ...spoken.year, year: year + 1 } };
}

function isYearLong(at: Anchor): boolean {
  return at.grain === 'year' || (at.grain === 'ended' && at.n === 12) || at.grain === 'starting';
}

type FormReader = (tokens: readonly Token[], at: number) => Read<Expression> | null;

/** Tried in this order: the first that reads something counts. */
const FORMS: readonly FormReader[] = [
  readToDate,
  readPreviousYears,
  readNowEnding,
  readRate,
  readSpan,
  readFrom,
  readAhead,
  readBack,
  readVague,
  readSince,
  readBefore,
  readBy,
  readAfter,
  readPlanLength,
  readYearEnd,
  readIn,
];

function formAt(tokens: readonly Token[], at: number): Read<Expression> | null {
  if (!mayBegin(tokens[at]!)) return null;
  for (const reader of FORMS) {
    const form = reader(tokens, at);
    if (form !== null && isOneParagraph(tokens, at, form.to)) return form;
  }
  return null;
}

function isOneParagraph(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (tokens[at]!.gap === GAP.paragraph) return false;
  return true;
}

function isDayAlone(expression: Expression): boolean {
  return expression.form === 'in' && expression.at.grain === 'day';
}

function readToDate(tokens: readonly Token[], at: number): Read<Expression> | null {
  const phrase = TO_DATE.startingAt(tokens, at);
  if (phrase !== null) return { value: { form: 'to-date', year: relativeYear(0, phrase.value) }, to: phrase.to };
  const soFar = SO_FAR.startingAt(tokens, at);
  const year = soFar && readYear(tokens, soFar.to);
  return year && { value: { form: 'to-date', year: year.value }, to: year.to };
}

function readPreviousYears(tokens: readonly Token[], at: number): Read<Expression> | null {
  return fixed(PREVIOUS_YEARS, { form: 'previous-years' }, tokens, at);
}

function readVague(tokens: readonly Token[], at: number): Read<Expression> | null {
  return fixed(VAGUE, { form: 'vague' }, tokens, at);
}

function fixed(
  table: PhraseTable<true>,
  value: Expression,
  tokens: readonly Token[],
  at: number,
): Read<Expression> | null {
  const phrase = table.startingAt(tokens, at);
  return phrase && { value, to: phrase.to };
}

const MONEY_NOUNS = new Set(
  'dollars euros pounds yen yuan won rupees rand francs crowns kronor pesos reais ringgit riyals dirhams each'.split(
    ' ',
  ),
);

/** "$10 billion a year", "annually", "annual capex"; a span of years right after it is what it runs over. */
function readRate(tokens: readonly Token[], at: number): Read<Expression> | null {
  const phrase = RATES.startingAt(tokens, at);
  if (phrase === null) return readAnnual(tokens, at);
  const word = tokens[at]!.key;
  if ((word === 'a' || word === '/') && !isAmountEnd(tokens, at)) return null;
  const anchor = word === 'a' && BESIDE_LINKS.has(tokens[phrase.to]?.key ?? '') ? readAnchor(tokens, at) : null;
  if (anchor !== null && anchor.to > phrase.to) return null;
  const over = readOver(tokens, tokens[phrase.to]?.key === ',' ? phrase.to + 1 : phrase.to);
  return { value: { form: 'rate', over: over?.value ?? null }, to: over?.to ?? phrase.to };
}

/** "a year earlier", "a year ago", "a year to March" are no rates, "$10 billion a year through 2030" is one. */
const BESIDE_LINKS = new Set('ago earlier before prior later'.split(' '));

/** The years over which a yearly rate runs. */
function readOver(tokens: readonly Token[], at: number): Read<Expression> | null {
  const from = OVER.has(tokens[at]?.key ?? '') ? at + 1 : at;
  const spoken = readAnchor(tokens, from);
  if (spoken?.value.grain === 'that') return { value: { form: 'in', at: spoken.value, edge: null }, to: spoken.to };
  return (
    readSpan(tokens, from) ??
    readYears(tokens, from) ??
    readFrom(tokens, at) ??
    readAhead(tokens, at) ??
    readBy(tokens, at)
  );
}

/** "in 2026 and 2027" of a yearly rate */
function readYears(tokens: readonly Token[], at: number): Read<Expression> | null {
  const first = readAnchor(tokens, at);
  if (first?.value.grain !== 'year' || tokens[first.to]?.key !== 'and') return null;
  const second = readAnchor(tokens, first.to + 1);
  if (second?.value.grain !== 'year') return null;
  const span = { form: 'span', from: first.value, to: second.value, fromEdge: null, toEdge: null } as const;
  return { value: span, to: second.to };
}

function readAnnual(tokens: readonly Token[], at: number): Read<Expression> | null {
  const annual =
    tokens[at]?.key === 'annual' ||
    tokens[at]?.key === 'yearly' ||
    tokens[at]?.key === 'annualised' ||
    tokens[at]?.key === 'annualized';
  const spending = annual && SPENDING_WORDS.has(tokens[at + 1]?.key ?? '');
  return spending ? { value: { form: 'rate', over: null }, to: at + 1 } : null;
}

function isAmountEnd(tokens: readonly Token[], at: number): boolean {
  const before = tokens[tokens[at - 1]?.key === '-' || tokens[at - 1]?.key === '+' ? at - 2 : at - 1];
  if (before === undefined) return false;
  const letters = before.kind === 'word' && before.gap === GAP.none && before.text.length <= 3;
  return (
    before.kind === 'number' ||
    letters ||
    lookUp(MAGNITUDE, before.key) !== null ||
    MONEY_NOUNS.has(before.key) ||
    before.kind === 'symbol'
  );
}

const SPAN_LINKS = new Set(['to', 'through', 'thru', 'until', 'till']);

/** "between 2025 and 2028", "from 2025 to 2028", "2025-28", "2014 through 2018", "between April 1 and January 5". */
function readSpan(tokens: readonly Token[], at: number): Read<Expression> | null {
  const word = tokens[at]?.key;
  const opened = word === 'between' || word === 'from';
  const from = readEdged(tokens, opened ? at + 1 : at);
  if (from === null || (!opened && !isPlaced(tokens, at, from.value.at))) return null;
  const link = spanLink(tokens, from.to, word === 'between');
  if (link === null) return null;
  const to = readSpanEnd(tokens, link, from.value.at);
  if (to === null || (!opened && !areAlike(from.value.at, to.value.at))) return null;
  const edges = { fromEdge: from.value.edge, toEdge: to.value.edge };
  return { value: { form: 'span', from: from.value.at, to: to.value.at, ...edges }, to: to.to };
}

/** The far end, in two digits after a dash ("2025-28") or an anchor of its own. */
function readSpanEnd(tokens: readonly Token[], link: { to: number; dash: boolean }, from: Anchor): Read<Edged> | null {
  const year = link.dash && from.grain === 'year' ? from.year.year : null;
  const short = year === null ? null : readShortYear(tokens, link.to, year);
  return short
    ? { value: { at: { grain: 'year', year: short.value }, edge: null }, to: short.to }
    : readEdged(tokens, link.to);
}

function spanLink(tokens: readonly Token[], at: number, between: boolean): { to: number; dash: boolean } | null {
  const token = tokens[at];
  if (token === undefined || token.gap === GAP.paragraph) return null;
  if (between) return token.key === 'and' ? { to: at + 1, dash: false } : null;
  if (isDash(token)) return { to: at + 1, dash: true };
  if (!SPAN_LINKS.has(token.key)) return null;
  return { to: token.key === 'through' && tokens[at + 1]?.key === 'to' ? at + 2 : at + 1, dash: false };
}

/** Without "from", both ends are of one kind, and not both relative: "2025 to 2028", "Q1-Q3", not "this year to next". */
function areAlike(from: Anchor, to: Anchor): boolean {
  if (from.grain === 'year' && to.grain === 'year') return from.year.year !== null && to.year.year !== null;
  return from.grain === to.grain && (from.grain === 'quarter' || from.grain === 'month');
}

interface Edged {
  readonly at: Anchor;
  readonly edge: Edge | null;
}

/** An anchor with the part of it that is meant: "the end of 2028", "mid-2027", "early next year". */
function readEdged(tokens: readonly Token[], at: number): Read<Edged> | null {
  const edge = EDGES.startingAt(tokens, at) ?? (tokens[at]?.key === 'the' ? decadeEdge(tokens, at) : null);
  if (edge === null) {
    const anchor = readAnchor(tokens, at);
    return anchor && { value: { at: anchor.value, edge: null }, to: anchor.to };
  }
  const anchor = readAnchor(tokens, skipHyphen(tokens, edge.to));
  return anchor && { value: { at: anchor.value, edge: edge.value }, to: anchor.to };
}

/** "the mid-2030s", "the early 2030s" */
function decadeEdge(tokens: readonly Token[], at: number): ReturnType<typeof EDGES.startingAt> {
  const edge = EDGES.startingAt(tokens, at + 1);
  return edge !== null && readAnchor(tokens, skipHyphen(tokens, edge.to))?.value.grain === 'decade' ? edge : null;
}

const OVER = new Set(['over', 'in', 'within', 'during', 'for', 'across', 'throughout']);
const SPREADS = new Set(['over', 'within', 'across']);

/** "over the next four years", "within 9 months", "over five to seven years", "the next decade". */
function readAhead(tokens: readonly Token[], at: number): Read<Expression> | null {
  const preposition = OVER.has(tokens[at]?.key ?? '') ? at + 1 : at;
  const word = skipDeterminer(tokens, preposition);
  const ahead = AHEAD.has(tokens[word]?.key ?? '');
  if (!ahead && !spreads(tokens, at, preposition, word)) return null;
  const roughly = ROUGHLY.startingAt(tokens, ahead ? word + 1 : word);
  const from = roughly?.to ?? (ahead ? word + 1 : word);
  const length = readLength(tokens, from, ahead) ?? (ahead ? readOneYear(tokens, preposition) : null);
  if (length === null || (!ahead && isNoSpread(tokens, at, length.to))) return null;
  return { value: { form: 'ahead', ...length.value }, to: length.to };
}

/** "over four years"; "$10 billion in four years" only right behind the money. */
function spreads(tokens: readonly Token[], at: number, preposition: number, word: number): boolean {
  if (SPREADS.has(tokens[at]?.key ?? '')) return word === preposition;
  const bare = word === preposition && tokens[at]?.key === 'in';
  return bare && tokens[at + 2]?.key === 'years' && isAmountEnd(tokens, at);
}

const RUNNING = new Set(['next', 'coming', 'past', 'last']);

/** "over the next year", "in the past year": with an article and a preposition twelve months, not a calendar year. */
function readOneYear(tokens: readonly Token[], at: number): Length | null {
  const running =
    OVER.has(tokens[at - 1]?.key ?? '') && tokens[at]?.key === 'the' && RUNNING.has(tokens[at + 1]?.key ?? '');
  return running && tokens[at + 2]?.key === 'year' ? { value: { count: 1, unit: 'year' }, to: at + 3 } : null;
}

/** "for over 20 years", "over 10 years ago", "over 5 years old" */
function isNoSpread(tokens: readonly Token[], at: number, to: number): boolean {
  const [before, next] = [tokens[at - 1]?.key ?? '', tokens[to]?.key ?? ''];
  return (
    ['for', 'just', 'well', 'of', 'in', 'by'].includes(before) ||
    ['ago', 'old', 'earlier', 'late', 'before', 'behind'].includes(next)
  );
}

type Length = Read<{ count: number; unit: NonNullable<ReturnType<typeof lookUp<(typeof UNITS)[string]>>> }>;

/** "four years", "a decade", "five-year period"; `alone` allows "decade" without a number. */
function readLength(tokens: readonly Token[], at: number, alone: boolean): Length | null {
  const article = tokens[at]?.key === 'a' ? at + 1 : at;
  const counted = readCount(tokens, article);
  const word = counted === null ? article : skipHyphen(tokens, skipPlus(tokens, counted.to));
  const unitAt = counted !== null && FISCAL_WORDS.has(tokens[word]?.key ?? '') ? word + 1 : word;
  const unit = lookUp(UNITS, tokens[unitAt]?.key);
  const half = readAndHalf(tokens, counted === null ? article : unitAt, counted?.value ?? 1);
  if (half !== null) return half;
  if (unit === null || (counted === null && !(unit === 'decade' && (alone || article > at)))) return null;
  const hyphen = skipHyphen(tokens, unitAt + 1);
  const period = PERIOD_NOUNS.has(tokens[hyphen]?.key ?? '') ? hyphen + 1 : unitAt + 1;
  return { value: { count: counted?.value ?? 1, unit }, to: period };
}

/** "20-plus years", "20+ years" */
function skipPlus(tokens: readonly Token[], at: number): number {
  const plus = skipHyphen(tokens, at);
  return tokens[plus]?.key === 'plus' || tokens[plus]?.key === '+' ? plus + 1 : at;
}

const PERIOD_NOUNS = new Set(['period', 'span', 'stretch', 'timeframe', 'window', 'horizon']);

/** "a year and a half", "half a decade", "half-decade", "two and a half years" */
function readAndHalf(tokens: readonly Token[], at: number, count: number): Length | null {
  const keys = tokens.slice(at, at + 5).map(({ key }) => key);
  const months = (value: number, words: number): Length => ({ value: { count: value, unit: 'month' }, to: at + words });
  if ((keys[0] === 'year' || keys[0] === 'years') && keys[1] === 'and' && keys[2] === 'a' && keys[3] === 'half')
    return months(count * 12 + 6, 4);
  if (keys[0] === 'and' && keys[1] === 'a' && keys[2] === 'half' && keys[3] === 'years')
    return months(count * 12 + 6, 4);
  if (keys[0] !== 'half') return null;
  const decade = keys.indexOf('decade');
  return decade === 1 || (decade === 2 && ['a', '-'].includes(keys[1]!)) ? months(60, decade + 1) : null;
}

/** "over five years from 2026", "over the three years starting in fiscal 2027" */
function readFrom(tokens: readonly Token[], at: number): Read<Expression> | null {
  const preposition = OVER.has(tokens[at]?.key ?? '') ? at + 1 : at;
  const word = skipDeterminer(tokens, preposition);
  if (!OVER.has(tokens[at]?.key ?? '') && word === at) return null;
  const length = readLength(tokens, AHEAD.has(tokens[word]?.key ?? '') ? word + 1 : word, false);
  const link = length && FROM.startingAt(tokens, tokens[length.to]?.key === ',' ? length.to + 1 : length.to);
  const start = link && readAnchor(tokens, link.to);
  if (length === null || start === null || !['year', 'month', 'day', 'quarter', 'half'].includes(start.value.grain))
    return null;
  return { value: { form: 'from', at: start.value, ...length.value }, to: start.to };
}

/** "over the past ten years", "the previous eleven quarters" */
function readBack(tokens: readonly Token[], at: number): Read<Expression> | null {
  const preposition = OVER.has(tokens[at]?.key ?? '') ? at + 1 : at;
  const word = skipDeterminer(tokens, preposition);
  const key = tokens[word]?.key ?? '';
  if (!BACK.has(key)) return null;
  const length = readLength(tokens, word + 1, true) ?? readOneYear(tokens, preposition);
  if (length === null || tokens[length.to]?.key === 'of') return null;
  return { value: { form: 'back', ...length.value, trailing: TRAILING.has(key) }, to: length.to };
}

/** "in the three years now ending": with the present one. */
function readNowEnding(tokens: readonly Token[], at: number): Read<Expression> | null {
  if (tokens[at]?.key !== 'the') return null;
  const length = readLength(tokens, at + 1, false);
  if (length?.value.unit !== 'year' || tokens[length.to]?.key !== 'now' || tokens[length.to + 1]?.key !== 'ending')
    return null;
  const year = (offset: number): Anchor => ({ grain: 'year', year: relativeYear(offset, false) });
  const span = { from: year(1 - length.value.count), to: year(0), fromEdge: null, toEdge: null };
  return { value: { form: 'span', ...span }, to: length.to + 2 };
}

/** "a five-year plan", "its three-year budget" */
function readPlanLength(tokens: readonly Token[], at: number): Read<Expression> | null {
  const count = tokens[at]?.kind === 'number' || tokens[at]?.kind === 'word' ? readCount(tokens, at) : null;
  const hyphen = count === null ? 0 : skipHyphen(tokens, count.to);
  if (count === null || hyphen === count.to || tokens[hyphen]?.key !== 'year') return null;
  const next = tokens[hyphen + 1]?.key === ',' ? hyphen + 2 : hyphen + 1;
  const costed = tokens[next]?.kind === 'symbol' || tokens[next + 1]?.kind === 'symbol'; // "a three-year, $30 billion plan"
  return costed || PLAN_NOUNS.has(tokens[hyphen + 1]?.key ?? '')
    ? { value: { form: 'ahead', count: count.value, unit: 'year' }, to: hyphen + 1 }
    : null;
}

function readSince(tokens: readonly Token[], at: number): Read<Expression> | null {
  const word = SINCE.startingAt(tokens, at);
  const edged = word && readEdged(tokens, word.to);
  return edged && { value: { form: 'since', ...edged.value }, to: edged.to };
}

/** "before 2028"; "before the end of 2028" is "by 2028". */
function readBefore(tokens: readonly Token[], at: number): Read<Expression> | null {
  const out = readIsOut(tokens, at);
  if (out !== null) return out;
  const word = BEFORE.startingAt(tokens, at) ?? hyphened(tokens, at, 'pre');
  if (word === null) return null;
  const yearEnd = readYearEnd(tokens, word.to);
  if (yearEnd?.value.form === 'in') return { value: { ...yearEnd.value, form: 'by' }, to: yearEnd.to };
  const edged = readEdged(tokens, word.to);
  if (edged === null) return null;
  const value: Expression =
    edged.value.edge === null ? { form: 'before', at: edged.value.at } : { form: 'by', ...edged.value };
  return { value, to: edged.to };
}

/** "before the year is out", "before the decade ends" */
function readIsOut(tokens: readonly Token[], at: number): Read<Expression> | null {
  if (tokens[at]?.key !== 'before') return null;
  const anchor = readAnchor(tokens, at + 1);
  const [first, second] = [tokens[anchor?.to ?? at]?.key, tokens[(anchor?.to ?? at) + 1]?.key];
  const words =
    first === 'ends' ? 1 : ['is', 'was'].includes(first ?? '') && ['out', 'over'].includes(second ?? '') ? 2 : 0;
  return anchor && words > 0 ? { value: { form: 'by', at: anchor.value, edge: 'end' }, to: anchor.to + words } : null;
}

/** "pre-2020", "post-2030" */
function hyphened(tokens: readonly Token[], at: number, word: string): { readonly to: number } | null {
  return tokens[at]?.key === word && isDash(tokens[at + 1]) ? { to: at + 2 } : null;
}

/** "$100 billion to 2030", "its plan to 2030": up to a year, but not "raised to 2025 levels". */
function readTo(tokens: readonly Token[], at: number): { readonly to: number } | null {
  if (tokens[at]?.key !== 'to') return null;
  const edged = readEdged(tokens, at + 1);
  const year = edged !== null && edged.value.at.grain === 'year' && edged.value.at.year.year !== null;
  const before = tokens[at - 1]?.key ?? '';
  const set = PLAN_NOUNS.has(before) || before === 'years' || before === 'year' || isAmountEnd(tokens, at);
  return year && set && tokens[edged.to]?.key !== 'levels' ? { to: at + 1 } : null;
}

function readBy(tokens: readonly Token[], at: number): Read<Expression> | null {
  const word = BY.startingAt(tokens, at) ?? readTo(tokens, at);
  if (word === null) return null;
  const yearEnd = readYearEnd(tokens, word.to);
  if (yearEnd?.value.form === 'in') return { value: { ...yearEnd.value, form: 'by' }, to: yearEnd.to };
  const edged = readEdged(tokens, skipEarliest(tokens, word.to));
  const through = tokens[at]!.key === 'through' && { through: true as const };
  return edged && { value: { form: 'by', ...edged.value, ...through }, to: edged.to };
}

/** "by at least 2028", "until as late as 2030" */
function skipEarliest(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.key === 'at' && tokens[at + 1]?.key === 'least') return at + 2;
  return tokens[at]?.key === 'about' || tokens[at]?.key === 'around' ? at + 1 : at;
}

function readAfter(tokens: readonly Token[], at: number): Read<Expression> | null {
  const word = AFTER.startingAt(tokens, at) ?? hyphened(tokens, at, 'post');
  const anchor = word && readAnchor(tokens, word.to);
  return anchor && { value: { form: 'after', at: anchor.value, inclusive: false }, to: anchor.to };
}

/** "year-end", "the year's end", "year-end 2026", "the decade's end" */
function readYearEnd(tokens: readonly Token[], at: number): Read<Expression> | null {
  const from = skipDeterminer(tokens, at);
  const word = tokens[from]?.key;
  if (word !== 'year' && word !== 'years' && word !== 'decade') return null;
  const s =
    tokens[from + 1]?.kind === 'mark' && tokens[from + 2]?.key === 's' ? from + 3 : skipHyphen(tokens, from + 1);
  if (tokens[s]?.key !== 'end') return null;
  if (word === 'decade') return { value: { form: 'in', at: DECADE, edge: 'end' }, to: s + 1 };
  const year = readYear(tokens, s + 1);
  const anchor: Anchor = { grain: 'year', year: year?.value ?? relativeYear(0, false) };
  return { value: { form: 'in', at: anchor, edge: 'end' }, to: year?.to ?? s + 1 };
}

const DECADE: Anchor = { grain: 'current', unit: 'decade', offset: 0 };

/** An anchor alone, with its part, or with "onwards" after it. */
function readIn(tokens: readonly Token[], at: number): Read<Expression> | null {
  const edged = readEdged(tokens, at);
  if (edged === null || !isPlaced(tokens, at, edged.value.at)) return null;
  const { at: anchor } = edged.value;
  const soFar = anchor.grain === 'year' ? SINCE_THEN.startingAt(tokens, edged.to) : null;
  if (soFar !== null && anchor.grain === 'year') return { value: { form: 'to-date', year: anchor.year }, to: soFar.to };
  const onwards = ONWARDS.startingAt(tokens, edged.to);
  if (onwards !== null && !isOrdinaryOn(tokens, onwards.from, at)) {
    return { value: { form: 'after', at: edged.value.at, inclusive: true }, to: onwards.to };
  }
  return { value: { form: 'in', ...edged.value }, to: edged.to };
}

/** "on" goes with "from" only: "from 2027 on". */
function isOrdinaryOn(tokens: readonly Token[], on: number, at: number): boolean {
  return tokens[on]?.key === 'on' && tokens[at - 1]?.key !== 'from';
}

/** Before a month in small letters that is a word too: "in may", not "this may be". */
const IN_MONTH = new Set(['in', 'since', 'by', 'until', 'till', 'during', 'early', 'late', 'mid']);

/** A month alone needs a capital and, where it is a word too, a preposition: "in may", "February". */
function isPlaced(tokens: readonly Token[], at: number, anchor: Anchor): boolean {
  if (anchor.grain !== 'month' || anchor.year !== null || anchor.toward !== null) return true;
  const token = tokens[at]!;
  const word = token.text === token.key && MONTH_ALSO_WORD.has(token.key);
  if ((word ? IN_MONTH : PREPOSITIONS).has(tokens[at - 1]?.key ?? '')) return true;
  return token.text !== token.key && !MONTH_ALSO_WORD.has(token.key) && token.text.length > 4;
}

/** "in 2026 and 2027" */
function areJoined(
  tokens: readonly Token[],
  value: Expression,
  to: number,
  next: (Read<Expression> & { from: number }) | undefined,
): boolean {
  if (next === undefined || tokens[to]?.key !== 'and' || value.form !== 'in' || next.value.form !== 'in') return false;
  return next.from === to + 1 || (next.from === to + 2 && tokens[to + 1]?.key === 'in');
}
