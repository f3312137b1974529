import type { Handler } from '../src/queue/job.ts';
import { markReconciled, type ReadArticle, unreconciledAmong, waitingBeside } from '../src/store/articles.ts';
import { rebuildFactsOf } from '../src/store/facts.ts';
import type { Db } from '../src/store/ledger.ts';
import { placeInStories } from '../src/store/stories.ts';
import { settleTwins } from '../src/store/twins.ts';
import { articleTries, guarded } from './article-tries.ts';
import type { Deps } from './deps.ts';

/** Articles that are reconciled at once: facts are built as often as there are such runs, not as often as articles. */
const MAX_TOGETHER = 250;

/**
 * An article → its place among the others, and the facts of the companies that it speaks of. With it go those that wait
 * beside it, whose own jobs find nothing to do then; one whose try has failed goes alone.
 */
export function reconcileArticle({ db }: Deps): Handler {
  return {
    run: (articleId) =>
      guarded(db, articleId, 'reconcile', async ({ extractedAt, starts, tries }) => {
        const isFirstTry = starts === 1 && tries === 0;
        const beside = isFirstTry ? await waitingBeside(db, articleId, MAX_TOGETHER - 1) : [];
        const left = await withoutTwins(db, [{ id: articleId, extractedAt: extractedAt! }, ...beside]);
        const ids = left.map(({ id }) => id);
        await placeInStories(db, ids);
        const companies = await rebuildFactsOf(db, ids);
        await markReconciled(db, left);
        if (!ids.includes(articleId)) return { ok: true, next: [], note: { skipped: 'SAME_PAGE' } };
        return { ok: true, next: [], note: { companies: companies.length, articles: ids.length } };
      }),
    ...articleTries(db, 'reconcile'),
  };
}

/** Those that are not the same page as another. */
async function withoutTwins(db: Db, read: readonly ReadArticle[]): Promise<ReadArticle[]> {
  for (const { id } of read) await settleTwins(db, id);
  return unreconciledAmong(db, read);
}
