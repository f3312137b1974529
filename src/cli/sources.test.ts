import { expect, test } from 'vitest';
import type { SourceRow } from '../store/sources.ts';
import { sourceTable } from './sources.ts';

const SOURCE: SourceRow = {
  id: 1,
  url: 'https://news.test/feed.xml',
  kind: 'feed',
  title: null,
  state: 'active',
  etag: null,
  lastModified: null,
  checkedAt: '2026-05-27 09:50:00+00',
  nextCheckAt: '2026-05-27 10:05:00+00',
  code: null,
  message: null,
  tries: 0,
  createdAt: '2026-05-27 09:00:00+00',
  pattern: null,
  whole: false,
  parentId: null,
  bodyDigest: null,
  validatorsLie: false,
  succeededAt: '2026-05-27 09:50:00+00',
  readAt: null,
  changedAt: null,
  entries: 20,
  newestAt: null,
  perDay: 24,
  failures: 0,
  misses: 0,
  waitS: 3_600,
  waitWhy: 'as often as it changes',
};

test.each<[string, Partial<SourceRow>, RegExp]>([
  ['one that is well', {}, /^active +feed +2026-05-27 09:50 +ok +2026-05-27 10:05 +60 min +as often as it changes /],
  [
    'one that fails',
    { code: 'FETCH_TIMEOUT', waitWhy: 'failed' },
    /^failing .* FETCH_TIMEOUT +2026-05-27 10:05 .* failed /,
  ],
  [
    'one that is due',
    { checkedAt: null, succeededAt: null, waitS: null, nextCheckAt: '2026-05-27 10:00:00+00' },
    /^active +feed +– +not yet +now +– /,
  ],
  ['one that rests', { state: 'paused', code: 'FETCH_TIMEOUT' }, /^paused .* FETCH_TIMEOUT +– /],
  ['one that is gone', { state: 'gone', code: 'FETCH_GONE' }, /^gone .* FETCH_GONE +– /],
])('the list says how it is with %s', (_what, fields, line) => {
  const lines = sourceTable([{ ...SOURCE, ...fields }], new Date('2026-05-27T10:00:00Z')).split('\n');
  expect(lines[2]).toMatch(line);
});
