/** Pages whose text is only in what they keep for their scripts. */
import { expect, test } from 'vitest';
import { unwrap } from '../failure.ts';
import { parsePage } from './article.ts';

const A =
  'The company will spend more on its plants this year, it said on Monday, and twice as much on the grid that feeds them.';
const B =
  'It had spent less last year, when steel was dear and permits were slow to come in four of the seven regions it builds in.';
const TEXT = `${A}\n\n${B}`;
const RELATED = [
  {
    title: 'Rival shelves its foundry',
    summary: 'The foundry that was to open in May is not going to be built, its owner said.',
  },
];

const state = (article: object) => ({
  build: 'x1',
  page: { nav: ['Home', 'Markets'], article, relatedStories: RELATED },
});
const json = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c');
const ld = (article: object) =>
  `<script type="application/ld+json">${json({ '@type': 'NewsArticle', headline: 'Plant opens', ...article })}</script>`;

const pages: ReadonlyArray<readonly [name: string, html: string, text: string]> = [
  ['JSON-LD, paragraphs by line breaks', ld({ articleBody: TEXT }), TEXT],
  ['JSON-LD with markup', ld({ articleBody: `<p>${A}</p><p>${B}</p>` }), TEXT],
  ['JSON-LD with escaped markup', ld({ articleBody: `&lt;p&gt;${A}&lt;/p&gt;&lt;p&gt;${B}&lt;/p&gt;` }), TEXT],
  ['JSON-LD beside a teaser', `<p>${A.slice(0, 60)} …</p>${ld({ articleBody: TEXT })}`, TEXT],
  [
    'JSON-LD of a live blog',
    `<script type="application/ld+json">${json({
      '@type': 'LiveBlogPosting',
      headline: 'Plant opens',
      liveBlogUpdate: [
        { headline: 'Doors open', articleBody: B },
        { headline: 'Guests arrive', articleBody: A },
      ],
    })}</script>`,
    `Doors open\n\n${B}\n\nGuests arrive\n\n${A}`,
  ],
  [
    'a state of JSON with markup',
    `<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${json(state({ title: 'Plant opens', body: `<p>${A}</p><p>${B}</p>` }))}</script>`,
    TEXT,
  ],
  [
    'a state that is assigned, with what follows it',
    `<script>window.__STATE__ = ${json(state({ content: [A, B] }))}; window.x = {"a": 1};</script>`,
    TEXT,
  ],
  [
    'a state in a string',
    `<script>window.__DATA__ = JSON.parse(${json(json(state({ content: [A, B] })))});</script>`,
    TEXT,
  ],
  [
    "an editor's blocks with words apart",
    `<script type="application/json">${json(
      state({
        body: {
          nodeType: 'document',
          content: [
            {
              nodeType: 'paragraph',
              content: [
                { nodeType: 'text', value: `${A.slice(0, 20)}` },
                {
                  nodeType: 'hyperlink',
                  data: { uri: 'https://a.example' },
                  content: [{ nodeType: 'text', value: A.slice(20) }],
                },
              ],
            },
            {
              nodeType: 'unordered-list',
              content: [
                {
                  nodeType: 'list-item',
                  content: [{ nodeType: 'paragraph', content: [{ nodeType: 'text', value: 'one hall in Ohio' }] }],
                },
              ],
            },
            { nodeType: 'paragraph', content: [{ nodeType: 'text', value: B }] },
          ],
        },
      }),
    )}</script>`,
    `${A}\n\n- one hall in Ohio\n\n${B}`,
  ],
];

test.each(pages)('%s', (_, html, text) => {
  const page = `<html><head><title>Plant opens</title></head><body>${html}</body></html>`;
  expect(unwrap(parsePage({ html: page, url: null })).text).toBe(text);
});

test('a page with text of its own is not read from its state', () => {
  const body = `<p>${A}</p><p>${B}</p>`.replaceAll('Monday', 'Tuesday');
  const html = `<body>${body.repeat(2).replace(/year/, 'spring')}${ld({ articleBody: `${A} ${B}` })}</body>`;
  expect(unwrap(parsePage({ html, url: null })).text).toContain('Tuesday');
});
