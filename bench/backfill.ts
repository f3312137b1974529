/**
 * What an archive costs on its way into a PostgreSQL server: pages a second on one processor and on two, beside reading
 * the same pages alone, without a store; the share of pages that the gate spares; memory; and a second run, which does
 * nothing. Pages are those of `fixtures/gold` and `fixtures/plain` in the mix that is named, with the scripts and menus of a
 * news page around them.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { START } from '../src/archive/position.ts';
import { openSource } from '../src/archive/source.ts';
import { openBatches } from '../src/backfill/batch.ts';
import type { BackfillRules } from '../src/backfill/rules.ts';
import { EXTRACTOR } from '../src/extract/version.ts';
import { unwrap } from '../src/failure.ts';
import { createFetcher } from '../src/fetch/client.ts';
import { projectPath } from '../src/project.ts';
import { readArchived } from '../src/read/archived.ts';
import { openPage } from '../src/read/open-page.ts';
import { readPage } from '../src/read/page.ts';
import { archiveMembers } from '../src/testing/archives.ts';
import { startPostgres } from '../src/testing/servers.ts';
import { cpuClock } from './measure.ts';

const PAGES = Number(process.env.OUTLAY_BENCH_PAGES ?? 20_000);
/** Of the comparison with reading alone. */
const COMPARED_PAGES = Math.min(PAGES, 1_000);
const PLAIN_TO_GOLD = 9;
const MAIN = projectPath('dist', 'src', 'cli', 'main.js');
const CLOCK_TICK_MS = 10; // getconf CLK_TCK is 100 on Linux
const RULES: BackfillRules = {
  from: null,
  to: null,
  languages: ['en'],
  domains: [],
  snapshots: true,
  batchPages: 200,
  extractor: EXTRACTOR,
};

async function writeArchive(file: string, pages: number): Promise<void> {
  const output = createWriteStream(file);
  for (const member of archiveMembers({ pages, plainToGold: PLAIN_TO_GOLD })) {
    if (!output.write(member)) await once(output, 'drain');
  }
  output.end();
  await once(output, 'close');
}

/** Milliseconds of CPU a page: as a reading thread reads an archive, and parse and extract of every page. */
async function readAlone(file: string): Promise<{ gatedMs: number; everyMs: number; spared: number }> {
  const fetcher = createFetcher();
  const batches = openBatches(unwrap(await openSource(file, fetcher)), 'warc', RULES, START);
  let [pages, spared, gatedMs, everyMs] = [0, 0, 0, 0];
  while (batches.position !== null) {
    const batch = await batches.read();
    const isWarm = pages > 0;
    let elapsed = cpuClock();
    for (const page of batch.pages)
      if (unwrap(await readArchived({ page, rules: RULES })).spared === 'gate') spared += 1;
    if (isWarm) gatedMs += elapsed();
    const opened = await Promise.all(
      batch.pages.map(async (page) => ({ ...unwrap(await openPage(page)), finalUrl: page.url })),
    );
    elapsed = cpuClock();
    for (const page of opened) readPage(page);
    if (isWarm) everyMs += elapsed();
    pages += isWarm ? batch.pages.length : 0;
    if (!isWarm) [pages, spared] = [Number.EPSILON, 0];
  }
  await Promise.all([batches.close(), fetcher.close()]);
  return { gatedMs: gatedMs / pages, everyMs: everyMs / pages, spared: spared / pages };
}

interface Backfilled {
  readonly seconds: number;
  readonly cpuMs: number;
  /** MiB at the end of each quarter of the time, the highest in it. */
  readonly memory: readonly number[];
}

/** `outlay backfill` to its end, on the first processors of the machine. */
async function backfill(file: string, databaseUrl: string, processors: number): Promise<Backfilled> {
  const cores = Array.from({ length: processors }, (_, i) => i).join();
  const args = ['-c', cores, process.execPath, MAIN, 'backfill', file, '--json', '--threads', String(processors)];
  const from = performance.now();
  const child = spawn('taskset', args, {
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const looks: Array<{ cpuMs: number; mib: number }> = [];
  const ended = once(child, 'close');
  while (child.exitCode === null && child.signalCode === null) {
    const look = lookAt(child);
    if (look !== null) looks.push(look);
    await Promise.race([ended, sleep(100)]);
  }
  if (child.exitCode !== 0) throw new Error(`outlay backfill ended with ${child.exitCode}`);
  const quarter = Math.max(1, Math.floor(looks.length / 4));
  const memory = [0, 1, 2, 3].map((i) =>
    Math.max(...looks.slice(i * quarter, (i + 1) * quarter).map(({ mib }) => mib)),
  );
  return { seconds: (performance.now() - from) / 1000, cpuMs: looks.at(-1)?.cpuMs ?? 0, memory };
}

function lookAt({ pid }: ChildProcess): { cpuMs: number; mib: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    const resident = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0);
    return { cpuMs: (Number(fields[11]) + Number(fields[12])) * CLOCK_TICK_MS, mib: resident / 1024 };
  } catch {
    return null; // it has ended
  }
}

export async function benchBackfill(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'outlay-bench-'));
  const postgres = await startPostgres({ own: true });
  try {
    const [few, all] = [join(folder, 'few.warc.gz'), join(folder, 'all.warc.gz')];
    await writeArchive(few, COMPARED_PAGES);
    await readAlone(few); // warms up
    const alone = await readAlone(few);
    console.log(
      `\nbackfill of ${COMPARED_PAGES} pages, ${PLAIN_TO_GOLD} ordinary ones to one with claims; CPU time of our processes`,
    );
    console.log(`parse + extract of every page  ${alone.everyMs.toFixed(2)} ms a page`);
    console.log(
      `gate, then parse + extract     ${alone.gatedMs.toFixed(2)} ms a page; the gate spares ${(alone.spared * 100).toFixed(0)} %`,
    );
    for (const processors of [1, 2].filter((n) => n <= availableParallelism())) {
      const url = await postgres.createDatabase();
      const first = await backfill(few, url, processors);
      const second = await backfill(few, url, processors);
      const cpuMs = (first.cpuMs - second.cpuMs) / COMPARED_PAGES;
      const rate = COMPARED_PAGES / (first.seconds - second.seconds);
      console.log(
        `into PostgreSQL, ${processors} processor${processors > 1 ? 's' : ''}     ${cpuMs.toFixed(2)} ms a page, × ${(cpuMs / alone.gatedMs).toFixed(2)} of reading alone, × ${(cpuMs / alone.everyMs).toFixed(2)} of parse + extract; ${rate.toFixed(0)} pages a second; again: ${second.seconds.toFixed(1)} s`,
      );
      await postgres.dropDatabase(url);
    }
    await writeArchive(all, PAGES);
    const { cpuMs, memory, seconds } = await backfill(
      all,
      await postgres.createDatabase(),
      Math.min(2, availableParallelism()),
    );
    console.log(
      `${PAGES} pages in ${seconds.toFixed(0)} s, ${(cpuMs / PAGES).toFixed(2)} ms of CPU a page with start and end, × ${(cpuMs / PAGES / alone.everyMs).toFixed(2)} of parse + extract; memory by quarters: ${memory.map((mib) => `${mib.toFixed(0)} MiB`).join(', ')}`,
    );
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
