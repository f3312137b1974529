/** The explorer: plain pages over the ledger, read only, with the queue board, health and metrics. */
import type { FastifyError, FastifyInstance } from 'fastify';
import type { Registry } from '../companies/registry.ts';
import type { Result } from '../failure.ts';
import type { Logger } from '../log.ts';
import type { Queues } from '../queue/queues.ts';
import type { Db } from '../store/ledger.ts';
import { ledgerTrouble } from '../store/trouble.ts';
import { addBoard } from './board.ts';
import { addHealth } from './health.ts';
import { type ListenOptions, type RunningServer, startListening } from './listen.ts';
import type { Meter } from './meter.ts';
import { addMetrics } from './metrics.ts';
import { createProbe } from './probe.ts';
import { addRoutes, sendProblem } from './routes.ts';

export type { RunningServer } from './listen.ts';

export interface ServerOptions extends ListenOptions {
  readonly db: Db;
  readonly registry: Registry;
  /** Absent: no board, and metrics of the ledger alone. */
  readonly queues?: Queues | undefined;
  /** Of the jobs of this process, where it has any. */
  readonly meter?: Meter | undefined;
  readonly logger?: Logger | undefined;
}

/** Failures: PORT_IN_USE, USAGE for an address that cannot be listened on, or not without a key. */
export async function startServer(options: ServerOptions): Promise<Result<RunningServer>> {
  return startListening(options, sendProblem, (app) => addAll(app, options));
}

function addAll(app: FastifyInstance, { db, registry, queues, meter, logger }: ServerOptions): void {
  const probe = createProbe(db, queues);
  addRoutes(app, { db, registry });
  addHealth(app, probe);
  addMetrics(app, { db, queues, meter, probe });
  if (queues !== undefined) addBoard(app, queues);
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, 404, 'Nothing is kept at this address.'));
  app.setErrorHandler<FastifyError>((error, { routeOptions }, reply) => {
    if ((error.statusCode ?? 500) < 500) return sendProblem(reply, 400, 'The request is not a valid one.');
    const trouble = ledgerTrouble(error);
    if (trouble !== null) {
      const { code, message } = trouble;
      logger?.warn({ step: 'serve', route: routeOptions.url, code, message }, 'the ledger is away');
      return sendProblem(reply, 503, 'The ledger cannot be reached just now. outlay doctor says why.');
    }
    logger?.error({ step: 'serve', route: routeOptions.url, err: error }, 'page failed');
    return sendProblem(reply, 500, 'The ledger could not be read. The log says more; outlay doctor may help.');
  });
  if (logger !== undefined) logOutcomes(app, logger);
}

function logOutcomes(app: FastifyInstance, logger: Logger): void {
  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
    const fields = { step: 'serve', method, route: routeOptions.url, status: statusCode, ms: Math.round(elapsedTime) };
    logger.debug(fields, 'request answered');
  });
}
