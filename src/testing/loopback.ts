import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createNetServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What one path answers: a body, a whole answer, or a function that does what it likes. */
export type Route = string | RouteAnswer | ((request: IncomingMessage, response: ServerResponse) => void);
export interface RouteAnswer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** An HTTP server on 127.0.0.1 that ends with the test. */
export interface Loopback {
  readonly port: number;
  /** Every request as `GET host/path`, in order. */
  readonly seen: string[];
  readonly requests: IncomingMessage[];
  close(): Promise<void>;
}

/** Serves `routes` by path; an unknown path is a 404, /robots.txt too. Over TLS where `tls` is given. */
export async function serve(routes: Record<string, Route>, tls?: { key: string; cert: string }): Promise<Loopback> {
  const seen: string[] = [];
  const requests: IncomingMessage[] = [];
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    seen.push(`${request.method} ${request.headers.host}${request.url}`);
    requests.push(request);
    answer(routes[request.url ?? ''] ?? { status: 404 }, request, response);
  };
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  const port = await listen(server);
  const close = closer(server, () => server.closeAllConnections());
  onTestFinished(close);
  return { port, seen, requests, close };
}

function answer(route: Route, request: IncomingMessage, response: ServerResponse): void {
  if (typeof route === 'function') return route(request, response);
  const { status = 200, headers = {}, body = '' } = typeof route === 'string' ? { body: route } : route;
  response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);
}

/** A server that speaks whatever `talk` writes, once the head of a request for anything but /robots.txt has come. */
export async function serveRaw(talk: (socket: Socket) => void): Promise<{ port: number; open: Set<Socket> }> {
  const open = new Set<Socket>();
  const server = createNetServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => {});
    socket.on('data', (data) => {
      if (data.includes('GET /robots.txt ')) socket.write('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n');
      else talk(socket);
    });
  });
  const port = await listen(server);
  onTestFinished(closer(server, () => open.forEach((socket) => void socket.destroy())));
  return { port, open };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function closer(server: { close(done: () => void): unknown; listening: boolean }, dropConnections: () => void) {
  return () =>
    new Promise<void>((resolve) => {
      if (!server.listening) return resolve();
      server.close(() => resolve());
      dropConnections();
    });
}
