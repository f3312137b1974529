import { once } from 'node:events';
import { type Failure, failureLine } from '../failure.ts';

/** `outlay: CODE: what happened; what to do` on standard error. */
export function printError(failure: Failure): void {
  process.stderr.write(`outlay: ${failureLine(failure)}\n`);
}

/** Something worth knowing that stops nothing, on standard error. */
export function printNote(message: string): void {
  process.stderr.write(`outlay: ${message}\n`);
}

/** Writes to standard output and waits where the reader is slower than we are. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

export async function printJson(value: unknown): Promise<void> {
  await print(`${JSON.stringify(value, null, 2)}\n`);
}

export async function printJsonLine(value: unknown): Promise<void> {
  await print(`${JSON.stringify(value)}\n`);
}
