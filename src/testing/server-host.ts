/** A server's life, whatever runs it: started on a port, restarted there, stopped once. */
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const START_MS = 30_000;
const POLL_MS = 50;
const PORT_TRIES = 5;
const TAIL_LINES = 20;

/** `fast` is orderly, `immediate` is like a crash. */
export type StopMode = 'fast' | 'immediate';

export interface ServerOptions {
  /** Where its files go; kept at stop, and its data are used again by the next start there. Else a temporary folder. */
  readonly folder?: string;
  readonly port?: number;
  /** Never the server of the environment: for tests that restart or fill it. The other options imply it. */
  readonly own?: boolean;
  /** By name, as in the server's configuration file. */
  readonly settings?: Readonly<Record<string, string>>;
}

export function needsOwn({ own = false, folder, port, settings }: ServerOptions): boolean {
  return own || folder !== undefined || port !== undefined || settings !== undefined;
}

/** What runs one server: a process or a container. */
export interface Runner {
  /** Null where the process is not ours to see, or has been ended. */
  readonly pid: number | null;
  readonly folder: string | null;
  /** Rejects, with the end of the log, unless the server answers. */
  start(port: number): Promise<void>;
  /** Resolves when it has ended; at once where it does not run. */
  end(mode: StopMode): Promise<void>;
  /** Removes all that is left of it. */
  discard(): Promise<void>;
}

export interface Host {
  readonly port: number;
  readonly pid: number | null;
  readonly folder: string | null;
  restart(mode: StopMode): Promise<void>;
  stop(): Promise<void>;
}

export async function startHost(runner: Runner, wantedPort?: number): Promise<Host> {
  const port = await startOnPort(runner, wantedPort).catch(async (error: unknown) => {
    await runner.discard();
    throw error;
  });
  let turn: Promise<void> = Promise.resolve();
  let stopped: Promise<void> | null = null;
  const inTurn = (act: () => Promise<void>) => {
    const done = turn.then(act);
    turn = done.catch(() => {});
    return done;
  };
  const restart = async (mode: StopMode) => {
    await runner.end(mode);
    await startOrEnd(runner, port);
  };
  const stop = async () => {
    await runner.end('fast');
    await runner.discard();
  };
  return {
    port,
    get pid() {
      return runner.pid;
    },
    folder: runner.folder,
    restart: (mode) =>
      stopped === null ? inTurn(() => restart(mode)) : Promise.reject(new Error('The server is stopped')),
    stop: () => {
      stopped ??= inTurn(stop);
      return stopped;
    },
  };
}

async function startOnPort(runner: Runner, wantedPort?: number): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const port = wantedPort ?? (await freePort());
    try {
      await startOrEnd(runner, port);
      return port;
    } catch (error) {
      if (wantedPort !== undefined || tries === PORT_TRIES || !isPortTaken(error)) throw error;
    }
  }
}

async function startOrEnd(runner: Runner, port: number): Promise<void> {
  try {
    await runner.start(port);
  } catch (error) {
    await runner.end('immediate');
    throw error;
  }
}

/** As PostgreSQL and Redis say it, and Docker, in their logs. */
function isPortTaken(error: unknown): boolean {
  return /address already in use|port is already allocated/i.test(String(error));
}

/**
 * Below the ports that systems give to outgoing connections (from 32768 on Linux, 49152 elsewhere): a client that tries
 * again while its server restarts could be given the server's own port, and keep it.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Resolves when the server answers; rejects where it has ended or the time is up. */
export async function untilReady(
  answers: () => Promise<void>,
  hasEnded: () => boolean | Promise<boolean>,
  log: () => string | Promise<string>,
): Promise<void> {
  const deadline = Date.now() + START_MS;
  for (;;) {
    try {
      return await answers();
    } catch (cause) {
      if (await hasEnded()) throw new Error(`The server ended as it started. Its log ends:\n${await log()}`);
      if (Date.now() > deadline)
        throw new Error(`The server does not answer. Its log ends:\n${await log()}`, { cause });
    }
    await sleep(POLL_MS);
  }
}

/** The last lines of a log file. */
export function tailOf(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
}
