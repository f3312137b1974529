/** What a document is, by what it holds; file names and content types lie. */
export type DocumentKind = 'feed' | 'sitemap' | 'json' | 'html' | 'opml' | 'unknown';

export interface Recognised {
  readonly kind: DocumentKind;
  /** The document from its root element (or brace) on: no byte order mark, junk, declaration or DOCTYPE before it. */
  readonly body: string;
}

/** Root elements by local name. */
const ROOTS: ReadonlyMap<string | undefined, DocumentKind> = new Map(
  Object.entries({
    rss: 'feed',
    feed: 'feed',
    rdf: 'feed',
    urlset: 'sitemap',
    sitemapindex: 'sitemap',
    html: 'html',
    opml: 'opml',
  } as const),
);

/** How far junk before the root (a server's warnings, blank lines) may reach, in UTF-16 code units. */
const MAX_PROLOG = 64 * 1024;
const KNOWN_ROOT = /<(?:[a-z]{1,20}:)?(?:rss|feed|rdf|urlset|sitemapindex)[\s>]/i;

export function recognise(text: string): Recognised {
  const start = rootStart(text, Math.min(text.length, MAX_PROLOG));
  if (/^[{[]/.test(text.slice(start, start + 1))) return { kind: 'json', body: text.slice(start) };
  const kind = kindAt(text, start);
  if (kind !== 'unknown') return { kind, body: text.slice(start) };
  const root = KNOWN_ROOT.exec(text.slice(0, MAX_PROLOG));
  if (root !== null && !isHtml(text)) return { kind: kindAt(text, root.index), body: text.slice(root.index) };
  return { kind: isHtml(text) ? 'html' : 'unknown', body: text };
}

function kindAt(text: string, start: number): DocumentKind {
  const name = /^<(?:[\w.-]{1,40}:)?([\w.-]{1,40})[\s/>]/.exec(text.slice(start, start + 100))?.[1];
  return ROOTS.get(name?.toLowerCase()) ?? 'unknown';
}

function isHtml(text: string): boolean {
  return /^\s{0,1000}<!doctype html|<(?:head|body)[\s>]/i.test(text.slice(0, MAX_PROLOG));
}

/** Offset of the root element, past spaces, declarations, processing instructions, comments and a DOCTYPE. */
function rootStart(text: string, limit: number): number {
  let at = 0;
  while (at < limit) {
    if (/[\s\ufeff]/.test(text[at]!)) at += 1;
    else if (text.startsWith('<?', at)) at = after(text, '?>', at);
    else if (text.startsWith('<!--', at)) at = after(text, '-->', at);
    else if (text.startsWith('<!', at)) at = afterDoctype(text, at);
    else return at;
  }
  return at;
}

function after(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end === -1 ? text.length : end + mark.length;
}

/** Past a DOCTYPE and its internal subset, whose entities are never expanded. */
function afterDoctype(text: string, from: number): number {
  const end = text.indexOf('>', from);
  const subset = text.indexOf('[', from);
  return end === -1 || subset === -1 || end < subset
    ? after(text, '>', from)
    : after(text, '>', after(text, ']', subset) - 1);
}
