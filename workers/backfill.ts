import { keepArchives } from '../src/backfill/open-archives.ts';
import { readBatchPages } from '../src/backfill/read-batch.ts';
import { type Failure, fail, OutlayError } from '../src/failure.ts';
import type { Handler, Outcome, Work } from '../src/queue/job.ts';
import { saveBatch } from '../src/store/archived.ts';
import { beginBatch, endBatchAt, failBatch, noteVersion, putOffBatch, triesOfBatch } from '../src/store/backfill.ts';
import { MAX_STARTS, REPEATED } from './article-tries.ts';
import type { Deps } from './deps.ts';

/**
 * Batch of an archive → its articles and claims. Where it ends is found first and noted, so that somebody else can take the
 * next one while the pages of this one are read.
 */
export function readBatch({ db, fetcher, reader }: Deps): Handler {
  const archives = keepArchives(fetcher);

  async function run(id: number, onNext: (work: Work) => Promise<void>): Promise<Outcome> {
    const begun = await beginBatch(db, id);
    if (begun === null) return REPEATED;
    const { batch, file } = begun;
    if (batch.starts > MAX_STARTS) return fail('STAGE_KILLED', `the process ended each of ${MAX_STARTS} times`);
    const opened = await archives.take(file, { offset: batch.fromOffset, skip: batch.fromSkip });
    if (!opened.ok) return opened;
    const { source } = opened.value;
    if (!(await noteVersion(db, file.id, source.size, source.version))) {
      await opened.value.close();
      return fail('ARCHIVE_CHANGED', `${file.name} is not the file that it was`);
    }
    const end = batch.toOffset === null ? undefined : { offset: batch.toOffset, skip: batch.toSkip! };
    const pages = await opened.value.read(end).catch(asFailure);
    if ('ok' in pages) {
      await opened.value.close();
      return pages;
    }
    const next = await endBatchAt(db, batch, pages.next, source.size);
    await archives.giveBack(file, opened.value);
    if (next !== null) await onNext({ step: 'backfill', ids: [next] });
    const found = await readBatchPages(pages, file.rules, reader);
    if ('ok' in found) return found;
    const ids = await saveBatch(db, { id, fileId: file.id, ...found });
    if (ids === null) return REPEATED;
    const repaired = found.articles.filter(({ reading }) => reading.article.repaired).length;
    const note = { file: file.name, pages: found.counts.pages, articles: found.articles.length, repaired };
    return { ok: true, next: [{ step: 'reconcile', ids }], note };
  }

  return {
    run,
    tries: (id) => triesOfBatch(db, id),
    putOff: (id, _failure, wait) => putOffBatch(db, id, wait),
    giveUp: (id, failure) => failBatch(db, id, failure),
  };
}

function asFailure(error: unknown): Failure {
  if (error instanceof OutlayError) return error.failure;
  throw error;
}
