import type { Command } from 'commander';
import type { Finding, State } from '../doctor/check.ts';
import type { Examination } from '../doctor/doctor.ts';
import { fail, OutlayError } from '../failure.ts';
import { type LedgerOptions, withLedgerOptions } from './ledger.ts';
import { print, printJson } from './output.ts';

export function registerDoctor(program: Command): void {
  withLedgerOptions(program.command('doctor'))
    .description('Looks at all that can be wrong around the program, and says how to mend it. Changes nothing.')
    .option('--json', 'one JSON document')
    .addHelpText(
      'after',
      `
A line for each thing: ok, warn or FAIL, or skipped where something else has to be mended first. Exit status 1 where
anything FAILs.

Examples:
  outlay doctor
  DATABASE_URL=postgres://… REDIS_URL=redis://… outlay doctor --json`,
    )
    .action(async ({ data, json = false }: LedgerOptions & { json?: boolean }) => {
      const { examination } = await import('../doctor/doctor.ts');
      const found = await examine(examination(process.env, data), json);
      const countOf = (wanted: State) => found.filter(({ state }) => state === wanted).length;
      const [failed, skipped] = [countOf('FAIL'), countOf('skipped')];
      if (failed === 0) return;
      const rest = skipped === 0 ? '' : `, ${skipped} more could not be made`;
      throw new OutlayError(fail('DOCTOR_FAILED', `${failed} of ${found.length - skipped} checks failed${rest}`));
    });
}

/** All checks look at once; lines come in their order, as soon as they can. */
async function examine({ checks, close }: Examination, json: boolean): Promise<Finding[]> {
  const width = Math.max(...checks.map(({ name }) => name.length));
  const found: Finding[] = [];
  try {
    const findings = checks.map(({ finding }) => finding());
    for (const finding of findings) {
      found.push(await finding);
      if (!json) await print(`${line(found.at(-1)!, width)}\n`);
    }
  } finally {
    await close();
  }
  if (json) await printJson({ ok: found.every(({ state }) => state !== 'FAIL'), checks: found });
  return found;
}

/** What servers answer is never trusted with a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROLS = /[\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

function line({ state, name, found, mend }: Finding, width: number): string {
  const said = state === 'skipped' ? `skipped: ${found}` : found;
  const mark = state === 'skipped' ? '–' : state;
  const text = mend === null ? said : `${said}; ${mend}`;
  return `${mark.padEnd(4)}  ${name.padEnd(width)}  ${text.replace(CONTROLS, ' ')}`;
}
