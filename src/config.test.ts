import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

describe('settings that are refused', () => {
  test.each<[setting: string, value: string, why: string]>([
    ['DATABASE_URL', 'mysql://db.test/outlay', 'must have the form postgres://'],
    ['DATABASE_URL', '127.0.0.1:25432/outlay', 'must have the form postgres://'],
    ['DATABASE_URL', 'localhost:25432/outlay', 'must have the form postgres://'],
    ['DATABASE_URL', 'postgres://outlay:12#ss@db.test/outlay', 'percent-encoded'],
    ['DATABASE_URL', 'postgres://outlay:12/34@db.test/outlay', 'percent-encoded'],
    ['DATABASE_URL', 'postgres://outlay:12?34@db.test/outlay', 'percent-encoded'],
    ['DATABASE_URL', 'postgres://outlay:p@ss/w@db.test/outlay', 'percent-encoded'],
    ['DATABASE_URL', 'postgres://outlay:p#ss/w@db.test/outlay', 'percent-encoded'],
    ['DATABASE_URL', 'postgres://db.test/outlay?sslmode=bogus', 'has an unknown sslmode; there are disable, prefer'],
    ['REDIS_URL', 'http://127.0.0.1:6379', 'must have the form redis://'],
    ['REDIS_URL', 'redis://user:12/34@127.0.0.1:6379', 'percent-encoded'],
    ['REDIS_URL', 'redis://:%zz@127.0.0.1:6379', 'percent-encoded'],
    ['REDIS_URL', 'redis://127.0.0.1:6379/abc', 'has a path that is no database; write a number'],
    ['REDIS_URL', 'redis://127.0.0.1:6379/1/2', 'has a path that is no database'],
    ['REDIS_URL', 'redis://127.0.0.1:6379?keyPrefix=foo', 'takes no option but family'],
    ['OUTLAY_CONTACT', 'hello', 'must be a mail address, or the URL of a page'],
    ['OUTLAY_CONTACT', 'crawler@localhost', 'must be a mail address'],
    ['OUTLAY_CONTACT', 'example.com/about', 'must be a mail address'],
    ['OUTLAY_CONTACT', 'https://', 'must be a mail address'],
    ['OUTLAY_CONTACT', 'ftp://example.com/', 'must be a mail address'],
    ['OUTLAY_CONTACT', 'two words@example.com', 'must be a mail address'],
    ['OUTLAY_KEY', 'short', 'must be 16 to 200 printable characters'],
    ['OUTLAY_KEEP_DAYS', '0', 'must be a number of days, or ever'],
    ['OUTLAY_KEEP_UNCLAIMED_DAYS', 'long', 'must be a number of days, or ever'],
  ])('%s=%s', (setting, value, why) => {
    const message = expect.stringMatching(new RegExp(`${setting}: .*${why}`));
    expect(readConfig({ [setting]: value })).toMatchObject({ ok: false, code: 'USAGE', message });
  });

  test('all are named at once', () => {
    const read = readConfig({ REDIS_URL: 'redis://h/abc', DATABASE_URL: 'x' });
    expect(read).toMatchObject({ message: expect.stringMatching(/DATABASE_URL.*REDIS_URL/) });
  });
});

test.each<[setting: string, value: string]>([
  ['DATABASE_URL', 'postgres://outlay:s%23@db.test/outlay?sslmode=require'],
  ['DATABASE_URL', 'postgres://outlay:secret@%2Frun%2Fpostgresql/outlay'],
  ['DATABASE_URL', 'postgres://db.test/outlay?application_name=me@here'],
  ['REDIS_URL', 'redis://127.0.0.1:6379'],
  ['REDIS_URL', 'rediss://user:p%40ss@redis.test:6380/'],
  ['REDIS_URL', 'redis://redis.test/15?family=6'],
  ['OUTLAY_CONTACT', 'crawler@example.com'],
  ['OUTLAY_CONTACT', 'https://example.com/about?x=1'],
  ['OUTLAY_CONTACT', 'http://example.com'],
])('%s=%s is taken', (setting, value) => {
  expect(readConfig({ [setting]: value })).toMatchObject({ ok: true });
});

test.each([
  [{}, { unclaimedDays: 30, days: null }],
  [
    { OUTLAY_KEEP_UNCLAIMED_DAYS: 'ever', OUTLAY_KEEP_DAYS: '365' },
    { unclaimedDays: null, days: 365 },
  ],
  [{ OUTLAY_KEEP_UNCLAIMED_DAYS: '' }, { unclaimedDays: 30, days: null }],
])('%o: text and snapshots are kept for %o', (environment, retention) => {
  expect(readConfig(environment)).toMatchObject({ ok: true, value: { retention } });
});
