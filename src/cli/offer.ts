/** A question that a person may answer, and that holds up nobody else. */
import { createInterface } from 'node:readline/promises';

/** True for a yes. Where nobody sits at a terminal, or `stop` is aborted, it is no, at once. */
export async function saysYes(question: string, stop: AbortSignal): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const ended = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
    const answer = terminal.question(`${question} [y/N] `, { signal: stop }).catch(() => '');
    return /^y(?:es)?$/i.test((await Promise.race([answer, ended])).trim());
  } finally {
    terminal.close();
  }
}
