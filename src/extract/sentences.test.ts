import { describe, expect, test } from 'vitest';
import { growth, LINEAR } from '../testing/growth.ts';
import { findSentences } from './sentences.ts';

const split = (text: string) => findSentences(text).map(({ start, end }) => text.slice(start, end));

describe('findSentences', () => {
  test.each<[string, string[]]>([
    ['One went up. Two went down.', ['One went up.', 'Two went down.']],
    ['It cost $1.5 bn. The rest is debt.', ['It cost $1.5 bn.', 'The rest is debt.']],
    ['It cost 1.5 tril. yen in all.', ['It cost 1.5 tril. yen in all.']],
    [
      'Sites in the U.S. Midwest and in the U.K. will follow.',
      ['Sites in the U.S. Midwest and in the U.K. will follow.'],
    ],
    ['It builds in the U.S. The plant opens soon.', ['It builds in the U.S.', 'The plant opens soon.']],
    ['Harrow Foods Inc. said so. So did J. R. Moss.', ['Harrow Foods Inc. said so.', 'So did J. R. Moss.']],
    ['“We spend,” she said. “We build.” Then she left.', ['“We spend,” she said.', '“We build.”', 'Then she left.']],
    ['The quarter to Nov. 30 was dear.', ['The quarter to Nov. 30 was dear.']],
    ['How much? $7 billion. Why?', ['How much?', '$7 billion.', 'Why?']],
    ['A heading\n- first item\n- second item. More', ['A heading', '- first item', '- second item.', 'More']],
    ['A line that is\nwrapped by hand. Next.', ['A line that is\nwrapped by hand.', 'Next.']],
    ['', []],
  ])('%j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  test('numbers paragraphs and lines', () => {
    const found = findSentences('A bee. C dee.\n\nE fly.\nG hen.');
    expect(found.map(({ paragraph, line }) => [paragraph, line])).toEqual([
      [0, 0],
      [0, 0],
      [1, 1],
      [1, 2],
    ]);
  });

  test('cuts a sentence without end, in linear time', () => {
    const cut = (words: number) => findSentences('word '.repeat(words));
    expect(cut(1_000).every(({ start, end }) => end - start <= 2_000)).toBe(true);
    expect(growth(cut, 25_000)).toBeLessThan(LINEAR);
    expect(growth((n) => findSentences(`It will${' '.repeat(n)}spend.`), 10_000)).toBeLessThan(LINEAR);
  });
});
