import { expect, test } from 'vitest';
import {
  counted,
  formatAmount,
  formatAttribution,
  formatBasis,
  formatInstant,
  publisherName,
  withIsoTimes,
} from './format.ts';

test.each([
  [{ low: null, high: 70e9, currency: 'USD', qualifier: 'up_to' }, 'up to $70bn'],
  [{ low: 64e9, high: 72e9, currency: 'USD', qualifier: 'range' }, '$64bn–$72bn'],
  [{ low: 160e9, high: 160e9, currency: 'CNY', qualifier: 'approximate' }, 'about CNY 160bn'],
  [{ low: 1.2e12, high: null, currency: 'JPY', qualifier: 'at_least' }, 'at least JPY 1.2tn'],
  [{ low: 13.69e9, high: 13.69e9, currency: 'EUR', qualifier: 'exact' }, '€13.69bn'],
  [{ low: 950_000, high: 950_000, currency: 'GBP', qualifier: 'exact' }, '£950,000'],
] as const)('amount %o → %s', (amount, words) => expect(formatAmount(amount)).toBe(words));

test.each([
  ['with_leases', 'with finance leases'],
  ['cash', 'cash'],
  [null, null],
] as const)('basis %s → %s', (basis, words) => expect(formatBasis(basis)).toBe(words));

test.each([
  ['sources', null, 'Bloomberg', 'sources, via Bloomberg'],
  ['sources', 'sources', 'Bloomberg', 'sources, via Bloomberg'],
  ['company', 'Susan Li', null, 'company (Susan Li)'],
  ['media', null, null, 'media'],
] as const)('attribution %s %s %s → %s', (attribution, speaker, outlet, words) => {
  expect(formatAttribution({ attribution, speaker, outlet })).toBe(words);
});

test('counts, instants and publishers', () => {
  expect([counted(1, 'row'), counted(1_204, 'row'), counted(2, 'goes', 'go')]).toEqual(['1 row', '1,204 rows', '2 go']);
  expect(formatInstant('2026-05-27 12:05:00.123+02')).toBe('2026-05-27 10:05:00 UTC');
  expect(withIsoTimes({ seenAt: '2026-11-29 11:52:30.99+00', goneAt: null, at: '2026' })).toEqual({
    seenAt: '2026-11-29T11:52:30.990Z',
    goneAt: null,
    at: '2026',
  });
  expect(publisherName({ url: 'https://post.test/a', publisher: null })).toBe('post.test');
  expect(publisherName({ url: 'https://post.test/a', publisher: 'The Post' })).toBe('The Post');
});
