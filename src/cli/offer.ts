/** A question that a person may answer, and that holds up nobody else. */
import { createInterface } from 'node:readline/promises';

/** Who does not answer for so long is not there. */
const PATIENCE_MS = 60_000;

/** True for a yes. Where nobody sits at a terminal, or `stop` is aborted, it is no, at once; silence is no, too. */
export async function saysYes(question: string, stop: AbortSignal): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const ended = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
    // A terminal that is asked takes Ctrl-C for itself.
    terminal.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    const signal = AbortSignal.any([stop, AbortSignal.timeout(PATIENCE_MS)]);
    const answer = terminal.question(`${question} [y/N] `, { signal }).catch(() => '');
    return /^y(?:es)?$/i.test((await Promise.race([answer, ended])).trim());
  } finally {
    terminal.close();
  }
}
