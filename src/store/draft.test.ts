import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inDraft } from './draft.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'outlay-draft-'));
});
afterAll(() => rmSync(root, { recursive: true }));

const make = async (draft: string) => cpSync(process.env.OUTLAY_TEST_TEMPLATE!, draft, { recursive: true });
const makeHalf = async (draft: string) => {
  await make(draft);
  throw new Error('the backup is cut short');
};

test('a ledger that was made whole comes into its folder', async () => {
  const folder = join(root, 'a', 'b');
  await inDraft(folder, make);
  expect(readdirSync(folder).sort()).toEqual(['ledger', 'ledger.json']);
  expect(existsSync(join(folder, 'ledger', 'PG_VERSION'))).toBe(true);
});

test('one that was not leaves no folder, and one that was there as it was', async () => {
  const [fresh, old] = [join(root, 'fresh'), join(root, 'old')];
  await expect(inDraft(fresh, makeHalf)).rejects.toThrow('cut short');
  expect(existsSync(fresh)).toBe(false);
  mkdirSync(old);
  writeFileSync(join(old, 'notes.txt'), '');
  await expect(inDraft(old, makeHalf)).rejects.toThrow('cut short');
  expect(readdirSync(old)).toEqual(['notes.txt']);
});

test('a ledger that came in between stays, and so does a file in the place of the folder', async () => {
  const folder = join(root, 'taken');
  const overtaken = inDraft(folder, async (draft) => {
    await make(draft);
    await make(folder);
  });
  await expect(overtaken).rejects.toMatchObject({ code: 'DATA_DIR' });
  expect(readdirSync(folder).sort()).toEqual(['ledger', 'ledger.json']);
  const file = join(root, 'file');
  writeFileSync(file, '');
  await expect(inDraft(file, make)).rejects.toMatchObject({ code: 'DATA_DIR' });
});
