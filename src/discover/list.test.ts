import { expect, it } from 'vitest';
import { isUrlList, readUrlList } from './list.ts';

it.each([
  ['https://a.example/1\nhttps://a.example/2', ['https://a.example/1', 'https://a.example/2']],
  ['\ufeffhttps://a.example/1\r\n\r\n  https://a.example/2  \r', ['https://a.example/1', 'https://a.example/2']],
  ['# ours\nhttps://a.example/1 # the first\n   # none', ['https://a.example/1']],
  ['https://a.example/1#part', ['https://a.example/1']],
  ['', 'INPUT_EMPTY'],
  ['# nothing\n', 'INPUT_EMPTY'],
  ['https://a.example/1\nnews\n', 'INPUT_INVALID'],
  ['file:///etc/passwd', 'INPUT_INVALID'],
])('%j', (text, expected) => {
  const result = readUrlList(text);
  expect(result.ok ? result.value.items.map(({ url }) => url) : result.code).toEqual(expected);
});

it('names the line that is no URL', () => {
  expect(readUrlList('https://a.example/1\n\nnews')).toMatchObject({ message: expect.stringContaining('line 3') });
});

it.each<[boolean, string]>([
  [true, 'https://a.example/1\nrubbish\nhttps://a.example/2'],
  [true, '# mine\n\n# of today\n# and more\nhttps://a.example/1 # first\n'],
  [false, 'Meta plans\n\nMeta said on Monday that it will spend $10 billion.\nhttps://a.example/1'],
  [false, 'https://a.example/1\nrubbish'],
  [false, '# nothing\n'],
])('a list: %s', (is, text) => {
  expect(isUrlList(text)).toBe(is);
});
