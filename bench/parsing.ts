/**
 * What a page costs to parse, as ratios to the bare tree, beside other people's extractors. Figures in CPU time of this
 * process, without its start; each task runs in turn, round after round, so that a machine that slows down slows all.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { load as loadSlim } from 'cheerio/slim';
import { registry } from '../src/companies/registry.ts';
import { extractClaims } from '../src/extract/extract.ts';
import { parsePage } from '../src/parse/article.ts';
import { parseMarkup } from '../src/parse/markup.ts';
import { fixturePages } from '../src/testing/pages.ts';
import { cpuClock, median } from './measure.ts';
import { loadPeers } from './peers.ts';

interface Task {
  readonly name: string;
  readonly run: (html: string) => unknown;
}

interface PageSet {
  readonly name: string;
  readonly pages: readonly string[];
  readonly rounds: number;
}

const WARM_UP_ROUNDS = 2;
const PEER_ROUNDS = 3;

const OWN: readonly Task[] = [
  {
    name: 'bare tree (htmlparser2)',
    run: (html) => loadSlim(html, { xml: { xmlMode: false, decodeEntities: true } }),
  },
  { name: 'bare tree (parse5)', run: (html) => load(html) },
  { name: 'parse', run: (html) => parsePage({ html, url: null }) },
  { name: 'parse + extract', run: parseAndExtract },
];

function parseAndExtract(html: string): void {
  const article = parsePage({ html, url: null });
  if (article.ok) extractClaims(article.value, registry);
}

function ownPages(): PageSet {
  return { name: 'fixture pages', pages: fixturePages('site', 'pages').map(String), rounds: 15 };
}

/** Pages of the web: a file of `{"html"}` a line, gzipped. */
function pagesIn(file: string): PageSet {
  const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n');
  return { name: file, pages: lines.map((line) => (JSON.parse(line) as { html: string }).html), rounds: 5 };
}

/** Milliseconds of CPU that one pass over all pages takes. */
async function measure({ run }: Task, pages: readonly string[]): Promise<number> {
  const elapsed = cpuClock();
  await quietly(async () => {
    for (const page of pages) await run(page);
  });
  return elapsed();
}

/** Peers report what they stumble over; it is not what is measured. */
async function quietly(run: () => Promise<void>): Promise<void> {
  const { error, warn } = console;
  console.error = () => {};
  console.warn = () => {};
  try {
    await run();
  } finally {
    Object.assign(console, { error, warn });
  }
}

/** Own tasks in turn, round after round; then the peers, each by itself, for they leave the heap to be cleaned. */
async function compare(own: readonly Task[], peers: readonly Task[], { name, pages, rounds }: PageSet): Promise<void> {
  const taken = new Map([...own, ...peers].map((task) => [task, [] as number[]]));
  for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
    for (const task of own) taken.get(task)!.push(await measure(task, pages));
  }
  for (const task of peers) {
    for (let round = -1; round < PEER_ROUNDS; round++) taken.get(task)!.push(await measure(task, pages));
  }
  for (const [task, values] of taken) values.splice(0, peers.includes(task) ? 1 : WARM_UP_ROUNDS);
  print(`${pages.length} ${name}, ${kibibytes(pages)} KiB, CPU time, medians`, taken, pages.length);
}

function kibibytes(pages: readonly string[]): number {
  return Math.round(pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0) / 1024);
}

function print(heading: string, taken: ReadonlyMap<Task, readonly number[]>, pages: number): void {
  const medianOf = (name: string) => median([...taken].find(([task]) => task.name === name)![1]);
  const [bare, parse] = [medianOf('bare tree (htmlparser2)'), medianOf('parse')];
  console.log(`\n${heading}\ntask                      ms a page  pages a second  × bare tree  × parse`);
  for (const [task, values] of taken) {
    const ms = median(values) / pages;
    const cells = [
      ms.toFixed(3).padStart(9),
      (1000 / ms).toFixed(0).padStart(14),
      (median(values) / bare).toFixed(2).padStart(11),
      (median(values) / parse).toFixed(2).padStart(7),
    ];
    console.log(`${task.name.padEnd(24)}  ${cells.join('  ')}`);
  }
}

/** How often the quick parser is not enough. */
function printRepairs({ pages }: PageSet): void {
  const markups = pages.map(parseMarkup);
  const broken = markups.filter((markup) => markup.ok && markup.value.unclosed > 0).length;
  const articles = pages.map((html) => parsePage({ html, url: null }));
  const repaired = articles.filter((article) => article.ok && article.value.repaired).length;
  console.log(`Tags that are not closed: ${broken} of ${pages.length} pages; read by the slower parser: ${repaired}`);
}

/** `files`: further pages, as `pagesIn` reads them. */
export async function benchParsing(files: readonly string[]): Promise<void> {
  const peers = await loadPeers();
  if (peers === null) console.log('Without the peers: `npm ci --prefix bench/peers` installs them.');
  const sets = [ownPages(), ...files.filter((file) => existsSync(file)).map(pagesIn)];
  for (const set of sets) {
    await compare(OWN, peers ?? [], set);
    printRepairs(set);
  }
}
