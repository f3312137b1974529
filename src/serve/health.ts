/** Whether the process lives, and whether it can work: for load balancers, orchestrators and monitors. */
import type { FastifyInstance } from 'fastify';
import type { Result } from '../failure.ts';
import type { Queues } from '../queue/queues.ts';
import type { Db } from '../store/ledger.ts';
import type { SayProblem } from './guard.ts';
import { type ListenOptions, type RunningServer, startListening } from './listen.ts';
import type { Meter } from './meter.ts';
import { addMetrics } from './metrics.ts';
import { createProbe, type Probe } from './probe.ts';

export interface HealthOptions extends ListenOptions {
  readonly db: Db;
  readonly queues?: Queues | undefined;
  readonly meter?: Meter | undefined;
}

/** Open to those who have no key: this is no secret, and load balancers and orchestrators often cannot send one. */
const OPEN = { config: { open: true } };

/** `/healthz` asks nobody: a ledger that is away is no reason to start the process again. */
export function addHealth(app: FastifyInstance, probe: Probe): void {
  app.get('/healthz', OPEN, (_request, reply) => reply.type('text/plain; charset=utf-8').send('ok'));
  app.get('/readyz', OPEN, async (_request, reply) => {
    const [ledger, queue] = await Promise.all([probe.ledger(), probe.queue?.()]);
    const isReady = ledger === 'ok' && (queue === undefined || queue === 'ok');
    return reply.code(isReady ? 200 : 503).send({ ready: isReady, ledger, queue });
  });
}

/** Health, readiness and metrics alone. Failures: PORT_IN_USE, USAGE. */
export async function startHealthServer({
  db,
  queues,
  meter,
  ...where
}: HealthOptions): Promise<Result<RunningServer>> {
  return startListening(where, sayLine, (app) => {
    const probe = createProbe(db, queues);
    addHealth(app, probe);
    addMetrics(app, { db, queues, meter, probe });
    app.setNotFoundHandler((_request, reply) => sayLine(reply, 404, 'There are /healthz, /readyz and /metrics.'));
  });
}

const sayLine: SayProblem = (reply, status, message) =>
  reply.code(status).type('text/plain; charset=utf-8').send(`${message}\n`);
