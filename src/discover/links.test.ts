import { describe, expect, it } from 'vitest';
import { growth, LINEAR } from '../testing/growth.ts';
import { linkPattern, readLinks, readPageLinks } from './links.ts';

const PAGE = 'https://press.example/news/';
const page = (body: string) =>
  `<!doctype html><html><head><title>Press  room</title></head><body>${body}</body></html>`;

describe('a pattern', () => {
  it.each([
    ['/news/*', 'https://press.example/news/1', true],
    ['/news/*', 'https://press.example/about', false],
    ['/news/*', 'https://other.example/news/1', false],
    ['/news/*.html', 'https://press.example/news/2026/a.html', true],
    ['/news/*.html', 'https://press.example/news/2026/a.htm', false],
    ['/*/2026/*', 'https://press.example/en/2026/a', true],
    ['/*/2026/*', 'https://press.example/en/2025/a', false],
    ['/news?id=*', 'https://press.example/news?id=7', true],
    ['/news/a', 'https://press.example/news/a', true],
    ['/news/a', 'https://press.example/news/ab', false],
    ['/a*a', 'https://press.example/a', false],
    ['https://other.example/*', 'https://other.example/a', true],
    ['*', 'https://any.example/', true],
  ])('%s means %s: %s', (pattern, url, matches) => {
    const made = linkPattern(pattern, PAGE);
    expect(made.ok && made.value(url)).toBe(matches);
  });
  it.each(['news', '', 'ftp://x/*', `/${'a'.repeat(600)}`])('%s is none', (pattern) => {
    expect(linkPattern(pattern, PAGE)).toMatchObject({ ok: false, code: 'INPUT_INVALID' });
  });
});

describe('a page of links', () => {
  it('gives those that match, each once, with their words', () => {
    const html = page(`<a href="/">Home</a><a href="1">One <b>big</b> plant</a><a href='/news/2?utm_source=x#y'></a>
      <a href="/news/2">Two &amp; more</a><a>no link</a><a href="javascript:x">no</a><a href="/news/">All</a>
      <a href="//other.example/news/9">Nine`);
    expect(readLinks(html, PAGE, '/news/*')).toEqual({
      ok: true,
      value: {
        kind: 'links',
        title: 'Press room',
        sitemaps: [],
        items: [
          { url: 'https://press.example/news/1', title: 'One big plant', published: null, guid: null },
          { url: 'https://press.example/news/2', title: 'Two & more', published: null, guid: null },
        ],
      },
    });
  });
  it('resolves against its base', () => {
    expect(readPageLinks('<base href="/x/"><a href="1">One</a>', PAGE).links).toEqual([
      { url: 'https://press.example/x/1', text: 'One' },
    ]);
  });
  it('names its feeds', () => {
    const html = `<link rel="alternate" type="application/rss+xml" title="Top" href="/rss"><link rel=stylesheet href=x>
      <link rel="ALTERNATE home" type="application/atom+xml" href="atom.xml"><link rel=alternate hreflang=de href=/de>
      <link rel="alternate" type="application/json+oembed" href="/oembed">`;
    expect(readPageLinks(html, PAGE).feeds).toEqual([
      { url: 'https://press.example/rss', title: 'Top' },
      { url: 'https://press.example/news/atom.xml', title: null },
    ]);
  });
  it.each(['<a href="/news/1">x', '<a href=', '<', '</a>', '<title>', '<a href="x"><a href="y">', '&', '*'])(
    'takes time in proportion to its input for %s',
    (piece) => {
      const read = (size: number) => readLinks(piece.repeat(Math.ceil(size / piece.length)), PAGE, '/*n*e*w*s*/*');
      expect(growth(read, 100_000)).toBeLessThan(LINEAR);
    },
  );
});
