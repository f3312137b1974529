import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { fail, OutlayError, unwrap } from '../failure.ts';
import { counted } from '../format.ts';
import { askLedger, environment, type LedgerOptions, withLedger, withLedgerOptions } from './ledger.ts';
import { printNote } from './output.ts';

/** In place of a file: standard output or input. */
const STANDARD = '-';

export function registerBackup(program: Command): void {
  withLedgerOptions(program.command('backup').argument('<file>'))
    .description('Write the whole ledger to one file, or for - to standard output; it may be in use meanwhile.')
    .addHelpText(
      'after',
      '\nExamples:\n  outlay backup ledger-2026-11.jsonl.gz\n  outlay backup - | ssh vault "cat > ledger.jsonl.gz"',
    )
    .action((file: string, options: LedgerOptions) =>
      file === STANDARD ? toStandard(options) : toFile(file, options),
    );
}

async function toFile(file: string, options: LedgerOptions): Promise<void> {
  if (existsSync(file)) throw new OutlayError(fail('OUTPUT_EXISTS', `${file} is there already`));
  exitOnSignals();
  const { writeBackup } = await import('../store/backup.ts');
  const rows = await askLedger('backup', options, async ({ pool }) =>
    unwrap(await writeBackup(pool, file, new Date())),
  );
  printNote(`wrote ${counted(rows, 'row')} to ${file}`);
}

/** Once only: what was written cannot be taken back. */
async function toStandard(options: LedgerOptions): Promise<void> {
  if (process.stdout.isTTY) throw new OutlayError(fail('USAGE', 'a backup is no text: send it into a file or a pipe'));
  process.stdout.removeAllListeners('error'); // a reader that went away has no whole backup, which is an error here
  const name = 'standard output';
  const { streamBackup } = await import('../store/backup.ts');
  const rows = await withLedger('backup', options, async ({ pool }) =>
    unwrap(await streamBackup(pool, process.stdout, name, new Date())),
  );
  printNote(`wrote ${counted(rows, 'row')} to ${name}`);
}

/** By itself a signal ends the process without its `exit`, which removes what is half written. */
function exitOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
}

export function registerRestore(program: Command): void {
  withLedgerOptions(program.command('restore').argument('<file>'))
    .description(
      'Put a backup, for - the one on standard input, into an empty ledger: a new folder, or the server at DATABASE_URL.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  outlay restore ledger.jsonl.gz --data ./new-data\n  DATABASE_URL=postgres://… outlay restore ledger.jsonl.gz',
    )
    .action(restore);
}

async function restore(file: string, options: LedgerOptions): Promise<void> {
  const [{ checkBackup, readBackup }, { inDraft }] = await Promise.all([
    import('../store/backup.ts'),
    import('../store/draft.ts'),
  ]);
  const [name, input] = file === STANDARD ? ['standard input', process.stdin] : [file];
  if (input === undefined) unwrap(await checkBackup(file));
  exitOnSignals();
  const into = (ledger: LedgerOptions) =>
    withLedger('restore', ledger, async ({ pool }) => unwrap(await readBackup(pool, name, input)));
  const folder = newFolder(options);
  const rows = await (folder === null ? into(options) : inDraft(folder, (data) => into(draftOf(folder, data))));
  printNote(`restored ${counted(rows, 'row')} from ${name}`);
}

/** Where an embedded ledger is to be made; null where it is there already, or on a server. */
function newFolder({ data }: LedgerOptions): string | null {
  const { databaseUrl, dataFolder } = environment();
  if (data === undefined && databaseUrl !== undefined) return null;
  const folder = resolve(data ?? dataFolder);
  return existsSync(join(folder, 'ledger')) ? null : folder;
}

/** Notes name the folder that the draft becomes. */
function draftOf(folder: string, data: string): LedgerOptions {
  return { data, onNote: (message) => printNote(message.replace(data, folder)) };
}
