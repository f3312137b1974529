/**
 * Articles and their stages. Each write moves a row from the stage it expects in one transaction with what that stage
 * brought, so a job that runs twice lands once.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { and, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { type Article, type Claim, calendarDay } from '../claim.ts';
import type { Decision } from '../extract/extract.ts';
import { FAILURES, type Failure } from '../failure.ts';
import { batches } from './batches.ts';
import { claimRows } from './claims.ts';
import { rebuildFactsWithin } from './facts.ts';
import type { Db, Tx } from './ledger.ts';
import { type ArticleStep, article, claim, type Stage, snapshot } from './schema.ts';
import { inTransaction } from './transaction.ts';
import { isUnfinished, NO_FAILURE, NO_TRIES, STAGE_BEFORE, shortened } from './tries.ts';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

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
  const ids: number[] = [];
  for (const batch of batches(candidates)) {
    const rows = batch.map(({ url, title, published }) => ({
      url,
      sourceId,
      hintTitle: title ?? null,
      hintPublished: published ?? null,
    }));
    const added = await db.insert(article).values(rows).onConflictDoNothing().returning({ id: article.id });
    ids.push(...added.map(({ id }) => id));
  }
  return ids;
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
  return inTransaction(db, async (tx) => {
    const moved = await tx
      .update(article)
      .set({ ...NO_TRIES, stage: 'fetched', finalUrl: page.finalUrl, fetchedAt: page.fetchedAt })
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
  /** Every amount that was seen, kept or dropped. */
  readonly decisions: readonly Decision[];
  readonly sketch: number[] | null;
  readonly extractor: string;
}

/**
 * Stores what an article says; its earlier claims by the same extractor make way. False where it does not wait to be
 * extracted any more: another worker was faster.
 */
export async function saveExtraction(db: Db, articleId: number, url: string, extracted: Extracted): Promise<boolean> {
  const rows = claimRows(articleId, url, extracted.claims);
  return inTransaction(db, async (tx) => {
    const moved = await tx
      .update(article)
      .set({
        ...articleColumns(extracted.article),
        ...NO_FAILURE,
        stage: 'extracted',
        sketch: extracted.sketch,
        decisions: extracted.decisions,
        extractor: extracted.extractor,
        extractedAt: sql`now()`,
        reconciledAt: null,
      })
      .where(and(eq(article.id, articleId), isUnfinished('extract')))
      .returning({ id: article.id });
    if (moved.length === 0) return false;
    await tx.delete(claim).where(and(eq(claim.articleId, articleId), eq(claim.extractor, extracted.extractor)));
    for (const batch of batches(rows)) await tx.insert(claim).values([...batch]);
    return true;
  });
}

/**
 * Ends an article's way: `skipped` or `failed` as the code has it, what was read of it kept where there is any. Claims of
 * an earlier reading do not stand any more, nor facts by them. Nothing happens to one that does not wait for that step
 * any more.
 */
export async function saveFailure(
  db: Db,
  articleId: number,
  step: ArticleStep,
  failure: Failure,
  read?: Article,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const ended = await tx
      .update(article)
      .set({
        ...(read === undefined ? {} : articleColumns(read)),
        ...(step === 'extract' ? { extractor: null, decisions: null } : {}),
        ...NO_TRIES,
        stage: FAILURES[failure.code].leaves,
        code: failure.code,
        message: shortened(failure.message),
        failedStep: step,
      })
      .where(and(eq(article.id, articleId), isUnfinished(step)))
      .returning({ id: article.id });
    if (step === 'extract' && ended.length > 0) await rebuildFactsWithin(tx, articleId);
  });
}

/** What an article says of itself, as columns. */
export function articleColumns(read: Article) {
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

/** Puts failed articles back where they failed; `code` limits it to one reason. Returns their ids. */
export async function retryFailed(db: Db, code?: string): Promise<number[]> {
  let ids: number[] = [];
  for (const step of Object.keys(STAGE_BEFORE) as ArticleStep[]) {
    const isWanted = code === undefined ? undefined : sql`${article.code} = ${code}`;
    const isFailed = and(eq(article.stage, 'failed'), eq(article.failedStep, step), isWanted);
    ids = ids.concat(await putBack(db, STAGE_BEFORE[step], isFailed));
  }
  return ids;
}

/** Puts every article that has a snapshot back before extraction. Returns their ids. */
export function resetForExtraction(db: Db): Promise<number[]> {
  const wasRead = or(inArray(article.stage, ['fetched', 'extracted']), eq(article.failedStep, 'extract'));
  const hasSnapshot = sql`exists (select from ${snapshot} where ${snapshot.articleId} = ${article.id})`;
  return putBack(db, 'fetched', and(wasRead, hasSnapshot));
}

/** All at once, which for a large ledger takes minutes. */
function putBack(db: Db, stage: Stage, which: SQL | undefined): Promise<number[]> {
  const update = async (tx: Tx) => {
    const rows = await tx
      .update(article)
      .set({ ...NO_FAILURE, stage })
      .where(which)
      .returning({ id: article.id });
    return rows.map(({ id }) => id);
  };
  return inTransaction(db, update, { long: true });
}

/** Notes that the facts hold an article's claims, unless it has been extracted anew since `extractedAt`. */
export async function markReconciled(db: Db, articleId: number, extractedAt: string): Promise<void> {
  await db
    .update(article)
    .set({ ...NO_TRIES, reconciledAt: sql`now()` })
    .where(and(eq(article.id, articleId), eq(article.extractedAt, extractedAt)));
}
