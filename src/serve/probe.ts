/** Whether the ledger and the queues are there. */
import { sql } from 'drizzle-orm';
import type { FailureCode } from '../failure.ts';
import type { Queues } from '../queue/queues.ts';
import type { Db } from '../store/ledger.ts';
import { ledgerTrouble } from '../store/trouble.ts';
import { shared } from './ask.ts';

/** `ok`, or why it is away. */
export type Answer = 'ok' | FailureCode;

export interface Probe {
  ledger(): Promise<Answer>;
  /** Whether it takes jobs. Absent where the process has no queues. */
  readonly queue?: () => Promise<Answer>;
}

const ANSWER_MS = 2_000;

/** Asks the ledger and the queues whether they are there; askers at the same time share one question. */
export function createProbe(db: Db, queues: Queues | undefined): Probe {
  const ledger = asked(() => db.execute(sql`select 1`), ledgerTrouble, 'LEDGER_UNREACHABLE');
  if (queues === undefined) return { ledger };
  const { backend } = queues;
  return { ledger, queue: asked(backend.takesJobs, backend.trouble, awayCode(backend)) };
}

/** Whether the queues can be looked at. */
export function queueProbe({ backend }: Queues): () => Promise<Answer> {
  return asked(backend.ping, backend.trouble, awayCode(backend));
}

/** What it means that the queues do not answer. */
export function awayCode({ kind }: Queues['backend']): FailureCode {
  return kind === 'redis' ? 'QUEUE_UNREACHABLE' : 'LEDGER_UNREACHABLE';
}

function asked(
  ask: () => Promise<unknown>,
  trouble: (error: unknown) => { readonly code: FailureCode } | null,
  away: FailureCode,
): () => Promise<Answer> {
  const answer = shared(ask, { waitMs: ANSWER_MS });
  return () =>
    answer().then(
      () => 'ok',
      (error: unknown) => trouble(error)?.code ?? away,
    );
}
