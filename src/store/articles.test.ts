import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Claim } from '../claim.ts';
import { registry } from '../companies/registry.ts';
import { fail } from '../failure.ts';
import { articleOf, claimOf } from '../testing/claims.ts';
import { openTestLedger, type TestLedger } from '../testing/ledger.ts';
import {
  addArticles,
  findArticle,
  findSnapshot,
  markReconciled,
  resetForExtraction,
  retryFailed,
  saveExtraction,
  saveFailure,
  saveSnapshot,
  waitsForReconcile,
} from './articles.ts';
import { findFact, rebuildFactsOfArticle } from './facts.ts';
import { queryArticles, queryClaims, queryFacts } from './queries.ts';
import { tally } from './tally.ts';
import { beginExtraction, overdue, putOff, triesOf, unfinished } from './tries.ts';

let ledger: TestLedger;
let serial = 0;

beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger.remove());

async function discovered(): Promise<{ id: number; url: string }> {
  serial += 1;
  const url = `https://news.test/${serial}`;
  const [id] = await addArticles(ledger.db, [{ url, title: 'hint' }], null);
  return { id: id!, url };
}

async function fetched() {
  const article = await discovered();
  await saveSnapshot(ledger.db, article.id, page('<p>It will spend.</p>'));
  return article;
}

const page = (html: string) => ({
  finalUrl: 'https://news.test/final',
  contentType: 'text/html',
  body: Buffer.from(html),
  etag: '"1"',
  lastModified: null,
  fetchedAt: '2026-05-27T10:00:00Z',
});

async function extracted(claims: Claim[], fields = {}) {
  const article = await fetched();
  await say(article, claims, fields);
  return article;
}

async function say({ id, url }: { id: number; url: string }, claims: Claim[], fields = {}) {
  await saveExtraction(ledger.db, id, url, { article: articleOf(fields), claims, sketch: null, extractor: '1' });
  await rebuildFactsOfArticle(ledger.db, id);
}

const factsOf = async (company: string) =>
  (await queryFacts(ledger.db, registry, { company })).map(({ fact, others }) => [
    fact.low! / 1e9,
    fact.articles,
    others,
  ]);

test('an address is added once', async () => {
  const { url } = await discovered();
  expect(await addArticles(ledger.db, [{ url }, { url }], null)).toEqual([]);
});

test('a snapshot comes back byte for byte, and a second one of the same stage is refused', async () => {
  const { id } = await fetched();
  expect(await saveSnapshot(ledger.db, id, page('other'))).toBe(false);
  expect((await findSnapshot(ledger.db, id))?.body.toString()).toBe('<p>It will spend.</p>');
});

test('extracting twice is extracting once', async () => {
  const article = await extracted([claimOf({ company: 'Twiceco', billions: 5 })]);
  await say(article, [claimOf({ company: 'Twiceco', billions: 5 })]);
  expect(await queryClaims(ledger.db, registry, { company: 'Twiceco' })).toHaveLength(1);
  expect(await factsOf('Twiceco')).toEqual([[5, 1, 0]]);
});

test('a claim that a later reading does not find is gone, and its fact with it', async () => {
  const article = await extracted([claimOf({ company: 'Oldco', billions: 5 })]);
  await say(article, [claimOf({ company: 'Newco', billions: 5 })]);
  expect(await factsOf('Oldco')).toEqual([]);
  expect(await factsOf('Newco')).toEqual([[5, 1, 0]]);
});

test('statements of several articles are one fact with its history', async () => {
  await extracted([claimOf({ company: 'Sumco', billions: 5 })], { published: '2026-01-10', publisher: 'One' });
  await extracted([claimOf({ company: 'Sumco', billions: 6 })], { published: '2026-03-10', publisher: 'Two' });
  await extracted([claimOf({ company: 'Sumco', billions: 6 })], { published: '2026-03-11', publisher: 'Three' });
  expect(await factsOf('Sumco')).toEqual([[6, 2, 1]]);
  const facts = await queryFacts(ledger.db, registry, { company: 'Sumco' });
  const found = await findFact(ledger.db, facts[0]!.fact.id);
  expect(found?.statements.map(({ role, article }) => [role, article.publisher])).toEqual([
    ['earlier', 'One'],
    ['repeats', 'Two'],
    ['current', 'Three'],
  ]);
});

describe('filters', () => {
  test.each([
    [{ period: undefined, bounds: { start: '2026-01-01', end: '2026-12-31' } }, 1],
    [{ bounds: { start: '2027-01-01', end: '2027-12-31' } }, 0],
    [{ status: 'planned' }, 1],
    [{ status: 'actual' }, 0],
    [{ since: '2026-04-01' }, 1],
    [{ since: '2026-04-02' }, 0],
    [{ limit: 0 }, 0],
  ])('%o → %i', async (filter, count) => {
    const company = 'Filterco';
    if ((await factsOf(company)).length === 0) {
      await extracted([claimOf({ company, billions: 1 })], { published: '2026-04-01' });
    }
    expect(await queryFacts(ledger.db, registry, { company, ...filter })).toHaveLength(count);
    expect(await queryClaims(ledger.db, registry, { company, ...filter })).toHaveLength(count);
  });

  test('a name is not a pattern', async () => {
    expect(await queryFacts(ledger.db, registry, { company: '%' })).toEqual([]);
  });
});

describe('failures', () => {
  test('say why, and are retried from where they failed', async () => {
    const [a, b] = [await discovered(), await fetched()];
    await saveFailure(ledger.db, a.id, 'fetch', fail('FETCH_TIMEOUT', 'too slow'));
    await saveFailure(ledger.db, b.id, 'extract', fail('PARSE_FAILED', 'no tree'));
    expect(await findArticle(ledger.db, a.id)).toMatchObject({
      stage: 'failed',
      code: 'FETCH_TIMEOUT',
      message: 'too slow',
    });
    expect(await retryFailed(ledger.db, 'FETCH_TIMEOUT')).toBe(1);
    expect(await retryFailed(ledger.db)).toBe(1);
    expect((await findArticle(ledger.db, a.id))?.stage).toBe('discovered');
    expect((await findArticle(ledger.db, b.id))?.stage).toBe('fetched');
  });

  test('of a page with nothing to read are skips, which no retry takes up', async () => {
    const { id } = await fetched();
    await saveFailure(ledger.db, id, 'extract', fail('LANGUAGE', 'it is in German'), articleOf({ language: 'de' }));
    expect(await retryFailed(ledger.db)).toBe(0);
    const rows = await queryArticles(ledger.db, registry, { status: 'skipped' });
    expect(rows.find((row) => row.id === id)).toMatchObject({ code: 'LANGUAGE', language: 'de' });
  });
});

test('what is unfinished has its next step; the tally adds up', async () => {
  const before = await tally(ledger.db);
  const [a, b] = [await discovered(), await fetched()];
  expect(await unfinished(ledger.db, 'fetch', 0, 100)).toContainEqual({ id: a.id, delayMs: 0 });
  expect(await unfinished(ledger.db, 'extract', 0, 100)).toContainEqual({ id: b.id, delayMs: 0 });
  expect(await unfinished(ledger.db, 'extract', b.id, 100)).toEqual([]);
  const { stages } = await tally(ledger.db);
  expect(stages).toEqual({
    ...before.stages,
    discovered: before.stages.discovered + 1,
    fetched: before.stages.fetched + 1,
  });
});

describe('tries are kept in the row', () => {
  const slow = fail('FETCH_TIMEOUT', 'too slow');

  test('a try that is put off waits, is counted, and is no end', async () => {
    const { id } = await discovered();
    await putOff(ledger.db, id, slow, 60_000);
    await putOff(ledger.db, id, slow, 60_000);
    expect(await triesOf(ledger.db, id)).toBe(2);
    expect(await findArticle(ledger.db, id)).toMatchObject({ stage: 'discovered', code: null, retryCode: slow.code });
    const [row] = await unfinished(ledger.db, 'fetch', id - 1, 1);
    expect(row!.delayMs).toBeGreaterThan(50_000);
    expect(await overdue(ledger.db, 'fetch', 100)).not.toContain(id);
  });

  test('is due once its time has come, or once the clock was set back behind it', async () => {
    const [due, future] = [await discovered(), await discovered()];
    await putOff(ledger.db, due.id, slow, 0);
    await putOff(ledger.db, future.id, slow, 60_000);
    await ledger.pool.query(`update outlay.article set tried_at = tried_at + interval '1 day',
      retry_at = retry_at + interval '1 day' where id = ${future.id}`);
    expect(await overdue(ledger.db, 'fetch', 100)).toEqual(expect.arrayContaining([due.id, future.id]));
    expect(await unfinished(ledger.db, 'fetch', future.id - 1, 1)).toEqual([{ id: future.id, delayMs: 0 }]);
  });

  test('coming past the step forgets them', async () => {
    const { id } = await discovered();
    await putOff(ledger.db, id, slow, 60_000);
    await saveSnapshot(ledger.db, id, page('<p>It will spend.</p>'));
    expect(await triesOf(ledger.db, id)).toBe(0);
    expect((await findArticle(ledger.db, id))?.retryAt).toBeNull();
  });

  test('starts of an extraction are counted until one ends', async () => {
    const article = await fetched();
    await beginExtraction(ledger.db, article.id);
    expect(await beginExtraction(ledger.db, article.id)).toEqual({ url: article.url, starts: 2 });
    await say(article, []);
    expect(await beginExtraction(ledger.db, article.id)).toBeNull();
    expect((await findArticle(ledger.db, article.id))?.starts).toBe(0);
  });
});

test('facts that were built from an earlier reading leave the article unreconciled', async () => {
  const article = await extracted([]);
  const seen = await waitsForReconcile(ledger.db, article.id);
  await say(article, []);
  await markReconciled(ledger.db, article.id, seen!);
  expect((await findArticle(ledger.db, article.id))?.reconciledAt).toBeNull();
  await markReconciled(ledger.db, article.id, (await waitsForReconcile(ledger.db, article.id))!);
  expect(await waitsForReconcile(ledger.db, article.id)).toBeNull();
});

test('re-extraction takes up what has a snapshot, and nothing else', async () => {
  const read = await extracted([]);
  const bare = await discovered();
  await resetForExtraction(ledger.db);
  expect((await findArticle(ledger.db, read.id))?.stage).toBe('fetched');
  expect((await findArticle(ledger.db, bare.id))?.stage).toBe('discovered');
});
