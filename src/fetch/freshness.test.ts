import { expect, it } from 'vitest';
import { type CacheHeaders, freshFor } from './freshness.ts';

const NOW = Date.UTC(2026, 4, 27, 8);
const NOTHING: CacheHeaders = { cacheControl: null, expires: null, age: null, date: null };

it.each<[Partial<CacheHeaders>, number | null]>([
  [{}, null],
  [{ cacheControl: 'max-age=600' }, 600],
  [{ cacheControl: 'public, MAX-AGE = "600"' }, 600],
  [{ cacheControl: 'max-age=600', age: '500' }, 100],
  [{ cacheControl: 'max-age=600', age: '700' }, null],
  [{ cacheControl: 'max-age=600', age: 'soon' }, 600],
  [{ cacheControl: 'max-age=0' }, null],
  [{ cacheControl: 's-maxage=600' }, null],
  [{ cacheControl: 'no-cache, max-age=600' }, null],
  [{ cacheControl: 'no-store' }, null],
  [{ cacheControl: 'private="x", max-age=60' }, 60],
  [{ expires: 'Wed, 27 May 2026 09:00:00 GMT' }, 3_600],
  [{ expires: 'Wed, 27 May 2026 09:00:00 GMT', date: 'Wed, 27 May 2026 08:30:00 GMT' }, 1_800],
  [{ expires: 'Wed, 27 May 2026 07:00:00 GMT' }, null],
  [{ expires: '0' }, null],
  [{ expires: '-1' }, null],
  [{ cacheControl: 'max-age=60', expires: 'Wed, 27 May 2026 09:00:00 GMT' }, 60],
])('%j is fresh for %s s', (headers, s) => {
  expect(freshFor({ ...NOTHING, ...headers }, NOW)).toBe(s === null ? null : s * 1_000);
});
