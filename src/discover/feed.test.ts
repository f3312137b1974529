import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../project.ts';
import { growth, LINEAR } from '../testing/growth.ts';
import { readFeed } from './feed.ts';

const folder = projectPath('fixtures/feeds');
const names = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'));
const BASE = 'https://harbour-ledger.example/business/rss';

/** `fixtures/feeds/NAME` → `NAME.expected.json`; UPDATE_FIXTURES=1 writes what is read today. */
describe('readFeed on fixtures/feeds', () => {
  it.each(names)('%s', (name) => {
    const result = readFeed(readFileSync(`${folder}/${name}`), BASE);
    const outcome = result.ok ? result.value : { code: result.code, message: result.message };
    const expected = `${folder}/${name}.expected.json`;
    if (process.env.UPDATE_FIXTURES) writeFileSync(expected, `${JSON.stringify(outcome, null, 2)}\n`);
    expect(outcome).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
});

const item = (inside: string) => `<rss version="2.0"><channel><item>${inside}</item></channel></rss>`;

function firstItem(content: string | Uint8Array, url: string | null = null) {
  const result = readFeed(content, url);
  return result.ok ? result.value.items[0] : result.code;
}

describe('readFeed decodes', () => {
  const rss = item('<title>café</title><link>https://a.example/1</link>');
  const latin = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${rss}`, 'latin1');
  it.each([
    ['text', rss],
    ['UTF-8', Buffer.from(rss)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${rss}`)],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${rss}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(rss, 'utf16le')],
    ['a declared encoding', latin],
    ['undeclared windows-1252', Buffer.from(rss, 'latin1')],
    ['gzip', gzipSync(rss)],
    ['a declaration that lies about UTF-16', Buffer.from(`<?xml version="1.0" encoding="utf-16"?>${rss}`)],
  ])('%s', (_, content) => {
    expect(firstItem(content)).toMatchObject({ title: 'café' });
  });
});

describe('readFeed resolves links', () => {
  const link = (href: string, more = '') =>
    `<rss version="2.0"${more}><channel><link>https://site.example/home</link>${item(`<link>${href}</link>`).slice(28)}`;
  it.each([
    ['against the feed', link('x'), 'https://a.example/feeds/rss', 'https://a.example/feeds/x'],
    ['against the site where the feed has no address', link('x'), null, 'https://site.example/x'],
    ['against xml:base', link('x', ' xml:base="/base/"'), 'https://a.example/rss', 'https://a.example/base/x'],
    ['with spaces around', link('\n  https://b.example/y \n'), null, 'https://b.example/y'],
    ['without a scheme', link('//b.example/y'), 'https://a.example/', 'https://b.example/y'],
  ])('%s', (_, content, url, expected) => {
    expect(firstItem(content, url)).toMatchObject({ url: expected });
  });
});

describe('readFeed refuses', () => {
  it.each([
    ['nothing', ''],
    ['plain text', 'hello'],
    ['HTML without a DOCTYPE', '<html><head></head><body></body></html>'],
    ['HTML in XML clothes', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'],
    ['another JSON', '{"items":[]}'],
    ['a JSON list', '[1,2]'],
    ['broken JSON', '{"version":"https://jsonfeed.org/version/1"'],
    ['an element that JavaScript knows', '<constructor><item/></constructor>'],
    ['another XML', '<svg><g/></svg>'],
    ['OPML', '<opml><body/></opml>'],
    ['a root element alone', '<rss'],
    ['broken gzip', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3])],
    ['a sitemap that is cut before anything', '<urlset><url><loc>https://a.ex'],
    ['gzip of more than 50 MiB', gzipSync(Buffer.alloc(51 * 2 ** 20, 32))],
    ['nesting without end', `<rss version="2.0"><channel>${'<item>'.repeat(100_000)}`],
  ])('%s', (_, content) => {
    expect(firstItem(content)).toBe('FEED_INVALID');
  });
});

describe('readFeed loses no more of a broken feed than what is broken', () => {
  const good = (n: number) => `<item><title>${n}</title><link>https://a.example/${n}</link></item>`;
  const rss = (inside: string) => `<rss version="2.0"><channel><title>T</title>${inside}</channel></rss>`;
  it.each([
    ['an element closed by another name', rss(`${good(1)}<item><title>x</desc></item>${good(3)}`), ['1', '3']],
    ['an item that is not closed', rss(`${good(1)}<item><title>x${good(3)}`), ['1', '3']],
    ['CDATA that is not closed', rss(`${good(1)}<item><title><![CDATA[x</title></item>${good(3)}`), ['1', '3']],
    ['an end that is missing', rss(good(1) + good(2)).slice(0, -60), ['1']],
    ['a less-than sign', rss(`<item><title>1 < 2</title><link>https://a.example/1</link></item>`), ['1']],
    ['a broken head', `<rss version="2.0"><channel><title>T</name>${good(1)}</channel></rss>`, ['1']],
    [
      'an Atom entry',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>x</entry><entry><id>https://a.example/2</id></entry></feed>',
      ['2'],
    ],
    [
      'an RDF item',
      '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item><title>x</item><item><link>https://a.example/2</link></item></r:RDF>',
      ['2'],
    ],
  ])('%s', (_, xml, paths) => {
    const result = readFeed(xml, null);
    expect(result.ok ? result.value.items.map(({ url }) => url.slice(18)) : result).toEqual(paths);
  });
});

describe('readFeed on sitemaps', () => {
  const urlset = (inside: string) => `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${inside}</urlset>`;
  const loc = (path: string) => `<url><loc>https://a.example/${path}</loc></url>`;

  it.each([
    ['a prefix', '<s:urlset xmlns:s="x"><s:url><s:loc>https://a.example/1</s:loc></s:url></s:urlset>', ['1']],
    ['no namespace', '<urlset><url><loc>https://a.example/1</loc></url></urlset>', ['1']],
    ['CDATA', '<urlset><url><loc><![CDATA[https://a.example/1?a&b]]></loc></url></urlset>', ['1?a&b']],
    ['a bare ampersand', '<urlset><url><loc>https://a.example/1?a&b</loc></url></urlset>', ['1?a&b']],
    ['an end that is cut off', `<urlset>${loc('1')}${loc('2')}<url><loc>https://a.ex`, ['1', '2']],
    [
      'a prefix that nobody declared',
      `<urlset>${'<url><loc>https://a.example/1</loc><x:y>z</x:y></url>'}</urlset>`,
      ['1'],
    ],
    ['elements that JavaScript knows', urlset(`<constructor><loc>x</loc></constructor>${loc('1')}`), ['1']],
    ['nothing', urlset(''), []],
  ])('with %s', (_, xml, paths) => {
    const result = readFeed(xml, null);
    expect(result.ok ? result.value.items.map(({ url }) => url) : result).toEqual(
      paths.map((path) => `https://a.example/${path}`),
    );
  });

  it('read as many URLs as the protocol allows, and no more', () => {
    const result = readFeed(
      gzipSync(urlset(Array.from({ length: 50_010 }, (_, index) => loc(String(index))).join(''))),
      null,
    );
    expect(result.ok && result.value.items).toHaveLength(50_000);
  });
});

describe('readFeed takes time in proportion to its input', () => {
  const rss = '<rss version="2.0"><channel>';
  it.each([
    ['items', rss, '<item><title>A title &amp; more</title><link>https://a.example/1</link></item>'],
    ['open titles', rss, '<item><title>'],
    ['open CDATA', rss, '<item><title><![CDATA['],
    ['open comments', rss, '<!--'],
    ['open tags', rss, '<'],
    ['attributes', `${rss}<item `, 'a="b" '],
    ['ampersands', `${rss}<item><title>`, '&a'],
    ['spaces', rss, ' '],
    ['processing instructions', '', '<?x ?>'],
    ['a DOCTYPE', '<!DOCTYPE rss [', '<!ENTITY a "b">'],
    ['open DOCTYPEs', '', '<!DOCTYPE ['],
    ['URLs', '<urlset>', '<url><loc>https://a.example/1</loc></url>'],
    ['depth', '<urlset>', '<url>'],
    ['JSON', '{"version":"https://jsonfeed.org/version/1","items":[', '{},'],
    ['JSON depth', '', '{"a":['],
  ])('for %s', (_, head, piece) => {
    const read = (size: number) => readFeed(head + piece.repeat(Math.ceil(size / piece.length)), null);
    expect(growth(read, 60_000)).toBeLessThan(LINEAR);
  });
});

describe('readFeed on anything', () => {
  const whole = names.map((name) => readFileSync(`${folder}/${name}`));
  const edit = fc.record({
    at: fc.nat(4_000),
    remove: fc.nat(40),
    insert: fc.constantFrom('', '<', '>', '&', ']]>', '<![CDATA[', '"', '\0', '{', '<item>', '</url>'),
  });

  it('gives a result, and only whole http(s) URLs in it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...whole), fc.array(edit, { minLength: 1, maxLength: 5 }), (content, edits) => {
        let text = content.toString();
        for (const { at, remove, insert } of edits) text = text.slice(0, at) + insert + text.slice(at + remove);
        const result = readFeed(text, BASE);
        for (const { url } of result.ok ? result.value.items : []) expect(new URL(url).protocol).toMatch(/^https?:$/);
        expect(result.ok ? 'FEED_INVALID' : result.code).toBe('FEED_INVALID');
      }),
      { numRuns: 200 },
    );
  });

  it('takes any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(readFeed(bytes, null)).toHaveProperty('ok');
      }),
    );
  });
});
