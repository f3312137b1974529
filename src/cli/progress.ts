/** Progress on standard error: one line that rewrites itself on a terminal, else a line now and then. */
import { formatInstant } from '../format.ts';
import type { Tally, Waiting } from '../store/tally.ts';

const QUIET_INTERVAL_MS = 2_000;
const MAX_MESSAGE_CHARS = 160;

export interface Progress {
  /** `waiting`: what the work waits for beside its turn. */
  update(now: Tally, waiting?: readonly Waiting[]): void;
  done(): void;
}

export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  let last = '';
  let lastAt = 0;
  return {
    update(now, waiting = []) {
      const line = [describe(now), describeWaiting(waiting, new Date())].filter(Boolean).join('; ');
      if (stream.isTTY) stream.write(`\r\u001b[K${line.slice(0, (stream.columns || 80) - 1)}`);
      else if (line !== last && Date.now() - lastAt >= QUIET_INTERVAL_MS) stream.write(`${line}\n`);
      else return;
      last = line;
      lastAt = Date.now();
    },
    done() {
      if (stream.isTTY && last !== '') stream.write('\r\u001b[K');
    },
  };
}

export function describe({ stages, unreconciled, claims }: Tally): string {
  const seen = Object.values(stages).reduce((sum, n) => sum + n, 0);
  const waiting = stages.discovered + stages.fetched;
  const facts = unreconciled === 0 ? '' : `; facts to reconcile: ${unreconciled} left`;
  return `articles ${seen}: ${waiting} to do, ${stages.extracted} extracted, ${stages.skipped} skipped, ${stages.failed} failed; claims ${claims}${facts}`;
}

/** `1 waits until 2026-05-27 10:05:00 UTC: FETCH_TIMEOUT (no answer within 20 s)`; empty where all may go on now. */
export function describeWaiting(waiting: readonly Waiting[], now: Date): string {
  const later = waiting.filter(({ nextAt }) => nextAt !== null && new Date(nextAt) > now);
  return later.map(describeOne).join('; ');
}

function describeOne({ code, count, message, nextAt }: Waiting): string {
  const why = message ? ` (${message.slice(0, MAX_MESSAGE_CHARS)})` : '';
  return `${count} ${count === 1 ? 'waits' : 'wait, the first'} until ${formatInstant(nextAt!)}: ${code}${why}`;
}
