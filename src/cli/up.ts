/** `outlay up` and `outlay serve`. */
import type { Command } from 'commander';
import { STEPS } from '../queue/steps.ts';
import type { Ledger } from '../store/ledger.ts';
import {
  type CrawlOptions,
  fetchSettings,
  type LoadOptions,
  NO_CONTACT,
  queueUrl,
  withCrawlOptions,
  withEngine,
  withLoadOptions,
  working,
} from './crawl.ts';
import { closing, environment, type LedgerOptions, withLastingLedger, withLedgerOptions } from './ledger.ts';
import { claimPort, type ListenOptions, startExplorer, watchServers, withListenOptions } from './listen.ts';
import { saysYes } from './offer.ts';
import { printNote } from './output.ts';
import { NO_SOURCES, starterOf } from './sources-add.ts';
import { stopSignal, untilAborted } from './stop.ts';

type ServeOptions = LedgerOptions & ListenOptions;
const PORT = '8080';

export function registerUp(program: Command): void {
  const command = withLoadOptions(withCrawlOptions(withLedgerOptions(program.command('up'))));
  withListenOptions(command, 'the explorer', PORT)
    .description('Everything in one process: scheduler, workers and the explorer.')
    .addHelpText('after', '\nExample:\n  OUTLAY_CONTACT=https://example.com/our-crawler outlay up')
    .action(up);
}

async function up(options: ServeOptions & CrawlOptions & LoadOptions): Promise<void> {
  const settings = await fetchSettings(options);
  if (settings.contact === null) printNote(NO_CONTACT);
  await claimPort(options);
  const stop = stopSignal();
  const { createMeter } = await import('../serve/meter.ts');
  const meter = createMeter();
  const logLevel = options.logLevel ?? environment().logLevel ?? 'info';
  await withLastingLedger('up', options, async (ledger) => {
    await withEngine(ledger, { ...options, settings, logLevel, onOutcome: meter.count }, async (engine) => {
      const server = await startExplorer(ledger, options, engine.queues, meter);
      await closing(server, async () => {
        await offerStarter(ledger, stop);
        await working(ledger, engine, 'up', STEPS, () => engine.scheduler.run(stop));
      });
    });
  });
}

/** On first start. Nothing is added unless somebody at a terminal says yes. */
async function offerStarter({ db }: Ledger, stop: AbortSignal): Promise<void> {
  const { addSource, listSources } = await import('../store/sources.ts');
  if ((await listSources(db)).length > 0) return;
  printNote(NO_SOURCES);
  const starter = starterOf(true);
  if (!(await saysYes(`Add the ${starter.length} feeds of the starter list now?`, stop))) return;
  for (const { url, kind, title } of starter) await addSource(db, url, kind, { title: title ?? null });
  printNote(`added ${starter.length} sources`);
}

export function registerServe(program: Command): void {
  withListenOptions(withLedgerOptions(program.command('serve')), 'the explorer', PORT)
    .description('The explorer only, with metrics and the queue board.')
    .addHelpText('after', '\nExample:\n  outlay serve --port 8090')
    .action(serve);
}

async function serve(options: ServeOptions): Promise<void> {
  await claimPort(options);
  const stop = stopSignal();
  const [{ openQueues }, { announce, PROCESS_ID }, { unwrap }] = await Promise.all([
    import('../queue/queues.ts'),
    import('../queue/presence.ts'),
    import('../failure.ts'),
  ]);
  await withLastingLedger('serve', options, async (ledger) => {
    const queues = unwrap(await openQueues(ledger, { redisUrl: queueUrl(ledger) }));
    await closing(queues, async () => {
      const server = await startExplorer(ledger, options, queues);
      await closing(server, async () => {
        const kind = { command: 'serve', steps: [], queues: queues.backend.place };
        const presence = await announce(ledger.db, kind, PROCESS_ID);
        await closing({ close: presence.leave }, async () => {
          const watch = await watchServers(ledger, queues, environment().logLevel ?? 'info');
          await closing(watch, () => untilAborted(stop));
        });
      });
    });
  });
}
