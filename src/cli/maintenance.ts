/** `outlay retry` and `reextract`. */
import type { Command } from 'commander';
import { FAILURES, fail, OutlayError } from '../failure.ts';
import { counted } from '../format.ts';
import { ROAD } from '../queue/steps.ts';
import { type CrawlOptions, fetchSettings, othersWork, withCrawlOptions, withEngine } from './crawl.ts';
import { environment, type LedgerOptions, withLedger, withLedgerOptions } from './ledger.ts';
import { printNote } from './output.ts';
import { describe } from './progress.ts';
import { type Goal, goalOf, interrupted, settle } from './settle.ts';
import { stopSignal } from './stop.ts';

type Ledger = Parameters<Parameters<typeof withLedger>[2]>[0];

/** They may be a whole ledger, too many to name; what is to be fetched is not waited for. */
const READ: Goal = { isDone: async ({ stages, unreconciled }) => stages.fetched + unreconciled === 0 };

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
      const putBack = async ({ db }: Ledger) => (await import('../store/articles.ts')).retryFailed(db, code);
      return redo({ command: 'retry', putBack, goal: goalOf }, options);
    });
}

export function registerReextract(program: Command): void {
  withCrawlOptions(withLedgerOptions(program.command('reextract')))
    .description('Run the current extractor over the stored snapshots; nothing of them is fetched again.')
    .addHelpText('after', '\nExample:\n  outlay reextract')
    .action((options: LedgerOptions & CrawlOptions) => {
      const putBack = async ({ db }: Ledger) => (await import('../store/articles.ts')).resetForExtraction(db);
      return redo({ command: 'reextract', putBack, goal: () => READ }, options);
    });
}

interface Redo {
  readonly command: string;
  /** Ids of the articles that go again. */
  readonly putBack: (ledger: Ledger) => Promise<readonly number[]>;
  readonly goal: (ledger: Ledger, ids: readonly number[]) => Goal | Promise<Goal>;
}

/** Puts articles back and works until they are done, unless other processes do that. */
async function redo({ command, putBack, goal }: Redo, options: LedgerOptions & CrawlOptions): Promise<void> {
  const settings = await fetchSettings(options);
  const level = options.logLevel ?? environment().logLevel ?? 'warn';
  await withLedger(command, options, async (ledger) => {
    const ids = await putBack(ledger);
    if (ids.length === 0) return printNote('no article is to go again');
    printNote(`${counted(ids.length, 'article goes', 'articles go')} again`);
    await withEngine(ledger, { ...options, settings, logLevel: level }, async (engine) => {
      await engine.scheduler.sweep();
      if (await othersWork(ledger, ROAD))
        return printNote('the workers that run do them; outlay status shows how far they are');
      const stop = stopSignal();
      printNote(describe(await settle(ledger, engine, command, await goal(ledger, ids), stop)));
      await sayWhatIsLeft(ledger, ids, stop);
    });
  });
}

/** Throws INTERRUPTED where some are not done, ARTICLES_FAILED where some failed again. */
async function sayWhatIsLeft({ db }: Ledger, ids: readonly number[], stop: AbortSignal): Promise<void> {
  const { countOpen, outcomesOf } = await import('../store/tally.ts');
  const open = stop.aborted ? await countOpen(db, ids) : 0;
  if (open > 0) throw interrupted(`stopped with ${open} of ${counted(ids.length, 'article')} not done`);
  const { failed } = await outcomesOf(db, ids);
  if (failed === 0) return;
  throw new OutlayError(fail('ARTICLES_FAILED', `${failed} of ${counted(ids.length, 'article')} failed again`));
}
