import type { Handler } from '../src/queue/job.ts';
import { markReconciled } from '../src/store/articles.ts';
import { rebuildFactsOfArticle } from '../src/store/facts.ts';
import { articleTries, guarded } from './article-tries.ts';
import type { Deps } from './deps.ts';

/** Claims of an article → facts of the companies that it speaks of. */
export function reconcileArticle({ db }: Deps): Handler {
  return {
    run: (articleId) =>
      guarded(db, articleId, 'reconcile', async ({ extractedAt }) => {
        const companies = await rebuildFactsOfArticle(db, articleId);
        await markReconciled(db, articleId, extractedAt!);
        return { ok: true, next: [], note: { companies: companies.length } };
      }),
    ...articleTries(db, 'reconcile'),
  };
}
