/** Which process a record speaks of: a pid alone may be another process by now, or one of another machine. */
import { readFileSync, readlinkSync } from 'node:fs';

export interface ProcessIdentity {
  readonly pid: number;
  /** Clock ticks since boot at which it started, where the system tells. */
  readonly startedAt: string | null;
  readonly bootId: string | null;
}

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, startedAt: processStart(process.pid), bootId: bootId() };
}

/** True while that very process runs on this machine. */
export function isRunning(record: ProcessIdentity): boolean {
  if (record.bootId !== bootId()) return false;
  try {
    process.kill(record.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return record.startedAt === null || record.startedAt === processStart(record.pid);
}

/** As {@link isRunning}; null where that cannot be told: a pid of another container of this machine says nothing here. */
export function isRunningIn(space: string | null | undefined, record: ProcessIdentity): boolean | null {
  if (record.bootId !== bootId()) return false;
  const here = pidSpace();
  return space == null || here === null || space === here ? isRunning(record) : null;
}

/**
 * Where pids mean the same as here: the same boot of a machine, the same pid namespace of its containers. Null where the
 * system does not tell.
 */
export function pidSpace(): string | null {
  const boot = bootId();
  return boot === null ? null : `${boot} ${linkOrNull('/proc/self/ns/pid') ?? ''}`.trim();
}

/** Field 22 of /proc/PID/stat, counted after the command name, which may hold spaces (proc(5)); null elsewhere. */
function processStart(pid: number): string | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  // A zombie has ended, though its pid is still taken.
  if (fields?.[0] === 'Z') return null;
  return fields?.[19] ?? null;
}

function bootId(): string | null {
  return readOrNull('/proc/sys/kernel/random/boot_id')?.trim() ?? null;
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function linkOrNull(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}
