import { type Failure, fail, ok, type Result } from '../failure.ts';
import type { RobotsCopy, RobotsShelf } from './hosts.ts';
import { type RobotsRules, readRobots } from './robots.ts';
import { AGENT, type FullSettings } from './settings.ts';

/** What is known of an origin's rules, and for how long, in milliseconds. */
export interface KnownRobots {
  readonly rules: Result<RobotsRules>;
  readonly keepMs: number;
}

/** How soon to look again for what another process asks for just now. */
const LOOK_MS = 100;

/**
 * The rules of an origin from what all processes share; asks for them where nobody has, or not lately enough. Failures:
 * ROBOTS_UNREACHABLE, and those of `load`.
 */
export async function sharedRobots(
  load: (origin: string) => Promise<Result<Uint8Array>>,
  settings: FullSettings,
  origin: string,
  stop: AbortSignal,
): Promise<KnownRobots> {
  const shelf = settings.hosts.robots;
  for (;;) {
    const copy = await shelf.find(origin);
    if (copy !== null && copy.freshMs > 0) return knownFrom(copy, settings);
    if (await shelf.begin(origin)) break;
    await settings.clock.sleep(LOOK_MS, stop);
  }
  return keep(shelf, origin, await load(origin), settings);
}

async function keep(
  shelf: RobotsShelf,
  origin: string,
  came: Result<Uint8Array>,
  settings: FullSettings,
): Promise<KnownRobots> {
  if (came.ok) return knownFrom(await shelf.save(origin, { body: came.value }, settings.robotsMaxAgeMs), settings);
  const keepMs = Math.max(settings.robotsRetryMs, came.retryAfterMs ?? 0);
  if (came.code === 'ROBOTS_UNREACHABLE') {
    return knownFrom(await shelf.save(origin, { message: came.message }, keepMs), settings);
  }
  await shelf.giveUp(origin);
  return { rules: came, keepMs: came.code === 'FETCH_HOST_BUSY' ? (came.retryAfterMs ?? 0) : keepMs };
}

function knownFrom(copy: RobotsCopy, settings: FullSettings): KnownRobots {
  const keepMs = Math.min(copy.freshMs, settings.maxRetryAfterMs);
  const { body, message, unreachableMs } = copy;
  if (message !== null && unreachableMs < settings.robotsAbsentAfterMs) {
    return { rules: unreachable(message, keepMs), keepMs };
  }
  return { rules: ok(readRobots(body ?? '', AGENT)), keepMs };
}

function unreachable(message: string, retryAfterMs: number): Failure {
  return fail('ROBOTS_UNREACHABLE', message, { retryAfterMs });
}
