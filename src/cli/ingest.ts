import type { Command } from 'commander';
import { fail } from '../failure.ts';
import {
  type CrawlOptions,
  fetchSettings,
  type LoadOptions,
  withCrawlOptions,
  withEngine,
  withLoadOptions,
} from './crawl.ts';
import { environment, type LedgerOptions, withLedger, withLedgerOptions } from './ledger.ts';
import { printError, printJson, printNote } from './output.ts';
import { settle } from './settle.ts';

interface IngestOptions extends LedgerOptions, CrawlOptions, LoadOptions {
  readonly wait?: boolean;
  readonly refetch?: boolean;
}

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
      for (const input of inputs) {
        for (const failure of await intake.take(input)) {
          printError(failure);
          process.exitCode = 1;
        }
      }
      const { seen, added, again } = intake;
      const taken = [...added, ...again];
      await engine.scheduler.sweep();
      if (!options.wait)
        return printNote(
          `${seen} seen, ${added.length} new${again.length === 0 ? '' : `, ${again.length} again`}; a running outlay up or worker, or --wait, reads them`,
        );
      await settle(ledger, engine, 'ingest', taken);
      const { outcomesOf } = await import('../store/tally.ts');
      const outcomes = await outcomesOf(ledger.db, taken);
      await printJson({ seen, new: added.length, ...(options.refetch ? { again: again.length } : {}), ...outcomes });
      if (outcomes.failed === 0) return;
      printError(
        fail(
          'ARTICLES_FAILED',
          `${outcomes.failed} of ${taken.length} ${again.length === 0 ? 'new ' : ''}articles failed`,
        ),
      );
      process.exitCode = 1;
    });
  });
}
