import type { Article } from '../src/claim.ts';
import { EXTRACTOR, extractClaims } from '../src/extract/extract.ts';
import { fail, type Result } from '../src/failure.ts';
import { parsePage } from '../src/parse/article.ts';
import { checkReadable } from '../src/parse/readable.ts';
import { parseText } from '../src/parse/text.ts';
import type { Handler } from '../src/queue/queues.ts';
import { sketch } from '../src/reconcile/sketch.ts';
import { findArticle, findSnapshot, saveExtraction, saveFailure } from '../src/store/articles.ts';
import type { Deps } from './deps.ts';

/** Snapshot → article and claims. */
export function extractArticle({ db, registry }: Deps): Handler {
  return {
    async run(articleId) {
      const row = await findArticle(db, articleId);
      if (row === null || row.stage !== 'fetched') return { ok: true, next: [], note: { repeated: true } };
      const snapshot = await findSnapshot(db, articleId);
      if (snapshot === null) return fail('STAGE_CRASHED', 'the snapshot is missing');
      const parsed = parseSnapshot(snapshot);
      if (!parsed.ok) return parsed;
      const article: Article = parsed.value;
      const unreadable = checkReadable(article);
      if (unreadable !== null) {
        await saveFailure(db, articleId, 'extract', unreadable, article);
        return { ok: true, next: [], note: { url: row.url, skipped: unreadable.code } };
      }
      const { claims } = extractClaims(article, registry);
      await saveExtraction(db, articleId, row.url, {
        article,
        claims,
        sketch: sketch(article.text),
        extractor: EXTRACTOR,
      });
      const note = { url: row.url, claims: claims.length, ...(article.truncated ? { truncated: true } : {}) };
      return { ok: true, next: [{ step: 'reconcile', ids: [articleId] }], note };
    },
    giveUp: (articleId, failure) => saveFailure(db, articleId, 'extract', failure),
  };
}

type Snapshot = NonNullable<Awaited<ReturnType<typeof findSnapshot>>>;

function parseSnapshot({ body, finalUrl, contentType }: Snapshot): Result<Article> {
  if (contentType?.startsWith('text/plain')) return parseText(body.toString('utf8'), { url: finalUrl });
  return parsePage({ html: body, url: finalUrl, contentType });
}
