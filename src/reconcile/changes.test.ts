import { describe, expect, test } from 'vitest';
import { claimOf } from '../testing/claims.ts';
import { compareClaims } from './changes.ts';

const meta = (billions: number, more = {}) => claimOf({ company: 'Meta', companyId: 'meta', billions, ...more });
const counts = (changes: ReturnType<typeof compareClaims>) =>
  [changes.added, changes.removed, changes.changed].map(({ length }) => length);

describe('added, removed and changed claims', () => {
  test.each([
    ['nothing', [meta(70)], [meta(70)], [0, 0, 0]],
    ['another spelling of the company', [meta(70)], [meta(70, { company: 'Meta Platforms' })], [0, 0, 0]],
    ['another figure', [meta(70)], [meta(72)], [0, 0, 1]],
    ['another status', [meta(70)], [meta(70, { status: 'possible' })], [0, 0, 1]],
    ['one more', [meta(70)], [meta(70), claimOf({ company: 'Shell', billions: 20 })], [1, 0, 0]],
    ['one less', [meta(70), claimOf({ company: 'Shell', billions: 20 })], [meta(70)], [0, 1, 0]],
    ['another period', [meta(70)], [meta(70, { period: null })], [1, 1, 0]],
    ['two of one thing become one', [meta(70), meta(72)], [meta(75)], [0, 1, 1]],
    ['all of it, at first', [], [meta(70)], [1, 0, 0]],
  ])('%s', (_, before, after, expected) => {
    expect(counts(compareClaims(before, after))).toEqual(expected);
    expect(compareClaims([...before].reverse(), [...after].reverse())).toEqual(compareClaims(before, after));
  });

  test('keep the figures and words of both', () => {
    const [change] = compareClaims([meta(70)], [meta(72)]).changed;
    expect([change!.before.amount.high, change!.after.amount.high, change!.before.quote]).toEqual([70e9, 72e9, 'It']);
  });
});
