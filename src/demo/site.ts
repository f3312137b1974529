/**
 * The bundled fixture site: a few invented publishers behind one loopback server, told apart by the Host header.
 * Everything it can serve is read once at the start and looked up by path, so no request touches the file system.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { z } from 'zod';
import { fail, OutlayError } from '../failure.ts';
import { projectPath } from '../project.ts';

/** What a publisher's `site.json` says: where its news is listed, and which paths are not simply a file. */
const SiteFile = z.strictObject({
  name: z.string(),
  sources: z.array(z.strictObject({ path: z.string().startsWith('/'), kind: z.enum(['feed', 'sitemap']) })),
  /** Path → path that it has moved to for good (301). */
  redirects: z.record(z.string(), z.string()).default({}),
  /** Paths that the feed lists although nothing is there (404). */
  missing: z.array(z.string()).default([]),
});

/** The files of a publisher's folder that are served, by how their names end. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.rdf': 'application/rdf+xml; charset=utf-8',
  '.json': 'application/feed+json; charset=utf-8',
  '.pdf': 'application/pdf',
};

interface Resource {
  readonly body: Buffer;
  readonly contentType: string;
  readonly etag: string;
  readonly lastModified: Date;
}

interface Publisher {
  readonly host: string;
  readonly site: z.infer<typeof SiteFile>;
  readonly resources: ReadonlyMap<string, Resource>;
}

export interface FixtureSource {
  /** Without a port: `http://harbourpost.test/news.rss`. */
  readonly url: string;
  readonly kind: 'feed' | 'sitemap';
}

export interface FixtureRequest {
  /** As asked for, lower case, without a port. */
  readonly host: string;
  /** Path and query. */
  readonly path: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** True where the request carried If-None-Match or If-Modified-Since. */
  readonly conditional: boolean;
}

export interface FixtureSite {
  readonly port: number;
  /** `127.0.0.1:PORT`. */
  readonly address: string;
  readonly hosts: string[];
  readonly sources: FixtureSource[];
  /** Every request so far, oldest first; grows while the site runs. */
  readonly requests: FixtureRequest[];
  close(): Promise<void>;
}

/** Serves `fixtures/site` on 127.0.0.1, on a free port unless one is given. Rejects with PORT_IN_USE. */
export async function startFixtureSite(options: { port?: number } = {}): Promise<FixtureSite> {
  const publishers = readPublishers(projectPath('fixtures', 'site'));
  const requests: FixtureRequest[] = [];
  const server = createServer((request, response) => {
    requests.push(logEntry(request));
    answer(publishers.get(hostOf(request)), request, response);
  });
  const port = await listen(server, options.port ?? 0);
  return {
    port,
    address: `127.0.0.1:${port}`,
    hosts: [...publishers.keys()],
    sources: [...publishers.values()].flatMap(sourcesOf),
    requests,
    close: () => close(server),
  };
}

function readPublishers(root: string): Map<string, Publisher> {
  const hosts = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(hosts.map(({ name }) => [name, readPublisher(name, join(root, name))]));
}

function readPublisher(host: string, folder: string): Publisher {
  const site = SiteFile.parse(JSON.parse(readFileSync(join(folder, 'site.json'), 'utf8')));
  const resources = new Map<string, Resource>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const contentType = CONTENT_TYPES[extname(name)];
    if (contentType === undefined || name === 'site.json') continue;
    const resource = readResource(join(folder, name), contentType);
    for (const path of pathsOf(name.split(sep).join('/'))) resources.set(path, resource);
  }
  return { host, site, resources };
}

function readResource(file: string, contentType: string): Resource {
  const body = readFileSync(file);
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 20)}"`;
  return { body, contentType, etag, lastModified: new Date(Math.floor(statSync(file).mtimeMs / 1000) * 1000) };
}

/** `news/a.html` answers to `/news/a.html` and `/news/a`, `news/index.html` to `/news/` as well. */
function pathsOf(name: string): string[] {
  const paths = [`/${name}`];
  if (name.endsWith('.html')) paths.push(`/${name.slice(0, -'.html'.length)}`);
  if (name === 'index.html' || name.endsWith('/index.html')) paths.push(`/${name.slice(0, -'index.html'.length)}`);
  return paths;
}

function sourcesOf({ host, site }: Publisher): FixtureSource[] {
  return site.sources.map(({ path, kind }) => ({ url: `http://${host}${path}`, kind }));
}

function hostOf(request: IncomingMessage): string {
  return (request.headers.host ?? '').toLowerCase().replace(/:\d*$/, '');
}

function logEntry(request: IncomingMessage): FixtureRequest {
  const { 'if-none-match': etag, 'if-modified-since': since } = request.headers;
  const conditional = etag !== undefined || since !== undefined;
  return { host: hostOf(request), path: request.url ?? '/', at: Date.now(), conditional };
}

function answer(publisher: Publisher | undefined, request: IncomingMessage, response: ServerResponse): ServerResponse {
  if (publisher === undefined) return refuse(response, 421, 'no such publisher here');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'GET and HEAD only');
  const path = (request.url ?? '/').replace(/[?#].*$/s, '');
  const movedTo = Object.hasOwn(publisher.site.redirects, path) ? publisher.site.redirects[path] : undefined;
  if (movedTo !== undefined) return redirect(response, `http://${publisher.host}${movedTo}`);
  const resource = publisher.resources.get(path);
  if (resource === undefined || publisher.site.missing.includes(path)) return refuse(response, 404, 'not found');
  return send(resource, request, response);
}

function refuse(response: ServerResponse, status: number, why: string): ServerResponse {
  return response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${why}\n`);
}

function redirect(response: ServerResponse, location: string): ServerResponse {
  return response.writeHead(301, { location, 'content-type': 'text/plain; charset=utf-8' }).end('moved permanently\n');
}

function send(resource: Resource, request: IncomingMessage, response: ServerResponse): ServerResponse {
  const validators = { etag: resource.etag, 'last-modified': resource.lastModified.toUTCString() };
  if (isUnchanged(resource, request)) return response.writeHead(304, validators).end();
  const { body, contentType } = resource;
  response.writeHead(200, { ...validators, 'content-type': contentType, 'content-length': body.byteLength });
  return response.end(request.method === 'HEAD' ? undefined : body);
}

/** RFC 9110, 13.2.2: If-Modified-Since counts only where there is no If-None-Match. */
function isUnchanged({ etag, lastModified }: Resource, { headers }: IncomingMessage): boolean {
  const known = headers['if-none-match'];
  if (known === undefined) return Date.parse(headers['if-modified-since'] ?? '') >= lastModified.getTime();
  return known.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(listenFailure(cause, port)));
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function listenFailure(cause: NodeJS.ErrnoException, port: number): Error {
  if (cause.code !== 'EADDRINUSE') return cause;
  return new OutlayError(fail('PORT_IN_USE', `something else listens on 127.0.0.1:${port}`, { cause }));
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}
