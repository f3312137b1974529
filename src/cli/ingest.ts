import type { Command } from 'commander';
import { normalizeUrl } from '../discover/url.ts';
import { type Failure, type FailureCode, fail } from '../failure.ts';
import { counted } from '../format.ts';
import type { Db } from '../store/ledger.ts';
import {
  type CrawlOptions,
  fetchSettings,
  type LoadOptions,
  withCrawlOptions,
  withEngine,
  withLoadOptions,
} from './crawl.ts';
import type { Intake } from './intake.ts';
import { environment, type LedgerOptions, withLedger, withLedgerOptions } from './ledger.ts';
import { printError, printJson, printNote } from './output.ts';
import { goalOf, interrupted, settle } from './settle.ts';
import { stopSignal, unlessAborted } from './stop.ts';

interface IngestOptions extends LedgerOptions, CrawlOptions, LoadOptions {
  readonly wait?: boolean;
  readonly refetch?: boolean;
}

const KEPT_ELSEWHERE: readonly FailureCode[] = ['REDIRECTED', 'SAME_PAGE'];

export function registerIngest(program: Command): void {
  withLoadOptions(withCrawlOptions(withLedgerOptions(program.command('ingest').argument('<input...>'))))
    .description('Add URLs, feeds, sitemaps, URL lists, HTML files, folders of them, and .jsonl of pages.')
    .option('--wait', 'wait until what was added is done, working where no worker runs, and print counts as JSON')
    .option('--refetch', 'read again what the ledger has; a page that has changed becomes a new version')
    .addHelpText(
      'after',
      `
Inputs:
  https://…        a page, or a feed or sitemap whose items are read once (sources add keeps one)
  page.html, .txt  one article; its address is the page's own canonical one, else file://…
  list.txt         one URL a line
  feed.xml, .json  a feed or sitemap file
  pages.jsonl      lines {"url", "html" or "text", "published"?}
  x.warc, .warc.gz every page in it, as one that was fetched; large archives are for outlay backfill
  folder/          every file in it

Example:
  outlay ingest https://example.com/feed.xml saved-pages/ --wait`,
    )
    .action(ingest);
}

async function ingest(inputs: string[], options: IngestOptions): Promise<void> {
  const settings = await fetchSettings(options);
  const level = options.logLevel ?? environment().logLevel ?? 'warn';
  const { createIntake } = await import('./intake.ts');
  await withLedger('ingest', options, async (ledger) => {
    await withEngine(ledger, { ...options, settings, logLevel: level }, async (engine, fetcher) => {
      const intake = createIntake(ledger.db, fetcher, options);
      const stop = stopSignal();
      await takeAll(intake, inputs, stop);
      const { seen, added, again, resumed } = intake;
      if (stop.aborted)
        throw interrupted(`stopped before all was read (${counted(added.length, 'article')} added): give it again`);
      await engine.scheduler.sweep();
      const more = { again: again.length, 'left undone before': resumed.length };
      const news = [`${seen} seen, ${added.length} new`, ...Object.entries(more).flatMap(shown)].join(', ');
      if (!options.wait) return printNote(`${news}; a running outlay up or worker, or --wait, reads them`);
      const taken = [...added, ...again, ...resumed];
      await settle(ledger, engine, 'ingest', await goalOf(ledger, taken), stop);
      const { countOpen, outcomesOf } = await import('../store/tally.ts');
      const outcomes = await outcomesOf(ledger.db, taken);
      const counts = { seen, new: added.length, ...(options.refetch ? { again: again.length } : {}) };
      await printJson({ ...counts, resumed: resumed.length, ...outcomes });
      const open = stop.aborted ? await countOpen(ledger.db, taken) : 0;
      if (open > 0) throw interrupted(`stopped with ${open} of ${counted(taken.length, 'article')} not done`);
      for (const ended of await endsOf(ledger.db, inputs)) refuse(ended);
      if (outcomes.failed === 0) return;
      const kind = taken.length === added.length ? 'new article' : 'article';
      printError(fail('ARTICLES_FAILED', `${outcomes.failed} of ${counted(taken.length, kind)} failed`));
      process.exitCode = 1;
    });
  });
}

const shown = ([what, count]: [string, number]) => (count === 0 ? [] : [`${count} ${what}`]);

async function takeAll(intake: Intake, inputs: readonly string[], stop: AbortSignal): Promise<void> {
  for (const input of inputs) {
    const failures = await unlessAborted(stop, intake.take(input));
    if (failures === null) return;
    for (const failure of failures) refuse(failure);
  }
}

function refuse(failure: Failure): void {
  printError(failure);
  process.exitCode = 1;
}

/** Why pages that were named one by one were not read; one that is kept under another address was. */
async function endsOf(db: Db, inputs: readonly string[]): Promise<Failure[]> {
  const { findArticleByUrl } = await import('../store/articles.ts');
  const failures: Failure[] = [];
  for (const input of inputs) {
    const url = /^https?:/i.test(input) ? normalizeUrl(input) : null;
    const found = url === null ? null : await findArticleByUrl(db, url);
    if (found === null || found.code === null || KEPT_ELSEWHERE.includes(found.code)) continue;
    failures.push(fail(found.code, `${found.url}: ${found.message ?? `it ended as ${found.stage}`}`));
  }
  return failures;
}
