/** Who may ask. What listens on loopback is open to this machine; what listens on more is open to who has the key. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import { fail, ok, type Result } from '../failure.ts';

/** Makes a browser ask for a name and a password; any name will do. */
export const CHALLENGE = 'Basic realm="outlay", charset="UTF-8"';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8);
LOOPBACK.addAddress('::1', 'ipv6');

/** The key that requests must carry, null where none is needed. Failures: USAGE where one is needed and there is none. */
export function demandedKey(boundTo: string, key: string | undefined): Result<string | null> {
  if (isLoopback(boundTo)) return ok(null);
  if (key === undefined || key === '') {
    return fail('USAGE', `${boundTo} can be reached from other machines: set OUTLAY_KEY, or listen on 127.0.0.1`);
  }
  return ok(key);
}

/** Names other than `localhost` may resolve to anything. */
function isLoopback(host: string): boolean {
  const family = isIP(host);
  return family === 0 ? host.toLowerCase() === 'localhost' : LOOPBACK.check(host, family === 6 ? 'ipv6' : 'ipv4');
}

/** Takes an Authorization header: `Bearer KEY`, or `Basic` with the key as the password. */
export function keyCheck(key: string): (authorization: string | undefined) => boolean {
  const wanted = digest(key);
  return (authorization) => {
    const given = keyIn(authorization ?? '');
    return given !== null && timingSafeEqual(digest(given), wanted);
  };
}

/** Of equal length whatever the text, so that the comparison takes the same time for every text. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function keyIn(authorization: string): string | null {
  const [, scheme, credentials] = /^(bearer|basic) +(\S+)$/i.exec(authorization) ?? [];
  if (scheme === undefined || credentials === undefined) return null;
  if (scheme.toLowerCase() === 'bearer') return credentials;
  const pair = Buffer.from(credentials, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  return colon === -1 ? null : pair.slice(colon + 1);
}
