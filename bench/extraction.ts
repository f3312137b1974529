/**
 * What reading for claims costs beside tagging the same text with compromise, in CPU time of one run: on nine pages of
 * ordinary news to one article with claims, and on articles with claims alone; and how it grows with its input.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import nlp from 'compromise';
import type { Article, GoldArticle } from '../src/claim.ts';
import { registry } from '../src/companies/registry.ts';
import { extractClaims } from '../src/extract/extract.ts';
import { projectPath } from '../src/project.ts';
import { cpuClock, median } from './measure.ts';

const ROUNDS = 9;
const PLAIN_TO_GOLD = 9;
/** Gold articles that are read, evenly out of all. */
const SAMPLE = 60;

function articleOf(title: string | null, text: string, published: string | null = '2026-05-27'): Article {
  return {
    ...{
      url: null,
      canonicalUrl: null,
      byline: [],
      publisher: null,
      modified: null,
      language: 'en',
      origin: null,
      repaired: false,
    },
    ...{ title, text, published, publishedFrom: null, truncated: false, paywalled: false, section: null },
  };
}

function plainArticles(): Article[] {
  const folder = projectPath('fixtures', 'plain');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const [title, ...text] = readFileSync(`${folder}/${name}`, 'utf8').split('\n\n');
      return articleOf(title!, text.join('\n\n'));
    });
}

function goldArticles(): Article[] {
  const folder = projectPath('fixtures', 'gold');
  const golds = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as GoldArticle)
    .filter(({ claims }) => claims.length > 0);
  return golds
    .filter((_, i) => i % Math.ceil(golds.length / SAMPLE) === 0)
    .map(({ title, text, published }) => articleOf(title, text, published));
}

const read = (articles: readonly Article[]) => () => {
  for (const article of articles) extractClaims(article, registry);
};
const tag = (articles: readonly Article[]) => () => {
  for (const { text } of articles) nlp(text);
};

function cpuMs(run: () => void): number {
  const elapsed = cpuClock();
  run();
  return elapsed();
}

/** Medians of rounds in which the two take turns. */
function compare(articles: readonly Article[]): { readMs: number; tagMs: number } {
  const rounds = Array.from({ length: ROUNDS }, () => [cpuMs(read(articles)), cpuMs(tag(articles))] as const).slice(1);
  return { readMs: median(rounds.map(([ms]) => ms)), tagMs: median(rounds.map(([, ms]) => ms)) };
}

/** Share of the samples of `run` that were taken in compromise. */
async function shareInCompromise(run: () => void): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  run();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const inside = new Set(profile.nodes.filter(({ callFrame }) => /compromise/.test(callFrame.url)).map(({ id }) => id));
  const samples = profile.samples ?? [];
  return samples.filter((id) => inside.has(id)).length / samples.length;
}

export async function benchExtraction(): Promise<void> {
  const [plain, gold] = [plainArticles(), goldArticles()];
  const mix = gold.flatMap((article, i) => [
    article,
    ...Array.from({ length: PLAIN_TO_GOLD }, (_, k) => plain[(i * PLAIN_TO_GOLD + k) % plain.length]!),
  ]);
  const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1)} %`;
  console.log('\nextraction, CPU time            ms an article  of what compromise takes to tag the text');
  for (const [name, articles] of [
    [`${PLAIN_TO_GOLD} ordinary pages to 1 gold article`, mix],
    ['gold articles alone', gold],
  ] as const) {
    const { readMs, tagMs } = compare(articles);
    console.log(
      `${name.padEnd(36)} ${(readMs / articles.length).toFixed(2).padStart(8)}  ${percent(readMs, tagMs).padStart(8)}`,
    );
  }
  console.log(`in compromise, of gold alone: ${percent(await shareInCompromise(read(gold)), 1)}`);
  const amounts = (n: number) => articleOf('Meta to spend', 'Meta will spend $5 billion. '.repeat(n / 28));
  const [small, large] = [1e6, 1e7].map((n) => cpuMs(read([amounts(n)])) / (n / 1e6));
  console.log(`text of amounts only: ${small!.toFixed(0)} ms a MB at 1 MB, × ${(large! / small!).toFixed(2)} at 10 MB`);
}
