import { type Failure, ok, type Result } from '../failure.ts';
import type { RobotsRules } from './robots.ts';

interface Entry {
  readonly rules: Promise<Result<RobotsRules>>;
  /** Unknown until the file has arrived. */
  expiresAt: number;
}

interface CacheSettings {
  readonly now: () => number;
  readonly maxAgeMs: number;
  /** How long a failure stands: a host that is down is not asked again for every one of its pages. */
  readonly retryMs: number;
}

/** Origins that are remembered; the oldest goes first. */
const MAX_ORIGINS = 2_000;

export type LoadRobots = (origin: string) => Promise<Result<RobotsRules>>;

/** One robots.txt an origin, asked for once however many pages wait for it. */
export function cachedRobots(load: LoadRobots, { now, maxAgeMs, retryMs }: CacheSettings): LoadRobots {
  const entries = new Map<string, Entry>();

  function start(origin: string): Entry {
    const entry: Entry = { rules: load(origin), expiresAt: Number.POSITIVE_INFINITY };
    entries.delete(origin);
    if (entries.size >= MAX_ORIGINS) entries.delete(entries.keys().next().value!);
    entries.set(origin, entry);
    entry.rules.then((rules) => {
      entry.expiresAt = now() + (rules.ok ? maxAgeMs : Math.max(retryMs, rules.retryAfterMs ?? 0));
    });
    return entry;
  }

  return async (origin) => {
    const known = entries.get(origin);
    const entry = known !== undefined && known.expiresAt > now() ? known : start(origin);
    const rules = await entry.rules;
    return rules.ok ? ok(rules.value) : waiting(rules, entry.expiresAt - now());
  };
}

/** The failure, with what is left of the wait. */
function waiting(failure: Failure, leftMs: number): Failure {
  return Number.isFinite(leftMs) ? { ...failure, retryAfterMs: Math.max(0, leftMs) } : failure;
}
