/** Where the commands that stay up listen. */
import { createServer } from 'node:net';
import type { Command } from 'commander';
import { fail, OutlayError, unwrap } from '../failure.ts';
import type { Queues } from '../queue/queues.ts';
import type { Meter } from '../serve/meter.ts';
import type { Ledger } from '../store/ledger.ts';
import { environment } from './ledger.ts';
import { printNote } from './output.ts';

export interface ListenOptions {
  readonly host: string;
  readonly port?: string;
}

const LOOPBACK = '127.0.0.1';

export function withListenOptions(command: Command, what: string, port?: string): Command {
  return command
    .option('--port <n>', `port of ${what}`, port)
    .option('--host <address>', 'address to listen on; beyond loopback OUTLAY_KEY is needed and asked for', LOOPBACK);
}

/** Refuses a port that is taken before any work is done. Failures: USAGE, PORT_IN_USE. */
export async function claimPort({ host, port = '' }: ListenOptions): Promise<void> {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new OutlayError(fail('USAGE', `--port ${port} is not a port`));
  }
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = cause.code === 'EADDRINUSE';
      const message = taken ? `port ${port} is in use` : `cannot listen on ${host} (${cause.code})`;
      reject(new OutlayError(fail(taken ? 'PORT_IN_USE' : 'USAGE', message, { cause })));
    });
    server.listen(Number(port), host, () => server.close(() => resolve()));
  });
}

/** The explorer with the queue board and metrics. Failures: PORT_IN_USE, USAGE. */
export async function startExplorer(ledger: Ledger, { host, port }: ListenOptions, queues: Queues, meter?: Meter) {
  const [{ startServer }, { registry }] = await Promise.all([
    import('../serve/server.ts'),
    import('../companies/registry.ts'),
  ]);
  const { createLog } = await import('../log.ts');
  const { key, logLevel } = environment();
  const logger = createLog(logLevel ?? 'warn');
  const server = unwrap(
    await startServer({ db: ledger.db, registry, queues, meter, logger, host, port: Number(port), key }),
  );
  printNote(`the explorer is at ${server.url} (Ctrl-C ends it)`);
  return server;
}

/** Says when a server goes away and when it is back; an embedded ledger has none. */
export async function watchServers({ db, kind }: Ledger, queues: Queues, level: string) {
  if (kind === 'embedded') return { close: async () => {} };
  const [{ createProbe }, { startWatch }, { createLog }] = await Promise.all([
    import('../serve/probe.ts'),
    import('../serve/watch.ts'),
    import('../log.ts'),
  ]);
  // Queues in the ledger's own server come and go with it.
  return startWatch(createProbe(db, queues.backend.kind === 'redis' ? queues : undefined), createLog(level));
}

/** Health, readiness and metrics of a process that has no explorer; nothing where no port was asked for. */
export async function startHealth({ db }: Ledger, { host, port }: ListenOptions, queues: Queues, meter?: Meter) {
  if (port === undefined) {
    if (host !== LOOPBACK) printNote(`--host ${host} listens only with --port`);
    return { close: async () => {} };
  }
  const { startHealthServer } = await import('../serve/health.ts');
  const { key } = environment();
  const server = unwrap(await startHealthServer({ db, queues, meter, host, port: Number(port), key }));
  printNote(`health and metrics are at ${server.url}`);
  return server;
}
