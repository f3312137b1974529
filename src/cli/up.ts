import type { Command } from 'commander';
import { type CrawlOptions, fetchSettings, withCrawlOptions, withEngine } from './crawl.ts';
import { claimPort, startExplorer } from './explorer.ts';
import {
  environment,
  type LedgerOptions,
  refuseGuest,
  stopSignal,
  untilAborted,
  withLedger,
  withLedgerOptions,
} from './ledger.ts';
import { printNote } from './output.ts';

interface ServeOptions extends LedgerOptions {
  readonly port: string;
}

export function registerUp(program: Command): void {
  withCrawlOptions(withLedgerOptions(program.command('up')))
    .description('Everything in one process: scheduler, workers and the explorer.')
    .option('--port <n>', 'port of the explorer on 127.0.0.1', '8080')
    .addHelpText('after', '\nExample:\n  OUTLAY_CONTACT=https://example.com/our-crawler outlay up')
    .action(async (options: ServeOptions & CrawlOptions) => {
      const settings = await fetchSettings(options);
      if (settings.contact === null) printNote('OUTLAY_CONTACT is not set: sites cannot tell who crawls them');
      await claimPort(options.port);
      const stop = stopSignal();
      await withLedger('up', options, async (ledger) => {
        refuseGuest(ledger);
        const level = options.logLevel ?? environment().logLevel ?? 'info';
        await withEngine(ledger, settings, level, async (engine) => {
          const server = await startExplorer(ledger, options.port);
          engine.start();
          await engine.keepGoing(stop);
          await server.close();
        });
      });
    });
}

export function registerServe(program: Command): void {
  withLedgerOptions(program.command('serve'))
    .description('The explorer only.')
    .option('--port <n>', 'port of the explorer on 127.0.0.1', '8080')
    .addHelpText('after', '\nExample:\n  outlay serve --port 8090')
    .action(async (options: ServeOptions) => {
      await claimPort(options.port);
      const stop = stopSignal();
      await withLedger('serve', options, async (ledger) => {
        const server = await startExplorer(ledger, options.port);
        await untilAborted(stop);
        await server.close();
      });
    });
}
