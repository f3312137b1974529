/** Apart from `processes.ts`, for those who have the list already and need no database for it. */
import type { ProcessSeen } from './processes.ts';

/** True for a living process that moves articles on; `serve` only shows them. */
export function isAtWork({ gone, command }: Pick<ProcessSeen, 'gone' | 'command'>): boolean {
  return !gone && command !== 'serve';
}
