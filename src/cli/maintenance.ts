/** `outlay retry`, `reextract` and `status`. */
import type { Command } from 'commander';
import { type CrawlOptions, fetchSettings, withCrawlOptions, withEngine } from './crawl.ts';
import { environment, type LedgerOptions, withLedger, withLedgerOptions } from './ledger.ts';
import { print, printJson, printNote } from './output.ts';
import { createProgress, describe } from './progress.ts';
import { renderTable } from './table.ts';

type Ledger = Parameters<Parameters<typeof withLedger>[2]>[0];

export function registerRetry(program: Command): void {
  withCrawlOptions(withLedgerOptions(program.command('retry')))
    .description('Try failed articles again, from the step that failed.')
    .option('--code <code>', 'only those that failed for this reason, FETCH_TIMEOUT')
    .addHelpText('after', '\nExample:\n  outlay retry --code FETCH_TIMEOUT')
    .action((options: LedgerOptions & CrawlOptions & { code?: string }) =>
      redo('retry', options, async ({ db }) => {
        const { retryFailed } = await import('../store/articles.ts');
        return retryFailed(db, options.code);
      }),
    );
}

export function registerReextract(program: Command): void {
  withCrawlOptions(withLedgerOptions(program.command('reextract')))
    .description('Run the current extractor over the stored snapshots; nothing is fetched.')
    .addHelpText('after', '\nExample:\n  outlay reextract')
    .action((options: LedgerOptions & CrawlOptions) =>
      redo('reextract', options, async ({ db }) => {
        const { resetForExtraction } = await import('../store/articles.ts');
        return resetForExtraction(db);
      }),
    );
}

/** Puts articles back and works until all are done; where another process owns the ledger, its workers do that. */
async function redo(
  command: string,
  options: LedgerOptions & CrawlOptions,
  putBack: (ledger: Ledger) => Promise<number>,
): Promise<void> {
  const settings = await fetchSettings(options);
  const level = options.logLevel ?? environment().logLevel ?? 'warn';
  await withLedger(command, options, async (ledger) => {
    const articles = await putBack(ledger);
    printNote(articles === 0 ? 'there is nothing to do' : `${articles} articles go again`);
    await withEngine(ledger, settings, level, async (engine) => {
      await engine.sweep();
      if (ledger.owner !== null)
        return printNote(`process ${ledger.owner.pid} (${ledger.owner.command}) works on them`);
      engine.start();
      const progress = createProgress();
      const after = await engine.settled(progress.update);
      progress.done();
      printNote(describe(after));
    });
  });
}

export function registerStatus(program: Command): void {
  withLedgerOptions(program.command('status'))
    .description('Where the ledger lies, and how far its articles are.')
    .option('--json', 'one JSON document')
    .addHelpText('after', '\nExample:\n  outlay status')
    .action(async (options: LedgerOptions & { json?: boolean }) => {
      const { reasons, tally } = await import('../store/articles.ts');
      const { facts, ...status } = await withLedger('status', options, async (ledger) => ({
        ...(await tally(ledger.db)),
        ledger: ledger.kind,
        owner: ledger.owner === null ? null : { pid: ledger.owner.pid, command: ledger.owner.command },
        reasons: await reasons(ledger.db),
        facts: await (await import('../store/facts.ts')).countFacts(ledger.db),
      }));
      if (options.json) return printJson({ ...status, facts });
      const rows: Array<[string, string | number]> = [
        ['ledger', status.owner === null ? status.ledger : `${status.ledger}, open in ${status.owner.command}`],
        ...Object.entries(status.stages),
        ['waiting to be reconciled', status.unreconciled],
        ['claims', status.claims],
        ['facts', facts],
        ...status.reasons.map(({ stage, code, count }): [string, number] => [`${stage}: ${code}`, count]),
      ];
      await print(
        renderTable(
          [
            { title: 'WHAT', value: ([what]) => what },
            { title: 'NOW', value: ([, value]) => String(value), align: 'right' },
          ],
          rows,
        ),
      );
    });
}
