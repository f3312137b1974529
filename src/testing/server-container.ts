/** Servers as containers of a Docker engine. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { type Runner, type ServerOptions, type StopMode, untilReady } from './server-host.ts';
import { startGuard } from './server-process.ts';

const STOP_MS = 30_000;
const run = promisify(execFile);

export interface Container {
  readonly image: string;
  /** Where the server listens inside. */
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
  /** What follows the image in `docker run`. */
  readonly args: readonly string[];
  readonly signals: Record<StopMode, NodeJS.Signals>;
  /** Rejects until the server on `port` of this machine does. */
  answers(port: number): Promise<void>;
}

export function containerRunner(container: Container, { folder }: ServerOptions): Runner {
  if (folder !== undefined) throw new Error('A server in a container has no folder: install it on this machine');
  const name = `outlay-test-${randomBytes(8).toString('hex')}`;
  const remove = ['rm', '--force', '--volumes', name];
  const guard = startGuard('SIGTERM', ['docker', ...remove]);
  let publishedPort: number | null = null;

  const isRunning = async () => {
    const { stdout } = await run('docker', ['inspect', '--format', '{{.State.Running}}', name]);
    return stdout.trim() === 'true';
  };
  const log = async () => {
    const { stdout, stderr } = await run('docker', ['logs', '--tail', '20', name]);
    return stdout + stderr;
  };
  return {
    pid: null,
    folder: null,
    async start(port) {
      if (publishedPort === port) await run('docker', ['start', name]);
      else {
        await run('docker', remove).catch(() => {}); // what a start on a taken port left, if anything
        await run('docker', dockerRun(name, port, container));
        publishedPort = port;
      }
      const hasEnded = async () => !(await isRunning());
      await untilReady(() => container.answers(port), hasEnded, log);
    },
    async end(mode) {
      const signal = ['kill', '--signal', container.signals[mode], name];
      const wasRunning = await run('docker', signal).then(
        () => true,
        () => false,
      );
      if (wasRunning) await run('docker', ['wait', name], { timeout: STOP_MS });
    },
    discard: () => guard.end(),
  };
}

/** Not `--rm`: a restart keeps the data. */
function dockerRun(name: string, port: number, { image, port: inner, env, args }: Container): string[] {
  const variables = Object.entries(env).flatMap(([key, value]) => ['--env', `${key}=${value}`]);
  return ['run', '--detach', '--name', name, '--publish', `127.0.0.1:${port}:${inner}`, ...variables, image, ...args];
}
