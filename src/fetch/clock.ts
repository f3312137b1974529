import { setTimeout as sleep } from 'node:timers/promises';

/** Time, injected so that tests need not wait. */
export interface Clock {
  /** The time of day, in milliseconds since 1970: for what others say of dates. */
  now(): number;
  /** Milliseconds since some moment, whatever the machine's clock is set to: for how long something takes or waits. */
  elapsed(): number;
  /** Rejects when the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: Date.now,
  elapsed: () => performance.now(),
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
};
