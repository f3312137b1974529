/**
 * Articles and their stages. Each write moves a row from the stage it expects in one transaction with what that stage
 * brought, so a job that runs twice lands once.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { and, desc, eq, inArray, isNull, ne, not, or, type SQL, sql } from 'drizzle-orm';
import { type Article, type Claim, calendarDay } from '../claim.ts';
import { pageKey, siteOf } from '../discover/page-key.ts';
import { normalizeUrl } from '../discover/url.ts';
import type { Decision } from '../extract/extract.ts';
import { FAILURES, type Failure, keepsNothing } from '../failure.ts';
import type { Print } from '../reconcile/print.ts';
import { batches } from './batches.ts';
import { claimFromRow, claimRows, isCurrent } from './claims.ts';
import { rebuildFactsWithin } from './facts.ts';
import { forgottenAmong } from './forgotten.ts';
import type { Db, Tx } from './ledger.ts';
import { type ArticleStep, article, claim, type LetGo, type Priority, type Stage, snapshot } from './schema.ts';
import { leaveStories, lockStories } from './stories.ts';
import { inTransaction } from './transaction.ts';
import { isOpen, isUnfinished, NO_FAILURE, NO_TRIES, STAGE_BEFORE, shortened } from './tries.ts';
import { noteVersion } from './versions.ts';
import { withdraw } from './withdraw.ts';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** What a feed, list or archive knows of an article before it is read. */
export interface NewArticle {
  /** Normalized. */
  readonly url: string;
  readonly title?: string | null;
  readonly published?: string | null;
}

/** An answer's bytes, and what its headers said of them. */
export interface Page {
  readonly finalUrl: string;
  readonly contentType: string | null;
  readonly body: Buffer;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly robotsTag?: string | null;
  readonly tdmReservation?: string | null;
  /** The date of publication that was given with it; wins over what it says itself. */
  readonly published?: string | null;
  readonly fetchedAt: string;
}

/** Adds what is new, but for what is to be forgotten, and returns the ids of those alone. */
export async function addArticles(
  db: Db,
  candidates: readonly NewArticle[],
  sourceId: number | null,
  priority: Priority = 'live',
): Promise<number[]> {
  const ids: number[] = [];
  for (const batch of batches(candidates)) {
    const forgotten = await forgottenAmong(
      db,
      batch.map(({ url }) => url),
    );
    const wanted = batch.filter(({ url }) => !forgotten.has(url));
    if (wanted.length === 0) continue;
    const rows = wanted.map(({ url, title, published }) => ({
      url,
      pageKey: pageKey(url),
      sourceId,
      hintTitle: title ?? null,
      hintPublished: published ?? null,
      priority,
    }));
    const added = await db.insert(article).values(rows).onConflictDoNothing().returning({ id: article.id });
    ids.push(...added.map(({ id }) => id));
  }
  return ids;
}

/** Ids of those articles at the addresses, or at others of the same pages, that have not come to their end. */
export async function openAmong(db: Db, urls: readonly string[]): Promise<number[]> {
  const ids = new Set<number>();
  for (const batch of batches(urls)) {
    const isOneOf = or(inArray(article.url, [...batch]), inArray(article.pageKey, batch.map(pageKey)));
    const rows = await db.select({ id: article.id }).from(article).where(and(isOneOf, isOpen));
    for (const { id } of rows) ids.add(id);
  }
  return [...ids];
}

export async function findArticle(db: Db, id: number) {
  const [row] = await db.select().from(article).where(eq(article.id, id));
  return row ?? null;
}

/** The article that is known by this address, or by another of the same page. */
export async function findArticleByUrl(db: Db, url: string) {
  const [row] = await db
    .select()
    .from(article)
    .where(or(eq(article.url, url), eq(article.pageKey, pageKey(url))))
    .orderBy(sql`${article.url} <> ${url}`)
    .limit(1);
  return row ?? null;
}

/**
 * Stores the bytes of a page that waits to be fetched. False where there is nothing to read in them: the article does not
 * wait, or they are the bytes that were read before.
 */
export async function saveSnapshot(db: Db, articleId: number, page: Page): Promise<boolean> {
  const body = await zip(page.body);
  const digest = createHash('sha256').update(page.body).digest('hex');
  return inTransaction(db, async (tx) => {
    const [last] = await tx
      .select({ digest: snapshot.digest, published: snapshot.published })
      .from(snapshot)
      .where(eq(snapshot.articleId, articleId))
      .orderBy(desc(snapshot.fetchedAt))
      .limit(1);
    const published = page.published ?? last?.published ?? null;
    if (last?.digest === digest && last.published === published)
      return (await keepReading(tx, articleId, page.fetchedAt)) === 'fetched';
    const moved = await tx
      .update(article)
      .set({ ...NO_TRIES, ...KEPT, stage: 'fetched', finalUrl: page.finalUrl, fetchedAt: page.fetchedAt })
      .where(and(eq(article.id, articleId), eq(article.stage, 'discovered')))
      .returning({ id: article.id });
    if (moved.length === 0) return false;
    const row = { ...page, articleId, digest, body, published };
    await tx
      .insert(snapshot)
      .values(row)
      .onConflictDoUpdate({ target: [snapshot.articleId, snapshot.digest], set: row });
    return true;
  });
}

const KEPT = { letGo: null, letGoAt: null, keepUntil: null } as const;

/**
 * Ends the second fetch of a page that has not changed: what was read of it stands. Returns the stage that it has now, null
 * where it did not wait to be fetched.
 */
export async function keepReading(tx: Tx, articleId: number, fetchedAt: string): Promise<Stage | null> {
  const [row] = await tx
    .update(article)
    .set({
      ...NO_FAILURE,
      fetchedAt,
      stage: sql`case when ${article.extractor} is null then 'fetched' else 'extracted' end`,
    })
    .where(and(eq(article.id, articleId), eq(article.stage, 'discovered')))
    .returning({ stage: article.stage });
  return row?.stage ?? null;
}

/** The newest snapshot of an article, its bytes as they came; null where none is kept. */
export async function findSnapshot(db: Db, articleId: number) {
  const [row] = await db
    .select()
    .from(snapshot)
    .where(eq(snapshot.articleId, articleId))
    .orderBy(desc(snapshot.fetchedAt))
    .limit(1);
  return row === undefined ? null : { ...row, body: await unzip(row.body) };
}

/** What the answer of an article's newest snapshot can be asked for again with; nulls where it gave nothing, or is not kept. */
export async function findValidators(db: Db, articleId: number) {
  const [row] = await db
    .select({ etag: snapshot.etag, lastModified: snapshot.lastModified })
    .from(snapshot)
    .where(eq(snapshot.articleId, articleId))
    .orderBy(desc(snapshot.fetchedAt))
    .limit(1);
  return row ?? { etag: null, lastModified: null };
}

export interface Extracted {
  readonly article: Article;
  readonly claims: readonly Claim[];
  /** Every amount that was seen, kept or dropped. */
  readonly decisions: readonly Decision[];
  readonly print: Print | null;
  readonly extractor: string;
  /** Which snapshot was read. */
  readonly snapshot: { readonly digest: string; readonly fetchedAt: string };
  /** Absent: text and snapshot may stay, as long as wanted. */
  readonly rights?: { readonly mayKeep: boolean; readonly keepUntil: string | null };
}

/**
 * Stores what an article says; its earlier claims by the same extractor make way. False where it does not wait to be
 * extracted any more: another worker was faster.
 */
export async function saveExtraction(db: Db, articleId: number, url: string, extracted: Extracted): Promise<boolean> {
  const rows = claimRows(articleId, url, extracted.claims);
  const { article: read, extractor, rights } = extracted;
  const textDigest = digestOf(read);
  return inTransaction(db, async (tx) => {
    const before = await currentClaims(tx, articleId);
    const moved = await tx
      .update(article)
      .set({
        ...articleColumns(read),
        ...NO_FAILURE,
        stage: 'extracted',
        canonicalKey: ownKey(url, read.canonicalUrl),
        textDigest,
        print: extracted.print,
        decisions: extracted.decisions,
        keepUntil: rights?.keepUntil ?? null,
        extractor,
        extractedAt: sql`now()`,
        reconciledAt: null,
      })
      .where(and(eq(article.id, articleId), isUnfinished('extract')))
      .returning({ id: article.id });
    if (moved.length === 0) return false;
    await tx.delete(claim).where(and(eq(claim.articleId, articleId), eq(claim.extractor, extractor)));
    for (const batch of batches(rows)) await tx.insert(claim).values([...batch]);
    const version = { ...extracted.snapshot, textDigest, modified: read.modified, extractor };
    await noteVersion(tx, articleId, version, before, extracted.claims);
    if (rights?.mayKeep === false) await letGo(tx, [articleId], 'noarchive');
    return true;
  });
}

async function currentClaims(tx: Tx, articleId: number): Promise<Claim[]> {
  const rows = await tx
    .select({ claim })
    .from(claim)
    .innerJoin(article, and(eq(article.id, claim.articleId), isCurrent))
    .where(eq(claim.articleId, articleId));
  return rows.map((row) => claimFromRow(row.claim));
}

/** Deletes the text and the snapshots of articles; their claims stay, with the words that they rest on. */
export async function letGo(tx: Tx, articleIds: readonly number[], why: LetGo): Promise<void> {
  await tx
    .update(article)
    .set({ text: null, decisions: null, letGo: why, letGoAt: sql`now()` })
    .where(inArray(article.id, [...articleIds]));
  await tx.delete(snapshot).where(inArray(snapshot.articleId, [...articleIds]));
}

/** Of headline and text: two pages with the same are one. */
export function digestOf({ title, text }: Pick<Article, 'title' | 'text'>): string {
  return createHash('sha256')
    .update(JSON.stringify([title, text]))
    .digest('hex');
}

/** The key of {@link ownAddress}. */
function ownKey(url: string, canonicalUrl: string | null): string {
  return pageKey(ownAddress(url, canonicalUrl));
}

/** The address that a page calls its own, where that is one of its site; else its address. */
export function ownAddress(url: string, canonicalUrl: string | null): string {
  const canonical = canonicalUrl === null ? null : normalizeUrl(canonicalUrl, url);
  return canonical !== null && siteOf(canonical) === siteOf(url) ? canonical : url;
}

/**
 * Ends an article's way: `skipped` or `failed` as the code has it, what was read of it kept where there is any. One that
 * was only to be fetched again stands as it was read, unless the code keeps nothing. Claims of
 * an earlier reading do not stand any more, nor facts by them. Nothing happens to one that does not wait for that step
 * any more.
 */
export async function saveFailure(
  db: Db,
  articleId: number,
  step: ArticleStep,
  failure: Failure,
  read?: Article,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    if (step === 'extract' || keepsNothing(failure.code)) await lockStories(tx);
    const [waiting] = await tx
      .select({ extractor: article.extractor })
      .from(article)
      .where(and(eq(article.id, articleId), isUnfinished(step)))
      .for('update');
    if (waiting === undefined) return;
    if (keepsNothing(failure.code)) return withdraw(tx, [articleId], failure, step);
    if (step === 'fetch' && waiting.extractor !== null) return standAsRead(tx, articleId);
    if (step === 'extract') await leaveStories(tx, [articleId]);
    await tx
      .update(article)
      .set({
        ...(read === undefined ? {} : articleColumns(read)),
        ...(step === 'extract' ? { extractor: null, decisions: null } : {}),
        ...NO_TRIES,
        stage: FAILURES[failure.code].leaves,
        code: failure.code,
        message: shortened(failure.message),
        failedStep: step,
      })
      .where(eq(article.id, articleId));
    if (step === 'extract') await rebuildFactsWithin(tx, [articleId]);
  });
}

/** A page that cannot be had a second time: what was read of it the first time stands. */
async function standAsRead(tx: Tx, articleId: number): Promise<void> {
  await tx
    .update(article)
    .set({ ...NO_FAILURE, stage: 'extracted' })
    .where(eq(article.id, articleId));
}

/** What an article says of itself, as columns. */
export function articleColumns(read: Article) {
  return {
    canonicalUrl: read.canonicalUrl,
    title: read.title,
    byline: read.byline,
    publisher: read.publisher,
    published: read.published,
    publishedOn: calendarDay(read.published),
    publishedFrom: read.publishedFrom,
    modified: read.modified,
    language: read.language,
    text: read.text,
    origin: read.origin,
    truncated: read.truncated,
    paywalled: read.paywalled,
    section: read.section,
  };
}

/** Puts failed articles back where they failed; `code` limits it to one reason. Returns their ids. */
export async function retryFailed(db: Db, code?: string): Promise<number[]> {
  let ids: number[] = [];
  for (const step of Object.keys(STAGE_BEFORE) as ArticleStep[]) {
    const isWanted = code === undefined ? undefined : sql`${article.code} = ${code}`;
    const isFailed = and(eq(article.stage, 'failed'), eq(article.failedStep, step), isWanted);
    // What a page was read from may have been let go meanwhile: it is fetched again.
    if (step === 'extract') ids = ids.concat(await putBack(db, 'discovered', and(isFailed, not(hasSnapshot))));
    ids = ids.concat(await putBack(db, STAGE_BEFORE[step], isFailed));
  }
  return ids;
}

const hasSnapshot = sql`exists (select from ${snapshot} where ${snapshot.articleId} = ${article.id})`;

/** Puts every article that has a snapshot back before extraction. Returns their ids. */
export function resetForExtraction(db: Db): Promise<number[]> {
  const wasRead = or(inArray(article.stage, ['fetched', 'extracted']), eq(article.failedStep, 'extract'));
  return putBack(db, 'fetched', and(wasRead, hasSnapshot));
}

/** All at once, which for a large ledger takes minutes. */
function putBack(db: Db, stage: Stage, which: SQL | undefined): Promise<number[]> {
  const update = async (tx: Tx) => {
    const rows = await tx
      .update(article)
      .set({ ...NO_FAILURE, stage })
      .where(which)
      .returning({ id: article.id });
    return rows.map(({ id }) => id);
  };
  return inTransaction(db, update, { long: true });
}

/** An article that was read, and when: which of its readings is meant. */
export interface ReadArticle {
  readonly id: number;
  readonly extractedAt: string;
}

/** Notes that the facts hold the claims of articles, but for those that have been extracted anew since `extractedAt`. */
export async function markReconciled(tx: Tx, read: readonly ReadArticle[]): Promise<void> {
  for (const batch of batches(read)) {
    const given = sql`json_to_recordset(${JSON.stringify(batch)}) as given (id bigint, "extractedAt" timestamptz)`;
    const isSame = sql`given.id = ${article.id} and given."extractedAt" = ${article.extractedAt}`;
    await tx
      .update(article)
      .set({ ...NO_TRIES, reconciledAt: sql`now()` })
      .where(sql`exists (select from ${given} where ${isSame})`);
  }
}

/**
 * Articles that wait to be reconciled for the first time and speak of a company that this one speaks of: `limit` of them
 * at most, the oldest first.
 */
export async function waitingBeside(db: Db, articleId: number, limit: number): Promise<ReadArticle[]> {
  const own = db.select({ key: claim.companyKey }).from(claim).where(eq(claim.articleId, articleId));
  const isBeside = db.select({ id: claim.articleId }).from(claim).where(inArray(claim.companyKey, own));
  const rows = await db
    .select({ id: article.id, extractedAt: article.extractedAt })
    .from(article)
    .where(
      and(ne(article.id, articleId), isUnfinished('reconcile'), isNull(article.retryAt), inArray(article.id, isBeside)),
    )
    .orderBy(article.id)
    .limit(limit);
  return rows.flatMap(({ id, extractedAt }) => (extractedAt === null ? [] : [{ id, extractedAt }]));
}

/** Those of the articles that still wait to be reconciled. */
export async function unreconciledAmong(tx: Tx, read: readonly ReadArticle[]): Promise<ReadArticle[]> {
  const ids = read.map(({ id }) => id);
  const rows = await tx
    .select({ id: article.id })
    .from(article)
    .where(and(inArray(article.id, ids), isUnfinished('reconcile')));
  const waiting = new Set(rows.map(({ id }) => id));
  return read.filter(({ id }) => waiting.has(id));
}
