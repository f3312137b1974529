/** The signal to stop, which the commands that stay up take from their first moment on: this must be quick to load. */
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
        process.exit(0);
      }, STOP_WITHIN_MS).unref();
    });
  }
  return controller;
}

export function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
