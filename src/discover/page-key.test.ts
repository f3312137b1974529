import { describe, expect, it } from 'vitest';
import { pageKey, siteOf } from './page-key.ts';
import { normalizeUrl } from './url.ts';

const keyOf = (url: string) => pageKey(normalizeUrl(url)!);

describe('pageKey', () => {
  it.each([
    [
      'the same page',
      'https://news.example/business/plant',
      'http://news.example/business/plant',
      'https://news.example:443/business/plant/',
      'https://www.news.example/business/plant',
      'https://m.news.example/business/plant',
      'https://mobile.news.example/business/plant/',
      'https://amp.news.example/business/plant',
      'https://www.m.news.example/business/plant',
      'https://news.example/business/plant/amp/',
      'https://news.example/business/plant/amp',
      'https://news.example/amp/business/plant',
      'https://news.example/business/plant?amp=1',
      'https://news.example/business/plant?amp',
      'https://news.example/business/plant?outputType=amp',
      'https://news.example/business/plant#comments',
      'https://news.example//business/plant',
      'https://news.example/business/plant/index.html',
      'https://news.example/business/plant/index.php?utm_source=rss',
      'https://news.example/business/plant;jsessionid=A1B2',
      'https://news.example/business/plant?PHPSESSID=1',
      'https://news.example/business/pl%61nt',
      'https://www-news-example.cdn.ampproject.org/c/s/www.news.example/business/plant',
      'https://www.google.com/amp/s/news.example/business/plant/amp',
    ],
    ['the same page with a file name', 'https://a.example/x.html', 'https://a.example/x.amp.html'],
    [
      'parameters in another order',
      'https://a.example/x?b=2&a=1&a=0',
      'https://a.example/x?a=1&a=0&b=2',
      'https://a.example/x?a=1&b=2&a=0&gclid=1',
    ],
    ['a home page', 'https://a.example', 'http://www.a.example/', 'https://a.example/index.html'],
  ])('%s', (_, first, ...others) => {
    for (const url of others) expect([url, keyOf(url)]).toEqual([url, keyOf(first)]);
  });

  it.each([
    ['https://a.example/x', 'https://b.example/x'],
    ['https://a.example/x', 'https://a.example/X'],
    ['https://a.example/x?id=1', 'https://a.example/x?id=2'],
    ['https://a.example/x?a=1&a=0', 'https://a.example/x?a=0&a=1'],
    ['https://a.example/x', 'https://a.example:8443/x'],
    ['https://m.example/x', 'https://example/x'],
    ['https://blog.a.example/x', 'https://a.example/x'],
    ['https://a.example/amplifier', 'https://a.example/lifier'],
    ['https://a.example/camp', 'https://a.example/c'],
    ['https://a.example/x/indexes.html', 'https://a.example/x'],
    ['https://a.example/x?view=print', 'https://a.example/x'],
    ['https://a.example/amp', 'https://a.example/x'],
  ])('tells %s from %s', (a, b) => {
    expect(keyOf(a)).not.toBe(keyOf(b));
  });

  it('leaves what is no web address as it is', () => {
    expect(pageKey('file:///home/me/page.html')).toBe('file:///home/me/page.html');
  });
});

it.each([
  ['https://www.business.example.co.uk/x', 'example.co.uk'],
  ['https://one.blogspot.com/x', 'one.blogspot.com'],
  ['http://localhost:8080/x', 'localhost'],
  ['http://127.0.0.1/x', '127.0.0.1'],
  ['http://news.test/x', 'news.test'],
])('the site of %s is %s', (url, site) => {
  expect(siteOf(url)).toBe(site);
});
