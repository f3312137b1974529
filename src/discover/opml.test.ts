import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ListedSource, readOpml, writeOpml } from './opml.ts';

const opml = (body: string) => `<?xml version="1.0"?><opml version="1.0"><head/><body>${body}</body></opml>`;
const urlsOf = (content: string | Buffer) => {
  const read = readOpml(content);
  return read.ok ? read.value.sources.map(({ url, title }) => `${title}: ${url}`) : read.code;
};

it.each<[string, string | Buffer, string[] | string]>([
  ['a flat list', opml('<outline text="A" type="rss" xmlUrl="https://a.example/rss"/>'), ['A: https://a.example/rss']],
  [
    'folders, and one feed in two of them',
    opml(`<outline text="F"><outline title="A &amp; B" text="x" xmlUrl="https://a.example/1"/><outline text="G">
      <outline text="C" xmlUrl="https://a.example/2"/></outline></outline><outline text="A" xmlUrl="https://a.example/1"/>`),
    ['A & B: https://a.example/1', 'C: https://a.example/2'],
  ],
  ['other case', opml('<outline TEXT="A" XMLURL="https://a.example/rss"/>'), ['A: https://a.example/rss']],
  [
    'bare ampersands',
    opml('<outline text="A & B" xmlUrl="https://a.example/?a=1&b=2"/>'),
    ['A & B: https://a.example/?a=1&b=2'],
  ],
  [
    'UTF-16',
    Buffer.from(`\ufeff${opml('<outline text="é" xmlUrl="https://a.example/"/>')}`, 'utf16le'),
    ['é: https://a.example/'],
  ],
  ['no title', opml('<outline xmlUrl="https://a.example/"/>'), ['null: https://a.example/']],
  [
    'what is no address',
    opml('<outline text="A" xmlUrl="feed:a"/><outline text="B" xmlUrl="file:///etc/passwd"/>'),
    [],
  ],
  ['no list', '<rss version="2.0"><channel/></rss>', 'INPUT_INVALID'],
  ['a broken one', '<opml><body><outline text="A" xmlUrl="https://a.example/"></opml>', ['A: https://a.example/']],
  ['nothing', '', 'INPUT_INVALID'],
  ['depth', opml('<outline text="A">'.repeat(50_000)), 'INPUT_INVALID'],
])('%s', (_, content, expected) => expect(urlsOf(content)).toEqual(expected));

it('counts what it had to leave out', () => {
  expect(readOpml(opml('<outline text="A" xmlUrl="feed:a"/>'))).toMatchObject({ value: { sources: [], unusable: 1 } });
});

it('what is written is read again as it was', () => {
  const words = fc.stringMatching(/^[A-Za-z&"' é]{1,20}$/).map((text) => `t${text.replace(/\s+/g, ' ').trim()}`);
  const source = fc.record<ListedSource>({
    url: fc.nat().map((n) => `https://a.example/${n}?a=1&b=%22`),
    title: words,
    kind: fc.constantFrom('feed', 'sitemap'),
    pattern: fc.constant(null),
    whole: fc.boolean(),
  });
  const links: ListedSource = {
    url: 'https://b.example/',
    title: 'B',
    kind: 'links',
    pattern: '/a&b/*"',
    whole: false,
  };
  fc.assert(
    fc.property(fc.uniqueArray(source, { selector: ({ url }) => url, maxLength: 5 }), (listed) => {
      const list = [...listed, links];
      expect(readOpml(writeOpml(list, new Date(0)))).toEqual({ ok: true, value: { sources: list, unusable: 0 } });
    }),
  );
});
