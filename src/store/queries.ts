/** Questions to the ledger: claims, facts and articles, filtered. The command line and the explorer both ask here. */
import { and, asc, count, desc, eq, getTableColumns, gte, ilike, lte, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Basis } from '../claim.ts';
import { fiscalYearOf } from '../companies/fiscal-year.ts';
import { nameKey } from '../companies/fold.ts';
import type { Registry } from '../companies/registry.ts';
import { fail, ok, type Result } from '../failure.ts';
import { isCurrent } from './claims.ts';
import type { Db } from './ledger.ts';
import { article, articleVersion, claim, fact, factClaim, type Stage, story } from './schema.ts';
import type { Version } from './versions.ts';

export interface Filter {
  /** Any name or alias; where no company has it, any name that holds it. */
  readonly company?: string | undefined;
  /** `2026`, `2026-Q1`, `2026-H2`, `2026-05`, `2025..2027`. */
  readonly period?: string | undefined;
  readonly status?: string | undefined;
  /** Published on this day or later. */
  readonly since?: string | undefined;
  readonly limit?: number | undefined;
}

export const DEFAULT_LIMIT = 1_000;

export interface Bounds {
  readonly start: string;
  readonly end: string;
}

/** First and last day of `2026`, `2026-Q1`, `2026-H2`, `2026-05`, or of a span of them. Failures: USAGE. */
export function parseBounds(text: string): Result<Bounds> {
  const [from, to = from] = text.split('..');
  const first = boundsOf(from ?? '');
  const last = boundsOf(to ?? '');
  if (first === null || last === null || last.end < first.start) {
    return fail('USAGE', `"${text}" is not a period; write 2026, 2026-Q1, 2026-H2, 2026-05 or 2025..2027`);
  }
  return ok({ start: first.start, end: last.end });
}

const MONTHS: Record<string, [number, number]> = {
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
  H1: [1, 6],
  H2: [7, 12],
};

function boundsOf(text: string): Bounds | null {
  const parts = /^(\d{4})(?:-(Q[1-4]|H[12]|\d{2}))?$/i.exec(text.trim());
  if (parts === null) return null;
  const [, year, part] = parts;
  const month = Number(part);
  const [first, last] = part === undefined ? [1, 12] : (MONTHS[part.toUpperCase()] ?? [month, month]);
  if (!(first >= 1 && last <= 12)) return null;
  const end = new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10);
  return { start: `${year}-${String(first).padStart(2, '0')}-01`, end };
}

interface PeriodColumns {
  readonly periodStart: PgColumn;
  readonly periodEnd: PgColumn;
  readonly periodFiscal: PgColumn;
}

/** Periods that lie within the bounds; a fiscal year counts to the year in which it ends. */
function inPeriod(columns: PeriodColumns, { start, end }: Bounds): SQL | undefined {
  return and(
    lte(columns.periodEnd, end),
    or(gte(columns.periodStart, start), and(eq(columns.periodFiscal, true), gte(columns.periodEnd, start))),
  );
}

function ofCompany(
  columns: { company: PgColumn; companyId: PgColumn },
  name: string,
  registry: Registry,
): SQL | undefined {
  const known = registry.resolve(name);
  if (known !== null) return or(eq(columns.companyId, known.id), eq(columns.company, known.name));
  return or(ilike(columns.company, `%${escapeLike(name)}%`), eq(columns.companyId, nameKey(name)));
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

const articleSummary = {
  id: article.id,
  url: article.url,
  title: article.title,
  publisher: article.publisher,
  published: article.published,
  publishedOn: article.publishedOn,
};

/** Figures in a fact's history other than the one that stands, each once however many statements give it. */
const otherFigures = sql<number>`(select count(distinct (said.low, said.high, said.currency))::int
  from ${factClaim} as other join ${claim} as said on said.id = other.claim_id
  where other.fact_id = ${fact.id} and other.role in ('earlier', 'differs'))`;

/**
 * What the figure that stands counts: as its statement says, else as others of the same figure do. Facts that differ by
 * that alone are kept apart.
 */
const basisOfFigure = sql<Basis | null>`coalesce(${claim.basis}, (select said.basis
  from ${factClaim} as other join ${claim} as said on said.id = other.claim_id
  where other.fact_id = ${fact.id} and other.role = 'repeats' and said.basis is not null
    and said.extractor = (select one.extractor from ${article} as one where one.id = said.article_id)
  order by other.position limit 1))`;

export type FactView = Awaited<ReturnType<typeof queryFacts>>[number];

const { digest: _, ...FACT } = getTableColumns(fact);

/** Facts with the article of their current statement and the company's fiscal year; companies in order, newest period first. */
export async function queryFacts(db: Db, registry: Registry, filter: Filter & { bounds?: Bounds | undefined }) {
  const rows = await db
    .select({ fact: FACT, basis: basisOfFigure, claim, article: articleSummary, others: otherFigures })
    .from(fact)
    .innerJoin(factClaim, and(eq(factClaim.factId, fact.id), eq(factClaim.role, 'current')))
    .innerJoin(claim, eq(claim.id, factClaim.claimId))
    .innerJoin(article, and(eq(article.id, claim.articleId), isCurrent))
    .where(
      and(
        filter.company === undefined ? undefined : ofCompany(fact, filter.company, registry),
        filter.bounds === undefined ? undefined : inPeriod(fact, filter.bounds),
        filter.status === undefined ? undefined : sql`${fact.status} = ${filter.status}`,
        filter.since === undefined ? undefined : gte(fact.lastPublished, filter.since),
      ),
    )
    .orderBy(asc(fact.company), asc(fact.scope), desc(sql`coalesce(${fact.periodEnd}, '0001-01-01')`), asc(fact.id))
    .limit(filter.limit ?? DEFAULT_LIMIT);
  return rows.map((row) => ({ ...row, fiscalYear: fiscalYearOf(registry, row.fact.companyId) }));
}

export type ClaimView = Awaited<ReturnType<typeof queryClaims>>[number];

/** Current claims with their article and the company's fiscal year, newest article first. */
export async function queryClaims(db: Db, registry: Registry, filter: Filter & { bounds?: Bounds | undefined }) {
  const rows = await db
    .select({ claim, article: articleSummary })
    .from(claim)
    .innerJoin(article, and(eq(article.id, claim.articleId), isCurrent))
    .where(
      and(
        filter.company === undefined ? undefined : ofCompany(claim, filter.company, registry),
        filter.bounds === undefined ? undefined : inPeriod(claim, filter.bounds),
        filter.status === undefined ? undefined : sql`${claim.status} = ${filter.status}`,
        filter.since === undefined ? undefined : gte(article.publishedOn, filter.since),
      ),
    )
    .orderBy(desc(sql`coalesce(${article.publishedOn}, '0001-01-01')`), asc(article.url), asc(claim.id))
    .limit(filter.limit ?? DEFAULT_LIMIT);
  return rows.map((row) => ({ ...row, fiscalYear: fiscalYearOf(registry, row.claim.companyId) }));
}

export type ArticleView = Awaited<ReturnType<typeof queryArticles>>[number];

/** How many articles tell the same story, this one included. */
const articlesOfItsStory = sql<number>`coalesce((select ${story.articles} from ${story} where ${story.id} = ${article.storyId}), 1)`;

/** What each version but the first changed, oldest first. */
const changesOfVersions = sql<Array<Pick<Version, 'number' | 'fetchedAt' | 'added' | 'removed' | 'changed'>>>`coalesce((
  select json_agg(json_build_object('number', v.number, 'fetchedAt', v.fetched_at, 'added', v.added,
    'removed', v.removed, 'changed', v.changed) order by v.number)
  from ${articleVersion} as v where v.article_id = ${article.id} and v.number > 1), '[]')`;

/** Articles with the number of their claims, newest first; `status` here is the stage. */
export async function queryArticles(db: Db, registry: Registry, filter: Filter) {
  const claims = count(claim.id);
  return db
    .select({
      ...articleSummary,
      hintTitle: article.hintTitle,
      stage: article.stage,
      code: article.code,
      message: article.message,
      retryCode: article.retryCode,
      retryMessage: article.retryMessage,
      retryAt: article.retryAt,
      language: article.language,
      section: article.section,
      truncated: article.truncated,
      paywalled: article.paywalled,
      origin: article.origin,
      storyId: article.storyId,
      storyArticles: articlesOfItsStory,
      versions: changesOfVersions,
      letGo: article.letGo,
      claims,
    })
    .from(article)
    .leftJoin(claim, and(eq(claim.articleId, article.id), isCurrent))
    .where(
      and(
        filter.status === undefined ? undefined : eq(article.stage, filter.status as Stage),
        filter.since === undefined ? undefined : gte(article.publishedOn, filter.since),
        filter.company === undefined
          ? undefined
          : sql`exists (select from ${claim} where ${claim.articleId} = ${article.id} and ${ofCompany(claim, filter.company, registry)})`,
      ),
    )
    .groupBy(article.id)
    .orderBy(desc(sql`coalesce(${article.publishedOn}, '0001-01-01')`), asc(article.url))
    .limit(filter.limit ?? DEFAULT_LIMIT);
}
