import type { Handler } from '../src/queue/job.ts';
import { findSource, putOffCheck, saveCheck } from '../src/store/sources.ts';
import { checkSource, isLast, settleFailure } from './check-source.ts';
import type { Deps } from './deps.ts';

/** Source → what is new in it. */
export function discoverArticles({ db, fetcher }: Deps): Handler {
  return {
    async run(sourceId) {
      const source = await findSource(db, sourceId);
      if (source === null) return { ok: true, next: [], note: { gone: true } };
      const { url } = source;
      const checked = await checkSource(db, fetcher, source);
      if (!checked.ok && isLast(source, checked)) {
        await settleFailure(db, source, checked);
        return { ok: true, next: [], note: { url, code: checked.code, notice: notAsked(checked.message) } };
      }
      if (!checked.ok) return checked;
      const { unchanged, entries, articles, again, parts, movedTo, dead } = checked.value;
      return {
        ok: true,
        next: [
          { step: 'fetch', ids: [...articles, ...again] },
          { step: 'discover', ids: parts },
        ],
        note: {
          url,
          ...(unchanged ? { unchanged } : { seen: entries, new: articles.length, again: again.length }),
          ...(movedTo === null ? {} : { movedTo }),
          ...(dead === null ? {} : { code: dead.code, notice: notAsked(dead.message) }),
        },
      };
    },
    /** One that has failed before is not tried again within seconds. */
    async tries(sourceId) {
      const source = await findSource(db, sourceId);
      return source === null || source.failures > 0 ? Number.POSITIVE_INFINITY : source.tries;
    },
    async putOff(sourceId, failure, { delayMs, counts }) {
      if (!counts) return putOffCheck(db, sourceId, delayMs);
      const tries = (await findSource(db, sourceId))?.tries ?? 0;
      await saveCheck(db, sourceId, delayMs, { failure, tries: tries + 1 });
    },
    async giveUp(sourceId, failure) {
      const source = await findSource(db, sourceId);
      if (source !== null) await settleFailure(db, source, failure);
    },
  };
}

function notAsked(why: string): string {
  return `${why}: it is asked no more; outlay sources resume asks it again`;
}
