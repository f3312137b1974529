import { fail } from '../src/failure.ts';
import type { Handler, Outcome } from '../src/queue/job.ts';
import { saveFailure } from '../src/store/articles.ts';
import type { Db } from '../src/store/ledger.ts';
import type { ArticleStep } from '../src/store/schema.ts';
import { beginStep, putOff, triesOf } from '../src/store/tries.ts';

/** Starts without an end after which an article is held to be what ended its process each time. */
export const MAX_STARTS = 8;

/** How a step of an article keeps its failures: in the article's row. */
export function articleTries(db: Db, step: ArticleStep): Omit<Handler, 'run'> {
  return {
    tries: (articleId) => triesOf(db, articleId),
    putOff: (articleId, failure, wait) => putOff(db, articleId, step, failure, wait),
    giveUp: (articleId, failure) => saveFailure(db, articleId, step, failure),
  };
}

/** What is done once already. */
export const REPEATED: Outcome = { ok: true, next: [], note: { repeated: true } };

export type Begun = NonNullable<Awaited<ReturnType<typeof beginStep>>>;

/** Runs a step that may take its process down with it, as one that needs more memory than there is. */
export async function guarded(
  db: Db,
  articleId: number,
  step: ArticleStep,
  run: (begun: Begun) => Promise<Outcome>,
): Promise<Outcome> {
  const begun = await beginStep(db, articleId, step);
  if (begun === null) return REPEATED;
  if (begun.starts <= MAX_STARTS) return run(begun);
  return fail('STAGE_KILLED', `the process ended each of ${MAX_STARTS} times`);
}
