import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printOf } from '../reconcile/print.ts';
import { articleOf, claimOf, READ } from '../testing/claims.ts';
import { openTestLedger, type TestLedger } from '../testing/ledger.ts';
import { addArticles, saveExtraction } from './articles.ts';
import { settleTwins } from './twins.ts';

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger.remove());

const TEXT = Array.from({ length: 60 }, (_, i) => `Sentence ${i} of a page about cable works in town ${i * 7}.`).join(
  ' ',
);
const ADDRESSES = ['/c', '/a', '/b'];

async function read(site: string, path: string): Promise<void> {
  const url = `https://${site}${path}`;
  const [id] = await addArticles(ledger.db, [{ url }], null);
  await ledger.pool.query(`update outlay.article set stage = 'fetched' where id = ${id}`);
  await saveExtraction(ledger.db, id!, url, {
    article: articleOf({ title: 'Cable works', text: TEXT }),
    claims: [claimOf({ company: 'Meta', billions: 20 })],
    decisions: [],
    print: printOf('Cable works', TEXT),
    snapshot: READ,
    extractor: '1',
  });
  await settleTwins(ledger.db, id!);
}

async function ends(site: string): Promise<string[]> {
  const { rows } = await ledger.pool.query<{ line: string }>(
    `select replace(url || ' ' || stage || coalesce(' ' || message, ''), 'https://${site}', '') as line
     from outlay.article where url like 'https://${site}/%' order by url`,
  );
  return rows.map(({ line }) => line);
}

describe('one page under three addresses', () => {
  test.each(ordersOf(ADDRESSES).map((order, i) => [order.join(' '), `site-${i}.test`, order] as const))(
    'in the order %s',
    async (_, site, order) => {
      for (const path of order) await read(site, path);
      expect(await ends(site)).toEqual([
        '/a extracted',
        '/b skipped it is the same page as /a',
        '/c skipped it is the same page as /a',
      ]);
    },
  );
});

function ordersOf<T>(values: readonly T[]): T[][] {
  if (values.length < 2) return [[...values]];
  return values.flatMap((value, i) => ordersOf(values.toSpliced(i, 1)).map((rest) => [value, ...rest]));
}
