/** Progress on standard error: one line that rewrites itself on a terminal, else a line now and then. */
import type { Tally } from '../store/tally.ts';

const QUIET_INTERVAL_MS = 2_000;

export interface Progress {
  update(now: Tally): void;
  done(): void;
}

export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  let last = '';
  let lastAt = 0;
  return {
    update(now) {
      const line = describe(now);
      if (stream.isTTY) stream.write(`\r\u001b[K${line}`);
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

export function describe({ stages, claims }: Tally): string {
  const seen = Object.values(stages).reduce((sum, n) => sum + n, 0);
  const waiting = stages.discovered + stages.fetched;
  return `articles ${seen}: ${waiting} to do, ${stages.extracted} extracted, ${stages.skipped} skipped, ${stages.failed} failed; claims ${claims}`;
}
