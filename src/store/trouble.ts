/** What is wrong with the ledger itself when a query throws: it is away, it refuses us, its disk is full. */
import { DrizzleQueryError } from 'drizzle-orm/errors';
import { type Failure, fail, OutlayError } from '../failure.ts';

/** SQLSTATE, appendix A of PostgreSQL's manual: classes (two characters) or single codes. */
const REFUSED = ['28', '3D000'];
const RIGHTS = ['42501'];
/** A statement that writes, on a standby or where `default_transaction_read_only` is on. */
const READ_ONLY = ['25006'];
const FULL = ['53100'];
/**
 * Connection lost; server starting or stopping, or whoever runs it cancelled the statement or set a time for it; too many
 * clients, out of memory; its files cannot be read; a transaction that idled or lasted too long; a lock that did not come;
 * deadlock.
 */
const AWAY = ['08', '57', '53', '58', '25P03', '25P04', '55P03', '40001', '40P01'];
export const NETWORK: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['ENOTFOUND', 'EAI_AGAIN'],
]);
/** Of a Unix socket. */
const NO_SOCKET = new Set(['ENOENT', 'EACCES']);
/** Messages of `pg` for a connection that is gone; it gives them no code. */
const CONNECTION_GONE =
  /Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable|Client was closed|connection timeout|Cannot use a pool after calling end|Query read timeout/i;
const NO_SPACE = /No space left on device|ENOSPC/i;
const MAX_CAUSES = 8;

/** Failures: LEDGER_UNREACHABLE, _REFUSED, _RIGHTS, _READ_ONLY, _FULL. Null for anything else: a bug, or what a row brought. */
export function ledgerTrouble(error: unknown): Failure | null {
  let at = error;
  for (let depth = 0; depth < MAX_CAUSES && at instanceof Error; depth += 1) {
    const found = troubleOf(at);
    if (found !== null) return found;
    at = at instanceof AggregateError ? (at.errors[0] ?? at.cause) : at.cause;
  }
  return null;
}

/** Failures: what it was thrown with, LEDGER_*, or STAGE_CRASHED for a bug. */
export function failureOf(error: unknown): Failure {
  if (error instanceof OutlayError) return error.failure;
  return ledgerTrouble(error) ?? fail('STAGE_CRASHED', messageOf(error), { cause: error });
}

/** Not drizzle's own message, which is the whole statement with all that it was to write. */
function messageOf(error: unknown): string {
  if (error instanceof DrizzleQueryError && error.cause !== undefined) return error.cause.message;
  return error instanceof Error ? error.message : String(error);
}

function troubleOf(error: Error): Failure | null {
  const code = (error as { code?: unknown }).code;
  const state = typeof code === 'string' ? code : '';
  const message = error.message || state;
  if (startsWithOne(state, FULL) || NO_SPACE.test(error.message)) return fail('LEDGER_FULL', message, { cause: error });
  if (startsWithOne(state, REFUSED)) return fail('LEDGER_REFUSED', message, { cause: error });
  if (startsWithOne(state, RIGHTS)) return fail('LEDGER_RIGHTS', message, { cause: error });
  if (startsWithOne(state, READ_ONLY)) return fail('LEDGER_READ_ONLY', message, { cause: error });
  if (isViolation(error, state)) return null;
  const isGone = NETWORK.has(state) || NO_SOCKET.has(state) || CONNECTION_GONE.test(error.message);
  if (isGone || startsWithOne(state, AWAY)) {
    return fail('LEDGER_UNREACHABLE', message, { cause: error });
  }
  return null;
}

/**
 * A protocol violation is a bug of ours where PostgreSQL says so, which also names its routine. PgBouncer has no other
 * code for whatever it refuses, as when the server behind it is away.
 */
function isViolation(error: Error, state: string): boolean {
  return state === '08P01' && 'routine' in error && error.routine !== undefined;
}

function startsWithOne(state: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => state.startsWith(prefix));
}
