/** Several processes on one ledger: what one reconciles is not in the way of another, and not done twice. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { reconcileArticle } from '../../workers/reconcile.ts';
import { unwrap } from '../failure.ts';
import { reconcile } from '../reconcile/facts.ts';
import { printOf } from '../reconcile/print.ts';
import { articleOf, claimOf, READ } from '../testing/claims.ts';
import { startPostgres, type TestPostgres } from '../testing/servers.ts';
import { addArticles, saveExtraction } from './articles.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { tally } from './tally.ts';

vi.mock('../reconcile/facts.ts', async (original) => {
  const facts = await original<typeof import('../reconcile/facts.ts')>();
  return { ...facts, reconcile: vi.fn(facts.reconcile) };
});

const PROCESSES = 6;
const ARTICLES = 120;
const TITLE = 'Ford plans';

let postgres: TestPostgres;
const ledgers: Ledger[] = [];
beforeAll(async () => {
  postgres = await startPostgres();
  for (let i = 0; i < PROCESSES; i += 1)
    ledgers.push(unwrap(await openLedger({ folder: '', command: 'test', databaseUrl: postgres.url })));
});
afterAll(async () => {
  for (const ledger of ledgers) await ledger.close();
  await postgres?.stop();
});

async function read({ db, pool }: Ledger, i: number): Promise<number> {
  const url = `https://paper-${i}.test/a`;
  const [id] = await addArticles(db, [{ url }], null);
  await pool.query(`update outlay.article set stage = 'fetched' where id = ${id}`);
  const words = Array.from({ length: 60 }, (_, n) => `mill ${(n * (i % 9)) % 60} by the river`).join(', ');
  const text = `Ford said that it will spend $${i} million on its plants in 2026. ${words}.`;
  await saveExtraction(db, id!, url, {
    article: articleOf({ title: TITLE, text, published: '2026-03-02', publisher: `Paper ${i}` }),
    claims: [claimOf({ company: 'Ford', billions: i / 1_000 })],
    decisions: [],
    print: printOf(TITLE, text),
    snapshot: READ,
    extractor: '1',
  });
  return id!;
}

test(`${ARTICLES} articles about one company, ${PROCESSES} at once`, { timeout: 60_000 }, async () => {
  const ids: number[] = [];
  for (let i = 1; i <= ARTICLES; i += 1) ids.push(await read(ledgers[0]!, i));
  vi.mocked(reconcile).mockClear();
  const work = ledgers.map(async ({ db }, process) => {
    const { run } = reconcileArticle({ db } as Parameters<typeof reconcileArticle>[0]);
    for (const id of ids.filter((_, i) => i % PROCESSES === process))
      expect(await run(id, async () => {})).toMatchObject({ ok: true });
  });
  await Promise.all(work);
  const { db, pool } = ledgers[0]!;
  expect((await tally(db)).unreconciled).toBe(0);
  expect(vi.mocked(reconcile).mock.calls.length).toBeLessThanOrEqual(PROCESSES);
  const { rows } = await pool.query('select statements from outlay.fact');
  expect(rows).toEqual([{ statements: ARTICLES }]);
});
