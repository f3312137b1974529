/** Articles that may not stand any more: what was read of them goes, in one transaction with the facts by it. */
import { inArray } from 'drizzle-orm';
import { FAILURES, type Failure, keepsNothing } from '../failure.ts';
import { companiesOf, rebuildCompanies } from './facts.ts';
import type { Tx } from './ledger.ts';
import { type ArticleStep, article, articleVersion, claim, snapshot } from './schema.ts';
import { leaveStories } from './stories.ts';
import { NO_TRIES, shortened } from './tries.ts';

/** What an article says of itself, gone. */
export const UNREAD = {
  title: null,
  hintTitle: null,
  byline: [],
  published: null,
  publishedOn: null,
  publishedFrom: null,
  modified: null,
  text: null,
  origin: null,
  truncated: false,
  print: null,
  textDigest: null,
  decisions: null,
  extractor: null,
  keepUntil: null,
};

/**
 * Ends articles as the failure's code says, whatever they wait for. Their claims count no more; where the code keeps
 * nothing, they are deleted, with text and snapshots.
 */
export async function withdraw(
  tx: Tx,
  articleIds: readonly number[],
  failure: Failure,
  step: ArticleStep = 'extract',
): Promise<void> {
  const ids = [...articleIds];
  if (ids.length === 0) return;
  const isGone = keepsNothing(failure.code);
  await leaveStories(tx, ids);
  const companies = await companiesOf(tx, ids);
  await tx
    .update(article)
    .set({
      ...(isGone ? UNREAD : { extractor: null, decisions: null }),
      ...NO_TRIES,
      stage: FAILURES[failure.code].leaves,
      code: failure.code,
      message: shortened(failure.message),
      failedStep: step,
    })
    .where(inArray(article.id, ids));
  if (isGone) await deleteContent(tx, ids);
  await rebuildCompanies(tx, companies);
}

/** Claims with their quotes, snapshots and versions. */
export async function deleteContent(tx: Tx, articleIds: readonly number[]): Promise<void> {
  const ids = [...articleIds];
  await tx.delete(claim).where(inArray(claim.articleId, ids));
  await tx.delete(snapshot).where(inArray(snapshot.articleId, ids));
  await tx.delete(articleVersion).where(inArray(articleVersion.articleId, ids));
}
