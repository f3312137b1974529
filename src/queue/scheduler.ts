/** From the ledger to the queues: sources whose time has come, and whatever the ledger says is unfinished. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../log.ts';
import { countDueBatches, dueBatches } from '../store/backfill.ts';
import { forgetHosts } from '../store/hosts.ts';
import type { Db } from '../store/ledger.ts';
import { listProcesses, living } from '../store/processes.ts';
import { letGoDue, type Retention } from '../store/retention.ts';
import type { Priority } from '../store/schema.ts';
import { dueSources } from '../store/sources.ts';
import { countDue, dueArticles } from '../store/tries.ts';
import { failureOf } from '../store/trouble.ts';
import type { Queues } from './queues.ts';
import { STEPS, type Step } from './steps.ts';

export interface Scheduler {
  /**
   * Queues what the ledger says is unfinished; what waits already is not queued twice. Jobs of processes that are gone,
   * and those that are overdue by the ledger's clock, are let go.
   */
  sweep(): Promise<void>;
  /** Queues the sources whose time has come. */
  checkDueSources(): Promise<number>;
  /** Does both again and again until `stop` is aborted; a ledger or queue that is away is waited for. */
  run(stop: AbortSignal): Promise<void>;
}

/** What the ledger says is due, of each step that it knows of. */
const DUE: ReadonlyArray<
  readonly [Step, count: (db: Db) => Promise<number>, list: (db: Db, limit: number) => Promise<readonly Due[]>]
> = [
  ...(['fetch', 'extract', 'reconcile'] as const).map(
    (step) => [step, (db: Db) => countDue(db, step), (db: Db, limit: number) => dueArticles(db, step, limit)] as const,
  ),
  [
    'backfill',
    countDueBatches,
    async (db, limit) => (await dueBatches(db, limit)).map((id) => ({ id, priority: 'live' })),
  ],
];
interface Due {
  readonly id: number;
  readonly priority: Priority;
}
const PRIORITIES: readonly Priority[] = ['live', 'backfill'];
const SWEEP_INTERVAL_MS = 15_000;
const SOURCE_INTERVAL_MS = 5_000;
/** Between two looks for hosts that were long not met. */
const TIDYING_INTERVAL_MS = 60 * 60_000;
/** Between two looks for what is not to be kept any longer; while there is more, a batch goes at each sweep. */
const RETENTION_INTERVAL_MS = 60 * 60 * 1_000;
/** Most jobs of a step that the sweep lets wait; the rest follows as these are worked off. */
const MAX_QUEUED = 20_000;

/** `retention` absent: nothing is let go. */
export function createScheduler(db: Db, queues: Queues, log: Logger, retention?: Retention): Scheduler {
  /** Only what is due: the ledger knows what waits for its time, and whatever the queue knows of it may be lost. */
  async function sweepStep([step, count, list]: (typeof DUE)[number]): Promise<void> {
    const [dueCount, ready] = [await count(db), await queues.ready(step)];
    if (ready >= Math.min(dueCount, MAX_QUEUED)) return;
    const due = await list(db, MAX_QUEUED);
    const ids = due.map(({ id }) => id);
    for (const rank of PRIORITIES) {
      const ranked = due.filter(({ priority }) => priority === rank);
      await queues.add(
        step,
        ranked.map(({ id }) => id),
        rank,
      );
    }
    // Due by the ledger's clock, but put off in the queue: a clock was set back, or what was waited for is over.
    await queues.hurry(step, new Set(ids));
  }

  async function sweep(): Promise<void> {
    const alive = living(await listProcesses(db));
    for (const step of STEPS) await queues.release(step, alive);
    for (const kind of DUE) await sweepStep(kind);
  }

  async function checkDueSources(): Promise<number> {
    const ids = await dueSources(db);
    await queues.add('discover', ids);
    await queues.hurry('discover', new Set(ids));
    return ids.length;
  }

  return {
    sweep,
    checkDueSources,
    async run(stop) {
      let nextSweep = 0;
      let nextLetGo = 0;
      let nextTidying = 0;
      let away: string | null = null;
      while (!stop.aborted) {
        try {
          await checkDueSources();
          if (performance.now() >= nextTidying) {
            await forgetHosts(db.$client);
            nextTidying = performance.now() + TIDYING_INTERVAL_MS;
          }
          if (away !== null || performance.now() >= nextSweep) {
            await sweep();
            nextSweep = performance.now() + SWEEP_INTERVAL_MS;
            if (retention !== undefined && performance.now() >= nextLetGo) {
              const articles = await letGoDue(db, retention);
              if (articles > 0) log.info({ step: 'schedule', articles }, 'text and snapshots let go');
              else nextLetGo = performance.now() + RETENTION_INTERVAL_MS;
            }
          }
          if (away !== null) log.info({ step: 'schedule', code: away }, 'it is over');
          away = null;
        } catch (error) {
          const { code, message } = failureOf(error);
          if (code !== away) log.warn({ step: 'schedule', code, message }, 'waiting for it to be over');
          away = code;
        }
        await sleep(SOURCE_INTERVAL_MS, undefined, { signal: stop }).catch(() => {});
      }
    },
  };
}
