import type { AnyFeed, AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith';
import type { Candidate, Discovery } from './candidate.ts';
import { readDate } from './date.ts';
import { updateEvery } from './hints.ts';
import { plainTitle, readGuid } from './text.ts';
import { normalizeUrl } from './url.ts';

type Maybe = string | undefined;

/** An item as its format has it. Of `links` and `published` the first that can be used counts. */
interface RawItem {
  readonly links: readonly Maybe[];
  readonly title: Maybe;
  readonly published: readonly Maybe[];
  readonly modified: readonly Maybe[];
  readonly guid: Maybe;
  /** `xml:base` of the item. */
  readonly base: Maybe;
}

interface RawFeed {
  readonly title: Maybe;
  /** What relative links may stand against: `xml:base`, then the feed's own address, then its site's. */
  readonly base: Maybe;
  readonly site: Maybe;
  readonly items: readonly RawItem[];
}

/** The items of a parsed feed; those without a usable link are left out. */
export function discoveryOf(parsed: AnyFeed, url: string | null): Discovery {
  const feed = rawFeed(parsed);
  const address = url ?? normalizeUrl(feed.site ?? '');
  const base = feed.base === undefined ? address : (normalizeUrl(feed.base, address) ?? address);
  const items = feed.items.flatMap((item) => candidateOf(item, base) ?? []);
  const every = updateEvery(parsed);
  const title = plainTitle(feed.title);
  return { kind: 'feed', title, items, sitemaps: [], ...(every === null ? {} : { updateEveryMs: every }) };
}

function candidateOf(item: RawItem, feedBase: string | null): Candidate | null {
  const base = item.base === undefined ? feedBase : (normalizeUrl(item.base, feedBase) ?? feedBase);
  const url = firstOf(item.links, (link) => readLink(link, base));
  if (url === null) return null;
  const published = firstOf(item.published, readDate);
  const modified = firstOf(item.modified, readDate);
  const candidate = { url, title: plainTitle(item.title), published, guid: readGuid(item.guid) };
  return modified === null || modified === published ? candidate : { ...candidate, modified };
}

/** A link as it is meant: feeds escape what is escaped already, and leave out the scheme. */
function readLink(link: string, base: string | null): string | null {
  const meant = link.trim().replaceAll('&amp;', '&');
  if (/^www\.[\w-]/i.test(meant)) return normalizeUrl(`//${meant}`, base ?? 'https://www.example/');
  return normalizeUrl(meant, base);
}

function firstOf(values: readonly Maybe[], read: (value: string) => string | null): string | null {
  for (const value of values) {
    const found = value === undefined || value.trim() === '' ? null : read(value);
    if (found !== null) return found;
  }
  return null;
}

function rawFeed({ format, feed }: AnyFeed): RawFeed {
  if (format === 'atom') return fromAtom(feed);
  if (format === 'json') return fromJson(feed);
  return {
    ...(format === 'rdf' ? fromRdf(feed) : fromRss(feed)),
    title: feed.title,
    base: feed.xml?.base,
    site: feed.link,
  };
}

function fromRss(feed: RssFeed.Feed<string>): Pick<RawFeed, 'items'> {
  const items = (feed.items ?? []).map((item) => ({
    links: [item.link, articleLink(item.atom?.links), addressOf(item.guid?.value)],
    title: item.title ?? item.dc?.titles?.[0],
    published: [item.pubDate, ...(item.dc?.dates ?? []), item.atom?.published, ...(item.dcterms?.created ?? [])],
    modified: [item.atom?.updated, ...(item.dcterms?.modified ?? [])],
    guid: item.guid?.value,
    base: item.xml?.base,
  }));
  return { items };
}

/** An identifier that is an address leads to the item where no link does, even where it says that it is none. */
function addressOf(id: Maybe): Maybe {
  return /^https?:\/\//i.test(id ?? '') ? id : undefined;
}

function fromRdf(feed: RdfFeed.Feed<string>): Pick<RawFeed, 'items'> {
  const items = (feed.items ?? []).map((item) => ({
    links: [item.link, item.rdf?.about],
    title: item.title,
    published: [...(item.dc?.dates ?? []), ...(item.dcterms?.created ?? [])],
    modified: item.dcterms?.modified ?? [],
    guid: item.rdf?.about,
    base: item.xml?.base,
  }));
  return { items };
}

/** Atom requires `updated` and not `published`: with one date only, that is the one. */
function fromAtom(feed: AtomFeed.Feed<string>): RawFeed {
  const items = (feed.entries ?? []).map((entry) => ({
    links: [articleLink(entry.links), entry.content?.src, addressOf(entry.id)],
    title: entry.title?.value,
    published: [entry.published, ...(entry.dc?.dates ?? []), entry.updated],
    modified: [entry.updated],
    guid: entry.id,
    base: entry.xml?.base,
  }));
  return { title: feed.title?.value, base: feed.xml?.base, site: articleLink(feed.links), items };
}

interface Link {
  readonly href?: string;
  readonly rel?: string;
  readonly type?: string;
}

/** The `alternate` link (which no `rel` means, too), HTML before other types. RFC 4287, 4.2.7. */
function articleLink(links: readonly Link[] | undefined): Maybe {
  const alternates = (links ?? []).filter(({ rel }) => rel === undefined || /^(?:http.*\/)?alternate$/i.test(rel));
  const html = alternates.find(({ type }) => type === undefined || /html/i.test(type));
  return (html ?? alternates[0])?.href;
}

function fromJson(feed: JsonFeed.Feed<string>): RawFeed {
  const items = (feed.items ?? []).map((item) => ({
    links: [item.url, item.external_url, addressOf(item.id)],
    title: item.title,
    published: [item.date_published],
    modified: [item.date_modified],
    guid: item.id,
    base: undefined,
  }));
  return { title: feed.title, base: undefined, site: feed.home_page_url, items };
}
