import { expect, test } from 'vitest';
import type { Article } from '../claim.ts';
import { unwrap } from '../failure.ts';
import { parseText } from './text.ts';

const cases: ReadonlyArray<readonly [name: string, text: string, expected: Pick<Article, 'title' | 'text'>]> = [
  [
    'a first line that reads as a title',
    'Plant to grow\n\nOne.\n\nTwo.\n',
    { title: 'Plant to grow', text: 'One.\n\nTwo.' },
  ],
  ['a first line that is a sentence', 'It will grow.\n\nTwo.', { title: null, text: 'It will grow.\n\nTwo.' }],
  ['no blank lines', 'Plant to grow\nOne.\r\nTwo.', { title: 'Plant to grow', text: 'One.\n\nTwo.' }],
  ['wrapped lines', 'One goes\non here.\n\nTwo.', { title: null, text: 'One goes on here.\n\nTwo.' }],
  ['one line alone', 'Plant to grow', { title: null, text: 'Plant to grow' }],
  ['spaces, controls, decomposed letters', 'Caf\u0065\u0301\u00a0\u0007 opens.', { title: null, text: 'Café opens.' }],
];

test.each(cases)('%s', (_, text, expected) => {
  expect(unwrap(parseText(text, {}))).toMatchObject(expected);
});

test('a given title leaves the first line in the text', () => {
  expect(unwrap(parseText('Plant to grow\n\nOne.', { title: 'T' }))).toMatchObject({
    title: 'T',
    text: 'Plant to grow\n\nOne.',
  });
});

test('a given date is the date', () => {
  const article = unwrap(parseText('It will grow.', { published: '2026-05-27T09:00:00-04:00' }));
  expect(article).toMatchObject({ published: '2026-05-27T09:00:00-04:00', publishedFrom: 'given' });
});

test('white space alone is no text', () => {
  expect(parseText(' \n\t\n', {})).toMatchObject({ ok: false, code: 'NO_TEXT' });
});
