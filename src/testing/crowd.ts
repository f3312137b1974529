/** A site of many hosts that keeps a log by which the manners of its visitors are judged. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Visit {
  readonly host: string;
  readonly path: string;
  /** Milliseconds of the server's own clock: when the request came, and when its answer was sent. */
  readonly from: number;
  to: number;
  readonly status: number;
}

export interface Crowd {
  readonly port: number;
  readonly hosts: readonly string[];
  readonly feeds: readonly string[];
  readonly visits: readonly Visit[];
  /** What the visitors did that they should not have; empty: nothing. `gapMs` is what they were told to keep. */
  misdeeds(gapMs: number): string[];
  close(): Promise<void>;
}

/** Every so many hosts: one that asks for twice the gap, by Crawl-delay. */
const SLOW_EVERY = 7;
/** A timer may be early by so much, and two clocks may differ in their last digit. */
const ROUNDING_MS = 3;
const ANSWER_MS = 15;

export interface CrowdOptions {
  readonly hosts: number;
  /** Of each host, that robots.txt allows; there are as many that it bars. */
  readonly pages: number;
  readonly crawlDelayS: number;
}

export async function startCrowd({ hosts: count, pages, crawlDelayS }: CrowdOptions): Promise<Crowd> {
  const hosts = Array.from({ length: count }, (_, i) => `crowd-${i + 1}.test`);
  const visits: Visit[] = [];
  const isSlow = (host: string) => hosts.indexOf(host) % SLOW_EVERY === 0;
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = request.url ?? '/';
    const [status, type, body] = answerOf(host, path, request.headers['if-none-match'] === ETAG);
    const visit = { host, path, status, from: performance.now(), to: Number.POSITIVE_INFINITY };
    visits.push(visit);
    setTimeout(() => {
      visit.to = performance.now();
      response.writeHead(status, { 'content-type': type, etag: ETAG }).end(body);
    }, ANSWER_MS);
  });

  function answerOf(host: string, path: string, isKnown: boolean): [number, string, string] {
    if (path === '/robots.txt') return [200, 'text/plain', rulesOf(isSlow(host) ? crawlDelayS : null)];
    if (isKnown) return [304, 'text/plain', ''];
    if (path === '/feed.xml') return [200, 'application/rss+xml', feedOf(host, pages)];
    return [200, 'text/html; charset=utf-8', pageOf(host, path)];
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    hosts,
    feeds: hosts.map((host) => `http://${host}/feed.xml`),
    visits,
    misdeeds: (gapMs) =>
      hosts.flatMap((host) => {
        const own = visits.filter((visit) => visit.host === host).sort((a, b) => a.from - b.from);
        return [...barred(own), ...tooClose(own, isSlow(host) ? crawlDelayS * 1_000 : gapMs)];
      }),
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

const ETAG = '"crowd"';

function rulesOf(crawlDelayS: number | null): string {
  const delay = crawlDelayS === null ? '' : `Crawl-delay: ${crawlDelayS}\n`;
  return `User-agent: *\n${delay}Disallow: /private/\nAllow: /\n`;
}

function feedOf(host: string, pages: number): string {
  const paths = Array.from({ length: pages }, (_, i) => [`/news/${i}`, `/private/${i}`]).flat();
  const items = paths.map((path) => `<item><title>${path}</title><link>http://${host}${path}</link></item>`);
  return `<rss version="2.0"><channel><title>${host}</title>${items.join('')}</channel></rss>`;
}

function pageOf(host: string, path: string): string {
  const text = `Nothing was announced at ${host} on the day of ${path}, and nobody had expected it to be otherwise.`;
  return `<html lang="en"><title>Nothing new</title><body><article>${`<p>${text}</p>`.repeat(3)}</article></body></html>`;
}

function barred(own: readonly Visit[]): string[] {
  return own.filter(({ path }) => path.startsWith('/private/')).map(({ host, path }) => `${host}${path} is barred`);
}

/** Two at once are too close by more than the gap. */
function tooClose(own: readonly Visit[], gapMs: number): string[] {
  return own.slice(1).flatMap((visit, i) => {
    const before = own[i]!;
    const gap = visit.from - before.to;
    return gap >= gapMs - ROUNDING_MS ? [] : [`${visit.host}: ${before.path}, then ${visit.path} after ${gap} ms`];
  });
}
