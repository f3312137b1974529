/** That the fetch client's guard refuses what is not public. Nothing is resolved or connected. */
import { createGuard } from '../fetch/guard.ts';
import { bad, fine, type Verdict } from './check.ts';

/** This machine, a cloud's metadata service, a private network; by number and as the answer for a name. */
export const INWARD = ['127.0.0.1', '169.254.169.254', '10.0.0.1', '::1', '::ffff:127.0.0.1'] as const;
/** Public, so that a guard that refuses everything shows as well. */
const OUTWARD = '93.184.215.14';

export async function guard(): Promise<Verdict> {
  const passed: string[] = [];
  for (const address of INWARD) {
    if (await passes(address)) passed.push(address);
  }
  return guardVerdict(passed, await passes(OUTWARD));
}

export function guardVerdict(passed: readonly string[], opensOutward: boolean): Verdict {
  const mend = 'install outlay anew: the guard is not the one that was tested';
  if (passed.length > 0) return bad(`lets through ${passed.join(', ')}`, mend);
  if (!opensOutward) return bad('refuses public addresses as well', mend);
  return fine(`refuses ${INWARD.join(', ')}`);
}

async function passes(address: string): Promise<boolean> {
  const family = address.includes(':') ? 6 : 4;
  const { check } = createGuard({
    resolve: async () => [{ address, family }],
    allowAddresses: [],
    contact: 'doctor@example.com',
  });
  const literal = new URL(`http://${family === 6 ? `[${address}]` : address}/`);
  return (await check(literal)).ok || (await check(new URL('http://name.test/'))).ok;
}
