/**
 * Milliseconds that a Retry-After header asks for, at most `maxMs`: seconds, or an HTTP date that counts from `now`
 * (RFC 9110, 10.2.3). Null where it says neither.
 */
export function readRetryAfter(header: string | null, now: number, maxMs: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,12}$/.test(text)) return Math.min(Number(text) * 1_000, maxMs);
  // An HTTP date always names its day in letters; without this Date.parse would take "-5" for a year.
  const at = /^[a-z]{3,9},? /i.test(text) && text.length <= 40 ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : Math.min(Math.max(at - now, 0), maxMs);
}
