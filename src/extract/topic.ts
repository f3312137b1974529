/** What the article, and the sentences before, have set: whether the talk is of capital expenditure, and of which period. */
import type { Amount, Period } from '../claim.ts';
import type { Company, FiscalYear } from '../companies/registry.ts';
import type { Topic } from './capex/verdict.ts';
import type { TaggedPassage } from './extract.ts';
import { speaksOfCapex } from './gate.ts';
import type { PeriodMention } from './period/scan.ts';
import { fiscalYearIn } from './period/year-end.ts';
import { isSpendingPeriod } from './period-dates.ts';
import { joinedTo, type Stated, toPeriod } from './period-of.ts';
import { amountAt, entityAt, periodAt, type Reading, type ReadToken } from './reading.ts';

/** What the article as a whole sets. */
export interface Scene {
  /** The title or the opening speaks of capital expenditure. */
  readonly capex: boolean;
  /** A report of results. */
  readonly results: boolean;
  /** The article counts in financial years. */
  readonly fiscal: boolean;
  /** Of whom the article is about: as listed, else as the article's own words tell. */
  readonly fiscalYear: FiscalYear | null;
  /** The results period that the article reports. */
  readonly reported: Period | null;
  readonly titlePeriod: Period | null;
  /** Runs of years that the article states from the first to the last: "2025 through 2029". */
  readonly runs: readonly PeriodMention[];
  /** The title names a capital good. */
  readonly good: boolean;
}

export function sceneOf(
  title: TaggedPassage | null,
  body: TaggedPassage,
  published: string | null,
  main: Company | null,
): Scene {
  const { text } = body.passage;
  const headline = title?.passage.text ?? '';
  const mention = spendingIn(title?.readings ?? [])[0] ?? budgetYearIn(body.readings);
  const fiscalYear = main === null ? fiscalYearIn(`${headline}\n${text}`, published) : (main.fiscalYear ?? null);
  const reported = reportedPeriod([...(title?.readings ?? []), ...body.readings], published, fiscalYear);
  const tense = mention !== undefined && isNamed(mention) ? 'past' : 'plan';
  const context = { published, fiscalYear, tense, ownResults: false, reported } as const;
  return {
    capex:
      speaksOfCapex(headline) ||
      /\b(?:capex|capital (?:expenditure|spending|budget)|investment (?:plan|program|budget))/i.test(text),
    results: /\b(?:results|earnings|quarter|profit|revenue|fiscal|financial year|comparable sales|net income)\b/i.test(
      `${headline} ${text.slice(0, 3_000)}`,
    ),
    fiscal: /\b(?:financial year|fiscal|FY ?'?\d\d|20\d\d-\d\d)\b/i.test(`${headline} ${text.slice(0, 6_000)}`),
    fiscalYear,
    reported,
    good: (title?.readings ?? []).some(namesGood),
    runs: mentionsIn([...(title?.readings ?? []), ...body.readings])
      .filter(isFromYearToYear)
      .slice(0, MAX_RUNS),
    titlePeriod: mention === undefined ? null : toPeriod(mention, context),
  };
}

/** "… published their budgets for 2025 last week": the year that the opening gives to all of them. */
function budgetYearIn(readings: readonly Reading[]): PeriodMention | undefined {
  for (const { tokens } of readings.slice(0, OPENING)) {
    if (tokens.some((token) => amountAt(token) !== null)) continue;
    const at = tokens.findIndex(
      (token, i) => isYear(periodAt(token)) && isBudget(tokens[i - 2]) && isFor(tokens[i - 1]),
    );
    if (at >= 0) return periodAt(tokens[at])!;
  }
  return undefined;
}

/** Sentences that an article takes to say what it is about. */
const OPENING = 6;

function isYear(mention: PeriodMention | null): boolean {
  return mention?.expression.form === 'in' && mention.expression.at.grain === 'year';
}

const isBudget = (token: ReadToken | undefined): boolean => BUDGETS.has(token?.key ?? '');
const isFor = (token: ReadToken | undefined): boolean => token?.key === 'for';
const BUDGETS = new Set('budget budgets capex guidance outlook outlooks'.split(' '));

/** Runs of years that a plan is held against: each plan looks at all of them. */
const MAX_RUNS = 20;

function isFromYearToYear({ expression }: PeriodMention): boolean {
  return expression.form === 'span' && expression.from.grain === 'year' && expression.to.grain === 'year';
}

/** "full-year result": what the results are of. */
function isNamed({ expression }: PeriodMention): boolean {
  return expression.form === 'in' && expression.at.grain === 'named';
}

export function namesGood({ cues }: Reading): boolean {
  return cues.some(({ value }) => value.role === 'capex' && (value.kind === 'project' || value.kind === 'build'));
}

/** The talk turns to other money: "Research is another matter." */
export function namesOther({ cues }: Reading): boolean {
  return cues.some(({ value }) => value.role === 'not' && !value.near);
}

function mentionsIn(readings: readonly Reading[]): PeriodMention[] {
  return readings.flatMap(({ tokens }) => tokens.flatMap((token) => periodAt(token) ?? []));
}

/** Those that may say when money is spent. */
function spendingIn(readings: readonly Reading[]): PeriodMention[] {
  return readings.flatMap(({ tokens }) =>
    tokens.flatMap((token, at) => (isSpendingPeriod(tokens, at) ? (periodAt(token) ?? []) : [])),
  );
}

/** The last period that a sentence speaks of, of those that the next may refer to. */
export function spokenIn({ tokens }: Reading): Stated | null {
  const at = tokens.findLastIndex((token, i) => isSpendingPeriod(tokens, i) && !isBeside(periodAt(token)!.expression));
  return at < 0 ? null : joinedTo(tokens, at);
}

/** The last run of years that a sentence speaks of: "this year and next", "the five years through 2030". */
export function yearsSpokenIn({ tokens }: Reading): Stated | null {
  for (let at = tokens.length - 1; at >= 0; at--) {
    if (!isSpendingPeriod(tokens, at)) continue;
    const stated = joinedTo(tokens, at);
    if (stated.length > 1 || isRun(stated[0].expression)) return stated;
  }
  return null;
}

function isRun(expression: PeriodMention['expression']): boolean {
  if (expression.form === 'in') return expression.at.grain === 'ended' && expression.at.n > 12;
  return ['span', 'by', 'ahead', 'from'].includes(expression.form);
}

function isBeside(expression: PeriodMention['expression']): boolean {
  if (expression.form === 'rate' || expression.form === 'vague') return true;
  return 'at' in expression && (expression.at.grain === 'beside' || expression.at.grain === 'that');
}

/** The quarter, half or run of months that ended last before publication: what a report of results is of. */
function reportedPeriod(
  readings: readonly Reading[],
  published: string | null,
  fiscalYear: FiscalYear | null,
): Period | null {
  let latest: Period | null = null;
  for (const { expression, label } of mentionsIn(readings)) {
    if (expression.form !== 'in' || !['quarter', 'half', 'months', 'ended'].includes(expression.at.grain)) continue;
    const period = toPeriod(
      { expression, label, start: 0, end: 0, andNext: false },
      { published, fiscalYear, tense: 'past', ownResults: fiscalYear !== null },
    );
    if (period.start === null || period.end === null || (published !== null && period.end > published)) continue;
    if (published === null) return period;
    if (daysBetween(period.end, published) > REPORTED_WITHIN) continue;
    if (latest === null || period.end > latest.end!) latest = period;
  }
  return latest;
}

/** Results come out within so many days; an older quarter is not what an article reports. */
const REPORTED_WITHIN = 180;

function daysBetween(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / 864e5;
}

const REFERS_BACK =
  /^(?:["“•–-]\s*)*(?:It|That|This|These|Those|They|The (?:original|previous|earlier|new|first|total|sum|figure|number|amount|plan|budget|company|group|rest|extra|cash flow|guidance|range|latter|firm)|In (?:the|January|February|March|April|May|June|July|August|September|October|November|December)|A year|Of (?:this|that|which|it)|Of the|Half|For \p{L}+|Year to date|About|Around|Some|Roughly|Over|More than|Within that|Another|Then|Last|Previously|Earlier|Compared|Should|Wall Street|Leave|One|At \p{Lu}|Analysts|Consensus|Together|Both)\b/u;

/** A list item or a table line: "- Chevron: $12 billion in 2021", "• $30.5B in 1H24". */
const LIST_ITEM = /^(?:[-•*–]\s|\p{Lu}[\p{L}&.\s-]{1,40}(?:['’]s)?(?:\s\([^)]*\))?:\s)/u;

function isNear(place: Nearness | null): boolean {
  return place !== null && (place.sentences <= 1 || (place.sameParagraph && place.sentences <= 2));
}

/** Distance to the claim before, in sentences. */
export interface Nearness {
  readonly sentences: number;
  readonly sameParagraph: boolean;
}

/** What the sentences before leave to go on from. */
export interface Before {
  readonly claim: Nearness | null;
  /** Where a capital good was last named. */
  readonly good: Nearness | null;
  /** The sentence before turned to other money. */
  readonly turned: boolean;
  readonly amount: Amount | null;
}

export function readTopic(reading: Reading, scene: Scene, { claim: last, good, turned, amount }: Before): Topic {
  const words = wordsOf(reading);
  const item = isItem(words);
  const recent =
    last !== null &&
    (last.sentences <= 1 || (last.sentences === 2 && (last.sameParagraph || opensWithSpender(reading))));
  return {
    capex: scene.capex,
    active: recent || (item && scene.capex),
    good: !turned && (scene.good || isNear(good)),
    last: recent ? amount : null,
    refersBack: recent ? REFERS_BACK.test(words) || last.sentences === 0 || item : item,
  };
}

/** "Dogwood plans $95 billion for the five years; …" */
function opensWithSpender({ tokens }: Reading): boolean {
  const kind = entityAt(tokens[0])?.kind;
  return kind === 'company' || kind === 'government';
}

export function wordsOf({ passage, sentence }: Reading): string {
  return passage.text.slice(sentence.start, sentence.end);
}

/** A line above a list that names a spender or a period: "ORCL (4Q FY24, ended May 31)". Null where it is none. */
export function headingOf(
  reading: Reading,
): { readonly periods: readonly PeriodMention[]; readonly names: boolean } | null {
  const words = wordsOf(reading);
  if (words.length > 80 || /[.!?]$/.test(words) || isItem(words)) return null;
  const names = reading.tokens.some((token) => entityAt(token) !== null);
  const periods = spendingIn([reading]).filter(isOfYears);
  return names || periods.length > 0 ? { periods, names } : null;
}

/** Periods over the columns of a table: "Company | Q2 2024 capex | Q2 2023". Null where the line heads no table. */
export function columnsIn(reading: Reading): ReadonlyArray<PeriodMention | null> | null {
  if (reading.tokens.some((token) => amountAt(token) !== null)) return null;
  const columns: Array<PeriodMention | null> = [null];
  for (const token of reading.tokens) {
    if (token.key === COLUMN) columns.push(null);
    else columns.push(columns.pop() ?? periodAt(token));
  }
  return columns.length > 1 && columns.some((period) => period !== null) ? columns : null;
}

/** Which column of a table the token stands in, from 0. */
export function columnOf({ tokens }: Reading, at: number): number {
  return tokens.slice(0, at).filter(({ key }) => key === COLUMN).length;
}

const COLUMN = '|';

/** "Guidance for FY21 (July to June)" is of the year alone. */
function isOfYears({ expression }: PeriodMention): boolean {
  return expression.form !== 'span' || expression.from.grain !== 'month';
}

/** "Norrbotten Pulp: about SEK 1.8bn": a brief, or an item of a list. */
export function isItem(words: string): boolean {
  return LIST_ITEM.test(words);
}

export function isListItem(reading: Reading): boolean {
  return /^[-•*–]\s/.test(wordsOf(reading));
}
