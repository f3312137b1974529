/** Who works on the ledger, by the rows that each process renews. */
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { VERSION } from '../project.ts';
import { IN_POSTGRES } from '../queue/place.ts';
import { ROAD } from '../queue/steps.ts';
import { isAtWork } from '../store/at-work.ts';
import { isWorkedOn, listProcesses, type ProcessSeen } from '../store/processes.ts';
import { bad, fine, skipped, type Verdict, warn, worst } from './check.ts';

/** Their commands queue what is due; the others' only work. */
const SCHEDULERS = /^(up|schedule)\b/;

export async function processes(pool: pg.Pool, queues: string): Promise<Verdict> {
  const { rows } = await pool.query<{ exists: boolean }>(
    `select exists (select from pg_attribute where attrelid = to_regclass('outlay.process') and attname = 'queues')`,
  );
  if (!rows[0]!.exists) return skipped('no tables of this version');
  return processesVerdict(await listProcesses(drizzle(pool)), queues);
}

/** `queues` is where this command's settings have them. */
export function processesVerdict(seen: readonly ProcessSeen[], queues: string, version = VERSION): Verdict {
  const living = seen.filter(({ gone }) => !gone);
  if (!seen.some(isAtWork)) {
    const ended = seen.length - living.length;
    const gone = ended === 0 ? '' : `; ${ended} ended without a word within the last hour`;
    return warn(`nothing works on it${gone}`, 'run outlay up, or outlay schedule and outlay worker');
  }
  const all = living.map(nameOf).join(', ');
  return worst([sameQueues(living, queues), versions(living, version), scheduler(living), workers(living)], fine(all));
}

function sameQueues(living: readonly ProcessSeen[], own: string): Verdict {
  const known = living.filter((one) => one.queues !== null);
  const places = new Set([own, ...known.map((one) => one.queues!)]);
  if (places.size === 1) return fine('the same queues');
  const names = known.map((one) => `${nameOf(one)} on ${one.queues}`).join(', ');
  const found = `not the same queues: ${names}, this command's settings ${own}`;
  if (!places.has(IN_POSTGRES))
    return warn(found, 'give all of them one REDIS_URL, unless these are names of one server');
  return bad(
    found,
    'give all of them the same REDIS_URL, or none, and start them again: what one queues the others do not see',
  );
}

function nameOf({ command, host, pid }: ProcessSeen): string {
  return `${command} (${host}, ${pid})`;
}

function versions(living: readonly ProcessSeen[], version: string): Verdict {
  const others = living.filter((one) => one.version !== version);
  if (others.length === 0) return fine('one version');
  const names = others.map((one) => `${nameOf(one)} is ${one.version}`).join(', ');
  return warn(`${names}; this is ${version}`, 'run one version everywhere');
}

function scheduler(living: readonly ProcessSeen[]): Verdict {
  if (living.some(({ command }) => SCHEDULERS.test(command))) return fine('a scheduler');
  return warn('no scheduler: no source is looked at again', 'run outlay schedule, or outlay up');
}

function workers(living: readonly ProcessSeen[]): Verdict {
  const idle = ROAD.filter((step) => !isWorkedOn(living, [step]));
  if (idle.length === 0) return fine('workers for every queue');
  return warn(`nobody takes the jobs of ${idle.join(', ')}`, `run outlay worker ${idle.join(' ')}`);
}
