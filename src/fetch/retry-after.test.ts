import { expect, it } from 'vitest';
import { readRetryAfter } from './retry-after.ts';

const NOW = Date.UTC(2026, 4, 27, 8);
const WEEK = 7 * 24 * 3_600_000;

it.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['99999999', WEEK],
  ['Wed, 27 May 2026 08:00:30 GMT', 30_000],
  ['Wednesday, 27-May-26 08:00:30 GMT', 30_000],
  ['Wed May 27 08:00:30 2026 GMT', 30_000],
  ['Wed, 27 May 2026 07:00:00 GMT', 0],
  ['Wed, 27 May 2099 07:00:00 GMT', WEEK],
  ['soon', null],
  ['-5', null],
  ['1.5', null],
  ['', null],
  [null, null],
])('Retry-After: %s is %s ms', (header, expected) => {
  expect(readRetryAfter(header, NOW, WEEK)).toBe(expected);
});
