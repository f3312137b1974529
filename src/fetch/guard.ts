import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { type Failure, fail, ok, type Result } from '../failure.ts';
import { type AllowedAddress, canonicalAddress, type Resolve, type ResolvedAddress } from './address.ts';
import { failureOf } from './errors.ts';

/** Says where a URL may be connected to, before anything is connected. */
export interface Guard {
  /**
   * The addresses of a URL's host, each of them checked. One that is not public refuses the whole host: an answer that
   * mixes public and private addresses is how a guard is fooled. Without a contact no public address is open: who
   * crawls other people's sites must say who they are. Failures: FETCH_DNS, FETCH_ADDRESS_REFUSED, CONTACT_MISSING.
   */
  check(url: URL): Promise<Result<readonly ResolvedAddress[]>>;
}

interface GuardSettings {
  readonly resolve: Resolve;
  readonly allowAddresses: readonly AllowedAddress[];
  readonly contact: string | null;
}

const WEB_PORTS: readonly number[] = [80, 443];
/** Global unicast, the only block of IPv6 that is routed publicly (IANA, IPv6 Global Unicast Address Assignments). */
const IPV6_GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');
/** Public by their number, but answered by the cloud machine's own host: the WireServer of Azure. */
const NOT_PUBLIC_AFTER_ALL: ReadonlySet<string> = new Set(['168.63.129.16']);

export function createGuard({ resolve, allowAddresses, contact }: GuardSettings): Guard {
  return {
    async check(url) {
      const found = await addressesOf(url, resolve);
      if (!found.ok) return found;
      const refusal = found.value.map((address) => refusalOf(url, address, allowAddresses)).find((failure) => failure);
      return refusal ?? (contact === null ? needOfContact(url, found.value, allowAddresses) : null) ?? found;
    },
  };
}

async function addressesOf(url: URL, resolve: Resolve): Promise<Result<readonly ResolvedAddress[]>> {
  const host = hostOf(url);
  const family = isIP(host);
  if (family !== 0) return ok([{ address: host, family: family === 6 ? 6 : 4 }]);
  try {
    const addresses = await resolve(host);
    return addresses.length === 0 ? fail('FETCH_DNS', `${host} has no address`) : ok(addresses);
  } catch (cause) {
    return { ...failureOf(cause, `resolving ${host}`), code: 'FETCH_DNS' };
  }
}

/** The host as resolvers and sockets want it: no brackets around IPv6, no dot at the end. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}

/** Port that is connected to, where the resolver names none. */
export function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}

function refusalOf(url: URL, resolved: ResolvedAddress, allowed: readonly AllowedAddress[]): Failure | null {
  const address = canonicalAddress(resolved.address);
  const port = resolved.port ?? portOf(url);
  const host = hostOf(url);
  if (address === null) return fail('FETCH_ADDRESS_REFUSED', `${host} resolves to something that is no address`);
  if (isAllowed(url, resolved, allowed)) return null;
  const range = rangeOf(address);
  const where = host === resolved.address ? address : `${host} (${address})`;
  // Said here and not as advice: the message is all that the article's row keeps.
  const way = `--allow-address ${address.includes(':') ? `[${address}]` : address}:${port} would open exactly that`;
  if (range !== 'unicast')
    return fail('FETCH_ADDRESS_REFUSED', `${where} is not a public address but ${range}; ${way}`);
  if (WEB_PORTS.includes(port)) return null;
  return fail('FETCH_ADDRESS_REFUSED', `port ${port} of ${where} is neither 80 nor 443; ${way}`);
}

function isAllowed(url: URL, resolved: ResolvedAddress, allowed: readonly AllowedAddress[]): boolean {
  const port = resolved.port ?? portOf(url);
  const address = canonicalAddress(resolved.address);
  return allowed.some((open) => open.port === port && canonicalAddress(open.address) === address);
}

/** How long a source waits that could not be asked for want of a contact. */
const CONTACT_RETRY_MS = 10 * 60_000;

function needOfContact(
  url: URL,
  addresses: readonly ResolvedAddress[],
  allowed: readonly AllowedAddress[],
): Failure | null {
  if (addresses.every((address) => isAllowed(url, address, allowed))) return null;
  const message = `${hostOf(url)} is somebody else's, and is not told who crawls it`;
  return fail('CONTACT_MISSING', message, { retryAfterMs: CONTACT_RETRY_MS });
}

/** `unicast` for what the public internet routes, else the name of its special range. */
function rangeOf(address: string): string {
  const parsed = ipaddr.parse(address);
  if (NOT_PUBLIC_AFTER_ALL.has(address)) return 'reserved';
  const range = parsed.range();
  return range === 'unicast' && parsed instanceof ipaddr.IPv6 && !parsed.match(IPV6_GLOBAL) ? 'reserved' : range;
}
