/** Three worker processes on Redis crawl a crowd of hosts; the server's own log says how they behaved. */
import { setTimeout as sleep } from 'node:timers/promises';
import { addSources, crawlArgs, startCluster, untilDone } from './cluster.ts';
import { type CrowdOptions, startCrowd } from './crowd.ts';
import { outlay } from './program.ts';
import { openSetup } from './setups.ts';

export interface CrowdCrawl {
  readonly misdeeds: readonly string[];
  readonly visits: number;
  readonly pages: number;
  readonly robotsRequests: number;
  /** Of the feeds, which were checked again after they had been read. */
  readonly unchanged: number;
  /** By `outlay report hosts --json`. */
  readonly report: ReadonlyArray<Record<string, unknown>>;
  /** `URL: stage or code` of articles that ended otherwise than they should. */
  readonly astray: readonly string[];
}

const DONE_WITHIN_MS = 10 * 60_000;
/** A source that was resumed is queued within 5 s. */
const CHECKED_AGAIN_WITHIN_MS = 30_000;

export async function crawlCrowd(options: CrowdOptions & { gapMs: number }): Promise<CrowdCrawl> {
  const [setup, crowd] = [await openSetup('redis'), await startCrowd(options)];
  try {
    await setup.reset();
    await addSources(setup.env, crowd.feeds);
    const worker = ['worker', '--threads', '1', '--log-level', 'warn', ...crawlArgs(crowd, options.gapMs)];
    const roles = { schedule: ['schedule', '--log-level', 'warn'], one: worker, two: worker, three: worker };
    const cluster = startCluster(roles, setup.env);
    try {
      await untilDone(setup.env, DONE_WITHIN_MS, cluster.log);
      const before = crowd.visits.length;
      await outlay(['sources', 'resume', ...crowd.feeds.slice(0, 1)], { env: setup.env });
      for (let waited = 0; crowd.visits.length === before && waited < CHECKED_AGAIN_WITHIN_MS; waited += 200) {
        await sleep(200);
      }
    } finally {
      await cluster.stop();
    }
    const report = JSON.parse((await outlay(['report', 'hosts', '--json'], { env: setup.env })).stdout);
    const articles: Article[] = JSON.parse(
      (await outlay(['articles', '--json', '--limit', '100000'], { env: setup.env })).stdout,
    );
    return {
      misdeeds: crowd.misdeeds(options.gapMs),
      visits: crowd.visits.length,
      pages: crowd.visits.filter(({ path }) => path.startsWith('/news/')).length,
      robotsRequests: crowd.visits.filter(({ path }) => path === '/robots.txt').length,
      unchanged: crowd.visits.filter(({ status }) => status === 304).length,
      report,
      astray: articles.filter(isAstray).map(({ url, stage, code }) => `${url}: ${code ?? stage}`),
    };
  } finally {
    await crowd.close();
    await setup.close();
  }
}

interface Article {
  readonly url: string;
  readonly stage: string;
  readonly code: string | null;
}

function isAstray({ url, stage, code }: Article): boolean {
  return url.includes('/private/') ? code !== 'ROBOTS_DISALLOWED' : stage !== 'extracted';
}
