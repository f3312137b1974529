/** Which processes are at work on the ledger. */
import { hostname } from 'node:os';
import { asc, eq, sql } from 'drizzle-orm';
import { VERSION } from '../project.ts';
import type { Db } from './ledger.ts';
import { isRunning, pidSpace, thisProcess } from './process-identity.ts';
import { processRow } from './schema.ts';

export interface ProcessKind {
  /** As it was started: `worker fetch extract`. */
  readonly command: string;
  /** Steps whose jobs it takes. */
  readonly steps: readonly string[];
  /** Where its queues lie, as `src/queue/place.ts` names it; null in rows of a version that did not say. */
  readonly queues: string | null;
}

export interface ProcessSeen extends ProcessKind {
  readonly id: string;
  readonly host: string;
  readonly pid: number;
  readonly version: string;
  readonly startedAt: string;
  /** Since it was last heard of. */
  readonly silentS: number;
  /** It was not heard of for {@link GONE_AFTER_S}, or it ran on this machine and does not any more. */
  readonly gone: boolean;
}

/** Renewed every 5 s; one that is silent for this long is gone or out of reach. */
export const GONE_AFTER_S = 20;
/** Rows of processes that were killed are kept this long, for whoever looks for them. */
const FORGET_AFTER_S = 3600;

/** Notes that this process is at work. */
export async function seen(db: Db, { id, command, steps, queues }: ProcessKind & { id: string }): Promise<void> {
  const { pid, startedAt: pidStart } = thisProcess();
  const row = {
    id,
    command,
    steps: [...steps],
    queues,
    host: hostname(),
    pid,
    pidStart,
    pidSpace: pidSpace(),
    version: VERSION,
  };
  await db
    .insert(processRow)
    .values(row)
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
  const { id, command, host, pid, pidStart, steps, queues, version, startedAt } = processRow;
  const columns = {
    id,
    command,
    host,
    pid,
    pidStart,
    pidSpace: processRow.pidSpace,
    steps,
    queues,
    version,
    startedAt,
    silentS,
  };
  const rows = await db.select(columns).from(processRow).orderBy(asc(startedAt));
  const here = pidSpace();
  return rows.map(({ pidStart: start, pidSpace: space, ...row }) => {
    const isHere = here !== null && space === here;
    const ended = isHere && !isRunning({ ...thisProcess(), pid: row.pid, startedAt: start });
    return { ...row, gone: row.silentS > GONE_AFTER_S || ended };
  });
}

/** Ids of those that are not gone. */
export function living(processes: readonly ProcessSeen[]): ReadonlySet<string> {
  return new Set(processes.filter(({ gone }) => !gone).map(({ id }) => id));
}

/** True where a living process takes jobs of every one of `steps`. */
export function isWorkedOn(processes: readonly ProcessSeen[], steps: readonly string[]): boolean {
  const taken = new Set(processes.filter(({ gone }) => !gone).flatMap((one) => one.steps));
  return steps.every((step) => taken.has(step));
}
