import { expect, test } from 'vitest';
import type { Waiting } from '../store/tally.ts';
import { describeWaiting } from './progress.ts';

const NOW = new Date('2026-05-27T10:00:00Z');
const one: Waiting = {
  code: 'ROBOTS_UNREACHABLE',
  count: 1,
  message: 'robots.txt of http://a.test cannot be had',
  nextAt: '2026-05-27 12:05:00.123+02',
};

test.each<[string, Waiting[], string]>([
  ['nothing', [], ''],
  ['what is due already', [{ ...one, nextAt: '2026-05-27 09:59:59+00' }], ''],
  [
    'one article',
    [one],
    '1 waits until 2026-05-27 10:05:00 UTC: ROBOTS_UNREACHABLE (robots.txt of http://a.test cannot be had)',
  ],
  [
    'several, for two reasons',
    [
      { ...one, count: 3, message: null },
      { ...one, code: 'FETCH_TIMEOUT', message: '' },
    ],
    '3 wait, the first until 2026-05-27 10:05:00 UTC: ROBOTS_UNREACHABLE; 1 waits until 2026-05-27 10:05:00 UTC: FETCH_TIMEOUT',
  ],
])('what is waited for: %s', (_what, waiting, line) => {
  expect(describeWaiting(waiting, NOW)).toBe(line);
});
