/** The progress of a backfill on standard error: a bar that rewrites itself on a terminal, else a line now and then. */
import type { BackfillProgress } from '../store/backfill.ts';

const BAR_CHARS = 24;
const QUIET_INTERVAL_MS = 5_000;
/** The rate is that of the last so many milliseconds. */
const RATE_MS = 60_000;

export interface Seen {
  readonly progress: BackfillProgress;
  /** Articles whose facts are still to be built. */
  readonly unreconciled: number;
  /** Milliseconds, by a clock that only goes on. */
  readonly at: number;
}

export interface BackfillBar {
  update(progress: BackfillProgress, unreconciled: number): void;
  done(): void;
}

export function createBar(stream: NodeJS.WriteStream = process.stderr): BackfillBar {
  const seen: Seen[] = [];
  let last = '';
  let lastAt = Number.NEGATIVE_INFINITY;
  return {
    update(progress, unreconciled) {
      const at = performance.now();
      seen.push({ progress, unreconciled, at });
      while (seen.length > 2 && at - seen[1]!.at > RATE_MS) seen.shift();
      const changed = `${what(progress)} ${unreconciled}`;
      if (stream.isTTY) stream.write(`\r\u001b[K${describe(seen).slice(0, (stream.columns ?? 120) - 1)}`);
      else if (changed !== last && at - lastAt >= QUIET_INTERVAL_MS) stream.write(`${describe(seen)}\n`);
      else return;
      last = changed;
      lastAt = at;
    },
    done() {
      if (stream.isTTY && last !== '') stream.write('\r\u001b[K');
    },
  };
}

/** What a line is written anew for. */
function what({ doneBytes, counts }: BackfillProgress): string {
  return `${doneBytes} ${counts.pages} ${counts.claims}`;
}

/** `[#####-----]  41 %  1,234 pages, 310/s, 12 claims, 0:04:10 left`; `seen` is what was seen so far, the last at its end. */
export function describe(seen: readonly Seen[]): string {
  const [first, now] = [seen[0]!, seen.at(-1)!];
  const { progress, unreconciled } = now;
  const seconds = (now.at - first.at) / 1000;
  const perSecond = (count: number, before: number) => (seconds < 1 ? 0 : (count - before) / seconds);
  const size = estimatedSize(progress);
  const share = size === null || size === 0 ? null : Math.min(1, progress.doneBytes / size);
  const rate = perSecond(progress.counts.pages, first.progress.counts.pages);
  const bytesRate = perSecond(progress.doneBytes, first.progress.doneBytes);
  const left = size === null || bytesRate <= 0 ? null : (size - progress.doneBytes) / bytesRate;
  const filled = Math.round((share ?? 0) * BAR_CHARS);
  const parts = [
    `${progress.counts.pages.toLocaleString('en')} pages, ${Math.round(rate)}/s`,
    `${progress.counts.articles.toLocaleString('en')} articles`,
    `${progress.counts.claims.toLocaleString('en')} claims`,
    ...(unreconciled === 0 ? [] : [`facts to reconcile: ${unreconciled.toLocaleString('en')} articles left`]),
    ...(left === null || left < 1 ? [] : [`${clock(left)} left`]),
  ];
  const percent = share === null ? '  – %' : `${String(Math.floor(share * 100)).padStart(3)} %`;
  return `[${'#'.repeat(filled)}${'-'.repeat(BAR_CHARS - filled)}] ${percent}  ${parts.join(', ')}`;
}

/** Files that were not opened yet count as large as the others are on average; null where none was opened. */
export function estimatedSize({ files, sized, size }: BackfillProgress): number | null {
  return sized === 0 ? null : (size / sized) * files;
}

/** `1:02:03` */
export function clock(seconds: number): string {
  const s = Math.max(0, Math.round(seconds));
  const two = (n: number) => String(n).padStart(2, '0');
  return `${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
}
