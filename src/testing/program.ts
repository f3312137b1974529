/** Runs the built program as a user does. */
import { type ChildProcess, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectPath } from '../project.ts';

export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string | Buffer;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly killAfterMs?: number;
}

const MAIN = projectPath('dist', 'src', 'cli', 'main.js');

/** `outlay ARGS`, to its end; `killAfterMs` ends it by SIGKILL. */
export async function outlay(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = startOutlay(args, options);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin?.on('error', () => {}); // a program that refuses its input does not read it
  child.stdin?.end(options.stdin ?? '');
  const timer =
    options.killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), options.killAfterMs);
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    child.once('close', (...ended) => resolve(ended));
  });
  clearTimeout(timer);
  return { code, signal, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() };
}

type Run = typeof import('../cli/run.ts')['run'];
type Ended = Omit<Ran, 'signal'>;
let running: Promise<unknown> = Promise.resolve();

/**
 * `outlay ARGS` in this process, where a test is not about what a process does: one of its own takes seconds of the machine
 * to start. One at a time.
 */
export function inProcess(args: readonly string[], options: Pick<RunOptions, 'env' | 'cwd'> = {}): Promise<Ended> {
  const ran = running.then(() => runNow(args, options));
  running = ran.catch(() => {});
  return ran;
}

async function runNow(args: readonly string[], { env, cwd }: RunOptions): Promise<Ended> {
  const { run } = (await import(pathToFileURL(join(dirname(MAIN), 'run.js')).href)) as { run: Run };
  const { stdout: out, stderr: err } = process;
  const was = { env: process.env, cwd: process.cwd(), out: out.write, err: err.write, code: process.exitCode };
  const said = { stdout: '', stderr: '' };
  const heard = (stream: keyof typeof said) => (text: string | Uint8Array) => {
    said[stream] += text;
    return true;
  };
  process.env = { PATH: was.env.PATH, HOME: was.env.HOME, ...env };
  process.chdir(cwd ?? projectPath());
  out.write = heard('stdout');
  err.write = heard('stderr');
  process.exitCode = undefined;
  try {
    const status = await run([process.execPath, MAIN, ...args]);
    return { code: status === 0 ? Number(process.exitCode ?? 0) : status, ...said };
  } finally {
    process.env = was.env;
    process.chdir(was.cwd);
    out.write = was.out;
    err.write = was.err;
    process.exitCode = was.code;
  }
}

/** `outlay ARGS` in the background; the caller ends it. */
export function startOutlay(args: readonly string[], { env, cwd }: RunOptions = {}): ChildProcess {
  // Most live for seconds, for which the embedded ledger's WebAssembly need not be made as quick as it can be.
  return spawn(process.execPath, ['--liftoff-only', MAIN, ...args], {
    cwd: cwd ?? projectPath(),
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: 'pipe',
  });
}
