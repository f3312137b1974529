/**
 * Golden pages. Each folder of fixtures/pages has `page.html` (its first line is a comment with the address that it is
 * read from) and `expected.json`, the Article. `UPDATE_FIXTURES=1` rewrites what is expected; a missing file fails.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Article } from '../claim.ts';
import { unwrap } from '../failure.ts';
import { projectPath } from '../project.ts';
import { parsePage } from './article.ts';

const slugs = readdirSync(projectPath('fixtures/pages')).sort();

test.each(slugs)('%s', (slug) => {
  const folder = projectPath(`fixtures/pages/${slug}`);
  const html = readFileSync(`${folder}/page.html`);
  const url = /^<!-- (\S+) -->/.exec(html.subarray(0, 400).toString('latin1'))?.[1] ?? null;
  const article = unwrap(parsePage({ html, url }));
  if (process.env.UPDATE_FIXTURES) writeFileSync(`${folder}/expected.json`, `${JSON.stringify(article, null, 2)}\n`);
  expect(existsSync(`${folder}/expected.json`), 'run with UPDATE_FIXTURES=1 and read what it writes').toBe(true);
  const expected = Article.parse(JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')));
  expect(article).toEqual(expected);
});
