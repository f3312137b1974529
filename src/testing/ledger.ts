/** Ledgers for tests: copies of the empty one that `setup.ts` has made. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwrap } from '../failure.ts';
import { rebuildFactsWithin } from '../store/facts.ts';
import { type Db, type Ledger, openLedger } from '../store/ledger.ts';
import { inTransaction } from '../store/transaction.ts';

export interface TestLedger extends Ledger {
  readonly folder: string;
  /** Closes it and removes its folder. */
  remove(): Promise<void>;
}

/** An empty embedded ledger in a folder of its own. */
export async function openTestLedger(): Promise<TestLedger> {
  const folder = emptyLedgerFolder();
  const ledger = unwrap(await openLedger({ folder, command: 'test' }));
  return {
    ...ledger,
    folder,
    async remove() {
      await ledger.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A new folder with an empty ledger that nobody has open. */
export function emptyLedgerFolder(under = tmpdir()): string {
  const folder = mkdtempSync(join(under, 'outlay-test-'));
  cpSync(process.env.OUTLAY_TEST_TEMPLATE!, folder, { recursive: true });
  return folder;
}

/** The facts by articles, without their places in stories. */
export function rebuildFacts(db: Db, articleIds: readonly number[]): Promise<void> {
  return inTransaction(db, (tx) => rebuildFactsWithin(tx, articleIds));
}
