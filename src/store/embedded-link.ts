/** The way into an embedded database for other processes: a Unix socket, or a loopback port where there is none. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import type { Gateway } from './gateway.ts';
import { isVoid, type Link, type LockRecord, type Standing } from './lock.ts';

/** Port in the name of the socket file, where PostgreSQL's clients look for it: `.s.PGSQL.5432`. */
export const SOCKET_PORT = 5432;
/** Longest path of a Unix socket, in bytes, on the strictest system that Node runs on (sun_path of macOS). */
export const MAX_SOCKET_PATH = 103;
const CONNECT_TIMEOUT_MS = 5_000;

export interface OpenLink {
  readonly address: Link;
  close(): void;
}

/** Lets other processes of this user in: by a Unix socket, or by a loopback port where the system has none. */
export async function openLink(folder: string, gateway: Gateway, kind: 'socket' | 'tcp'): Promise<OpenLink> {
  const token = randomBytes(32).toString('base64url');
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    gateway.serve(socket, token);
  });
  const path = socketPath(folder);
  const bySocket = kind === 'socket' && process.platform !== 'win32' && isShort(path);
  if (bySocket) await listenOnSocket(server, path);
  else await listen(server, { host: '127.0.0.1', port: 0 });
  const address = bySocket
    ? { socketFolder: folder, token }
    : { port: (server.address() as { port: number }).port, token };
  return {
    address,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function socketPath(folder: string): string {
  return join(folder, `.s.PGSQL.${SOCKET_PORT}`);
}

function isShort(path: string): boolean {
  return Buffer.byteLength(path) <= MAX_SOCKET_PATH;
}

async function listenOnSocket(server: Server, path: string): Promise<void> {
  rmSync(path, { force: true }); // of an owner that was killed: the lock is ours
  const before = process.umask(0o177);
  try {
    await listen(server, { path });
  } finally {
    process.umask(before);
  }
}

function listen(server: Server, where: { path: string } | { host: string; port: number }): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(where, () => {
      server.removeListener('error', failed);
      server.unref();
      done();
    });
  });
}

/**
 * The way from `folder` to the owner that its lock names: by the socket in this folder, whatever path the owner has for
 * it. Another way only where the lock is surely this folder's. Null where there is none.
 */
export function linkFrom(folder: string, { link }: LockRecord, standing: Standing): Link | null {
  if (isVoid(standing)) return null;
  if (link?.socketFolder !== undefined && isShort(socketPath(folder))) return { ...link, socketFolder: folder };
  return standing === 'living' ? link : null;
}

/** For `net.Socket.connect`. */
export function addressOf({ socketFolder, port }: Link) {
  if (socketFolder !== undefined) return { path: socketPath(socketFolder) };
  return { host: '127.0.0.1', port: port! };
}

/** How pg's clients connect. */
export function clientConfig({ socketFolder: host = '127.0.0.1', port = SOCKET_PORT, token: password }: Link) {
  return { host, port, user: 'outlay', password, connectionTimeoutMillis: CONNECT_TIMEOUT_MS };
}

/** `nobody`: the socket or port is bound by no process any more. `mute`: the owner may be starting, or hang. */
export async function greet(link: Link): Promise<'answers' | 'mute' | 'nobody'> {
  const client = new pg.Client(clientConfig(link));
  client.on('error', () => {});
  try {
    await client.connect();
    return 'answers';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ECONNREFUSED' ? 'nobody' : 'mute';
  } finally {
    await client.end().catch(() => {});
  }
}
