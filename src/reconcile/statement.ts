import type { Claim } from '../claim.ts';

/** What a claim says, without the words that say it. */
export type StatedClaim = Omit<Claim, 'evidence'>;

/** One claim as one article made it: what facts are built from. */
export interface Statement {
  readonly id: string;
  readonly claim: StatedClaim;
  readonly article: {
    readonly id: number;
    readonly url: string;
    readonly canonicalUrl: string | null;
    readonly publisher: string | null;
    /** Calendar day, `2026-05-27`; null where the article has no date. */
    readonly publishedOn: string | null;
    /** The wire or outlet whose copy the article says it is. */
    readonly origin: string | null;
    /** Of the story that it tells as others do; null where it tells one alone. */
    readonly storyId: string | null;
    /** When the article was read: which of its readings this is. */
    readonly extractedAt?: string | null;
  };
}

/** The same page under two addresses is one article. */
export function articleKey({ article }: Statement): string {
  return article.canonicalUrl ?? article.url;
}

/** Oldest first; a day's statements in the order of their addresses, so that any order of arrival gives one result. */
export function byPublication(a: Statement, b: Statement): number {
  return (
    compare(a.article.publishedOn ?? '', b.article.publishedOn ?? '') ||
    compare(a.article.url, b.article.url) ||
    compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Same figure: currency and both ends within half a per cent, an open end only with an open end. */
export function sameFigure(a: Pick<Claim, 'amount'>, b: Pick<Claim, 'amount'>): boolean {
  return (
    a.amount.currency === b.amount.currency && near(a.amount.low, b.amount.low) && near(a.amount.high, b.amount.high)
  );
}

function near(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 0.005 * Math.abs(a);
}

/** Comparing every pair of figures is quadratic: of more than this many, only equal ones count as the same. */
export const MAX_FIGURES = 200;

/** Equal where the figures are. */
export function figureKey({ amount: { low, high, currency } }: Pick<Claim, 'amount'>): string {
  return `${low}-${high} ${currency}`;
}
