import type { Candidate } from '../src/discover/candidate.ts';
import { readFeed } from '../src/discover/feed.ts';
import { normalizeUrl } from '../src/discover/url.ts';
import { fail, ok, type Result } from '../src/failure.ts';
import type { Handler } from '../src/queue/job.ts';
import { addArticles } from '../src/store/articles.ts';
import { forgottenAmong } from '../src/store/forgotten.ts';
import { refetchChanged } from '../src/store/refetch.ts';
import type { SourceKind } from '../src/store/schema.ts';
import { findSource, saveCheck, triesOfSource } from '../src/store/sources.ts';
import type { Deps } from './deps.ts';

/** Parts of a sitemap index that one check reads. */
const MAX_PARTS = 50;

/** Source → what is new in it. */
export function discoverArticles({ db, fetcher, checkIntervalMs }: Deps): Handler {
  return {
    async run(sourceId) {
      const source = await findSource(db, sourceId);
      if (source === null) return { ok: true, next: [], note: { gone: true } };
      const { url, etag, lastModified } = source;
      if ((await forgottenAmong(db, [url])).size > 0) return fail('FORGOTTEN', 'its host was to be forgotten');
      const answer = await fetcher.get(url, { etag, lastModified, accept: 'feed' });
      if (!answer.ok) return answer;
      if (answer.value.notModified) {
        await saveCheck(db, sourceId, {}, checkIntervalMs);
        return { ok: true, next: [], note: { url, unchanged: true } };
      }
      const found = await readListing({ fetcher }, answer.value.body, answer.value.finalUrl);
      if (!found.ok) return found;
      const articles = found.value.items.flatMap(toArticle);
      const ids = await addArticles(db, articles, sourceId);
      const again = await refetchChanged(db, articles);
      const { title, kind } = found.value;
      const { etag: newEtag, lastModified: newLastModified } = answer.value;
      await saveCheck(db, sourceId, { title, kind, etag: newEtag, lastModified: newLastModified }, checkIntervalMs);
      return {
        ok: true,
        next: [{ step: 'fetch', ids: [...ids, ...again] }],
        note: { url, seen: found.value.items.length, new: ids.length, again: again.length },
      };
    },
    tries: (sourceId) => triesOfSource(db, sourceId),
    async putOff(sourceId, failure, { delayMs, counts }) {
      const tries = await triesOfSource(db, sourceId);
      await saveCheck(db, sourceId, counts ? { failure, tries: tries + 1 } : { tries }, delayMs);
    },
    giveUp: (sourceId, failure) => saveCheck(db, sourceId, { failure }, checkIntervalMs),
  };
}

interface Listing {
  readonly title: string | null;
  readonly kind: SourceKind;
  readonly items: readonly Candidate[];
}

/** The items of a feed or sitemap; those of a sitemap index are the items of its parts. */
async function readListing({ fetcher }: Pick<Deps, 'fetcher'>, body: Buffer, url: string): Promise<Result<Listing>> {
  const found = readFeed(body, url);
  if (!found.ok) return found;
  const items = [...found.value.items];
  for (const part of found.value.sitemaps.slice(0, MAX_PARTS)) {
    const answer = await fetcher.get(part, { accept: 'feed' });
    if (!answer.ok) return answer;
    const read = readFeed(answer.value.body, answer.value.finalUrl);
    if (!read.ok) return read;
    items.push(...read.value.items);
  }
  const kind = found.value.kind === 'sitemap-index' ? 'sitemap' : found.value.kind;
  return ok({ title: found.value.title, kind, items });
}

function toArticle({ url, title, published, modified }: Candidate) {
  const normalized = normalizeUrl(url);
  return normalized === null ? [] : [{ url: normalized, title, published, modified }];
}
