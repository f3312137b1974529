import type { Handler, Step } from '../src/queue/queues.ts';
import type { Deps } from './deps.ts';
import { discoverArticles } from './discover.ts';
import { extractArticle } from './extract.ts';
import { fetchArticle } from './fetch.ts';
import { reconcileArticle } from './reconcile.ts';

/** The whole topology: each step's handler, and how many of its jobs run at once in one process. */
export const HANDLERS: Record<Step, { readonly make: (deps: Deps) => Handler; readonly concurrency: number }> = {
  discover: { make: discoverArticles, concurrency: 4 },
  fetch: { make: fetchArticle, concurrency: 16 },
  extract: { make: extractArticle, concurrency: 1 },
  reconcile: { make: reconcileArticle, concurrency: 1 },
};
