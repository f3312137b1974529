import { expect, test } from 'vitest';
import { crawlCrowd } from '../testing/crowd-crawl.ts';

test('three fetching processes are as polite as one', { timeout: 120_000 }, async () => {
  const [hosts, pages] = [6, 4];
  const crawl = await crawlCrowd({ hosts, pages, gapMs: 250, crawlDelayS: 0.5 });
  expect(crawl.misdeeds).toEqual([]);
  expect(crawl.astray).toEqual([]);
  expect(crawl).toMatchObject({ pages: hosts * pages, robotsRequests: hosts, unchanged: 1 + pages, readAgain: 0 });
  expect(crawl.report).toHaveLength(hosts);
  for (const row of crawl.report) {
    // The feed is allowed too; at one host everything was asked for again.
    const times = row.host === 'crowd-1.test' ? 2 : 1;
    expect(row).toMatchObject({ allowed: (pages + 1) * times, refused: pages, errors: 0, optOuts: 0 });
    expect(row.shortestGapMs).toBeGreaterThanOrEqual(row.host === 'crowd-1.test' ? 500 : 250);
  }
});
