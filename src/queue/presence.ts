/** Tells the ledger, and so everybody, that a process is at work on it. */
import { randomUUID } from 'node:crypto';
import type { Db } from '../store/ledger.ts';
import { leave, type ProcessKind, seen } from '../store/processes.ts';

const RENEW_MS = 5_000;

export interface Presence {
  /** Of this process; its workers bear it as their name. */
  readonly id: string;
  leave(): Promise<void>;
}

/**
 * Of this process, however often it comes back to a ledger that was away: a row that it could not take back then is
 * renewed, and taken back at its end.
 */
export const PROCESS_ID = randomUUID();

/** Failures are left to those who need the ledger: a row that grows old says the same. */
export async function announce(db: Db, process_: ProcessKind, id: string = randomUUID()): Promise<Presence> {
  const row = { ...process_, id };
  const renew = () => seen(db, row).catch(() => {});
  let renewed = renew();
  await renewed;
  const timer = setInterval(() => {
    renewed = renewed.then(renew);
  }, RENEW_MS);
  timer.unref();
  return {
    id: row.id,
    async leave() {
      clearInterval(timer);
      await renewed; // one under way would bring the row back
      await leave(db, row.id).catch(() => {});
    },
  };
}
