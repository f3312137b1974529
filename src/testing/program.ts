/** Runs the built program as a user does. */
import { type ChildProcess, spawn } from 'node:child_process';
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

/** `outlay ARGS` in the background; the caller ends it. */
export function startOutlay(args: readonly string[], { env, cwd }: RunOptions = {}): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], {
    cwd: cwd ?? projectPath(),
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: 'pipe',
  });
}
