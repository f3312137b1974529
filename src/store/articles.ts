/**
 * Articles and their stages. Each write moves a row from the stage it expects in one transaction with what that stage
 * brought, so a job that runs twice lands once.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { and, asc, count, desc, eq, gt, inArray, isNull, lte, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { type Article, type Claim, calendarDay } from '../claim.ts';
import { FAILURES, type Failure } from '../failure.ts';
import { claimRow } from './claims.ts';
import type { Db } from './ledger.ts';
import { type ArticleStep, article, claim, type Stage, snapshot } from './schema.ts';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

const ID_BATCH = 1_000;
const MAX_MESSAGE_CHARS = 1_000;

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
        ...NO_FAILURE,
        stage: 'extracted',
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
      ...NO_TRIES,
      stage: FAILURES[failure.code].leaves,
      code: failure.code,
      message: shortened(failure.message),
      failedStep: step,
    })
    .where(eq(article.id, articleId));
}

function shortened(message: string): string {
  return message.replaceAll('\0', '').slice(0, MAX_MESSAGE_CHARS);
}

/** Failures of the step that an article waits for, so far. */
export async function triesOf(db: Db, articleId: number): Promise<number> {
  const [row] = await db.select({ tries: article.tries }).from(article).where(eq(article.id, articleId));
  return row?.tries ?? 0;
}

/** Notes a failure that may pass; the article stays where it is, and the next try is due in `delayMs`. */
export async function putOff(db: Db, articleId: number, { code, message }: Failure, delayMs: number): Promise<void> {
  await db
    .update(article)
    .set({
      tries: sql`${article.tries} + 1`,
      triedAt: sql`now()`,
      retryAt: sql`now() + make_interval(secs => ${delayMs / 1000})`,
      retryCode: code,
      retryMessage: shortened(message),
    })
    .where(eq(article.id, articleId));
}

/**
 * Counts the start of an extraction, so that a page which takes its process down with it does not do so for ever; what
 * ends in any way counts no more. Returns the article, or null where it is not waiting to be extracted.
 */
export async function beginExtraction(db: Db, articleId: number) {
  const [row] = await db
    .update(article)
    .set({ starts: sql`${article.starts} + 1` })
    .where(and(eq(article.id, articleId), eq(article.stage, 'fetched')))
    .returning({ url: article.url, starts: article.starts });
  return row ?? null;
}

/** The columns of a step's tries, for an article that has come past it. */
const NO_TRIES = { tries: 0, starts: 0, triedAt: null, retryAt: null, retryCode: null, retryMessage: null } as const;
const NO_FAILURE = { ...NO_TRIES, code: null, message: null, failedStep: null } as const;

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
      .set({ ...NO_FAILURE, stage: STAGE_BEFORE[step] })
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
    .set({ ...NO_FAILURE, stage: 'fetched' })
    .where(
      and(
        or(inArray(article.stage, ['fetched', 'extracted']), eq(article.failedStep, 'extract')),
        sql`exists (select from ${snapshot} where ${snapshot.articleId} = ${article.id})`,
      ),
    )
    .returning({ id: article.id });
  return rows.length;
}

/** When an article was last extracted; null where it is not waiting to be reconciled. */
export async function waitsForReconcile(db: Db, articleId: number): Promise<string | null> {
  const [row] = await db
    .select({ extractedAt: article.extractedAt })
    .from(article)
    .where(and(eq(article.id, articleId), isUnfinished('reconcile')));
  return row?.extractedAt ?? null;
}

/** Notes that the facts hold an article's claims, unless it has been extracted anew since `extractedAt`. */
export async function markReconciled(db: Db, articleId: number, extractedAt: string): Promise<void> {
  await db
    .update(article)
    .set({ ...NO_TRIES, reconciledAt: sql`now()` })
    .where(and(eq(article.id, articleId), eq(article.extractedAt, extractedAt)));
}

/** What tells that an article waits for a step. */
function isUnfinished(step: ArticleStep): SQL | undefined {
  const waits = eq(article.stage, STAGE_BEFORE[step]);
  return step === 'reconcile' ? and(waits, isNull(article.reconciledAt)) : waits;
}

export async function countUnfinished(db: Db, step: ArticleStep): Promise<number> {
  return db.$count(article, isUnfinished(step));
}

/** A try that lies in the future was noted before the clock was set back. */
const CLOCK_WAS_SET_BACK = sql`${article.triedAt} > now() + interval '1 minute'`;

/** Articles that wait for a step, oldest first, those after `after` alone; `delayMs` is 0 where they are due. */
export async function unfinished(db: Db, step: ArticleStep, after: number, limit: number) {
  const wait = sql`coalesce(extract(epoch from ${article.retryAt} - now()) * 1000, 0)`;
  const delayMs = sql<number>`case when ${CLOCK_WAS_SET_BACK} then 0 else ceil(greatest(0, ${wait})) end`;
  return db
    .select({ id: article.id, delayMs: delayMs.mapWith(Number) })
    .from(article)
    .where(and(isUnfinished(step), gt(article.id, after)))
    .orderBy(asc(article.id))
    .limit(limit);
}

/** Articles whose next try of a step is due. */
export async function overdue(db: Db, step: ArticleStep, limit: number): Promise<number[]> {
  const rows = await db
    .select({ id: article.id })
    .from(article)
    .where(and(isUnfinished(step), or(lte(article.retryAt, sql`now()`), CLOCK_WAS_SET_BACK)))
    .limit(limit);
  return rows.map(({ id }) => id);
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

/** How many articles wait for another try, by what went wrong at the last. */
export async function waits(db: Db) {
  return db
    .select({ code: article.retryCode, count: count() })
    .from(article)
    .where(sql`${article.retryCode} is not null`)
    .groupBy(article.retryCode)
    .orderBy(desc(count()), asc(article.retryCode));
}
