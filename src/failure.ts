/**
 * Failures are values with a code. This table is the one list of codes: what each means, whether another try may pass,
 * and whether it leaves an article `skipped` (nothing is wrong, there is nothing to read) or `failed`.
 */
interface FailureKind {
  /**
   * `never`: another try cannot pass. `backoff`, `after` (where the other side names a time): it may, a few times.
   * `always`: it was nobody's fault but ours (the ledger was away, the process was stopped); such tries are not counted.
   */
  readonly retry: 'never' | 'backoff' | 'after' | 'always';
  /** Tries in all, where fewer or more than usual make sense. */
  readonly tries?: number;
  readonly leaves: 'skipped' | 'failed';
  /** True where nothing of the page may stay: no text, no snapshot, no claim of an earlier reading. */
  readonly keepsNothing?: boolean;
  /** What to do about it, after the message; one short sentence. */
  readonly advice?: string;
}

export const FAILURES = {
  // Input of a command
  INPUT_MISSING: { retry: 'never', leaves: 'failed', advice: 'check the path' },
  INPUT_EMPTY: { retry: 'never', leaves: 'skipped', advice: 'give a file with content' },
  INPUT_TOO_LARGE: { retry: 'never', leaves: 'failed', advice: 'split it, or raise the limit' },
  INPUT_BINARY: { retry: 'never', leaves: 'skipped', advice: 'convert it to HTML or plain text first' },
  INPUT_ENCODING: { retry: 'never', leaves: 'failed', advice: 'convert it to UTF-8 first' },
  INPUT_INVALID: { retry: 'never', leaves: 'failed' },
  USAGE: { retry: 'never', leaves: 'failed' },
  // An archive. One that is not here may be on another machine, or on a share that was away.
  ARCHIVE_UNREACHABLE: { retry: 'backoff', leaves: 'failed', advice: 'every machine must reach it by the same path' },
  ARCHIVE_CHANGED: { retry: 'never', leaves: 'failed', advice: 'start the backfill again' },
  ARCHIVE_BROKEN: { retry: 'never', leaves: 'failed' },
  ARCHIVE_TRUNCATED: { retry: 'never', leaves: 'failed' },
  ARCHIVE_DIGEST: { retry: 'never', leaves: 'failed' },
  BACKFILL_INCOMPLETE: { retry: 'never', leaves: 'failed', advice: 'start it again when what failed can be read' },
  // Fetching
  CONTACT_MISSING: {
    retry: 'never',
    leaves: 'failed',
    advice: 'set OUTLAY_CONTACT to your mail address, or to the URL of a page about your crawler',
  },
  URL_INVALID: { retry: 'never', leaves: 'failed', advice: 'give an absolute http or https URL' },
  FETCH_ADDRESS_REFUSED: { retry: 'never', leaves: 'failed' },
  FETCH_DNS: { retry: 'backoff', leaves: 'failed' },
  FETCH_CONNECT: { retry: 'backoff', leaves: 'failed' },
  FETCH_TIMEOUT: { retry: 'backoff', leaves: 'failed' },
  FETCH_TLS: { retry: 'never', leaves: 'failed' },
  FETCH_PROTOCOL: { retry: 'backoff', leaves: 'failed' },
  // It rests, as it asked to, or others wait for it: the page itself was not asked for.
  FETCH_HOST_BUSY: { retry: 'always', leaves: 'failed' },
  // It may have to be asked often until it has time for all that is wanted of it.
  FETCH_RATE_LIMITED: { retry: 'after', tries: 12, leaves: 'failed' },
  FETCH_SERVER_ERROR: { retry: 'backoff', leaves: 'failed' },
  FETCH_CLIENT_ERROR: { retry: 'never', leaves: 'failed' },
  FETCH_NOT_FOUND: { retry: 'never', leaves: 'skipped' },
  FETCH_GONE: { retry: 'never', leaves: 'skipped' },
  FETCH_REDIRECTS: { retry: 'never', leaves: 'failed' },
  FETCH_TOO_LARGE: { retry: 'never', leaves: 'failed' },
  FETCH_CONTENT_TYPE: { retry: 'never', leaves: 'skipped' },
  REDIRECTED: { retry: 'never', leaves: 'skipped' },
  // Another article is the same page, under another address: it is kept once.
  SAME_PAGE: { retry: 'never', leaves: 'skipped', keepsNothing: true },
  ROBOTS_DISALLOWED: { retry: 'never', leaves: 'skipped' },
  // By header or `<meta>`, as src/rights has it
  ROBOTS_NOINDEX: { retry: 'never', leaves: 'skipped', keepsNothing: true },
  TDM_RESERVED: { retry: 'never', leaves: 'skipped', keepsNothing: true },
  // The operator was asked to: outlay forget
  FORGOTTEN: { retry: 'never', leaves: 'skipped', keepsNothing: true, advice: 'outlay forget --undo lifts it' },
  ROBOTS_UNREACHABLE: { retry: 'after', leaves: 'failed' },
  // Reading a page
  NO_TEXT: { retry: 'never', leaves: 'skipped' },
  LANGUAGE: { retry: 'never', leaves: 'skipped' },
  PARSE_FAILED: { retry: 'never', leaves: 'failed' },
  FEED_INVALID: { retry: 'never', leaves: 'failed', advice: 'give an RSS, Atom, RDF or JSON feed, or a sitemap' },
  FEED_NOT_FOUND: {
    retry: 'never',
    leaves: 'failed',
    advice: 'give the address of its feed or sitemap, or --pattern with the addresses of its articles',
  },
  SOURCE_MOVED: { retry: 'never', leaves: 'skipped' },
  SOURCE_SILENT: { retry: 'never', leaves: 'skipped' },
  // A page that the reading thread cannot bear. The same page again is the same work: a throw or a full heap is final,
  // but a machine that was busy may be quicker the next time.
  EXTRACT_FAILED: { retry: 'never', leaves: 'failed' },
  EXTRACT_TIMEOUT: { retry: 'backoff', tries: 2, leaves: 'failed' },
  EXTRACT_MEMORY: { retry: 'never', leaves: 'failed' },
  STAGE_CRASHED: { retry: 'backoff', leaves: 'failed' },
  // Its process was gone each time that it was begun.
  STAGE_KILLED: { retry: 'never', leaves: 'failed' },
  // The ledger and the queues: whatever is wrong with them is no fault of the row that a job is about
  DATA_DIR: { retry: 'always', leaves: 'failed', advice: 'choose another folder with --data, or mend its permissions' },
  LEDGER_LOCKED: { retry: 'always', leaves: 'failed', advice: 'wait for it to end, or stop it' },
  LEDGER_LOCK_CORRUPT: {
    retry: 'always',
    leaves: 'failed',
    advice: 'if no outlay process is running on this folder, delete the file',
  },
  LEDGER_VERSION: { retry: 'always', leaves: 'failed' },
  LEDGER_NOT_EMPTY: { retry: 'never', leaves: 'failed', advice: 'restore into a new --data folder or database' },
  LEDGER_UNREACHABLE: {
    retry: 'always',
    leaves: 'failed',
    advice: 'check that the server runs and that DATABASE_URL names it; outlay doctor says more',
  },
  LEDGER_REFUSED: {
    retry: 'always',
    leaves: 'failed',
    advice: 'check user, password and database in DATABASE_URL; outlay doctor says more',
  },
  LEDGER_RIGHTS: {
    retry: 'always',
    leaves: 'failed',
    advice: 'make its role the owner of the database, or grant what is missing; outlay doctor says what',
  },
  LEDGER_READ_ONLY: {
    retry: 'always',
    leaves: 'failed',
    advice: 'name the primary server in DATABASE_URL, or let the role write; outlay doctor says which',
  },
  LEDGER_ENCODING: {
    retry: 'always',
    leaves: 'failed',
    advice: 'make another database: createdb --owner ROLE --encoding UTF8 --template template0 NAME',
  },
  LEDGER_TOO_OLD: { retry: 'always', leaves: 'failed', advice: 'use PostgreSQL 15 or later' },
  LEDGER_FULL: { retry: 'always', leaves: 'failed', advice: 'make room on the disk of the ledger' },
  QUEUE_UNREACHABLE: {
    retry: 'always',
    leaves: 'failed',
    advice: 'check that the server runs and that REDIS_URL names it; outlay doctor says more',
  },
  QUEUE_REFUSED: {
    retry: 'always',
    leaves: 'failed',
    advice: 'check user, password, its rights and database in REDIS_URL; outlay doctor says more',
  },
  QUEUE_POOLED: {
    retry: 'always',
    leaves: 'failed',
    advice:
      'connect to the server directly, let the pooler pool by session (PgBouncer: pool_mode = session), or set REDIS_URL; outlay doctor says more',
  },
  QUEUE_FULL: {
    retry: 'always',
    leaves: 'failed',
    advice: 'give the Redis server more memory, or room on its disk; outlay doctor says which',
  },
  QUEUE_TOO_OLD: { retry: 'always', leaves: 'failed', advice: 'use Redis 6.2 or later' },
  LEDGER_CORRUPT: { retry: 'always', leaves: 'failed', advice: 'restore the last backup into a new --data folder' },
  BACKUP_INVALID: { retry: 'never', leaves: 'failed', advice: 'give a file that outlay backup wrote' },
  OUTPUT_EXISTS: { retry: 'never', leaves: 'failed', advice: 'choose another name, or delete the file' },
  OUTPUT_UNWRITABLE: { retry: 'never', leaves: 'failed' },
  PORT_IN_USE: { retry: 'never', leaves: 'failed', advice: 'stop what listens there, or choose another with --port' },
  ARTICLES_FAILED: { retry: 'never', leaves: 'failed', advice: 'outlay articles --status failed says why' },
  NOT_FOUND: { retry: 'never', leaves: 'failed' },
  DOCTOR_FAILED: { retry: 'never', leaves: 'failed', advice: 'mend what is marked FAIL, and look again' },
  INTERRUPTED: { retry: 'always', leaves: 'failed' },
} as const satisfies Record<string, FailureKind>;

export type FailureCode = keyof typeof FAILURES;

export interface Failure {
  readonly ok: false;
  readonly code: FailureCode;
  readonly message: string;
  /** Least wait before another try, in milliseconds, where the other side named one. */
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
}
export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: FailureCode, message: string, more: Pick<Failure, 'retryAfterMs' | 'cause'> = {}): Failure {
  return { ok: false, code, message, ...more };
}

/** A failure on its way to the command line or a worker's boundary. Never for what the web does to us. */
export class OutlayError extends Error {
  readonly code: FailureCode;
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message, { cause: failure.cause });
    this.name = 'OutlayError';
    this.code = failure.code;
    this.failure = failure;
  }
}

/** The value, or an {@link OutlayError} for the boundary to print. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new OutlayError(result);
}

/** One line for a person: `CODE: what happened; what to do`. */
export function failureLine({ code, message }: Failure): string {
  const advice = (FAILURES[code] as FailureKind).advice;
  const line = advice === undefined ? message : `${message}; ${advice}`;
  return `${code}: ${line.replace(/\s+/g, ' ').trim()}`;
}

/** Whether nothing of a page may stay that failed like this. */
export function keepsNothing(code: FailureCode): boolean {
  return (FAILURES[code] as FailureKind).keepsNothing === true;
}
