/**
 * The queues. BullMQ carries ids of rows from step to step; what is true stands in the ledger: a job's id is its
 * row's id, so the same work waits at most once; tries are counted in the row; a job is forgotten when it ends; and what
 * an emptied queue has lost is queued again by the sweep.
 */
import type { Job, JobType, Queue, Worker } from 'bullmq';
import { fail, OutlayError, ok, type Result } from '../failure.ts';
import type { Ledger } from '../store/ledger.ts';
import type { Priority } from '../store/schema.ts';
import { type Backend, openBackend, type Payload } from './backend.ts';
import { type Handler, type OnOutcome, runJob } from './job.ts';
import { RETRIES, type RetryPolicy } from './retries.ts';
import { STEPS, type Step } from './steps.ts';

export interface QueueState {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  /** Seconds since the oldest waiting job was added; null where none waits. */
  readonly oldestS: number | null;
  /** Jobs that ended well, or ended with a failure, since the queue was made. */
  readonly completed: number;
  readonly failed: number;
}

export interface Queues {
  readonly backend: Backend;
  /** Those of a backfill wait until no others do. */
  add(step: Step, ids: readonly number[], priority?: Priority): Promise<void>;
  /** Lets jobs that were put off run now, of those among `ids`. */
  hurry(step: Step, ids: ReadonlySet<number>): Promise<void>;
  /** Gives the jobs of processes that are gone to others; `living` are the names of those that are not. */
  release(step: Step, living: ReadonlySet<string>): Promise<void>;
  /** Starts a worker. Throws LEDGER_* or QUEUE_* where the queues' server is away just then. */
  work(step: Step, handler: Handler, options: WorkOptions): Promise<void>;
  /** Jobs that wait, run or are delayed, of all steps. */
  pending(): Promise<number>;
  /** Jobs of a step that wait or run. */
  ready(step: Step): Promise<number>;
  state(step: Step): Promise<QueueState>;
  /** BullMQ's own queues, for the board. */
  list(): ReadonlyArray<Queue<Payload>>;
  /** Takes no further job and resolves once the running ones have ended. */
  stopWorkers(): Promise<void>;
  /** Ends the workers, with `force` without waiting for what they do, and then the connections. */
  close(force?: boolean): Promise<void>;
}

export interface WorkOptions {
  /** Jobs at once. */
  readonly concurrency: number;
  readonly onOutcome: OnOutcome;
  /** Of the process, as {@link Queues.release} knows it. */
  readonly name?: string | undefined;
}

export interface QueueSettings {
  readonly redisUrl?: string | undefined;
  readonly retries?: RetryPolicy;
}

const ADD_BATCH = 500;
/** How long a worker waits before it looks again by itself, in seconds; new jobs wake it at once. */
const DRAIN_DELAY_S = 5;
/** A job whose worker has not been heard of for this long is given to another. Reading is done in threads: the event
 * loop that renews the lock is never held up for long. */
const LOCK_MS = 15_000;
const STALLED_INTERVAL_MS = 5_000;
/** The ledger counts the tries; a job whose worker was killed always comes back. */
const MAX_STALLED = 1_000_000;
/** How soon BullMQ tries again what the queue's own server refused. */
const RUN_RETRY_MS = 1_000;
/** Minutes of completed and failed jobs that BullMQ keeps. */
const METRICS_MINUTES = 24 * 60;

/** Opens the queues: on Redis where `redisUrl` is given, else in the ledger's own PostgreSQL. Failures: as {@link openBackend}. */
export async function openQueues(ledger: Ledger, settings: QueueSettings = {}): Promise<Result<Queues>> {
  const opened = await openBackend(ledger, settings.redisUrl);
  if (!opened.ok) return opened;
  const backend = opened.value;
  let close = backend.close;
  try {
    const queues = queuesOn(backend, settings.retries ?? RETRIES);
    close = () => queues.close(true);
    // BullMQ remembers how its first look at the server went, and would fail for ever after one that failed.
    await Promise.all(queues.list().map((queue) => queue.waitUntilReady()));
    return ok(queues);
  } catch (cause) {
    await close().catch(() => {});
    return backend.trouble(cause) ?? fail('QUEUE_UNREACHABLE', (cause as Error).message, { cause });
  }
}

function queuesOn(backend: Backend, retries: RetryPolicy): Queues {
  const defaultJobOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true };
  const queues = new Map(STEPS.map((step) => [step, quiet(backend.queue(step, { defaultJobOptions }))]));
  const workers: Array<Worker<Payload>> = [];
  const queueOf = (step: Step) => queues.get(step)!;
  const add = (step: Step, ids: readonly number[], priority: Priority = 'live') =>
    asTrouble(backend, () => addAll(queueOf(step), ids, priority));

  async function stopWorkers(): Promise<void> {
    await Promise.all(workers.map((worker) => worker.close()));
  }

  return {
    backend,
    add,
    hurry: (step, ids) => asTrouble(backend, () => promote(queueOf(step), ids)),
    release: (step, living) => asTrouble(backend, () => release(queueOf(step), living)),
    async work(step, handler, { concurrency, onOutcome, name }) {
      const runner = { step, handler, add, onOutcome, retries };
      const worker = backend.worker(step, (job, token) => runJob(runner, job, token), {
        concurrency,
        ...(name === undefined ? {} : { name }),
        drainDelay: DRAIN_DELAY_S,
        lockDuration: LOCK_MS,
        stalledInterval: STALLED_INTERVAL_MS,
        maxStalledCount: MAX_STALLED,
        runRetryDelay: RUN_RETRY_MS,
        metrics: { maxDataPoints: METRICS_MINUTES },
        autorun: false,
      });
      workers.push(quiet(worker));
      await asTrouble(backend, () => worker.waitUntilReady());
      void worker.run().catch(() => {}); // ends with the worker
    },
    pending: () => asTrouble(backend, () => countJobs([...queues.values()], [...READY, 'delayed'])),
    ready: (step) => asTrouble(backend, () => countJobs([queueOf(step)], READY)),
    state: (step) => asTrouble(backend, () => stateOf(queueOf(step))),
    list: () => [...queues.values()],
    stopWorkers,
    async close(force = false) {
      await Promise.all(workers.map((worker) => worker.close(force)));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await backend.close();
    },
  };
}

/** A lost connection is made again; what was asked for over it names the error. */
function quiet<T extends { on(event: 'error', listener: () => void): unknown }>(emitter: T): T {
  emitter.on('error', () => {});
  return emitter;
}

/** BullMQ takes jobs without a priority first. */
const BACKFILL = { priority: 10 };

async function addAll(queue: Queue<Payload>, ids: readonly number[], priority: Priority): Promise<void> {
  const rank = priority === 'backfill' ? BACKFILL : {};
  for (let at = 0; at < ids.length; at += ADD_BATCH) {
    await queue.addBulk(
      ids
        .slice(at, at + ADD_BATCH)
        .map((id) => ({ name: queue.name, data: { id }, opts: { jobId: `${queue.name}-${id}`, ...rank } })),
    );
  }
}

async function promote(queue: Queue<Payload>, ids: ReadonlySet<number>): Promise<void> {
  if (ids.size === 0) return;
  for (const job of await queue.getDelayed()) {
    // It may have become due, or have ended, at this very moment.
    if (ids.has(job.data.id)) await job.promote().catch(() => {});
  }
}

/** Passes the check of a job's lock: who held it is gone. */
const ANY_TOKEN = '0';

/**
 * BullMQ gives a job to another worker once its lock has run out. By a clock that was set back since, that may take as
 * long as it was ahead; so a job whose process the ledger holds for gone is released at once.
 */
async function release(queue: Queue<Payload>, living: ReadonlySet<string>): Promise<void> {
  for (const job of await queue.getActive()) {
    if (job.processedBy === undefined || living.has(job.processedBy)) continue;
    await job.moveToWait(ANY_TOKEN).catch(() => {}); // it has ended at this very moment
  }
}

const READY: readonly JobType[] = ['waiting', 'active', 'prioritized'];

async function countJobs(queues: ReadonlyArray<Queue<Payload>>, types: readonly JobType[]): Promise<number> {
  const counts = await Promise.all(queues.map((queue) => queue.getJobCountByTypes(...types)));
  return counts.reduce((sum, n) => sum + n, 0);
}

async function stateOf(queue: Queue<Payload>): Promise<QueueState> {
  const [counts, oldest, completed, failed] = await Promise.all([
    queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized'),
    queue.getJobs(['waiting', 'prioritized'], 0, 0, true),
    queue.getMetrics('completed', 0, 0),
    queue.getMetrics('failed', 0, 0),
  ]);
  return {
    waiting: (counts.waiting ?? 0) + (counts.prioritized ?? 0),
    active: counts.active ?? 0,
    delayed: counts.delayed ?? 0,
    oldestS: ageOf(oldest),
    completed: completed.meta.count,
    failed: failed.meta.count,
  };
}

/** Seconds since the oldest of some jobs was added; null where there is none. */
function ageOf(jobs: ReadonlyArray<Job<Payload>>): number | null {
  if (jobs.length === 0) return null;
  const oldest = Math.min(...jobs.map(({ timestamp }) => timestamp));
  return Math.max(0, Math.round((Date.now() - oldest) / 1000));
}

/** Throws the failure behind an error of the queues' server, where it is one. */
async function asTrouble<T>(backend: Backend, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const trouble = backend.trouble(error);
    throw trouble === null ? error : new OutlayError(trouble);
  }
}
