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
