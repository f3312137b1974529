import { type AnyFeed, parseFeed } from 'feedsmith';
import { type Failure, fail, ok, type Result } from '../failure.ts';
import type { Discovery } from './candidate.ts';
import { decodeFeed } from './decode.ts';
import { mendReferences } from './entities.ts';
import { discoveryOf } from './items.ts';
import { type DocumentKind, recognise } from './kind.ts';
import { salvage, salvageJson } from './salvage.ts';
import { readSitemap } from './sitemap.ts';

export type { Candidate, Discovery } from './candidate.ts';

/** Most items that are read of one feed. */
export const MAX_FEED_ITEMS = 10_000;
/** Largest feed in UTF-16 code units; it is held as a tree while it is read. Sitemaps stream, and may be larger. */
const MAX_FEED_LENGTH = 16 * 1024 * 1024;

const REFUSALS: Readonly<Partial<Record<DocumentKind, string>>> = {
  html: 'this is an HTML page, not a feed',
  opml: 'this is an OPML list of feeds, not a feed',
  unknown: 'this is neither a feed nor a sitemap',
};

/**
 * Reads RSS, Atom, RDF, JSON Feed, a sitemap or a sitemap index, plain or gzipped, recognised by content. `url` is where
 * it came from; relative links resolve against it. Items without a usable link are left out. Failure: FEED_INVALID.
 */
export function readFeed(content: string | Uint8Array, url: string | null): Result<Discovery> {
  const text = decodeFeed(content);
  if (!text.ok) return text;
  const { kind, body } = recognise(text.value);
  if (kind === 'sitemap') return readSitemap(mendReferences(body), url);
  const refusal = REFUSALS[kind];
  if (refusal !== undefined) return fail('FEED_INVALID', refusal);
  if (body.length > MAX_FEED_LENGTH) return fail('FEED_INVALID', 'the feed is larger than 16 MiB');
  return kind === 'json' ? readJson(body, url) : readXml(body, url);
}

function readJson(body: string, url: string | null): Result<Discovery> {
  const parsed = tryParse(body);
  const feed = parsed.ok ? parsed.value : salvageJson(body, parseOrNull);
  if (feed !== null) return ok(discoveryOf(feed, url));
  return fail('FEED_INVALID', 'this JSON is no JSON Feed', { cause: parsed.ok ? undefined : parsed.cause });
}

function readXml(body: string, url: string | null): Result<Discovery> {
  const xml = mendReferences(body);
  const whole = tryParse(xml);
  if (whole.ok) return ok(discoveryOf(whole.value, url));
  const parts = salvage(xml, parseOrNull).map((part) => discoveryOf(part, url));
  const items = parts.flatMap((part) => part.items).slice(0, MAX_FEED_ITEMS);
  if (items.length === 0) return whole;
  return ok({ kind: 'feed', title: parts.find(({ title }) => title !== null)?.title ?? null, items, sitemaps: [] });
}

function parseOrNull(text: string): AnyFeed | null {
  const parsed = tryParse(text);
  return parsed.ok ? parsed.value : null;
}

function tryParse(text: string): Result<AnyFeed> {
  try {
    return ok(parseFeed(text, { maxItems: MAX_FEED_ITEMS }));
  } catch (cause) {
    return brokenFeed(cause);
  }
}

function brokenFeed(error: unknown): Failure {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const detail = cause instanceof Error ? cause.message.slice(0, 120) : String(cause);
  return fail('FEED_INVALID', `the feed is broken (${detail})`, { cause: error });
}
