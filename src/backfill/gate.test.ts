import { describe, expect, test } from 'vitest';
import { readPage } from '../read/page.ts';
import { DISGUISES, goldArticles, renderPage } from '../testing/gold-pages.ts';
import { growth } from '../testing/growth.ts';
import { fixturePages } from '../testing/pages.ts';
import { sparePage } from './gate.ts';

const EN = ['en'];
const passes = (html: string) => sparePage(html, EN) === null;

describe.each(DISGUISES)('claims on a page with %s', (_name, disguise) => {
  test('none is lost', () => {
    const gold = goldArticles().filter(({ claims }) => claims.length > 0);
    expect(gold.length).toBeGreaterThan(100);
    expect(gold.filter((article) => !passes(renderPage(article, disguise))).map(({ id }) => id)).toEqual([]);
  });
});

test('every bundled page that makes a claim passes', () => {
  const lost = fixturePages('pages', 'site').filter((page) => {
    const read = readPage({ body: page, finalUrl: 'https://news.test/a', contentType: 'text/html; charset=utf-8' });
    return read.ok && read.value.claims.length > 0 && !passes(page.toString());
  });
  expect(lost).toEqual([]);
});

const page = (body: string, head = '') => `<html lang="en"><head>${head}</head><body>${body}</body></html>`;

test.each([
  ['a price', '<p>The phone costs $1,299 and its plant is in Leeds.</p>'],
  ['no amount', '<p>The company will build a factory and invest in people.</p>'],
  [
    'script that only looks like money',
    '<script>$.ajax({a:12345678,b:"$5"});var cost=99999999</script><p>They will build it.</p>',
  ],
  ['money far from any such word', `<p>Fans bet $3 million.</p>`],
])('spared: %s', (_name, body) => {
  expect(sparePage(page(body), EN)).toBe('gate');
});

test.each([
  ['&pound;5 billion'],
  ['&#163;5 billion'],
  ['&#xA3;5&nbsp;billion'],
  ['&euro;5bn'],
  ['&pound5bn'],
  ['&#36;5 billion'],
  ['&dollar;5 billion'],
  ['&amp;pound;5 billion'],
  ['$<b>5</b> <i>billion</i>'],
  ['$5<!-- --> <!-- -->billion'],
  ['$5 bil&shy;lion'],
  ['€&thinsp;5&#8239;000&#8239;000'],
  ['5 thousand million yen'],
  ['half a trillion dollars'],
  ['MSEK 800'],
  ['Rs 50,000 crore'],
  ['$1500000'],
])('passes: will spend %s on plants', (amount) => {
  expect(passes(page(`<p>It will spend ${amount} on plants.</p>`))).toBe(true);
});

test.each([
  ['JSON-LD', (text: string) => `<script type="application/ld+json">${JSON.stringify({ articleBody: text })}</script>`],
  [
    'JSON with escapes',
    (text: string) =>
      `<script>window.__S__={"body":"${text.replace('£', '\\u00a3').replace('<p>', '\\u003cp\\u003e')}"}</script>`,
  ],
  ['a meta element', (text: string) => `<meta property="og:description" content="${text}">`],
  ['the title', (text: string) => `<title>${text}</title>`],
])('passes: the claim is in %s only', (_name, place) => {
  expect(passes(page('<div id="root"></div>', place('<p>It will spend £5 billion on plants this year.')))).toBe(true);
});

test('a page in another language is spared by what it says and by its words', () => {
  const german = `<p>${'Der Konzern will in diesem Jahr 5 Millionen Euro in die Werke stecken und hat das auch so gesagt. $5 million invest. '.repeat(4)}</p>`;
  expect(sparePage(page(german).replace('lang="en"', 'lang="de"'), EN)).toBe('language');
  expect(sparePage(page(german), EN)).toBeNull();
  expect(sparePage(page(german).replace('lang="en"', 'lang="de"'), ['en', 'de'])).toBeNull();
});

test.each([
  ['tags that never end', '<a '],
  ['comments that never end', '<!-- '],
  ['scripts that never end', '<script>"a '],
  ['references', '&pound;'],
  ['amounts', 'will spend $5 billion '],
  ['quotation marks in a script', '"\\'],
])('linear on %s', (_name, text) => {
  expect(growth((n) => sparePage(`<script>${text.repeat(n)}`, EN), 1_000)).toBeLessThan(3);
  expect(growth((n) => sparePage(text.repeat(n), EN), 1_000)).toBeLessThan(3);
});
