import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { fail, ok, type Result } from '../failure.ts';

/** An address to connect to instead of a name. `port` overrides the URL's: the name then lives at another port. */
export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
  readonly port?: number;
}
export type Resolve = (hostname: string) => Promise<readonly ResolvedAddress[]>;

/** Exactly one address and port; never a range. */
export interface AllowedAddress {
  readonly address: string;
  readonly port: number;
}

/** `host` is a name, or `*.test` for every name below `test`. */
export interface HostMapping {
  readonly host: string;
  readonly address: ResolvedAddress;
}

/** What the machine itself says of a name, hosts file included. */
export const systemResolver: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true, verbatim: true })).map(({ address, family }) => ({
    address,
    family: family === 6 ? 6 : 4,
  }));

/** `127.0.0.1:8080` or `[::1]:8080`. Failure: USAGE. */
export function parseAllowedAddress(text: string): Result<AllowedAddress> {
  const parsed = parseAddress(text);
  if (parsed?.port === undefined) return fail('USAGE', `${text} is not ADDRESS:PORT, as 127.0.0.1:8080 or [::1]:8080`);
  return ok({ address: parsed.address, port: parsed.port });
}

/** `news.test=127.0.0.1:8080`, `*.test=[::1]:8080`; without a port the URL's own stays. Failure: USAGE. */
export function parseHostMapping(text: string): Result<HostMapping> {
  const [, host, target] = /^((?:\*\.)?[a-z0-9][a-z0-9.-]{0,252})=(.{2,60})$/i.exec(text) ?? [];
  const address = target === undefined ? null : parseAddress(target);
  if (host === undefined || address === null) {
    return fail('USAGE', `${text} is not HOST=ADDRESS[:PORT], as news.test=127.0.0.1:8080 or *.test=127.0.0.1:8080`);
  }
  return ok({ host: host.toLowerCase(), address });
}

/** Answers for the mapped names, the first mapping that fits, and asks `otherwise` for the rest. */
export function mappedResolver(mappings: readonly HostMapping[], otherwise: Resolve = systemResolver): Resolve {
  return async (hostname) => {
    const mapping = mappings.find(({ host }) => fits(host, hostname));
    return mapping === undefined ? otherwise(hostname) : [mapping.address];
  };
}

function fits(pattern: string, hostname: string): boolean {
  return pattern.startsWith('*.') ? hostname.endsWith(pattern.slice(1)) : hostname === pattern;
}

function parseAddress(text: string): ResolvedAddress | null {
  const [, bracketed, bare, port] = /^(?:\[([^\]]{2,45})\]|([\d.]{7,15}))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const address = bracketed ?? bare ?? '';
  const family = isIP(address);
  if (family === 0 || Number(port ?? 1) < 1 || Number(port ?? 1) > 65_535) return null;
  const plain = { address: canonicalAddress(address)!, family: family === 6 ? 6 : 4 } as const;
  return port === undefined ? plain : { ...plain, port: Number(port) };
}

/** One spelling for each address, so that two can be compared; null for what is none. */
export function canonicalAddress(address: string): string | null {
  return isIP(address) === 0 ? null : ipaddr.parse(address).toString();
}
