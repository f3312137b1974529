/**
 * Which Host headers are answered. A page elsewhere can point a name of its own at this machine (DNS rebinding) and
 * would then read the ledger as its own origin; a name that we do not go by gets no answer.
 */
import { isIP } from 'node:net';
import { hostname } from 'node:os';

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '::1'];
const EVERY_ADDRESS = new Set(['0.0.0.0', '::']);

/** `boundTo` as given to listen. Where that is every address, IP literals pass: no name was resolved to get here. */
export function hostCheck(boundTo: string): (header: string | undefined) => boolean {
  const open = EVERY_ADDRESS.has(boundTo);
  const names = new Set([...LOOPBACK_NAMES, boundTo.toLowerCase(), ...(open ? [hostname().toLowerCase()] : [])]);
  return (header) => {
    const name = hostOf(header ?? '');
    return name !== null && (names.has(name) || (open && isIP(name) !== 0));
  };
}

/** Host without its port, IPv6 without brackets; null where it is no Host header. */
function hostOf(header: string): string | null {
  const parts = /^(?:\[([0-9a-f:.]{2,45})\]|([^:[\]/?#@\s]{1,253}))(?::\d{1,5})?$/i.exec(header);
  return (parts?.[1] ?? parts?.[2])?.toLowerCase() ?? null;
}
