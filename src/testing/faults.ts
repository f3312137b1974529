/**
 * What befalls a crawl: processes killed, servers restarted or emptied, connections cut, a disk that is full for a while,
 * a clock that jumps by a day. A crawl that went through all of it must end as one that nothing befell.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { projectPath } from '../project.ts';
import { addSources, type Cluster, splitRoles, startCluster, untilDone, upRoles } from './cluster.ts';
import { type Outcome, outcomeOf, seeded } from './kills.ts';
import type { Mill } from './mill.ts';
import type { Setup } from './setups.ts';

export const FAULTS = [
  'kill',
  'redis emptied',
  'redis restarted',
  'postgres restarted',
  'postgres crashed',
  'connections cut',
  'disk full',
  'clock ahead',
  'clock back',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface Scene {
  readonly setup: Setup;
  readonly mill: Mill;
  readonly cluster: Cluster;
  readonly clock: Clock;
  /** In [0, 1), the same for the same seed. */
  readonly random: () => number;
}

interface Clock {
  readonly env: Record<string, string>;
  set(shiftMs: number): void;
  remove(): void;
}

const DAY_MS = 24 * 3_600_000;
const DISK_FULL_MS = 2_000;
const MAX_DOWN_MS = 800;

const ACTS: Record<Fault, (scene: Scene) => Promise<void>> = {
  kill: async ({ cluster, random }) => {
    const role = cluster.roles[Math.floor(random() * cluster.roles.length)]!;
    await cluster.kill(role, random() * MAX_DOWN_MS);
  },
  'redis emptied': async ({ setup }) => setup.redis?.flush(),
  'redis restarted': async ({ setup }) => setup.redis?.restart(),
  'postgres restarted': async ({ setup }) => setup.postgres?.restart('fast'),
  'postgres crashed': async ({ setup }) => setup.postgres?.restart('immediate'),
  'connections cut': ({ setup }) => setup.cutConnections(),
  'disk full': async ({ setup }) => {
    setup.disk!.fill();
    await sleep(DISK_FULL_MS);
    setup.disk!.free();
    // A server that could not even write its log has ended; its keeper starts it again.
    if (setup.postgres !== null && !(await setup.answers())) await setup.postgres.restart('immediate');
  },
  'clock ahead': async ({ clock }) => clock.set(DAY_MS),
  'clock back': async ({ clock }) => clock.set(0),
};

/** Those that can befall a set-up as it was opened. */
export function faultsOf({ postgres, redis, disk }: Setup): Fault[] {
  const needs: Partial<Record<Fault, unknown>> = {
    'redis emptied': redis,
    'redis restarted': redis,
    'postgres restarted': postgres,
    'postgres crashed': postgres,
    'connections cut': postgres,
    'disk full': disk,
  };
  return FAULTS.filter((fault) => needs[fault] !== null);
}

export interface RoundOptions {
  readonly seed: number;
  /** In this order, at random moments; each role of the cluster is as likely to be killed. */
  readonly faults: readonly Fault[];
  /** `split`: scheduler, two workers and server; `up`: all in one, with a worker beside it. */
  readonly roles: 'split' | 'up';
  /** Wait between two of them: up to this long. */
  readonly gapMs: number;
  readonly hostDelayMs: number;
}

export interface Round {
  readonly outcome: Outcome;
  /** Faults that came before the crawl was done. */
  readonly inTime: number;
  readonly ms: number;
}

/** One crawl of the mill into a new ledger of the set-up, through the given faults. */
export async function crawlThrough(setup: Setup, mill: Mill, options: RoundOptions): Promise<Round> {
  const clock = startClock();
  const env = { ...setup.env, ...clock.env };
  mill.makeBusy();
  await addSources(env, mill.feeds);
  const from = performance.now();
  const roles = options.roles === 'split' ? splitRoles : upRoles;
  const cluster = startCluster(roles(mill, options.hostDelayMs), env);
  const random = seeded(options.seed);
  let inTime = 0;
  try {
    for (const fault of options.faults) {
      await sleep(random() * options.gapMs);
      const asked = mill.requests.length;
      await ACTS[fault]({ setup, mill, cluster, clock, random });
      if (asked < mill.pagesToAsk) inTime += 1;
    }
    await untilDone(env, DONE_WITHIN_MS, cluster.log);
    return { outcome: await outcomeOf(env), inTime, ms: performance.now() - from };
  } finally {
    await cluster.stop();
    clock.remove();
  }
}

/** A job of a process that was killed is taken up again after 15 s or so, an outage is looked at every 16 s. */
const DONE_WITHIN_MS = 100_000;

function startClock(): Clock {
  const folder = mkdtempSync(join(tmpdir(), 'outlay-clock-'));
  const file = join(folder, 'shift-ms');
  const set = (shiftMs: number) => writeFileSync(file, String(shiftMs));
  set(0);
  const preload = pathToFileURL(projectPath('fixtures', 'processes', 'shifted-clock.mjs')).href;
  return {
    env: { NODE_OPTIONS: `--import ${preload}`, CLOCK_FILE: file },
    set,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** `count` faults out of `kinds`, in an order that the seed decides. */
export function drawFaults(kinds: readonly Fault[], count: number, seed: number): Fault[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => kinds[Math.floor(random() * kinds.length)]!);
}
