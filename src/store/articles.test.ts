import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Claim } from '../claim.ts';
import { registry } from '../companies/registry.ts';
import { type FailureCode, fail } from '../failure.ts';
import { articleOf, claimOf, READ } from '../testing/claims.ts';
import { openTestLedger, rebuildFacts, type TestLedger } from '../testing/ledger.ts';
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
} from './articles.ts';
import { findFact } from './facts.ts';
import { queryArticles, queryClaims, queryFacts } from './queries.ts';
import type { ArticleStep } from './schema.ts';
import { tally } from './tally.ts';
import { beginStep, countDue, dueArticles, putOff, triesOf } from './tries.ts';

let ledger: TestLedger;
let serial = 0;

beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger.remove());

const due = async (step: ArticleStep) => (await dueArticles(ledger.db, step, 1_000)).map(({ id }) => id);

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

/** Also of an article that was read before: it is read again. */
async function say({ id, url }: { id: number; url: string }, claims: Claim[], fields = {}) {
  await ledger.pool.query(`update outlay.article set stage = 'fetched' where id = ${id}`);
  await saveExtraction(ledger.db, id, url, {
    article: articleOf(fields),
    claims,
    decisions: [],
    print: null,
    snapshot: READ,
    extractor: '1',
  });
  await rebuildFacts(ledger.db, [id]);
}

test('the decisions on its amounts stand with an article, and end with its reading', async () => {
  const article = await fetched();
  const decision = {
    rule: 'not-capex/revenue',
    outcome: 'dropped',
    reason: '“Revenue”',
    evidence: { quote: '$5 billion', start: 12, end: 22 },
  } as const;
  const read = {
    article: articleOf({}),
    claims: [],
    decisions: [decision],
    print: null,
    snapshot: READ,
    extractor: '1',
  };
  await saveExtraction(ledger.db, article.id, article.url, read);
  expect((await findArticle(ledger.db, article.id))?.decisions).toEqual([decision]);
  await ledger.pool.query(`update outlay.article set stage = 'fetched' where id = ${article.id}`);
  await saveFailure(ledger.db, article.id, 'extract', fail('EXTRACT_FAILED', 'it threw'));
  expect((await findArticle(ledger.db, article.id))?.decisions).toBeNull();
});

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

describe('an article that is read again', () => {
  const company = 'Againco';
  const claimed = async () => (await queryClaims(ledger.db, registry, { company })).length;

  test('keeps its claims and its facts until then, also where facts are rebuilt meanwhile', async () => {
    const again = await extracted([claimOf({ company, billions: 5 })]);
    const other = await extracted([claimOf({ company, billions: 5 })]);
    await resetForExtraction(ledger.db);
    await rebuildFacts(ledger.db, [other.id]);
    expect([await claimed(), await factsOf(company)]).toEqual([2, [[5, 2, 0]]]);
    for (const article of [again, other]) await say(article, []);
  });

  test.each<FailureCode>(['EXTRACT_TIMEOUT', 'NO_TEXT'])('and ends with %s has neither', async (code) => {
    const again = await extracted([claimOf({ company, billions: 5 })]);
    const other = await extracted([claimOf({ company, billions: 5 })]);
    await resetForExtraction(ledger.db);
    await saveFailure(ledger.db, again.id, 'extract', fail(code, 'why'));
    expect([await claimed(), await factsOf(company)]).toEqual([1, [[5, 1, 0]]]);
    await saveFailure(ledger.db, other.id, 'extract', fail(code, 'why'));
    expect([await claimed(), await factsOf(company)]).toEqual([0, []]);
  });
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
    expect(await retryFailed(ledger.db, 'FETCH_TIMEOUT')).toHaveLength(1);
    expect(await retryFailed(ledger.db)).toHaveLength(1);
    expect((await findArticle(ledger.db, a.id))?.stage).toBe('discovered');
    expect((await findArticle(ledger.db, b.id))?.stage).toBe('fetched');
  });

  test('of a page with nothing to read are skips, which no retry takes up', async () => {
    const { id } = await fetched();
    await saveFailure(ledger.db, id, 'extract', fail('LANGUAGE', 'it is in German'), articleOf({ language: 'de' }));
    expect(await retryFailed(ledger.db)).toHaveLength(0);
    const rows = await queryArticles(ledger.db, registry, { status: 'skipped' });
    expect(rows.find((row) => row.id === id)).toMatchObject({ code: 'LANGUAGE', language: 'de' });
  });
});

test('what is unfinished has its next step; the tally adds up', async () => {
  const before = await tally(ledger.db);
  const [a, b] = [await discovered(), await fetched()];
  expect(await due('fetch')).toContain(a.id);
  expect(await due('extract')).toContain(b.id);
  expect(await countDue(ledger.db, 'extract')).toBe((await due('extract')).length);
  const { stages } = await tally(ledger.db);
  expect(stages).toEqual({
    ...before.stages,
    discovered: before.stages.discovered + 1,
    fetched: before.stages.fetched + 1,
  });
});

test('fresh news is due before a backfill, however old that is', async () => {
  const [old] = await addArticles(ledger.db, [{ url: 'https://archive.test/1' }], null, 'backfill');
  const { id: fresh } = await discovered();
  const ids = await due('fetch');
  expect(ids.indexOf(fresh)).toBeLessThan(ids.indexOf(old!));
});

describe('tries are kept in the row', () => {
  const slow = fail('FETCH_TIMEOUT', 'too slow');

  const counted = { delayMs: 60_000, counts: true };
  const isDue = async (id: number) => (await due('fetch')).includes(id);

  test('a try that is put off waits, is counted where it counts, and is no end', async () => {
    const { id } = await discovered();
    await putOff(ledger.db, id, 'fetch', slow, counted);
    await putOff(ledger.db, id, 'fetch', slow, counted);
    await putOff(ledger.db, id, 'fetch', fail('INTERRUPTED', 'stopped'), { ...counted, counts: false });
    expect(await triesOf(ledger.db, id)).toBe(2);
    expect(await findArticle(ledger.db, id)).toMatchObject({ stage: 'discovered', code: null });
    expect(await isDue(id)).toBe(false);
  });

  test('is due once its time has come, or once the clock was set back behind it', async () => {
    const [due, future] = [await discovered(), await discovered()];
    await putOff(ledger.db, due.id, 'fetch', slow, { ...counted, delayMs: 0 });
    await putOff(ledger.db, future.id, 'fetch', slow, counted);
    expect([await isDue(due.id), await isDue(future.id)]).toEqual([true, false]);
    await ledger.pool.query(`update outlay.article set tried_at = tried_at + interval '1 day',
      retry_at = retry_at + interval '1 day' where id = ${future.id}`);
    expect(await isDue(future.id)).toBe(true);
  });

  test('coming past the step forgets them', async () => {
    const { id } = await discovered();
    await putOff(ledger.db, id, 'fetch', slow, counted);
    await saveSnapshot(ledger.db, id, page('<p>It will spend.</p>'));
    expect(await triesOf(ledger.db, id)).toBe(0);
    expect((await findArticle(ledger.db, id))?.retryAt).toBeNull();
  });

  test('starts are counted until one ends, well or not', async () => {
    const article = await fetched();
    const startsOf = async () => (await beginStep(ledger.db, article.id, 'extract'))?.starts;
    expect([await startsOf(), await startsOf()]).toEqual([1, 2]);
    await putOff(ledger.db, article.id, 'extract', fail('LEDGER_FULL', 'no room'), { delayMs: 0, counts: false });
    expect(await startsOf()).toBe(1);
    await say(article, []);
    expect(await startsOf()).toBeUndefined();
    expect((await findArticle(ledger.db, article.id))?.starts).toBe(0);
  });
});

test('other figures of a fact are counted once, however many statements give them', async () => {
  for (const [day, billions] of [10, 11, 11, 12, 11, 20, 20].entries()) {
    await extracted([claimOf({ company: 'Wavering', billions })], {
      published: `2026-03-0${day + 1}`,
      publisher: `P${day}`,
    });
  }
  expect(await factsOf('Wavering')).toEqual([[20, 2, 3]]);
});

describe('a worker that was stopped for long writes nothing over what others have done since', () => {
  test.each<[string, (article: { id: number; url: string }) => Promise<unknown>]>([
    ['a failure', ({ id }) => saveFailure(ledger.db, id, 'extract', fail('EXTRACT_TIMEOUT', 'late'))],
    [
      'a failure that may pass',
      ({ id }) => putOff(ledger.db, id, 'extract', fail('EXTRACT_TIMEOUT', 'late'), { delayMs: 60_000, counts: true }),
    ],
    [
      'another reading',
      ({ id, url }) =>
        saveExtraction(ledger.db, id, url, {
          article: articleOf({}),
          claims: [],
          decisions: [],
          print: null,
          snapshot: READ,
          extractor: '1',
        }),
    ],
    ['a snapshot', ({ id }) => saveSnapshot(ledger.db, id, page('late'))],
    ['a start', ({ id }) => beginStep(ledger.db, id, 'extract')],
  ])('%s', async (_what, write) => {
    const article = await extracted([claimOf({ company: 'Lateco', billions: 5 })]);
    const [before, claims] = [await findArticle(ledger.db, article.id), await factsOf('Lateco')];
    await write(article);
    expect(await findArticle(ledger.db, article.id)).toEqual(before);
    expect(await factsOf('Lateco')).toEqual(claims);
  });
});

test('facts that were built from an earlier reading leave the article unreconciled', async () => {
  const article = await extracted([]);
  const seen = (await beginStep(ledger.db, article.id, 'reconcile'))!.extractedAt!;
  await say(article, []);
  await markReconciled(ledger.db, [{ id: article.id, extractedAt: seen }]);
  const again = await beginStep(ledger.db, article.id, 'reconcile');
  await markReconciled(ledger.db, [{ id: article.id, extractedAt: again!.extractedAt! }]);
  expect(await beginStep(ledger.db, article.id, 'reconcile')).toBeNull();
});

test('spellings of a company that no registry has are one company, in any order of arrival', async () => {
  const said = (company: string, published: string) =>
    extracted([claimOf({ company, billions: 5 })], { published, publisher: company });
  const articles = [await said('Newname Co', '2026-01-10'), await said('Newname', '2026-01-11')];
  const facts = async () => [...(await factsOf('Newname')), ...(await factsOf('Newname Co'))];
  expect(await factsOf('Newname')).toEqual([[5, 2, 0]]);
  for (const { id } of articles.reverse()) await rebuildFacts(ledger.db, [id]);
  expect(new Set((await facts()).map(String))).toEqual(new Set(['5,2,0']));
});

describe('facts are written where something changed, and only there', () => {
  const company = 'Writeco';
  const year = (of: string, billions: number) => ({
    ...claimOf({ company, billions }),
    period: { start: `${of}-01-01`, end: `${of}-12-31`, label: 'year' as const, fiscal: false },
  });
  /** Each fact's year, with the transaction that wrote it. */
  const writtenBy = async () => {
    const query = `select left(period_start::text, 4) as year, xmin::text from outlay.fact where company = $1 order by 1`;
    return (await ledger.pool.query(query, [company])).rows.map(({ year, xmin }) => [year, xmin]);
  };

  test('another year leaves the years before as they are; a reading that is known writes nothing', async () => {
    const first = await extracted([year('2024', 5)]);
    const [before] = await writtenBy();
    const second = await extracted([year('2025', 6)]);
    const both = await writtenBy();
    expect(both).toEqual([before, ['2025', expect.not.stringMatching(`^${before![1]}$`)]]);
    for (const { id } of [first, second]) await rebuildFacts(ledger.db, [id]);
    expect(await writtenBy()).toEqual(both);
    await say(second, [year('2025', 7)]);
    expect((await writtenBy())[0]).toEqual(before);
    expect(await factsOf(company)).toEqual([
      [7, 1, 0],
      [5, 1, 0],
    ]);
  });
});

test('re-extraction takes up what has a snapshot, and nothing else', async () => {
  const read = await extracted([]);
  const bare = await discovered();
  await resetForExtraction(ledger.db);
  expect((await findArticle(ledger.db, read.id))?.stage).toBe('fetched');
  expect((await findArticle(ledger.db, bare.id))?.stage).toBe('discovered');
});
