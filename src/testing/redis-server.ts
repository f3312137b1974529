import { join } from 'node:path';
import { Redis } from 'ioredis';
import { containerRunner } from './server-container.ts';
import { type Host, needsOwn, type Runner, type ServerOptions, startHost } from './server-host.ts';
import { locate } from './server-place.ts';
import { openFolder, processRunner } from './server-process.ts';

export interface TestRedis {
  /** `redis://127.0.0.1:PORT`, or the one of the environment as it stands. */
  readonly url: string;
  /**
   * Stops the server and starts it on the same port; its data stay where `settings` have it keep them (`save`,
   * `appendonly`). Rejects where the server came from the environment.
   */
  restart(): Promise<void>;
  /** Forgets all keys of the server; of the URL's database alone where it came from the environment. */
  flush(): Promise<void>;
  /** Ends the server and removes its folder; leaves one from the environment alone. Twice is once. */
  stop(): Promise<void>;
  /** Null where the server is not a process of ours: from the environment, in a container, or stopped. */
  readonly pid: number | null;
  /** Null where the server came from the environment or is in a container. */
  readonly folder: string | null;
}

/** Nothing on disk; a full memory is an error and drops no job. */
const SETTINGS = { save: '', appendonly: 'no', 'maxmemory-policy': 'noeviction' };
/** https://redis.io/docs/latest/operate/oss_and_stack/reference/signals/ */
const SIGNALS = { fast: 'SIGTERM', immediate: 'SIGTERM' } as const;
const ANSWER_MS = 5_000;

export async function startRedis(options: ServerOptions = {}): Promise<TestRedis> {
  const place = await locate('redis', needsOwn(options));
  if (place.from === 'environment') return testRedis(place.url, null);
  const runner = place.from === 'docker' ? inContainer(options) : asProcess(place.bin, options);
  const host = await startHost(runner, options.port);
  return testRedis(urlOf(host.port), host);
}

function testRedis(url: string, host: Host | null): TestRedis {
  return {
    url,
    async restart() {
      if (host === null) throw new Error('The server of OUTLAY_TEST_REDIS_URL is not ours: ask for one with `own`');
      await host.restart('fast');
    },
    async flush() {
      await withClient(url, (client) => (host === null ? client.flushdb() : client.flushall()));
    },
    async stop() {
      await host?.stop();
    },
    get pid() {
      return host?.pid ?? null;
    },
    folder: host?.folder ?? null,
  };
}

function asProcess(bin: string, options: ServerOptions): Runner {
  const folder = openFolder('redis', options.folder, undefined);
  const pidFile = join(folder.path, 'redis.pid');
  const fixed = { bind: '127.0.0.1', 'protected-mode': 'yes', daemonize: 'no', dir: folder.path, pidfile: pidFile };
  return processRunner({
    folder,
    user: undefined,
    prepare: () => null,
    command: (port) => [
      join(bin, 'redis-server'),
      ...flags({ ...fixed, port: String(port), ...SETTINGS, ...options.settings }),
    ],
    signals: SIGNALS,
    pidFile,
    answers,
  });
}

function inContainer(options: ServerOptions): Runner {
  const container = {
    image: 'redis:7',
    port: 6379,
    env: {},
    args: flags({ ...SETTINGS, ...options.settings }),
    signals: SIGNALS,
    answers: (port: number) => answers(port, null),
  };
  return containerRunner(container, options);
}

function flags(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
}

function urlOf(port: number): string {
  return `redis://127.0.0.1:${port}`;
}

/** Rejects where a stranger has the port: process `pid` must be the one that answers. */
async function answers(port: number, pid: number | null): Promise<void> {
  await withClient(urlOf(port), async (client) => {
    await client.ping();
    const info = await client.info('server');
    if (pid !== null && !info.includes(`process_id:${pid}\r\n`)) throw new Error('Another server has the port');
  });
}

async function withClient(url: string, use: (client: Redis) => Promise<unknown>): Promise<void> {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: ANSWER_MS,
    commandTimeout: ANSWER_MS,
    retryStrategy: () => null,
  });
  client.on('error', () => {}); // the call rejects as well
  try {
    await client.connect();
    await use(client);
  } finally {
    client.disconnect();
  }
}
