/** What the commands that crawl share: options of the fetch client, and the engine around one ledger. */
import { type Command, Option } from 'commander';
import { LOG_LEVELS } from '../config.ts';
import { fail, OutlayError, unwrap } from '../failure.ts';
import type { Fetcher, FetchSettings } from '../fetch/client.ts';
import { createLog } from '../log.ts';
import type { Engine } from '../queue/engine.ts';
import type { OnOutcome } from '../queue/job.ts';
import type { Step } from '../queue/steps.ts';
import type { Ledger } from '../store/ledger.ts';
import { environment } from './ledger.ts';

/** Options of whatever fetches. */
export interface FetchOptions {
  readonly allowAddress?: string[];
  readonly resolveHost?: string[];
  readonly hostDelay?: string;
  readonly maxRate?: string;
}

export interface CrawlOptions extends FetchOptions {
  readonly logLevel?: string;
}

/** Said by what crawls for long; what it fetches fails with CONTACT_MISSING. */
export const NO_CONTACT =
  'OUTLAY_CONTACT is not set: nothing is fetched from public addresses (CONTACT_MISSING) until it names a mail address ' +
  'or a page about your crawler';

/** One of pino's levels. */
export function logLevelOption(description: string): Option {
  return new Option('--log-level <level>', description).choices([...LOG_LEVELS]);
}

const collect = (value: string, before: string[] = []) => [...before, value];

export function withCrawlOptions(command: Command): Command {
  return withFetchOptions(command).addOption(logLevelOption('info logs a line for each article and stage'));
}

export function withFetchOptions(command: Command): Command {
  return command
    .option(
      '--allow-address <host:port>',
      'open exactly this address and port, though it is not public (repeatable)',
      collect,
    )
    .option(
      '--resolve-host <name=host:port>',
      'where a name is served, *.test=127.0.0.1:8081; an address that is not public needs --allow-address too (repeatable)',
      collect,
    )
    .option('--host-delay <ms>', 'least gap between two requests to one host', '5000')
    .option('--max-rate <n>', 'requests a second, of all processes on this ledger together', '50');
}

/** Failures: USAGE, URL_INVALID for a bad address or mapping. */
export async function fetchSettings(options: FetchOptions): Promise<FetchSettings> {
  const { mappedResolver, parseAllowedAddress, parseHostMapping } = await import('../fetch/address.ts');
  const mappings = (options.resolveHost ?? []).map((text) => unwrap(parseHostMapping(text)));
  return {
    allowAddresses: (options.allowAddress ?? []).map((text) => unwrap(parseAllowedAddress(text))),
    hostDelayMs: readDelay(options.hostDelay),
    maxRate: readRate(options.maxRate),
    contact: environment().contact ?? null,
    ...(mappings.length > 0 ? { resolve: mappedResolver(mappings) } : {}),
  };
}

function readDelay(text = '5000'): number {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new OutlayError(fail('USAGE', `--host-delay ${text} is not a number of milliseconds`));
}

function readRate(text = '50'): number {
  const rate = Number(text);
  if (/^\d{1,5}(?:\.\d{1,3})?$/.test(text) && rate > 0) return rate;
  throw new OutlayError(fail('USAGE', `--max-rate ${text} is not a number of requests a second, as 50 or 0.5`));
}

/** How much one process does at once. */
export interface LoadOptions {
  readonly threads?: string;
  readonly concurrency?: string;
}

export function withLoadOptions(command: Command): Command {
  return command
    .option('--threads <n>', 'pages read at once, each in a thread of its own (default: processors less one)')
    .option('--concurrency <n>', 'jobs of each other queue at once (default: discover 4, fetch 16, reconcile 1)');
}

export interface EngineOptions extends LoadOptions {
  readonly settings: FetchSettings;
  readonly logLevel: string;
  readonly onOutcome?: OnOutcome;
}

/** Opens engine and fetch client for `use`, and closes both. */
export async function withEngine<T>(
  ledger: Ledger,
  options: EngineOptions,
  use: (engine: Engine, fetcher: Fetcher) => Promise<T>,
): Promise<T> {
  const threads = readCount('--threads', options.threads);
  const concurrency = readCount('--concurrency', options.concurrency);
  const [{ createFetcher }, { ledgerHosts }, { openEngine }, { openReader }, { CONCURRENCY }] = await Promise.all([
    import('../fetch/client.ts'),
    import('../store/hosts.ts'),
    import('../queue/engine.ts'),
    import('../read/reader.ts'),
    import('../../workers/index.ts'),
  ]);
  const fetcher = createFetcher({
    ...options.settings,
    hosts: ledgerHosts(ledger.pool),
    maxAtHost: shareOf(concurrency ?? CONCURRENCY.fetch),
  });
  const deps = { fetcher, reader: openReader({ threads }) };
  const engine = unwrap(
    await openEngine(ledger, deps, createLog(options.logLevel), {
      redisUrl: queueUrl(ledger),
      concurrency,
      retention: environment().retention,
      ...(options.onOutcome === undefined ? {} : { onOutcome: options.onOutcome }),
    }),
  );
  try {
    return await use(engine, fetcher);
  } finally {
    await engine.close();
  }
}

/** Of a process's fetch jobs one host may hold a quarter. */
function shareOf(atOnce: number): number {
  return Math.max(1, Math.floor(atOnce / 4));
}

/** REDIS_URL counts beside DATABASE_URL; the queues of an embedded ledger lie in it. */
export function queueUrl(ledger: Ledger): string | undefined {
  return ledger.kind === 'server' ? environment().redisUrl : undefined;
}

const MAX_AT_ONCE = 512;

export function readCount(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (/^\d{1,3}$/.test(text) && count >= 1 && count <= MAX_AT_ONCE) return count;
  throw new OutlayError(fail('USAGE', `${option} ${text} is not a number from 1 to ${MAX_AT_ONCE}`));
}

/** Tells the ledger that this process works on it, starts the workers of `steps`, and lets `use` do the rest. */
export async function working<T>(
  ledger: Ledger,
  engine: Engine,
  command: string,
  steps: readonly Step[],
  use: () => Promise<T>,
): Promise<T> {
  const { announce, PROCESS_ID } = await import('../queue/presence.ts');
  const kind = { command, steps, queues: engine.queues.backend.place };
  const presence = await announce(ledger.db, kind, PROCESS_ID);
  try {
    await engine.start(steps, presence.id);
    return await use();
  } finally {
    await presence.leave();
  }
}

/** True where other processes take the jobs of every one of `steps`. */
export async function othersWork({ db }: Ledger, steps: readonly Step[]): Promise<boolean> {
  const { isWorkedOn, listProcesses } = await import('../store/processes.ts');
  return isWorkedOn(await listProcesses(db), steps);
}
