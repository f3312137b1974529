/**
 * What a period expression means in an article: the table and the settled cases on time of CLAIMS, under "Periods".
 * The mention keeps what is stated; what is implied (the year of a bare quarter, a fiscal year's months) is added here.
 */
import { calendarDay, type Period } from '../../claim.ts';
import type { FiscalYear } from '../../companies/company.ts';
import {
  addDays,
  addMonths,
  type Bounds,
  dayOf,
  firstDay,
  lastDay,
  type Month,
  monthCount,
  monthOf,
  monthOfDay,
  months,
  OPEN,
  shiftMonths,
} from './calendar.ts';
import type { Anchor, Edge, Expression, PeriodMention, TimeUnit, Toward, YearRef } from './expression.ts';
import { APRIL_TO_MARCH, CALENDAR, fiscalYearEnd, fiscalYearEndAt, fiscalYearTo, partOfYear } from './fiscal.ts';

export interface PeriodContext {
  /** Publication date or date-time, ISO 8601; its calendar day counts. Null: relative words get no bounds. */
  readonly published: string | null;
  /** Of the company spoken of; null or absent where it is not known or is the calendar year. */
  readonly fiscalYear?: FiscalYear | null;
  /** A result lies behind the publication date, a plan before it; null or absent where the text does not say. */
  readonly tense?: 'past' | 'plan' | null;
  /** True in an article about that company's own results: bare quarters and "this year" are fiscal ones. */
  readonly ownResults?: boolean;
  /** The results period that the article reports, for "the quarter", "last quarter" and "so far this year". */
  readonly reported?: Period | null;
  /** The period spoken of just before, for "a year earlier", "the same period last year", "the following year". */
  readonly reference?: Period | null;
}

/** The period of a mention, its bounds null where open or not known. Pure: the clock is `context.published`. */
export function resolvePeriod(mention: Pick<PeriodMention, 'label' | 'expression'>, context: PeriodContext): Period {
  const bounds = boundsOf(mention.expression, new Context(context)) ?? OPEN;
  const bareRate = mention.expression.form === 'rate' && mention.expression.over === null;
  const { start, end, fiscal } = inOrder(bounds);
  return { start, end, label: bareRate ? 'annual' : mention.label, fiscal };
}

/** One period over two that "and" joins: "in 2026 and 2027" of one sum. */
export function joinPeriods(first: Period, second: Period): Period {
  const label = first.label === null || second.label === null ? first.label : `${first.label} and ${second.label}`;
  return { start: first.start, end: second.end, label, fiscal: first.fiscal || second.fiscal };
}

/** Words that contradict each other ("from 2028 to 2025") give no bounds. */
function inOrder(bounds: Bounds): Bounds {
  return bounds.start !== null && bounds.end !== null && bounds.start > bounds.end
    ? { ...OPEN, fiscal: bounds.fiscal }
    : bounds;
}

/** The caller's context with its defaults filled in. */
class Context {
  readonly day: string | null;
  readonly fiscalYear: FiscalYear | null;
  readonly tense: 'past' | 'plan' | null;
  readonly ownResults: boolean;
  readonly reported: Period | null;
  readonly reference: Period | null;

  constructor(given: PeriodContext) {
    const day = calendarDay(given.published);
    this.day = day === null || Number.isNaN(Date.parse(day)) ? null : day;
    this.fiscalYear = given.fiscalYear ?? null;
    this.tense = given.tense ?? null;
    this.ownResults = given.ownResults ?? false;
    this.reported = given.reported ?? null;
    this.reference = given.reference ?? null;
  }

  /** The same with another tense: "by June" looks ahead, "since June" back. */
  toward(tense: 'past' | 'plan'): Context {
    return new Context({ ...this, published: this.day, tense });
  }

  /** The year by which relative words count: the company's own in an article about its results. */
  isFiscal(stated: boolean): boolean {
    return stated || (this.ownResults && this.fiscalYear !== null && this.fiscalYear.endMonth !== 12);
  }

  yearFor(fiscal: boolean): FiscalYear {
    return (fiscal ? this.fiscalYear : null) ?? CALENDAR;
  }
}

function boundsOf(expression: Expression, context: Context): Bounds | null {
  switch (expression.form) {
    case 'in':
      return boundsIn(expression.at, expression.edge, context);
    case 'span':
      return boundsBetween(expression, context);
    case 'by':
      return boundsBy(expression, context);
    case 'before':
      return boundsBefore(expression.at, context);
    case 'since':
      return boundsSince(expression.at, expression.edge, context);
    case 'after':
      return boundsAfter(expression.at, expression.inclusive, context);
    case 'ahead':
      return boundsAhead(expression.count, expression.unit, context);
    case 'back':
      return boundsBack(expression, context);
    case 'from':
      return boundsFrom(expression.at, expression.count, expression.unit, context);
    case 'to-date':
      return boundsToDate(expression.year, context);
    case 'previous-years':
      return context.day === null ? null : { ...OPEN, end: dayBefore(yearAround(context.day, 0, false, context)) };
    case 'rate':
      return expression.over === null ? null : boundsOf(expression.over, context);
    case 'vague':
      return null;
  }
}

function dayBefore({ start }: Bounds): string | null {
  return start === null ? null : addDays(start, -1);
}

/** "early next year" and "later this year" keep the whole year; "the rest of the year" begins at publication. */
function boundsIn(at: Anchor, edge: Edge | null, context: Context): Bounds | null {
  const bounds = anchorBounds(at, context);
  if (bounds === null || edge !== 'rest' || context.day === null) return bounds;
  const inside = bounds.start !== null && bounds.start < context.day && bounds.end !== null && bounds.end > context.day;
  return inside ? { ...bounds, start: context.day } : bounds;
}

/** A first end without a year takes it from the second ("from January to March 2026"). */
function boundsBetween(span: Extract<Expression, { form: 'span' }>, context: Context): Bounds | null {
  const last = anchorBounds(span.to, context);
  const end = last && edgeDay(last, span.toEdge);
  const first = anchorBounds(span.from, context);
  const from = first && startDay(first, span.fromEdge);
  if (last === null || end === null || first === null || from === null) return null;
  const start = lacksYear(span.from) ? latestBefore(from, end) : from;
  return { start, end, fiscal: first.fiscal || last.fiscal };
}

/** "from mid-2026" begins in July, "from late 2026" in October; "from early 2026" with the year. */
function startDay({ start, end }: Bounds, edge: Edge | null): string | null {
  const length = monthCount({ start, end });
  if (start === null || length === null || length < 4) return start;
  const past = edge === 'mid' ? length / 2 : edge === 'late' || edge === 'end' ? (length * 3) / 4 : 0;
  return firstDay(monthOfDay(start) + Math.floor(past));
}

function lacksYear(at: Anchor): boolean {
  return 'year' in at && at.year === null;
}

/** The day of the year that `day` names, in the last twelve months before `end`. */
function latestBefore(day: string, end: string): string {
  const years = Number(end.slice(0, 4)) - Number(day.slice(0, 4));
  const sameYear = addMonths(day, years * 12);
  return sameYear <= end ? sameYear : addMonths(sameYear, -12);
}

/** From publication for what lies ahead; money already spent has an open start, "through the third quarter" that of its year. */
function boundsBy({ at, edge, through }: Extract<Expression, { form: 'by' }>, context: Context): Bounds | null {
  const bounds = anchorBounds(at, context.tense === null ? context.toward('plan') : context);
  const end = bounds && edgeDay(bounds, edge);
  if (bounds === null || end === null) return null;
  const ahead = context.day !== null && context.day <= end;
  if (!ahead && through && (at.grain === 'quarter' || at.grain === 'half' || at.grain === 'month'))
    return { ...yearAround(end, 0, bounds.fiscal, context), end };
  return { start: ahead ? context.day : null, end, fiscal: bounds.fiscal };
}

/** "the end of the decade" is the end of its round year: 2030, not 2029. */
function decadeEnd({ day }: Context): Bounds | null {
  return day === null ? null : { ...OPEN, end: `${Math.floor(Number(day.slice(0, 4)) / 10) * 10 + 10}-12-31` };
}

function boundsBefore(at: Anchor, context: Context): Bounds | null {
  const bounds = anchorBounds(at, context);
  const end = bounds && dayBefore(bounds);
  if (bounds === null || end === null) return null;
  const ahead = context.day !== null && context.tense === 'plan' && context.day <= end;
  return { start: ahead ? context.day : null, end, fiscal: bounds.fiscal };
}

function boundsSince(at: Anchor, edge: Edge | null, context: Context): Bounds | null {
  const bounds = anchorBounds(at, context.toward('past'));
  if (bounds?.start == null) return null;
  return { start: startDay(bounds, edge), end: context.day, fiscal: bounds.fiscal };
}

function boundsAfter(at: Anchor, inclusive: boolean, context: Context): Bounds | null {
  const bounds = anchorBounds(at, context);
  if (bounds === null) return null;
  const start = inclusive ? bounds.start : bounds.end === null ? null : addDays(bounds.end, 1);
  return { start, end: null, fiscal: bounds.fiscal };
}

/** The day that an edge of the bounds means: "by mid-2027" is 2027-06-30, "by early 2027" 2027-03-31. */
function edgeDay({ start, end }: Bounds, edge: Edge | null): string | null {
  const length = monthCount({ start, end });
  if (start === null || length === null) return end;
  if (edge === 'start') return start;
  if (edge === 'early') return lastDay(monthOfDay(start) + Math.max(1, Math.floor(length / 4)) - 1);
  if (edge === 'mid') return length >= 2 ? lastDay(monthOfDay(start) + Math.floor(length / 2) - 1) : addDays(start, 14);
  return end;
}

const MONTHS_PER: Readonly<Record<Exclude<TimeUnit, 'week' | 'day'>, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
};

function addUnits(day: string, count: number, unit: TimeUnit): string {
  if (unit === 'day' || unit === 'week') return addDays(day, unit === 'day' ? count : count * 7);
  return addMonths(day, count * MONTHS_PER[unit]);
}

/** No plan or record is longer than this: "over the next 900 decades" is no period. */
const MAX_YEARS = 200;

function isTooLong(count: number, unit: TimeUnit): boolean {
  return unit !== 'day' && unit !== 'week' && count * MONTHS_PER[unit] > MAX_YEARS * 12;
}

function boundsAhead(count: number, unit: TimeUnit, { day }: Context): Bounds | null {
  return day === null || isTooLong(count, unit) ? null : { start: day, end: addUnits(day, count, unit), fiscal: false };
}

/** Quarters back are whole ones that have ended, a trailing year ends with the last results; other units run back from publication. */
function boundsBack(
  { count, unit, trailing }: Extract<Expression, { form: 'back' }>,
  { day, reported }: Context,
): Bounds | null {
  if (day === null || isTooLong(count, unit)) return null;
  if (trailing && unit !== 'day' && unit !== 'week') {
    const end = reported?.end == null ? Math.floor(monthOfDay(day) / 3) * 3 - 1 : monthOfDay(reported.end);
    return months(end - count * MONTHS_PER[unit] + 1, end);
  }
  if (unit !== 'quarter') return { start: addUnits(day, -count, unit), end: day, fiscal: false };
  const last = Math.floor(monthOfDay(day) / 3) * 3 - 1;
  return months(last - count * 3 + 1, last);
}

/** "over five years from 2026": so many from the start of what is named. */
function boundsFrom(at: Anchor, count: number, unit: TimeUnit, context: Context): Bounds | null {
  const bounds = anchorBounds(at, context.toward('plan'));
  if (bounds?.start == null || isTooLong(count, unit)) return null;
  return { start: bounds.start, end: addDays(addUnits(bounds.start, count, unit), -1), fiscal: bounds.fiscal };
}

function boundsToDate(year: YearRef, context: Context): Bounds | null {
  const bounds = yearBounds(year, context);
  if (bounds?.start == null) return null;
  const reported = context.reported?.end ?? null;
  const end = reported !== null && reported >= bounds.start ? reported : context.day;
  return { start: bounds.start, end, fiscal: bounds.fiscal };
}

function anchorBounds(at: Anchor, context: Context): Bounds | null {
  switch (at.grain) {
    case 'year':
      return yearBounds(at.year, context);
    case 'quarter':
      return partBounds(at.n, 3, at.year, at.fiscal, context);
    case 'half':
      return partBounds(at.n, 6, at.year, at.fiscal, context);
    case 'months':
      return firstMonths(at.n, at.last, at.year, context);
    case 'month':
      return monthBounds(at.month, at.year, at.toward ?? context.tense, context);
    case 'day':
      return dayBounds(at, context);
    case 'ended':
      return endedBounds(at, context);
    case 'starting':
      return startingBounds(at, context);
    case 'current':
      return currentBounds(at.unit, at.offset, context);
    case 'decade':
      return months(monthOf(at.start, 1), monthOf(at.start + 9, 12));
    case 'named':
      return namedBounds(at.unit, context);
    case 'beside':
      return besideBounds(at, context);
    case 'that':
      return thatBounds(at, context);
  }
}

/** Fiscal where the words say so, or (relative years only) in an article about the company's own results. */
function yearBounds(ref: YearRef, context: Context): Bounds | null {
  if (ref.pair) {
    const fiscalYear = context.fiscalYear?.endMonth === 12 ? APRIL_TO_MARCH : (context.fiscalYear ?? APRIL_TO_MARCH);
    return fiscalYearTo(monthOf(ref.year! + 1, fiscalYear.endMonth));
  }
  if (ref.year !== null) return fiscalYearTo(fiscalYearEnd(ref.year, context.yearFor(ref.fiscal)), ref.fiscal);
  return context.day === null ? null : yearAround(context.day, ref.offset, ref.fiscal, context);
}

/** The year that holds `day`, `offset` years on. */
function yearAround(day: string, offset: number, stated: boolean, context: Context): Bounds {
  const fiscal = context.isFiscal(stated);
  return fiscalYearTo(fiscalYearEndAt(day, context.yearFor(fiscal)) + offset * 12, fiscal);
}

/** Quarter or half `n`, of the year given, else the one that the tense picks. */
function partBounds(n: number, length: number, year: YearRef | null, stated: boolean, context: Context): Bounds | null {
  const whole = year === null ? null : yearBounds({ ...year, fiscal: year.fiscal || stated }, context);
  if (whole?.end != null) return partOfYear(monthOfDay(whole.end), n, length, whole.fiscal);
  if (year !== null || context.day === null) return null;
  const fiscal = context.isFiscal(stated);
  const end = fiscalYearEndAt(context.day, context.yearFor(fiscal));
  const around = [12, 0, -12].map((shift) => partOfYear(end + shift, n, length, fiscal));
  if (context.tense === null && length === 6) return around[1]!;
  return pick(around, context.tense, context.day);
}

/** Of candidates, the latest first: for a result the latest that has ended, for a plan the next that has not. */
function pick(candidates: readonly Bounds[], toward: Toward, day: string): Bounds {
  const ahead = candidates.filter(({ end }) => end !== null && end >= day);
  const ended = candidates.filter(({ end }) => end !== null && end < day);
  return (toward === 'plan' ? ahead.at(-1) : ended[0]) ?? candidates[0]!;
}

function firstMonths(n: number, last: boolean, year: YearRef | null, context: Context): Bounds | null {
  const cut = (whole: Month, fiscal: boolean) =>
    last ? months(whole - n + 1, whole, fiscal) : months(whole - 11, whole - 12 + n, fiscal);
  const whole = year === null ? null : yearBounds(year, context);
  if (whole?.end != null) return cut(monthOfDay(whole.end), whole.fiscal);
  if (year !== null || context.day === null) return null;
  const fiscal = context.isFiscal(false);
  const end = fiscalYearEndAt(context.day, context.yearFor(fiscal));
  return pick(
    [12, 0, -12].map((shift) => cut(end + shift, fiscal)),
    context.tense,
    context.day,
  );
}

function monthBounds(month: number, year: YearRef | null, toward: Toward, context: Context): Bounds | null {
  const stated = monthInYear(month, year, context);
  if (stated !== null) return months(stated, stated);
  if (year === null && toward === 'that' && context.reference?.end != null) {
    const said = monthOf(Number(context.reference.end.slice(0, 4)), month);
    return months(said, said);
  }
  if (year !== null || context.day === null) return null;
  const here = monthOf(Number(context.day.slice(0, 4)), month);
  return pickMonth(here, toward, context.day);
}

/** A month with a calendar year stated or named by distance. */
function monthInYear(month: number, year: YearRef | null, { day }: Context): Month | null {
  if (year?.year != null) return monthOf(year.year, month);
  return year === null || day === null ? null : monthOf(Number(day.slice(0, 4)) + year.offset, month);
}

/** The latest such month that has begun, or for a plan the next that has not ended. */
function pickMonth(here: Month, toward: Toward, day: string): Bounds {
  const now = monthOfDay(day);
  const month = toward === 'plan' ? (here >= now ? here : here + 12) : here <= now ? here : here - 12;
  return months(month, month);
}

function dayBounds(at: Extract<Anchor, { grain: 'day' }>, context: Context): Bounds | null {
  const month = monthBounds(at.month, at.year, at.toward ?? context.tense, context);
  if (month?.start == null) return null;
  const day = dayOf(Number(month.start.slice(0, 4)), at.month, at.day);
  return { start: day, end: day, fiscal: false };
}

/** An end in the first week of a month belongs to the month before: years of 52 weeks. */
const FIRST_WEEK = 7;

function endedBounds(at: Extract<Anchor, { grain: 'ended' }>, context: Context): Bounds | null {
  const named = at.of === undefined ? null : placedMonth(at, at.of, context);
  if (named !== null) return months(named - at.n + 1, named, true);
  if (at.year?.year != null && at.year.fiscal && at.month === 12 && at.day === null) {
    const end = fiscalYearEnd(at.year.year, context.yearFor(true)); // "the three years through fiscal 2026"
    return months(end - at.n + 1, end, true);
  }
  return endedAt(at, monthBounds(at.month, at.year, at.toward ?? context.tense, context), context);
}

/** Month with which the n-th part ends of a year of which no more is known than that. */
function placedMonth(
  at: Extract<Anchor, { grain: 'ended' }>,
  { n, year }: { readonly n: number; readonly year: YearRef },
  { fiscalYear }: Context,
): Month | null {
  if (at.year !== null || year.year === null) return null;
  const last = (at.month - 1 + 12 - ((at.n * n) % 12)) % 12;
  const known = fiscalYear !== null && fiscalYear.endMonth % 12 === (last + 1) % 12;
  const end = fiscalYearEnd(year.year, known ? fiscalYear : { endMonth: last + 1, namedBy: 'end' });
  return end - 12 + at.n * n;
}

function endedAt(at: Extract<Anchor, { grain: 'ended' }>, named: Bounds | null, context: Context): Bounds | null {
  if (named?.end == null) return null;
  const early = at.day !== null && at.day <= FIRST_WEEK ? 1 : 0;
  const unended =
    at.year === null && (at.toward ?? context.tense) !== 'plan' && context.day !== null && named.end > context.day;
  const end = monthOfDay(named.end) - early - (unended && at.day === null ? 12 : 0);
  return months(end - at.n + 1, end, at.fiscal || isFiscalStretch(at.n, end, context));
}

/** How long after its start a year may still be said to be "starting" then, in months. */
const STARTING_REACH = 3;

/** "that began in April": the latest that has begun; "starting April 1": the next, or one that has hardly begun. */
function startingBounds(at: Extract<Anchor, { grain: 'starting' }>, context: Context): Bounds | null {
  const stated = monthInYear(at.month, at.year, context);
  if (stated !== null) return fiscalYearTo(stated + 11, at.month !== 1);
  if (at.year !== null || context.day === null) return null;
  const now = monthOfDay(context.day);
  const latest = now - ((((now - (at.month - 1)) % 12) + 12) % 12);
  const ahead = at.toward === 'plan' && now - latest > STARTING_REACH;
  return fiscalYearTo(latest + (ahead ? 23 : 11), at.fiscal || at.month !== 1);
}

/** A whole year that is not the calendar's, or a quarter of the company's own year in its results. */
function isFiscalStretch(n: number, end: Month, context: Context): boolean {
  if (n === 12) return end % 12 !== 11;
  return n < 12 && context.isFiscal(false) && (end - (context.yearFor(true).endMonth - 1)) % 3 === 0;
}

function currentBounds(unit: 'quarter' | 'half' | 'month' | 'decade', offset: number, context: Context): Bounds | null {
  const day = context.day;
  if (day === null) return null;
  if (unit === 'decade') return { start: day, end: decadeEnd(context)!.end, fiscal: false };
  if (unit === 'month') return months(monthOfDay(day) + offset, monthOfDay(day) + offset);
  const length = unit === 'quarter' ? 3 : 6;
  if (offset === -1 && isReported(length, context)) return boundsOfPeriod(context.reported!);
  const fiscal = context.isFiscal(false);
  const end = fiscalYearEndAt(day, context.yearFor(fiscal));
  const from = end - 11 + Math.floor((monthOfDay(day) - end + 11) / length) * length + offset * length;
  return months(from, from + length - 1, fiscal);
}

function isReported(length: number, { reported }: Context): boolean {
  return reported !== null && monthCount(reported) === length;
}

function boundsOfPeriod({ start, end, fiscal }: Period): Bounds {
  return { start, end, fiscal };
}

/** "the quarter" is the one reported, "the year" the year reported, else the present year. */
function namedBounds(unit: 'year' | 'half' | 'quarter', context: Context): Bounds | null {
  const length = { year: 12, half: 6, quarter: 3 }[unit];
  if (isReported(length, context) && (context.tense !== 'plan' || unit !== 'year'))
    return boundsOfPeriod(context.reported!);
  if (unit === 'year') return namedYear(context);
  return currentBounds(unit, context.tense === 'plan' ? 0 : -1, context);
}

/** How long after its end a year may be the one that results are of, in days. */
const REPORTING_DAYS = 120;

/** "for the year" of a result is the year reported: the one that ended just before. */
function namedYear(context: Context): Bounds | null {
  if (context.day === null) return null;
  const year = yearAround(context.day, 0, false, context);
  if (context.tense !== 'past' || year.start === null) return year;
  const over = context.reported?.end != null && context.reported.end < year.start;
  return over || addDays(year.start, REPORTING_DAYS) > context.day ? shiftMonths(year, -12) : year;
}

/** The one spoken of again; "that year" is the calendar year that holds it. */
function thatBounds({ unit, years }: Extract<Anchor, { grain: 'that' }>, { reference }: Context): Bounds | null {
  if (reference === null || (years !== undefined && !isAbout(years, reference))) return null;
  if (unit !== 'year' || monthCount(reference) === 12) return boundsOfPeriod(reference);
  const day = reference.end ?? reference.start;
  return day === null ? null : fiscalYearTo(fiscalYearEndAt(day, CALENDAR), false);
}

/** "the $1.2 trillion through 2030 … over the five years": a plan's years count from its first, begun or not. */
function isAbout(years: number, { start, end }: Period): boolean {
  if (start === null || end === null) return false;
  return Number(end.slice(0, 4)) - Number(start.slice(0, 4)) + 1 === years || monthCount({ start, end }) === years * 12;
}

/** Beside the period spoken of; with none, a year beside the present one, or a quarter beside the latest. */
function besideBounds(at: Extract<Anchor, { grain: 'beside' }>, context: Context): Bounds | null {
  const spoken = spokenOf(at, context);
  const base = spoken !== null && spoken.start !== null ? boundsOfPeriod(spoken) : besideWhat(at, context);
  if (base === null) return at.year === null ? null : yearBounds(at.year, context);
  return shiftMonths(base, at.year === null ? at.shift : 12 * shiftInto(base, at.year, context));
}

/** A quarter is told beside a quarter: never beside the year that was spoken of in between. */
function spokenOf(at: Extract<Anchor, { grain: 'beside' }>, { reference, reported }: Context): Period | null {
  const length = at.unit === 'quarter' ? 3 : at.unit === 'half' ? 6 : at.fiscal ? 12 : null;
  const fits = (period: Period | null) => period !== null && (length === null || monthCount(period) === length);
  if (fits(reference)) return reference;
  return at.unit === 'year' || !fits(reported) ? null : reported;
}

function besideWhat({ unit, shift, fiscal }: Extract<Anchor, { grain: 'beside' }>, context: Context): Bounds | null {
  if (unit === 'quarter' || unit === 'half') return currentBounds(unit, shift % 12 === 0 ? -1 : 0, context);
  return context.day === null ? null : yearAround(context.day, 0, fiscal ?? false, context);
}

/** By how many years `base` moves to lie in the year given: "the corresponding period of FY24". */
function shiftInto(base: Bounds, ref: YearRef, context: Context): number {
  const year = yearBounds(ref, context);
  if (year?.end == null || base.end === null) return -1;
  return Math.floor((monthOfDay(year.end) - monthOfDay(base.end)) / 12);
}
