import { expect, test } from 'vitest';
import type { Article } from '../claim.ts';
import { unwrap } from '../failure.ts';
import { parsePage } from './article.ts';

const P = '<p>The company will spend more on its plants this year, it said on Monday.</p>';
const ld = (more: string) => `<script type="application/ld+json">{"@type":"NewsArticle",${more}}</script>`;

const pages: ReadonlyArray<readonly [name: string, html: string, expected: Partial<Article>]> = [
  ['JSON-LD headline', `${ld('"headline":"Plant &amp; quay open"')}<h1>Plants</h1>`, { title: 'Plant & quay open' }],
  [
    'the heading that og:title agrees with',
    '<meta property="og:title" content="Plant opens at last | Example Times"><h1>Log in</h1><h1>Plant opens at last</h1>',
    { title: 'Plant opens at last' },
  ],
  ['a title without its site', '<title>Plant opens | Example Times</title>', { title: 'Plant opens' }],
  ['a title with a dash of its own', '<title>Plant opens - at last</title>', { title: 'Plant opens - at last' }],
  ['no title', '', { title: null }],
  [
    'authors as objects and strings',
    ld('"author":[{"@type":"Person","name":"Ana Ruiz"},"Tom Lee"]'),
    { byline: ['Ana Ruiz', 'Tom Lee'] },
  ],
  ['authors in one string', ld('"author":"By Ana Ruiz and Tom Lee"'), { byline: ['Ana Ruiz', 'Tom Lee'] }],
  ['an author said twice', ld('"author":[{"name":"Ana Ruiz"},{"name":"ANA RUIZ"}]'), { byline: ['Ana Ruiz'] }],
  ['an author in meta', '<meta name="author" content="Ana Ruiz">', { byline: ['Ana Ruiz'] }],
  ['an author by its link', '<div>By <a rel="author" href="/r">Ana Ruiz</a></div>', { byline: ['Ana Ruiz'] }],
  ['an author in a line', '<h1>Plant opens</h1><div>By Ana Ruiz</div>', { byline: ['Ana Ruiz'] }],
  ['an author that is no name', '<meta name="author" content="admin">', { byline: [] }],
  [
    'publisher in JSON-LD',
    ld('"publisher":{"@type":"Organization","name":"Example Times"}'),
    { publisher: 'Example Times' },
  ],
  ['publisher in meta', '<meta property="og:site_name" content="Example Times">', { publisher: 'Example Times' }],
  ['a relative canonical', '<link rel="canonical" href="/plant">', { canonicalUrl: 'https://example.com/plant' }],
  ['a canonical that is the home page', '<link rel="canonical" href="https://example.com/">', { canonicalUrl: null }],
  ['a canonical that is no address', '<link rel="canonical" href="javascript:alert(1)">', { canonicalUrl: null }],
  [
    'a canonical on another domain',
    '<link rel="canonical" href="https://other.example/plant">',
    { canonicalUrl: 'https://other.example/plant', origin: 'other.example' },
  ],
  ['a canonical on a subdomain', '<link rel="canonical" href="https://www.example.com/plant">', { origin: null }],
  ['a declared language', '', { language: 'en' }],
  ['an open article', ld('"isAccessibleForFree":true'), { truncated: false }],
  ['a stub', ld('"isAccessibleForFree":false'), { truncated: true }],
  ['a stub by its offer', '<div class="offer">Subscribe to continue reading</div>', { truncated: true }],
];

test.each(pages)('%s', (_, html, expected) => {
  const page = `<html lang="en-GB"><body>${html}${P}</body></html>`;
  expect(unwrap(parsePage({ html: page, url: 'https://example.com/a' }))).toMatchObject(expected);
});

const origins: ReadonlyArray<readonly [text: string, origin: string | null]> = [
  ['TOKYO, May 27 (Reuters) - The company will spend more.', 'Reuters'],
  ['DETROIT (AP) — The company will spend more.', 'AP'],
  ['LONDON, May 27, 2026 /PRNewswire/ -- The company will spend more.', 'PR Newswire'],
  ['The company (Acme) – a maker of saws – will spend more.', null],
  ['The company will spend more, Reuters reported.', null],
  ['It will spend more. This article was originally published by The Harbour Ledger.', 'Harbour Ledger'],
  ['It will spend more. The plan was first published in March.', null],
];

test.each(origins)('%s → %s', (text, origin) => {
  const html = `<p>${text} It had spent less on its plants in the year before.</p>`;
  expect(unwrap(parsePage({ html, url: null })).origin).toBe(origin);
});
