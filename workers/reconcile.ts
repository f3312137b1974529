import type { Handler } from '../src/queue/job.ts';
import { markReconciled } from '../src/store/articles.ts';
import { rebuildFactsOfArticle } from '../src/store/facts.ts';
import { placeInStory } from '../src/store/stories.ts';
import { settleTwins } from '../src/store/twins.ts';
import { articleTries, guarded } from './article-tries.ts';
import type { Deps } from './deps.ts';

/** An article → its place among the others, and the facts of the companies that it speaks of. */
export function reconcileArticle({ db }: Deps): Handler {
  return {
    run: (articleId) =>
      guarded(db, articleId, 'reconcile', async ({ extractedAt }) => {
        if (!(await settleTwins(db, articleId))) return { ok: true, next: [], note: { skipped: 'SAME_PAGE' } };
        await placeInStory(db, articleId);
        const companies = await rebuildFactsOfArticle(db, articleId);
        await markReconciled(db, articleId, extractedAt!);
        return { ok: true, next: [], note: { companies: companies.length } };
      }),
    ...articleTries(db, 'reconcile'),
  };
}
