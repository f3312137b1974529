/** Query parameters of the pages, bounded. What a form sends empty is the same as absent; unknown ones are named. */
import { z } from 'zod';
import { STATUSES } from '../claim.ts';
import { fail, ok, type Result } from '../failure.ts';
import { type Bounds, parseBounds } from '../store/queries.ts';
import { STAGES } from '../store/schema.ts';

const MAX_TEXT = 120;

const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), type.optional());

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` });

const Text = z
  .string({ error: 'must be given once' })
  .trim()
  .max(MAX_TEXT, `must have at most ${MAX_TEXT} characters`)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused; PostgreSQL has no NUL in text
  .regex(/^[^\x00-\x1f\x7f]*$/, 'must have no control characters');

/** Years from 1900: the calendar of the database has no year 0. */
const Period = Text.superRefine((text, context) => {
  const bounds = parseBounds(text);
  if (!bounds.ok) context.addIssue(bounds.message);
  else if (bounds.value.start < '1900') context.addIssue('must be 1900 or later');
});

/** A day of the calendar: the database refuses others. */
const Day = Text.refine((text) => /^(19|2\d)\d\d-\d\d-\d\d$/.test(text) && isDay(text), 'must be a day, 2026-05-01');

function isDay(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const ClaimFilter = z.object({
  company: optional(Text),
  period: optional(Period),
  status: optional(oneOf(STATUSES)),
  since: optional(Day),
});
export type ClaimFilter = z.infer<typeof ClaimFilter> & { readonly bounds?: Bounds };

const ArticleFilter = z.object({ company: optional(Text), stage: optional(oneOf(STAGES)), since: optional(Day) });
export type ArticleFilter = z.infer<typeof ArticleFilter>;

/** What a page was asked for. */
export interface Asked<Filter> {
  /** Failures: USAGE, naming every bad parameter. */
  readonly filter: Result<Filter>;
  /** Every field of the form as it was filled in, good or bad. */
  readonly typed: Typed;
  /** Names of parameters that the page does not have; a few of them. */
  readonly unknown: readonly string[];
}

export type Typed = Readonly<Record<string, string | undefined>>;

export function readClaimFilter(query: unknown): Asked<ClaimFilter> {
  const asked = readQuery(ClaimFilter, query);
  const { filter } = asked;
  if (!filter.ok || filter.value.period === undefined) return asked;
  const bounds = parseBounds(filter.value.period);
  return { ...asked, filter: bounds.ok ? ok({ ...filter.value, bounds: bounds.value }) : bounds };
}

export function readArticleFilter(query: unknown): Asked<ArticleFilter> {
  return readQuery(ArticleFilter, query);
}

const MAX_UNKNOWN = 5;
const MAX_NAME = 40;

function readQuery<T>(type: z.ZodObject & z.ZodType<T>, query: unknown): Asked<T> {
  const given = Object.entries(query as Record<string, unknown>);
  const names = Object.keys(type.shape);
  const unknown = given.flatMap(([name]) => (names.includes(name) ? [] : [name.slice(0, MAX_NAME)]));
  const typed = given.flatMap(([name, value]) => (names.includes(name) ? [[name, asTyped(value)]] : []));
  return { filter: readFilter(type, query), typed: Object.fromEntries(typed), unknown: unknown.slice(0, MAX_UNKNOWN) };
}

function asTyped(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a field of a form cannot show them
  return value.slice(0, MAX_TEXT).replace(/[\x00-\x1f\x7f]/g, ' ');
}

function readFilter<T>(type: z.ZodType<T>, query: unknown): Result<T> {
  const read = type.safeParse(query);
  if (read.success) return ok(read.data);
  return fail('USAGE', read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
}
