/** What compromise decides: whose name it is, where only the words can tell. */
import { afterEach, expect, test, vi } from 'vitest';
import { registry } from '../../companies/registry.ts';
import { articleOf } from '../../testing/claims.ts';

const CASES: ReadonlyArray<readonly [spender: string, text: string]> = [
  ['', 'Donna Harrison plans to invest $5 million in a factory.'],
  ['', 'Michael Brennan will spend $3 million on a hotel.'],
  ['', 'Patrick Sullivan has bought land for a plant for $9 million.'],
  ['Donna Robotics', 'Donna Robotics plans to invest $5 million in a factory.'],
  ['Brennan Foundries', 'Brennan Foundries will spend $3 million on a furnace.'],
];

afterEach(() => vi.doUnmock('./tagger.ts'));

async function spenders(text: string): Promise<string> {
  const { extractClaims } = await import('../extract.ts');
  return extractClaims(articleOf({ title: null, text }), registry)
    .claims.map(({ company }) => company)
    .join();
}

test.each(CASES)('%s: %s', async (expected, text) => {
  expect(await spenders(text)).toBe(expected);
});

test('without it people would spend as companies do', async () => {
  vi.resetModules();
  vi.doMock('./tagger.ts', () => ({ looksLikePersonOrPlace: () => false }));
  const people = CASES.filter(([expected]) => expected === '');
  for (const [, text] of people) expect(await spenders(text)).not.toBe('');
});
