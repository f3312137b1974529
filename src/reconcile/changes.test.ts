import { describe, expect, test } from 'vitest';
import type { Claim } from '../claim.ts';
import { claimOf } from '../testing/claims.ts';
import { compareClaims, type SaidClaim } from './changes.ts';

const meta = (billions: number, more = {}) => claimOf({ company: 'Meta', companyId: 'meta', billions, ...more });
const counts = (changes: ReturnType<typeof compareClaims>) =>
  [changes.added, changes.removed, changes.changed].map(({ length }) => length);

const wordsOf = ({ amount, status }: SaidClaim) => `${amount.high! / 1e9} ${status}`;

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

  const range = (low: number, high: number, more: Partial<Claim>) =>
    meta(high, {
      amount: { low: low * 1e9, high: high * 1e9, currency: 'USD', qualifier: 'range' },
      ...more,
    });
  const [planned, superseded] = [{ status: 'planned' }, { status: 'superseded' }] as const;
  const [cash, leased] = [{ basis: 'cash' }, { basis: 'with_leases' }] as const;

  test.each<[string, Claim[], Claim[], changed: string[], removed: string[], added: string[]]>([
    [
      'a plan became the next plan, and what it replaced is gone',
      [range(130, 145, planned), range(115, 135, superseded)],
      [range(150, 160, planned)],
      ['145 planned → 160 planned'],
      ['135 superseded'],
      [],
    ],
    [
      'each goes with its like',
      [range(130, 145, planned), range(115, 135, superseded)],
      [range(150, 160, planned), range(130, 145, superseded)],
      ['135 superseded → 145 superseded', '145 planned → 160 planned'],
      [],
      [],
    ],
    [
      'a figure that was a plan is now replaced, and the new plan is its next',
      [range(130, 145, planned)],
      [range(150, 160, planned), range(130, 145, superseded)],
      ['145 planned → 160 planned'],
      [],
      ['145 superseded'],
    ],
    [
      'cash goes with cash',
      [meta(60, cash), meta(80, leased)],
      [meta(85, leased), meta(65, cash)],
      ['60 planned → 65 planned', '80 planned → 85 planned'],
      [],
      [],
    ],
    ['only the status is another', [meta(70)], [meta(70, superseded)], ['70 planned → 70 superseded'], [], []],
  ])('%s, in any order', (_, before, after, changed, removed, added) => {
    for (const [old, fresh] of [
      [before, after],
      [before.toReversed(), after.toReversed()],
      [before, after.toReversed()],
    ] as const) {
      const changes = compareClaims(old, fresh);
      const words = changes.changed.map((one) => `${wordsOf(one.before)} → ${wordsOf(one.after)}`);
      expect([words.sort(), changes.removed.map(wordsOf), changes.added.map(wordsOf)]).toEqual([
        changed,
        removed,
        added,
      ]);
    }
  });

  test('keep the figures and words of both', () => {
    const [change] = compareClaims([meta(70)], [meta(72)]).changed;
    expect([change!.before.amount.high, change!.after.amount.high, change!.before.quote]).toEqual([70e9, 72e9, 'It']);
  });
});
