import { Command } from 'commander';
import { VERSION } from '../project.ts';
import { registerEvaluate } from './evaluate.ts';
import { registerExtract } from './extract.ts';
import { registerFeed } from './feed.ts';
import { registerParse } from './parse.ts';
import { registerRecognize } from './recognize.ts';
import { registerRobots } from './robots.ts';

/** Every command, in the order in which `outlay --help` lists them: one file each, one line here. */
const COMMANDS: ReadonlyArray<(program: Command) => void> = [
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
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'outlay: USAGE: ')) })
    .showHelpAfterError('(outlay COMMAND --help shows how it is used)');
  for (const register of COMMANDS) register(program);
  return program;
}
