import { expect, it } from 'vitest';
import { readFeed } from './feed.ts';

const SY = 'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"';
const rss = (inside: string) => `<rss version="2.0" ${SY}><channel><title>T</title>${inside}</channel></rss>`;

it.each([
  ['nothing', rss(''), undefined],
  ['a ttl', rss('<ttl>90</ttl>'), 90],
  ['a ttl that is none', rss('<ttl>often</ttl>'), undefined],
  ['a ttl below nothing', rss('<ttl>-5</ttl>'), undefined],
  ['a period', rss('<sy:updatePeriod>daily</sy:updatePeriod>'), 1_440],
  ['a period with spaces around', rss('<sy:updatePeriod>\n hourly \n</sy:updatePeriod>'), 60],
  ['a frequency', rss('<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>'), 360],
  ['no frequency', rss('<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>'), 1_440],
  ['a period that nobody knows', rss('<sy:updatePeriod>constructor</sy:updatePeriod>'), undefined],
  ['both', rss('<ttl>5</ttl><sy:updatePeriod>hourly</sy:updatePeriod>'), 60],
])('a feed with %s says how often it changes', (_, xml, minutes) => {
  const read = readFeed(xml, null);
  expect(read.ok && read.value.updateEveryMs).toBe(minutes === undefined ? undefined : minutes * 60_000);
});
