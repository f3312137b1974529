/** Waits until every article has come to its end; works towards it where no other process does. */
import type { Engine } from '../queue/engine.ts';
import type { Tally } from '../store/articles.ts';
import type { Ledger } from '../store/ledger.ts';
import { othersWork, working } from './crawl.ts';
import { createProgress } from './progress.ts';

export async function settle(ledger: Ledger, engine: Engine, command: string): Promise<Tally> {
  const { STEPS } = await import('../queue/queues.ts');
  const progress = createProgress();
  const wait = () => engine.settled(progress.update);
  const after = (await othersWork(ledger)) ? await wait() : await working(ledger, engine, command, STEPS, wait);
  progress.done();
  return after;
}
