import { fail } from '../src/failure.ts';
import type { Handler } from '../src/queue/job.ts';
import { findSnapshot, saveExtraction, saveFailure } from '../src/store/articles.ts';
import { beginExtraction } from '../src/store/tries.ts';
import { articleTries } from './article-tries.ts';
import type { Deps } from './deps.ts';

/** Starts without an end after which a page is held to be what ended its process each time. */
const MAX_STARTS = 8;

/** Snapshot → article and claims. The reading itself is done by a thread that can be ended. */
export function extractArticle({ db, reader }: Deps): Handler {
  return {
    async run(articleId) {
      const row = await beginExtraction(db, articleId);
      if (row === null) return { ok: true, next: [], note: { repeated: true } };
      const { url, starts } = row;
      if (starts > MAX_STARTS)
        return fail('EXTRACT_KILLED', `the process ended each of ${MAX_STARTS} times it was read`);
      const snapshot = await findSnapshot(db, articleId);
      if (snapshot === null) return fail('STAGE_CRASHED', 'the snapshot is missing');
      const read = await reader.read(snapshot);
      if (!read.ok) return read;
      const { article, claims, sketch, extractor, unreadable } = read.value;
      if (unreadable !== null) {
        await saveFailure(db, articleId, 'extract', unreadable, article);
        return { ok: true, next: [], note: { url, skipped: unreadable.code } };
      }
      await saveExtraction(db, articleId, url, { article, claims, sketch, extractor });
      const note = { url, claims: claims.length, ...(article.truncated ? { truncated: true } : {}) };
      return { ok: true, next: [{ step: 'reconcile', ids: [articleId] }], note };
    },
    ...articleTries(db, 'extract'),
  };
}
