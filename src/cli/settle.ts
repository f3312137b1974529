/** Waits until every article has come to its end; works towards it where no other process does, or none does any more. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '../queue/engine.ts';
import { STEPS } from '../queue/steps.ts';
import type { Ledger } from '../store/ledger.ts';
import type { Tally } from '../store/tally.ts';
import { othersWork, working } from './crawl.ts';
import { createProgress } from './progress.ts';

const LOOK_INTERVAL_MS = 2_000;

export async function settle(ledger: Ledger, engine: Engine, command: string): Promise<Tally> {
  const progress = createProgress();
  const settled = engine.settled(progress.update);
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
