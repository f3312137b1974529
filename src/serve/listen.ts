/** What the explorer and the health server have in common: a Fastify app behind a guard, and its end. */
import Fastify, { type FastifyInstance } from 'fastify';
import { type Failure, fail, ok, type Result } from '../failure.ts';
import { type Door, guard, type SayProblem } from './guard.ts';
import { SECURITY_HEADERS } from './headers.ts';
import { demandedKey } from './key.ts';

export interface ListenOptions {
  /** Address to listen on; loopback where absent. */
  readonly host?: string | undefined;
  /** 0 is any free port. */
  readonly port?: number | undefined;
  /** Needed, and asked for, where `host` is not a loopback address. */
  readonly key?: string | undefined;
}

export interface RunningServer {
  /** `http://127.0.0.1:8080`, without a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

const REQUEST_TIMEOUT_MS = 30_000;

/** `build` adds the routes. Failures: PORT_IN_USE, USAGE for an address that cannot be listened on, or not without a key. */
export async function startListening(
  { host = '127.0.0.1', port = 8080, key: given }: ListenOptions,
  say: SayProblem,
  build: (app: FastifyInstance) => void,
): Promise<Result<RunningServer>> {
  const key = demandedKey(host, given);
  if (!key.ok) return key;
  const app = guardedApp({ host, key: key.value }, say);
  build(app);
  await app.ready();
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    return listenFailure(error as NodeJS.ErrnoException, host, port);
  }
  const bound = app.server.address();
  const boundPort = typeof bound === 'object' && bound !== null ? bound.port : port;
  return ok({ url: `http://${reachableHost(host)}:${boundPort}`, close: () => app.close() });
}

function guardedApp(door: Door, say: SayProblem): FastifyInstance {
  const app = Fastify({
    requestTimeout: REQUEST_TIMEOUT_MS,
    // A browser keeps connections open; they would hold up the end of the process.
    forceCloseConnections: true,
    frameworkErrors: (_error, _request, reply) =>
      void say(reply.headers(SECURITY_HEADERS) as never, 400, 'The address is not a valid one.'),
  }) as unknown as FastifyInstance;
  guard(app, door, say);
  return app;
}

function listenFailure(error: NodeJS.ErrnoException, host: string, port: number): Failure {
  if (error.code === 'EADDRINUSE') return fail('PORT_IN_USE', `port ${port} of ${host} is taken`, { cause: error });
  return fail('USAGE', `cannot listen on ${host}, port ${port} (${error.code ?? error.message})`, { cause: error });
}

/** A name that a browser on this machine can open. */
function reachableHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
