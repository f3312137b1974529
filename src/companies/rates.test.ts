import { expect, test } from 'vitest';
import type { Amount } from '../claim.ts';
import { toUsd } from './rates.ts';

const amount = (low: number | null, high: number | null, currency: string): Amount => ({
  low,
  high,
  currency,
  qualifier: 'exact',
});

test.each([
  ['dollars stay', amount(5e9, null, 'USD'), '2025-01-23', { low: 5e9, high: null }],
  ['dollars need no date', amount(5e9, 5e9, 'USD'), null, { low: 5e9, high: 5e9 }],
  ['a peg', amount(375e9, 375e9, 'SAR'), '2019-03-01', { low: 100e9, high: 100e9, month: '2019-03' }],
  ['open ends stay open', amount(null, 36725, 'AED'), '2020-02-29', { low: null, high: 10000, month: '2020-02' }],
  [
    'the first month',
    amount(1.2401e9, 2.4802e9, 'AUD'),
    '2015-01-31T23:50-05:00',
    { low: 1e9, high: 2e9, month: '2015-01' },
  ],
  ['the last month', amount(32.899e9, 32.899e9, 'THB'), '2026-06-30', { low: 1e9, high: 1e9, month: '2026-06' }],
  ['a year after it', amount(32.899e9, 32.899e9, 'THB'), '2027-06-01', { low: 1e9, high: 1e9, month: '2026-06' }],
  ['longer after it', amount(32.899e9, 32.899e9, 'THB'), '2027-07-01', null],
  ['before the data', amount(1e9, 1e9, 'AUD'), '2014-12-31', null],
  ['no date', amount(1e9, 1e9, 'EUR'), null, null],
  ['a broken date', amount(1e9, 1e9, 'EUR'), 'in May', null],
  ['a currency without rates', amount(1e9, 1e9, 'NGN'), '2025-01-23', null],
  ['no property of Object is a currency', amount(1e9, 1e9, 'constructor'), '2025-01-23', null],
] as const)('%s', (_, given, published, expected) => {
  expect(toUsd(given, published)).toEqual(expected);
});
