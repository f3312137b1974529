/** Facts are derived: the rows of a company are replaced as a whole, under a lock of its own. */
import { eq, inArray, or, sql } from 'drizzle-orm';
import { companyKey } from '../reconcile/fact-key.ts';
import { type Fact, reconcile } from '../reconcile/facts.ts';
import { statementsOf } from './claims.ts';
import type { Db } from './ledger.ts';
import { article, claim, fact, factClaim } from './schema.ts';

/** First key of the advisory locks under which a company's facts are written: the letters "FACT". */
const LOCK_CLASS = 0x46414354;

/** Rebuilds the facts of every company that an article speaks of, or spoke of before. Returns the companies. */
export async function rebuildFactsOfArticle(db: Db, articleId: number): Promise<string[]> {
  const companies = await companiesOf(db, articleId);
  for (const company of companies) await rebuildFacts(db, company);
  return companies;
}

async function companiesOf(db: Db, articleId: number): Promise<string[]> {
  const now = await db.selectDistinct({ company: claim.company }).from(claim).where(eq(claim.articleId, articleId));
  const before = await db
    .selectDistinct({ company: fact.company })
    .from(fact)
    .innerJoin(factClaim, eq(factClaim.factId, fact.id))
    .where(eq(factClaim.articleId, articleId));
  return [...new Set([...now, ...before].map(({ company }) => company))].sort();
}

/** Facts of one company, and of every spelling that has the same key. */
export async function rebuildFacts(db: Db, company: string): Promise<void> {
  await db.transaction(async (tx) => {
    const spellings = await spellingsOf(tx, company);
    const key = companyKey({ companyId: spellings.companyId, company });
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK_CLASS}, hashtext(${key}))`);
    const facts = reconcile(await statementsOf(tx, spellings.names));
    await tx.delete(fact).where(inArray(fact.company, spellings.names));
    for (const one of facts) await insertFact(tx, one);
  });
}

type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

async function spellingsOf(tx: Tx, company: string): Promise<{ companyId: string | null; names: string[] }> {
  const known = await tx.selectDistinct({ id: claim.companyId }).from(claim).where(eq(claim.company, company));
  const companyId = known.find(({ id }) => id !== null)?.id ?? null;
  const rows = await tx
    .selectDistinct({ company: claim.company })
    .from(claim)
    .where(
      companyId === null ? eq(claim.company, company) : or(eq(claim.company, company), eq(claim.companyId, companyId)),
    );
  return { companyId, names: [...new Set([company, ...rows.map((row) => row.company)])].sort() };
}

async function insertFact(tx: Tx, one: Fact): Promise<void> {
  const { claim: stands, id: claimId } = one.current;
  const row = {
    id: one.id,
    company: stands.company,
    companyId: stands.companyId,
    isGroup: stands.group,
    measure: stands.measure,
    scope: stands.scope,
    subject: stands.project ?? (stands.scope === 'project' ? stands.location : null),
    periodStart: stands.period?.start ?? null,
    periodEnd: stands.period?.end ?? null,
    periodLabel: stands.period?.label ?? null,
    periodFiscal: stands.period?.fiscal ?? null,
    claimId,
    low: stands.amount.low,
    high: stands.amount.high,
    currency: stands.amount.currency,
    qualifier: stands.amount.qualifier,
    status: stands.status,
    attribution: stands.attribution.kind,
    speaker: stands.attribution.speaker,
    outlet: stands.attribution.outlet,
    articles: one.articles,
    origins: one.origins,
    statements: one.history.length,
    firstPublished: one.firstPublished,
    lastPublished: one.lastPublished,
  };
  await tx.insert(fact).values(row).onConflictDoUpdate({ target: fact.id, set: row });
  await tx.delete(factClaim).where(eq(factClaim.factId, one.id));
  await tx.insert(factClaim).values(
    one.history.map(({ statement, role, origin }, position) => ({
      factId: one.id,
      claimId: statement.id,
      articleId: statement.article.id,
      position,
      role,
      origin,
    })),
  );
}

export async function countFacts(db: Db): Promise<number> {
  return db.$count(fact);
}

/** A fact with every statement behind it, oldest first; null where there is none. */
export async function findFact(db: Db, id: string) {
  const [found] = await db.select().from(fact).where(eq(fact.id, id));
  if (found === undefined) return null;
  const statements = await db
    .select({ claim, article, role: factClaim.role, origin: factClaim.origin })
    .from(factClaim)
    .innerJoin(claim, eq(claim.id, factClaim.claimId))
    .innerJoin(article, sql`${article.id} = ${claim.articleId} and ${article.extractor} = ${claim.extractor}`)
    .where(eq(factClaim.factId, id))
    .orderBy(factClaim.position);
  return { fact: found, statements };
}
