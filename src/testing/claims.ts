import type { Article, Claim } from '../claim.ts';

/** A whole claim for a test that cares about a few of its fields. */
export function claimOf(fields: Partial<Claim> & { company: string; billions: number }): Claim {
  const { billions, ...rest } = fields;
  return {
    companyId: null,
    group: false,
    amount: { low: billions * 1e9, high: billions * 1e9, currency: 'USD', qualifier: 'exact' },
    amountUsd: null,
    measure: 'level',
    scope: 'company',
    period: { start: '2026-01-01', end: '2026-12-31', label: 'this year', fiscal: false },
    status: 'planned',
    attribution: { kind: 'company', speaker: null, outlet: null },
    purpose: [],
    location: null,
    basis: null,
    project: null,
    stated: null,
    confidence: 0.9,
    rule: 'test',
    extractor: '1',
    evidence: [{ quote: 'It', start: 0, end: 2 }],
    ...rest,
  };
}

export function articleOf(fields: Partial<Article>): Article {
  return {
    url: null,
    canonicalUrl: null,
    title: 'A title',
    byline: [],
    publisher: 'A Publisher',
    published: '2026-05-27',
    modified: null,
    language: 'en',
    text: 'It will spend.',
    publishedFrom: 'meta',
    truncated: false,
    paywalled: false,
    section: null,
    origin: null,
    repaired: false,
    ...fields,
  };
}

/** The snapshot that a reading is of, for a test that does not care. */
export const READ = { digest: 'd'.repeat(64), fetchedAt: '2026-05-27T10:00:00Z' } as const;
