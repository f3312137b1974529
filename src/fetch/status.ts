import { type Failure, type FailureCode, fail } from '../failure.ts';

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/** Statuses that mean something of their own; RFC 9110, 15. The rest goes by its class. */
const BY_STATUS: Readonly<Record<number, FailureCode>> = {
  404: 'FETCH_NOT_FOUND',
  408: 'FETCH_TIMEOUT',
  410: 'FETCH_GONE',
  425: 'FETCH_SERVER_ERROR',
  429: 'FETCH_RATE_LIMITED',
};

/** A client should use the new address from then on (RFC 9110, 15.4.2 and 15.4.9). */
export function isMoveForGood(status: number): boolean {
  return status === 301 || status === 308;
}

export function isRedirect(status: number): boolean {
  return REDIRECTS.includes(status);
}

/** Null for a success. A 503 that says when to come back is a host that asks for a rest, as with 429. */
export function failureOfStatus(status: number, url: string, retryAfterMs: number | null): Failure | null {
  if (status >= 200 && status < 300) return null;
  const code =
    status === 503 && retryAfterMs !== null ? 'FETCH_RATE_LIMITED' : (BY_STATUS[status] ?? codeOfClass(status));
  return fail(code, `${url} answered ${status}`, retryAfterMs === null ? {} : { retryAfterMs });
}

function codeOfClass(status: number): FailureCode {
  if (status >= 500) return 'FETCH_SERVER_ERROR';
  return status >= 400 ? 'FETCH_CLIENT_ERROR' : 'FETCH_PROTOCOL';
}
