import { afterAll, beforeAll, expect, test } from 'vitest';
import { listProcesses } from '../store/processes.ts';
import { openTestLedger, type TestLedger } from '../testing/ledger.ts';
import { announce, PROCESS_ID } from './presence.ts';

const KIND = { command: 'worker', steps: [], queues: 'postgres' };
let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger.remove());

test('a process whose ledger was away meanwhile is one process, and leaves nothing at its end', async () => {
  let isAway = false;
  const db = new Proxy(ledger.db, {
    get(target, name) {
      if (isAway) throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
      return Reflect.get(target, name);
    },
  });
  const before = await announce(db, KIND, PROCESS_ID);
  isAway = true;
  await before.leave();
  isAway = false;
  const after = await announce(db, KIND, PROCESS_ID);
  expect(await listProcesses(ledger.db)).toMatchObject([{ id: PROCESS_ID, queues: 'postgres', gone: false }]);
  await after.leave();
  expect(await listProcesses(ledger.db)).toEqual([]);
});
