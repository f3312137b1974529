import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleOf, claimOf, READ } from '../testing/claims.ts';
import { openTestLedger, rebuildFacts, type TestLedger } from '../testing/ledger.ts';
import { addArticles, saveExtraction, saveSnapshot } from './articles.ts';
import { fillCompanyKeys } from './company-keys.ts';

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger.remove());

test('rows of before get the key that new ones have', async () => {
  const url = 'https://news.test/1';
  const [id] = await addArticles(ledger.db, [{ url }], null);
  const page = { finalUrl: url, contentType: null, body: Buffer.from('-'), etag: null, lastModified: null };
  await saveSnapshot(ledger.db, id!, { ...page, fetchedAt: '2026-05-27T10:00:00Z' });
  const claims = [
    claimOf({ company: 'The Oldco Group', billions: 5 }),
    claimOf({ company: 'Facebook', companyId: 'meta-platforms', billions: 6 }),
  ];
  await saveExtraction(ledger.db, id!, url, {
    article: articleOf({}),
    claims,
    decisions: [],
    print: null,
    snapshot: READ,
    extractor: '1',
  });
  await rebuildFacts(ledger.db, [id!]);
  const keys = async () => {
    const { rows } = await ledger.pool.query(
      'select company, company_key from outlay.claim union all select company, company_key from outlay.fact',
    );
    return rows.map(({ company, company_key }) => `${company}: ${company_key}`).sort();
  };
  const before = await keys();
  expect(new Set(before)).toEqual(new Set(['Facebook: meta-platforms', 'The Oldco Group: oldco']));
  await ledger.pool.query('update outlay.claim set company_key = null');
  await ledger.pool.query('update outlay.fact set company_key = null');
  const client = await ledger.pool.connect();
  await fillCompanyKeys(client);
  client.release();
  expect(await keys()).toEqual(before);
});
