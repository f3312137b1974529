import { expect, test } from 'vitest';
import { crawlCrowd } from '../testing/crowd-crawl.ts';

test('fifty hosts, three worker processes on Redis', async () => {
  const [hosts, pages] = [50, 20];
  const crawl = await crawlCrowd({ hosts, pages, gapMs: 1_000, crawlDelayS: 2 });
  expect(crawl.misdeeds).toEqual([]);
  expect(crawl.astray).toEqual([]);
  expect(crawl).toMatchObject({ pages: hosts * pages, robotsRequests: hosts, unchanged: 1 + pages, readAgain: 0 });
  expect(crawl.report).toHaveLength(hosts);
});
