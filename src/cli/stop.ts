/**
 * The signal to stop. The commands that stay up take it from their first moment on, so this must be quick to load; for
 * them it is the end, with status 0. Others take it while they wait, and end with 1: not all was done.
 */
import { printNote } from './output.ts';

const STAY_UP = ['up', 'serve', 'worker', 'schedule'];

/** A stop that is not over by then ends the process: what it had in hand comes again. */
const STOP_WITHIN_MS = 9_500;

let stop: AbortController | null = null;

export function staysUp(command: string | undefined): boolean {
  return command !== undefined && STAY_UP.includes(command);
}

/** Aborted by the first SIGINT or SIGTERM; a second one ends the process at once. One for the process. */
export function stopSignal(): AbortSignal {
  stop ??= takeSignals();
  return stop.signal;
}

export function isStopping(): boolean {
  return stop?.signal.aborted === true;
}

function takeSignals(): AbortController {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(1);
      controller.abort();
      setTimeout(() => {
        printNote('what was being done did not end in time; it comes again');
        process.exit(staysUp(process.argv[2]) ? 0 : 1);
      }, STOP_WITHIN_MS).unref();
    });
  }
  return controller;
}

/** What `work` comes to; null where the stop came first, and then nobody waits for it any more. */
export function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T | null> {
  return Promise.race([work, untilAborted(signal).then(() => null)]);
}

export function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
