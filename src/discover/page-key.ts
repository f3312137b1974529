/**
 * What a page is known by, however its address is written. An address is asked for as it was found (`normalizeUrl`): the
 * twin for small screens may answer where the other does not. Two addresses with one key are one page.
 */
import { getDomain } from 'tldts';

/** Names before a site's own under which it serves the same pages. */
const TWIN_HOST = /^(?:www|m|mobile|amp|wap|touch)\.(?=[^.]+\.[^.])/;
/** Caches of AMP pages have the page's own address in their path. */
const AMP_CACHE = /^(?:[^/]+\.cdn\.ampproject\.org\/[a-z]|(?:www\.)?google\.[a-z.]+\/amp)\/(?:s\/)?([^/]+\.[^/]+\/.*)$/;
const INDEX_FILE = /\/(?:index|default)\.(?:html?|php|aspx?|jsp|shtml)$/i;
const AMP_PATH = /^\/amp(?=\/.)|\/amp\/?$|\.amp(?=\.html?$|$)/i;
/** Parameters of a session, or that ask for the page in another dress. */
const SESSION = /^(?:phpsessid|jsessionid|sessionid)$/i;
const AMP_NAME = /^_?amp$/i;
const AMP_CHOICE = /^(?:output|outputtype|view|type|format)=amp$/i;

/**
 * Equal for http and https, with and without `www.` and the like, trailing slash, index file and AMP or mobile address,
 * and in whatever order the parameters stand. Takes what `normalizeUrl` gives; other addresses are their own key.
 */
export function pageKey(normalized: string): string {
  if (!/^https?:/.test(normalized)) return normalized;
  const { host, pathname, search } = ampCached(new URL(normalized));
  return hostKey(host) + pathKey(pathname) + queryKey(search);
}

function ampCached(url: URL): URL {
  const cached = AMP_CACHE.exec(url.host + url.pathname)?.[1];
  return cached !== undefined && URL.canParse(`https://${cached}`) ? new URL(`https://${cached}${url.search}`) : url;
}

function hostKey(host: string): string {
  const shorter = host.replace(TWIN_HOST, '');
  return shorter === host ? host : hostKey(shorter);
}

function pathKey(path: string): string {
  const plain = path
    .replace(/;jsessionid=[^/]*/i, '')
    .replace(/\/{2,}/g, '/')
    .replace(AMP_PATH, '')
    .replace(INDEX_FILE, '/');
  return plain.replace(/\/$/, '');
}

/** Values of one name keep their order. */
function queryKey(search: string): string {
  const pairs = search.slice(1).split('&');
  const telling = pairs
    .map((pair) => ({ pair, name: pair.split('=', 1)[0]! }))
    .filter(({ pair, name }) => pair !== '' && !SESSION.test(name) && !AMP_NAME.test(name) && !AMP_CHOICE.test(pair))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ pair }) => pair);
  return telling.length === 0 ? '' : `?${telling.join('&')}`;
}

/** What a publisher owns of the names of the web: `example.co.uk`, and of a host of blogs each blog. */
export function siteOf(url: string): string {
  const found = getDomain(url, { allowPrivateDomains: true, validHosts: ['localhost'] });
  if (found !== null) return found;
  return URL.canParse(url) ? new URL(url).hostname : '';
}
