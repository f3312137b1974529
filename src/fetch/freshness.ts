/** The headers of an answer that say how long it may be kept. */
export interface CacheHeaders {
  readonly cacheControl: string | null;
  readonly expires: string | null;
  readonly age: string | null;
  readonly date: string | null;
}

/**
 * Milliseconds for which an answer stays fresh, as the server says: `max-age` less `Age`, else `Expires` less `Date`
 * (RFC 9111, 4.2.1). Null where it says nothing, or that it must not be kept.
 */
export function freshFor({ cacheControl, expires, age, date }: CacheHeaders, now: number): number | null {
  if (/(?:^|[\s,])no-(?:cache|store)(?:[\s,=]|$)/i.test(cacheControl ?? '')) return null;
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/i.exec(cacheControl ?? '')?.[1];
  if (maxAge !== undefined) return Math.max(0, Number(maxAge) - seconds(age)) * 1_000 || null;
  const until = httpDate(expires);
  if (until === null) return null;
  return Math.max(0, until - (httpDate(date) ?? now)) || null;
}

function seconds(text: string | null): number {
  return /^\d{1,10}$/.test(text ?? '') ? Number(text) : 0;
}

/** An HTTP date names its day in letters; `0` and `-1`, which servers send as `Expires`, are none. */
function httpDate(text: string | null): number | null {
  const at = text !== null && text.length <= 40 && /^[a-z]{3,9},? /i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
