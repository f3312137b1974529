/** Articles that were read → their places among the others, and the facts by them. */
import { markReconciled, type ReadArticle, unreconciledAmong } from './articles.ts';
import { companiesOf, rebuildCompanies } from './facts.ts';
import type { Db } from './ledger.ts';
import { lockStories, placeInStories } from './stories.ts';
import { inTransaction } from './transaction.ts';

export interface Reconciled {
  /** Ids of those that still waited for it. */
  readonly articles: readonly number[];
  /** Keys of the companies whose facts were built again. */
  readonly companies: readonly string[];
}

/**
 * In one transaction, and one at a time in all processes: who comes second finds done what the first one did, instead of
 * doing it again, and two that hold rows which the other wants cannot be.
 */
export async function reconcileArticles(db: Db, read: readonly ReadArticle[]): Promise<Reconciled> {
  return inTransaction(db, async (tx) => {
    await lockStories(tx);
    const waiting = await unreconciledAmong(tx, read);
    const articles = waiting.map(({ id }) => id);
    const moved = await placeInStories(tx, articles);
    const companies = await companiesOf(tx, [...new Set([...articles, ...moved])]);
    await rebuildCompanies(tx, companies);
    await markReconciled(tx, waiting);
    return { articles, companies };
  });
}
