import { sql } from 'drizzle-orm';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestLedger, type TestLedger } from '../testing/ledger.ts';
import { addSource, listSources } from './sources.ts';
import { inTransaction } from './transaction.ts';

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger.remove());

test('what throws is rolled back, what does not is kept', async () => {
  const add = (url: string) =>
    inTransaction(ledger.db, async (tx) => {
      await tx.execute(sql`insert into outlay.source (url, kind) values (${url}, 'feed')`);
      if (url.endsWith('bad')) throw new Error('no');
      return url;
    });
  await expect(add('https://news.test/bad')).rejects.toThrow('no');
  expect(await add('https://news.test/good')).toBe('https://news.test/good');
  expect((await listSources(ledger.db)).map(({ url }) => url)).toEqual(['https://news.test/good']);
});

test('connections that break at their begin are lost to no one', async () => {
  const cut = (client: pg.PoolClient) =>
    void (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
  ledger.pool.on('acquire', cut);
  for (let i = 0; i < 60; i += 1) await expect(inTransaction(ledger.db, async () => i)).rejects.toThrow();
  ledger.pool.removeListener('acquire', cut);
  expect(await inTransaction(ledger.db, async () => 'goes on')).toBe('goes on');
  expect((await addSource(ledger.db, 'https://news.test/next', 'feed')).added).toBe(true);
});
