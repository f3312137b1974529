/** Says when the ledger or the queues go away and when they are back, in a process that may have nothing to do just then. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../log.ts';
import type { Answer, Probe } from './probe.ts';

export interface Watch {
  close(): Promise<void>;
}

const LOOK_INTERVAL_MS = 5_000;
/** Bad answers in a row before it is called away: one may only be late. */
const PATIENCE = 2;

export function startWatch(probe: Probe, log: Logger, intervalMs = LOOK_INTERVAL_MS): Watch {
  const subjects = [subject('ledger', probe.ledger, log), ...(probe.queue ? [subject('queue', probe.queue, log)] : [])];
  const stop = new AbortController();
  const watching = watch(subjects, intervalMs, stop.signal);
  return {
    async close() {
      stop.abort();
      await watching;
    },
  };
}

async function watch(looks: ReadonlyArray<() => Promise<void>>, intervalMs: number, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await sleep(intervalMs, undefined, { signal: stop }).catch(() => {});
    if (!stop.aborted) await Promise.all(looks.map((look) => look()));
  }
}

/** One line when it goes, one when it is back. */
function subject(what: 'ledger' | 'queue', ask: () => Promise<Answer>, log: Logger): () => Promise<void> {
  let bad = 0;
  return async () => {
    const answer = await ask();
    if (answer === 'ok') {
      if (bad >= PATIENCE) log.info({ step: 'watch', what }, 'it is back');
      bad = 0;
      return;
    }
    bad += 1;
    if (bad === PATIENCE) log.warn({ step: 'watch', what, code: answer }, 'it is away: waiting for it to be back');
  };
}
