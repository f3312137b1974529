/** The addresses that a page calls its own. */
import type { Meta } from './meta.ts';
import type { Survey } from './survey.ts';

/** The address that the page itself calls its own, absolute; null where it names none that can be its own. */
export function canonicalUrlOf({ canonical }: Survey, meta: Meta, url: string | null): string | null {
  const candidates = [canonical?.attribs.href, meta.get('og:url'), meta.get('twitter:url')];
  for (const candidate of candidates) {
    const resolved = candidate === undefined || candidate === null ? null : absolute(candidate.trim(), url);
    if (resolved !== null && !isOnlyHome(resolved, url)) return resolved;
  }
  return null;
}

/** The same page, whatever the scheme, the host's prefix for small screens, or what follows the path. */
export function samePage(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

/** Whether `next` is another page of the same article: `/a?page=3`, `/a/page/3`, or `/a/3` and `/a-3.html` of `/a`. */
export function isNextPage(next: string | undefined, own: readonly (string | null)[], base: string | null): boolean {
  const address = next === undefined ? null : absolute(next.trim(), base);
  if (address === null) return false;
  const named = withoutPage(address);
  const whole = named === full(address) ? withoutNumber(address) : named;
  if (whole === full(address)) return false;
  return own.some((url) => url !== null && (full(url) === whole || withoutPage(url) === whole));
}

/** A number without a name is as often that of another article, unless this one has the address without it. */
function withoutPage(url: string): string {
  return full(url).replace(/[?&](?:page|pg|seite|paged)=\d{1,3}(?=$|&)|\/(?:page|seite)[/-]?\d{1,3}\/?$/i, '');
}

function withoutNumber(url: string): string {
  return full(url).replace(/[/_,-]\d{1,2}(\.\w{3,5})?\/?$/, '$1');
}

function full(url: string): string {
  return bare(url) + queryOf(url);
}

function queryOf(url: string): string {
  return /\?[^#]*/.exec(url)?.[0] ?? '';
}

function bare(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
}

function absolute(address: string, base: string | null): string | null {
  if (address === '' || address.length > 4000) return null;
  try {
    const parsed = new URL(address, base ?? undefined);
    return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed.href : null;
  } catch {
    return null;
  }
}

/** Sites that name their home page as canonical on every page. */
function isOnlyHome(canonical: string, url: string | null): boolean {
  return url !== null && new URL(canonical).pathname === '/' && URL.canParse(url) && new URL(url).pathname.length > 1;
}
