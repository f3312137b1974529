/** The explorer's server, as the commands that keep it up start it. */
import { createServer } from 'node:net';
import { fail, OutlayError, unwrap } from '../failure.ts';
import type { Ledger } from '../store/ledger.ts';
import { printNote } from './output.ts';

/** Refuses a port that is taken before any work is done. Failures: USAGE, PORT_IN_USE. */
export async function claimPort(port: string): Promise<void> {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new OutlayError(fail('USAGE', `--port ${port} is not a port`));
  }
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(new OutlayError(fail('PORT_IN_USE', `port ${port} is in use`, { cause }))));
    server.listen(Number(port), '127.0.0.1', () => server.close(() => resolve()));
  });
}

export async function startExplorer({ db }: Ledger, port: string) {
  const [{ startServer }, { registry }] = await Promise.all([
    import('../serve/server.ts'),
    import('../companies/registry.ts'),
  ]);
  const server = unwrap(await startServer({ db, registry, port: Number(port) }));
  printNote(`the explorer is at ${server.url} (Ctrl-C ends it)`);
  return server;
}
