/** Outlay's processes on one set-up, run as a service manager does: what dies is started again. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Mill } from './mill.ts';
import { inProcess, startOutlay } from './program.ts';

export interface Cluster {
  readonly roles: readonly string[];
  /** Ends a process by SIGKILL; it is started again after `downMs`. */
  kill(role: string, downMs: number): Promise<void>;
  /** Asks every process to end. Its exit codes and how long each took, in milliseconds. */
  stop(): Promise<Array<{ role: string; code: number | null; ms: number }>>;
  /** What the processes said, the end of it. */
  log(): string;
}

const KEPT_LINES = 200;
const RESTART_MS = 200;

/** `roles` are argument lists by name; each is kept running in `env` until `stop`. */
export function startCluster(roles: Record<string, readonly string[]>, env: NodeJS.ProcessEnv): Cluster {
  const lines: string[] = [];
  const running = new Map<string, ChildProcess>();
  const downUntil = new Map<string, number>();
  let stopping = false;

  async function keep(role: string, args: readonly string[]): Promise<void> {
    while (!stopping) {
      const child = startOutlay(args, { env });
      running.set(role, child);
      for (const stream of [child.stdout!, child.stderr!]) {
        stream.on('data', (chunk: Buffer) => {
          lines.push(
            ...String(chunk)
              .trimEnd()
              .split('\n')
              .map((line) => `${role}: ${line}`),
          );
          lines.splice(0, lines.length - KEPT_LINES);
        });
      }
      await once(child, 'close');
      const [code, signal] = [child.exitCode, child.signalCode];
      if (!stopping) lines.push(`${role}: ended with ${code ?? signal}`);
      while (!stopping && Date.now() < (downUntil.get(role) ?? 0)) await sleep(20);
      if (!stopping && signal === null) await sleep(RESTART_MS);
    }
  }
  for (const [role, args] of Object.entries(roles)) void keep(role, args);

  return {
    roles: Object.keys(roles),
    async kill(role, downMs) {
      downUntil.set(role, Date.now() + downMs);
      const child = running.get(role);
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'close');
    },
    async stop() {
      stopping = true;
      const from = performance.now();
      return Promise.all(
        [...running].map(async ([role, child]) => {
          if (child.exitCode === null && child.signalCode === null) {
            child.kill('SIGTERM');
            await once(child, 'close');
          }
          return { role, code: child.exitCode, ms: performance.now() - from };
        }),
      );
    },
    log: () => lines.join('\n'),
  };
}

/** Options by which a process crawls a site on loopback: its names, and its address opened. */
export function crawlArgs(site: { hosts: readonly string[]; port: number }, hostDelayMs: number): string[] {
  const address = `127.0.0.1:${site.port}`;
  return [
    ...['--allow-address', address, '--host-delay', String(hostDelayMs)],
    ...site.hosts.flatMap((host) => ['--resolve-host', `${host}=${address}`]),
  ];
}

/** Roles of a cluster that is split by task, with two workers. */
export function splitRoles(site: Pick<Mill, 'hosts' | 'port'>, hostDelayMs: number): Record<string, string[]> {
  const worker = ['worker', '--threads', '1', '--log-level', 'warn', ...crawlArgs(site, hostDelayMs)];
  return {
    schedule: ['schedule', '--log-level', 'warn'],
    'worker 1': worker,
    'worker 2': worker,
    serve: ['serve', '--port', '0'],
  };
}

/** Roles of a cluster of `up` and a worker beside it. */
export function upRoles(site: Pick<Mill, 'hosts' | 'port'>, hostDelayMs: number): Record<string, string[]> {
  const crawl = ['--threads', '1', '--log-level', 'warn', ...crawlArgs(site, hostDelayMs)];
  return { up: ['up', '--port', '0', ...crawl], worker: ['worker', ...crawl] };
}

interface StatusJson {
  readonly sources: { active: number; unchecked: number; failing: number };
  readonly stages: Record<string, number>;
  readonly unreconciled: number;
  readonly queues: Array<{ waiting: number; active: number; delayed: number }>;
}

/** Between two looks, each a process that takes its share of the machine: when all is done, or much is left. */
const LOOK_AGAIN_MS = 1_500;
const LOOK_LATER_MS = 4_000;
const MUCH = 10;

/** Waits until the ledger says that everything is done, twice in a row. Rejects after `withinMs`. */
export async function untilDone(env: NodeJS.ProcessEnv, withinMs: number, log: () => string): Promise<void> {
  const deadline = performance.now() + withinMs;
  let looks = 0;
  let last = '';
  while (looks < 2) {
    const { code, stdout, stderr } = await inProcess(['status', '--json'], { env });
    last = stdout || stderr;
    const left = code === 0 ? leftIn(JSON.parse(stdout)) : MUCH;
    looks = left === 0 ? looks + 1 : 0;
    if (performance.now() > deadline) {
      throw new Error(`not done after ${withinMs / 1000} s. Status: ${last}\nThe processes said:\n${log()}`);
    }
    if (looks < 2) await sleep(left < MUCH ? LOOK_AGAIN_MS : LOOK_LATER_MS);
  }
}

/** Articles, jobs and sources that are not done. */
function leftIn({ sources, stages, unreconciled, queues }: StatusJson): number {
  const open = (stages.discovered ?? 0) + (stages.fetched ?? 0) + unreconciled;
  const jobs = queues.reduce((sum, { waiting, active, delayed }) => sum + waiting + active + delayed, 0);
  return open + jobs + sources.unchecked + sources.failing + (sources.active > 0 ? 0 : MUCH);
}

export async function addSources(env: NodeJS.ProcessEnv, feeds: readonly string[]): Promise<void> {
  const { code, stderr } = await inProcess(['sources', 'add', '--as-is', '--whole', ...feeds], { env });
  if (code !== 0) throw new Error(stderr);
}
