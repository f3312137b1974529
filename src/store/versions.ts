/** Versions of an article: what it said at each reading that found it changed. */
import { and, asc, desc, eq, lte } from 'drizzle-orm';
import type { Claim } from '../claim.ts';
import { compareClaims } from '../reconcile/changes.ts';
import type { Tx } from './ledger.ts';
import { articleVersion, snapshot } from './schema.ts';

export type Version = typeof articleVersion.$inferSelect;

/** Versions of one article that are kept, the newest. */
const MAX_VERSIONS = 100;

export interface Read {
  /** Of the snapshot that was read. */
  readonly digest: string;
  readonly textDigest: string;
  readonly fetchedAt: string;
  readonly modified: string | null;
  readonly extractor: string;
}

/**
 * Notes a reading. Where headline and text are what they were, the page has only other trimmings: the newer snapshot takes
 * the older one's place. Else it is a new version, kept with how its claims differ.
 */
export async function noteVersion(
  tx: Tx,
  articleId: number,
  read: Read,
  before: readonly Claim[],
  after: readonly Claim[],
): Promise<void> {
  const [last] = await tx
    .select({ number: articleVersion.number, digest: articleVersion.digest, textDigest: articleVersion.textDigest })
    .from(articleVersion)
    .where(eq(articleVersion.articleId, articleId))
    .orderBy(desc(articleVersion.number))
    .limit(1);
  if (last !== undefined && last.textDigest === read.textDigest) {
    if (last.digest === read.digest) return;
    const isLast = and(eq(articleVersion.articleId, articleId), eq(articleVersion.number, last.number));
    await tx.update(articleVersion).set({ digest: read.digest }).where(isLast);
    await tx.delete(snapshot).where(and(eq(snapshot.articleId, articleId), eq(snapshot.digest, last.digest)));
    return;
  }
  const number = (last?.number ?? 0) + 1;
  const changes = last === undefined ? { added: [], removed: [], changed: [] } : compareClaims(before, after);
  await tx.insert(articleVersion).values({ articleId, number, ...read, ...changes });
  await tx
    .delete(articleVersion)
    .where(and(eq(articleVersion.articleId, articleId), lte(articleVersion.number, number - MAX_VERSIONS)));
}

/** Oldest first. */
export async function versionsOf(db: Tx, articleId: number): Promise<Version[]> {
  return db
    .select()
    .from(articleVersion)
    .where(eq(articleVersion.articleId, articleId))
    .orderBy(asc(articleVersion.number));
}
