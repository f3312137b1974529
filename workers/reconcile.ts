import type { Handler } from '../src/queue/job.ts';
import { waitingBeside } from '../src/store/articles.ts';
import { reconcileArticles } from '../src/store/reconcile.ts';
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
        const read = [{ id: articleId, extractedAt: extractedAt! }, ...beside];
        // Those that are the same page as another end there.
        for (const { id } of read) await settleTwins(db, id);
        const { articles, companies } = await reconcileArticles(db, read);
        if (!articles.includes(articleId)) return { ok: true, next: [], note: { skipped: true } };
        return { ok: true, next: [], note: { companies: companies.length, articles: articles.length } };
      }),
    ...articleTries(db, 'reconcile'),
  };
}
