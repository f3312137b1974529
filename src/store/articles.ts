/**
 * Articles and their stages. Each write moves a row from the stage it expects in one transaction with what that stage
 * brought, so a job that runs twice lands once.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { and, asc, count, desc, eq, inArray, isNull, notInArray, or, sql } from 'drizzle-orm';
import { type Article, type Claim, calendarDay } from '../claim.ts';
import { FAILURES, type Failure } from '../failure.ts';
import { claimRow } from './claims.ts';
import type { Db } from './ledger.ts';
import { type ArticleStep, article, claim, type Stage, snapshot } from './schema.ts';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

const ID_BATCH = 1_000;

/** What a feed, list or archive knows of an article before it is read. */
export interface NewArticle {
  /** Normalized. */
  readonly url: string;
  readonly title?: string | null;
  readonly published?: string | null;
}

export interface Page {
  readonly finalUrl: string;
  readonly contentType: string | null;
  readonly body: Buffer;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly fetchedAt: string;
}

/** Adds what is new and returns the ids of those alone. */
export async function addArticles(
  db: Db,
  candidates: readonly NewArticle[],
  sourceId: number | null,
): Promise<number[]> {
  if (candidates.length === 0) return [];
  const rows = candidates.map(({ url, title, published }) => ({
    url,
    sourceId,
    hintTitle: title ?? null,
    hintPublished: published ?? null,
  }));
  const added = await db.insert(article).values(rows).onConflictDoNothing().returning({ id: article.id });
  return added.map(({ id }) => id);
}

export async function findArticle(db: Db, id: number) {
  const [row] = await db.select().from(article).where(eq(article.id, id));
  return row ?? null;
}

export async function findArticleByUrl(db: Db, url: string) {
  const [row] = await db.select().from(article).where(eq(article.url, url));
  return row ?? null;
}

/** Stores the bytes of a page that was only known by its address. False where the article is past that. */
export async function saveSnapshot(db: Db, articleId: number, page: Page): Promise<boolean> {
  const body = await zip(page.body);
  return db.transaction(async (tx) => {
    const moved = await tx
      .update(article)
      .set({ stage: 'fetched', finalUrl: page.finalUrl, fetchedAt: page.fetchedAt })
      .where(and(eq(article.id, articleId), eq(article.stage, 'discovered')))
      .returning({ id: article.id });
    if (moved.length === 0) return false;
    const digest = createHash('sha256').update(page.body).digest('hex');
    await tx
      .insert(snapshot)
      .values({ ...page, articleId, digest, body })
      .onConflictDoNothing();
    return true;
  });
}

/** The newest snapshot of an article, its bytes as they came; null where none is kept. */
export async function findSnapshot(db: Db, articleId: number) {
  const [row] = await db
    .select()
    .from(snapshot)
    .where(eq(snapshot.articleId, articleId))
    .orderBy(desc(snapshot.fetchedAt))
    .limit(1);
  return row === undefined ? null : { ...row, body: await unzip(row.body) };
}

export interface Extracted {
  readonly article: Article;
  readonly claims: readonly Claim[];
  readonly sketch: number[] | null;
  readonly extractor: string;
}

/** Stores what an article says; its earlier claims by the same extractor make way. */
export async function saveExtraction(db: Db, articleId: number, url: string, extracted: Extracted): Promise<void> {
  const rows = extracted.claims.map((one) => claimRow(articleId, url, one));
  await db.transaction(async (tx) => {
    await tx
      .update(article)
      .set({
        ...articleColumns(extracted.article),
        stage: 'extracted',
        code: null,
        message: null,
        failedStep: null,
        sketch: extracted.sketch,
        extractor: extracted.extractor,
        extractedAt: sql`now()`,
        reconciledAt: null,
      })
      .where(eq(article.id, articleId));
    const kept = rows.map(({ id }) => id);
    await tx
      .delete(claim)
      .where(
        and(
          eq(claim.articleId, articleId),
          eq(claim.extractor, extracted.extractor),
          kept.length > 0 ? notInArray(claim.id, kept) : undefined,
        ),
      );
    for (const row of rows) {
      await tx
        .insert(claim)
        .values(row)
        .onConflictDoUpdate({ target: [claim.id, claim.extractor], set: row });
    }
  });
}

/** Ends an article's way: `skipped` or `failed` as the code has it, what was read of it kept where there is any. */
export async function saveFailure(
  db: Db,
  articleId: number,
  step: ArticleStep,
  failure: Failure,
  read?: Article,
): Promise<void> {
  await db
    .update(article)
    .set({
      ...(read === undefined ? {} : articleColumns(read)),
      stage: FAILURES[failure.code].leaves,
      code: failure.code,
      message: failure.message.slice(0, 1_000),
      failedStep: step,
    })
    .where(eq(article.id, articleId));
}

function articleColumns(read: Article) {
  return {
    canonicalUrl: read.canonicalUrl,
    title: read.title,
    byline: read.byline,
    publisher: read.publisher,
    published: read.published,
    publishedOn: calendarDay(read.published),
    publishedFrom: read.publishedFrom,
    modified: read.modified,
    language: read.language,
    text: read.text,
    origin: read.origin,
    truncated: read.truncated,
  };
}

/** Where a step that failed starts again. */
const STAGE_BEFORE: Record<ArticleStep, Stage> = { fetch: 'discovered', extract: 'fetched', reconcile: 'extracted' };

/** Puts failed articles back where they failed; `code` limits it to one reason. Returns how many. */
export async function retryFailed(db: Db, code?: string): Promise<number> {
  let count = 0;
  for (const step of Object.keys(STAGE_BEFORE) as ArticleStep[]) {
    const rows = await db
      .update(article)
      .set({ stage: STAGE_BEFORE[step], code: null, message: null, failedStep: null })
      .where(
        and(
          eq(article.stage, 'failed'),
          eq(article.failedStep, step),
          code === undefined ? undefined : sql`${article.code} = ${code}`,
        ),
      )
      .returning({ id: article.id });
    count += rows.length;
  }
  return count;
}

/** Puts every article that has a snapshot back before extraction. Returns how many. */
export async function resetForExtraction(db: Db): Promise<number> {
  const rows = await db
    .update(article)
    .set({ stage: 'fetched', code: null, message: null, failedStep: null })
    .where(
      and(
        or(inArray(article.stage, ['fetched', 'extracted']), eq(article.failedStep, 'extract')),
        sql`exists (select from ${snapshot} where ${snapshot.articleId} = ${article.id})`,
      ),
    )
    .returning({ id: article.id });
  return rows.length;
}

export async function markReconciled(db: Db, articleId: number): Promise<void> {
  await db.update(article).set({ reconciledAt: sql`now()` }).where(eq(article.id, articleId));
}

/** The next step of each article that is on its way, oldest first. */
export async function unfinished(db: Db, limit = 50_000): Promise<Array<{ id: number; step: ArticleStep }>> {
  const rows = await db
    .select({ id: article.id, stage: article.stage })
    .from(article)
    .where(
      or(
        inArray(article.stage, ['discovered', 'fetched']),
        and(eq(article.stage, 'extracted'), isNull(article.reconciledAt)),
      ),
    )
    .orderBy(asc(article.id))
    .limit(limit);
  const step = { discovered: 'fetch', fetched: 'extract', extracted: 'reconcile' } as const;
  return rows.map(({ id, stage }) => ({ id, step: step[stage as keyof typeof step] }));
}

export interface Tally {
  readonly stages: Record<Stage, number>;
  /** Extracted articles that wait for reconciliation. */
  readonly unreconciled: number;
  readonly claims: number;
}

export async function tally(db: Db): Promise<Tally> {
  const stages: Record<Stage, number> = { discovered: 0, fetched: 0, extracted: 0, skipped: 0, failed: 0 };
  const rows = await db
    .select({ stage: article.stage, count: count(), reconciled: count(article.reconciledAt) })
    .from(article)
    .groupBy(article.stage);
  let unreconciled = 0;
  for (const row of rows) {
    stages[row.stage] = row.count;
    if (row.stage === 'extracted') unreconciled = row.count - row.reconciled;
  }
  return { stages, unreconciled, claims: await db.$count(claim) };
}

/** How many articles were skipped or failed, and why; the most frequent first. */
export async function reasons(db: Db) {
  return db
    .select({ stage: article.stage, code: article.code, count: count() })
    .from(article)
    .where(inArray(article.stage, ['skipped', 'failed']))
    .groupBy(article.stage, article.code)
    .orderBy(desc(count()), asc(article.code));
}

/** What became of the given articles, and the claims that they make. */
export async function outcomesOf(db: Db, ids: readonly number[]) {
  const outcome = { fetched: 0, extracted: 0, claims: 0, skipped: 0, failed: 0 };
  for (let at = 0; at < ids.length; at += ID_BATCH) {
    const batch = ids.slice(at, at + ID_BATCH);
    const rows = await db
      .select({ stage: article.stage, fetchedAt: article.fetchedAt, claims: count(claim.id) })
      .from(article)
      .leftJoin(claim, and(eq(claim.articleId, article.id), eq(claim.extractor, article.extractor)))
      .where(inArray(article.id, batch))
      .groupBy(article.id);
    for (const { stage, fetchedAt, claims } of rows) {
      if (fetchedAt !== null) outcome.fetched += 1;
      if (stage === 'extracted' || stage === 'skipped' || stage === 'failed') outcome[stage] += 1;
      outcome.claims += claims;
    }
  }
  return outcome;
}
