import { isIP, type Socket } from 'node:net';
import { buildConnector } from 'undici';
import type { ResolvedAddress } from './address.ts';
import { FailureError } from './errors.ts';
import { type Guard, portOf } from './guard.ts';

export type Connector = buildConnector.connector;

/** Addresses of one host that are tried in turn, as a machine without IPv6 needs. */
const MAX_ATTEMPTS = 3;

export function directConnector(connectTimeoutMs: number): Connector {
  return buildConnector({ timeout: connectTimeoutMs, rejectUnauthorized: true, allowH2: false });
}

/**
 * Connects only to addresses that the guard has just checked, and to the very address: nothing resolves the name again
 * in between. The name stays what TLS verifies and what the Host header says.
 */
export function guardedConnector(guard: Guard, connector: Connector): Connector {
  return (options, callback) => {
    connectChecked(guard, connector, options).then(
      (socket) => callback(null, socket),
      (error: Error) => callback(error, null),
    );
  };
}

async function connectChecked(guard: Guard, connector: Connector, options: buildConnector.Options): Promise<Socket> {
  const url = new URL(`${options.protocol}//${options.host ?? options.hostname}`);
  const checked = await guard.check(url);
  if (!checked.ok) throw new FailureError(checked);
  let failed: unknown;
  for (const address of checked.value.slice(0, MAX_ATTEMPTS)) {
    try {
      return await connectTo(connector, { ...options, port: String(address.port ?? portOf(url)) }, address);
    } catch (error) {
      failed = error;
    }
  }
  throw failed;
}

function connectTo(connector: Connector, options: buildConnector.Options, to: ResolvedAddress): Promise<Socket> {
  const name = isIP(options.hostname) === 0 ? { servername: options.hostname } : {};
  return new Promise((resolve, reject) => {
    connector({ ...options, ...name, hostname: to.address }, (error, socket) => {
      if (error === null) resolve(socket);
      else reject(error);
    });
  });
}
