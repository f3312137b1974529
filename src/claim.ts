/**
 * The nouns that every stage speaks: Article, Claim and their parts.
 *
 * Offsets are UTF-16 code units, end exclusive. Dates are ISO 8601 strings. Amounts are whole units of their currency.
 */
import { z } from 'zod';

export const QUALIFIERS = ['exact', 'approximate', 'up_to', 'at_least', 'range'] as const;
export const STATUSES = ['actual', 'planned', 'possible', 'superseded', 'cancelled'] as const;
export const MEASURES = ['level', 'increment'] as const;
export const SCOPES = ['company', 'project'] as const;
export const ATTRIBUTION_KINDS = ['company', 'sources', 'analyst', 'government', 'media', 'unstated'] as const;
export const BASES = ['with_leases', 'cash', 'gross', 'net'] as const;
export const PURPOSES = [
  'ai',
  'data_center',
  'chips',
  'cloud',
  'network',
  'semiconductor_fab',
  'energy',
  'manufacturing',
  'logistics',
  'mining',
  'oil_gas',
  'telecom',
  'automotive',
  'retail',
  'space',
  'other',
] as const;
export const PUBLISHED_FROM = ['json-ld', 'meta', 'time', 'url', 'text', 'script', 'given'] as const;

export type Qualifier = (typeof QUALIFIERS)[number];
export type Status = (typeof STATUSES)[number];
export type Measure = (typeof MEASURES)[number];
export type Scope = (typeof SCOPES)[number];
export type AttributionKind = (typeof ATTRIBUTION_KINDS)[number];
export type Basis = (typeof BASES)[number];
export type Purpose = (typeof PURPOSES)[number];
export type PublishedFrom = (typeof PUBLISHED_FROM)[number];

/** ISO 4217 code, upper case. */
export type CurrencyCode = string;

/** Half-open span of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const Amount = z.object({
  low: z.number().nullable(),
  high: z.number().nullable(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  qualifier: z.enum(QUALIFIERS),
});
/** Whole units of `currency` (70 billion dollars is 70_000_000_000); null is an open end. */
export type Amount = z.infer<typeof Amount>;

export const Period = z.object({
  start: z.iso.date().nullable(),
  end: z.iso.date().nullable(),
  label: z.string().nullable(),
  fiscal: z.boolean(),
});
/** Inclusive ISO dates (`2026-01-01`); null where open. `label` is what the article says. */
export type Period = z.infer<typeof Period>;

export const Attribution = z.object({
  kind: z.enum(ATTRIBUTION_KINDS),
  speaker: z.string().nullable(),
  outlet: z.string().nullable(),
});
/** Who stands behind a claim; `outlet` is another outlet that the article credits, never its own. */
export type Attribution = z.infer<typeof Attribution>;

export const Evidence = z.object({
  quote: z.string(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  in: z.literal('title').optional(),
});
/** The exact words: `text.slice(start, end) === quote`, or of `title` where `in` is `"title"`. */
export type Evidence = z.infer<typeof Evidence>;

export const AmountUsd = z.object({
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Month of the average rate that was used, `2026-05`. */
  month: z.string().optional(),
});
export type AmountUsd = z.infer<typeof AmountUsd>;

/** The fields that CLAIMS.md labels in a gold article. */
export const GoldClaim = z.object({
  company: z.string(),
  companies: z.array(z.string()).optional(),
  group: z.boolean(),
  amount: Amount,
  measure: z.enum(MEASURES),
  scope: z.enum(SCOPES),
  period: Period.nullable(),
  status: z.enum(STATUSES),
  attribution: Attribution,
  purpose: z.array(z.enum(PURPOSES)),
  location: z.string().nullable(),
  basis: z.enum(BASES).nullable().optional(),
  project: z.string().nullable().optional(),
  stated: z.string().nullable().optional(),
  evidence: z.array(Evidence).min(1),
});
export type GoldClaim = z.infer<typeof GoldClaim>;

export const Claim = GoldClaim.extend({
  basis: z.enum(BASES).nullable(),
  project: z.string().nullable(),
  stated: z.string().nullable(),
  /** Registry id, null where no registry entry is known. */
  companyId: z.string().nullable(),
  amountUsd: AmountUsd.nullable(),
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
  /** Rule family that decided, `spend/company-will-spend`. */
  rule: z.string(),
  /** Version of the extractor, `1`. */
  extractor: z.string(),
  /** True where the article's text is known to be cut short (paywall stub). */
  truncated: z.boolean().optional(),
});
export type Claim = z.infer<typeof Claim>;

export const Article = z.object({
  url: z.string().nullable(),
  canonicalUrl: z.string().nullable(),
  title: z.string().nullable(),
  byline: z.array(z.string()),
  publisher: z.string().nullable(),
  /** ISO 8601 with the offset as the page gives it; a day alone where the page gives no time. */
  published: z.string().nullable(),
  modified: z.string().nullable(),
  /** BCP 47 primary subtag (`en`), null where it could not be told. */
  language: z.string().nullable(),
  /** Paragraphs separated by a blank line; NFC; made once, all offsets count into it. */
  text: z.string(),
  publishedFrom: z.enum(PUBLISHED_FROM).nullable(),
  /** True where the page says or shows that the text is a stub of a longer one. */
  truncated: z.boolean(),
  /** True where the page says that the article is for subscribers or for those who log in, whatever it shows of it. */
  paywalled: z.boolean(),
  /** The part of the paper that it stands in ("Business"), as the page says it. */
  section: z.string().nullable(),
  /** The wire or outlet that this text is a copy of, as the page says it ("Reuters"), else null. */
  origin: z.string().nullable(),
  /** True where the tags of the page were so broken that it was read as browsers read it, by the slower parser. */
  repaired: z.boolean(),
});
export type Article = z.infer<typeof Article>;

export const GoldArticle = z.object({
  id: z.string(),
  published: z.string().nullable(),
  publisher: z.string().nullable().optional(),
  url: z.string().nullable().optional(),
  title: z.string().nullable(),
  text: z.string(),
  about: z.string().optional(),
  claims: z.array(GoldClaim),
});
export type GoldArticle = z.infer<typeof GoldArticle>;

/** Calendar day of an ISO date or date-time, in its own offset: `2026-05-27T23:10-04:00` is `2026-05-27`. */
export function calendarDay(iso: string | null): string | null {
  return iso === null ? null : (/^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0] ?? null);
}
