import type { Handler } from '../src/queue/job.ts';
import { saveFailure } from '../src/store/articles.ts';
import type { Db } from '../src/store/ledger.ts';
import type { ArticleStep } from '../src/store/schema.ts';
import { putOff, triesOf } from '../src/store/tries.ts';

/** How a step of an article keeps its failures: in the article's row. */
export function articleTries(db: Db, step: ArticleStep): Omit<Handler, 'run'> {
  return {
    tries: (articleId) => triesOf(db, articleId),
    putOff: (articleId, failure, delayMs) => putOff(db, articleId, failure, delayMs),
    giveUp: (articleId, failure) => saveFailure(db, articleId, step, failure),
  };
}
