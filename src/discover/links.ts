/** The links of an HTML page: those that are articles, by a pattern, and those that the page names as its feeds. */
import { Parser } from 'htmlparser2';
import { fail, ok, type Result } from '../failure.ts';
import type { Candidate, Discovery } from './candidate.ts';
import { decodeFeed } from './decode.ts';
import { plainTitle } from './text.ts';
import { normalizeUrl } from './url.ts';

/** Most links that are looked at of one page. */
const MAX_LINKS = 20_000;
/** Most articles that one page may list. */
export const MAX_LISTED = 2_000;
/** Longest text of a link that is kept, in UTF-16 code units. */
const MAX_LINK_TEXT = 1_000;
/** Deepest nesting: what follows is left unread, for the parser's time grows with it. */
const MAX_DEPTH = 1_000;
/** Characters handed to the parser at a time, so that it can be stopped. */
const CHUNK = 16 * 1024;
/** Longest pattern. */
const MAX_PATTERN = 512;

interface PageLink {
  readonly url: string;
  readonly text: string;
}

export interface PageFeed {
  readonly url: string;
  readonly title: string | null;
}

export interface PageLinks {
  readonly title: string | null;
  /** In the order of the page, each address once. */
  readonly links: readonly PageLink[];
  /** What `link rel=alternate` names as feeds, in the order of the page. */
  readonly feeds: readonly PageFeed[];
}

/**
 * Every link of a page whose address matches `pattern`, as a listing. Failures: FEED_INVALID where the page cannot be
 * decoded, INPUT_INVALID where the pattern is none.
 */
export function readLinks(content: string | Uint8Array, url: string, pattern: string): Result<Discovery> {
  const matches = linkPattern(pattern, url);
  if (!matches.ok) return matches;
  const text = decodeFeed(content);
  if (!text.ok) return text;
  const { title, links } = readPageLinks(text.value, url);
  const here = normalizeUrl(url);
  const items = links
    .filter((link) => link.url !== here && matches.value(link.url))
    .slice(0, MAX_LISTED)
    .map((link): Candidate => ({ url: link.url, title: plainTitle(link.text), published: null, guid: null }));
  return ok({ kind: 'links', title, items, sitemaps: [] });
}

/**
 * Tells which addresses a pattern means: `*` stands for anything, the rest for itself. One that begins with `/` means
 * path and query on the page's own host (`/news/2026/*`), another the whole address. Failure: INPUT_INVALID.
 */
export function linkPattern(pattern: string, pageUrl: string): Result<(url: string) => boolean> {
  if (!/^(?:\/|https?:\/\/|\*)/i.test(pattern) || pattern.length > MAX_PATTERN) {
    const form = "begins with /, * or http, as in '/news/*'";
    return fail('INPUT_INVALID', `the pattern ${pattern.slice(0, 80)} is none: one ${form}`);
  }
  const pieces = pattern.split('*');
  const whole = pattern.startsWith('/') ? [new URL(pageUrl).origin + pieces[0], ...pieces.slice(1)] : pieces;
  return ok((url) => matchesPieces(whole, url));
}

/** Greedy from the left, and the last piece at the end: linear in the address for each piece. */
function matchesPieces(pieces: readonly string[], url: string): boolean {
  const first = pieces[0]!;
  if (pieces.length === 1) return url === first;
  const last = pieces.at(-1)!;
  if (!url.startsWith(first) || !url.endsWith(last) || url.length < first.length + last.length) return false;
  const end = url.length - last.length;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = url.indexOf(piece, at);
    if (found === -1 || found + piece.length > end) return false;
    at = found + piece.length;
  }
  return true;
}

const FEED_TYPE = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)$/i;

/** Links and feeds of a page, from its text. */
export function readPageLinks(html: string, url: string): PageLinks {
  const links = new Map<string, string>();
  const feeds = new Map<string, PageFeed>();
  let base = url;
  let title = '';
  let inTitle = false;
  let depth = 0;
  let open: { url: string; text: string } | null = null;
  const keep = () => {
    if (open !== null && (links.get(open.url) ?? '') === '') links.set(open.url, open.text.trim());
    open = null;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      const { href, rel = '', type = '' } = attributes;
      if (name === 'title') inTitle = title === '';
      if (href === undefined) return;
      if (name === 'base') base = normalizeUrl(href, url) ?? base;
      const target = name === 'a' || name === 'link' ? normalizeUrl(href.trim(), base) : null;
      if (target === null) return;
      if (name === 'link' && /(?:^|\s)alternate(?:\s|$)/i.test(rel) && FEED_TYPE.test(type.trim())) {
        if (feeds.size < MAX_LINKS) feeds.set(target, { url: target, title: plainTitle(attributes.title) });
      } else if (name === 'a') {
        keep();
        if (links.size < MAX_LINKS) open = { url: target, text: '' };
      }
    },
    ontext(text) {
      if (inTitle && title.length < MAX_LINK_TEXT) title += text;
      if (open !== null && open.text.length < MAX_LINK_TEXT) open.text += text;
    },
    onclosetag(name) {
      depth -= 1;
      if (name === 'title') inTitle = false;
      if (name === 'a') keep();
    },
  });
  for (let at = 0; at < html.length && depth < MAX_DEPTH; at += CHUNK) parser.write(html.slice(at, at + CHUNK));
  parser.end();
  keep();
  return {
    title: plainTitle(title),
    links: [...links].map(([address, text]) => ({ url: address, text })),
    feeds: [...feeds.values()],
  };
}
