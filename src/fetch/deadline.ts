import { fail, type Result } from '../failure.ts';
import { FailureError, failureOf } from './errors.ts';

/**
 * Runs something that has `ms` milliseconds, and no longer than until `stop`; then its signal is aborted and the result
 * is FETCH_TIMEOUT, or what `stop` was aborted with, whether or not it listens.
 */
export async function withDeadline<T>(
  ms: number,
  stop: AbortSignal,
  what: string,
  run: (signal: AbortSignal) => Promise<Result<T>>,
): Promise<Result<T>> {
  const controller = new AbortController();
  const onStop = () => controller.abort(stop.reason);
  const timer = setTimeout(() => {
    controller.abort(new FailureError(fail('FETCH_TIMEOUT', `${what} took longer than ${ms} ms`)));
  }, ms);
  if (stop.aborted) onStop();
  else stop.addEventListener('abort', onStop, { once: true });
  try {
    return await Promise.race([aborted(controller.signal), run(controller.signal)]);
  } catch (error) {
    return failureOf(error, what);
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', onStop);
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** Waits for something that others wait for too, no longer than until `stop`; then rejects with its reason. */
export function untilStopped<T>(promise: Promise<T>, stop: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onStop = () => reject(stop.reason);
    if (stop.aborted) return onStop();
    stop.addEventListener('abort', onStop, { once: true });
    promise.then(resolve, reject).finally(() => stop.removeEventListener('abort', onStop));
  });
}

/** A signal that is aborted with INTERRUPTED as soon as one of `signals` is. Call `release` when it is done with. */
export function linkSignals(signals: ReadonlyArray<AbortSignal | undefined>): { signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const abort = () => controller.abort(new FailureError(fail('INTERRUPTED', 'the request was stopped')));
  const given = signals.filter((signal) => signal !== undefined);
  if (given.some(({ aborted }) => aborted)) abort();
  for (const signal of given) signal.addEventListener('abort', abort, { once: true });
  return {
    signal: controller.signal,
    release() {
      for (const signal of given) signal.removeEventListener('abort', abort);
    },
  };
}
