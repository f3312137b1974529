/** What a batch of an archive found becomes rows, all of it or nothing. */
import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { comparePositions, type Position } from '../archive/position.ts';
import type { Issue } from '../archive/unpack.ts';
import type { BatchCounts } from '../backfill/rules.ts';
import { pageKey } from '../discover/page-key.ts';
import { normalizeUrl } from '../discover/url.ts';
import type { KeptPage } from '../read/archived.ts';
import type { Reading } from '../read/page.ts';
import { articleColumns, digestOf } from './articles.ts';
import { finishBatch, holdBatch } from './backfill.ts';
import { batches } from './batches.ts';
import { claimRows } from './claims.ts';
import { forgottenAmong } from './forgotten.ts';
import type { Db, Tx } from './ledger.ts';
import { archived, article, claim, snapshot } from './schema.ts';
import { inTransaction } from './transaction.ts';
import { NO_FAILURE, shortened } from './tries.ts';

export interface FoundArticle {
  readonly at: Position;
  /** Of the record, normalized. */
  readonly url: string;
  readonly reading: Reading;
  readonly page: KeptPage;
  /** Whether the page's bytes are kept. */
  readonly keep: boolean;
  /** Its publisher allows claims with their quotes, and no copy. */
  readonly noarchive: boolean;
}

export interface FoundBatch {
  readonly id: number;
  readonly fileId: number;
  readonly counts: BatchCounts;
  readonly issues: readonly Issue[];
  readonly articles: readonly FoundArticle[];
}

/** A found article under the one address that it has in the ledger: its canonical one, where its page names one. */
interface Keyed extends FoundArticle {
  readonly key: string;
}

/**
 * Ends a batch and stores its articles, in one transaction. Of one address the first record counts, in whatever order
 * batches end; what the ledger has from the web comes before all of them. Returns the ids of articles whose facts are to
 * be built; null where the batch was not open any more.
 */
export async function saveBatch(db: Db, batch: FoundBatch): Promise<number[] | null> {
  const all = firstOfEach(batch.articles.map((one) => ({ ...one, key: keyOf(one) })));
  const forgotten = await forgottenAmong(db, [...new Set(all.flatMap(({ key, url }) => [key, url]))]);
  const keyed = all.filter(({ key, url }) => !forgotten.has(key) && !forgotten.has(url));
  return inTransaction(db, async (tx) => {
    if (!(await holdBatch(tx, batch.id))) return null;
    const { fresh, later } = await compare(tx, batch.fileId, keyed);
    const inserted = await insertArticles(tx, fresh);
    // Another batch was faster with these.
    const missed = fresh.filter(({ key }) => !inserted.has(key));
    const replaced = [...later, ...(await compare(tx, batch.fileId, missed)).later];
    for (const { id, found } of replaced) await replaceArticle(tx, id, found);
    const saved = [...fresh.flatMap((found) => pairOf(inserted.get(found.key), found)), ...replaced];
    const claims = await insertParts(tx, batch.fileId, saved);
    const counts = { ...batch.counts, articles: saved.length, claims, known: batch.articles.length - saved.length };
    await finishBatch(tx, batch.id, { counts, issues: batch.issues });
    const withClaims = saved.filter(({ found }) => found.reading.claims.length > 0);
    return [...new Set([...withClaims, ...replaced].map(({ id }) => id))];
  });
}

interface Saved {
  readonly id: number;
  /** Of its row; one that was known before may have another than its key. */
  readonly url: string;
  readonly found: Keyed;
}

function pairOf(id: number | undefined, found: Keyed): Saved[] {
  return id === undefined ? [] : [{ id, url: found.key, found }];
}

function keyOf({ url, reading }: FoundArticle): string {
  const { canonicalUrl } = reading.article;
  return (canonicalUrl === null ? null : normalizeUrl(canonicalUrl)) ?? url;
}

/** In the order of their keys: whoever locks rows of several articles locks them in one order. */
function firstOfEach(found: readonly Keyed[]): Keyed[] {
  const first = new Map<string, Keyed>();
  for (const one of found) if (!first.has(one.key)) first.set(one.key, one);
  return [...first.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Which are new, and which the ledger has from a record that comes later, or only as an address. */
async function compare(tx: Tx, fileId: number, found: readonly Keyed[]): Promise<{ fresh: Keyed[]; later: Saved[] }> {
  const known = await knownArticles(tx, found);
  const fresh: Keyed[] = [];
  const later: Saved[] = [];
  for (const one of found) {
    const rows = known.filter(
      ({ url, canonicalUrl }) => url === one.key || url === one.url || canonicalUrl === one.key,
    );
    if (rows.length === 0) fresh.push(one);
    else if (rows.every((row) => isLater(row, fileId, one.at)))
      later.push({ id: rows[0]!.id, url: rows[0]!.url, found: one });
  }
  return { fresh, later };
}

type Known = Awaited<ReturnType<typeof knownArticles>>[number];

async function knownArticles(tx: Tx, found: readonly Keyed[]) {
  if (found.length === 0) return [];
  const urls = [...new Set(found.flatMap(({ key, url }) => [key, url]))];
  const { id, url, canonicalUrl, stage } = article;
  const { fileId, atOffset, atSkip } = archived;
  return tx
    .select({ id, url, canonicalUrl, stage, fileId, atOffset, atSkip })
    .from(article)
    .leftJoin(archived, eq(archived.articleId, article.id))
    .where(or(inArray(article.url, urls), inArray(article.canonicalUrl, urls)))
    .orderBy(article.url);
}

function isLater(row: Known, fileId: number, at: Position): boolean {
  if (row.fileId === null) return row.stage === 'discovered';
  const there = { offset: row.atOffset!, skip: row.atSkip! };
  return row.fileId > fileId || (row.fileId === fileId && comparePositions(there, at) > 0);
}

/** Ids by key, of those that nobody else has inserted meanwhile. */
async function insertArticles(tx: Tx, found: readonly Keyed[]): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const batch of batches(found)) {
    const rows = batch.map((one) => ({ url: one.key, pageKey: pageKey(one.key), ...readColumns(one) }));
    const inserted = await tx
      .insert(article)
      .values(rows)
      .onConflictDoNothing()
      .returning({ id: article.id, url: article.url });
    for (const { id, url } of inserted) ids.set(url, id);
  }
  return ids;
}

async function replaceArticle(tx: Tx, id: number, found: Keyed): Promise<void> {
  // Its facts are to be built again, even where it has no claim any more.
  const columns = { ...readColumns(found), reconciledAt: null };
  await tx.update(article).set(columns).where(eq(article.id, id));
  await tx.delete(claim).where(and(eq(claim.articleId, id), eq(claim.extractor, found.reading.extractor)));
  await tx.delete(snapshot).where(eq(snapshot.articleId, id));
  await tx.delete(archived).where(eq(archived.articleId, id));
}

function readColumns({ url, reading, noarchive }: Keyed) {
  const { article: read, unreadable } = reading;
  const common = { ...articleColumns(read), ...NO_FAILURE, finalUrl: url, fetchedAt: sql`now()` };
  if (unreadable !== null) {
    const { code, message } = unreadable;
    return { ...common, stage: 'skipped' as const, code, message: shortened(message), failedStep: 'extract' as const };
  }
  return {
    ...common,
    stage: 'extracted' as const,
    print: reading.print,
    textDigest: digestOf(read),
    decisions: reading.decisions,
    extractor: reading.extractor,
    ...(noarchive ? { text: null, decisions: null, letGo: 'noarchive' as const, letGoAt: sql`now()` } : {}),
    extractedAt: sql`now()`,
    reconciledAt: reading.claims.length === 0 ? sql`now()` : null,
  };
}

/** Claims, snapshots and records of articles; returns how many claims. */
async function insertParts(tx: Tx, fileId: number, saved: readonly Saved[]): Promise<number> {
  const claims = saved.flatMap(({ id, url, found }) => claimRows(id, url, found.reading.claims));
  for (const rows of batches(claims)) await tx.insert(claim).values([...rows]);
  const kept = saved.filter(({ found }) => found.keep);
  for (const rows of batches(kept)) {
    await tx
      .insert(snapshot)
      .values(
        rows.map(({ id, found: { url, page } }) => ({ ...page, articleId: id, finalUrl: url, fetchedAt: sql`now()` })),
      );
  }
  for (const rows of batches(saved)) {
    const records = rows.map(({ id, found: { at, page } }) => ({
      articleId: id,
      fileId,
      atOffset: at.offset,
      atSkip: at.skip,
      digest: page.digest,
    }));
    await tx.insert(archived).values(records);
  }
  return claims.length;
}
