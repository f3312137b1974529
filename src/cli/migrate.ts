import type { Command } from 'commander';
import { type LedgerOptions, withLedger, withLedgerOptions } from './ledger.ts';
import { printNote } from './output.ts';

export function registerMigrate(program: Command): void {
  withLedgerOptions(program.command('migrate'))
    .description(
      "Bring the ledger's tables and those of its queues up to this version. Every command does so by itself.",
    )
    .addHelpText('after', '\nExample:\n  DATABASE_URL=postgres://… outlay migrate')
    .action((options: LedgerOptions) =>
      withLedger('migrate', options, async (ledger) => {
        const [{ openQueues }, { unwrap }, { bundledMigrations }] = await Promise.all([
          import('../queue/queues.ts'),
          import('../failure.ts'),
          import('../store/migrate.ts'),
        ]);
        await unwrap(await openQueues(ledger)).close();
        printNote(`the ledger has schema ${bundledMigrations().at(-1)?.version}`);
      }),
    );
}
