/** Queues, workers and scheduler around one ledger, for the processes that run any of them. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Deps } from '../../workers/deps.ts';
import { CONCURRENCY, HANDLERS } from '../../workers/index.ts';
import { ok, type Result } from '../failure.ts';
import type { Logger } from '../log.ts';
import type { Ledger } from '../store/ledger.ts';
import type { Retention } from '../store/retention.ts';
import { type Tally, tally } from '../store/tally.ts';
import type { OnOutcome } from './job.ts';
import { openQueues, type QueueSettings, type Queues } from './queues.ts';
import { createScheduler, type Scheduler } from './scheduler.ts';
import { STEPS, type Step } from './steps.ts';

export interface Engine {
  readonly queues: Queues;
  readonly scheduler: Scheduler;
  /** Queues what is unfinished, and starts the workers of the given steps; `name` is that of the process. */
  start(steps?: readonly Step[], name?: string): Promise<void>;
  /**
   * Resolves once no job is left and every article has come to its end; where `isDone` is given, once that says so.
   */
  settled(onProgress?: OnProgress, isDone?: (now: Tally) => Promise<boolean>): Promise<Tally>;
  /** Lets running jobs end for a moment, stops them then, and closes everything; what was stopped comes again. */
  close(): Promise<void>;
}

type OnProgress = (now: Tally) => void | Promise<void>;

export interface EngineSettings extends QueueSettings {
  /** Jobs of each step at once in this process; absent: as `workers/index.ts` says. */
  readonly concurrency?: number | undefined;
  /** How long text and snapshots are kept; absent: for ever. */
  readonly retention?: Retention | undefined;
  /** Told of each job's end. */
  readonly onOutcome?: OnOutcome;
}

const PROGRESS_INTERVAL_MS = 250;
/** Looks at an idle queue beside unfinished articles before they are queued again. */
const IDLE_LOOKS = 4;
/** A stop is over within 10 s: running jobs have this long to end by themselves, */
const GRACE_MS = 3_000;
/** and this long once their requests and readings were ended. */
const FORCED_MS = 3_000;

/** Failures: as {@link openQueues}. The engine closes `deps.fetcher` and `deps.reader`. */
export async function openEngine(
  ledger: Ledger,
  deps: Omit<Deps, 'db'>,
  log: Logger,
  settings: EngineSettings = {},
): Promise<Result<Engine>> {
  const opened = await openQueues(ledger, settings);
  if (!opened.ok) return opened;
  const queues = opened.value;
  const scheduler = createScheduler(ledger.db, queues, log, settings.retention);
  const { concurrency, onOutcome } = settings;

  return ok({
    queues,
    scheduler,
    async start(steps = STEPS, name) {
      await scheduler.sweep();
      if (steps.includes('extract') || steps.includes('backfill')) await deps.reader.warmUp();
      for (const step of steps) {
        const atOnce = step === 'extract' ? deps.reader.threads : (concurrency ?? CONCURRENCY[step]);
        await queues.work(step, HANDLERS[step]({ ...deps, db: ledger.db }), {
          concurrency: atOnce,
          name,
          onOutcome(line) {
            logOutcome(log, line);
            onOutcome?.(line);
          },
        });
      }
    },
    async settled(onProgress = () => {}, isDone) {
      let idleLooks = 0;
      for (;;) {
        const pending = await queues.pending();
        const now = await tally(ledger.db);
        await onProgress(now);
        const left = now.stages.discovered + now.stages.fetched + now.unreconciled;
        if (pending === 0 && left === 0) return now;
        if (await isDone?.(now)) return now;
        idleLooks = pending === 0 ? idleLooks + 1 : 0;
        if (idleLooks >= IDLE_LOOKS) {
          await scheduler.sweep();
          idleLooks = 0;
        }
        await sleep(PROGRESS_INTERVAL_MS);
      }
    },
    async close() {
      const ended = queues.stopWorkers();
      await within(GRACE_MS, ended);
      await Promise.all([deps.fetcher.close(), deps.reader.close()]);
      const inTime = await within(FORCED_MS, ended);
      await within(FORCED_MS, queues.close(!inTime));
    },
  });
}

/** True where `work` ended, well or not, in time. */
async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  const late = new AbortController();
  const inTime = await Promise.race([
    work.then(
      () => true,
      () => true,
    ),
    sleep(ms, false, { signal: late.signal }).catch(() => false),
  ]);
  late.abort();
  return inTime;
}

function logOutcome(log: Logger, { outcome, ...line }: Parameters<OnOutcome>[0]): void {
  const isNotable = outcome === 'failed' || outcome === 'not queued' || line.notice !== undefined;
  const level = isNotable ? 'warn' : 'info';
  log[level]({ ...line, outcome }, 'job finished');
}
