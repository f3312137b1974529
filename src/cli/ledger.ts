/** What the commands with a ledger share: their options, opening it, and ending in good order. */
import type { Command } from 'commander';
import { type Config, DEFAULT_DATA_FOLDER, readConfig } from '../config.ts';
import { fail, OutlayError, unwrap } from '../failure.ts';
import type { Ledger } from '../store/ledger.ts';
import { printNote } from './output.ts';

export interface LedgerOptions {
  readonly data?: string;
}

export function withLedgerOptions(command: Command): Command {
  return command.option(
    '--data <dir>',
    `the ledger's folder (default: ${DEFAULT_DATA_FOLDER}); DATABASE_URL comes before it`,
  );
}

export function environment(): Config {
  return unwrap(readConfig(process.env));
}

/** Opens the ledger for one piece of work. `data` comes before DATABASE_URL where it was given. */
export async function openCommandLedger(command: string, { data }: LedgerOptions): Promise<Ledger> {
  const { openLedger } = await import('../store/ledger.ts');
  const config = environment();
  return unwrap(
    await openLedger({
      folder: data ?? config.dataFolder,
      databaseUrl: data === undefined ? config.databaseUrl : undefined,
      command: `outlay ${command}`,
      link: config.link,
      onNote: printNote,
    }),
  );
}

export async function withLedger<T>(
  command: string,
  options: LedgerOptions,
  use: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const ledger = await openCommandLedger(command, options);
  try {
    return await use(ledger);
  } finally {
    await ledger.close();
  }
}

/** For a command that is to have an embedded ledger for itself. Throws LEDGER_LOCKED where another process has it open. */
export function refuseGuest(ledger: Ledger): void {
  const owner = ledger.owner();
  if (owner === null) return;
  throw new OutlayError(fail('LEDGER_LOCKED', `the ledger is open in process ${owner.pid} (${owner.command})`));
}

/** Aborted by the first SIGINT or SIGTERM; a second one ends the process at once. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(1);
      stop.abort();
    });
  }
  return stop.signal;
}

export function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
