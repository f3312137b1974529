/** Claims as rows and back. */
import { createHash } from 'node:crypto';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Claim } from '../claim.ts';
import type { Statement } from '../reconcile/statement.ts';
import type { Db } from './ledger.ts';
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
  return createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 16);
}

export function claimRow(articleId: number, url: string, one: Claim): ClaimRow {
  return {
    id: claimId(url, one),
    extractor: one.extractor,
    articleId,
    company: one.company,
    companyId: one.companyId,
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
    evidence: row.evidence,
  };
}

/** Claims by the extractor that an article was last read with; older versions stay in the table. */
export const isCurrent = eq(claim.extractor, article.extractor);

/** Every current statement of the given companies, by the names that the claims use. */
export async function statementsOf(db: Pick<Db, 'select'>, companies: readonly string[]): Promise<Statement[]> {
  if (companies.length === 0) return [];
  const rows = await db
    .select()
    .from(claim)
    .innerJoin(article, eq(article.id, claim.articleId))
    .where(and(isCurrent, inArray(claim.company, [...companies]), eq(article.stage, 'extracted')));
  return rows.map(({ claim: one, article: of }) => ({
    id: one.id,
    claim: claimFromRow(one),
    article: {
      id: of.id,
      url: of.url,
      canonicalUrl: of.canonicalUrl,
      publisher: of.publisher,
      publishedOn: of.publishedOn,
      origin: of.origin,
      sketch: of.sketch,
    },
  }));
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
