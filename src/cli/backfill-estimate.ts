/** `outlay backfill --dry-run`: a sample is read, nothing is stored, and the whole is reckoned from it. */
import { START } from '../archive/position.ts';
import { openSource } from '../archive/source.ts';
import { openBatches } from '../backfill/batch.ts';
import type { Archive, Inputs } from '../backfill/inputs.ts';
import { readBatchPages } from '../backfill/read-batch.ts';
import { addCounts, type BackfillRules, type BatchCounts, noCounts } from '../backfill/rules.ts';
import { OutlayError } from '../failure.ts';
import { createFetcher, type FetchSettings } from '../fetch/client.ts';
import { openReader, type Reader } from '../read/reader.ts';
import type { BackfillOptions } from './backfill.ts';
import { clock } from './backfill-progress.ts';
import { MEANING } from './backfill-summary.ts';
import { readCount } from './crawl.ts';
import { print, printError, printJson } from './output.ts';
import { renderTable } from './table.ts';

/** Archives of which a part is read. */
const SAMPLED_FILES = 5;

interface Sample {
  readonly files: number;
  /** Of the archives that were opened, in bytes. */
  readonly size: number;
  readonly readBytes: number;
  readonly seconds: number;
  readonly counts: BatchCounts;
}

export async function estimate(
  found: Inputs,
  rules: BackfillRules,
  settings: FetchSettings,
  options: BackfillOptions,
): Promise<void> {
  const reader = openReader({ threads: readCount('--threads', options.threads) });
  const fetcher = createFetcher(settings);
  try {
    await reader.warmUp();
    const sampled = evenly(found.archives, SAMPLED_FILES);
    let sample: Sample = { files: 0, size: 0, readBytes: 0, seconds: 0, counts: noCounts() };
    for (const archive of sampled) {
      const wanted = Math.ceil(options.sample / sampled.length);
      sample = sum(sample, await sampleOf(archive, wanted, rules, fetcher, reader));
    }
    const whole = wholeOf(found, sample, settings.hostDelayMs ?? 0);
    await (options.json ? printJson(whole) : print(table(whole)));
  } finally {
    await Promise.all([reader.close(), fetcher.close()]);
  }
}

function evenly<T>(items: readonly T[], count: number): T[] {
  const step = Math.max(1, items.length / count);
  return Array.from({ length: Math.min(count, items.length) }, (_, i) => items[Math.floor(i * step)]!);
}

async function sampleOf(
  { name, format }: Archive,
  pages: number,
  rules: BackfillRules,
  fetcher: ReturnType<typeof createFetcher>,
  reader: Reader,
): Promise<Sample> {
  const none = { files: 0, size: 0, readBytes: 0, seconds: 0, counts: noCounts() };
  const source = await openSource(name, fetcher);
  if (!source.ok) {
    printError(source);
    process.exitCode = 1;
    return none;
  }
  const from = performance.now();
  const batches = openBatches(source.value, format, rules, START);
  let counts = noCounts();
  try {
    while (batches.position !== null && counts.pages < pages) {
      const read = await readBatchPages(await batches.read(), rules, reader);
      if ('ok' in read) throw new OutlayError(read);
      const claims = read.articles.reduce((n, { reading }) => n + reading.claims.length, 0);
      counts = addCounts(addCounts(counts, read.counts), { articles: read.articles.length, claims });
    }
    const { size } = source.value;
    const seconds = (performance.now() - from) / 1000;
    return { files: 1, size, readBytes: batches.position?.offset ?? size, seconds, counts };
  } finally {
    await batches.close();
  }
}

function sum(a: Sample, b: Sample): Sample {
  return {
    files: a.files + b.files,
    size: a.size + b.size,
    readBytes: a.readBytes + b.readBytes,
    seconds: a.seconds + b.seconds,
    counts: addCounts(a.counts, b.counts),
  };
}

export interface Estimate {
  readonly archives: number;
  /** Of all archives, in bytes; those that were not opened counted as large as the others. */
  readonly bytes: number;
  readonly sample: { readonly archives: number; readonly bytes: number; readonly seconds: number } & BatchCounts;
  /** What all archives would give, at the rate of the sample; the ledger's part is not in it. */
  readonly whole: { readonly seconds: number } & BatchCounts;
  /** Pages to be fetched, and the seconds that the gap between two requests to one host alone takes. */
  readonly addresses: { readonly count: number; readonly seconds: number };
}

function wholeOf(found: Inputs, { files, size, readBytes, seconds, counts }: Sample, hostDelayMs: number): Estimate {
  const bytes = files === 0 ? 0 : Math.round((size / files) * found.archives.length);
  const times = readBytes === 0 ? 0 : bytes / readBytes;
  const all = Object.fromEntries(Object.entries(counts).map(([name, n]) => [name, Math.round(n * times)]));
  return {
    archives: found.archives.length,
    bytes,
    sample: { archives: files, bytes: readBytes, seconds: rounded(seconds), ...counts },
    whole: { seconds: rounded(seconds * times), ...(all as BatchCounts) },
    addresses: { count: found.addresses.length, seconds: fetchSeconds(found.addresses, hostDelayMs) },
  };
}

const rounded = (n: number) => Math.round(n * 100) / 100;

function fetchSeconds(addresses: Inputs['addresses'], hostDelayMs: number): number {
  const perHost = new Map<string, number>();
  for (const { url } of addresses) perHost.set(new URL(url).host, (perHost.get(new URL(url).host) ?? 0) + 1);
  return Math.round((Math.max(0, ...perHost.values()) * hostDelayMs) / 1000);
}

function table({ archives, bytes, sample, whole, addresses }: Estimate): string {
  const number = (n: number) => n.toLocaleString('en');
  const rows: Array<[string, string, string]> = [
    ['archives', number(sample.archives), number(archives)],
    ['MiB', number(Math.ceil(sample.bytes / 2 ** 20)), number(Math.ceil(bytes / 2 ** 20))],
    ['time, without the ledger', clock(sample.seconds), clock(whole.seconds)],
    ...Object.entries(MEANING)
      .map(([name, what]): [string, number, number] => [
        what,
        sample[name as keyof BatchCounts],
        whole[name as keyof BatchCounts],
      ])
      .filter(([, n]) => n > 0)
      .map(([what, n, all]): [string, string, string] => [what, number(n), number(all)]),
    ...(addresses.count === 0
      ? []
      : [
          [
            'addresses to fetch; least time by --host-delay',
            '–',
            `${number(addresses.count)}; ${clock(addresses.seconds)}`,
          ] as [string, string, string],
        ]),
  ];
  return renderTable(
    [
      { title: 'WHAT', value: ([what]) => what, max: 60 },
      { title: 'SAMPLE', value: ([, n]) => n, align: 'right' },
      { title: 'ALL, ABOUT', value: ([, , n]) => n, align: 'right' },
    ],
    rows,
  );
}
