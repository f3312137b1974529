/** What the pages ask of the ledger beyond the questions that the command line shares. */
import { eq } from 'drizzle-orm';
import type { Db } from '../store/ledger.ts';
import { article, fact, factClaim } from '../store/schema.ts';

export interface Totals {
  readonly facts: number;
  readonly companies: number;
  readonly articles: number;
}

export async function countAll(db: Db): Promise<Totals> {
  const companies = db.selectDistinct({ company: fact.company }).from(fact).as('companies');
  return { facts: await db.$count(fact), companies: await db.$count(companies), articles: await db.$count(article) };
}

/** The fact that each claim of an article belongs to: claim id → fact id. */
export async function factsOfArticle(db: Db, articleId: number): Promise<Map<string, string>> {
  const rows = await db.select().from(factClaim).where(eq(factClaim.articleId, articleId));
  return new Map(rows.map(({ claimId, factId }) => [claimId, factId]));
}
