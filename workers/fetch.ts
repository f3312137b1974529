import { normalizeUrl } from '../src/discover/url.ts';
import { fail } from '../src/failure.ts';
import type { Handler, Outcome } from '../src/queue/job.ts';
import { NO_PAGE_RULES, rightsOf } from '../src/rights/rights.ts';
import {
  addArticles,
  findArticle,
  findArticleByUrl,
  findValidators,
  keepReading,
  saveFailure,
  saveSnapshot,
} from '../src/store/articles.ts';
import { forgottenAmong } from '../src/store/forgotten.ts';
import { articleTries, REPEATED } from './article-tries.ts';
import type { Deps } from './deps.ts';

/** A job whose host is busy for longer gives its place to one of another host. */
const PATIENCE_MS = 6_000;

type Found = NonNullable<Awaited<ReturnType<typeof findArticle>>>;

/**
 * Article → snapshot. A redirected address ends as skipped, and its page is kept under the address that it led to. One that
 * was fetched before is asked for what has changed since.
 */
export function fetchArticle({ db, fetcher }: Deps): Handler {
  return {
    async run(articleId) {
      const article = await findArticle(db, articleId);
      if (article === null || article.stage !== 'discovered') return REPEATED;
      const { url, priority } = article;
      if ((await forgottenAmong(db, [url])).size > 0) return fail('FORGOTTEN', 'its page or host was to be forgotten');
      const validators = await findValidators(db, articleId);
      const answer = await fetcher.get(url, {
        ...validators,
        accept: 'page',
        patienceMs: PATIENCE_MS,
        // One that comes back for the turn that it booked has its place; fresh news waits for no archive.
        yields: priority === 'backfill' && article.retryCode !== 'FETCH_HOST_BUSY',
      });
      if (!answer.ok) return answer;
      const page = answer.value;
      if (page.notModified) return readAgain(article, await keepReading(db, articleId, page.fetchedAt));
      const { refusal } = rightsOf(page, NO_PAGE_RULES, Date.now());
      if (refusal !== null) return refusal;
      const finalUrl = normalizeUrl(page.finalUrl) ?? url;
      const target = finalUrl === url ? articleId : await targetOf(finalUrl, article);
      if (target === null) return fail('FORGOTTEN', `it leads to ${finalUrl}, which was to be forgotten`);
      const saved = await saveSnapshot(db, target, page);
      if (target !== articleId)
        await saveFailure(db, articleId, 'fetch', fail('REDIRECTED', `it leads to ${finalUrl}`));
      const note = { url, bytes: page.body.length, ...(target === articleId ? {} : { redirectedTo: finalUrl }) };
      return { ok: true, next: saved ? [{ step: 'extract', ids: [target], priority }] : [], note };
    },
    ...articleTries(db, 'fetch'),
  };

  /** Null where that page was to be forgotten. */
  async function targetOf(url: string, { sourceId, priority }: Found): Promise<number | null> {
    await addArticles(db, [{ url }], sourceId, priority);
    return (await findArticleByUrl(db, url))?.id ?? null;
  }
}

/** What a page that has not changed leads to: it is read where no reading of it stands. */
function readAgain({ id, url, priority }: Found, stage: string | null): Outcome {
  const next = stage === 'fetched' ? [{ step: 'extract' as const, ids: [id], priority }] : [];
  return { ok: true, next, note: { url, unchanged: true } };
}
