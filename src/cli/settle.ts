/** Waits until articles have come to their end; works towards it where no other process does, or none does any more. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '../queue/engine.ts';
import { STEPS } from '../queue/steps.ts';
import type { Ledger } from '../store/ledger.ts';
import type { Tally } from '../store/tally.ts';
import { othersWork, working } from './crawl.ts';
import { createProgress } from './progress.ts';

const LOOK_INTERVAL_MS = 2_000;

/** Every article, or where `ids` are given those alone. */
export async function settle(ledger: Ledger, engine: Engine, command: string, ids?: readonly number[]): Promise<Tally> {
  const progress = createProgress();
  const { countOpen } = await import('../store/tally.ts');
  const isDone = ids === undefined ? undefined : async () => (await countOpen(ledger.db, ids)) === 0;
  const settled = engine.settled(progress.update, isDone);
  const alone = await isLeftAlone(ledger, settled);
  const after = await (alone ? working(ledger, engine, command, STEPS, () => settled) : settled);
  progress.done();
  return after;
}

/** True as soon as no other process works on the ledger, false once everything is done. */
async function isLeftAlone(ledger: Ledger, settled: Promise<unknown>): Promise<boolean> {
  const ended = () => true;
  const done = settled.then(ended, ended);
  while (await othersWork(ledger)) {
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
