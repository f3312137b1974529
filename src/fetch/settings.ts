import { VERSION } from '../project.ts';
import { type AllowedAddress, type Resolve, systemResolver } from './address.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Connector, directConnector } from './connect.ts';
import type { Hosts } from './hosts.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { memoryHosts } from './memory-hosts.ts';

type Limits = { readonly [K in keyof typeof DEFAULT_LIMITS]: number };

interface Ports {
  /** Where a name lives; the guard still refuses what is not public or allowed. */
  readonly resolve: Resolve;
  /** Addresses that are open although they are not public: exactly these, each with its port. */
  readonly allowAddresses: readonly AllowedAddress[];
  readonly connector: Connector;
  readonly clock: Clock;
  /** What all that fetch share; memory of this fetcher alone where left out. */
  readonly hosts: Hosts;
  /** Requests a second, of all processes that share `hosts`; null: no bound. */
  readonly maxRate: number | null;
  /** A URL or mail address by which a site can reach whoever runs this; part of the User-Agent. */
  readonly contact: string | null;
}

export type FetchSettings = Partial<Limits & Ports>;
export type FullSettings = Limits & Ports;

export function withDefaults(given: FetchSettings): FullSettings {
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as FetchSettings;
  const limits = { ...DEFAULT_LIMITS, ...set };
  const connector = directConnector(limits.connectTimeoutMs);
  const clock = set.clock ?? systemClock;
  const hosts = set.hosts ?? memoryHosts(clock);
  const ports = { resolve: systemResolver, allowAddresses: [], connector, contact: null, maxRate: null };
  return { ...ports, ...limits, clock, hosts };
}

/** The product token that robots.txt files address. */
export const AGENT = 'Outlay';

/** `Outlay/0.1.0 (+https://example.com/about-our-crawler)` */
export function userAgent(contact: string | null): string {
  const printable = contact?.replace(/[^\x21-\x7e]/g, '').replace(/[()]/g, '') ?? '';
  return printable === '' ? `${AGENT}/${VERSION}` : `${AGENT}/${VERSION} (+${printable})`;
}
