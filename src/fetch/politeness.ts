import { untilStopped } from './deadline.ts';

/** Time, injected so that tests need not wait. */
export interface Clock {
  now(): number;
  /** Rejects with the signal's reason when it is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** One request at a time for a host, with a gap between the end of one and the start of the next. */
export interface HostGate {
  /** Waits for the host's turn; the returned function ends it. Rejects when `signal` is aborted. */
  enter(host: string, signal: AbortSignal): Promise<() => void>;
  /** Keeps at least this gap from now on, in milliseconds; never less than the gate's own. */
  widen(host: string, gapMs: number): void;
  /** The host asked to be left alone for this long. */
  rest(host: string, ms: number): void;
  /**
   * Null where the host's turn comes within `patienceMs`, else how long to stay away: those who are turned away one after
   * another get their turns one after another, so that each has to come back but once.
   */
  turnAway(host: string, patienceMs: number): number | null;
  /** How much of a rest is left, in milliseconds. */
  restLeft(host: string): number;
}

interface HostState {
  /** Settles when the last request in line has ended. */
  tail: Promise<void>;
  inLine: number;
  gapMs: number;
  readyAt: number;
  restUntil: number;
  /** Length of that rest: it is not longer by a clock that was set back. */
  restMs: number;
  /** The turns up to then were given to those who were turned away. */
  bookedUntil: number;
}

/** Hosts that are remembered before those that are idle are forgotten. */
const MAX_IDLE_HOSTS = 10_000;

/** Nobody is turned away for longer: who has the turns before may have given up. */
const MAX_AWAY_MS = 15 * 60_000;

export function createHostGate(clock: Clock, minGapMs: number): HostGate {
  const hosts = new Map<string, HostState>();

  function stateOf(host: string): HostState {
    const known = hosts.get(host);
    if (known !== undefined) return known;
    if (hosts.size >= MAX_IDLE_HOSTS) forgetIdle(hosts, clock.now());
    const fresh = {
      tail: Promise.resolve(),
      inLine: 0,
      gapMs: minGapMs,
      readyAt: 0,
      restUntil: 0,
      restMs: 0,
      bookedUntil: 0,
    };
    hosts.set(host, fresh);
    return fresh;
  }

  return {
    enter: (host, signal) => takeTurn(stateOf(host), clock, signal),
    widen(host, gapMs) {
      stateOf(host).gapMs = Math.max(minGapMs, gapMs);
    },
    rest(host, ms) {
      const state = stateOf(host);
      if (ms <= restOf(state, clock.now())) return;
      state.restMs = ms;
      state.restUntil = clock.now() + ms;
    },
    turnAway(host, patienceMs) {
      const state = stateOf(host);
      const now = clock.now();
      const untilFree = Math.max(0, Math.min(state.readyAt - now, state.gapMs), restOf(state, now));
      const wait = untilFree + state.inLine * state.gapMs;
      if (wait <= patienceMs) return null;
      // A booking that lies farther away than any can was made before the clock was set back.
      const booked = Math.min(state.bookedUntil, now + MAX_AWAY_MS);
      state.bookedUntil = Math.max(booked, now + wait) + state.gapMs;
      return Math.min(state.bookedUntil - now, MAX_AWAY_MS);
    },
    restLeft(host) {
      const state = hosts.get(host);
      return state === undefined ? 0 : restOf(state, clock.now());
    },
  };
}

function restOf({ restUntil, restMs }: HostState, now: number): number {
  return Math.min(Math.max(0, restUntil - now), restMs);
}

async function takeTurn(state: HostState, clock: Clock, signal: AbortSignal): Promise<() => void> {
  const before = state.tail;
  let end = () => {};
  const mine = new Promise<void>((resolve) => {
    end = resolve;
  });
  state.tail = before.then(() => mine);
  state.inLine += 1;
  const leave = () => {
    state.inLine -= 1;
    end();
  };
  try {
    await untilStopped(before, signal);
    // A clock that was set back must not make anyone wait for longer than the gap.
    const wait = Math.min(state.readyAt - clock.now(), state.gapMs);
    if (wait > 0) await clock.sleep(wait, signal);
  } catch (error) {
    leave();
    throw error;
  }
  return () => {
    state.readyAt = clock.now() + state.gapMs;
    leave();
  };
}

function forgetIdle(hosts: Map<string, HostState>, now: number): void {
  for (const [host, { inLine, readyAt, restUntil }] of hosts) {
    if (inLine === 0 && readyAt <= now && restUntil <= now) hosts.delete(host);
  }
}
