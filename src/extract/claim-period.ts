/** The period of a claim: what its sentence states, else what list heading, compared claim, paragraph or headline set. */
import type { Period } from '../claim.ts';
import type { FiscalYear } from '../companies/registry.ts';
import { joinPeriods, type PeriodContext } from './period/resolve.ts';
import type { PeriodMention } from './period/scan.ts';
import { announcedOn, datesStatement } from './period-dates.ts';
import {
  joinedTo,
  placeAmongSums,
  replacedBy,
  type Stated,
  saysNext,
  statedPeriod,
  toPeriod,
  yearsOfRate,
} from './period-of.ts';
import { amountAt, periodAt, type Reading } from './reading.ts';
import { governmentFiscalYear } from './spender/governments.ts';
import type { Spending } from './spender/several.ts';
import { comparesBack, tenseOf } from './status/status.ts';
import type { Scene } from './topic.ts';

type Spender = Pick<Spending, 'company' | 'name' | 'kind'>;

export interface PeriodRead {
  readonly period: Period;
  /** Null where the context set it. */
  readonly mention: PeriodMention | null;
}

/** What earlier claims and lines have set. */
export interface PeriodScene {
  readonly published: string | null;
  readonly scene: Scene;
  /** Periods in the heading of the list that the sentence stands in. */
  readonly heading: readonly PeriodMention[];
  /** Period over the column of the table that the amount stands in. */
  readonly column: PeriodMention | null;
  /** The claim before, of the same spender, in the same sentence or paragraph. */
  readonly before: { readonly period: Period | null; readonly mention: PeriodMention | null } | null;
  /** Period spoken of last in the sentences before, of the same paragraph or the one before it. */
  readonly spoken: Stated | null;
  /** Run of years spoken of last. */
  readonly years: Stated | null;
  /** Whether `before` stands in the same sentence. */
  readonly inSentence: boolean;
  /** Whether the spender is whom the article is about. */
  readonly own: boolean;
}

export function statedFor(reading: Reading, at: number, spender: Spender, scene: PeriodScene): PeriodRead | null {
  const amount = amountAt(reading.tokens[at])!;
  const { column } = scene;
  if (column !== null) return { period: periodFrom([column], reading, at, spender, scene), mention: column };
  const stated = statedPeriod(reading, at);
  const mention = stated?.[0] ?? null;
  if (mention === null && saysNext(reading, at) && scene.before?.period != null)
    return { period: yearAfter(scene.before.period), mention: null };
  const rate = mention?.expression.form === 'rate' && mention.expression.over === null;
  if (rate || (mention === null && amount.perTime === 'year'))
    return { period: yearly(reading, at, spender, scene), mention: null };
  const heading = headed(reading, at, scene);
  if (mention === null && heading === null) return replaced(reading, at, spender, scene);
  if (mention !== null && mention === scene.before?.mention && scene.before.period !== null)
    return { period: scene.before.period, mention };
  return { period: told(reading, at, spender, scene).periodOf(stated ?? [heading!]), mention };
}

/** A period that stands in another sentence than the amount, as the amount's own words and spender make it. */
export function periodFrom(
  mention: Stated,
  reading: Reading,
  at: number,
  spender: Spender,
  scene: PeriodScene,
): Period {
  return told(reading, at, spender, scene).periodOf(mention);
}

function told(reading: Reading, at: number, { company, name, kind }: Spender, scene: PeriodScene): Told {
  const unlisted = company === null && kind === 'company' && scene.own ? scene.scene.fiscalYear : null;
  const fiscalYear = company?.fiscalYear ?? governmentFiscalYear(name) ?? unlisted;
  return new Told(reading, fiscalYear, tenseOf(reading, at), scene);
}

/** Of a heading with as many periods as an item has sums, the n-th: "for this year and for next: – Shell: $20 billion, rising to $23 billion". */
function headed(reading: Reading, at: number, { heading }: PeriodScene): PeriodMention | null {
  const { index, count } = placeAmongSums(reading, at);
  return heading[heading.length === count ? index : 0] ?? null;
}

function replaced(reading: Reading, at: number, spender: Spender, scene: PeriodScene): PeriodRead | null {
  const sum = scene.inSentence ? null : replacedBy(reading, at);
  return sum === null || statedPeriod(reading, sum) === null ? null : statedFor(reading, sum, spender, scene);
}

/** Resolves the mentions of a sentence, each against what was spoken of before it. */
class Told {
  readonly #reading: Reading;
  readonly #scene: PeriodScene;
  readonly #context: PeriodContext;

  constructor(reading: Reading, fiscalYear: FiscalYear | null, tense: 'past' | 'plan' | null, scene: PeriodScene) {
    const { scene: article, published, own } = scene;
    this.#reading = reading;
    this.#scene = scene;
    this.#context = {
      published,
      fiscalYear,
      tense,
      ownResults: fiscalYear !== null && (own ? article.results : fiscalYear.endMonth === 3 && article.fiscal),
      reported: article.reported,
    };
    const heading = scene.heading[0] === undefined ? null : toPeriod(scene.heading[0], this.#context);
    if (heading?.end != null) this.#context = { ...this.#context, reported: heading };
  }

  /** Of one mention, or of all that "and" joins where they follow on one another. */
  periodOf(stated: Stated): Period {
    const periods = stated.map((mention) => this.#resolve(mention));
    const [first] = periods;
    const onward = periods.every((period, i) => i === 0 || followsOn(periods[i - 1]!, period));
    return onward ? periods.reduce(joinPeriods) : first!;
  }

  #resolve(mention: PeriodMention): Period {
    const run = this.#runOf(mention);
    if (run !== null) return { ...run, label: mention.label };
    const reference = needsReference(mention) ? this.#reference(mention) : null;
    const tense = isBarePart(mention) && !looksAhead(this.#reading) ? 'past' : this.#context.tense;
    return this.#fromStatement(mention, toPeriod(mention, { ...this.#context, tense: tense ?? null, reference }));
  }

  /** "its five-year plan" in an article that says "2025 through 2029": those years, where it names no others of that number. */
  #runOf({ expression, label }: PeriodMention): Period | null {
    if (expression.form !== 'ahead' || expression.unit !== 'year' || !/[ -]year$/i.test(label)) return null;
    const { scene, published } = this.#scene;
    const runs = scene.runs
      .map((run) => toPeriod(run, this.#context))
      .filter((run) => yearsOf(run) === expression.count && (published === null || run.end! > published));
    const [first] = runs;
    return first !== undefined && runs.every(({ start }) => start === first.start) ? first : null;
  }

  /** "a year earlier" stands beside the claim before, "the same quarter of last year" beside what is compared with it, "that year" for the words before. */
  #reference(mention: PeriodMention): Period | null {
    const { expression } = mention;
    const at = expression.form === 'in' ? expression.at : null;
    const claimed = this.#scene.before?.period ?? null;
    const reported = this.#context.reported ?? null;
    if (at?.grain === 'that' && at.years !== undefined)
      return this.#scene.years === null ? null : this.periodOf(this.#scene.years);
    if (at?.grain !== 'beside') return this.#spoken(mention) ?? claimed ?? reported;
    const compared = at.unit === 'year' || at.shift !== -12 ? null : this.#compared(mention);
    return compared ?? claimed ?? this.#spoken(mention) ?? reported;
  }

  /** In "$9.7 billion in the third quarter, against $9 billion in the second and $8 billion in the same period last year" the third quarter. */
  #compared(mention: PeriodMention): Period | null {
    const { tokens } = this.#reading;
    const comparing = tokens.findIndex(({ key }) => COMPARISONS.has(key));
    const main = tokens.findIndex((token) => periodAt(token) !== null);
    const first = main < 0 ? null : periodAt(tokens[main]);
    if (first === null || first === mention || main > comparing || needsReference(first)) return null;
    return toPeriod(first, this.#context);
  }

  /** The period that the words before speak of, in the sentence or in the paragraph. */
  #spoken(mention: PeriodMention): Period | null {
    const { tokens } = this.#reading;
    const at = tokens.findIndex((token) => periodAt(token) === mention);
    for (let i = at - 1; i >= 0; i--) {
      const earlier = periodAt(tokens[i]);
      if (earlier !== null && !needsReference(earlier) && !datesStatement(tokens, i, earlier))
        return this.periodOf(joinedTo(tokens, i));
    }
    return this.#scene.spoken === null ? null : this.periodOf(this.#scene.spoken);
  }

  /** "unveiled on January 21, 2025 … over four years" runs from that day. */
  #fromStatement(mention: PeriodMention, period: Period): Period {
    if (mention.expression.form !== 'ahead' || period.start === null || period.end === null) return period;
    const { passage, sentence } = this.#reading;
    const day = announcedOn(passage.text.slice(sentence.start, mention.start), this.#context.published);
    if (day === null || day >= period.start) return period;
    const moved = toPeriod(mention, { ...this.#context, published: day });
    return { ...moved, label: period.label };
  }
}

/** How many whole years a period has. */
function yearsOf({ start, end }: Period): number | null {
  return start === null || end === null ? null : Math.round((Date.parse(end) - Date.parse(start)) / (365.25 * DAY_MS));
}

const COMPARISONS = new Set(['compared', 'versus', 'vs', 'against', 'from', 'than']);

/** "the first quarter", with no year. */
function isBarePart({ expression }: PeriodMention): boolean {
  return expression.form === 'in' && expression.at.grain === 'quarter' && expression.at.year === null;
}

/** "It lifted first-quarter capital expenditure by a fifth" is no plan, whatever the verb. */
function looksAhead({ tokens }: Reading): boolean {
  return !tokens.some(({ key }) => LIFTED.has(key)) || tokens.some(({ key }) => AHEAD.has(key));
}

const LIFTED = new Set('lifted raised increased cut reduced trimmed boosted'.split(' '));
const AHEAD = new Set(
  'will would expects expected plans plan forecast guidance guided budget outlook target could may aims intends'.split(
    ' ',
  ),
);

/** Words that mean nothing without a period before them. */
function needsReference({ expression }: PeriodMention): boolean {
  if (expression.form === 'rate' || expression.form === 'vague') return true;
  if (!('at' in expression)) return false;
  const { at } = expression;
  return at.grain === 'that' || at.grain === 'beside' || ('toward' in at && at.toward === 'that');
}

function followsOn(first: Period, next: Period): boolean {
  if (first.end === null || next.start === null) return false;
  const days = (Date.parse(next.start) - Date.parse(first.end)) / 864e5;
  return days >= 0 && days <= 1.5;
}

/** A yearly rate; an earlier one runs over the years of the rate that replaced it: "… for 2025 to 2028, below the $22 billion a year before". */
function yearly(reading: Reading, at: number, spender: Spender, scene: PeriodScene): Period {
  const { before, inSentence } = scene;
  const years = before?.period?.end ?? null;
  if (inSentence && years !== null && replacedBy(reading, at) !== null) return before!.period!;
  const over = yearsOfRate(reading, at);
  if (over === null) return ANNUAL;
  const period = periodFrom(over, reading, at, spender, scene);
  return { ...period, label: `a year ${period.label}` };
}

/** "expects to spend $9.6 billion, compared with $9.9 billion last year": the year after the one that the plan is held against. */
export function yearAfterCompared(reading: Reading, at: number, spender: Spender, scene: PeriodScene): Period | null {
  const { tokens } = reading;
  const next = tokens.findIndex((token, i) => i > at && amountAt(token) !== null);
  if (next < 0 || next - at > MAX_BETWEEN || !comparesBack(tokens, next)) return null;
  const stated = statedPeriod(reading, next);
  const period = stated === null ? null : periodFrom(stated, reading, next, spender, scene);
  if (period === null || !isYear(period) || !isYoung(period, scene.published)) return null;
  const after = yearAfter(period);
  return { ...after, label: after.end!.slice(0, 4) };
}

/** "will fall to $9 billion this year from $9.9 billion": the year before that of the plan. */
export function yearBefore(period: Period): Period {
  const before = shifted(period, -1);
  return { ...before, label: before.end?.slice(0, 4) ?? 'the year before' };
}

const MAX_BETWEEN = 12;
const DAY_MS = 86_400_000;

export function isYear({ start, end }: Period): boolean {
  if (start === null || end === null) return false;
  const days = (Date.parse(end) - Date.parse(start)) / DAY_MS;
  return days > 363 && days < 367;
}

/** It ended, and not more than a year ago. */
function isYoung({ end }: Period, published: string | null): boolean {
  return published !== null && end! < published && Date.parse(published) - Date.parse(end!) < 366 * DAY_MS;
}

const ANNUAL: Period = { start: null, end: null, label: 'annual', fiscal: false };

function yearAfter(period: Period): Period {
  return { ...shifted(period, 1), label: 'next' };
}

/** The same days of another year. */
function shifted(period: Period, years: number): Period {
  const shift = (day: string | null) => (day === null ? null : `${Number(day.slice(0, 4)) + years}${day.slice(4)}`);
  return { ...period, start: shift(period.start), end: shift(period.end) };
}
