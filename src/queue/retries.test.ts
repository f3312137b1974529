import { describe, expect, test } from 'vitest';
import { type FailureCode, fail } from '../failure.ts';
import { backoff, isUncounted, nextTry } from './retries.ts';

const POLICY = { tries: 4, backoffMs: 1_000, maxBackoffMs: 60_000 };

describe('the wait before the next try', () => {
  test.each<[FailureCode, number, number | undefined, number | null]>([
    ['FETCH_TIMEOUT', 1, undefined, 1_000],
    ['FETCH_TIMEOUT', 2, undefined, 2_000],
    ['FETCH_TIMEOUT', 3, undefined, 4_000],
    ['FETCH_TIMEOUT', 4, undefined, null],
    ['FETCH_NOT_FOUND', 1, undefined, null],
    ['FETCH_GONE', 1, undefined, null],
    ['CONTACT_MISSING', 1, 600_000, null],
    ['EXTRACT_FAILED', 1, undefined, null],
    ['EXTRACT_TIMEOUT', 1, undefined, 1_000],
    ['EXTRACT_TIMEOUT', 2, undefined, null],
    ['FETCH_RATE_LIMITED', 1, 90_000, 90_000],
    ['FETCH_RATE_LIMITED', 3, 10, 4_000],
    ['FETCH_RATE_LIMITED', 11, 90_000, 90_000],
    ['FETCH_RATE_LIMITED', 12, 90_000, null],
  ])('after %s, %i times, with %s named: %s', (code, failures, retryAfterMs, wait) => {
    const failure = fail(code, 'why', retryAfterMs === undefined ? {} : { retryAfterMs });
    expect(nextTry(POLICY, failure, failures, 0.5)).toBe(wait);
  });

  test('is left to chance by a quarter either way, and never grows for ever', () => {
    expect(backoff(POLICY, 1, 0)).toBe(750);
    expect(backoff(POLICY, 1, 0.999_999)).toBe(1_250);
    expect(backoff(POLICY, 40, 0.5)).toBe(60_000);
  });
});

test.each<[FailureCode, boolean]>([
  ['LEDGER_UNREACHABLE', true],
  ['LEDGER_FULL', true],
  ['LEDGER_REFUSED', true],
  ['LEDGER_RIGHTS', true],
  ['LEDGER_READ_ONLY', true],
  ['LEDGER_ENCODING', true],
  ['QUEUE_REFUSED', true],
  ['QUEUE_POOLED', true],
  ['QUEUE_UNREACHABLE', true],
  ['INTERRUPTED', true],
  ['STAGE_CRASHED', false],
  ['FETCH_DNS', false],
])('%s: not counted is %s', (code, uncounted) => {
  expect(isUncounted(fail(code, 'why'))).toBe(uncounted);
});
