/** Which processes are at work on the ledger. */
import { asc, eq, sql } from 'drizzle-orm';
import { VERSION } from '../project.ts';
import type { Db } from './ledger.ts';
import { processRow } from './schema.ts';

export interface ProcessKind {
  /** As it was started: `worker fetch extract`. */
  readonly command: string;
  /** Steps whose jobs it takes. */
  readonly steps: readonly string[];
}

export interface ProcessSeen extends ProcessKind {
  readonly id: string;
  readonly host: string;
  readonly pid: number;
  readonly version: string;
  readonly startedAt: string;
  /** Since it was last heard of. */
  readonly silentS: number;
}

/** Renewed every 5 s; one that is silent for this long is gone or out of reach. */
export const GONE_AFTER_S = 20;
/** Rows of processes that were killed are kept this long, for whoever looks for them. */
const FORGET_AFTER_S = 3600;

export async function seen(db: Db, row: ProcessKind & { id: string; host: string; pid: number }): Promise<void> {
  await db
    .insert(processRow)
    .values({ ...row, steps: [...row.steps], version: VERSION })
    .onConflictDoUpdate({ target: processRow.id, set: { seenAt: sql`now()` } });
  await db.delete(processRow).where(sql`${processRow.seenAt} < now() - make_interval(secs => ${FORGET_AFTER_S})`);
}

export async function leave(db: Db, id: string): Promise<void> {
  await db.delete(processRow).where(eq(processRow.id, id));
}

export async function listProcesses(db: Db): Promise<ProcessSeen[]> {
  // Seen in the future is seen before the clock was set back.
  const silentS = sql<number>`abs(extract(epoch from now() - ${processRow.seenAt}))`.mapWith((value) =>
    Math.round(Number(value)),
  );
  const { id, command, host, pid, steps, version, startedAt } = processRow;
  return db
    .select({ id, command, host, pid, steps, version, startedAt, silentS })
    .from(processRow)
    .orderBy(asc(startedAt));
}

/** Ids of those that have been heard of lately. */
export function living(processes: readonly ProcessSeen[]): ReadonlySet<string> {
  return new Set(processes.filter(({ silentS }) => silentS <= GONE_AFTER_S).map(({ id }) => id));
}

/** True where a living process takes jobs of every one of `steps`. */
export function isWorkedOn(processes: readonly ProcessSeen[], steps: readonly string[]): boolean {
  const taken = new Set(processes.filter(({ silentS }) => silentS <= GONE_AFTER_S).flatMap((one) => one.steps));
  return steps.every((step) => taken.has(step));
}
