import { Command } from 'commander';
import { VERSION } from '../project.ts';
import { registerBackfill } from './backfill.ts';
import { registerBackup, registerRestore } from './backup.ts';
import { registerDemo } from './demo.ts';
import { registerDoctor } from './doctor.ts';
import { registerEvaluate } from './evaluate.ts';
import { registerExtract } from './extract.ts';
import { registerFeed } from './feed.ts';
import { registerForget } from './forget.ts';
import { registerIngest } from './ingest.ts';
import { registerReextract, registerRetry } from './maintenance.ts';
import { registerMigrate } from './migrate.ts';
import { registerParse } from './parse.ts';
import { registerArticles, registerClaims, registerFacts } from './queries.ts';
import { registerRecognize } from './recognize.ts';
import { registerReport } from './report.ts';
import { registerRobots } from './robots.ts';
import { registerSources } from './sources.ts';
import { registerStatus } from './status.ts';
import { registerServe, registerUp } from './up.ts';
import { registerSchedule, registerWorker } from './worker.ts';

/** Every command, in the order in which `outlay --help` lists them: one file each, one line here. */
const COMMANDS: ReadonlyArray<(program: Command) => void> = [
  registerDemo,
  registerUp,
  registerServe,
  registerWorker,
  registerSchedule,
  registerSources,
  registerIngest,
  registerBackfill,
  registerFacts,
  registerClaims,
  registerArticles,
  registerStatus,
  registerReport,
  registerDoctor,
  registerRetry,
  registerReextract,
  registerForget,
  registerMigrate,
  registerBackup,
  registerRestore,
  registerParse,
  registerExtract,
  registerEvaluate,
  registerFeed,
  registerRecognize,
  registerRobots,
];

export function buildProgram(): Command {
  const program = new Command('outlay')
    .description('Reads the news and keeps a ledger of capital expenditure.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(usageLine(text)) });
  for (const register of COMMANDS) register(program);
  return program;
}

/** Commander's message as one line like every other error. */
function usageLine(text: string): string {
  const message = text
    .replace(/^error: /, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '');
  return `outlay: USAGE: ${message}; outlay COMMAND --help shows how it is used\n`;
}
