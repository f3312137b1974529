import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPeriods, periodsIn } from '../period/scan.ts';
import { amountsIn, findAmounts } from './scan.ts';
import { type Token, tokenize } from './tokens.ts';

/** Begin, prolong or link amounts and periods: repeated, none may make a scanner look ever further back or ahead. */
const PIECES = [
  ...[
    '$',
    '5',
    '$5',
    '5-',
    '1,',
    '¥7 ',
    'billion ',
    '$5 billion to ',
    'from ',
    'between $5 and ',
    'about ',
    'one hundred and ',
  ],
  ...[
    'a ',
    'half a ',
    '-',
    '(or ',
    '$1 = ',
    'US',
    '.',
    '$5-',
    "1'000",
    '\u00a0',
    'the ',
    'the end of ',
    'the first half of ',
  ],
  ...[
    '2025-',
    'between 2025 and ',
    'over the next three ',
    'up to ',
    'year ',
    'three ',
    'a year ',
    'fiscal ',
    'Q',
    'May ',
    '\n\n',
  ],
];

/** Times that a scanner looks at a token by its index. */
function looks(scan: (text: string, tokens: readonly Token[]) => unknown, text: string): number {
  let count = 0;
  const counted = new Proxy(tokenize(text), {
    get(target, key) {
      count++;
      return Reflect.get(target, key);
    },
  });
  scan(text, counted);
  return count;
}

const SCANNERS = {
  amounts: (_text: string, tokens: readonly Token[]) => amountsIn(tokens, { implied: true }),
  periods: periodsIn,
};

describe.each(Object.entries(SCANNERS))('scanning for %s', (_name, scan) => {
  it('looks at tokens in proportion to their number, whatever is repeated', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }), (pieces) => {
        const text = pieces.join('');
        const small = looks(scan, text.repeat(20));
        const large = looks(scan, text.repeat(160));
        expect(large).toBeLessThanOrEqual(small * 10 + 1_000); // 8 if linear, 64 if quadratic
      }),
      { numRuns: 50 },
    );
  });
});

it('reads a megabyte of amounts and years to its end', () => {
  const sentence = 'It spent about $64-72 billion in 2025. ';
  const count = Math.ceil(1_000_000 / sentence.length);
  const text = sentence.repeat(count);
  expect(findAmounts(text)).toHaveLength(count);
  expect(findPeriods(text)).toHaveLength(count);
});

it.each(['1', '1,', "1'", ' ', '\n', '$', '-'])('reads a megabyte of %j and finds nothing', (piece) => {
  const text = piece.repeat(1_000_000 / piece.length);
  expect([...findAmounts(text), ...findPeriods(text)]).toEqual([]);
});
