import type { Command } from 'commander';
import type { ExtractOptions } from './extract-run.ts';

export function registerExtract(program: Command): void {
  program
    .command('extract')
    .description('Reads articles and prints the capital expenditure claims in them, with the words they rest on.')
    .argument('[file...]', 'HTML pages, or .txt files of paragraphs; - is standard input')
    .option('--published <date>', 'publication date (2026-05-27); wins over what the page says')
    .option('--url <url>', 'the address that the article came from')
    .option('--title <title>', 'the title; wins over what the page says')
    .option('--json', 'print {"article","claims"} as JSON')
    .option('--jsonl', 'read lines {"id","text" or "html","title"?,"published"?,"url"?}, print a line each, in order')
    .option(
      '--explain',
      'show sentence by sentence what was seen, which rule decided, and why an amount became no claim',
    )
    .addHelpText(
      'after',
      `
Several files with --json print an array, in their order.

Examples:
  outlay extract --published 2026-05-27 article.txt
  outlay extract page.html --url https://example.com/2026/05/27/plant --json
  outlay extract --jsonl < articles.jsonl > claims.jsonl`,
    )
    .action(async (files: string[], options: ExtractOptions) => {
      const { runExtract } = await import('./extract-run.ts');
      await runExtract(files, options);
    });
}
