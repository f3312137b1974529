/** Which of a page's dates is its publication date. */
import { expect, test } from 'vitest';
import { unwrap } from '../failure.ts';
import { parsePage } from './article.ts';

const BODY = '<h1>Plant opens</h1><p>The company opened its plant on Monday, a year after it had planned to.</p>';
const jsonLd = (json: string) => `<script type="application/ld+json">${json}</script>`;

const pages: ReadonlyArray<readonly [name: string, html: string, published: string | null, from: string | null]> = [
  [
    'JSON-LD before meta',
    `${jsonLd('{"@type":"NewsArticle","datePublished":"2026-05-27"}')}<meta name="date" content="2020-01-01">${BODY}`,
    '2026-05-27',
    'json-ld',
  ],
  [
    'JSON-LD in an array in a graph',
    `${jsonLd('[{"@graph":[[{"@type":["Thing","BlogPosting"],"datePublished":"2026-05-27"}]]}]')}${BODY}`,
    '2026-05-27',
    'json-ld',
  ],
  [
    'JSON-LD under a page',
    `${jsonLd('{"@type":"WebPage","mainEntity":{"@type":"Article","datePublished":"2026-05-27"}}')}${BODY}`,
    '2026-05-27',
    'json-ld',
  ],
  [
    'JSON-LD with a raw line break and a trailing comma',
    `${jsonLd('{"@type":"Article","headline":"a\nb","datePublished":"2026-05-27",}')}${BODY}`,
    '2026-05-27',
    'json-ld',
  ],
  [
    'JSON-LD beyond mending',
    `${jsonLd('{"@type":"Article","headline":"say "hi"","datePublished":"2026-05-27"}')}${BODY}`,
    '2026-05-27',
    'json-ld',
  ],
  [
    'the article that is this page, not another',
    `${jsonLd('[{"@type":"NewsArticle","url":"https://example.com/b","datePublished":"2020-01-01"},{"@type":"NewsArticle","url":"https://example.com/a","datePublished":"2026-05-27"}]')}${BODY}`,
    '2026-05-27',
    'json-ld',
  ],
  [
    'JSON-LD that says nothing, then meta',
    `${jsonLd('{"@type":"Article","datePublished":""}')}<meta property="article:published_time" content="2026-05-27T09:00:00+01:00">${BODY}`,
    '2026-05-27T09:00:00+01:00',
    'meta',
  ],
  ['a time element', `${BODY}<time datetime="2026-05-27">yesterday</time>`, '2026-05-27', 'time'],
  ['not the time in an aside', `<aside><time datetime="2020-01-01">1 Jan</time></aside>${BODY}`, null, null],
  [
    'not the time of a comment',
    `${BODY}<div class="comment"><time datetime="2026-05-28">28 May</time></div>`,
    null,
    null,
  ],
  [
    'not the time of an update',
    `${BODY}<time class="updated" datetime="2026-05-28">28 May</time><time datetime="2026-05-27">27 May</time>`,
    '2026-05-27',
    'time',
  ],
  ['a printed line', `<div class="posted">Posted 27 May 2026</div>${BODY}`, '2026-05-27', 'text'],
  [
    'the first of a publication and an update',
    `<div>Updated May 29, 2026. Published May 27, 2026</div>${BODY}`,
    '2026-05-27',
    'text',
  ],
  [
    'the clock of a printed date, where the address has its day',
    `<link rel="canonical" href="https://example.com/2026/05/27/plant">${BODY}<p>27 May 2026, 14:03 GMT</p>`,
    '2026-05-27T14:03Z',
    'text',
  ],
  ['not a copyright line', `${BODY}<p>Copyright 1 January 2026, Example Times</p>`, null, null],
  [
    'the time by the headline, not the day in the masthead',
    `<header><time datetime="2026-05-29">Today</time></header><nav><a href="/a">A</a></nav>${BODY}<p><time datetime="2026-05-27">27 May</time></p>`,
    '2026-05-27',
    'time',
  ],
  [
    'not the time in a link to another article',
    `${BODY}<a href="/b">Quay closes after a long dispute <time datetime="2020-01-01">1 Jan</time></a>`,
    null,
    null,
  ],
  [
    'not the time in another article',
    `<article>${BODY}<time datetime="2026-05-27">27 May</time></article><article><h3>Quay</h3><time pubdate datetime="2020-01-01">1 Jan</time></article>`,
    '2026-05-27',
    'time',
  ],
  [
    'not the time in a quotation',
    `${BODY}<blockquote><p>A post</p><time datetime="2020-01-01">1 Jan</time></blockquote>`,
    null,
    null,
  ],
  [
    'not the time that a label says is of an update',
    `${BODY}<p><b>Updated:</b> <time datetime="2026-05-28">28 May</time> <b>Published:</b> <time datetime="2026-05-27">27 May</time></p>`,
    '2026-05-27',
    'time',
  ],
  [
    'the time of a change where there is no other',
    `${BODY}<time class="updated" datetime="2026-05-28">28 May</time>`,
    '2026-05-28',
    'time',
  ],
  [
    'an attribute for scripts',
    `<div data-published="2026-05-27T09:00:00+02:00">${BODY}</div>`,
    '2026-05-27T09:00:00+02:00',
    'time',
  ],
  ['not an attribute of a countdown', `${BODY}<div data-end-date="2026-05-27">Sale</div>`, null, null],
  ['not an attribute of a link', `${BODY}<a href="/b" data-publish-date="2020-01-01">Quay</a>`, null, null],
  [
    'a vendor’s own name in meta',
    `<meta name="acme:publicationDate" content="2026-05-27">${BODY}`,
    '2026-05-27',
    'meta',
  ],
  [
    'embedded state that names one day',
    `<script>window.state={"story":{"publishedAt":"2026-05-27T09:00:00Z"}}</script>${BODY}`,
    '2026-05-27T09:00:00Z',
    'script',
  ],
  [
    'not embedded state that names several',
    `<script>window.state=[{"publishedAt":"2026-05-27"},{"publishedAt":"2026-05-20"}]</script>${BODY}`,
    null,
    null,
  ],
  [
    'the address that the page calls its own',
    `<meta property="og:url" content="https://example.com/2026/05/27/plant">${BODY}`,
    '2026-05-27',
    'url',
  ],
  [
    'not a day to come',
    `<meta name="last-modified" content="2026-05-28">${BODY}<div>Open day: 4 July 2026</div>`,
    '2026-05-28',
    'meta',
  ],
  [
    'UTC in the zone that the page has elsewhere',
    `${jsonLd('{"@type":"Article","datePublished":"2026-05-28T01:09:55Z"}')}${BODY}<time datetime="2026-05-27T18:09:55-07:00">27 May</time>`,
    '2026-05-27T18:09:55-07:00',
    'json-ld',
  ],
  [
    'UTC in the zone of a clock that shows the same minutes',
    `${jsonLd('{"@type":"Article","datePublished":"2026-05-28T01:09:55Z"}')}${BODY}<time datetime="2026-05-27 18:09:55">27 May</time>`,
    '2026-05-27T18:09:55-07:00',
    'json-ld',
  ],
  [
    'UTC, where another clock is at another moment',
    `${jsonLd('{"@type":"Article","datePublished":"2026-05-28T01:09:55Z"}')}${BODY}<time datetime="2026-05-27 18:30:00">27 May</time>`,
    '2026-05-28T01:09:55Z',
    'json-ld',
  ],
  [
    'two objects in one script',
    `${jsonLd('{"@type":"WebSite","name":"Example"}{"@type":"Article","datePublished":"2026-05-27"}')}${BODY}`,
    '2026-05-27',
    'json-ld',
  ],
  [
    'JSON-LD with escaped quotes',
    `${jsonLd('{&quot;@type&quot;:&quot;Article&quot;,&quot;datePublished&quot;:&quot;2026-05-27&quot;}')}${BODY}`,
    '2026-05-27',
    'json-ld',
  ],
  [
    'not the release of the film that the page is about',
    `${jsonLd('{"@type":"Movie","name":"Steel","datePublished":"1999-01-01"}')}${BODY}`,
    null,
    null,
  ],
  [
    'a line under the headline that is also about rights',
    `${BODY}<p>Published on: 27 May 2026. © Example Times 2020</p>`,
    '2026-05-27',
    'text',
  ],
  [
    'not a date in a sentence',
    '<h1>Plant</h1><p>The plant, which the company had opened on 27 May 2019 after years of delays, will close next spring, it said.</p>',
    null,
    null,
  ],
];

test.each(pages)('%s', (_, html, published, publishedFrom) => {
  const article = unwrap(parsePage({ html, url: 'https://example.com/a' }));
  expect({ published: article.published, publishedFrom: article.publishedFrom }).toEqual({ published, publishedFrom });
});

const changes: ReadonlyArray<readonly [name: string, html: string, modified: string | null]> = [
  [
    'JSON-LD',
    jsonLd('{"@type":"Article","datePublished":"2026-05-27","dateModified":"2026-05-28"}') + BODY,
    '2026-05-28',
  ],
  [
    'meta',
    `<meta name="date" content="2026-05-27"><meta property="og:updated_time" content="2026-05-28">${BODY}`,
    '2026-05-28',
  ],
  [
    'a printed line',
    `<meta name="date" content="2026-05-27">${BODY}<p>Updated: 28 May 2026, 14:03 GMT</p>`,
    '2026-05-28T14:03Z',
  ],
  [
    'not before the publication',
    `<meta name="date" content="2026-05-27"><meta name="lastmod" content="2026-05-20">${BODY}`,
    null,
  ],
];

test.each(changes)('changed by %s', (_, html, modified) => {
  expect(unwrap(parsePage({ html, url: null })).modified).toBe(modified);
});

const orders: ReadonlyArray<readonly [lang: string, url: string | null, day: string]> = [
  ['', null, '2026-03-04'],
  ['en-US', null, '2026-03-04'],
  ['en-GB', null, '2026-04-03'],
  ['es', null, '2026-04-03'],
  ['en', 'https://example.co.uk/a', '2026-04-03'],
  ['en', 'https://example.io/a', '2026-03-04'],
];

test.each(orders)('03/04/2026 in "%s" at %s → %s', (lang, url, day) => {
  const html = `<html lang="${lang}"><body><div class="posted">Posted 03/04/2026</div>${BODY}</body></html>`;
  expect(unwrap(parsePage({ html, url })).published).toBe(day);
});

test('a date in the address comes before a printed one', () => {
  const html = `<div class="posted">Posted 28 May 2026</div>${BODY}`;
  const article = unwrap(parsePage({ html, url: 'https://example.com/2026/05/27/plant' }));
  expect(article).toMatchObject({ published: '2026-05-27', publishedFrom: 'url' });
});

test('a given date wins', () => {
  const html = `<meta name="date" content="2020-01-01">${BODY}`;
  const article = unwrap(parsePage({ html, url: null, published: '2026-05-27T10:00:00+09:00' }));
  expect(article).toMatchObject({ published: '2026-05-27T10:00:00+09:00', publishedFrom: 'given' });
});
