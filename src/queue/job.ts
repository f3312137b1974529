/** One job: a step for one row, and what follows from how it ended. */
import { DelayedError, type Job, UnrecoverableError } from 'bullmq';
import { FAILURES, type Failure } from '../failure.ts';
import type { Priority } from '../store/schema.ts';
import type { Wait } from '../store/tries.ts';
import { failureOf } from '../store/trouble.ts';
import type { Payload } from './backend.ts';
import { backoff, isUncounted, nextTry, type RetryPolicy } from './retries.ts';
import type { Step } from './steps.ts';

/** What a handler did: the work that follows from it, or why it could not. */
export type Outcome =
  | { readonly ok: true; readonly next: readonly Work[]; readonly note?: Record<string, unknown> }
  | Failure;

export interface Work {
  readonly step: Step;
  readonly ids: readonly number[];
  /** `live` where left out. */
  readonly priority?: Priority;
}

export interface Handler {
  /**
   * Does the step for one row. Running twice lands once. What can be done beside it is given to `onNext`; what follows from
   * it is in the outcome.
   */
  run(id: number, onNext: (work: Work) => Promise<void>): Promise<Outcome>;
  /** Failures that the row has met in this step so far. */
  tries(id: number): Promise<number>;
  /** Notes a failure that may pass, when the next try is due, and whether this one counts. */
  putOff(id: number, failure: Failure, wait: Wait): Promise<void>;
  /** Writes a failure that no further try will follow. */
  giveUp(id: number, failure: Failure): Promise<void>;
}

/** One line for each job: `outcome` is `done`, `retry`, `later`, or the stage that the failure leaves the row in. */
export type OnOutcome = (
  line: { step: Step; id: number; outcome: string; ms: number } & Record<string, unknown>,
) => void;

export interface Runner {
  readonly step: Step;
  readonly handler: Handler;
  add(step: Step, ids: readonly number[], priority?: Priority): Promise<void>;
  readonly onOutcome: OnOutcome;
  readonly retries: RetryPolicy;
}

/** Of the wait for a ledger or queue that is away: what was lost is back within seconds of their return. */
const MAX_DOUBLINGS = 4;

/** The job's end, as BullMQ understands it: return is done, DelayedError comes again, UnrecoverableError has failed. */
export async function runJob(runner: Runner, job: Job<Payload>, token?: string): Promise<void> {
  const { step, handler, onOutcome } = runner;
  const { id } = job.data;
  const from = performance.now();
  const say = (outcome: string, more: Record<string, unknown> = {}) =>
    onOutcome({ step, id, outcome, ms: Math.round(performance.now() - from), ...more });
  const outcome = await attempt(() => handler.run(id, (work) => handOn(runner, [work])));
  if (outcome.ok) {
    await handOn(runner, outcome.next);
    return say('done', outcome.note);
  }
  const { code, message } = outcome;
  const delayMs = await waitAfter(runner, job, outcome);
  if (delayMs !== null) {
    say(isUncounted(outcome) ? 'later' : 'retry', { code, message, delayMs });
    // PostgreSQL takes no fractions there, and the job would count as failed.
    await job.moveToDelayed(Date.now() + Math.ceil(delayMs), token);
    throw new DelayedError();
  }
  const { leaves } = FAILURES[code];
  say(leaves, { code, message });
  if (leaves === 'failed') throw new UnrecoverableError(`${code}: ${message}`);
}

/** Writes the failure into the row. Milliseconds until the job comes again, or null where the failure is final. */
async function waitAfter({ handler, retries }: Runner, job: Job<Payload>, failure: Failure): Promise<number | null> {
  const { id } = job.data;
  const later = () => backoff(retries, Math.min(job.attemptsStarted, MAX_DOUBLINGS));
  const counts = !isUncounted(failure);
  const uncountedMs = failure.retryAfterMs ?? later();
  const written = await attempt(async () => {
    const delayMs = counts ? nextTry(retries, failure, (await handler.tries(id)) + 1) : uncountedMs;
    if (delayMs === null) await handler.giveUp(id, failure);
    else await handler.putOff(id, failure, { delayMs, counts });
    return { ok: true as const, delayMs };
  });
  // The ledger went away, before its outcome or as its outcome: the whole job comes again.
  return written.ok ? written.delayMs : uncountedMs;
}

/** What cannot be queued now is not lost: the sweep finds it in the ledger. */
async function handOn({ add, onOutcome, step }: Runner, next: readonly Work[]): Promise<void> {
  for (const { step: nextStep, ids, priority } of next) {
    try {
      await add(nextStep, ids, priority);
    } catch (error) {
      const { code, message } = failureOf(error);
      onOutcome({ step, id: ids[0] ?? 0, outcome: 'not queued', ms: 0, next: nextStep, code, message });
    }
  }
}

/** A handler throws only for a bug or for a ledger that is away: neither may stop the worker. */
async function attempt<T extends { readonly ok: true }>(run: () => Promise<T | Failure>): Promise<T | Failure> {
  try {
    return await run();
  } catch (error) {
    return failureOf(error);
  }
}
