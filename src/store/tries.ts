/** What articles wait for, how often it was tried, and when it is due. */
import { and, asc, desc, eq, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Failure } from '../failure.ts';
import type { Db } from './ledger.ts';
import { type ArticleStep, article, type Priority, type Stage } from './schema.ts';

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

export interface Wait {
  readonly delayMs: number;
  /** Whether it is one of the few tries that an article has. */
  readonly counts: boolean;
}

/** A message as a column takes it. */
export function shortened(message: string): string {
  return message.replaceAll('\0', '').slice(0, MAX_MESSAGE_CHARS);
}

/** Failures of the step that an article waits for, so far. */
export async function triesOf(db: Db, articleId: number): Promise<number> {
  const [row] = await db.select({ tries: article.tries }).from(article).where(eq(article.id, articleId));
  return row?.tries ?? 0;
}

/**
 * Notes a failure that may pass; the article stays where it is, and the next try is due in `delayMs`. A failure that
 * does not count is no fault of the article. Nothing happens to one that does not wait for that step any more.
 */
export async function putOff(
  db: Db,
  articleId: number,
  step: ArticleStep,
  { code, message }: Failure,
  { delayMs, counts }: Wait,
): Promise<void> {
  await db
    .update(article)
    .set({
      ...(counts ? { tries: sql`${article.tries} + 1` } : {}),
      starts: 0,
      triedAt: sql`now()`,
      retryAt: sql`now() + make_interval(secs => ${delayMs / 1000})`,
      retryCode: code,
      retryMessage: shortened(message),
    })
    .where(and(eq(article.id, articleId), isUnfinished(step)));
}

/**
 * Counts the start of a step that may take its process down with it, so that it does not do so for ever; what ends in any
 * way counts no more. Returns the article, or null where it does not wait for that step.
 */
export async function beginStep(db: Db, articleId: number, step: ArticleStep) {
  const [row] = await db
    .update(article)
    .set({ starts: sql`${article.starts} + 1` })
    .where(and(eq(article.id, articleId), isUnfinished(step)))
    .returning({
      url: article.url,
      starts: article.starts,
      tries: article.tries,
      extractedAt: article.extractedAt,
      priority: article.priority,
    });
  return row ?? null;
}

/** What tells that an article waits for a step. */
export function isUnfinished(step: ArticleStep): SQL | undefined {
  const waits = eq(article.stage, STAGE_BEFORE[step]);
  return step === 'reconcile' ? and(waits, isNull(article.reconciledAt)) : waits;
}

/** What tells that an article has not come to its end: it waits for one of the steps. */
export const isOpen: SQL = or(isUnfinished('fetch'), isUnfinished('extract'), isUnfinished('reconcile'))!;

/** A try that lies in the future was noted before the clock was set back. */
const CLOCK_WAS_SET_BACK = sql`${article.triedAt} > now() + interval '1 minute'`;

/** What tells that an article waits for a step whose time has come. */
function isDue(step: ArticleStep): SQL | undefined {
  const isTime = or(isNull(article.retryAt), lte(article.retryAt, sql`now()`), CLOCK_WAS_SET_BACK);
  return and(isUnfinished(step), isTime);
}

export interface DueArticle {
  readonly id: number;
  readonly priority: Priority;
}

export async function countDue(db: Db, step: ArticleStep): Promise<number> {
  return db.$count(article, isDue(step));
}

/** Articles whose time has come for a step: the live ones before those of a backfill, the oldest first. */
export async function dueArticles(db: Db, step: ArticleStep, limit: number): Promise<DueArticle[]> {
  return db
    .select({ id: article.id, priority: article.priority })
    .from(article)
    .where(isDue(step))
    .orderBy(desc(article.priority), asc(article.id))
    .limit(limit);
}
