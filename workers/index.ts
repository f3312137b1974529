import type { Handler } from '../src/queue/job.ts';
import type { Step } from '../src/queue/steps.ts';
import { readBatch } from './backfill.ts';
import type { Deps } from './deps.ts';
import { discoverArticles } from './discover.ts';
import { extractArticle } from './extract.ts';
import { fetchArticle } from './fetch.ts';
import { reconcileArticle } from './reconcile.ts';

/** The whole topology: each step's handler, and how many of its jobs run at once in one process. */
export const HANDLERS: Record<Step, (deps: Deps) => Handler> = {
  discover: discoverArticles,
  fetch: fetchArticle,
  extract: extractArticle,
  reconcile: reconcileArticle,
  backfill: readBatch,
};

/** Jobs of a step that run at once in one process. Extraction has one for each reading thread. */
export const CONCURRENCY: Record<Exclude<Step, 'extract'>, number> = {
  discover: 4,
  fetch: 16,
  reconcile: 1,
  backfill: 2, // while one waits for its archive or the ledger, the other has pages to read
};
