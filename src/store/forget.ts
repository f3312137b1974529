/** `outlay forget`: what was read of a page or a host goes, and a tombstone keeps it from being read again. */
import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { pageKey } from '../discover/page-key.ts';
import { normalizeUrl } from '../discover/url.ts';
import { fail, ok, type Result } from '../failure.ts';
import { companiesOf, rebuildCompanies } from './facts.ts';
import { hostKey } from './forgotten.ts';
import type { Db, Tx } from './ledger.ts';
import { article, articleVersion, claim, snapshot, source, tombstone } from './schema.ts';
import { leaveStories } from './stories.ts';
import { inTransaction } from './transaction.ts';
import { deleteContent } from './withdraw.ts';

/** Articles that one transaction deletes. */
const BATCH = 200;

export interface Subject {
  readonly kind: 'page' | 'host';
  /** A page's address, or a host's name, which stands for every name below it too. */
  readonly name: string;
  /** What its tombstone is found by. */
  readonly key: string;
}

export interface Forgotten {
  readonly articles: number;
  readonly snapshots: number;
  readonly claims: number;
  /** Sources of the host, which are paused. */
  readonly sources: number;
}

/** A URL is a page, a name without scheme and path a host. Failures: USAGE. */
export function readSubject(text: string): Result<Subject> {
  const isPage = /^https?:\/\//i.test(text);
  const url = normalizeUrl(isPage ? text : `https://${text}`);
  if (url === null || (!isPage && !/^[^/?#@]+$/.test(text)))
    return fail('USAGE', `"${text}" is neither a URL nor a host; write https://example.com/page or example.com`);
  if (isPage) return ok({ kind: 'page', name: url, key: pageKey(url) });
  const host = new URL(url).hostname;
  return ok({ kind: 'host', name: host, key: hostKey(host) });
}

/** What there is of it. */
export async function countForget(db: Db, subject: Subject): Promise<Forgotten> {
  const ids = db.select({ id: article.id }).from(article).where(articlesOf(subject));
  return {
    articles: await db.$count(article, articlesOf(subject)),
    snapshots: await db.$count(snapshot, inArray(snapshot.articleId, ids)),
    claims: await db.$count(claim, inArray(claim.articleId, ids)),
    sources: subject.kind === 'page' ? 0 : await db.$count(source, and(ofHost(source.url, subject.name), isActive)),
  };
}

const isActive = eq(source.state, 'active');

/**
 * Sets the tombstone, then deletes in batches: what it is stopped in the midst of, a second call ends. Facts that rested on
 * the articles are built again without them.
 */
export async function forget(db: Db, subject: Subject): Promise<Forgotten> {
  const counted = await countForget(db, subject);
  await db.insert(tombstone).values(subject).onConflictDoNothing();
  if (subject.kind === 'host')
    await db
      .update(source)
      .set({ state: 'paused' })
      .where(and(ofHost(source.url, subject.name), isActive));
  while ((await inTransaction(db, (tx) => forgetBatch(tx, subject))) === BATCH);
  return counted;
}

async function forgetBatch(tx: Tx, subject: Subject): Promise<number> {
  const rows = await tx
    .select({ id: article.id, textDigest: article.textDigest })
    .from(article)
    .where(articlesOf(subject))
    .orderBy(article.id)
    .limit(BATCH);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  const versions = await tx
    .selectDistinct({ textDigest: articleVersion.textDigest })
    .from(articleVersion)
    .where(inArray(articleVersion.articleId, ids));
  const digests = [...new Set([...rows, ...versions].flatMap(({ textDigest }) => textDigest ?? []))];
  await leaveStories(tx, ids);
  const companies = await companiesOf(tx, ids);
  await deleteContent(tx, ids);
  await tx.delete(article).where(inArray(article.id, ids));
  await rebuildCompanies(tx, companies);
  await tx
    .update(tombstone)
    .set({
      articles: sql`${tombstone.articles} + ${ids.length}`,
      // A host's pages are known by its name; of a page the text may come again under another address.
      ...(subject.kind === 'page'
        ? { textDigests: sql`${tombstone.textDigests} || ${JSON.stringify(digests)}::jsonb` }
        : {}),
    })
    .where(eq(tombstone.key, subject.key));
  return ids.length;
}

/** Takes a tombstone away; what was deleted stays deleted. False where there is none. */
export async function unforget(db: Db, { key }: Subject): Promise<boolean> {
  const gone = await db.delete(tombstone).where(eq(tombstone.key, key)).returning({ key: tombstone.key });
  return gone.length > 0;
}

/** Under whatever address they were found, asked for, led to, or are known by. */
function articlesOf({ kind, key, name }: Subject): SQL | undefined {
  if (kind === 'page') return or(eq(article.pageKey, key), eq(article.canonicalKey, key));
  return or(ofHost(article.url, name), ofHost(article.finalUrl, name));
}

/** Of the host or one below it; host names are lower case in a normalised address. */
function ofHost(url: typeof article.url | typeof article.finalUrl | typeof source.url, host: string): SQL {
  const pattern = `^https?://([^/?#]+[.])?${host.replace(/[^a-z0-9-]/g, '\\$&')}(:[0-9]+)?([/?#]|$)`;
  return sql`${url} ~* ${pattern}`;
}
