import { setMaxListeners } from 'node:events';
import { fail, ok, type Result } from '../failure.ts';
import { ACCEPT, type Accepts, isRead } from './content-type.ts';
import { linkSignals, untilStopped, withDeadline } from './deadline.ts';
import { ACCEPT_ENCODING } from './decompress.ts';
import { FailureError, failureOf } from './errors.ts';
import { type Answer, discard, header, headerLines, readBody } from './exchange.ts';
import { type CacheHeaders, freshFor } from './freshness.ts';
import { createGuard, hostOf } from './guard.ts';
import { follow, redirectTarget, type Step } from './redirect.ts';
import type { RobotsRules } from './robots.ts';
import { cachedRobots } from './robots-cache.ts';
import { loadRobots } from './robots-load.ts';
import { sharedRobots } from './robots-shared.ts';
import { type FetchSettings, type FullSettings, withDefaults } from './settings.ts';
import { failureOfStatus, isMoveForGood, isRedirect } from './status.ts';
import { readTarget } from './target.ts';
import { createTransport, retryAfterOf } from './transport.ts';

export type { FetchSettings } from './settings.ts';

export interface GetOptions {
  /** Validators of an earlier snapshot, exactly as it gave them: with them the answer may be `notModified`. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** What the body is to be; `page` where left out. */
  readonly accept?: Accepts;
  /** A part of it only, in bytes; a server that knows no ranges sends all of it, with the status 200. */
  readonly range?: { readonly offset: number; readonly length: number };
  readonly signal?: AbortSignal;
  /** How long to wait for the host's turn before it is FETCH_HOST_BUSY, which names a better time; absent: for ever. */
  readonly patienceMs?: number;
  /** Goes behind those who have booked a turn. */
  readonly yields?: boolean;
}

/** What a URL gave at one moment. */
export interface Snapshot {
  readonly url: string;
  /** Where redirects ended. */
  readonly finalUrl: string;
  /** Where it has moved for good, by its redirects; null where the first of them was for now, or there was none. */
  readonly movedTo: string | null;
  readonly status: number;
  /** True for a 304: the body is empty, and what was had before still stands. */
  readonly notModified: boolean;
  /** The header as sent, `text/html; charset=utf-8`. */
  readonly contentType: string | null;
  /** Content codings undone, character encoding as sent. */
  readonly body: Buffer;
  /** Opaque, quotes and weakness mark included. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** `X-Robots-Tag` and `tdm-reservation` as sent; several of one name with a line each. */
  readonly robotsTag: string | null;
  readonly tdmReservation: string | null;
  /** ISO 8601, UTC. */
  readonly fetchedAt: string;
  /** How long it stays fresh by its own headers, in milliseconds; null where they do not say. */
  readonly freshForMs: number | null;
  /** Bytes of the whole, where the answer is a range of it and says so. */
  readonly rangeOf: number | null;
}

export interface Fetcher {
  /**
   * Fetches one URL politely: robots.txt first, one request at a time a host, only public addresses. Failures:
   * URL_INVALID, FETCH_*, ROBOTS_*, INTERRUPTED. Never throws for what the web does; rejects where the ledger that keeps
   * the turns of hosts is away.
   */
  get(url: string, options?: GetOptions): Promise<Result<Snapshot>>;
  /** Ends running requests; each gives INTERRUPTED. */
  close(): Promise<void>;
}

export function createFetcher(given: FetchSettings = {}): Fetcher {
  const settings = withDefaults(given);
  const closing = new AbortController();
  setMaxListeners(0, closing.signal); // as many as there are requests
  const guard = createGuard(settings);
  const transport = createTransport(guard, settings);
  const load = (origin: string) => loadRobots(transport, settings, origin, closing.signal);
  const robots = cachedRobots((origin) => sharedRobots(load, settings, origin, closing.signal), settings.clock.elapsed);

  /** Null where the URL may be asked for now. */
  async function obstacle(url: URL, stop: AbortSignal): Promise<Result<never> | null> {
    const resolving = `resolving ${hostOf(url)}`;
    const address = await withDeadline(settings.connectTimeoutMs, stop, resolving, () => guard.check(url));
    if (!address.ok) return address;
    const rules = await rulesOf(url, stop);
    if (!rules.ok) return rules;
    if (!rules.value.allows(url.href)) {
      await settings.hosts.turns.refuse(hostOf(url));
      return fail('ROBOTS_DISALLOWED', `robots.txt of ${url.origin} bars ${url.href}`);
    }
    const delayMs = rules.value.crawlDelayMs;
    if (delayMs !== null) transport.slowDown(url, Math.min(delayMs, settings.maxCrawlDelayMs));
    return null;
  }

  async function rulesOf({ origin }: URL, stop: AbortSignal): Promise<Result<RobotsRules>> {
    try {
      return await untilStopped(robots(origin), stop);
    } catch (error) {
      if (stop.aborted) return failureOf(stop.reason, `reading robots.txt of ${origin}`);
      throw error;
    }
  }

  async function getWithin(url: string, options: GetOptions, stop: AbortSignal): Promise<Result<Snapshot>> {
    const target = readTarget(url);
    if (!target.ok) return target;
    const place = options.patienceMs === undefined ? ok(() => {}) : await transport.join(target.value);
    if (!place.ok) return place;
    const { patienceMs, yields } = options;
    const headers = requestHeaders(options);
    const moves = trackMoves();
    const read = (answer: Answer) => readAnswer(answer, { url, movedTo: moves.note(answer) }, options, settings);
    const about = { headers, stop, read, isPage: true, patienceMs, yields };
    const visit = async (next: URL) => (await obstacle(next, stop)) ?? transport.visit({ ...about, url: next });
    return follow(target.value, settings.maxRedirects, visit).finally(place.value);
  }

  return {
    async get(url, options = {}) {
      const { signal, release } = linkSignals([closing.signal, options.signal]);
      return getWithin(url, options, signal).finally(release);
    },
    async close() {
      closing.abort(new FailureError(fail('INTERRUPTED', 'the fetcher was closed')));
      await transport.close();
    },
  };
}

function requestHeaders({ accept = 'page', etag, lastModified, range }: GetOptions): Record<string, string> {
  const part = range && { range: `bytes=${range.offset}-${range.offset + range.length - 1}` };
  return {
    accept: ACCEPT[accept],
    'accept-encoding': range === undefined ? ACCEPT_ENCODING : 'identity',
    ...part,
    ...validator('if-none-match', etag),
    ...validator('if-modified-since', lastModified),
  };
}

/** Sent back as it came, unless it could not have come in a header. */
function validator(name: string, value: string | null | undefined): Record<string, string> {
  return typeof value === 'string' && /^[\t\x20-\x7e\x80-\xff]{1,1024}$/.test(value) ? { [name]: value } : {};
}

type Way = Pick<Snapshot, 'url' | 'movedTo'>;

/** Follows the answers of one get, as far as they say that it has moved for good. */
function trackMoves(): { note(answer: Answer): string | null } {
  let movedTo: string | null = null;
  let isForGood = true;
  return {
    note(answer) {
      if (!isRedirect(answer.status)) return movedTo;
      const target = redirectTarget(answer);
      isForGood &&= isMoveForGood(answer.status);
      if (isForGood && target.ok) movedTo = target.value.href;
      return movedTo;
    },
  };
}

const LIMITS = { page: 'maxPageBytes', feed: 'maxFeedBytes', archive: 'maxArchiveBytes' } as const;

async function readAnswer(
  answer: Answer,
  way: Way,
  { accept = 'page', etag, lastModified }: GetOptions,
  settings: FullSettings,
): Promise<Result<Step<Snapshot>>> {
  const { status } = answer;
  if (isRedirect(status)) {
    const next = discard(answer, redirectTarget(answer));
    return next.ok ? ok({ next: next.value }) : next;
  }
  const asked = Boolean(etag) || Boolean(lastModified);
  const fetchedAt = new Date(settings.clock.now()).toISOString();
  if (status === 304 && asked)
    return discard(answer, ok({ done: snapshotOf(answer, way, fetchedAt, Buffer.alloc(0)) }));
  const failure = failureOfStatus(status, answer.url.href, retryAfterOf(answer, settings));
  if (failure !== null) return discard(answer, failure);
  const type = header(answer, 'content-type');
  if (!isRead(type, accept)) return discard(answer, fail('FETCH_CONTENT_TYPE', `${answer.url.href} is ${type}`));
  const body = await readBody(answer, settings[LIMITS[accept]]);
  return body.ok ? ok({ done: snapshotOf(answer, way, fetchedAt, body.value) }) : body;
}

function snapshotOf(answer: Answer, way: Way, fetchedAt: string, body: Buffer): Snapshot {
  return {
    ...way,
    finalUrl: answer.url.href,
    status: answer.status,
    notModified: answer.status === 304,
    contentType: header(answer, 'content-type'),
    body,
    etag: header(answer, 'etag'),
    lastModified: header(answer, 'last-modified'),
    robotsTag: headerLines(answer, 'x-robots-tag'),
    tdmReservation: headerLines(answer, 'tdm-reservation'),
    fetchedAt,
    freshForMs: freshFor(cacheHeaders(answer), Date.parse(fetchedAt)),
    rangeOf: rangeSize(header(answer, 'content-range')),
  };
}

function cacheHeaders(answer: Answer): CacheHeaders {
  return {
    cacheControl: header(answer, 'cache-control'),
    expires: header(answer, 'expires'),
    age: header(answer, 'age'),
    date: header(answer, 'date'),
  };
}

/** 1234 of `bytes 0-99/1234`. */
function rangeSize(contentRange: string | null): number | null {
  const size = /^bytes \d+-\d+\/(\d{1,15})$/.exec(contentRange ?? '')?.[1];
  return size === undefined ? null : Number(size);
}
