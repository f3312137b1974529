import { expect, it } from 'vitest';
import { createFetcher } from '../fetch/client.ts';
import { type Route, serve } from '../testing/loopback.ts';
import { findFeed } from './find.ts';

const FEED = '<rss version="2.0"><channel><item><link>http://news.test/1</link></item></channel></rss>';
const EMPTY = '<rss version="2.0"><channel><title>T</title></channel></rss>';
const SITEMAP = '<urlset><url><loc>http://news.test/1</loc></url></urlset>';
const feed = (body = FEED): Route => ({ headers: { 'content-type': 'application/rss+xml' }, body });
const page = (...hrefs: string[]) =>
  `<!doctype html><head>${hrefs.map((href) => `<link rel=alternate type=application/rss+xml href="${href}">`).join('')}`;

async function find(routes: Record<string, Route>) {
  const site = await serve(routes);
  const address = { address: '127.0.0.1', family: 4, port: site.port } as const;
  const fetcher = createFetcher({ hostDelayMs: 0, resolve: async () => [address], allowAddresses: [address] });
  const found = await findFeed('http://news.test/', fetcher);
  await fetcher.close();
  const asked = site.seen.map((line) => line.replace('GET news.test', ''));
  return { found: found.ok ? `${found.value.kind} ${found.value.url}` : found.code, asked };
}

it.each<[string, Record<string, Route>, string, number]>([
  ['a feed itself', { '/': feed() }, 'feed http://news.test/', 2],
  ['an empty feed itself', { '/': feed(EMPTY) }, 'feed http://news.test/', 2],
  ['a page that names one', { '/': page('/a.xml'), '/a.xml': feed() }, 'feed http://news.test/a.xml', 3],
  [
    'comments before it',
    { '/': page('/comments/feed', '/b'), '/comments/feed': feed(), '/b': feed() },
    'feed http://news.test/b',
    3,
  ],
  [
    'a dead one and an empty one before it',
    { '/': page('/x', '/e', '/b'), '/e': feed(EMPTY), '/b': feed() },
    'feed http://news.test/b',
    5,
  ],
  ['a page that names none', { '/': page(), '/rss': feed() }, 'feed http://news.test/rss', 4],
  [
    'robots.txt that bars it',
    { '/': page(), '/rss': feed(), '/feed.xml': feed(), '/robots.txt': 'User-agent: *\nDisallow: /rss' },
    'feed http://news.test/feed.xml',
    5,
  ],
  [
    'sitemaps in robots.txt, news first',
    {
      '/': page(),
      '/s.xml': SITEMAP,
      '/news.xml': SITEMAP,
      '/robots.txt': 'Sitemap: /s.xml\nsitemap: http://news.test/news.xml',
    },
    'sitemap http://news.test/news.xml',
    11,
  ],
  ['nothing', { '/': page() }, 'FEED_NOT_FOUND', 10],
  ['a text', { '/': { headers: { 'content-type': 'text/plain' }, body: 'hello' } }, 'FEED_NOT_FOUND', 2],
  ['nothing there', {}, 'FETCH_NOT_FOUND', 2],
  [
    'a host that wants a rest',
    { '/': page(), '/feed': { status: 429, headers: { 'retry-after': '60' } } },
    'FETCH_RATE_LIMITED',
    3,
  ],
])('at %s', async (_, routes, expected, requests) => {
  const { found, asked } = await find(routes);
  expect({ found, requests: asked.length }).toEqual({ found: expected, requests });
});
