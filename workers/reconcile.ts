import type { Handler } from '../src/queue/queues.ts';
import { markReconciled, saveFailure } from '../src/store/articles.ts';
import { rebuildFactsOfArticle } from '../src/store/facts.ts';
import type { Deps } from './deps.ts';

/** Claims of an article → facts of the companies that it speaks of. */
export function reconcileArticle({ db }: Deps): Handler {
  return {
    async run(articleId) {
      const companies = await rebuildFactsOfArticle(db, articleId);
      await markReconciled(db, articleId);
      return { ok: true, next: [], note: { companies: companies.length } };
    },
    giveUp: (articleId, failure) => saveFailure(db, articleId, 'reconcile', failure),
  };
}
