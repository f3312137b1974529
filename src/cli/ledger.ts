/** What the commands with a ledger share: their options, opening it, and ending in good order. */
import type { Command } from 'commander';
import { type Config, DEFAULT_DATA_FOLDER, readConfig } from '../config.ts';
import { fail, OutlayError, unwrap } from '../failure.ts';
import { suggestion, unknownNames } from '../misspelt.ts';
import type { Ledger } from '../store/ledger.ts';
import { ledgerTrouble } from '../store/trouble.ts';
import { printNote } from './output.ts';
import { staysUp } from './stop.ts';

export interface LedgerOptions {
  readonly data?: string;
  /** Of what opening it does; to standard error where absent. */
  readonly onNote?: (message: string) => void;
}

export function withLedgerOptions(command: Command): Command {
  return command.option(
    '--data <dir>',
    `the ledger's folder; without it the one at DATABASE_URL, else ${DEFAULT_DATA_FOLDER}`,
  );
}

export function environment(): Config {
  return unwrap(readConfig(process.env));
}

let isNoted = false;

/** Says once what the environment may have meant otherwise. */
function noteSettings(command: string): void {
  if (isNoted) return;
  isNoted = true;
  for (const name of unknownNames(process.env)) {
    const slip = suggestion(name);
    if (slip !== null) printNote(slip);
  }
  const { databaseUrl, redisUrl } = environment();
  if (redisUrl === undefined || databaseUrl !== undefined || !staysUp(command.split(' ')[0])) return;
  printNote('REDIS_URL is not used without DATABASE_URL: the queues of an embedded ledger lie in it');
}

/** Commands that make an embedded ledger where there is none. For the others that is a mistyped folder. */
const MAKERS = [
  'up',
  'worker',
  'schedule',
  'sources add',
  'sources import',
  'ingest',
  'backfill',
  'migrate',
  'restore',
  'demo',
];

function makesLedger(command: string): boolean {
  return MAKERS.some((name) => `${command} `.startsWith(`${name} `));
}

/** Opens the ledger for one piece of work. `data` comes before DATABASE_URL where it was given. */
export async function openCommandLedger(command: string, { data, onNote = printNote }: LedgerOptions): Promise<Ledger> {
  const { openLedger } = await import('../store/ledger.ts');
  const config = environment();
  if (command !== 'demo') noteSettings(command);
  return unwrap(
    await openLedger({
      folder: data ?? config.dataFolder,
      mustExist: !makesLedger(command),
      databaseUrl: data === undefined ? config.databaseUrl : undefined,
      command: `outlay ${command}`,
      link: config.link,
      onNote,
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

/**
 * As {@link withLedger}, for questions, and for changes of which a second one changes nothing: `ask` may run again from
 * its start, so it prints nothing and the caller prints its answer.
 */
export function askLedger<T>(command: string, options: LedgerOptions, ask: (ledger: Ledger) => Promise<T>): Promise<T> {
  return withNextOwner(command, options, ask);
}

/** As {@link withLedger}, for what stays up. */
export function withLastingLedger(
  command: string,
  options: LedgerOptions,
  use: (ledger: Ledger) => Promise<void>,
): Promise<void> {
  return withNextOwner(command, options, use);
}

const OWNERS = 5;

/**
 * An embedded ledger changes hands when the process that has it open ends: who was asking it at that moment starts again
 * with the next.
 */
async function withNextOwner<T>(
  command: string,
  options: LedgerOptions,
  use: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    let kind: Ledger['kind'] | undefined;
    try {
      return await withLedger(command, options, (ledger) => {
        kind = ledger.kind;
        return use(ledger);
      });
    } catch (error) {
      const code = error instanceof OutlayError ? error.code : ledgerTrouble(error)?.code;
      if (code !== 'LEDGER_UNREACHABLE' || kind !== 'embedded' || attempt === OWNERS) throw error;
    }
  }
}

/** For a command that is to have an embedded ledger for itself. Throws LEDGER_LOCKED where another process has it open. */
export function refuseGuest(ledger: Ledger): void {
  const owner = ledger.owner();
  if (owner === null) return;
  throw new OutlayError(fail('LEDGER_LOCKED', `the ledger is open in process ${owner.pid} (${owner.command})`));
}

/** Closes what `use` needed, however that ended: an open port would keep the process. */
export async function closing<T>(resource: { close(): Promise<unknown> }, use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } finally {
    await resource.close();
  }
}
