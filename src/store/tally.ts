/** How far the articles are, counted. */
import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm';
import { batches } from './batches.ts';
import type { Db } from './ledger.ts';
import { article, claim, type Stage } from './schema.ts';
import { isOpen } from './tries.ts';

/** More ids than these are not named in one question, which is about every article then. */
const MAX_NAMED = 10_000;

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

/** How many of the given articles have not come to their end. */
export async function countOpen(db: Db, ids: readonly number[]): Promise<number> {
  let open = 0;
  for (const batch of batches(ids)) {
    open += await db.$count(article, and(inArray(article.id, [...batch]), isOpen));
  }
  return open;
}

/** What became of the given articles, and the claims that they make. */
export async function outcomesOf(db: Db, ids: readonly number[]) {
  const outcome = { fetched: 0, extracted: 0, claims: 0, skipped: 0, failed: 0 };
  for (const batch of batches(ids)) {
    const rows = await db
      .select({ stage: article.stage, fetchedAt: article.fetchedAt, claims: count(claim.id) })
      .from(article)
      .leftJoin(claim, and(eq(claim.articleId, article.id), eq(claim.extractor, article.extractor)))
      .where(inArray(article.id, [...batch]))
      .groupBy(article.id);
    for (const { stage, fetchedAt, claims } of rows) {
      if (fetchedAt !== null) outcome.fetched += 1;
      if (stage === 'extracted' || stage === 'skipped' || stage === 'failed') outcome[stage] += 1;
      outcome.claims += claims;
    }
  }
  return outcome;
}

export type Waiting = Awaited<ReturnType<typeof waits>>[number];

/** Articles that wait for another try, by what went wrong at the last: with what one of them was told, and the next try. */
export async function waits(db: Db, ids?: readonly number[]) {
  const isAsked = ids === undefined || ids.length > MAX_NAMED ? undefined : inArray(article.id, [...ids]);
  return db
    .select({
      code: article.retryCode,
      count: count(),
      message: sql<string | null>`min(${article.retryMessage})`,
      nextAt: sql<string | null>`min(${article.retryAt})`,
    })
    .from(article)
    .where(and(sql`${article.retryCode} is not null`, isAsked))
    .groupBy(article.retryCode)
    .orderBy(desc(count()), asc(article.retryCode));
}

/** Claims in the articles that were read within the last hour. */
export async function claimsOfLastHour(db: Db): Promise<number> {
  const [row] = await db
    .select({ count: count(claim.id) })
    .from(article)
    .innerJoin(claim, and(eq(claim.articleId, article.id), eq(claim.extractor, article.extractor)))
    .where(sql`${article.extractedAt} > now() - interval '1 hour'`);
  return row!.count;
}
