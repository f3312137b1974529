import { expect, test } from 'vitest';
import { crawlCrowd } from '../testing/crowd-crawl.ts';

test('three fetching processes are as polite as one', { timeout: 120_000 }, async () => {
  const [hosts, pages] = [6, 4];
  const crawl = await crawlCrowd({ hosts, pages, gapMs: 250, crawlDelayS: 0.5 });
  expect(crawl.misdeeds).toEqual([]);
  expect(crawl.astray).toEqual([]);
  expect(crawl).toMatchObject({ pages: hosts * pages, robotsRequests: hosts, unchanged: 1 });
  expect(crawl.report).toHaveLength(hosts);
  for (const row of crawl.report) {
    // The feed is allowed too, and was asked for again at one host.
    const feeds = row.host === 'crowd-1.test' ? 2 : 1;
    expect(row).toMatchObject({ allowed: pages + feeds, refused: pages, errors: 0, optOuts: 0 });
    expect(row.shortestGapMs).toBeGreaterThanOrEqual(row.host === 'crowd-1.test' ? 500 : 250);
  }
});
