/** From the address of a page to the address of its feed. */
import { fail, ok, type Result } from '../failure.ts';
import type { Fetcher, Snapshot } from '../fetch/client.ts';
import { decodeFeed } from './decode.ts';
import { readFeed } from './feed.ts';
import { recognise } from './kind.ts';
import { readPageLinks } from './links.ts';
import { normalizeUrl } from './url.ts';

/** Where sites of the usual kinds (WordPress, Ghost, Drupal, static generators) have their feed. */
const COMMON_PATHS = ['/feed', '/rss', '/atom.xml', '/rss.xml', '/feed.xml', '/index.xml', '/feed.json'] as const;
/** Feeds that a page names which are tried; sites list those of each section and author. */
const MAX_NAMED = 5;
const MAX_SITEMAPS = 3;

export interface FoundFeed {
  readonly url: string;
  readonly kind: 'feed' | 'sitemap';
  /** What was fetched there, so that it need not be fetched again. */
  readonly answer: Snapshot;
}

/**
 * The feed or sitemap at `url`; where a page is there, the first that holds anything of those that it names, those at
 * the usual addresses, and those in robots.txt. Asks one after another, with the fetcher's gap. Failures: those of the
 * fetch client for `url` itself, and FEED_NOT_FOUND.
 */
export async function findFeed(url: string, fetcher: Pick<Fetcher, 'get'>): Promise<Result<FoundFeed>> {
  const first = await fetcher.get(url, { accept: 'feed' });
  if (!first.ok) return first;
  const own = feedIn(url, first.value, true);
  if (own !== null) return ok(own);
  const page = decodeFeed(first.value.body);
  if (!page.ok || recognise(page.value).kind !== 'html') return fail('FEED_NOT_FOUND', `${url} is no feed, nor a page`);
  return (
    (await tryAll(named(page.value, first.value.finalUrl), fetcher)) ?? (await tryUsual(first.value.finalUrl, fetcher))
  );
}

/** Comments are not what anybody means who gives a page. */
function named(html: string, url: string): string[] {
  const { feeds } = readPageLinks(html, url);
  const wanted = feeds.filter((feed) => !/\bcomments?\b/i.test(`${feed.title ?? ''} ${feed.url}`));
  return wanted.slice(0, MAX_NAMED).map((feed) => feed.url);
}

async function tryUsual(pageUrl: string, fetcher: Pick<Fetcher, 'get'>): Promise<Result<FoundFeed>> {
  const { origin } = new URL(pageUrl);
  const found =
    (await tryAll(
      COMMON_PATHS.map((path) => origin + path),
      fetcher,
    )) ?? (await tryAll(await sitemapsOf(origin, fetcher), fetcher));
  return found ?? fail('FEED_NOT_FOUND', `${pageUrl} names no feed, and none is at the usual addresses`);
}

/** The first address at which a feed with entries is; null where none has one. A host that asks for a rest gets it. */
async function tryAll(urls: readonly string[], fetcher: Pick<Fetcher, 'get'>): Promise<Result<FoundFeed> | null> {
  for (const url of urls) {
    const answer = await fetcher.get(url, { accept: 'feed' });
    if (!answer.ok && (answer.code === 'FETCH_RATE_LIMITED' || answer.code === 'FETCH_HOST_BUSY')) return answer;
    if (!answer.ok && answer.code === 'INTERRUPTED') return answer;
    const found = answer.ok ? feedIn(url, answer.value, false) : null;
    if (found !== null) return ok(found);
  }
  return null;
}

/** The address that was asked for stays: where it redirects to is the site's affair. */
function feedIn(url: string, answer: Snapshot, mayBeEmpty: boolean): FoundFeed | null {
  const read = readFeed(answer.body, answer.finalUrl);
  if (!read.ok) return null;
  const { kind, items, sitemaps } = read.value;
  if (!mayBeEmpty && items.length + sitemaps.length === 0) return null;
  return { url, kind: kind === 'feed' ? 'feed' : 'sitemap', answer };
}

/** Sitemaps that robots.txt names, those of news first. */
async function sitemapsOf(origin: string, fetcher: Pick<Fetcher, 'get'>): Promise<string[]> {
  const answer = await fetcher.get(`${origin}/robots.txt`);
  if (!answer.ok) return [];
  const lines = answer.value.body.toString('utf8').matchAll(/^[ \t]*sitemap[ \t]*:[ \t]*(\S{1,2048})/gim);
  const urls = [...lines].flatMap(([, url]) => normalizeUrl(url!, origin) ?? []);
  const isNews = (url: string) => Number(/news/i.test(new URL(url).pathname));
  return [...new Set(urls)].sort((a, b) => isNews(b) - isNews(a)).slice(0, MAX_SITEMAPS);
}
