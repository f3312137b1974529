import { type Claim, type Hosts, type HostTurns, MAX_AWAY_MS, type RobotsCopy, type RobotsShelf } from './hosts.ts';

/** The time, as far as it is needed here. */
interface Elapsed {
  elapsed(): number;
}

interface HostState {
  held: boolean;
  endedAt: number;
  restUntil: number;
  /** Length of that rest: it is not longer by a clock that was set back. */
  restMs: number;
  bookedUntil: number;
  tookMs: number;
  errorsInARow: number;
}

/** Hosts that are remembered before those that are idle are forgotten. */
const MAX_IDLE_HOSTS = 10_000;
/** How soon to look again at a host whose request is under way. */
const HELD_LOOK_MS = 20;

/** For one process without a ledger: nothing is kept when it ends. */
export function memoryHosts(clock: Elapsed): Hosts {
  return { turns: memoryTurns(clock), robots: memoryRobots(clock) };
}

function memoryTurns(clock: Elapsed): HostTurns {
  const hosts = new Map<string, HostState>();
  let paceAt = 0;

  function stateOf(host: string): HostState {
    const known = hosts.get(host);
    if (known !== undefined) return known;
    if (hosts.size >= MAX_IDLE_HOSTS) forgetIdle(hosts, clock.elapsed());
    const never = Number.NEGATIVE_INFINITY;
    const fresh = {
      held: false,
      endedAt: never,
      restUntil: never,
      restMs: 0,
      bookedUntil: never,
      tookMs: 0,
      errorsInARow: 0,
    };
    hosts.set(host, fresh);
    return fresh;
  }

  return {
    async claim(host, { gapMs, yields = false }) {
      const state = stateOf(host);
      const refusal = refusalOf(state, clock.elapsed(), gapMs, yields);
      if (refusal !== null) return refusal;
      state.held = true;
      return { granted: true, tookMs: state.tookMs, errorsInARow: state.errorsInARow };
    },
    async release(host, { tookMs, errorsInARow, restMs }) {
      const state = stateOf(host);
      const now = clock.elapsed();
      state.held = false;
      state.endedAt = now;
      state.tookMs = (3 * state.tookMs + tookMs) / 4;
      state.errorsInARow = errorsInARow;
      if (restMs <= restOf(state, now)) return;
      state.restMs = restMs;
      state.restUntil = now + restMs;
    },
    async book(host, waitMs, stepMs) {
      const state = stateOf(host);
      const now = clock.elapsed();
      const booked = Math.min(state.bookedUntil, now + MAX_AWAY_MS);
      state.bookedUntil = Math.max(booked, now + waitMs) + stepMs;
      return Math.min(state.bookedUntil - now, MAX_AWAY_MS);
    },
    async refuse() {},
    async pace(count, perSecond) {
      const from = Math.max(paceAt, clock.elapsed());
      paceAt = from + (count * 1_000) / perSecond;
      return from - clock.elapsed();
    },
    close() {},
  };
}

function refusalOf(state: HostState, now: number, gapMs: number, yields: boolean): Claim | null {
  const restMs = restOf(state, now);
  state.endedAt = Math.min(state.endedAt, now); // the clock may have been set back
  const untilFree = state.held ? HELD_LOOK_MS : state.endedAt + gapMs - now;
  const waitMs = Math.max(untilFree, restMs, yields ? state.bookedUntil - now : 0);
  return waitMs > 0 ? { granted: false, waitMs, restMs } : null;
}

function restOf({ restUntil, restMs }: HostState, now: number): number {
  return Math.min(Math.max(0, restUntil - now), restMs);
}

function forgetIdle(hosts: Map<string, HostState>, now: number): void {
  for (const [host, { held, endedAt, restUntil, bookedUntil }] of hosts) {
    if (!held && Math.max(endedAt, restUntil, bookedUntil) <= now) hosts.delete(host);
  }
}

/** Origins that are remembered; the oldest goes first. */
const MAX_ORIGINS = 2_000;

interface Kept {
  readonly body: Uint8Array | null;
  readonly message: string | null;
  readonly unreachableSince: number | null;
  readonly expiresAt: number;
}

function memoryRobots(clock: Elapsed): RobotsShelf {
  const kept = new Map<string, Kept>();
  const copyOf = ({ body, message, unreachableSince, expiresAt }: Kept): RobotsCopy => {
    const now = clock.elapsed();
    return { body, message, unreachableMs: now - (unreachableSince ?? now), freshMs: expiresAt - now };
  };
  return {
    async find(origin) {
      const found = kept.get(origin);
      return found === undefined ? null : copyOf(found);
    },
    begin: async () => true,
    async save(origin, came, keepMs) {
      const before = kept.get(origin);
      const expiresAt = clock.elapsed() + keepMs;
      const now: Kept =
        'body' in came
          ? { body: came.body, message: null, unreachableSince: null, expiresAt }
          : {
              body: before?.body ?? null,
              message: came.message,
              unreachableSince: before?.unreachableSince ?? clock.elapsed(),
              expiresAt,
            };
      kept.delete(origin);
      if (kept.size >= MAX_ORIGINS) kept.delete(kept.keys().next().value!);
      kept.set(origin, now);
      return copyOf(now);
    },
    async giveUp() {},
  };
}
