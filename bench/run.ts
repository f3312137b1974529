/**
 * `npm run bench`: what a page costs, as ratios measured in one run. Figures in CPU time of this process, without its
 * start; each task runs in turn, round after round, so that a machine that slows down slows all of them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { load as loadSlim } from 'cheerio/slim';
import { registry } from '../src/companies/registry.ts';
import { extractClaims } from '../src/extract/extract.ts';
import { parsePage } from '../src/parse/article.ts';
import { projectPath } from '../src/project.ts';
import { benchExtraction } from './extraction.ts';

const ROUNDS = 15;
const WARM_UP_ROUNDS = 3;

interface Task {
  readonly name: string;
  readonly run: (html: string) => void;
}

const TASKS: readonly Task[] = [
  {
    name: 'bare tree (htmlparser2)',
    run: (html) => void loadSlim(html, { xml: { xmlMode: false, decodeEntities: true } }),
  },
  { name: 'bare tree (parse5)', run: (html) => void load(html) },
  { name: 'parse', run: (html) => void parsePage({ html, url: null }) },
  { name: 'parse + extract', run: parseAndExtract },
];

function parseAndExtract(html: string): void {
  const article = parsePage({ html, url: null });
  if (article.ok) extractClaims(article.value, registry);
}

function readPages(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

/** Microseconds of CPU that one pass over all pages takes. */
function measure({ run }: Task, pages: readonly string[]): number {
  globalThis.gc?.();
  const before = process.cpuUsage();
  for (const page of pages) run(page);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

const pages = [...readPages(projectPath('fixtures', 'site')), ...readPages(projectPath('fixtures', 'pages'))];
const bytes = pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0);
const taken = new Map(TASKS.map((task) => [task, [] as number[]]));
for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
  for (const task of TASKS) {
    const microseconds = measure(task, pages);
    if (round >= 0) taken.get(task)!.push(microseconds);
  }
}

const bare = median(taken.get(TASKS[0]!)!);
console.log(`${pages.length} pages, ${Math.round(bytes / 1024)} KiB, median of ${ROUNDS} rounds, CPU time`);
console.log('task                      ms a page  pages a second  × bare tree');
for (const [task, values] of taken) {
  const ms = median(values) / 1000 / pages.length;
  const cells = [
    ms.toFixed(3).padStart(9),
    (1000 / ms).toFixed(0).padStart(14),
    (median(values) / bare).toFixed(2).padStart(11),
  ];
  console.log(`${task.name.padEnd(24)}  ${cells.join('  ')}`);
}

await benchExtraction();
