import { CommanderError } from 'commander';
import { OutlayError } from '../failure.ts';
import { failureOf } from '../store/trouble.ts';
import { printError } from './output.ts';
import { buildProgram } from './program.ts';
import { isStopping, staysUp } from './stop.ts';

/** Runs one command and resolves to the status that the process ends with. */
export async function run(argv: readonly string[]): Promise<number> {
  try {
    await buildProgram().parseAsync(argv);
    return 0;
  } catch (error) {
    return exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // commander has printed it
  const failure = failureOf(error);
  printError(failure);
  if (process.env.OUTLAY_DEBUG && !(error instanceof OutlayError)) console.error(error);
  if (isStopping() && staysUp(process.argv[2])) return 0; // as where the ledger did not answer yet
  return failure.code === 'USAGE' ? 2 : 1;
}
