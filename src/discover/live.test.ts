import { describe, expect, it } from 'vitest';
import type { Candidate } from './candidate.ts';
import { DAY_MS } from './interval.ts';
import { isDeadSitemap, isLivePart, liveItems, MAX_LIVE_ITEMS, newestOf } from './live.ts';

const NOW = Date.UTC(2026, 4, 27, 8);
const entry = (url: string, fields: Partial<Candidate> = {}): Candidate => ({
  url,
  title: null,
  published: null,
  guid: null,
  modified: null,
  ...fields,
});

describe('of a sitemap are taken', () => {
  const items = [
    entry('undated'),
    entry('old', { modified: '2026-04-01' }),
    entry('recent', { modified: '2026-05-20' }),
    entry('news', { title: 'News', published: '2026-05-26T10:00:00Z' }),
    entry('old news', { title: 'News', published: '2025-05-26', modified: '2026-05-26' }),
    entry('undated news', { title: 'News' }),
  ];
  const taken = (whole: boolean) => liveItems(items, NOW, whole).map(({ url }) => url);
  it('news and what has changed of late, the newest first', () => {
    expect(taken(false)).toEqual(['news', 'recent', 'undated news']);
  });
  it('all, where it is wanted whole', () => {
    expect(taken(true)).toEqual(['news', 'recent', 'old', 'old news', 'undated', 'undated news']);
  });
  it('so many and no more, the newest', () => {
    const many = Array.from({ length: 5_000 }, (_, i) =>
      entry(String(i), { modified: new Date(NOW - i).toISOString() }),
    );
    const some = liveItems(many.reverse(), NOW, false);
    expect([some.length, some[0]!.url]).toEqual([MAX_LIVE_ITEMS, '0']);
  });
});

it.each([
  ['2026-05-01', true],
  ['2026-04-01', false],
  [null, true],
  ['some day', true],
])('a part of an index that changed on %s is followed: %s', (modified, live) => {
  expect(isLivePart(modified, NOW)).toBe(live);
});

it.each<[string, number | null, number, boolean, boolean]>([
  ['whose newest entry is recent', 10, 400, false, false],
  ['whose newest entry is old, but which was new to us of late', 400, 10, false, false],
  ['that brought nothing for long', 400, 200, false, true],
  ['without dates that brought nothing for long', null, 200, false, true],
  ['without dates that changed of late', null, 10, false, false],
  ['that is the part of an index for a month long past', 400, 0, true, true],
  ['that is the part for this month', 1, 0, true, false],
])('a sitemap %s is dead: %5$s', (_, newestDays, changedDays, isPart, dead) => {
  const newest = newestDays === null ? null : NOW - newestDays * DAY_MS;
  expect(isDeadSitemap({ newest, changed: NOW - changedDays * DAY_MS, isPart }, NOW)).toBe(dead);
});

it('a date that lies ahead is not the newest', () => {
  const items = [entry('a', { published: '2030-01-01' }), entry('b', { modified: '2026-05-20' })];
  expect(newestOf(items, NOW)).toBe(Date.parse('2026-05-20'));
  expect(newestOf([], NOW)).toBeNull();
});
