import { type Failure, type FailureCode, fail } from '../failure.ts';

/**
 * What undici, Node and OpenSSL call an error → our code. Sources: undici's lib/core/errors.js; Node's documentation of
 * errors, dns and tls (X509 certificate error codes). A key that ends in `_` stands for all codes that start so.
 */
const CODES: Readonly<Record<string, FailureCode>> = {
  // Names
  ENOTFOUND: 'FETCH_DNS',
  ENODATA: 'FETCH_DNS',
  ESERVFAIL: 'FETCH_DNS',
  EAI_: 'FETCH_DNS',
  // Connections
  ECONNREFUSED: 'FETCH_CONNECT',
  EHOSTUNREACH: 'FETCH_CONNECT',
  EHOSTDOWN: 'FETCH_CONNECT',
  ENETUNREACH: 'FETCH_CONNECT',
  ENETDOWN: 'FETCH_CONNECT',
  EADDRNOTAVAIL: 'FETCH_CONNECT',
  EACCES: 'FETCH_CONNECT',
  EPERM: 'FETCH_CONNECT',
  // Time
  ETIMEDOUT: 'FETCH_TIMEOUT',
  UND_ERR_CONNECT_TIMEOUT: 'FETCH_TIMEOUT',
  UND_ERR_HEADERS_TIMEOUT: 'FETCH_TIMEOUT',
  UND_ERR_BODY_TIMEOUT: 'FETCH_TIMEOUT',
  // TLS
  EPROTO: 'FETCH_TLS',
  ERR_TLS_: 'FETCH_TLS',
  ERR_SSL_: 'FETCH_TLS',
  CERT_: 'FETCH_TLS',
  CRL_: 'FETCH_TLS',
  UNABLE_TO_: 'FETCH_TLS',
  SELF_SIGNED_CERT_IN_CHAIN: 'FETCH_TLS',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'FETCH_TLS',
  HOSTNAME_MISMATCH: 'FETCH_TLS',
  INVALID_CA: 'FETCH_TLS',
  INVALID_PURPOSE: 'FETCH_TLS',
  // What is sent
  ECONNRESET: 'FETCH_PROTOCOL',
  EPIPE: 'FETCH_PROTOCOL',
  UND_ERR_SOCKET: 'FETCH_PROTOCOL',
  UND_ERR_HEADERS_OVERFLOW: 'FETCH_PROTOCOL',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'FETCH_PROTOCOL',
  HPE_: 'FETCH_PROTOCOL',
  Z_: 'FETCH_PROTOCOL',
  ERR__ZLIB_: 'FETCH_PROTOCOL',
  ERR_PADDING_: 'FETCH_PROTOCOL',
  ERR_BUFFER_TOO_LARGE: 'FETCH_TOO_LARGE',
  // Our own end
  UND_ERR_ABORTED: 'INTERRUPTED',
  UND_ERR_DESTROYED: 'INTERRUPTED',
  UND_ERR_CLOSED: 'INTERRUPTED',
  ABORT_ERR: 'INTERRUPTED',
};

/** A failure that has to travel as an error, through a library that knows errors only. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** The named failure of whatever a request threw; what the table lacks is FETCH_PROTOCOL. */
export function failureOf(error: unknown, what: string): Failure {
  if (error instanceof FailureError) return error.failure;
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const { code, message } =
    first instanceof Error ? (first as NodeJS.ErrnoException) : { code: undefined, message: String(first) };
  const detail = code === undefined || message.includes(code) ? message : `${message}, ${code}`;
  return fail(codeOf(code), `${what} failed (${detail})`, { cause: error });
}

function codeOf(code: unknown): FailureCode {
  if (typeof code !== 'string') return 'FETCH_PROTOCOL';
  const family = Object.keys(CODES).find((key) => key.endsWith('_') && code.startsWith(key));
  return CODES[code] ?? (family === undefined ? 'FETCH_PROTOCOL' : CODES[family]!);
}
