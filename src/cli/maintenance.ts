/** `outlay retry` and `reextract`. */
import type { Command } from 'commander';
import { FAILURES, fail, OutlayError } from '../failure.ts';
import { type CrawlOptions, fetchSettings, othersWork, withCrawlOptions, withEngine } from './crawl.ts';
import { environment, type LedgerOptions, withLedger, withLedgerOptions } from './ledger.ts';
import { printNote } from './output.ts';
import { describe } from './progress.ts';
import { settle } from './settle.ts';

type Ledger = Parameters<Parameters<typeof withLedger>[2]>[0];

export function registerRetry(program: Command): void {
  withCrawlOptions(withLedgerOptions(program.command('retry')))
    .description('Try failed articles again, from the step that failed; by the workers that run, else by this process.')
    .option('--code <code>', 'only those that failed for this reason, FETCH_TIMEOUT')
    .addHelpText('after', '\nExample:\n  outlay retry --code FETCH_TIMEOUT')
    .action((options: LedgerOptions & CrawlOptions & { code?: string }) => {
      const { code } = options;
      if (code !== undefined && !(code in FAILURES)) {
        throw new OutlayError(fail('USAGE', `${code} is no code; outlay status lists those that occurred`));
      }
      return redo('retry', options, async ({ db }) => {
        const { retryFailed } = await import('../store/articles.ts');
        return retryFailed(db, code);
      });
    });
}

export function registerReextract(program: Command): void {
  withCrawlOptions(withLedgerOptions(program.command('reextract')))
    .description('Run the current extractor over the stored snapshots; nothing of them is fetched again.')
    .addHelpText('after', '\nExample:\n  outlay reextract')
    .action((options: LedgerOptions & CrawlOptions) =>
      redo('reextract', options, async ({ db }) => {
        const { resetForExtraction } = await import('../store/articles.ts');
        return resetForExtraction(db);
      }),
    );
}

/** Puts articles back and works until all are done, unless other processes do that. */
async function redo(
  command: string,
  options: LedgerOptions & CrawlOptions,
  putBack: (ledger: Ledger) => Promise<number>,
): Promise<void> {
  const settings = await fetchSettings(options);
  const level = options.logLevel ?? environment().logLevel ?? 'warn';
  await withLedger(command, options, async (ledger) => {
    const articles = await putBack(ledger);
    if (articles === 0) return printNote('no article is to go again');
    printNote(`${articles} articles go again`);
    await withEngine(ledger, { ...options, settings, logLevel: level }, async (engine) => {
      await engine.scheduler.sweep();
      if (await othersWork(ledger))
        return printNote('the workers that run do them; outlay status shows how far they are');
      printNote(describe(await settle(ledger, engine, command)));
    });
  });
}
