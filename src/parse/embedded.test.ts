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

/** A stream of rows as scripts of two parts each. */
const flight = (stream: string) =>
  [stream.slice(0, 300), stream.slice(300)]
    .map((part) => `<script>self.__next_f.push(${json([1, part])})</script>`)
    .join('');

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
  [
    'rows of server components, cut anywhere, with a link within a paragraph and a text row',
    flight(
      [
        '1:"$Sreact.fragment"',
        '2:I[1234,["static/chunk.js"],"Link"]',
        `3:T${Buffer.byteLength(`<p>${B}</p>`).toString(16)},<p>${B}</p>4:{"metadata":[["$","title","0",{"children":"Plant opens"}]]}`,
        `0:${JSON.stringify(['$', 'main', null, { className: 'page', children: ['$', 'article', null, { children: ['$L5', '$L6'] }] }])}`,
        `5:${JSON.stringify(['$', 'p', null, { className: 'x', children: [A.slice(0, 20), ['$', '$L2', null, { href: '/x', children: A.slice(20, 40) }], A.slice(40)] }])}`,
        `6:${JSON.stringify(['$', 'div', null, { dangerouslySetInnerHTML: { __html: '$3' } }])}`,
      ].join('\n'),
    ),
    TEXT,
  ],
  [
    'what a server component is given',
    flight(`0:${JSON.stringify(['$', '$L9', null, { story: state({ body: [A, B] }) }])}`),
    TEXT,
  ],
  [
    'a state by a function that is called at once, with names for its values',
    `<script>window.__NUXT__=(function(a,b,c){b.x=c;return {layout:"default",data:[{article:{title:'Plant opens',body:[a,"${B}"],free:!0,n:void 0,at:new Date(5)}}],ssr:!1}}("${A}",{},null));</script>`,
    TEXT,
  ],
  [
    'a state whose values stand once in a list',
    `<script id="__NUXT_DATA__" type="application/json">${json([['ShallowReactive', 1], { data: 2 }, { article: 3 }, { title: 4, body: 5 }, 'Plant opens', [6, 7], A, B])}</script>`,
    TEXT,
  ],
  [
    'a state after other values, with keys that have no quotes',
    `<script>var cfg = {id: 7, list: ['a', 'b',],}; window.__INITIAL_STATE__ = {story: {title: 'Plant opens', /* */}};</script><script>window.__APOLLO_STATE__ = {"Article:1": {"__typename": "Article", body: [\`${A}\`, '${B}'], tags: undefined}};</script>`,
    TEXT,
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
