/** `/metrics`, for Prometheus: what this process counts, and what ledger and queues say when they are asked. */
import type { FastifyInstance } from 'fastify';
import { Counter, Gauge, Registry } from 'prom-client';
import type { Queues } from '../queue/queues.ts';
import { STEPS } from '../queue/steps.ts';
import { busiestHosts } from '../store/host-report.ts';
import type { Db } from '../store/ledger.ts';
import { listProcesses } from '../store/processes.ts';
import { claimsOfLastHour, reasons, tally, waits } from '../store/tally.ts';
import { shared } from './ask.ts';
import type { Meter } from './meter.ts';
import type { Probe } from './probe.ts';

export interface MetricsSources {
  readonly db: Db;
  readonly queues?: Queues | undefined;
  readonly meter?: Meter | undefined;
  readonly probe: Probe;
}

/** What is asked for: of the ledger as a whole, so the same from every process that works on it. */
const FAMILIES = {
  outlay_ledger_up: ['gauge', 'Whether the ledger answers (1) or is away (0).', []],
  outlay_queue_up: ['gauge', 'Whether the server of the queues answers and takes jobs (1) or not (0).', []],
  outlay_queue_jobs: ['gauge', 'Jobs in a queue: waiting, active, delayed.', ['queue', 'state']],
  outlay_queue_oldest_waiting_seconds: ['gauge', 'Age of the oldest waiting job, 0 where none waits.', ['queue']],
  outlay_queue_completed_total: ['counter', 'Jobs that ended well, in all workers.', ['queue']],
  outlay_queue_failed_total: ['counter', 'Jobs that ended with a failure, in all workers.', ['queue']],
  outlay_articles: ['gauge', 'Articles in the ledger, by stage.', ['stage']],
  outlay_articles_unreconciled: ['gauge', 'Extracted articles that wait for reconciliation.', []],
  outlay_articles_by_code: ['gauge', 'Articles that were skipped or failed, by why.', ['stage', 'code']],
  outlay_articles_to_retry: ['gauge', 'Articles that wait for another try, by what went wrong.', ['code']],
  outlay_claims: ['gauge', 'Claims in the ledger.', []],
  outlay_claims_last_hour: ['gauge', 'Claims in the articles that were read within the last hour.', []],
  outlay_host_requests_total: [
    'counter',
    'Requests to a host, of all processes; the busiest hosts, and the rest.',
    ['host'],
  ],
  outlay_host_unchanged_total: ['counter', 'Requests to a host that were answered with a 304.', ['host']],
  outlay_host_errors_total: ['counter', 'Requests to a host without an answer, or answered with 429 or 5xx.', ['host']],
  outlay_host_refused_total: ['counter', 'Pages of a host that its robots.txt bars.', ['host']],
  outlay_processes: ['gauge', 'Processes at work on the ledger, by command.', ['command']],
} as const satisfies Record<string, readonly [kind: 'gauge' | 'counter', help: string, labels: readonly string[]]>;

type Family = keyof typeof FAMILIES;
type Sample = readonly [value: number, labels?: Readonly<Record<string, string>>];
type Samples = Partial<Record<Family, readonly Sample[]>>;

/** How long an answer serves the scrapes that follow: no number of them can load the ledger. */
const KEEP_MS = 2_000;
/** Hosts that have a label of their own; the others are counted together, as `other`. */
const MAX_HOSTS = 50;
/** A ledger or queue that takes longer is left out of this scrape. */
const ANSWER_MS = 2_500;

export function addMetrics(app: FastifyInstance, { db, queues, meter, probe }: MetricsSources): void {
  const ledger = orNothing(() => readLedger(db));
  const queue = queues === undefined ? async () => ({}) : orNothing(() => readQueues(queues));
  const read = async () => Object.assign({}, ...(await Promise.all([readUp(probe), ledger(), queue()]))) as Samples;
  const latest = shared(read, { waitMs: 2 * ANSWER_MS, keepMs: KEEP_MS });

  app.get('/metrics', async (_request, reply) => {
    const own = meter === undefined ? '' : await meter.registry.metrics();
    return reply.type(Registry.PROMETHEUS_CONTENT_TYPE).send(own + (await textOf(await latest())));
  });
}

/** What comes in time; nothing from a server that is away. */
function orNothing(read: () => Promise<Samples>): () => Promise<Samples> {
  const answer = shared(read, { waitMs: ANSWER_MS });
  return () => answer().catch(() => ({}));
}

async function readUp(probe: Probe): Promise<Samples> {
  const [ledger, queue] = await Promise.all([probe.ledger(), probe.queue?.()]);
  const up = (answer: string): readonly Sample[] => [[answer === 'ok' ? 1 : 0]];
  return { outlay_ledger_up: up(ledger), ...(queue === undefined ? {} : { outlay_queue_up: up(queue) }) };
}

/** One question after the other: they take one connection from the work at most. */
async function readLedger(db: Db): Promise<Samples> {
  const { stages, unreconciled, claims } = await tally(db);
  const ended = await reasons(db);
  const waiting = await waits(db);
  const hosts = await busiestHosts(db.$client, MAX_HOSTS);
  const of = (count: 'requests' | 'unchanged' | 'errors' | 'refused') =>
    hosts.map((row): Sample => [row[count], { host: row.host }]);
  const living = (await listProcesses(db)).filter(({ gone }) => !gone);
  return {
    outlay_articles: Object.entries(stages).map(([stage, count]) => [count, { stage }]),
    outlay_articles_unreconciled: [[unreconciled]],
    outlay_articles_by_code: ended.map(({ stage, code, count }) => [count, { stage, code: code ?? '' }]),
    outlay_articles_to_retry: waiting.map(({ code, count }) => [count, { code: code ?? '' }]),
    outlay_claims: [[claims]],
    outlay_claims_last_hour: [[await claimsOfLastHour(db)]],
    outlay_host_requests_total: of('requests'),
    outlay_host_unchanged_total: of('unchanged'),
    outlay_host_errors_total: of('errors'),
    outlay_host_refused_total: of('refused'),
    outlay_processes: living.map(({ command }) => [1, { command }]),
  };
}

async function readQueues(queues: Queues): Promise<Samples> {
  const states = [];
  for (const queue of STEPS) states.push({ queue, ...(await queues.state(queue)) });
  return {
    outlay_queue_jobs: states.flatMap(({ queue, waiting, active, delayed }) =>
      Object.entries({ waiting, active, delayed }).map(([state, count]): Sample => [count, { queue, state }]),
    ),
    outlay_queue_oldest_waiting_seconds: states.map(({ queue, oldestS }) => [oldestS ?? 0, { queue }]),
    outlay_queue_completed_total: states.map(({ queue, completed }) => [completed, { queue }]),
    outlay_queue_failed_total: states.map(({ queue, failed }) => [failed, { queue }]),
  };
}

/** Samples of a family with the same labels are added up. */
function textOf(samples: Samples): Promise<string> {
  const registry = new Registry();
  for (const name of Object.keys(FAMILIES) as Family[]) {
    const [kind, help, labelNames] = FAMILIES[name];
    if (samples[name] === undefined) continue;
    const about = { name, help, labelNames: [...labelNames], registers: [registry] };
    const metric = kind === 'gauge' ? new Gauge<string>(about) : new Counter<string>(about);
    for (const [value, labels = {}] of samples[name]) metric.inc(labels, value);
  }
  return registry.metrics();
}
