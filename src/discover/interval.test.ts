import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FailureCode, fail } from '../failure.ts';
import {
  DAY_MS,
  INTERVALS,
  isGone,
  JITTER,
  jittered,
  knownRate,
  type Look,
  type Rhythm,
  rhythmAfter,
  rhythmAfterFailure,
  UNKNOWN,
  waitAfter,
  waitAfterFailure,
} from './interval.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const NOW = Date.UTC(2026, 4, 27, 8);

/** Dates of `count` entries, one each `hours`, the newest `since` hours ago. */
const dates = (count: number, hours: number, since = 0) =>
  Array.from({ length: count }, (_, index) => NOW - (since + index * hours) * HOUR_MS);

const first = (entries: number, at: readonly number[]): Look => ({
  elapsedMs: null,
  entries,
  fresh: entries,
  dates: at,
  now: NOW,
});
const later = (hours: number, fresh: number, entries = 20): Look => ({
  elapsedMs: hours * HOUR_MS,
  entries,
  fresh,
  now: NOW,
});
const known = (perDay: number, entries = 20): Rhythm => ({ ...UNKNOWN, perDay, entries });

describe('the wait after a check that ended well', () => {
  it.each<[string, Rhythm, Look, number, string, number?]>([
    ['a first one without dates', UNKNOWN, first(20, []), 60, 'as often as it changes'],
    ['a first one by its dates, every three hours', UNKNOWN, first(20, dates(20, 3)), 171, 'as often as it changes'],
    ['a first one, busy', UNKNOWN, first(50, dates(50, 0.25)), 60, 'as often as it changes'],
    ['a first one that was filled at once, long ago', UNKNOWN, first(20, dates(20, 0, 60 * 24)), 1_440, 'quiet'],
    ['one entry a day', known(1), later(24, 1), 1_440, 'as often as it changes'],
    ['eight a day', known(8), later(3, 1), 180, 'as often as it changes'],
    ['a hundred a day on a long page', known(100, 100), later(1, 4, 100), 60, 'as often as it changes'],
    ['two hundred a day on a page of twenty', known(200), later(1, 8), 48, 'its page runs over'],
    ['a page that is all new within the hour', known(24), later(1, 20), 20, 'its page runs over'],
    ['one that turns over within minutes', known(2_000, 10), later(0.2, 10, 10), 10, 'its page runs over'],
    ['a page of one link, seen first', UNKNOWN, first(1, []), 60, 'as often as it changes'],
    ['a page of one link that is another each time', known(1, 1), later(24, 1, 1), 480, 'its page runs over'],
    ['no news for a month', rhythmAfter(known(8), later(31 * 24, 0)), later(1, 0), 1_440, 'quiet'],
    ['a max-age of two hours', known(24), later(1, 1), 120, 'it asks for that', 120],
    ['a max-age of five minutes', known(24), later(1, 1), 60, 'as often as it changes', 5],
    ['a ttl of a month', known(24), later(1, 1), 1_440, 'it asks for that', 43_200],
  ])('%s', (_, before, look, minutes, why, hintMinutes) => {
    const wait = waitAfter(rhythmAfter(before, look), look, false, (hintMinutes ?? 0) * MINUTE_MS);
    expect({ minutes: Math.round(wait.ms / MINUTE_MS), why: wait.why }).toEqual({ minutes, why });
  });

  it('a sitemap has its own base', () => {
    const look = later(1, 4, 500);
    expect(waitAfter(rhythmAfter(known(100, 500), look), look, true).ms).toBe(INTERVALS.sitemapBaseMs);
  });
});

describe('the wait after a check that failed', () => {
  const waits = (code: FailureCode, times: number, rhythm = known(24), retryAfterMs?: number) => {
    const failure = fail(code, 'x', retryAfterMs === undefined ? {} : { retryAfterMs });
    let after = rhythm;
    return Array.from({ length: times }, () => {
      after = rhythmAfterFailure(after, failure);
      return waitAfterFailure(after, failure, false).ms / HOUR_MS;
    });
  };
  it.each<[string, number[], number[]]>([
    ['temporary', waits('FETCH_TIMEOUT', 8).filter((_, i) => i % 4 === 3), [4, 16]],
    ['soft', waits('FETCH_SERVER_ERROR', 4), [2, 4, 8, 16]],
    ['hard', waits('FEED_INVALID', 5), [4, 16, 64, 168, 168]],
    ['a quiet source', waits('FETCH_SERVER_ERROR', 1, known(0.1)), [24]],
    ['a short Retry-After', waits('FETCH_RATE_LIMITED', 1, known(24), 60_000), [2]],
    ['a Retry-After of three days', waits('FETCH_RATE_LIMITED', 1, known(24), 3 * DAY_MS), [72]],
    ['a Retry-After of a year', waits('FETCH_RATE_LIMITED', 1, known(24), 365 * DAY_MS), [168]],
  ])('%s', (_, hours, expected) => expect(hours).toEqual(expected));

  it('is forgotten with the next success', () => {
    const failed = rhythmAfterFailure(known(24), fail('FEED_INVALID', 'x'));
    expect(rhythmAfter(failed, later(1, 1))).toMatchObject({ failures: 0, misses: 0 });
  });
});

describe('a source is gone', () => {
  const after = (...codes: FailureCode[]) => {
    let rhythm = known(1);
    return codes.map((code) => {
      rhythm = rhythmAfterFailure(rhythm, fail(code, 'x'));
      return isGone(rhythm, fail(code, 'x'));
    });
  };
  const misses = (count: number) => Array<FailureCode>(count).fill('FETCH_NOT_FOUND');
  it.each<[string, FailureCode[], boolean]>([
    ['where it says so', ['FETCH_GONE'], true],
    ['where it was missing once', misses(1), false],
    ['where it was missing again and again', misses(6), true],
    ['not where it was there in between', [...misses(5), 'FETCH_SERVER_ERROR', 'FETCH_NOT_FOUND'], false],
    ['not where it only fails', Array<FailureCode>(50).fill('FETCH_TIMEOUT'), false],
  ])('%s', (_, codes, gone) => expect(after(...codes).at(-1)).toBe(gone));
});

describe('any source', () => {
  const look = fc.record({
    elapsedMs: fc.option(fc.double({ min: 0, max: 1e11, noNaN: true }), { nil: null }),
    entries: fc.nat(50_000),
    fresh: fc.nat(50_000),
    dates: fc.array(fc.double({ min: -1e15, max: 1e15, noNaN: true }), { maxLength: 5 }),
    now: fc.constant(NOW),
  });
  const code = fc.constantFrom<FailureCode>('FETCH_TIMEOUT', 'FETCH_NOT_FOUND', 'FEED_INVALID', 'FETCH_RATE_LIMITED');
  const event = fc.oneof(look, fc.record({ code, retryAfterMs: fc.option(fc.nat(1e10), { nil: undefined }) }));

  it('waits within bounds, whatever happens to it', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), fc.nat(1e10), fc.boolean(), (events, hint, isSitemap) => {
        let rhythm = UNKNOWN;
        for (const happened of events) {
          const isLook = 'now' in happened;
          const failure = isLook ? null : fail(happened.code, 'x', { retryAfterMs: happened.retryAfterMs ?? 0 });
          rhythm = isLook ? rhythmAfter(rhythm, happened) : rhythmAfterFailure(rhythm, failure!);
          const { ms } = isLook
            ? waitAfter(rhythm, happened, isSitemap, hint)
            : waitAfterFailure(rhythm, failure!, isSitemap);
          expect(ms).toBeGreaterThanOrEqual(INTERVALS.leastMs);
          expect(ms).toBeLessThanOrEqual(isLook ? INTERVALS.mostMs : INTERVALS.mostFailingMs);
        }
      }),
    );
  });

  it('drifts by a tenth at most, and never comes early', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (ms, random) => {
        expect(jittered(ms, random)).toBeGreaterThanOrEqual(ms);
        expect(jittered(ms, random)).toBeLessThanOrEqual(ms * (1 + JITTER) + 1);
      }),
    );
  });
});

/** A year of a feed: entries come at random, `perDay` of them; the page shows the newest `page`. */
function year(perDay: number, page: number, random: () => number) {
  const end = NOW + 365 * DAY_MS;
  const entries: number[] = [];
  for (let at = NOW - 30 * DAY_MS; at < end; at += (-Math.log(1 - random()) * DAY_MS) / perDay) entries.push(at);
  let rhythm = UNKNOWN;
  let checks = 0;
  let missed = 0;
  let seen = -1;
  let before: number | null = null;
  let upTo = 0;
  for (let now = NOW; now < end; checks += 1) {
    while (upTo < entries.length && entries[upTo]! <= now) upTo += 1;
    const shown = entries.slice(Math.max(0, upTo - page), upTo);
    const fresh = Math.min(upTo - 1 - seen, shown.length);
    if (before !== null) missed += upTo - 1 - seen - fresh;
    const look = { elapsedMs: before === null ? null : now - before, entries: shown.length, fresh, dates: shown, now };
    rhythm = rhythmAfter(rhythm, look);
    seen = upTo - 1;
    before = now;
    now += jittered(waitAfter(rhythm, look, false).ms, random());
  }
  return { perDay: checks / 365, missed: missed / entries.length };
}

/** Numbers from 0 to 1, the same each time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

it.each([
  ['an index, whose parts are sources of their own', { entries: 0 }, 365, null],
  ['a page of links without dates, added today', { entries: 2 }, 0, null],
  ['the same after a week', { entries: 2 }, 7, 24],
  ['a feed of dated entries, added today', { entries: 20, newestAt: NOW }, 0, 24],
  ['one dated entry, added today', { entries: 1, newestAt: NOW }, 0, null],
  ['what was never read', {}, 30, null],
])('of %s the rate is known or not', (_, fields, days, rate) => {
  const watched = { perDay: 24, entries: null, newestAt: null, since: NOW - days * DAY_MS, ...fields };
  expect(knownRate(watched, NOW)).toBe(rate);
});

describe('over a year', () => {
  it.each([
    ['an entry a month', 1 / 30, 10, 0.9, 1.1],
    ['an entry a day', 1, 10, 0.9, 1.3],
    ['five a day', 5, 20, 4, 6],
    ['twenty a day', 20, 20, 16, 22],
    ['a hundred a day on a long page', 100, 100, 21, 24],
    ['three hundred a day on a page of twenty', 300, 20, 38, 65],
  ])('%s', (_, perDay, page, least, most) => {
    const polled = year(perDay, page, numbers(7));
    expect(polled.perDay).toBeGreaterThan(least);
    expect(polled.perDay).toBeLessThan(most);
    expect(polled.missed).toBeLessThan(0.005);
  });
});
