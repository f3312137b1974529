import { type Failure, ok, type Result } from '../failure.ts';
import type { RobotsRules } from './robots.ts';
import type { KnownRobots } from './robots-shared.ts';

interface Entry {
  readonly known: Promise<KnownRobots>;
  /** Unknown until the file has arrived. */
  expiresAt: number;
}

/** Origins that are remembered; the oldest goes first. */
const MAX_ORIGINS = 2_000;

export type FindRobots = (origin: string) => Promise<Result<RobotsRules>>;

/** The rules of an origin, found once however many pages of this process wait for them. Rejects as `find` does. */
export function cachedRobots(find: (origin: string) => Promise<KnownRobots>, now: () => number): FindRobots {
  const entries = new Map<string, Entry>();

  function start(origin: string): Entry {
    const entry: Entry = { known: find(origin), expiresAt: Number.POSITIVE_INFINITY };
    entries.delete(origin);
    if (entries.size >= MAX_ORIGINS) entries.delete(entries.keys().next().value!);
    entries.set(origin, entry);
    entry.known.then(
      ({ keepMs }) => {
        entry.expiresAt = now() + keepMs;
      },
      () => entries.delete(origin),
    );
    return entry;
  }

  return async (origin) => {
    const found = entries.get(origin);
    const entry = found !== undefined && found.expiresAt > now() ? found : start(origin);
    const { rules } = await entry.known;
    return rules.ok ? ok(rules.value) : waiting(rules, entry.expiresAt - now());
  };
}

/** The failure, with what is left of the wait. */
function waiting(failure: Failure, leftMs: number): Failure {
  return Number.isFinite(leftMs) ? { ...failure, retryAfterMs: Math.max(0, leftMs) } : failure;
}
