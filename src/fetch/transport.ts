import { Agent } from 'undici';
import { fail, type Result } from '../failure.ts';
import { guardedConnector } from './connect.ts';
import { withDeadline } from './deadline.ts';
import { failureOf } from './errors.ts';
import { type Answer, header, send } from './exchange.ts';
import { type Guard, hostOf } from './guard.ts';
import { createHostGate } from './politeness.ts';
import { readRetryAfter } from './retry-after.ts';
import { type FullSettings, userAgent } from './settings.ts';
import { failureOfStatus } from './status.ts';

interface Visit<T> {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly stop: AbortSignal;
  /** Takes what it wants of the answer before the exchange's time is up. */
  readonly read: (answer: Answer) => Promise<Result<T>>;
}

/** Node's own 16 KiB is too little for the security policies and preload lists that some news sites send. */
const MAX_HEADER_BYTES = 64 * 1024;

/** The only way to the network: every request waits for its host's turn and goes through the guard. */
export interface Transport {
  visit<T>(visit: Visit<T>): Promise<Result<T>>;
  /** FETCH_HOST_BUSY while the host rests, else null. */
  resting(url: URL): Result<never> | null;
  /** FETCH_HOST_BUSY where the host's turn does not come within `patienceMs`, else null. */
  busy(url: URL, patienceMs: number): Result<never> | null;
  slowDown(url: URL, gapMs: number): void;
  close(): Promise<void>;
}

export function createTransport(guard: Guard, settings: FullSettings): Transport {
  const gate = createHostGate(settings.clock, settings.hostDelayMs);
  const agent = new Agent({
    connect: guardedConnector(guard, settings.connector),
    connections: 1,
    pipelining: 0, // no kept connections: the gap between requests outlives what servers keep them for
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: settings.headersTimeoutMs,
    bodyTimeout: settings.bodyTimeoutMs,
  });
  const common = { 'user-agent': userAgent(settings.contact), 'accept-language': 'en,*;q=0.5' };

  async function exchange<T>({ url, headers, read }: Visit<T>, signal: AbortSignal): Promise<Result<T>> {
    const answer = await send(agent, { url, headers: { ...common, ...headers }, signal });
    if (!answer.ok) return answer;
    restAsAsked(answer.value);
    return read(answer.value);
  }

  function restAsAsked(answer: Answer): void {
    const asked = retryAfterOf(answer, settings);
    const failure = failureOfStatus(answer.status, answer.url.href, asked);
    if (failure?.code === 'FETCH_RATE_LIMITED' && asked !== null) gate.rest(hostOf(answer.url), asked);
  }

  return {
    async visit(visit) {
      const leave = await gate.enter(hostOf(visit.url), visit.stop).catch((error) => failureOf(error, 'waiting'));
      if (typeof leave !== 'function') return leave;
      const what = `fetching ${visit.url.href}`;
      return withDeadline(settings.totalTimeoutMs, visit.stop, what, (signal) => exchange(visit, signal)).finally(
        leave,
      );
    },
    resting(url) {
      const retryAfterMs = gate.restLeft(hostOf(url));
      const why = `${hostOf(url)} asked for a rest`;
      return retryAfterMs === 0 ? null : fail('FETCH_HOST_BUSY', why, { retryAfterMs });
    },
    busy(url, patienceMs) {
      const retryAfterMs = gate.turnAway(hostOf(url), patienceMs);
      const why = `others wait for ${hostOf(url)}`;
      return retryAfterMs === null ? null : fail('FETCH_HOST_BUSY', why, { retryAfterMs });
    },
    slowDown: (url, gapMs) => gate.widen(hostOf(url), gapMs),
    close: () => agent.destroy(),
  };
}

/** What the answer's Retry-After asks for, in milliseconds; of a 429 that names no time, our own measure. */
export function retryAfterOf(answer: Answer, { clock, maxRetryAfterMs, rateLimitRestMs }: FullSettings): number | null {
  const asked = readRetryAfter(header(answer, 'retry-after'), clock.now(), maxRetryAfterMs);
  return asked ?? (answer.status === 429 ? rateLimitRestMs : null);
}
