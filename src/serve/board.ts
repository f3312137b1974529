/** `/queues`: Bull Board over the queues, to look at. The ledger decides what is tried again: `outlay retry`. */
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { FastifyInstance } from 'fastify';
import { type FailureCode, fail, failureLine } from '../failure.ts';
import type { Payload } from '../queue/backend.ts';
import type { Queues } from '../queue/queues.ts';
import { NoAnswer, within } from './ask.ts';
import { SECURITY_HEADERS } from './headers.ts';
import { awayCode, queueProbe } from './probe.ts';
import { sendProblem } from './routes.ts';

const BOARD_PATH = '/queues';

/** Of the one style element that the board's scripts write: the colours of the Redis icon, in Bull Board 9.10.1. */
const ICON_STYLE = 'sha256-r2N1TB/gHbBtBZFKg7ejmq1acVSREzucTAEw6ga4hoU=';

/** Its pages are made in the browser, from files of this server alone; a worker of theirs colours stack traces. */
const BOARD_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' '${ICON_STYLE}'`,
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** After a first word of the queues' server, for which a probe waits. */
const ANSWER_MS = 2_500;

const AWAY = 'The queues are away';

type QueueProbe = ReturnType<typeof queueProbe>;
type Routes = Parameters<FastifyAdapter['setApiRoutes']>[0];
type InTime = <T>(ask: () => T | Promise<T>) => Promise<T>;

/** The routes that change something answer 405 in a board to look at; here they are not there at all. */
class ReadingAdapter extends FastifyAdapter {
  readonly #inTime: InTime;

  constructor(inTime: InTime) {
    super();
    this.#inTime = inTime;
  }

  override setApiRoutes(routes: Routes): this {
    const reading = routes.filter(({ method }) => method === 'get');
    super.setApiRoutes(
      reading.map((route) => ({ ...route, handler: (request) => this.#inTime(() => route.handler(request)) })),
    );
    return this;
  }
}

/**
 * Where the queues' server does not answer in time, the board says 503. What a server that hangs was asked stays in the
 * memory of the driver: so it is asked only while it answers at all, however long a board is left open.
 */
function boundBy(queues: Queues, probe: QueueProbe): InTime {
  return async (ask) => {
    const state = await probe();
    if (state !== 'ok') throw unavailable(state);
    try {
      return await within((async () => ask())(), ANSWER_MS);
    } catch (error) {
      throw error instanceof NoAnswer ? unavailable(awayCode(queues.backend)) : error;
    }
  };
}

/** Bull Board's own handler of errors makes it JSON, and its pages show the message. */
function unavailable(code: FailureCode): Error {
  return Object.assign(new Error(failureLine(fail(code, 'the queues do not answer'))), { statusCode: 503 });
}

export function addBoard(app: FastifyInstance, queues: Queues): void {
  const probe = queueProbe(queues);
  const adapter = createAdapter(queues, probe);
  app.register(
    async (scope) => {
      scope.addHook('onRequest', async (_request, reply) => void reply.header('content-security-policy', BOARD_POLICY));
      scope.addHook('preHandler', async ({ routeOptions }, reply) => {
        const state = isPart(routeOptions.url) ? 'ok' : await probe();
        if (state === 'ok') return;
        reply.headers(SECURITY_HEADERS);
        return sendProblem(
          reply,
          503,
          `${state}: outlay doctor says why. Facts and articles can be read all the same.`,
          AWAY,
        );
      });
      scope.addHook('onSend', async (_request, _reply, payload) =>
        isPage(payload) ? withoutExtras(payload) : payload,
      );
      scope.register(adapter.registerPlugin());
    },
    { prefix: BOARD_PATH },
  );
}

function createAdapter(queues: Queues, probe: QueueProbe): FastifyAdapter {
  const serverAdapter = new ReadingAdapter(boundBy(queues, probe)).setBasePath(BOARD_PATH);
  createBullBoard({
    serverAdapter,
    queues: queues.list().map((queue) => {
      // A job of the first step is about a source, which has no page; the others are about an article.
      const link = queue.name === 'discover' ? {} : { externalJobUrl: articleLink };
      return new BullMQAdapter(queue, { readOnlyMode: true, allowRetries: false, ...link });
    }),
    options: {
      uiConfig: {
        boardTitle: 'Outlay queues',
        miscLinks: [{ text: 'Outlay', url: '/' }],
        hideDocsLink: true,
        // Of the embedded PostgreSQL it would name a port that nobody listens on.
        hideRedisDetails: queues.backend.redis === null,
        // It looks for named connections, which the embedded PostgreSQL has none of. The ledger knows: `outlay status`.
        showWorkers: false,
      },
    },
  });
  return serverAdapter;
}

function articleLink({ data }: { readonly data: Payload }) {
  return { displayText: `article ${data.id}`, href: `/articles/${data.id}` };
}

/** Scripts and styles, and what they ask for, which says itself what it lacks; not a page of its own. */
function isPart(route: string | undefined): boolean {
  return /^\/queues\/(static|api)\b/.test(route ?? '');
}

function isPage(payload: unknown): payload is string {
  return typeof payload === 'string' && payload.startsWith('<!DOCTYPE html>');
}

const WITHOUT_SCRIPTS =
  '<noscript><p>The queue board is drawn by scripts. <code>outlay status</code> says the same in a terminal. <a href="/">Back to the facts</a></p></noscript>';

/** The page as it comes has a font from elsewhere and, until its scripts run, a splash with inline styles. */
function withoutExtras(page: string): string {
  return page
    .replaceAll(/<link [^>]*href="https?:[^>]*>/g, '')
    .replace(/<div id="root">.*?(?=<script)/s, `${WITHOUT_SCRIPTS}\n<div id="root"></div>\n`);
}
