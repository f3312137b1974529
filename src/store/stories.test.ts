import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registry } from '../companies/registry.ts';
import { fail } from '../failure.ts';
import { printOf } from '../reconcile/print.ts';
import { articleOf, claimOf, READ } from '../testing/claims.ts';
import { openTestLedger, type TestLedger } from '../testing/ledger.ts';
import { type StoryArticle, storySet } from '../testing/stories.ts';
import { addArticles, saveExtraction, saveFailure } from './articles.ts';
import { rebuildFactsWithin } from './facts.ts';
import { queryArticles, queryFacts } from './queries.ts';
import { placeInStories } from './stories.ts';
import { inTransaction } from './transaction.ts';

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger.remove());

const SET = storySet('judging');
const ids = new Map<string, number>();

async function read({ url, publisher, title, text, published, origin }: StoryArticle): Promise<number> {
  const [added] = await addArticles(ledger.db, [{ url }], null);
  const id = added ?? ids.get(url)!;
  ids.set(url, id);
  await ledger.pool.query(`update outlay.article set stage = 'fetched' where id = ${id}`);
  const company = publisher.startsWith('Paper') ? 'Meta' : 'Shell';
  await saveExtraction(ledger.db, id, url, {
    article: articleOf({ title, text, publisher, published, origin }),
    claims: [claimOf({ company, billions: 20 })],
    decisions: [],
    print: printOf(title, text),
    snapshot: READ,
    extractor: '1',
  });
  await inTransaction(ledger.db, async (tx) => rebuildFactsWithin(tx, [id, ...(await placeInStories(tx, [id]))]));
  return id;
}

async function stories(): Promise<Map<string, string[]>> {
  const { rows } = await ledger.pool.query<{ id: string; urls: string[]; articles: number }>(
    `select s.id, s.articles, array_agg(a.url order by a.url) as urls
     from outlay.story s left join outlay.article a on a.story_id = s.id group by s.id order by s.id`,
  );
  for (const { urls, articles } of rows) expect(urls).toHaveLength(articles);
  return new Map(rows.map(({ id, urls }) => [id, urls]));
}

const originals = (from: readonly StoryArticle[]) =>
  from.filter((one) => SET.some((other) => other !== one && other.story === one.story));

describe('a ledger of five stories with their copies among others', () => {
  let first: Map<string, string[]>;

  test('finds each of them, and nothing else', { timeout: 120_000 }, async () => {
    for (const one of SET) await read(one);
    first = await stories();
    const expected = new Map<string, string[]>();
    for (const { story, url } of originals(SET)) expected.set(story, [...(expected.get(story) ?? []), url].sort());
    expect([...first.values()].sort()).toEqual([...expected.values()].sort());
  });

  test('counts the copies of one story as one origin', async () => {
    const [shell] = await queryFacts(ledger.db, registry, { company: 'Shell' });
    const publishers = new Set(originals(SET).map(({ publisher }) => publisher));
    expect(shell!.fact.articles).toBeGreaterThan(publishers.size);
    // Five stories, and follow-ups by their two wires; who prints several of them ties them together.
    expect(shell!.fact.origins).toBeLessThan(5);
  });

  test('says so where articles are listed', async () => {
    const rows = await queryArticles(ledger.db, registry, { company: 'Shell' });
    expect(rows.filter(({ storyArticles }) => storyArticles === 5)).toHaveLength(25);
  });

  test('is the same where they come in another order', { timeout: 120_000 }, async () => {
    await ledger.pool.query('delete from outlay.article');
    await ledger.pool.query('delete from outlay.story');
    ids.clear();
    const order = [...SET].sort((a, b) =>
      a.url.split('').reverse().join('') < b.url.split('').reverse().join('') ? -1 : 1,
    );
    for (const one of order) await read(one);
    expect(await stories()).toEqual(first);
  });

  test('lets an article go that tells another story now, and one that cannot be read any more', async () => {
    const [story] = new Set(originals(SET).map((one) => one.story));
    const members = SET.filter((one) => one.story === story);
    await read({ ...members[1]!, text: SET.at(-1)!.text, title: SET.at(-1)!.title, published: '2026-09-01' });
    const last = ids.get(members[2]!.url)!;
    await ledger.pool.query(`update outlay.article set stage = 'fetched' where id = ${last}`);
    await saveFailure(ledger.db, last, 'extract', fail('NO_TEXT', 'gone'));
    const left = [...(await stories()).values()].find((urls) => urls.includes(members[0]!.url));
    expect(left).toEqual(
      members
        .filter((_, i) => i !== 1 && i !== 2)
        .map(({ url }) => url)
        .sort(),
    );
  });
});

test('who stands between two stories brings them together, and apart again where it goes', async () => {
  const part = (of: string, figure: number) =>
    Array.from(
      { length: 8 },
      (_, i) => `${of} writes passage ${i} with ${figure + i} lamps and ${of}x${i} beside ${of}${i}.`,
    );
  const [alpha, beta] = [part('alpha', 1_101), part('beta', 2_202)];
  const bridge = (host: string, text: readonly string[]): StoryArticle => ({
    url: `https://${host}.test/bridge`,
    publisher: host,
    origin: null,
    title: `What ${host} saw`,
    text: text.join(' '),
    published: '2027-01-05',
    story: 'bridge',
  });
  const together = async () => {
    const { rows } = await ledger.pool.query(
      `select count(distinct coalesce(story_id, url))::int as n from outlay.article where url like '%/bridge'`,
    );
    return rows[0].n;
  };
  await read(bridge('aa', alpha));
  await read(bridge('bb', beta));
  expect(await together()).toBe(2);
  const middle = await read(bridge('cc', [...alpha, ...beta]));
  expect(await together()).toBe(1);
  await ledger.pool.query(`update outlay.article set stage = 'fetched' where id = ${middle}`);
  await saveFailure(ledger.db, middle, 'extract', fail('NO_TEXT', 'gone'));
  expect(await together()).toBe(3);
});
