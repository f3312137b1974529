/** The explorer: plain pages over the ledger, read only, for one machine unless it is bound to more. */
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import type { Registry } from '../companies/registry.ts';
import { type Failure, fail, ok, type Result } from '../failure.ts';
import type { Logger } from '../log.ts';
import type { Db } from '../store/ledger.ts';
import { SECURITY_HEADERS } from './headers.ts';
import { hostCheck } from './host.ts';
import { addRoutes, sendProblem } from './routes.ts';

export interface ServerOptions {
  readonly db: Db;
  readonly registry: Registry;
  /** Address to listen on; loopback where absent. */
  readonly host?: string | undefined;
  /** 0 is any free port. */
  readonly port?: number | undefined;
  readonly logger?: Logger | undefined;
}

export interface RunningServer {
  /** `http://127.0.0.1:8080`, without a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

const REQUEST_TIMEOUT_MS = 30_000;

/** Failures: PORT_IN_USE, USAGE for an address that cannot be listened on. */
export async function startServer(options: ServerOptions): Promise<Result<RunningServer>> {
  const { host = '127.0.0.1', port = 8080 } = options;
  const app = buildApp({ ...options, host });
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

function buildApp({ db, registry, host, logger }: ServerOptions & { host: string }): FastifyInstance {
  const app = Fastify({
    requestTimeout: REQUEST_TIMEOUT_MS,
    // A browser keeps connections open; they would hold up the end of the process.
    forceCloseConnections: true,
    frameworkErrors: (_error, _request, reply) =>
      void sendProblem(reply.headers(SECURITY_HEADERS), 400, 'The address is not a valid one.'),
  }) as unknown as FastifyInstance;
  guard(app, host);
  addRoutes(app, { db, registry });
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, 404, 'Nothing is kept at this address.'));
  app.setErrorHandler<FastifyError>((error, { routeOptions }, reply) => {
    if ((error.statusCode ?? 500) < 500) return sendProblem(reply, 400, 'The request is not a valid one.');
    logger?.error({ step: 'serve', route: routeOptions.url, err: error }, 'page failed');
    return sendProblem(reply, 500, 'The ledger could not be read. The log says more; outlay doctor may help.');
  });
  if (logger !== undefined) logOutcomes(app, logger);
  return app;
}

/** Before any page: headers on every answer, then who may ask and how. */
function guard(app: FastifyInstance, host: string): void {
  const isOurs = hostCheck(host);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    if (!isOurs(request.headers.host)) {
      return sendProblem(reply, 421, 'Open it by the address that outlay printed when it started.');
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendProblem(reply.header('allow', 'GET, HEAD'), 405, 'Nothing can be changed here.');
    }
  });
}

function logOutcomes(app: FastifyInstance, logger: Logger): void {
  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
    const fields = { step: 'serve', method, route: routeOptions.url, status: statusCode, ms: Math.round(elapsedTime) };
    logger.debug(fields, 'request answered');
  });
}
