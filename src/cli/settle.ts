/** Waits until articles have come to their end; works towards it where no other process does, or none does any more. */
import { setTimeout as sleep } from 'node:timers/promises';
import { fail, OutlayError } from '../failure.ts';
import type { Engine } from '../queue/engine.ts';
import { ROAD, type Step } from '../queue/steps.ts';
import type { Ledger } from '../store/ledger.ts';
import type { Tally, Waiting } from '../store/tally.ts';
import { othersWork, working } from './crawl.ts';
import { createProgress } from './progress.ts';

const LOOK_INTERVAL_MS = 2_000;

export interface Goal {
  /** Articles that are waited for; those that others put off are not told about. */
  readonly ids?: readonly number[];
  readonly isDone: (now: Tally) => Promise<boolean>;
}

/** Those articles alone, however long others wait. */
export async function goalOf({ db }: Ledger, ids: readonly number[]): Promise<Goal> {
  const { countOpen } = await import('../store/tally.ts');
  return { ids, isDone: async () => (await countOpen(db, ids)) === 0 };
}

/** Ends early where `stop` is aborted; the caller says so. */
export async function settle(
  ledger: Ledger,
  engine: Engine,
  command: string,
  { ids, isDone }: Goal,
  stop: AbortSignal,
): Promise<Tally> {
  const progress = createProgress();
  const waiting = await waitingFor(ledger, ids);
  const settled = engine.settled(
    async (now) => progress.update(now, await waiting()),
    async (now) => stop.aborted || isDone(now),
  );
  const alone = await isLeftAlone(ledger, settled, ROAD);
  const after = await (alone ? working(ledger, engine, command, ROAD, () => settled) : settled);
  progress.done();
  return after;
}

/** What is put off, asked now and then: it changes slowly, and a large ledger is read through for it. */
async function waitingFor({ db }: Ledger, ids: readonly number[] | undefined): Promise<() => Promise<Waiting[]>> {
  const { waits } = await import('../store/tally.ts');
  let last: Waiting[] = [];
  let nextLook = 0;
  return async () => {
    if (performance.now() < nextLook) return last;
    last = await waits(db, ids);
    nextLook = performance.now() + LOOK_INTERVAL_MS;
    return last;
  };
}

/** What a command that was asked to stop ends with. */
export function interrupted(what: string): OutlayError {
  const goOn = 'what is not done stays in the ledger, and outlay up or outlay worker goes on with it';
  return new OutlayError(fail('INTERRUPTED', `${what}; ${goOn}`));
}

/** True as soon as no other process takes the jobs of `steps`, false once everything is done. */
export async function isLeftAlone(ledger: Ledger, settled: Promise<unknown>, steps: readonly Step[]): Promise<boolean> {
  const ended = () => true;
  const done = settled.then(ended, ended);
  while (await othersWork(ledger, steps)) {
    const late = new AbortController();
    const isDone = await Promise.race([
      done,
      sleep(LOOK_INTERVAL_MS, false, { signal: late.signal }).catch(() => false),
    ]);
    late.abort();
    if (isDone) return false;
  }
  return true;
}
