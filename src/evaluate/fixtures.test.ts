import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Evidence, GoldArticle } from '../claim.ts';
import { projectPath } from '../project.ts';
import { readGoldArticle } from './gold.ts';

const folder = projectPath('fixtures/gold');
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));

if (process.env.UPDATE_FIXTURES) for (const name of names) locateQuotes(`${folder}/${name}`);

/** Rewrites a file with each quote's offsets, found in the text. */
function locateQuotes(path: string): void {
  const article = GoldArticle.parse(JSON.parse(readFileSync(path, 'utf8')));
  for (const evidence of article.claims.flatMap((claim) => claim.evidence)) {
    evidence.start = sourceOf(article, evidence).indexOf(evidence.quote);
    evidence.end = evidence.start + evidence.quote.length;
  }
  writeFileSync(path, `${JSON.stringify(article, null, 1)}\n`);
}

function sourceOf({ title, text }: GoldArticle, evidence: Evidence): string {
  return evidence.in === 'title' ? (title ?? '') : text;
}

function readFixture(name: string): GoldArticle {
  const article = readGoldArticle(readFileSync(`${folder}/${name}`, 'utf8'), name);
  if (!article.ok) throw new Error(article.message);
  return article.value;
}

test('there are articles with claims, and articles with none', () => {
  const without = names.map(readFixture).filter(({ claims }) => claims.length === 0);
  expect(without.length).toBeGreaterThan(0);
  expect(without.length).toBeLessThan(names.length);
});

test.each(names)('%s', (name) => {
  const article = readFixture(name);
  expect(article.id).toBe(name.replace(/\.json$/, ''));
  expect(article.text).toBe(article.text.normalize('NFC'));
  expect(article.claims.flatMap((claim) => wrongWith(article, claim))).toEqual([]);
});

/** What the schema cannot see. */
function wrongWith(article: GoldArticle, claim: GoldArticle['claims'][number]): string[] {
  const { company, amount, period, evidence, attribution } = claim;
  const said = (what: string) => `${company} ${JSON.stringify(amount)}: ${what}`;
  const misplaced = evidence.filter((one) => sourceOf(article, one).slice(one.start, one.end) !== one.quote);
  return [
    ...misplaced.map(({ quote }) => said(`“${quote}” does not stand at its offsets`)),
    ...(/\d|[mb]illion/.test(evidence[0]?.quote ?? '') ? [] : [said('the first evidence has no amount')]),
    ...(endsFit(amount) ? [] : [said('the ends do not fit the qualifier')]),
    ...((period?.start ?? '') <= (period?.end ?? '9') ? [] : [said('the period ends before it starts')]),
    ...(attribution.outlet === article.publisher ? [said('the outlet is the article’s own')] : []),
    ...(claim.companies === undefined || claim.companies.length > 1 || claim.group
      ? []
      : [said('one company, jointly')]),
  ];
}

function endsFit({ low, high, qualifier }: GoldArticle['claims'][number]['amount']): boolean {
  if (qualifier === 'up_to') return low === null && high !== null;
  if (qualifier === 'at_least') return low !== null && high === null;
  if (low === null || high === null) return false;
  return qualifier === 'range' ? low < high : low === high;
}
