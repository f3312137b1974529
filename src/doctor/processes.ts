/** Who works on the ledger, by the rows that each process renews. */
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { VERSION } from '../project.ts';
import { STEPS } from '../queue/steps.ts';
import { isWorkedOn, listProcesses, type ProcessSeen } from '../store/processes.ts';
import { fine, skipped, type Verdict, warn, worst } from './check.ts';

/** Their commands queue what is due; the others' only work. */
const SCHEDULERS = /^(up|schedule)\b/;

export async function processes(pool: pg.Pool): Promise<Verdict> {
  const { rows } = await pool.query<{ exists: boolean }>(`select to_regclass('outlay.process') is not null as exists`);
  return rows[0]!.exists ? processesVerdict(await listProcesses(drizzle(pool))) : skipped('no tables');
}

export function processesVerdict(seen: readonly ProcessSeen[], version = VERSION): Verdict {
  const living = seen.filter(({ gone }) => !gone);
  if (living.length === 0) {
    const gone = seen.length === 0 ? '' : `; ${seen.length} ended without a word within the last hour`;
    return warn(`nothing works on it${gone}`, 'run outlay up, or outlay schedule and outlay worker');
  }
  const all = living.map(({ command, host, pid }) => `${command} (${host}, ${pid})`).join(', ');
  return worst([versions(living, version), scheduler(living), workers(living)], fine(all));
}

function versions(living: readonly ProcessSeen[], version: string): Verdict {
  const others = living.filter((one) => one.version !== version);
  if (others.length === 0) return fine('one version');
  const names = others.map((one) => `${one.command} (${one.host}, ${one.pid}) is ${one.version}`).join(', ');
  return warn(`${names}; this is ${version}`, 'run one version everywhere');
}

function scheduler(living: readonly ProcessSeen[]): Verdict {
  if (living.some(({ command }) => SCHEDULERS.test(command))) return fine('a scheduler');
  return warn('no scheduler: no source is looked at again', 'run outlay schedule, or outlay up');
}

function workers(living: readonly ProcessSeen[]): Verdict {
  const idle = STEPS.filter((step) => !isWorkedOn(living, [step]));
  if (idle.length === 0) return fine('workers for every queue');
  return warn(`nobody takes the jobs of ${idle.join(', ')}`, `run outlay worker ${idle.join(' ')}`);
}
