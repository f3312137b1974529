import { Agent } from 'undici';
import type { FailureCode, Result } from '../failure.ts';
import { NO_PAGE_RULES, rightsOf } from '../rights/rights.ts';
import { guardedConnector } from './connect.ts';
import { withDeadline } from './deadline.ts';
import { failureOf } from './errors.ts';
import { type Answer, header, headerLines, send } from './exchange.ts';
import { type Guard, hostOf } from './guard.ts';
import { MAX_ERRORS } from './limits.ts';
import { createPacer } from './pacer.ts';
import { createHostGate, type Turn } from './politeness.ts';
import { readRetryAfter } from './retry-after.ts';
import { type FullSettings, userAgent } from './settings.ts';
import { failureOfStatus } from './status.ts';

export interface Visit<T> {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly stop: AbortSignal;
  /** What robots.txt was asked about, and not robots.txt itself. */
  readonly isPage: boolean;
  /** As in {@link HostGate.enter}. */
  readonly patienceMs?: number | undefined;
  readonly yields?: boolean | undefined;
  /** Takes what it wants of the answer before the exchange's time is up. */
  readonly read: (answer: Answer) => Promise<Result<T>>;
}

/** Node's own 16 KiB is too little for the security policies and preload lists that some news sites send. */
const MAX_HEADER_BYTES = 64 * 1024;

/** The only way to the network: every request waits for its host's turn and goes through the guard. */
export interface Transport {
  /** Rejects where the ledger that keeps the turns is away. */
  visit<T>(visit: Visit<T>): Promise<Result<T>>;
  /** A place among those of this process that want something of the host, as {@link HostGate.join} gives it. */
  join(url: URL): Promise<Result<() => void>>;
  slowDown(url: URL, gapMs: number): void;
  close(): Promise<void>;
}

export function createTransport(guard: Guard, settings: FullSettings): Transport {
  const { turns } = settings.hosts;
  const gate = createHostGate(turns, settings);
  const pace = settings.maxRate === null ? null : createPacer(settings.maxRate, turns.pace, settings.clock);
  // HTTP/1.1 alone: see docs/architecture.md, "The fetch client's guard".
  const agent = new Agent({
    connect: guardedConnector(guard, settings.connector),
    connections: 1,
    pipelining: 0, // no kept connections: the gap between requests outlives what servers keep them for
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: settings.headersTimeoutMs,
    bodyTimeout: settings.bodyTimeoutMs,
  });
  const common = { 'user-agent': userAgent(settings.contact), 'accept-language': 'en,*;q=0.5' };

  /** One exchange, within a turn. */
  async function exchange<T>({ url, headers, stop, read, isPage }: Visit<T>, turn: Turn): Promise<Result<T>> {
    let answer: Answer | null = null;
    const talk = async (signal: AbortSignal) => {
      const sent = await send(agent, { url, headers: { ...common, ...headers }, signal });
      if (!sent.ok) return sent;
      answer = sent.value;
      return read(answer);
    };
    const result = await withDeadline(settings.totalTimeoutMs, stop, `fetching ${url.href}`, talk);
    await turn.leave({ ...reportOf(answer, result, turn.errorsInARow), allowed: isPage });
    return result;
  }

  function reportOf(answer: Answer | null, result: Result<unknown>, errorsBefore: number) {
    const erred = hasErred(answer, result);
    const isOurs = !result.ok && result.code === 'INTERRUPTED';
    const errorsInARow = erred ? errorsBefore + 1 : isOurs ? errorsBefore : 0;
    return {
      unchanged: answer?.status === 304,
      erred,
      errorsInARow,
      restMs: Math.max(answer === null ? 0 : restAskedFor(answer), erred ? backoffAfter(errorsInARow) : 0),
      optedOut: answer !== null && optsOut(answer, settings.clock.now()),
    };
  }

  /** How long a host that asks for it is left alone. */
  function restAskedFor(answer: Answer): number {
    const asked = retryAfterOf(answer, settings);
    const failure = failureOfStatus(answer.status, answer.url.href, asked);
    return failure?.code === 'FETCH_RATE_LIMITED' ? (asked ?? 0) : 0;
  }

  function backoffAfter(errorsInARow: number): number {
    if (errorsInARow <= MAX_ERRORS) return 0;
    return Math.min(settings.hostBackoffMs * 2 ** (errorsInARow - MAX_ERRORS - 1), settings.maxHostBackoffMs);
  }

  return {
    async visit(visit) {
      const { url, stop: signal, patienceMs, yields } = visit;
      const entered = await gate.enter(hostOf(url), { signal, patienceMs, yields });
      if (!entered.ok) return entered;
      try {
        await pace?.(signal);
      } catch (error) {
        await entered.value.leave({ ...NOTHING_SENT, errorsInARow: entered.value.errorsInARow });
        if (signal.aborted) return failureOf(signal.reason, 'waiting');
        throw error;
      }
      return exchange(visit, entered.value);
    },
    join: (url) => gate.join(hostOf(url)),
    slowDown: (url, gapMs) => gate.widen(hostOf(url), gapMs),
    async close() {
      await agent.destroy();
      await gate.close();
    },
  };
}

const NOTHING_SENT = { unchanged: false, erred: false, restMs: 0, allowed: false, optedOut: false } as const;

/** Failures that say that the host is in no state to answer. */
const ERRORS: readonly FailureCode[] = ['FETCH_CONNECT', 'FETCH_TIMEOUT', 'FETCH_PROTOCOL', 'FETCH_TLS'];

function hasErred(answer: Answer | null, result: Result<unknown>): boolean {
  if (answer !== null && (answer.status === 429 || answer.status >= 500)) return true;
  return !result.ok && ERRORS.includes(result.code);
}

/** True where an answer's headers forbid to read its text, or to keep it. */
function optsOut(answer: Answer, now: number): boolean {
  const robotsTag = headerLines(answer, 'x-robots-tag');
  const tdmReservation = headerLines(answer, 'tdm-reservation');
  const { refusal, mayKeep } = rightsOf({ robotsTag, tdmReservation }, NO_PAGE_RULES, now);
  return refusal !== null || !mayKeep;
}

/** What the answer's Retry-After asks for, in milliseconds; of a 429 that names no time, our own measure. */
export function retryAfterOf(answer: Answer, { clock, maxRetryAfterMs, rateLimitRestMs }: FullSettings): number | null {
  const asked = readRetryAfter(header(answer, 'retry-after'), clock.now(), maxRetryAfterMs);
  return asked ?? (answer.status === 429 ? rateLimitRestMs : null);
}
