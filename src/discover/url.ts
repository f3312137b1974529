import { isTracking } from './tracking.ts';

/** Longest URL that is kept; the sitemap protocol's own bound (sitemaps.org, "loc"). */
export const MAX_URL_LENGTH = 2048;
/** Longest input that is looked at: a URL may lose a tail of tracking parameters. */
const MAX_RAW_LENGTH = 8192;

/**
 * The one spelling under which a page is known, or null where `url` is no http(s) URL with a host. Resolved against
 * `base`; without fragment, credentials, default port, tracking parameters and the host's trailing dot; the other
 * parameters stay in their order. Escapes follow RFC 3986, 6.2.2: capital hex, unreserved characters unescaped.
 */
export function normalizeUrl(url: string, base: string | null = null): string | null {
  if (url.length > MAX_RAW_LENGTH) return null;
  const parsed = parse(url, base);
  if (parsed === null || !hasWebHost(parsed)) return null;
  parsed.username = '';
  parsed.password = '';
  parsed.hash = '';
  parsed.hostname = parsed.hostname.replace(/\.$/, '');
  parsed.pathname = normalizeEscapes(parsed.pathname);
  parsed.search = normalizeEscapes(withoutTracking(parsed.search));
  return parsed.href.length > MAX_URL_LENGTH ? null : parsed.href;
}

function parse(url: string, base: string | null): URL | null {
  try {
    return new URL(url, base ?? undefined);
  } catch {
    return null;
  }
}

function hasWebHost({ protocol, hostname }: URL): boolean {
  return (protocol === 'http:' || protocol === 'https:') && hostname !== '' && !/^\.|\.\./.test(hostname);
}

function withoutTracking(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair.split('=', 1)[0]!));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

const UNRESERVED = /[A-Za-z0-9._~-]/;

function normalizeEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (encoded) => {
    const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16));
    return UNRESERVED.test(character) ? character : encoded.toUpperCase();
  });
}
