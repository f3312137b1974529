/** Facts are derived: the rows of a company are replaced as a whole, under a lock of its own. */
import { eq, inArray, sql } from 'drizzle-orm';
import { shortDigest } from '../digest.ts';
import { companyKey } from '../reconcile/fact-key.ts';
import { type Fact, reconcile } from '../reconcile/facts.ts';
import { batches } from './batches.ts';
import { statementsOf } from './claims.ts';
import type { Db, Tx } from './ledger.ts';
import { article, claim, fact, factClaim } from './schema.ts';

/** First key of the advisory locks under which a company's facts are written: the letters "FACT". */
const LOCK_CLASS = 0x46414354;

/** Rebuilds the facts of every company that articles speak of, or spoke of before, in the transaction that changed them. */
export async function rebuildFactsWithin(tx: Tx, articleIds: readonly number[]): Promise<void> {
  await rebuildCompanies(tx, await companiesOf(tx, articleIds));
}

/** Facts of the companies with these keys, which are sorted. */
export async function rebuildCompanies(tx: Tx, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await lockCompany(tx, key);
    await rebuildFacts(tx, key);
  }
}

/** Keys of the companies that articles speak of, or spoke of before. Sorted: who locks several locks them in one order. */
export async function companiesOf(db: Tx, articleIds: readonly number[]): Promise<string[]> {
  const ids = [...articleIds];
  if (ids.length === 0) return [];
  const now = await db.selectDistinct({ key: claim.companyKey }).from(claim).where(inArray(claim.articleId, ids));
  const before = await db
    .selectDistinct({ key: fact.companyKey })
    .from(fact)
    .innerJoin(factClaim, eq(factClaim.factId, fact.id))
    .where(inArray(factClaim.articleId, ids));
  return [...new Set([...now, ...before].flatMap(({ key }) => key ?? []))].sort();
}

async function lockCompany(tx: Tx, key: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK_CLASS}, hashtext(${key}))`);
}

/**
 * Facts of one company, by all the spellings that have its key. Its lock is held. Only what changed is written: an article
 * touches one fact or two of a company that may have thousands.
 */
async function rebuildFacts(tx: Tx, key: string): Promise<void> {
  const facts = reconcile(await statementsOf(tx, key)).map(rowsOf);
  const stored = await tx.select({ id: fact.id, digest: fact.digest }).from(fact).where(eq(fact.companyKey, key));
  const before = new Map(stored.map(({ id, digest }) => [id, digest]));
  const after = new Map(facts.map(({ row }) => [row.id, row.digest]));
  const gone = stored.filter(({ id, digest }) => after.get(id) !== digest).map(({ id }) => id);
  const fresh = facts.filter(({ row }) => before.get(row.id) !== row.digest);
  for (const ids of batches(gone)) await tx.delete(fact).where(inArray(fact.id, [...ids]));
  for (const batch of batches(fresh)) await insertFacts(tx, batch);
}

type FactRows = ReturnType<typeof rowsOf>;

async function insertFacts(tx: Tx, facts: readonly FactRows[]): Promise<void> {
  await tx.insert(fact).values(facts.map(({ row }) => row));
  for (const parts of batches(facts.flatMap(({ parts }) => parts))) await tx.insert(factClaim).values([...parts]);
}

/** A fact as its rows, which a digest tells apart from others. */
function rowsOf(one: Fact) {
  const row = factRow(one);
  const parts = partRows(one);
  return { row: { ...row, digest: shortDigest(JSON.stringify([row, parts])) }, parts };
}

function factRow(one: Fact) {
  const { claim: stands, id: claimId } = one.current;
  return {
    id: one.id,
    company: stands.company,
    companyId: stands.companyId,
    companyKey: companyKey(stands),
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
}

function partRows(one: Fact) {
  return one.history.map(({ statement, role, origin }, position) => ({
    factId: one.id,
    claimId: statement.id,
    articleId: statement.article.id,
    position,
    role,
    origin,
    readAt: statement.article.extractedAt ?? null,
  }));
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
