import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { fail, OutlayError, unwrap } from '../failure.ts';
import { askLedger, environment, type LedgerOptions, withLedger, withLedgerOptions } from './ledger.ts';
import { printNote } from './output.ts';

export function registerBackup(program: Command): void {
  withLedgerOptions(program.command('backup').argument('<file>'))
    .description('Write the whole ledger to one file; it may be in use meanwhile.')
    .addHelpText('after', '\nExample:\n  outlay backup ledger-2026-11.jsonl.gz')
    .action(async (file: string, options: LedgerOptions) => {
      if (existsSync(file)) throw new OutlayError(fail('OUTPUT_EXISTS', `${file} is there already`));
      exitOnSignals();
      const { writeBackup } = await import('../store/backup.ts');
      const rows = await askLedger('backup', options, async ({ pool }) =>
        unwrap(await writeBackup(pool, file, new Date())),
      );
      printNote(`wrote ${rows} rows to ${file}`);
    });
}

/** By itself a signal ends the process without its `exit`, which removes what is half written. */
function exitOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
}

export function registerRestore(program: Command): void {
  withLedgerOptions(program.command('restore').argument('<file>'))
    .description('Put a backup into an empty ledger: a new folder, or the server at DATABASE_URL.')
    .addHelpText(
      'after',
      '\nExamples:\n  outlay restore ledger.jsonl.gz --data ./new-data\n  DATABASE_URL=postgres://… outlay restore ledger.jsonl.gz',
    )
    .action(async (file: string, options: LedgerOptions) => {
      const [{ checkBackup, readBackup }, { inDraft }] = await Promise.all([
        import('../store/backup.ts'),
        import('../store/draft.ts'),
      ]);
      unwrap(await checkBackup(file));
      exitOnSignals();
      const restore = (into: LedgerOptions) =>
        withLedger('restore', into, async ({ pool }) => unwrap(await readBackup(pool, file)));
      const folder = newFolder(options);
      const rows = await (folder === null ? restore(options) : inDraft(folder, (data) => restore({ data })));
      printNote(`restored ${rows} rows from ${file}`);
    });
}

/** Where an embedded ledger is to be made; null where it is there already, or on a server. */
function newFolder({ data }: LedgerOptions): string | null {
  const { databaseUrl, dataFolder } = environment();
  if (data === undefined && databaseUrl !== undefined) return null;
  const folder = resolve(data ?? dataFolder);
  return existsSync(join(folder, 'ledger')) ? null : folder;
}
