/**
 * Servers as processes of this machine, which end with the test process, however that ends:
 *
 *   stop()         by the server's own process id, orderly
 *   exit           `sweep`, within the exit, as nothing asynchronous runs any more
 *   any signal     the guard: a `sh` that sees its pipe from the test process close
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Runner, type StopMode, tailOf, untilReady } from './server-host.ts';

/** How long an orderly stop may take before SIGKILL. */
const STOP_MS = 30_000;
const SWEEP_MS = 5_000;

/** Another user than ours, for a program that refuses to run as root. */
export type User = { readonly uid: number; readonly gid: number } | undefined;

export interface ServerFolder {
  readonly path: string;
  /** The caller's, which stays. */
  readonly given: boolean;
}

/** The caller's folder or a temporary one, which `user` owns. */
export function openFolder(name: string, given: string | undefined, user: User): ServerFolder {
  const path = given === undefined ? mkdtempSync(join(tmpdir(), `outlay-${name}-`)) : resolve(given);
  mkdirSync(path, { recursive: true });
  if (user !== undefined) chownSync(path, user.uid, user.gid);
  return { path, given: given !== undefined };
}

/** Root's stand-in: the user `postgres`, else `nobody`; undefined where we are not root. */
export function unprivilegedUser(): User {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const entry = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (entry === undefined) throw new Error('PostgreSQL does not run as root: run the tests as another user');
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

export interface Program {
  readonly folder: ServerFolder;
  readonly user: User;
  /** The command that makes the data; null where they are there. */
  prepare(): readonly string[] | null;
  command(port: number): readonly string[];
  readonly signals: Record<StopMode, NodeJS.Signals>;
  /** There while the server runs. */
  readonly pidFile: string;
  /** Rejects until the server does. */
  answers(port: number, pid: number): Promise<void>;
}

export function processRunner(program: Program): Runner {
  const { folder, user, signals, pidFile } = program;
  const logFile = join(folder.path, 'server.log');
  const guard = startGuard(signals.immediate, folder.given ? ['true'] : ['rm', '-rf', '--', folder.path]);
  let child: ChildProcess | null = null;

  const launch = async ([command = '', ...args]: readonly string[]) => {
    const log = openSync(logFile, 'a');
    // Detached: a Ctrl-C is for the test process alone.
    const options = { cwd: folder.path, env: environment(folder.path), detached: true, ...user };
    const launched = spawn(command, args, { ...options, stdio: ['ignore', log, log] });
    closeSync(log);
    guard.watch(launched);
    child = launched;
    await once(launched, 'spawn');
    return launched;
  };
  const prepare = async (command: readonly string[]) => {
    const preparing = await launch(command);
    await ended(preparing);
    if (preparing.exitCode !== 0) throw new Error(`${command[0]} failed. Its log ends:\n${tailOf(logFile)}`);
  };
  const sweep = () => {
    if (child !== null && !hasEnded(child)) {
      child.kill(signals.immediate);
      waitUntilGone(pidFile);
      guard.forget();
    }
    if (!folder.given) rmSync(folder.path, { recursive: true, force: true, maxRetries: 5 });
  };
  sweeps.add(sweep);

  return {
    get pid() {
      return child?.pid ?? null;
    },
    folder: folder.path,
    async start(port) {
      const preparation = program.prepare();
      if (preparation !== null) await prepare(preparation);
      const server = await launch(program.command(port));
      await untilReady(
        () => program.answers(port, server.pid!),
        () => hasEnded(server),
        () => tailOf(logFile),
      );
    },
    async end(mode) {
      const ending = child;
      child = null;
      if (ending !== null) await endBy(ending, signals[mode]);
    },
    async discard() {
      await guard.end();
      sweeps.delete(sweep);
    },
  };
}

const sweeps = new Set<() => void>();
process.on('exit', () => {
  for (const sweep of sweeps) sweep();
});

function waitUntilGone(file: string): void {
  const deadline = Date.now() + SWEEP_MS;
  const never = new Int32Array(new SharedArrayBuffer(4));
  while (existsSync(file) && Date.now() < deadline) Atomics.wait(never, 0, 0, 20);
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

async function ended(child: ChildProcess): Promise<void> {
  if (!hasEnded(child)) await once(child, 'exit');
}

async function endBy(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended(child);
  clearTimeout(timer);
}

/** Nothing of ours: neither our language and time zone nor a PGDATA steers the server. */
function environment(home: string): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: home, LC_ALL: 'C', TZ: 'UTC' };
}

/**
 * Reads process ids, the last of which runs (none where the line is empty), until the test process closes the pipe or
 * is gone; then ends that process by signal $1, by SIGKILL after ten seconds, and runs the other arguments. A zombie has
 * ended: as process 1, some containers have a program that reaps late or never.
 */
const GUARD = `
runs() { kill -0 "$1" && ! grep -q '^State:.Z' "/proc/$1/status"; }
pid= signal=$1 tries=100
while read -r line; do pid=$line; done
shift
if [ -n "$pid" ]; then
  kill -s "$signal" "$pid"
  while runs "$pid" && [ "$tries" -gt 0 ]; do sleep 0.1; tries=$((tries - 1)); done
  [ "$tries" -gt 0 ] || kill -s KILL "$pid"
fi
"$@"
`;

export interface Guard {
  /** Takes the place of the process before. */
  watch(child: ChildProcess): void;
  /** It has ended, and its id may become another's. */
  forget(): void;
  /** Has `cleanUp` run now. */
  end(): Promise<void>;
}

/** Runs `cleanUp` when the test process is gone, after the end of the process that it watches. */
export function startGuard(signal: NodeJS.Signals, cleanUp: readonly string[]): Guard {
  const child = spawn('sh', ['-c', GUARD, 'sh', signal.replace('SIG', ''), ...cleanUp], {
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  const { stdin } = child;
  const forget = () => void stdin.write('\n');
  stdin.on('error', () => {}); // somebody ended the guard: the server is without one
  return {
    watch(watched) {
      if (watched.pid === undefined) return;
      stdin.write(`${watched.pid}\n`);
      watched.once('exit', forget);
    },
    forget,
    async end() {
      stdin.end();
      await ended(child);
    },
  };
}
