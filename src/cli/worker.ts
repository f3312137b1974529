/** `outlay worker` and `outlay schedule`: the parts of `up`, as many of them and on as many machines as wanted. */
import type { Command } from 'commander';
import { fail, OutlayError } from '../failure.ts';
import { STEPS, type Step } from '../queue/steps.ts';
import {
  type CrawlOptions,
  fetchSettings,
  type LoadOptions,
  logLevelOption,
  NO_CONTACT,
  queueUrl,
  withCrawlOptions,
  withEngine,
  withLoadOptions,
  working,
} from './crawl.ts';
import { closing, environment, type LedgerOptions, withLastingLedger, withLedgerOptions } from './ledger.ts';
import { claimPort, type ListenOptions, startHealth, watchServers, withListenOptions } from './listen.ts';
import { printNote } from './output.ts';
import { stopSignal, untilAborted } from './stop.ts';

const HEALTH = '/healthz, /readyz and /metrics; none without it';

export function registerWorker(program: Command): void {
  const command = withLoadOptions(
    withCrawlOptions(withLedgerOptions(program.command('worker').argument('[queue...]'))),
  );
  withListenOptions(command, HEALTH)
    .description('Workers only, of the queues given (discover, fetch, extract, reconcile, backfill), or of all.')
    .addHelpText(
      'after',
      `
As many as wanted may run, on as many machines as wanted: they take turns at a host through the ledger, and keep its gap
together. SIGTERM ends one within 10 s; what it had in hand comes again.

Examples:
  outlay worker
  outlay worker discover fetch
  outlay worker extract reconcile --threads 8 --port 9090`,
    )
    .action(work);
}

async function work(
  names: string[],
  options: LedgerOptions & ListenOptions & CrawlOptions & LoadOptions,
): Promise<void> {
  const settings = await fetchSettings(options);
  const steps = readSteps(names);
  if (settings.contact === null && fetches(steps)) printNote(NO_CONTACT);
  if (options.port !== undefined) await claimPort(options);
  const stop = stopSignal();
  const { createMeter } = await import('../serve/meter.ts');
  const meter = createMeter();
  const logLevel = options.logLevel ?? environment().logLevel ?? 'info';
  const command = ['worker', ...names].join(' ');
  await withLastingLedger(command, options, (ledger) =>
    withEngine(ledger, { ...options, settings, logLevel, onOutcome: meter.count }, async (engine) => {
      await working(ledger, engine, command, steps, async () => {
        const health = await startHealth(ledger, options, engine.queues, meter);
        printNote(`working on ${steps.join(', ')} (Ctrl-C ends it)`);
        await closing(health, async () => {
          const watch = await watchServers(ledger, engine.queues, logLevel);
          await closing(watch, () => untilAborted(stop));
        });
      });
    }),
  );
}

function fetches(steps: readonly Step[]): boolean {
  return steps.includes('discover') || steps.includes('fetch');
}

function readSteps(names: readonly string[]): readonly Step[] {
  const unknown = names.find((name) => !(STEPS as readonly string[]).includes(name));
  if (unknown !== undefined) {
    throw new OutlayError(fail('USAGE', `${unknown} is no queue; there are ${STEPS.join(', ')}`));
  }
  return names.length === 0 ? STEPS : STEPS.filter((step) => names.includes(step));
}

export function registerSchedule(program: Command): void {
  withListenOptions(withLedgerOptions(program.command('schedule')), HEALTH)
    .description('The scheduler only: queues the sources that are due, and what the ledger says is unfinished.')
    .addOption(logLevelOption('info logs what it waits for'))
    .addHelpText('after', '\nOne is enough; a second one does no harm.\n\nExample:\n  outlay schedule --port 9090')
    .action(async (options: LedgerOptions & ListenOptions & { logLevel?: string }) => {
      if (options.port !== undefined) await claimPort(options);
      const stop = stopSignal();
      const [{ openQueues }, { createScheduler }, { announce, PROCESS_ID }, { createLog }, { unwrap }] =
        await Promise.all([
          import('../queue/queues.ts'),
          import('../queue/scheduler.ts'),
          import('../queue/presence.ts'),
          import('../log.ts'),
          import('../failure.ts'),
        ]);
      const log = createLog(options.logLevel ?? environment().logLevel ?? 'info');
      await withLastingLedger('schedule', options, async (ledger) => {
        const queues = unwrap(await openQueues(ledger, { redisUrl: queueUrl(ledger) }));
        await closing(queues, async () => {
          const kind = { command: 'schedule', steps: [], queues: queues.backend.place };
          const presence = await announce(ledger.db, kind, PROCESS_ID);
          await closing({ close: presence.leave }, async () => {
            const health = await startHealth(ledger, options, queues);
            printNote('scheduling (Ctrl-C ends it)');
            await closing(health, () => createScheduler(ledger.db, queues, log, environment().retention).run(stop));
          });
        });
      });
    });
}
