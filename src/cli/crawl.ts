/** What the commands that crawl share: options of the fetch client, and the engine around one ledger. */
import type { Command } from 'commander';
import { fail, OutlayError, unwrap } from '../failure.ts';
import type { Fetcher, FetchSettings } from '../fetch/client.ts';
import { createLog } from '../log.ts';
import type { Engine } from '../queue/engine.ts';
import type { Ledger } from '../store/ledger.ts';
import { environment } from './ledger.ts';

export interface CrawlOptions {
  readonly allowAddress?: string[];
  readonly resolveHost?: string[];
  readonly hostDelay?: string;
  readonly logLevel?: string;
}

/** A source is looked at again after this long. */
const CHECK_INTERVAL_MS = 15 * 60_000;

const collect = (value: string, before: string[] = []) => [...before, value];

export function withCrawlOptions(command: Command): Command {
  return command
    .option(
      '--allow-address <host:port>',
      'open exactly this address and port, though it is not public (repeatable)',
      collect,
    )
    .option('--resolve-host <name=host:port>', 'where a name is served, *.test=127.0.0.1:8081 (repeatable)', collect)
    .option('--host-delay <ms>', 'least gap between two requests to one host', '5000')
    .option('--log-level <level>', 'info logs a line for each article and stage');
}

/** Failures: USAGE, URL_INVALID for a bad address or mapping. */
export async function fetchSettings(options: CrawlOptions): Promise<FetchSettings> {
  const { mappedResolver, parseAllowedAddress, parseHostMapping } = await import('../fetch/address.ts');
  const mappings = (options.resolveHost ?? []).map((text) => unwrap(parseHostMapping(text)));
  return {
    allowAddresses: (options.allowAddress ?? []).map((text) => unwrap(parseAllowedAddress(text))),
    hostDelayMs: readDelay(options.hostDelay),
    contact: environment().contact ?? null,
    ...(mappings.length > 0 ? { resolve: mappedResolver(mappings) } : {}),
  };
}

function readDelay(text = '5000'): number {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new OutlayError(fail('USAGE', `--host-delay ${text} is not a number of milliseconds`));
}

/** Opens engine and fetch client for `use`, and closes both. */
export async function withEngine<T>(
  ledger: Ledger,
  settings: FetchSettings,
  logLevel: string,
  use: (engine: Engine, fetcher: Fetcher) => Promise<T>,
): Promise<T> {
  const [{ createFetcher }, { openEngine }, { registry }] = await Promise.all([
    import('../fetch/client.ts'),
    import('../queue/engine.ts'),
    import('../companies/registry.ts'),
  ]);
  const fetcher = createFetcher(settings);
  const engine = await openEngine(
    ledger,
    { fetcher, registry, checkIntervalMs: CHECK_INTERVAL_MS },
    createLog(logLevel),
  );
  try {
    return await use(engine, fetcher);
  } finally {
    await fetcher.close();
    await engine.close();
  }
}
