/** A server on loopback with every way to fail that a fetch client has to name, and pages that are in order. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { FailureCode } from '../failure.ts';
import type { Resolve, ResolvedAddress } from '../fetch/address.ts';
import type { FetchSettings } from '../fetch/client.ts';
import { selfSigned } from './self-signed.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

interface Fault {
  readonly answer: Answer;
  readonly outcome: FailureCode | 'page';
}

export interface FaultSite {
  /** One for each fault, each at a host of its own: what it is called → its address and the outcome that it must have. */
  readonly faults: ReadonlyMap<string, { readonly url: string; readonly outcome: FailureCode | 'page' }>;
  /** Addresses of pages that are in order. */
  readonly pages: readonly string[];
  /** What a fetcher needs to find the site; its limits are small, so that slow is slow soon. */
  readonly settings: FetchSettings;
  /** Requests so far, `host/path`. */
  readonly seen: readonly string[];
  close(): Promise<void>;
}

const MAX_PAGE_BYTES = 100_000;
const PAGES_A_HOST = 10;
const HTML = { 'content-type': 'text/html; charset=utf-8' };
const page = (text: string) => `<html lang="en"><title>${text}</title><article><p>${text}</p></article></html>`;

const FAULTS: Readonly<Record<string, Fault>> = {
  'slow-headers': { answer: () => {}, outcome: 'FETCH_TIMEOUT' },
  'slow-body': {
    answer: (_, response) => void response.writeHead(200, HTML).write('<html>'),
    outcome: 'FETCH_TIMEOUT',
  },
  'dripping-body': { answer: (_, response) => pour(response, 'a', 100), outcome: 'FETCH_TIMEOUT' },
  'endless-body': { answer: (_, response) => pour(response, 'a'.repeat(20_000), 5), outcome: 'FETCH_TOO_LARGE' },
  'gzip-bomb': {
    answer: (_, response) => response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(BOMB),
    outcome: 'FETCH_TOO_LARGE',
  },
  'redirect-loop': { answer: redirect('/other'), outcome: 'FETCH_REDIRECTS' },
  'redirect-to-private': { answer: redirect('http://10.0.0.1/'), outcome: 'FETCH_ADDRESS_REFUSED' },
  'redirect-to-metadata': { answer: redirect('http://169.254.169.254/latest/'), outcome: 'FETCH_ADDRESS_REFUSED' },
  'changing-name': { answer: send(page('never asked for')), outcome: 'FETCH_ADDRESS_REFUSED' },
  'wrong-type': {
    answer: (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('png'),
    outcome: 'FETCH_CONTENT_TYPE',
  },
  'truncated-body': {
    answer: (_, response) => {
      response.writeHead(200, { ...HTML, 'content-length': '1000' }).write('<html>');
      setTimeout(() => response.destroy(), 20);
    },
    outcome: 'FETCH_PROTOCOL',
  },
  'too-many-requests': { answer: status(429, { 'retry-after': '600' }), outcome: 'FETCH_RATE_LIMITED' },
  unavailable: { answer: status(503), outcome: 'FETCH_SERVER_ERROR' },
  'unavailable-for-a-while': { answer: status(503, { 'retry-after': '600' }), outcome: 'FETCH_RATE_LIMITED' },
  'robots-broken': { answer: send(page('never asked for')), outcome: 'ROBOTS_UNREACHABLE' },
  'long-headers': {
    answer: (_, response) => {
      const lines = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`x-long-${i}`, 'a'.repeat(5_000)]));
      response.writeHead(200, { ...HTML, ...lines }).end(page('long headers'));
    },
    outcome: 'page',
  },
  'endless-headers': {
    answer: (_, response) => {
      const lines = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`x-long-${i}`, 'a'.repeat(5_000)]));
      response.writeHead(200, { ...HTML, ...lines }).end();
    },
    outcome: 'FETCH_PROTOCOL',
  },
};
/** Spoken over TLS, with a certificate for another name. */
const WRONG_NAME = 'wrong-name';
const BOMB = gzipSync(Buffer.alloc(20_000_000));

/** `goodPages` of them, ten a host; `ca` of `settings.connector` is left to the caller: nobody vouches for its certificate. */
export async function startFaultSite(goodPages: number): Promise<FaultSite> {
  const seen: string[] = [];
  const answer: Answer = (request, response) => {
    const [host = ''] = (request.headers.host ?? '').split('.');
    seen.push(`${request.headers.host}${request.url}`);
    if (request.url === '/robots.txt') return status(host === 'robots-broken' ? 500 : 404)(request, response);
    const fault = FAULTS[host];
    return (fault?.answer ?? send(page(`${host} ${request.url}`)))(request, response);
  };
  const pair = selfSigned('right-name.test');
  const [plain, secure] = [createServer(answer), createTlsServer(pair, answer)];
  const [port, tlsPort] = [await listen(plain), await listen(secure)];
  const faults = new Map(
    Object.entries(FAULTS).map(([name, { outcome }]) => [name, { url: `http://${name}.test/page`, outcome }]),
  );
  faults.set(WRONG_NAME, { url: `https://${WRONG_NAME}.test/page`, outcome: 'FETCH_TLS' });
  const open = [port, tlsPort].map((at) => ({ address: '127.0.0.1', family: 4, port: at }) as const);
  return {
    faults,
    pages: Array.from({ length: goodPages }, (_, i) => `http://good-${Math.floor(i / PAGES_A_HOST)}.test/page/${i}`),
    seen,
    settings: {
      resolve: resolver(open[0]!, open[1]!),
      allowAddresses: open,
      headersTimeoutMs: 1_500,
      bodyTimeoutMs: 1_500,
      totalTimeoutMs: 2_500,
      maxPageBytes: MAX_PAGE_BYTES,
      hostDelayMs: 20,
    },
    async close() {
      await Promise.all([plain, secure].map(stop));
    },
  };
}

/** One name lives at a public address when it is checked, and at a private one when it is connected to. */
function resolver(plain: ResolvedAddress, secure: ResolvedAddress): Resolve {
  let asked = 0;
  return async (host) => {
    if (host === `${WRONG_NAME}.test`) return [secure];
    if (host !== 'changing-name.test') return [plain];
    asked += 1;
    return [asked === 1 ? plain : { address: '10.0.0.1', family: 4 }];
  };
}

function send(body: string): Answer {
  return (_, response) => response.writeHead(200, HTML).end(body);
}

function status(code: number, headers: Record<string, string> = {}): Answer {
  return (_, response) => response.writeHead(code, { 'content-type': 'text/plain', ...headers }).end();
}

function redirect(location: string): Answer {
  return ({ url }, response) => response.writeHead(302, { location: url === location ? '/page' : location }).end();
}

function pour(response: ServerResponse, text: string, everyMs: number): void {
  response.writeHead(200, HTML);
  const timer = setInterval(() => response.write(text), everyMs);
  response.on('close', () => clearInterval(timer));
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function stop(server: Server & { closeAllConnections(): void }): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
