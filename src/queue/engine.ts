/** Ledger, queues and workers in one process: what `demo`, `up` and `ingest --wait` run. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Deps } from '../../workers/deps.ts';
import { HANDLERS } from '../../workers/index.ts';
import type { Logger } from '../log.ts';
import { type Tally, tally, unfinished } from '../store/articles.ts';
import type { Ledger } from '../store/ledger.ts';
import { dueSources } from '../store/sources.ts';
import { openQueues, STEPS, type Step } from './queues.ts';

export interface Engine {
  /** Starts the workers of the given steps. */
  start(steps?: readonly Step[]): void;
  add(step: Step, ids: readonly number[]): Promise<void>;
  /** Queues what the ledger says is unfinished; what waits already is not queued twice. */
  sweep(): Promise<void>;
  /** Queues the sources whose time has come. */
  checkDueSources(): Promise<number>;
  /** Sweeps and checks sources again and again until `stop` is aborted. */
  keepGoing(stop: AbortSignal): Promise<void>;
  /** Resolves once no job is left and every article has come to its end. */
  settled(onProgress?: (now: Tally) => void): Promise<Tally>;
  close(): Promise<void>;
}

const SWEEP_INTERVAL_MS = 30_000;
const SOURCE_INTERVAL_MS = 5_000;
const PROGRESS_INTERVAL_MS = 250;
/** Looks at an idle queue beside unfinished articles before they are queued again. */
const IDLE_LOOKS = 4;

export async function openEngine(ledger: Ledger, deps: Omit<Deps, 'db'>, log: Logger): Promise<Engine> {
  const queues = await openQueues(ledger);
  // One process alone works an embedded ledger: jobs that are there now were left by one that ended.
  if (ledger.kind === 'embedded' && ledger.owner === null) await queues.clear();

  async function sweep(): Promise<void> {
    const byStep = new Map<Step, number[]>();
    for (const { id, step } of await unfinished(ledger.db)) byStep.set(step, [...(byStep.get(step) ?? []), id]);
    for (const [step, ids] of byStep) await queues.add(step, ids);
  }

  async function checkDueSources(): Promise<number> {
    const ids = await dueSources(ledger.db);
    await queues.add('discover', ids);
    return ids.length;
  }

  return {
    add: queues.add,
    sweep,
    checkDueSources,
    start(steps = STEPS) {
      for (const step of steps) {
        const { make, concurrency } = HANDLERS[step];
        queues.work(step, make({ ...deps, db: ledger.db }), concurrency, ({ outcome, ...line }) => {
          const level = outcome === 'failed' ? 'warn' : 'info';
          log[level]({ ...line, outcome }, 'job finished');
        });
      }
    },
    async keepGoing(stop) {
      let nextSweep = 0;
      while (!stop.aborted) {
        await checkDueSources();
        if (Date.now() >= nextSweep) {
          await sweep();
          nextSweep = Date.now() + SWEEP_INTERVAL_MS;
        }
        await sleep(SOURCE_INTERVAL_MS, undefined, { signal: stop }).catch(() => {});
      }
    },
    async settled(onProgress = () => {}) {
      let idleLooks = 0;
      for (;;) {
        const pending = await queues.pending();
        const now = await tally(ledger.db);
        onProgress(now);
        const left = now.stages.discovered + now.stages.fetched + now.unreconciled;
        if (pending === 0 && left === 0) return now;
        idleLooks = pending === 0 ? idleLooks + 1 : 0;
        if (idleLooks >= IDLE_LOOKS) {
          await sweep();
          idleLooks = 0;
        }
        await sleep(PROGRESS_INTERVAL_MS);
      }
    },
    close: queues.close,
  };
}
