import { setTimeout as sleep } from 'node:timers/promises';

/** Time, injected so that tests need not wait. */
export interface Clock {
  now(): number;
  /** Rejects when the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: Date.now,
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
};
