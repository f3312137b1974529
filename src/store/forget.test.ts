import { describe, expect, test } from 'vitest';
import { readSubject } from './forget.ts';
import { hostsOf } from './forgotten.ts';

describe('what is to be forgotten', () => {
  test.each([
    ['https://www.News.test/a/?utm_source=x#y', 'page', 'news.test/a'],
    ['http://news.test/a/amp', 'page', 'news.test/a'],
    ['https://news.test', 'page', 'news.test'],
    ['News.Test', 'host', '*.news.test'],
    ['www.news.test', 'host', '*.www.news.test'],
    ['bücher.example', 'host', '*.xn--bcher-kva.example'],
    ['127.0.0.1', 'host', '*.127.0.0.1'],
  ])('%s is the %s %s', (text, kind, key) => {
    expect(readSubject(text)).toMatchObject({ ok: true, value: { kind, key } });
  });

  test.each(['', 'news.test/a', 'ftp://news.test/', 'a b', 'me@news.test', '?', 'http://'])('%s is nothing', (text) => {
    expect(readSubject(text)).toMatchObject({ ok: false, code: 'USAGE' });
  });

  test('the names that a host lies below', () => {
    expect(hostsOf('https://a.b.example:8080/x')).toEqual(['a.b.example', 'b.example', 'example']);
    expect(hostsOf('file:///a')).toEqual([]);
  });
});
