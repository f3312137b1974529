/** What a backfill wants of its files, and what it counts. */

export type ArchiveFormat = 'warc' | 'pages';

export interface BackfillRules {
  /** Days of publication, inclusive; null is open. Where either is given, an article without a date is left out. */
  readonly from: string | null;
  readonly to: string | null;
  /** BCP 47 primary subtags, sorted. */
  readonly languages: readonly string[];
  /** Registrable domains or hosts; their subdomains count. Empty: every one. */
  readonly domains: readonly string[];
  /** Whether pages without claims are kept, too. */
  readonly snapshots: boolean;
  /** Most pages of a batch. */
  readonly batchPages: number;
  /** Version of the extractor: another one reads anew. */
  readonly extractor: string;
}

/** What became of the records of a batch. Each page is counted once, by what decided. */
export const COUNTS = [
  'records',
  'pages',
  'revisits',
  // Passed over before they were parsed
  'notPages',
  'unwanted',
  'gate',
  'language',
  'outside',
  'undated',
  // Read
  'refused',
  'unreadable',
  'known',
  'articles',
  'claims',
  // Broken
  'broken',
  'badDigests',
  'failed',
] as const;
export type BatchCounts = Record<(typeof COUNTS)[number], number>;

export function noCounts(): BatchCounts {
  return Object.fromEntries(COUNTS.map((name) => [name, 0])) as BatchCounts;
}

export function addCounts(a: BatchCounts, b: Partial<BatchCounts>): BatchCounts {
  return Object.fromEntries(COUNTS.map((name) => [name, a[name] + (b[name] ?? 0)])) as BatchCounts;
}

/** Whether a host is one of the domains, or below one. */
export function isWanted(url: string, domains: readonly string[]): boolean {
  if (domains.length === 0) return true;
  const { hostname } = new URL(url);
  return domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
}

/** Whether a day lies in the window; null is in none. */
export function isWithin(day: string | null, { from, to }: Pick<BackfillRules, 'from' | 'to'>): boolean {
  return day !== null && (from === null || day >= from) && (to === null || day <= to);
}
