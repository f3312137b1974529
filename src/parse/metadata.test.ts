import { expect, test } from 'vitest';
import type { Article } from '../claim.ts';
import { unwrap } from '../failure.ts';
import { parsePage } from './article.ts';
import { originOf } from './origin.ts';

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
  [
    'a heading without the kicker in it, where another statement is without it too',
    '<title>Plant opens at last - Example</title><h1><span class="kicker">Steel</span> Plant opens at last</h1>',
    { title: 'Plant opens at last' },
  ],
  [
    'a heading whose kicker is part of the title',
    '<meta property="og:title" content="Steel: Plant opens at last"><h1><span class="kicker">Steel:</span> Plant opens at last</h1>',
    { title: 'Steel: Plant opens at last' },
  ],
  ['a title with the name of its host', '<title>Plant opens - Example</title>', { title: 'Plant opens' }],
  ['a title after its site', '<title>Example › Plant opens</title>', { title: 'Plant opens' }],
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
  [
    'an author by given and family name',
    ld('"author":{"givenName":"Ana","familyName":"Ruiz"}'),
    { byline: ['Ana Ruiz'] },
  ],
  [
    'a person on the page before the site as its own author',
    `<meta property="og:site_name" content="Example Times">${ld('"author":{"name":"Example Times"}')}<h1>Plant opens</h1><p class="byline">By Ana Ruiz</p>`,
    { byline: ['Ana Ruiz'] },
  ],
  [
    'the site where nobody else is named',
    `<meta property="og:site_name" content="Example Times">${ld('"author":{"name":"Example Times"}')}`,
    { byline: ['Example Times'] },
  ],
  [
    'a labelled author for cards',
    '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ana Ruiz">',
    { byline: ['Ana Ruiz'] },
  ],
  ['an address that is no name', '<meta name="author" content="ana@example.com">', { byline: [] }],
  [
    'names side by side',
    '<div class="byline"><span>Ana Ruiz</span><span>Tom Lee</span></div>',
    { byline: ['Ana Ruiz', 'Tom Lee'] },
  ],
  [
    'one name in <meta>, all in the line',
    '<meta name="author" content="Ana Ruiz"><h1>Plant opens</h1><p>By Ana Ruiz and Tom Feld</p>',
    { byline: ['Ana Ruiz', 'Tom Feld'] },
  ],
  ['a name and a role', '<div class="byline">By Ana Ruiz, senior business reporter</div>', { byline: ['Ana Ruiz'] }],
  [
    'authors in another language',
    '<h1>Werk öffnet</h1><div>Von Ana Ruiz und Tom Lee</div>',
    { byline: ['Ana Ruiz', 'Tom Lee'] },
  ],
  [
    'not the author of a teaser',
    '<h1>Plant opens</h1><aside><a rel="author" href="/l">Tom Lee</a></aside>',
    { byline: [] },
  ],
  ['an author that is no name', '<meta name="author" content="admin">', { byline: [] }],
  [
    'publisher in JSON-LD',
    ld('"publisher":{"@type":"Organization","name":"Example Times"}'),
    { publisher: 'Example Times' },
  ],
  ['publisher in meta', '<meta property="og:site_name" content="Example Times">', { publisher: 'Example Times' }],
  [
    'publisher of broken JSON-LD',
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"say "hi"","publisher":{"@type":"Organization","name":"Example Times"},}</script>',
    { publisher: 'Example Times' },
  ],
  ['a relative canonical', '<link rel="canonical" href="/plant">', { canonicalUrl: 'https://example.com/plant' }],
  ['a canonical that is the home page', '<link rel="canonical" href="https://example.com/">', { canonicalUrl: null }],
  ['a canonical that is no address', '<link rel="canonical" href="javascript:alert(1)">', { canonicalUrl: null }],
  [
    'a canonical on another domain',
    '<link rel="canonical" href="https://other.example/plant">',
    { canonicalUrl: 'https://other.example/plant', origin: 'other.example' },
  ],
  [
    'a source on another domain',
    '<meta name="syndication-source" content="https://other.example/plant">',
    { origin: 'other.example' },
  ],
  ['a canonical on a subdomain', '<link rel="canonical" href="https://www.example.com/plant">', { origin: null }],
  ['a declared language', '', { language: 'en' }],
  ['a section in JSON-LD', ld('"articleSection":["Business &amp; Money","Steel"]'), { section: 'Business & Money' }],
  ['a section in meta', '<meta property="article:section" content="Business">', { section: 'Business' }],
  ['a section as an address', '<meta property="article:section" content="https://example.com/b">', { section: null }],
  [
    'a section by the stated trail, its order by position',
    `<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[
      {"position":3,"item":{"@id":"https://example.com/a","name":"Plant opens"}},
      {"position":2,"item":{"@id":"https://example.com/business","name":"Business"}},
      {"position":1,"item":{"@id":"https://example.com/","name":"Example"}}]}</script><h1>Plant opens</h1>`,
    { section: 'Business' },
  ],
  [
    'a section by the printed trail',
    '<nav aria-label="Breadcrumb"><a href="/">Start</a> › <a href="/wirtschaft">Wirtschaft</a> › Plant opens</nav><h1>Plant opens</h1>',
    { section: 'Wirtschaft' },
  ],
  [
    'no section in a trail from the front page',
    '<ul class="breadcrumbs"><li><a href="/">Home</a></ul>',
    { section: null },
  ],
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
  ['It will spend more. This story first appeared on Harbour Ledger.', 'Harbour Ledger'],
  ['It will spend more. Reprinted with permission from The Harbour Ledger.', 'Harbour Ledger'],
  ['It will spend more. The plan was first published in March.', null],
  ['It will spend more. This article was first published in March.', null],
  ['It will spend more. This article was reprinted on Harbour Ledger.', null],
  ['It will spend more. This article was written by Ana Ruiz.', null],
];

const closings: ReadonlyArray<readonly [end: string, origin: string | null]> = [
  ['(Reporting by Ana Ruiz in Lima; Editing by Tom Lee)', 'Reuters'],
  ['It said so on Monday. (With inputs from PTI)', 'PTI'],
  ['© 2026 AFP', 'AFP'],
  ['It said so on Monday. – dpa', 'dpa'],
  ['It reports to Reuters.', null],
  ['The figures are from AP.', null],
];

test.each(closings)('ends with %s → %s', (end, origin) => {
  const text = `The company will spend more on its plants this year.\n\n${end}`;
  expect(originOf({ text, publisher: null, byline: [], url: null, canonicalUrl: null })).toBe(origin);
});

test.each(origins)('%s → %s', (text, origin) => {
  const html = `<p>${text} It had spent less on its plants in the year before.</p>`;
  expect(unwrap(parsePage({ html, url: null })).origin).toBe(origin);
});
