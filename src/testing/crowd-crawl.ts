/** Three worker processes on Redis crawl a crowd of hosts; the server's own log says how they behaved. */
import { addSources, crawlArgs, startCluster, untilDone } from './cluster.ts';
import { type CrowdOptions, startCrowd } from './crowd.ts';
import { inProcess, outlay } from './program.ts';
import { openSetup } from './setups.ts';

export interface CrowdCrawl {
  readonly misdeeds: readonly string[];
  readonly visits: number;
  readonly pages: number;
  readonly robotsRequests: number;
  /** 304s: of a feed that was checked again, and of its host's pages, which were asked for again. */
  readonly unchanged: number;
  /** Pages that were read again after their 304. */
  readonly readAgain: number;
  /** By `outlay report hosts --json`. */
  readonly report: ReadonlyArray<Record<string, unknown>>;
  /** `URL: stage or code` of articles that ended otherwise than they should. */
  readonly astray: readonly string[];
}

const DONE_WITHIN_MS = 10 * 60_000;

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
    } finally {
      await cluster.stop();
    }
    const asking = { env: setup.env };
    const [feed] = crowd.feeds;
    await outlay(['sources', 'check', feed!, ...crawlArgs(crowd, options.gapMs)], asking);
    const own = Array.from({ length: options.pages }, (_, i) => new URL(`/news/${i}`, feed).href);
    const again = ['ingest', '--wait', '--refetch', ...own, '--log-level', 'info', ...crawlArgs(crowd, options.gapMs)];
    const log = (await outlay(again, asking)).stderr;
    const report = JSON.parse((await inProcess(['report', 'hosts', '--json'], { env: setup.env })).stdout);
    const articles: Article[] = JSON.parse(
      (await inProcess(['articles', '--json', '--limit', '100000'], { env: setup.env })).stdout,
    );
    return {
      misdeeds: crowd.misdeeds(options.gapMs),
      visits: crowd.visits.length,
      pages: crowd.visits.filter(({ path, status }) => path.startsWith('/news/') && status === 200).length,
      robotsRequests: crowd.visits.filter(({ path }) => path === '/robots.txt').length,
      unchanged: crowd.visits.filter(({ status }) => status === 304).length,
      readAgain: log.split('\n').filter((line) => line.includes('"step":"extract"')).length,
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
