import { setTimeout as sleep } from 'node:timers/promises';
import { VERSION } from '../project.ts';
import { type AllowedAddress, type Resolve, systemResolver } from './address.ts';
import { type Connector, directConnector } from './connect.ts';
import type { Clock } from './politeness.ts';

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
  /** How long a host whose robots.txt cannot be had is left alone. */
  robotsRetryMs: 10 * MINUTE,
  /** Rest of a host after a 429 that names no time. */
  rateLimitRestMs: 30 * SECOND,
  /** A longer Retry-After is cut to this. */
  maxRetryAfterMs: 7 * 24 * HOUR,
} as const satisfies Record<string, number>;

type Limits = { readonly [K in keyof typeof DEFAULT_LIMITS]: number };

interface Ports {
  /** Where a name lives; the guard still refuses what is not public or allowed. */
  readonly resolve: Resolve;
  /** Addresses that are open although they are not public: exactly these, each with its port. */
  readonly allowAddresses: readonly AllowedAddress[];
  readonly connector: Connector;
  readonly clock: Clock;
  /** A URL or mail address by which a site can reach whoever runs this; part of the User-Agent. */
  readonly contact: string | null;
}

export type FetchSettings = Partial<Limits & Ports>;
export type FullSettings = Limits & Ports;

const systemClock: Clock = {
  now: Date.now,
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
};

export function withDefaults(given: FetchSettings): FullSettings {
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as FetchSettings;
  const limits = { ...DEFAULT_LIMITS, ...set };
  const connector = directConnector(limits.connectTimeoutMs);
  return { resolve: systemResolver, allowAddresses: [], connector, clock: systemClock, contact: null, ...limits };
}

/** The product token that robots.txt files address. */
export const AGENT = 'Outlay';

/** `Outlay/0.1.0 (+https://example.com/about-our-crawler)` */
export function userAgent(contact: string | null): string {
  const printable = contact?.replace(/[^\x21-\x7e]/g, '').replace(/[()]/g, '') ?? '';
  return printable === '' ? `${AGENT}/${VERSION}` : `${AGENT}/${VERSION} (+${printable})`;
}
