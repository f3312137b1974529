import type { Command } from 'commander';
import { findAmounts } from '../extract/money/scan.ts';
import { resolvePeriod } from '../extract/period/resolve.ts';
import { findPeriods } from '../extract/period/scan.ts';
import { answerLines, requiredField, stringField } from './jsonl.ts';

/** `outlay recognize`: what the money and the period scanner see, before any claim is made of it. */
export function registerRecognize(program: Command): void {
  program
    .command('recognize')
    .description('Find every money amount and period expression in lines of text.')
    .requiredOption('--jsonl', 'read {"id","text","published"?} lines from standard input, print a line each')
    .addHelpText(
      'after',
      `
Example:
  echo '{"id":1,"text":"It will spend $64-72 billion this year.","published":"2026-05-27"}' | outlay recognize --jsonl`,
    )
    .action(() => answerLines(recognizeLine));
}

function recognizeLine(line: Record<string, unknown>): object {
  const text = requiredField(line, 'text');
  return { amounts: recognizeAmounts(text), periods: recognizePeriods(text, stringField(line, 'published')) };
}

function recognizeAmounts(text: string): object[] {
  return findAmounts(text).map(({ start, end, amount }) => ({ start, end, ...amount }));
}

function recognizePeriods(text: string, published: string | null): object[] {
  return findPeriods(text).map((mention) => {
    const { start: from, end: to, label, fiscal } = resolvePeriod(mention, { published });
    return { start: mention.start, end: mention.end, from, to, label, fiscal };
  });
}
