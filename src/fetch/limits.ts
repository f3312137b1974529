/** Bounds of what is asked of a host, and of what it may answer. */
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const MEBIBYTE = 1024 * 1024;

export const DEFAULT_LIMITS = {
  connectTimeoutMs: 10 * SECOND,
  /** From the request sent to the last header. */
  headersTimeoutMs: 20 * SECOND,
  /** Between two pieces of the body. */
  bodyTimeoutMs: 20 * SECOND,
  /** Of one exchange, from connecting to the last byte; waiting for the host's turn does not count. */
  totalTimeoutMs: 60 * SECOND,
  /** Both on the wire and unpacked. */
  maxPageBytes: 5 * MEBIBYTE,
  /** As above; the sitemap protocol allows 50 MiB (sitemaps.org). */
  maxFeedBytes: 50 * MEBIBYTE,
  /** Of one range of an archive. */
  maxArchiveBytes: 64 * MEBIBYTE,
  maxRedirects: 5,
  /** Least gap between two requests to a host. */
  hostDelayMs: 5 * SECOND,
  /** A longer Crawl-delay is cut to this. */
  maxCrawlDelayMs: 120 * SECOND,
  /** RFC 9309, 2.4: a robots.txt should not be used for longer. */
  robotsMaxAgeMs: 24 * HOUR,
  /** RFC 9309, 2.3.1.4: a robots.txt that could not be had for so long counts as it was had last, or as absent. */
  robotsAbsentAfterMs: 30 * 24 * HOUR,
  /** How long a host whose robots.txt cannot be had is left alone. */
  robotsRetryMs: 10 * MINUTE,
  /** Rest of a host after {@link MAX_ERRORS} requests in a row that it did not answer; doubled at each further one, */
  hostBackoffMs: 10 * SECOND,
  /** up to this. */
  maxHostBackoffMs: 10 * MINUTE,
  /** Gets of one host at once that have patience; a quarter of the fetch jobs of a process. */
  maxAtHost: 4,
  /** Rest of a host after a 429 that names no time. */
  rateLimitRestMs: 30 * SECOND,
  /** A longer Retry-After is cut to this. */
  maxRetryAfterMs: 7 * 24 * HOUR,
} as const satisfies Record<string, number>;

/** Requests in a row without an answer that a host is not held to account for. */
export const MAX_ERRORS = 2;
