/** A news web of any size for tests of the machinery: seeded pages on loopback, with the mishaps that real sites have. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { seeded } from './kills.ts';

export interface Mill {
  readonly port: number;
  readonly hosts: readonly string[];
  /** One feed a host. */
  readonly feeds: readonly string[];
  /** Requests so far, `host/path`, without those for robots.txt. */
  readonly requests: string[];
  /** A crawl has not asked for everything before it has made so many requests. */
  readonly pagesToAsk: number;
  /** A new crawl: each busy page says 503 again before it answers. */
  makeBusy(): void;
  close(): Promise<void>;
}

export interface MillOptions {
  readonly seed: number;
  readonly hosts: number;
  /** Of each host. */
  readonly pages: number;
}

const SPENDERS = ['Meta', 'Alphabet', 'Microsoft', 'Amazon', 'TSMC', 'Samsung', 'Shell', 'BMW', 'Equinix', 'Intel'];
const WORKS = ['data centers', 'new factories', 'servers and networks', 'chip plants', 'power lines'];
const SAYS = ['the company said on Monday', 'its finance chief said', 'according to its annual report'];
const FILLERS = [
  'The announcement came after the close of trading, and the shares hardly moved.',
  'Local officials welcomed the plan and asked for roads and housing to go with it.',
  'It reported $31 billion of revenue in the latest quarter, a little more than a year before.',
  'Suppliers of steel, cable and cooling said that their order books were full into next year.',
];
/** Every so many pages of a host: one that is gone, one that has moved, one that is busy at first, one in German. */
const MISHAP_EVERY = 10;

export async function startMill({ seed, hosts: hostCount, pages }: MillOptions): Promise<Mill> {
  const hosts = Array.from({ length: hostCount }, (_, i) => `mill-${i + 1}.test`);
  const requests: string[] = [];
  let busy = new Set<string>();
  let before = 0;
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = request.url ?? '/';
    if (path !== '/robots.txt') requests.push(host + path);
    if (path === '/feed.xml') return send(response, 200, 'application/rss+xml', feedOf(host, pages));
    const number = Number(/^\/news\/(\d+)$/.exec(path)?.[1] ?? Number.NaN);
    if (!(number >= 0 && number < pages * 2)) return send(response, 404, 'text/html', '');
    const mishap = number % MISHAP_EVERY;
    if (mishap === 3) return send(response, 404, 'text/html', '');
    if (mishap === 5 && number < pages)
      return void response.writeHead(301, { location: `/news/${pages + number}` }).end();
    if (mishap === 7 && !busy.has(host + path)) {
      busy.add(host + path);
      return send(response, 503, 'text/html', '');
    }
    return send(response, 200, 'text/html; charset=utf-8', mishap === 9 ? GERMAN : pageOf(seed, host, number));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    hosts,
    feeds: hosts.map((host) => `http://${host}/feed.xml`),
    requests,
    get pagesToAsk() {
      return before + hostCount * pages;
    },
    makeBusy() {
      before = requests.length;
      busy = new Set();
    },
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}

function feedOf(host: string, pages: number): string {
  const items = Array.from(
    { length: pages },
    (_, i) => `<item><title>${i}</title><link>http://${host}/news/${i}</link></item>`,
  );
  return `<rss version="2.0"><channel><title>${host}</title>${items.join('')}</channel></rss>`;
}

const GERMAN = `<html lang="de"><head><title>Der Konzern baut</title></head><body><article>${'<p>Der Konzern will in diesem Jahr mehr als bisher ausgeben und hat das am Montag auch so gesagt.</p>'.repeat(5)}</article></body></html>`;

function pageOf(seed: number, host: string, number: number): string {
  const random = seeded(seed * 7_919 + Number(/\d+/.exec(host)?.[0] ?? 0) * 100_003 + number);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const spender = pick(SPENDERS);
  const billions = 1 + Math.floor(random() * 90);
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
  const body = [
    `${spender} will spend $${billions} billion on ${pick(WORKS)} this year, ${pick(SAYS)}.`,
    pick(FILLERS),
    `It spent $${Math.max(1, billions - 3)} billion on them last year.`,
    pick(FILLERS),
  ];
  return `<html lang="en"><head><title>${spender} sets its budget (${host} ${number})</title>
<meta property="article:published_time" content="2026-04-${day}T09:00:00Z"></head>
<body><article>${body.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;
}
