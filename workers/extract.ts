import { fail } from '../src/failure.ts';
import type { Handler } from '../src/queue/job.ts';
import { rightsOf } from '../src/rights/rights.ts';
import { digestOf, findSnapshot, saveExtraction, saveFailure } from '../src/store/articles.ts';
import { isForgottenText } from '../src/store/forgotten.ts';
import { articleTries, guarded, REPEATED } from './article-tries.ts';
import type { Deps } from './deps.ts';

/** No article makes as many; a table that was taken for one does. The first ones are kept. */
const MAX_CLAIMS = 1_000;
/** Nor is anybody helped by more decisions on its amounts. */
const MAX_DECISIONS = 1_000;

/** Snapshot → article and claims. The reading itself is done by a thread that can be ended. */
export function extractArticle({ db, reader }: Deps): Handler {
  return {
    run: (articleId) =>
      guarded(db, articleId, 'extract', async ({ url, priority }) => {
        const snapshot = await findSnapshot(db, articleId);
        if (snapshot === null) return fail('STAGE_CRASHED', 'the snapshot is missing');
        const read = await reader.read(snapshot);
        if (!read.ok) return read;
        const { article, claims: found, decisions: all, print, extractor, unreadable, rules } = read.value;
        const rights = rightsOf(snapshot, rules, Date.now());
        if (rights.refusal !== null) return rights.refusal;
        if (await isForgottenText(db, url, digestOf(article)))
          return fail('FORGOTTEN', 'its text was to be forgotten, under another address');
        if (unreadable !== null) {
          await saveFailure(db, articleId, 'extract', unreadable, article);
          return { ok: true, next: [], note: { url, skipped: unreadable.code } };
        }
        const claims = found.slice(0, MAX_CLAIMS);
        const decisions = all.slice(0, MAX_DECISIONS);
        const extracted = { article, claims, decisions, print, extractor, snapshot, rights };
        const saved = await saveExtraction(db, articleId, url, extracted);
        if (!saved) return REPEATED;
        const note = {
          url,
          claims: claims.length,
          ...(found.length > claims.length ? { dropped: found.length - claims.length } : {}),
          ...(article.truncated ? { truncated: true } : {}),
          ...(article.repaired ? { repaired: 1 } : {}),
        };
        return { ok: true, next: [{ step: 'reconcile', ids: [articleId], priority }], note };
      }),
    ...articleTries(db, 'extract'),
  };
}
