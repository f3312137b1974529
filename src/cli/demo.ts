import type { Command } from 'commander';
import { counted } from '../format.ts';
import { logLevelOption, withEngine } from './crawl.ts';
import { printFacts } from './facts-table.ts';
import { closing, environment, refuseGuest, withLedger } from './ledger.ts';
import { claimPort, startExplorer } from './listen.ts';
import { printNote } from './output.ts';
import { createProgress, describe } from './progress.ts';
import { stopSignal, untilAborted } from './stop.ts';

interface DemoOptions {
  readonly data: string;
  readonly once?: boolean;
  readonly port: string;
  readonly logLevel: string;
}

/** The fixture site is ours and on this machine: no need to go easy on it. */
const HOST_DELAY_MS = 50;
const LOOPBACK = '127.0.0.1';

export function registerDemo(program: Command): void {
  program
    .command('demo')
    .description(
      'Crawl the bundled fixture site into a ledger of its own, print what it says, and keep the explorer up. Never uses DATABASE_URL or REDIS_URL.',
    )
    .option('--data <dir>', 'the folder of the demo ledger; an existing one goes on where it was', './outlay-data/demo')
    .option('--once', 'end after the table instead of keeping the explorer up')
    .option('--port <n>', 'port of the explorer on 127.0.0.1', '8080')
    .addOption(logLevelOption('info logs a line for each article and stage').default('warn'))
    .addHelpText('after', '\nExample:\n  outlay demo --once')
    .action(async (options: DemoOptions) => {
      noteUnused();
      if (!options.once) await claimPort({ host: LOOPBACK, port: options.port });
      await withLedger('demo', options, async (ledger) => {
        refuseGuest(ledger);
        await crawlFixtureSite(ledger, options.logLevel);
        await printFacts(ledger);
        if (!options.once) await keepExplorerUp(ledger, options.port);
      });
    });
}

function noteUnused(): void {
  const { databaseUrl, redisUrl } = environment();
  const set = [databaseUrl && 'DATABASE_URL', redisUrl && 'REDIS_URL'].filter(Boolean);
  if (set.length > 0) printNote(`the demo has a ledger of its own and does not use ${set.join(' and ')}`);
}

type Ledger = Parameters<Parameters<typeof withLedger>[2]>[0];

async function crawlFixtureSite(ledger: Ledger, logLevel: string): Promise<void> {
  const [{ startFixtureSite }, { mappedResolver }, { addSource }, { tally }] = await Promise.all([
    import('../demo/site.ts'),
    import('../fetch/address.ts'),
    import('../store/sources.ts'),
    import('../store/tally.ts'),
  ]);
  const site = await startFixtureSite();
  try {
    const address = { address: '127.0.0.1', family: 4, port: site.port } as const;
    const settings = {
      resolve: mappedResolver(site.hosts.map((host) => ({ host, address }))),
      allowAddresses: [address],
      hostDelayMs: HOST_DELAY_MS,
      contact: 'https://example.com/outlay-demo',
    };
    printNote(`crawling ${site.hosts.length} publishers of the fixture site at ${site.address}`);
    const before = await tally(ledger.db);
    const progress = createProgress();
    const after = await withEngine(ledger, { settings, logLevel }, async (engine) => {
      const ids: number[] = [];
      // Its news stays as old as it is.
      for (const { url, kind } of site.sources)
        ids.push((await addSource(ledger.db, url, kind, { whole: kind === 'sitemap' })).id);
      await engine.queues.add('discover', ids);
      await engine.start();
      return engine.settled(progress.update);
    });
    progress.done();
    printNote(describe(after));
    const added = total(after) - total(before);
    if (total(before) > 0)
      printNote(
        `the ledger was there before: ${counted(added, 'new article')}, ${counted(after.claims - before.claims, 'new claim')}`,
      );
  } finally {
    await site.close();
  }
}

function total({ stages }: { stages: Record<string, number> }): number {
  return Object.values(stages).reduce((sum, n) => sum + n, 0);
}

async function keepExplorerUp(ledger: Ledger, port: string): Promise<void> {
  const stop = stopSignal();
  const [{ openQueues }, { unwrap }] = await Promise.all([import('../queue/queues.ts'), import('../failure.ts')]);
  const queues = unwrap(await openQueues(ledger));
  await closing(queues, async () => {
    const server = await startExplorer(ledger, { host: LOOPBACK, port }, queues);
    await closing(server, () => untilAborted(stop));
  });
}
