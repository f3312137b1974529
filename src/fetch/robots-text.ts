/** The text of a robots.txt: its lines, and the one spelling in which paths are compared. */

/** RFC 9309, 2.5: at least 500 KiB must be read; what follows is left out. */
export const MAX_ROBOTS_BYTES = 500 * 1024;
/** Longest line, in UTF-16 code units: the limit of Google's open-source parser (2083 × 8, less its terminator). */
const MAX_LINE_LENGTH = 2083 * 8 - 1;

type Key = 'user-agent' | 'allow' | 'disallow' | 'crawl-delay';

/** The keys that count, and misspellings that Google's parser also takes. */
const KEYS: ReadonlyMap<string, Key> = new Map(
  Object.entries({
    'user-agent': 'user-agent',
    useragent: 'user-agent',
    'user agent': 'user-agent',
    allow: 'allow',
    disallow: 'disallow',
    dissallow: 'disallow',
    dissalow: 'disallow',
    disalow: 'disallow',
    diasllow: 'disallow',
    disallaw: 'disallow',
    'crawl-delay': 'crawl-delay',
  } as const),
);

/** One line that counts. Records of other kinds (Sitemap, Host …) part no group, and are left out (RFC 9309, 2.2.4). */
export interface RobotsRecord {
  readonly key: Key;
  readonly value: string;
}

export function recordsOf(content: string | Uint8Array): RobotsRecord[] {
  return linesOf(content).flatMap((line) => readRecord(line) ?? []);
}

function linesOf(content: string | Uint8Array): string[] {
  const bytes =
    typeof content === 'string'
      ? Buffer.from(content)
      : Buffer.from(content.buffer, content.byteOffset, content.length);
  const cut = bytes.length > MAX_ROBOTS_BYTES;
  const text = bytes.toString('utf8', 0, MAX_ROBOTS_BYTES).replace(/^\ufeff/, '');
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.slice(0, MAX_LINE_LENGTH));
  return cut ? lines.slice(0, -1) : lines;
}

function readRecord(line: string): RobotsRecord | null {
  const text = line.split('#', 1)[0]!.trim();
  const colon = text.indexOf(':');
  const [name, value] = colon === -1 ? wordsOf(text) : [text.slice(0, colon), text.slice(colon + 1)];
  const key = KEYS.get(name.trim().toLowerCase());
  return key === undefined ? null : { key, value: value.trim() };
}

/** A line that lacks its colon counts where it is two words: `disallow /x`. */
function wordsOf(text: string): [string, string] {
  const words = text.split(/\s+/, 3);
  return words.length === 2 ? [words[0]!, words[1]!] : ['', ''];
}

const UNRESERVED = /[A-Za-z0-9._~-]/;

/**
 * One spelling of a path with its query, so that octets can be compared (RFC 9309, 2.2.2): what is not ASCII is escaped,
 * escapes of unreserved characters are undone, `*` and `$` are escaped where they are not operators. In a query `:` and
 * `/` mean the same escaped and bare.
 */
export function normalizeOctets(path: string, kind: 'url' | 'pattern'): string {
  return octets(path, kind).replace(/\?.*$/s, (query) => query.replace(/%3A/g, ':').replace(/%2F/g, '/'));
}

function octets(text: string, kind: 'url' | 'pattern'): string {
  return text.replace(/%[0-9a-f]{2}|[^A-Za-z0-9._~\-/?:@&=+,;!()]/giu, (token, at: number) => {
    if (token.length === 3 && token.startsWith('%')) return unescapeUnreserved(token);
    if (kind === 'pattern' && (token === '*' || (token === '$' && at === text.length - 1))) return token;
    return escapeUtf8(token);
  });
}

function unescapeUnreserved(token: string): string {
  const character = String.fromCharCode(Number.parseInt(token.slice(1), 16));
  return UNRESERVED.test(character) ? character : token.toUpperCase();
}

function escapeUtf8(character: string): string {
  return [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

/** Path and query of a URL; of something less than a URL, what can be taken for them. */
export function pathOf(url: string): string {
  try {
    const { pathname, search } = new URL(url);
    return (pathname || '/') + search;
  } catch {
    const start = url.search(/[/?]/);
    if (start === -1) return '/';
    const path = url.slice(start).split('#', 1)[0]!;
    return path.startsWith('/') ? path : `/${path}`;
  }
}
