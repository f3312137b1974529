/** The pages of `hostile.test.ts` that grow with their size, at the size of the largest that is read at all. */
import { expect, test } from 'vitest';
import { parsePage } from './article.ts';

const P = '<p>The company will spend more on its plants this year, it said on Monday.</p>';
const MB = 1024 * 1024;
const MAX_MS = 60_000;

const fill = (text: string, bytes = 20 * MB) => text.repeat(Math.floor(bytes / text.length));

test.each<readonly [name: string, html: string]>([
  ['one line', `<p>${fill('The plant opens. ')}</p>`],
  ['one word', `<p>${fill('a')}</p>${P}`],
  ['angle brackets', `${fill('<')}${P}`],
  ['ampersands', `<p>${fill('&')}</p>${P}`],
  ['one attribute', `<div title="${fill('a ')}">${P}`],
  ['paragraphs never closed', fill('<p>The plant opens on Monday, they said. ', 12 * MB)],
  [
    'one stated body',
    `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${fill('It opens. ')}"}</script>${P}`,
  ],
  ['one state', `<script>window.s = {"body": "${fill('It opens. ')}"}</script>${P}`],
])('20 MB of %s', { timeout: MAX_MS }, (_, html) => {
  expect(parsePage({ html, url: 'https://example.com/a' }).ok).toBe(true);
});
