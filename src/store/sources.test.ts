/** When a source is checked. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fail } from '../failure.ts';
import { openTestLedger, type TestLedger } from '../testing/ledger.ts';
import { addSource, dueSources, pauseSource, putOffCheck, resumeSource, saveCheck, tallySources } from './sources.ts';

const HOUR_MS = 3_600_000;
let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger.remove());

test('one that failed or was paused is due at once when it is resumed', async () => {
  const url = 'https://news.test/feed.xml';
  const { id } = await addSource(ledger.db, url, 'feed');
  const failure = fail('FETCH_TIMEOUT', 'no answer');
  await saveCheck(ledger.db, id, HOUR_MS, { failure });
  expect(await dueSources(ledger.db)).toEqual([]);
  expect(await resumeSource(ledger.db, url)).toBe(true);
  expect(await dueSources(ledger.db)).toEqual([id]);
  await saveCheck(ledger.db, id, HOUR_MS, {});
  await pauseSource(ledger.db, url);
  expect(await dueSources(ledger.db)).toEqual([]);
  await resumeSource(ledger.db, url);
  expect(await dueSources(ledger.db)).toEqual([id]);
  expect(await resumeSource(ledger.db, 'https://news.test/other.xml')).toBe(false);
});

test('one whose check could not be done is as it was before, and due later', async () => {
  const { id } = await addSource(ledger.db, 'https://late.test/feed.xml', 'feed');
  const { unchecked } = await tallySources(ledger.db);
  expect(await dueSources(ledger.db)).toContain(id);
  await putOffCheck(ledger.db, id, HOUR_MS);
  expect(await dueSources(ledger.db)).not.toContain(id);
  expect((await tallySources(ledger.db)).unchecked).toBe(unchecked);
});
