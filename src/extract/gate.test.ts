import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { registry } from '../companies/registry.ts';
import { projectPath } from '../project.ts';
import { articleOf } from '../testing/claims.ts';
import { readArticle } from './extract.ts';
import { mayClaim } from './gate.ts';
import { findAmounts } from './money/scan.ts';

test.each([
  [true, 'It will spend $5 billion.'],
  [true, `Capex, as the table shows:\n\n${'A row of words without any. '.repeat(30)}$5 billion`],
  [false, 'It will build a plant. The headset costs $499.'],
  [false, `It will build a plant. ${'Nothing of the kind is said here. '.repeat(30)}Its revenue was $5 billion.`],
  [false, 'It will build a plant.'],
])('may claim %s: %s', (may, text) => {
  expect(mayClaim(text, findAmounts(text))).toBe(may);
});

const folder = projectPath('fixtures', 'plain');
const plain = readdirSync(folder).filter((name) => name.endsWith('.txt'));

test.each(plain)('ordinary news has no claim: %s', (name) => {
  const [title, ...text] = readFileSync(`${folder}/${name}`, 'utf8').split('\n\n');
  expect(readArticle(articleOf({ title: title!, text: text.join('\n\n') }), registry).claims).toEqual([]);
});
