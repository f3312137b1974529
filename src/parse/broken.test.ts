/** Pages whose tags are missing or out of order: what stands in them is read all the same, by which of the two parsers. */
import { expect, test } from 'vitest';
import { unwrap } from '../failure.ts';
import { fixturePages } from '../testing/pages.ts';
import { parsePage } from './article.ts';
import { parseAsBrowsersDo } from './browser-markup.ts';
import { textOf } from './dom.ts';
import { parseMarkup } from './markup.ts';

const A = 'The company will spend more on its plants this year, it said on Monday.';
const B = 'It had spent less last year, when steel was dear and permits were slow.';
const C = 'The new hall is to open in two years, with four hundred people at work in it.';
const BODY = `<h1>More for plants</h1><p>${A}</p><p>${B}</p><p>${C}</p>`;
const NAV = '<nav><ul><li><a href="/">Home</a></li><li><a href="/b">Business</a></li></ul></nav>';

test.each<readonly [name: string, html: string, by: 'quick' | 'slower']>([
  ['orderly', `${NAV}<article>${BODY}</article>`, 'quick'],
  ['a link over all that never ends', `<a href="#main">Skip to content${NAV}<main>${BODY}</main>`, 'quick'],
  ['links of paragraphs', `<h1>More</h1>${[A, B, C].map((line) => `<p><a href="/s">${line}</p>`).join('')}`, 'quick'],
  ['paragraphs that start within formatting', `<h1>More</h1><p class="ad"><i>Advert<p>${A}<p><b>${B}<p>${C}`, 'quick'],
  ['a link before line breaks', `<div><h1>More</h1><a href="/s">${[A, B, C].join('<br><br>')}</div>`, 'quick'],
  ['links of a menu', `<ul><li><a href="/">Home<li><a href="/b">Business</ul><article>${BODY}</article>`, 'quick'],
  [
    'a headline that is a link',
    `<div><h1><a href="/a">More for plants</h1><p>${A}</p><p>${B}</p><p>${C}</p></div>`,
    'quick',
  ],
  ['formatting', `<div><b><i>${BODY}</div>`, 'quick'],
  ['a span that ends after its block', `<span><article>${BODY}</span></article>`, 'quick'],
  ['a table around all', `<table><tr><td>${NAV}<td><div>${BODY}</table>`, 'quick'],
  ['blocks in a table', `<table><tr><article>${BODY}</article></table>`, 'quick'],
  ['an option', `<form><select><option>English</form><article>${BODY}</article>`, 'quick'],
  ['no end of the head', `<head><title>More</title><header>${NAV}</header><article>${BODY}</article>`, 'quick'],
  ['heads within heads', `<head><div><head><p>x<head><i></head></div></head>${NAV}<article>${BODY}</article>`, 'quick'],
  [
    'a link over all, ended by one that is not its own',
    `<main><a href="/x"><article><div><a href="/s">Share</a></div>${BODY}</article><aside><a href="/c">Another story</a></a></aside></main>`,
    'slower',
  ],
  ['a list of options over all', `<select><main><select>${BODY}</main>`, 'slower'],
])('%s', (_, html, by) => {
  const article = unwrap(parsePage({ html, url: null }));
  expect([article.text, article.repaired ? 'slower' : 'quick']).toEqual([`${A}\n\n${B}\n\n${C}`, by]);
});

test.each<readonly [name: string, html: string, text: string]>([
  ['a link within a link ends it', '<a>One<div><a>Two</a></div></a>', 'One Two'],
  ['text in a table goes before it', '<table><tr><td>Two</td></tr><p>One</p></table>', 'One Two'],
  ['paragraphs, lists and cells end unsaid', '<p>One<p>Two<ul><li>Three<li>Four</ul>', 'One Two Three Four'],
])('as browsers do: %s', (_, html, text) => {
  const quick = unwrap(parseMarkup(html));
  const tree = unwrap(parseAsBrowsersDo(html, quick));
  expect(textOf(tree).replace(/\s+/g, ' ').trim()).toBe(text);
});

test.each<readonly [name: string, html: string]>([
  ['more tags than it takes', '<span>'.repeat(1_400) + '</x>'.repeat(100_000)],
  ['attributes', `<b ${Array.from({ length: 1_001 }, (_, i) => `a${i}`).join(' ')}>x`],
  [
    'formatting made anew in each block',
    `<div>${Array.from({ length: 400 }, (_, i) => `<b i=${i}>`).join('')}</div>${'<p>x</p>'.repeat(200)}`,
  ],
  ['text', `<b>${'x '.repeat(1_100_000)}`],
])('the slower parser leaves a page of too many %s', (_, html) => {
  expect(parseAsBrowsersDo(html, unwrap(parseMarkup(html))).ok).toBe(false);
});

test('a link at the top that never ends takes no text from any page', () => {
  const pages = fixturePages('pages', 'site')
    .map(String)
    .filter((html) => /<body[^>]*>(?![\s\S]*<template)/.test(html));
  expect(pages.length).toBeGreaterThan(50);
  for (const html of pages) {
    const broken = html.replace(/<body[^>]*>/, (tag) => `${tag}<a href="#main">Skip`);
    const [before, after] = [html, broken].map((page) => parsePage({ html: page, url: null }));
    expect(after!.ok && after!.value.text.replace(/\s+/g, ' ')).toBe(
      before!.ok && before!.value.text.replace(/\s+/g, ' '),
    );
  }
});
