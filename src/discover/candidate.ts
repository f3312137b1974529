/** What a source says of an article before it is fetched. Hints: the page itself knows better. */
export interface Candidate {
  /** Absolute and normalised. */
  readonly url: string;
  /** Plain text on one line. */
  readonly title: string | null;
  /** ISO 8601 in the source's own offset, when the source says that the article was published. */
  readonly published: string | null;
  /** The feed's own identifier of the item, opaque. */
  readonly guid: string | null;
  /** ISO 8601; when the source says that the page last changed, which is no date of publication. */
  readonly modified?: string | null;
}

export interface Discovery {
  readonly kind: 'feed' | 'sitemap' | 'sitemap-index' | 'list' | 'links';
  /** Of the feed as a whole. */
  readonly title: string | null;
  /** In the order of the source. */
  readonly items: readonly Candidate[];
  /** Absolute URLs of the sitemaps that a sitemap index names. */
  readonly sitemaps: readonly string[];
  /** When each of these last changed, as ISO 8601; null where the index does not say. */
  readonly sitemapDates?: readonly (string | null)[];
  /** How long the feed itself says that it stays the same, in milliseconds. */
  readonly updateEveryMs?: number;
}
