/** What articles wait for, how often it was tried, and when it is due. */
import { and, asc, eq, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Failure } from '../failure.ts';
import type { Db } from './ledger.ts';
import { type ArticleStep, article, type Stage } from './schema.ts';

const MAX_MESSAGE_CHARS = 1_000;

/** Where a step that failed starts again. */
export const STAGE_BEFORE: Record<ArticleStep, Stage> = {
  fetch: 'discovered',
  extract: 'fetched',
  reconcile: 'extracted',
};
/** The columns of a step's tries, for an article that has come past it. */
export const NO_TRIES = {
  tries: 0,
  starts: 0,
  triedAt: null,
  retryAt: null,
  retryCode: null,
  retryMessage: null,
} as const;
export const NO_FAILURE = { ...NO_TRIES, code: null, message: null, failedStep: null } as const;
/** A message as a column takes it. */
export function shortened(message: string): string {
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
/** What tells that an article waits for a step. */
export function isUnfinished(step: ArticleStep): SQL | undefined {
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
