import { type Failure, fail, ok, type Result } from '../failure.ts';
import type { Clock } from './clock.ts';
import { untilStopped } from './deadline.ts';
import type { HostTurns, VisitReport } from './hosts.ts';

/**
 * One request at a time for a host, with a gap between the end of one and the start of the next, among all processes that
 * share `turns`. Those of this process stand in a line, and only its first asks for the turn.
 */
export interface HostGate {
  /** Waits for the host's turn. Failures: FETCH_HOST_BUSY, INTERRUPTED. Rejects where the ledger is away. */
  enter(host: string, options: EnterOptions): Promise<Result<Turn>>;
  /** Keeps at least this gap from now on, in milliseconds; never less than the gate's own. */
  widen(host: string, gapMs: number): void;
  /** Takes one of the few places that a host has in this process; FETCH_HOST_BUSY with a booked turn where none is left. */
  join(host: string): Promise<Result<() => void>>;
  /** Resolves once the turns that were ended are given back. */
  close(): Promise<void>;
}

export interface EnterOptions {
  readonly signal: AbortSignal;
  /** How long to wait before it is FETCH_HOST_BUSY, which names a better time; absent: for ever, but for no rest. */
  readonly patienceMs?: number | undefined;
  /** Goes behind those who have booked. */
  readonly yields?: boolean | undefined;
}

export interface Turn {
  readonly errorsInARow: number;
  /** Ends it. Never rejects. */
  leave(report: Omit<VisitReport, 'tookMs'>): Promise<void>;
}

export interface GateSettings {
  readonly clock: Clock;
  readonly hostDelayMs: number;
  readonly maxAtHost: number;
}

/** Those of this process that want something of one host. */
interface Line {
  /** Settles when the last in line has ended. */
  tail: Promise<void>;
  inLine: number;
  inside: number;
  gapMs: number;
  /** How long a request takes, as others found. */
  tookMs: number;
}

/** To go and to come back costs more than to wait for less than that. */
const MIN_AWAY_MS = 250;
const MIN_TOOK_MS = 20;
/** Hosts that are remembered before those that are idle are forgotten. */
const MAX_IDLE_HOSTS = 10_000;

export function createHostGate(turns: HostTurns, { clock, hostDelayMs, maxAtHost }: GateSettings): HostGate {
  const lines = new Map<string, Line>();
  const leaving = new Set<Promise<void>>();

  function lineOf(host: string): Line {
    const known = lines.get(host);
    if (known !== undefined) return known;
    if (lines.size >= MAX_IDLE_HOSTS) forgetIdle(lines);
    const fresh = { tail: Promise.resolve(), inLine: 0, inside: 0, gapMs: hostDelayMs, tookMs: 0 };
    lines.set(host, fresh);
    return fresh;
  }

  async function sendAway(host: string, line: Line, waitMs: number): Promise<Failure> {
    const retryAfterMs = await turns.book(host, Math.max(waitMs, MIN_AWAY_MS), stepOf(line));
    return fail('FETCH_HOST_BUSY', `others wait for ${host}`, { retryAfterMs });
  }

  /** Asks for the turn until it comes, as the first of the line. */
  async function claim(host: string, line: Line, options: EnterOptions, from: number): Promise<Result<Turn>> {
    const { signal, patienceMs, yields = false } = options;
    for (;;) {
      const claimed = await turns.claim(host, { gapMs: line.gapMs, yields });
      if (claimed.granted) {
        line.tookMs = claimed.tookMs;
        return ok(turnOf(host, claimed.errorsInARow));
      }
      const { waitMs, restMs } = claimed;
      if (patienceMs === undefined && restMs > 0) {
        return fail('FETCH_HOST_BUSY', `${host} is left alone for a while`, { retryAfterMs: restMs });
      }
      if (patienceMs !== undefined && clock.elapsed() - from + waitMs > patienceMs) return sendAway(host, line, waitMs);
      await clock.sleep(waitMs, signal);
    }
  }

  function turnOf(host: string, errorsInARow: number): Turn {
    const from = performance.now();
    return {
      errorsInARow,
      async leave(report) {
        const left = turns.release(host, { ...report, tookMs: performance.now() - from });
        leaving.add(left);
        await left.finally(() => leaving.delete(left));
      },
    };
  }

  return {
    async enter(host, options) {
      const line = lineOf(host);
      const ahead = line.inLine * stepOf(line);
      if (ahead > (options.patienceMs ?? Number.POSITIVE_INFINITY)) return sendAway(host, line, ahead);
      const from = clock.elapsed();
      const place = stand(line);
      try {
        await untilStopped(place.before, options.signal);
        const entered = await claim(host, line, options, from);
        if (!entered.ok) {
          place.leave();
          return entered;
        }
        const turn = entered.value;
        return ok({ ...turn, leave: (report) => turn.leave(report).finally(place.leave) });
      } catch (error) {
        place.leave();
        if (options.signal.aborted) return fail('INTERRUPTED', 'the request was stopped');
        throw error;
      }
    },
    widen(host, gapMs) {
      lineOf(host).gapMs = Math.max(hostDelayMs, gapMs);
    },
    async join(host) {
      const line = lineOf(host);
      if (line.inside >= maxAtHost) return sendAway(host, line, line.inside * stepOf(line));
      line.inside += 1;
      return ok(() => {
        line.inside -= 1;
      });
    },
    async close() {
      await Promise.all(leaving);
      turns.close();
    },
  };
}

/** From the start of one request to that of the next; the first is guessed. */
function stepOf({ gapMs, tookMs }: Line): number {
  return gapMs + Math.max(tookMs, MIN_TOOK_MS);
}

/** Stands in the line: `before` settles when those ahead have left. */
function stand(line: Line): { before: Promise<void>; leave(): void } {
  const before = line.tail;
  let leave = () => {};
  const mine = new Promise<void>((resolve) => {
    leave = resolve;
  });
  line.tail = before.then(() => mine);
  line.inLine += 1;
  let left = false;
  return {
    before,
    leave() {
      if (left) return;
      left = true;
      line.inLine -= 1;
      leave();
    },
  };
}

function forgetIdle(lines: Map<string, Line>): void {
  for (const [host, { inLine, inside }] of lines) {
    if (inLine === 0 && inside === 0) lines.delete(host);
  }
}
