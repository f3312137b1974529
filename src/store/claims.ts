/** Claims as rows and back. */
import { and, asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { Claim } from '../claim.ts';
import { shortDigest } from '../digest.ts';
import { companyKey } from '../reconcile/fact-key.ts';
import type { StatedClaim, Statement } from '../reconcile/statement.ts';
import { batches } from './batches.ts';
import type { Db, Tx } from './ledger.ts';
import { article, claim } from './schema.ts';

export type ClaimRow = typeof claim.$inferSelect;

/** A claim is the same where spender, amount, measure, period, status and scope are, said by the same address. */
export function claimId(url: string, { company, amount, measure, period, status, scope }: Claim): string {
  const { low, high, currency, qualifier } = amount;
  const identity = [
    url,
    company,
    low,
    high,
    currency,
    qualifier,
    measure,
    period?.start,
    period?.end,
    period?.label,
    status,
    scope,
  ];
  return shortDigest(JSON.stringify(identity));
}

/** Claims of one article as rows; of those with one identity the last. */
export function claimRows(articleId: number, url: string, claims: readonly Claim[]): ClaimRow[] {
  return [...new Map(claims.map((one) => [claimId(url, one), claimRow(articleId, url, one)])).values()];
}

function claimRow(articleId: number, url: string, one: Claim): ClaimRow {
  return {
    id: claimId(url, one),
    extractor: one.extractor,
    articleId,
    company: one.company,
    companyId: one.companyId,
    companyKey: companyKey(one),
    companies: one.companies ?? null,
    isGroup: one.group,
    low: one.amount.low,
    high: one.amount.high,
    currency: one.amount.currency,
    qualifier: one.amount.qualifier,
    lowUsd: one.amountUsd?.low ?? null,
    highUsd: one.amountUsd?.high ?? null,
    usdMonth: one.amountUsd?.month ?? null,
    measure: one.measure,
    scope: one.scope,
    periodStart: one.period?.start ?? null,
    periodEnd: one.period?.end ?? null,
    periodLabel: one.period?.label ?? null,
    periodFiscal: one.period?.fiscal ?? null,
    status: one.status,
    attribution: one.attribution.kind,
    speaker: one.attribution.speaker,
    outlet: one.attribution.outlet,
    purpose: one.purpose,
    location: one.location,
    basis: one.basis,
    project: one.project,
    stated: one.stated,
    confidence: one.confidence,
    rule: one.rule,
    truncated: one.truncated ?? false,
    evidence: one.evidence,
  };
}

export function claimFromRow(row: ClaimRow): Claim {
  return { ...statedClaim(row), evidence: row.evidence };
}

function statedClaim(row: Omit<ClaimRow, 'evidence'>): StatedClaim {
  const usd = row.lowUsd !== null || row.highUsd !== null;
  return {
    company: row.company,
    companyId: row.companyId,
    ...(row.companies === null ? {} : { companies: row.companies }),
    group: row.isGroup,
    amount: { low: row.low, high: row.high, currency: row.currency, qualifier: row.qualifier },
    amountUsd: usd
      ? { low: row.lowUsd, high: row.highUsd, ...(row.usdMonth === null ? {} : { month: row.usdMonth }) }
      : null,
    measure: row.measure,
    scope: row.scope,
    period:
      row.periodFiscal === null
        ? null
        : { start: row.periodStart, end: row.periodEnd, label: row.periodLabel, fiscal: row.periodFiscal },
    status: row.status,
    attribution: { kind: row.attribution, speaker: row.speaker, outlet: row.outlet },
    purpose: row.purpose,
    location: row.location,
    basis: row.basis,
    project: row.project,
    stated: row.stated,
    confidence: row.confidence,
    rule: row.rule,
    extractor: row.extractor,
    ...(row.truncated ? { truncated: true } : {}),
  };
}

/**
 * Claims by the extractor that an article was last read with, also while it waits to be read again; older versions stay
 * in the table. One of which the last reading failed has no such extractor, and so no claim.
 */
export const isCurrent = eq(claim.extractor, article.extractor);

const { evidence: _, ...STATED } = getTableColumns(claim);

/** Every current statement of the company that has this key. */
export async function statementsOf(tx: Tx, key: string): Promise<Statement[]> {
  const rows = await tx
    .select(STATED)
    .from(claim)
    .innerJoin(article, eq(article.id, claim.articleId))
    .where(and(eq(claim.companyKey, key), isCurrent));
  const articles = await statedIn(tx, [...new Set(rows.map(({ articleId }) => articleId))]);
  return rows.flatMap((row) => {
    const of = articles.get(row.articleId);
    return of === undefined ? [] : [{ id: row.id, claim: statedClaim(row), article: of }];
  });
}

/** Each article once, however many claims it makes. */
async function statedIn(tx: Tx, ids: readonly number[]): Promise<Map<number, Statement['article']>> {
  const found = new Map<number, Statement['article']>();
  for (const batch of batches(ids)) {
    const rows = await tx
      .select({
        id: article.id,
        url: article.url,
        canonicalUrl: article.canonicalUrl,
        publisher: article.publisher,
        publishedOn: article.publishedOn,
        origin: article.origin,
        storyId: article.storyId,
        extractedAt: article.extractedAt,
      })
      .from(article)
      .where(inArray(article.id, [...batch]));
    for (const row of rows) found.set(row.id, row);
  }
  return found;
}

/** Claims of one article in the order of the text, as its page shows them. */
export async function claimsOfArticle(db: Db, articleId: number) {
  return db
    .select({ claim })
    .from(claim)
    .innerJoin(article, eq(article.id, claim.articleId))
    .where(and(isCurrent, eq(claim.articleId, articleId)))
    .orderBy(asc(sql`(${claim.evidence} -> 0 ->> 'start')::int`), asc(claim.id))
    .then((rows) => rows.map((row) => row.claim));
}
