/**
 * Reads pages in threads that can be ended: a page that hangs, throws or eats memory costs its own thread and nothing
 * else, and the process that renews locks and talks to the ledger is never held up by one.
 */
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { BackfillRules } from '../backfill/rules.ts';
import { type Failure, fail, OutlayError, type Result } from '../failure.ts';
import { projectPath } from '../project.ts';
import type { PageRead } from './archived.ts';
import type { ArchivedPage } from './open-page.ts';
import type { Reading, SnapshotBytes } from './page.ts';
import { Turns } from './turns.ts';

export interface Reader {
  readonly threads: number;
  /**
   * Failures: those of `readPage`, EXTRACT_FAILED (it threw), EXTRACT_TIMEOUT, EXTRACT_MEMORY, INTERRUPTED (closed
   * meanwhile). At most `threads` at once: the time of one that waits for a thread counts.
   */
  read(snapshot: SnapshotBytes): Promise<Result<Reading>>;
  /**
   * Reads a page of an archive, once no page of the live road waits for a thread. The page's bytes are given away. Failures:
   * those of `readArchived`, and as above.
   */
  readArchived(page: ArchivedPage, rules: BackfillRules): Promise<Result<PageRead>>;
  /** Loads the rules in every thread, so that the first page does not pay for it. Throws where that cannot be done. */
  warmUp(): Promise<void>;
  /** Ends the threads and what they do. */
  close(): Promise<void>;
}

export interface ReaderSettings {
  /** Absent: one for each processor but one, which the rest of the process needs. */
  readonly threads?: number | undefined;
  readonly timeoutMs?: number;
  /** Heap of one thread, in MiB; about 60 of them are the rules. */
  readonly memoryMb?: number;
  /** The module that a thread runs; it exports `readPage` as default, and `readArchived`. */
  readonly file?: string;
}

const TIMEOUT_MS = 20_000;
const WARM_UP_MS = 60_000;
const MEMORY_MB = 512;
const IDLE_MS = 60_000;
/** The thread's module as it was built: a thread cannot run TypeScript. */
const THREAD = projectPath('dist', 'src', 'read', 'thread.js');
/** Touches every family of rules. */
const WARM_UP: SnapshotBytes = {
  body: Buffer.from('A plan\n\nThe company said that it will spend $1 billion on data centers next year.'),
  finalUrl: 'about:blank',
  contentType: 'text/plain',
};

interface RunOptions {
  /** Of the thread's exports. */
  readonly name?: string;
  readonly transferList?: ArrayBuffer[];
}

export function openReader(settings: ReaderSettings = {}): Reader {
  const threads = settings.threads ?? Math.max(1, availableParallelism() - 1);
  const { timeoutMs = TIMEOUT_MS, memoryMb = MEMORY_MB, file = THREAD } = settings;
  const pool = new Piscina({
    filename: file,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  pool.on('error', () => {}); // of a thread that had nothing to do; another takes its place
  const turns = new Turns(threads);
  let closed = false;

  async function run<T>(task: object, signal: AbortSignal, options: RunOptions = {}): Promise<Result<T>> {
    if (closed) return fail('INTERRUPTED', 'the reading was stopped');
    try {
      return await pool.run(task, { signal, ...options });
    } catch (cause) {
      if (closed) return fail('INTERRUPTED', 'the reading was stopped', { cause });
      return failureOf(cause as Error, signal.aborted, { timeoutMs, memoryMb });
    }
  }

  const read = ({ body, finalUrl, contentType, published }: SnapshotBytes, signal: AbortSignal) =>
    run<Reading>({ body, finalUrl, contentType, published }, signal);

  return {
    threads,
    read: (snapshot) => turns.live(() => read(snapshot, AbortSignal.timeout(timeoutMs))),
    readArchived(page, rules) {
      const block = page.block.buffer as ArrayBuffer;
      const transferList = block.byteLength === page.block.byteLength ? [block] : [];
      const options = { name: 'readArchived', transferList };
      return turns.later(() => run<PageRead>({ page, rules }, AbortSignal.timeout(timeoutMs), options));
    },
    async warmUp() {
      const loading = Array.from({ length: threads }, () => read(WARM_UP, AbortSignal.timeout(WARM_UP_MS)));
      for (const loaded of await Promise.all(loading)) {
        if (!loaded.ok && loaded.code !== 'INTERRUPTED') throw new OutlayError(loaded);
      }
    },
    async close() {
      closed = true;
      await pool.destroy();
    },
  };
}

function failureOf(cause: Error, late: boolean, limits: { timeoutMs: number; memoryMb: number }): Failure {
  if (late) return fail('EXTRACT_TIMEOUT', `reading it took more than ${limits.timeoutMs / 1000} s`, { cause });
  if ((cause as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return fail('EXTRACT_MEMORY', `reading it took more than ${limits.memoryMb} MiB`, { cause });
  }
  return fail('EXTRACT_FAILED', cause.message || String(cause), { cause });
}
