import { type Failure, type FailureCode, fail, ok, type Result } from '../failure.ts';
import { type Answer, discard, readBody } from './exchange.ts';
import { follow, redirectTarget, type Step } from './redirect.ts';
import { MAX_ROBOTS_BYTES } from './robots-text.ts';
import type { FullSettings } from './settings.ts';
import { isRedirect } from './status.ts';
import { retryAfterOf, type Transport } from './transport.ts';

/** Not packed: a packed file could not be cut at its limit. */
const HEADERS = { accept: 'text/plain,*/*;q=0.5', 'accept-encoding': 'identity' };
/** The text of a file that is not there. */
const ABSENT = Buffer.alloc(0);

/** Failures that say more of the host, or of us, than that its rules cannot be had. */
const SAID_AS_IT_IS: readonly FailureCode[] = [
  'INTERRUPTED',
  'FETCH_HOST_BUSY',
  'FETCH_TLS',
  'FETCH_ADDRESS_REFUSED',
  'CONTACT_MISSING',
];

/**
 * The text of an origin's robots.txt, by RFC 9309, 2.3.1: a client error means that there is none, which is as one that is
 * empty; a server error, no answer, or a 429 (as Google takes it) that nothing may be fetched for now. Failures:
 * ROBOTS_UNREACHABLE, and those of {@link SAID_AS_IT_IS}.
 */
export async function loadRobots(
  transport: Transport,
  settings: FullSettings,
  origin: string,
  stop: AbortSignal,
): Promise<Result<Uint8Array>> {
  const read = (answer: Answer) => readRobotsAnswer(answer, settings);
  const visit = (url: URL) => transport.visit({ url, headers: HEADERS, stop, read, isPage: false });
  const text = await follow(new URL('/robots.txt', origin), settings.maxRedirects, visit);
  if (text.ok || SAID_AS_IT_IS.includes(text.code)) return text;
  // RFC 9309, 2.3.1.2: after too many redirects the file counts as unavailable, which is as if there were none.
  return text.code === 'FETCH_REDIRECTS' ? ok(ABSENT) : unreachable(origin, text);
}

async function readRobotsAnswer(answer: Answer, settings: FullSettings): Promise<Result<Step<Uint8Array>>> {
  const { status } = answer;
  if (isRedirect(status)) {
    const next = discard(answer, redirectTarget(answer));
    return next.ok ? ok({ next: next.value }) : ok({ done: ABSENT });
  }
  if (status === 429 || status >= 500 || status < 200) {
    return discard(answer, serverFailure(answer, retryAfterOf(answer, settings)));
  }
  if (status >= 300) return discard(answer, ok({ done: ABSENT }));
  const body = await readBody(answer, MAX_ROBOTS_BYTES, 'cut');
  // A byte more than counts tells that the last line is cut.
  return body.ok ? ok({ done: body.value.subarray(0, MAX_ROBOTS_BYTES + 1) }) : body;
}

function serverFailure({ url, status }: Answer, retryAfterMs: number | null): Failure {
  return fail('FETCH_SERVER_ERROR', `${url.href} answered ${status}`, retryAfterMs === null ? {} : { retryAfterMs });
}

function unreachable(origin: string, cause: Failure): Failure {
  const { retryAfterMs } = cause;
  const more = retryAfterMs === undefined ? { cause } : { cause, retryAfterMs };
  return fail('ROBOTS_UNREACHABLE', `${origin} has rules that cannot be read (${cause.code}: ${cause.message})`, more);
}
