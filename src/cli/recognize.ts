import type { Command } from 'commander';

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
    .action(async () => {
      const { runRecognize } = await import('./recognize-run.ts');
      await runRecognize();
    });
}
