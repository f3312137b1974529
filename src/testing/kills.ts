/** Kills a crawl of the fixture site at chosen moments, lets it go on, and says what it came to. */
import { rmSync } from 'node:fs';
import { emptyLedgerFolder } from './ledger.ts';
import { inProcess, outlay, type Ran } from './program.ts';

/** What a crawl came to, without what differs from run to run (row ids, times). */
export interface Outcome {
  readonly articles: unknown[];
  readonly claims: unknown[];
  readonly facts: unknown[];
}

/** Repeatable random numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface KilledCrawl {
  readonly outcome: Outcome;
  /** True where the kill came before the crawl was over. */
  readonly interrupted: boolean;
  readonly resumed: Ran;
  readonly ms: number;
}

/** Crawls into a new ledger, killed after `killAfterMs` where given, and crawls again until it ends by itself. */
export async function crawlWithKill(killAfterMs?: number): Promise<KilledCrawl> {
  const folder = emptyLedgerFolder();
  try {
    const from = Date.now();
    const demo = ['demo', '--once', '--data', folder];
    const first = await outlay(demo, killAfterMs === undefined ? {} : { killAfterMs });
    const ms = Date.now() - from;
    const interrupted = first.signal === 'SIGKILL';
    const resumed = interrupted ? await outlay(demo) : first;
    return { outcome: await outcomeOf({ OUTLAY_DATA: folder }), interrupted, resumed, ms };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The rows of the ledger that `env` names. */
export async function outcomeOf(env: NodeJS.ProcessEnv): Promise<Outcome> {
  const rowsOf = async (question: string) => {
    const { stdout, stderr } = await inProcess([question, '--json', '--limit', '100000'], { env });
    if (stdout === '') throw new Error(stderr);
    const rows = JSON.parse(stdout) as Array<Record<string, unknown>>;
    return rows.map(({ articleId: _a, ...row }) => (question === 'articles' ? { ...row, id: 0 } : row));
  };
  return { articles: await rowsOf('articles'), claims: await rowsOf('claims'), facts: await rowsOf('facts') };
}
