/** Many articles about one company: their facts are built for all of them together, not once for each. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { reconcileArticle } from '../../workers/reconcile.ts';
import { reconcile } from '../reconcile/facts.ts';
import { printOf } from '../reconcile/print.ts';
import { articleOf, claimOf, READ } from '../testing/claims.ts';
import { openTestLedger, type TestLedger } from '../testing/ledger.ts';
import { addArticles, saveExtraction } from './articles.ts';
import { tally } from './tally.ts';

vi.mock('../reconcile/facts.ts', async (original) => {
  const facts = await original<typeof import('../reconcile/facts.ts')>();
  return { ...facts, reconcile: vi.fn(facts.reconcile) };
});

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger.remove());

const PARTS = ['ford', 'mill', 'wick', 'dale', 'stead', 'ham', 'bury'];
const FILL = Array.from({ length: 30 }, (_, i) => {
  const place = `${PARTS[i % 7]}${PARTS[(i * 3 + 1) % 7]}`;
  return `The plant in ${place} stands beside a river that the people of ${PARTS[(i * 5) % 7]} call old number ${i}.`;
}).join(' ');

async function read(host: string, published: string, millions: number): Promise<number> {
  const url = `https://${host}.test/${millions}`;
  const [id] = await addArticles(ledger.db, [{ url }], null);
  await ledger.pool.query(`update outlay.article set stage = 'fetched' where id = ${id}`);
  const title = `${host} plans`;
  const text = `${host} said that it will spend $${millions} million on data centers in 2026. ${FILL}`;
  await saveExtraction(ledger.db, id!, url, {
    article: articleOf({ title, text, published, publisher: `Paper ${millions}` }),
    claims: [claimOf({ company: host, billions: millions / 1_000 })],
    decisions: [],
    print: printOf(title, text),
    snapshot: READ,
    extractor: '1',
  });
  return id!;
}

test.each([
  ['Few', '2026-02-01', 40, 4],
  ['Many', '2026-05-01', 255, 8],
])('%s', { timeout: 300_000 }, async (host, published, count, rebuilds) => {
  const ids: number[] = [];
  for (let i = 1; i <= count; i += 1) ids.push(await read(host, published, 100 + i));
  vi.mocked(reconcile).mockClear();
  const { run } = reconcileArticle({ db: ledger.db } as Parameters<typeof reconcileArticle>[0]);
  for (const id of ids) expect(await run(id, async () => {})).toMatchObject({ ok: true });
  expect(vi.mocked(reconcile).mock.calls.length).toBeLessThanOrEqual(rebuilds);
  expect((await tally(ledger.db)).unreconciled).toBe(0);
  const { rows } = await ledger.pool.query<{ articles: number; statements: number; origins: number }>(
    `select s.articles, f.statements, f.origins from outlay.story s, outlay.fact f
     where f.company = '${host}' and s.articles = ${count}`,
  );
  // One story, told by all: one origin.
  expect(rows).toEqual([{ articles: count, statements: count, origins: 1 }]);
});
