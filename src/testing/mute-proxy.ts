import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server whose connections can be made to stay open and carry nothing. */
export interface MuteProxy {
  /** The server's URL, by way of the proxy. */
  readonly url: string;
  /** From now on the connections that there are carry nothing; new ones do. */
  mute(): void;
  close(): Promise<void>;
}

export async function startMuteProxy(target: string): Promise<MuteProxy> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) {
      open.add(socket);
      socket
        .on('error', () => {})
        .on('close', () => {
          open.delete(socket);
          near.destroy();
          far.destroy();
        });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    mute() {
      for (const socket of open) socket.unpipe().on('data', () => {});
    },
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
