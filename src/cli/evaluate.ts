import type { Command } from 'commander';

/** `outlay evaluate`: how well claims are read, measured on labelled articles. */
export function registerEvaluate(program: Command): void {
  program
    .command('evaluate')
    .description('Scores the extractor against gold articles: precision, recall, fields, and each error.')
    .argument('<dir>', 'folder of gold articles (*.json)')
    .option('--json', 'print the figures and errors as JSON')
    .addHelpText('after', '\nExample:\n  outlay evaluate fixtures/gold')
    .action(async (dir: string, options: { json?: boolean }) => {
      const { runEvaluate } = await import('./evaluate-run.ts');
      await runEvaluate(dir, options);
    });
}
