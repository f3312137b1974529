/** Before any answer: headers, then who may ask and how. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SECURITY_HEADERS } from './headers.ts';
import { hostCheck } from './host.ts';
import { CHALLENGE, keyCheck } from './key.ts';
import type { ProblemStatus } from './pages/problem.ts';

/** How a server says that there is no answer: the explorer by a page, the health server by a line. */
export type SayProblem = (reply: FastifyReply, status: ProblemStatus, message: string) => FastifyReply;

export interface Door {
  /** As given to listen. */
  readonly host: string;
  /** Null where only this machine can ask. */
  readonly key: string | null;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True for a route that needs no key. */
    open?: boolean;
  }
}

type Judge = (request: FastifyRequest) => 'ours' | 'no key' | 'other host';

export function guard(app: FastifyInstance, door: Door, say: SayProblem): void {
  const judge = door.key === null ? byHost(door.host) : byKey(door.key);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    const verdict = judge(request);
    if (verdict === 'other host') return say(reply, 421, 'Open it by the address that outlay printed when it started.');
    if (verdict === 'no key') {
      return say(reply.header('www-authenticate', CHALLENGE), 401, 'The password is the value of OUTLAY_KEY.');
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return say(reply.header('allow', 'GET, HEAD'), 405, 'Nothing can be changed here.');
    }
  });
}

function byHost(boundTo: string): Judge {
  const isOurs = hostCheck(boundTo);
  return ({ headers }) => (isOurs(headers.host) ? 'ours' : 'other host');
}

/**
 * The name in the Host header does not matter here: a browser sends the key only to the origin for which it was typed
 * in, so a page elsewhere that points its own name at this server asks without it.
 */
function byKey(key: string): Judge {
  const hasKey = keyCheck(key);
  return ({ headers, routeOptions }) =>
    routeOptions.config.open === true || hasKey(headers.authorization) ? 'ours' : 'no key';
}
