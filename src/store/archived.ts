/** What a batch of an archive found becomes rows, all of it or nothing. */
import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { comparePositions, type Position } from '../archive/position.ts';
import type { Issue } from '../archive/unpack.ts';
import type { BatchCounts } from '../backfill/rules.ts';
import { pageKey } from '../discover/page-key.ts';
import type { KeptPage } from '../read/archived.ts';
import type { Reading } from '../read/page.ts';
import type { Rights } from '../rights/rights.ts';
import { articleColumns, digestOf, letGo, ownAddress } from './articles.ts';
import { finishBatch, holdBatch } from './backfill.ts';
import { batches } from './batches.ts';
import { claimRows } from './claims.ts';
import { forgottenAmong, isForgottenText } from './forgotten.ts';
import type { Db, Tx } from './ledger.ts';
import { archived, article, articleVersion, claim, snapshot, tombstone } from './schema.ts';
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
  readonly rights: Rights;
}

export interface FoundBatch {
  readonly id: number;
  readonly fileId: number;
  readonly counts: BatchCounts;
  readonly issues: readonly Issue[];
  readonly articles: readonly FoundArticle[];
}

/** A found article under the address that it has in the ledger, which is the one that its page calls its own. */
interface Keyed extends FoundArticle {
  readonly own: string;
  /** Of the page, however its address is written. */
  readonly key: string;
}

/**
 * Ends a batch and stores its articles, in one transaction. Of one address the first record counts, in whatever order
 * batches end; what the ledger has from the web comes before all of them. Returns the ids of articles whose facts are to
 * be built; null where the batch was not open any more.
 */
export async function saveBatch(db: Db, batch: FoundBatch): Promise<number[] | null> {
  return inTransaction(db, async (tx) => {
    if (!(await holdBatch(tx, batch.id))) return null;
    const wanted = firstOfEach(await withoutForgotten(tx, batch.articles.map(keyedOf)));
    const { fresh, later } = await compare(tx, batch.fileId, wanted);
    const inserted = await insertArticles(tx, fresh);
    // Another batch was faster with these.
    const missed = fresh.filter(({ key }) => !inserted.has(key));
    const replaced = [...later, ...(await compare(tx, batch.fileId, missed)).later];
    for (const { id, found } of replaced) await replaceArticle(tx, id, found);
    const saved = [...fresh.flatMap((found) => pairOf(inserted.get(found.key), found)), ...replaced];
    const claims = await insertParts(tx, batch.fileId, saved);
    const known = batch.articles.length - saved.length;
    await finishBatch(tx, batch.id, {
      counts: { ...batch.counts, articles: saved.length, claims, known },
      issues: batch.issues,
    });
    return saved.filter(({ found }) => found.reading.unreadable === null).map(({ id }) => id);
  });
}

function keyedOf(found: FoundArticle): Keyed {
  const own = ownAddress(found.url, found.reading.article.canonicalUrl);
  return { ...found, own, key: pageKey(own) };
}

async function withoutForgotten(tx: Tx, found: readonly Keyed[]): Promise<Keyed[]> {
  if ((await tx.$count(tombstone)) === 0) return [...found];
  const addresses = found.flatMap(({ url, own }) => [url, own]);
  const forgotten = await forgottenAmong(tx, addresses);
  const wanted: Keyed[] = [];
  for (const one of found) {
    const isGone = forgotten.has(one.url) || forgotten.has(one.own);
    if (!isGone && !(await isForgottenText(tx, one.own, digestOf(one.reading.article)))) wanted.push(one);
  }
  return wanted;
}

interface Saved {
  readonly id: number;
  /** Of its row; one that was known before may have another than its key. */
  readonly url: string;
  readonly found: Keyed;
}

function pairOf(id: number | undefined, found: Keyed): Saved[] {
  return id === undefined ? [] : [{ id, url: found.own, found }];
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
    const rows = known.filter((row) => isOf(row, one));
    if (rows.length === 0) fresh.push(one);
    else if (rows.every((row) => isLater(row, fileId, one.at)))
      later.push({ id: rows[0]!.id, url: rows[0]!.url, found: one });
  }
  return { fresh, later };
}

type Known = Awaited<ReturnType<typeof knownArticles>>[number];

async function knownArticles(tx: Tx, found: readonly Keyed[]) {
  if (found.length === 0) return [];
  const keys = [...new Set(found.flatMap(({ key, url }) => [key, pageKey(url)]))];
  const { id, url, pageKey: page, canonicalKey, stage } = article;
  const { fileId, atOffset, atSkip } = archived;
  return tx
    .select({ id, url, page, canonicalKey, stage, fileId, atOffset, atSkip })
    .from(article)
    .leftJoin(archived, eq(archived.articleId, article.id))
    .where(or(inArray(article.pageKey, keys), inArray(article.canonicalKey, keys)))
    .orderBy(article.url);
}

function isOf({ page, canonicalKey }: Known, { key, url }: Keyed): boolean {
  return page === key || page === pageKey(url) || canonicalKey === key;
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
    const rows = batch.map((one) => ({ url: one.own, pageKey: one.key, ...readColumns(one) }));
    const inserted = await tx
      .insert(article)
      .values(rows)
      .onConflictDoNothing()
      .returning({ id: article.id, key: article.pageKey });
    for (const { id, key } of inserted) ids.set(key!, id);
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
  await tx.delete(articleVersion).where(eq(articleVersion.articleId, id));
}

function readColumns({ url, key, reading, rights }: Keyed) {
  const { article: read, unreadable } = reading;
  const common = { ...articleColumns(read), ...NO_FAILURE, finalUrl: url, fetchedAt: sql`now()` };
  if (unreadable !== null) {
    const { code, message } = unreadable;
    return { ...common, stage: 'skipped' as const, code, message: shortened(message), failedStep: 'extract' as const };
  }
  return {
    ...common,
    stage: 'extracted' as const,
    canonicalKey: key,
    textDigest: digestOf(read),
    print: reading.print,
    keepUntil: rights.keepUntil,
    decisions: reading.decisions,
    extractor: reading.extractor,
    extractedAt: sql`now()`,
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
  const readOnes = saved.filter(({ found }) => found.reading.unreadable === null);
  for (const rows of batches(readOnes)) await tx.insert(articleVersion).values(rows.map(firstVersion));
  const fleeting = saved.filter(({ found }) => !found.rights.mayKeep).map(({ id }) => id);
  if (fleeting.length > 0) await letGo(tx, fleeting, 'noarchive');
  return claims.length;
}

function firstVersion({ id, found: { page, reading } }: Saved) {
  return {
    articleId: id,
    number: 1,
    digest: page.digest,
    textDigest: digestOf(reading.article),
    fetchedAt: sql`now()`,
    modified: reading.article.modified,
    extractor: reading.extractor,
    ...{ added: [], removed: [], changed: [] },
  };
}
