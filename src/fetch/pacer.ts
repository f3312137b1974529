import type { Clock } from './clock.ts';

/** Reserves the sending of `count` requests among all processes; milliseconds until the first. */
type Reserve = (count: number, perSecond: number) => Promise<number>;

/** What is reserved at once, as time: enough that few questions are asked of the ledger, little enough to be fair. */
const SPAN_MS = 250;
/** A turn that was not used by then is given up, so that no burst follows a pause. */
const LAPSES_AFTER_MS = 1_000;
/** Nobody waits for longer, whatever was reserved. */
const MAX_WAIT_MS = 60_000;

/** Resolves when the next request of all may be sent, so that all processes together send no more than `perSecond`. */
export function createPacer(perSecond: number, reserve: Reserve, clock: Clock): (signal: AbortSignal) => Promise<void> {
  const stepMs = 1_000 / perSecond;
  const count = Math.max(1, Math.floor(SPAN_MS / stepMs));
  let nextAt = 0;
  let left = 0;
  let reserving = Promise.resolve();

  /** When the caller may send. One at a time, so that what is reserved is given to all who wait. */
  async function draw(): Promise<number> {
    if (left > 0 && nextAt < clock.elapsed() - LAPSES_AFTER_MS) left = 0;
    if (left === 0) {
      const waitMs = await reserve(count, perSecond);
      nextAt = clock.elapsed() + waitMs;
      left = count;
    }
    left -= 1;
    nextAt += stepMs;
    return nextAt - stepMs;
  }

  return async (signal) => {
    const drawn = reserving.then(draw);
    reserving = drawn.then(
      () => {},
      () => {},
    );
    const waitMs = Math.min((await drawn) - clock.elapsed(), MAX_WAIT_MS);
    if (waitMs > 0) await clock.sleep(waitMs, signal);
  };
}
