import { normalizeUrl } from '../src/discover/url.ts';
import { fail } from '../src/failure.ts';
import type { Handler } from '../src/queue/job.ts';
import { addArticles, findArticle, findArticleByUrl, saveFailure, saveSnapshot } from '../src/store/articles.ts';
import { articleTries, REPEATED } from './article-tries.ts';
import type { Deps } from './deps.ts';

/** A job whose host is busy for longer gives its place to one of another host. */
const PATIENCE_MS = 6_000;

/** Article → snapshot. A redirected address ends as skipped, and its page is kept under the address that it led to. */
export function fetchArticle({ db, fetcher }: Deps): Handler {
  return {
    async run(articleId) {
      const article = await findArticle(db, articleId);
      if (article === null || article.stage !== 'discovered') return REPEATED;
      const answer = await fetcher.get(article.url, { accept: 'page', patienceMs: PATIENCE_MS });
      if (!answer.ok) return answer;
      const finalUrl = normalizeUrl(answer.value.finalUrl) ?? article.url;
      const target = finalUrl === article.url ? articleId : await targetOf(finalUrl, article.sourceId);
      const saved = await saveSnapshot(db, target, answer.value);
      if (target !== articleId)
        await saveFailure(db, articleId, 'fetch', fail('REDIRECTED', `it leads to ${finalUrl}`));
      const note = {
        url: article.url,
        bytes: answer.value.body.length,
        ...(target === articleId ? {} : { redirectedTo: finalUrl }),
      };
      return { ok: true, next: saved ? [{ step: 'extract', ids: [target] }] : [], note };
    },
    ...articleTries(db, 'fetch'),
  };

  async function targetOf(url: string, sourceId: number | null): Promise<number> {
    await addArticles(db, [{ url }], sourceId);
    return (await findArticleByUrl(db, url))!.id;
  }
}
