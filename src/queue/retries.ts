/** Which failures are tried again, how often, and after how long. */
import { FAILURES, type Failure } from '../failure.ts';

export interface RetryPolicy {
  /** Tries of one step for one row, the first included. */
  readonly tries: number;
  /** Wait before the second try; each further one doubles it, give or take {@link JITTER}. */
  readonly backoffMs: number;
  readonly maxBackoffMs: number;
}

export const RETRIES: RetryPolicy = { tries: 4, backoffMs: 2_000, maxBackoffMs: 10 * 60_000 };

/** Share of a wait that is left to chance, so that what failed together does not come back together. */
const JITTER = 0.5;

/**
 * Milliseconds until the next try, or null where none is to follow. `failures` counts those of the step so far, this one
 * included; `random` is in [0, 1).
 */
export function nextTry(
  policy: RetryPolicy,
  failure: Failure,
  failures: number,
  random = Math.random(),
): number | null {
  const kind: { retry: string; tries?: number } = FAILURES[failure.code];
  if (kind.retry === 'never' || failures >= (kind.tries ?? policy.tries)) return null;
  return Math.max(failure.retryAfterMs ?? 0, backoff(policy, failures, random));
}

/** Exponential, with jitter: around `backoffMs`, then twice that, then four times. */
export function backoff({ backoffMs, maxBackoffMs }: RetryPolicy, failures: number, random = Math.random()): number {
  const wait = Math.min(backoffMs * 2 ** Math.max(0, failures - 1), maxBackoffMs);
  return Math.round(wait * (1 - JITTER / 2 + JITTER * random));
}

/** True for what is no fault of the row: it waits and comes again, uncounted. */
export function isUncounted({ code }: Failure): boolean {
  return FAILURES[code].retry === 'always';
}
