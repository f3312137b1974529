/**
 * The four queues. BullMQ carries ids of rows from step to step; what is true stands in the ledger.
 *
 * A job's id is its row's id, so the same work waits at most once, and jobs are forgotten when they end: the ledger
 * keeps the outcome.
 */
import { createPostgresBackend, DelayedError, type Job, runMigrations, UnrecoverableError, withBackend } from 'bullmq';
import type pg from 'pg';
import { FAILURES, type Failure } from '../failure.ts';
import type { Ledger } from '../store/ledger.ts';

export const STEPS = ['discover', 'fetch', 'extract', 'reconcile'] as const;
export type Step = (typeof STEPS)[number];

/** What a handler did: the work that follows from it, or why it could not. */
export type Outcome =
  | { readonly ok: true; readonly next: readonly Work[]; readonly note?: Record<string, unknown> }
  | Failure;

export interface Work {
  readonly step: Step;
  readonly ids: readonly number[];
}

export interface Handler {
  /** Does the step for one row. Running twice lands once. */
  run(id: number): Promise<Outcome>;
  /** Writes a failure that no further try will follow. */
  giveUp(id: number, failure: Failure): Promise<void>;
}

/** One line for each job: `outcome` is `done`, `retry`, or the stage that the failure leaves the row in. */
export type OnOutcome = (
  line: { step: Step; id: number; outcome: string; ms: number } & Record<string, unknown>,
) => void;

export interface Queues {
  add(step: Step, ids: readonly number[]): Promise<void>;
  /** Starts a worker. */
  work(step: Step, handler: Handler, concurrency: number, onOutcome: OnOutcome): void;
  /** Jobs that wait, run or are delayed. */
  pending(): Promise<number>;
  /** Drops every job: the ledger knows what is unfinished. */
  clear(): Promise<void>;
  /** Waits for running jobs. */
  close(): Promise<void>;
}

export interface RetryPolicy {
  /** Starts of one job, the first included. */
  readonly tries: number;
  /** Wait before the second; each further one doubles it, give or take a half. */
  readonly backoffMs: number;
}

const RETRIES: RetryPolicy = { tries: 4, backoffMs: 2_000 };
const ADD_BATCH = 500;
/** How long a worker waits before it looks again by itself, in seconds; new jobs wake it at once. */
const DRAIN_DELAY_S = 5;

const { Queue, Worker } = withBackend(createPostgresBackend);

interface Payload {
  readonly id: number;
}

/** Opens the queues in the ledger's own PostgreSQL, embedded or on a server. */
export async function openQueues(ledger: Ledger, retries = RETRIES): Promise<Queues> {
  const connection = ledger.queuePool();
  await migrateQueues(connection);
  const defaultJobOptions = jobOptions(retries);
  const queues = new Map(STEPS.map((step) => [step, new Queue<Payload>(step, { connection, defaultJobOptions })]));
  const workers: Array<{ close(): Promise<void> }> = [];
  const add = async (step: Step, ids: readonly number[]) => {
    for (let at = 0; at < ids.length; at += ADD_BATCH) {
      const batch = ids.slice(at, at + ADD_BATCH);
      await queues
        .get(step)!
        .addBulk(batch.map((id) => ({ name: step, data: { id }, opts: { jobId: `${step}-${id}` } })));
    }
  };
  return {
    add,
    work(step, handler, concurrency, onOutcome) {
      const runner = { step, handler, add, onOutcome, tries: retries.tries };
      const worker = new Worker<Payload>(step, (job, token) => runJob(runner, job, token), {
        connection,
        concurrency,
        drainDelay: DRAIN_DELAY_S,
      });
      worker.on('error', () => {}); // a lost connection is retried; the ledger's own errors name it
      workers.push(worker);
    },
    async pending() {
      const counts = await Promise.all(
        [...queues.values()].map((queue) => queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized')),
      );
      return counts.flatMap(Object.values).reduce((sum: number, n) => sum + (n as number), 0);
    },
    async clear() {
      for (const queue of queues.values()) await queue.obliterate({ force: true });
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      if (connection !== ledger.pool) await connection.end();
    },
  };
}

function jobOptions({ tries, backoffMs }: RetryPolicy) {
  return {
    attempts: tries,
    backoff: { type: 'exponential', delay: backoffMs, jitter: 0.5 },
    removeOnComplete: true,
    removeOnFail: true,
  };
}

async function migrateQueues(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations(client, 'bullmq');
  } finally {
    client.release();
  }
}

interface Runner {
  readonly step: Step;
  readonly handler: Handler;
  readonly add: Queues['add'];
  readonly onOutcome: OnOutcome;
  readonly tries: number;
}

async function runJob(
  { step, handler, add, onOutcome, tries }: Runner,
  job: Job<Payload>,
  token?: string,
): Promise<void> {
  const { id } = job.data;
  const from = performance.now();
  const outcome = await attempt(handler, id);
  const ms = Math.round(performance.now() - from);
  if (outcome.ok) {
    for (const { step: nextStep, ids } of outcome.next) await add(nextStep, ids);
    return onOutcome({ step, id, outcome: 'done', ms, ...outcome.note });
  }
  const { code, message } = outcome;
  // Counts every start, also of jobs that were put off or whose worker was killed.
  const last = job.attemptsStarted >= tries;
  if (FAILURES[code].retry !== 'never' && !last) {
    onOutcome({ step, id, outcome: 'retry', code, message, ms });
    await putOff(job, outcome, token);
    throw new Error(`${code}: ${message}`);
  }
  await handler.giveUp(id, outcome);
  onOutcome({ step, id, outcome: FAILURES[code].leaves, code, message, ms });
  throw new UnrecoverableError(`${code}: ${message}`);
}

/** Where the other side has named a time, the job waits for it; else BullMQ's back-off decides. */
async function putOff(job: Job<Payload>, { retryAfterMs }: Failure, token: string | undefined): Promise<void> {
  if (retryAfterMs === undefined) return;
  await job.moveToDelayed(Date.now() + retryAfterMs, token);
  throw new DelayedError();
}

/** A handler throws only for a bug or a lost connection: both may pass, and neither may stop the worker. */
async function attempt(handler: Handler, id: number): Promise<Outcome> {
  try {
    return await handler.run(id);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return { ok: false, code: 'STAGE_CRASHED', message, cause };
  }
}
