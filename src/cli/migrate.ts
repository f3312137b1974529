import type { Command } from 'commander';
import { askLedger, type LedgerOptions, withLedgerOptions } from './ledger.ts';
import { printNote } from './output.ts';

export function registerMigrate(program: Command): void {
  withLedgerOptions(program.command('migrate'))
    .description(
      "Bring the ledger's tables and those of its queues up to this version. Every command does so by itself.",
    )
    .addHelpText('after', '\nExample:\n  DATABASE_URL=postgres://… outlay migrate')
    .action(async (options: LedgerOptions) => {
      const [{ openQueues }, { unwrap }, { bundledMigrations }] = await Promise.all([
        import('../queue/queues.ts'),
        import('../failure.ts'),
        import('../store/migrate.ts'),
      ]);
      await askLedger('migrate', options, async (ledger) => unwrap(await openQueues(ledger)).close());
      printNote(`the ledger has schema ${bundledMigrations().at(-1)?.version}`);
    });
}
