import type { Handler } from '../src/queue/job.ts';
import { markReconciled, waitsForReconcile } from '../src/store/articles.ts';
import { rebuildFactsOfArticle } from '../src/store/facts.ts';
import { articleTries } from './article-tries.ts';
import type { Deps } from './deps.ts';

/** Claims of an article → facts of the companies that it speaks of. */
export function reconcileArticle({ db }: Deps): Handler {
  return {
    async run(articleId) {
      const extractedAt = await waitsForReconcile(db, articleId);
      if (extractedAt === null) return { ok: true, next: [], note: { repeated: true } };
      const companies = await rebuildFactsOfArticle(db, articleId);
      await markReconciled(db, articleId, extractedAt);
      return { ok: true, next: [], note: { companies: companies.length } };
    },
    ...articleTries(db, 'reconcile'),
  };
}
