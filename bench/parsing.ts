/**
 * What a page costs to parse, as ratios to the bare tree, beside other people's extractors. Figures in CPU time, without
 * the start of the process; each task in processes of its own, in turn, so that a machine that slows down slows all.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { parsePage } from '../src/parse/article.ts';
import { parseMarkup } from '../src/parse/markup.ts';
import { projectPath } from '../src/project.ts';
import { median } from './measure.ts';
import { BARE_TREE, OWN_TASKS, PARSE, pagesOf } from './parsing-tasks.ts';
import { loadPeers } from './peers.ts';

const ONE = projectPath('dist', 'bench', 'parsing-one.js');
/** Processes a task, and passes over all pages in each, after one that is not counted. */
const TURNS = 3;
const ROUNDS = { own: 5, peer: 1 };

/** `files`: further pages, as `pagesOf` reads them. */
export async function benchParsing(files: readonly string[]): Promise<void> {
  const peers = await loadPeers();
  if (peers === null) console.log('Without the peers: `npm ci --prefix bench/peers` installs them.');
  for (const file of [null, ...files.filter((file) => existsSync(file))]) {
    const taken = await take(peers?.map(({ name }) => name) ?? [], file);
    const pages = pagesOf(file);
    print(
      `${pages.length} ${file ?? 'fixture pages'}, ${kibibytes(pages)} KiB, CPU time, medians`,
      taken,
      pages.length,
    );
    printRepairs(pages);
  }
}

/** Milliseconds that a pass over all pages takes, by task: a median. */
async function take(peers: readonly string[], file: string | null): Promise<ReadonlyMap<string, number>> {
  const names = [...OWN_TASKS.map(({ name }) => name), ...peers];
  const taken = new Map(names.map((name) => [name, [] as number[]]));
  for (let turn = 0; turn < TURNS; turn++) {
    for (const name of names) {
      const rounds = peers.includes(name) ? ROUNDS.peer : ROUNDS.own;
      const args = [ONE, name, String(rounds), ...(file === null ? [] : [file])];
      const { stdout } = await promisify(execFile)(process.execPath, args);
      taken.get(name)!.push(...(JSON.parse(stdout) as number[]));
    }
  }
  return new Map([...taken].map(([name, values]) => [name, median(values)]));
}

function kibibytes(pages: readonly string[]): number {
  return Math.round(pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0) / 1024);
}

function print(heading: string, taken: ReadonlyMap<string, number>, pages: number): void {
  const [bare, parse] = [taken.get(BARE_TREE)!, taken.get(PARSE)!];
  console.log(`\n${heading}\ntask                      ms a page  pages a second  × bare tree  × parse`);
  for (const [name, total] of taken) {
    const ms = total / pages;
    const cells = [
      ms.toFixed(3).padStart(9),
      (1000 / ms).toFixed(0).padStart(14),
      (total / bare).toFixed(2).padStart(11),
      (total / parse).toFixed(2).padStart(7),
    ];
    console.log(`${name.padEnd(24)}  ${cells.join('  ')}`);
  }
}

/** How often the quick parser is not enough. */
function printRepairs(pages: readonly string[]): void {
  const markups = pages.map(parseMarkup);
  const broken = markups.filter((markup) => markup.ok && markup.value.unclosed > 0).length;
  const articles = pages.map((html) => parsePage({ html, url: null }));
  const repaired = articles.filter((article) => article.ok && article.value.repaired).length;
  console.log(`Tags that are not closed: ${broken} of ${pages.length} pages; read by the slower parser: ${repaired}`);
}
