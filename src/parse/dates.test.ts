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
  ['not a copyright line', `${BODY}<p>Copyright 1 January 2026, Example Times</p>`, null, null],
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
