/** The same page under several addresses of its site: one of them stays, the others end as SAME_PAGE. */
import { and, eq, isNotNull, ne, or, sql } from 'drizzle-orm';
import { siteOf } from '../discover/page-key.ts';
import { fail } from '../failure.ts';
import type { Print } from '../reconcile/print.ts';
import { resemblance } from '../reconcile/story.ts';
import type { Db, Tx } from './ledger.ts';
import { article } from './schema.ts';
import { inTransaction } from './transaction.ts';
import { shortened } from './tries.ts';
import { withdraw } from './withdraw.ts';

/** First key of the advisory locks under which a site's twins are told: the letters "TWIN". */
const LOCK_CLASS = 0x5457494e;
/** Share of its wording that two addresses with one canonical link have in common where they are one page. */
const SAME_WORDING = 0.8;
/** Runs of words that a text has at least: a notice of some lines may stand on many pages. */
const MIN_RUNS = 20;
const MAX_CANDIDATES = 100;

interface Page {
  readonly id: number;
  readonly url: string;
  readonly pageKey: string | null;
  readonly canonicalKey: string | null;
  readonly textDigest: string | null;
  readonly print: Print | null;
}

const PAGE = {
  id: article.id,
  url: article.url,
  pageKey: article.pageKey,
  canonicalKey: article.canonicalKey,
  textDigest: article.textDigest,
  print: article.print,
};

/**
 * Ends all addresses of an article's page but one: that which the page itself calls its own, else the first in the
 * alphabet, in whatever order they came.
 */
export async function settleTwins(db: Db, articleId: number): Promise<void> {
  await inTransaction(db, async (tx) => {
    const [found] = await tx
      .select(PAGE)
      .from(article)
      .where(and(eq(article.id, articleId), isNotNull(article.extractor)));
    // A file has no site: each is an article of its own.
    if (found === undefined || siteOf(found.url) === '') return;
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK_CLASS}, hashtext(${siteOf(found.url)}))`);
    const pages = [found, ...(await twinsOf(tx, found))].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
    const [stays, ...others] = pages;
    for (const { id, url } of others) {
      await withdraw(tx, [id], sameAs(stays!.url));
      await pointOn(tx, url, stays!.url);
    }
  });
}

const sameAs = (url: string) => fail('SAME_PAGE', `it is the same page as ${url}`);

/** Those that had ended in favour of a page which now ends itself name the one that stays. */
async function pointOn(tx: Tx, from: string, to: string): Promise<void> {
  const told = (url: string) => shortened(sameAs(url).message);
  await tx
    .update(article)
    .set({ message: told(to) })
    .where(and(eq(article.code, 'SAME_PAGE'), sql`md5(${article.message}) = md5(${told(from)})`));
}

async function twinsOf(tx: Tx, page: Page): Promise<Page[]> {
  const { id, url, canonicalKey, textDigest } = page;
  const isLike = or(
    canonicalKey === null ? undefined : eq(article.canonicalKey, canonicalKey),
    textDigest === null ? undefined : eq(article.textDigest, textDigest),
  );
  if (isLike === undefined) return [];
  const found = await tx
    .select(PAGE)
    .from(article)
    .where(and(isLike, ne(article.id, id), isNotNull(article.extractor)))
    .orderBy(article.id)
    .limit(MAX_CANDIDATES);
  return found.filter((other) => siteOf(other.url) === siteOf(url) && isSamePage(page, other));
}

/** A canonical link alone is not believed: there are sites that put the same one on every page. */
function isSamePage(a: Page, b: Page): boolean {
  if (a.print === null || b.print === null || a.print.runs.length < MIN_RUNS) return false;
  if (a.textDigest === b.textDigest) return true;
  return a.canonicalKey === b.canonicalKey && resemblance(a.print, b.print) >= SAME_WORDING;
}

function rank({ pageKey, canonicalKey, url }: Page): string {
  return `${pageKey === canonicalKey ? 0 : 1} ${url}`;
}
