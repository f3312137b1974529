import type { Command } from 'commander';
import { findAmounts } from '../extract/money/scan.ts';
import { answerLines, requiredField } from './jsonl.ts';

export function registerRecognize(program: Command): void {
  program
    .command('recognize')
    .requiredOption('--jsonl', 'lines {"id","text","published"?} in, a line each out')
    .action(() => answerLines((line) => ({ amounts: recognizeAmounts(requiredField(line, 'text')) })));
}

function recognizeAmounts(text: string) {
  return findAmounts(text).map(({ start, end, amount }) => ({ start, end, ...amount }));
}
