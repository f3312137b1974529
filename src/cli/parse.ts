import type { Command } from 'commander';
import type { Article } from '../claim.ts';
import { normalizeUrl } from '../discover/url.ts';
import { fail, OutlayError, type Result, unwrap } from '../failure.ts';
import { binaryKind, readInput } from './input.ts';
import { answerLines, requiredField, stringField } from './jsonl.ts';
import { printJson } from './output.ts';

interface ParseOptions {
  readonly url?: string;
  readonly jsonl?: boolean;
}

export function registerParse(program: Command): void {
  program
    .command('parse')
    .description('Reads HTML pages and prints each as an Article: text, title, dates, byline, publisher.')
    .argument('[file...]', 'HTML pages; - is standard input')
    .option('--url <url>', 'the address that the page came from')
    .option('--jsonl', 'read lines {"id","html","url"?} on standard input, print a line each, in order')
    .addHelpText(
      'after',
      `
One file prints one Article; several print an array, in their order.

Examples:
  outlay parse page.html --url https://example.com/2026/05/27/plant
  curl -s https://example.com/ | outlay parse -
  outlay parse --jsonl < pages.jsonl > articles.jsonl`,
    )
    .action(runParse);
}

async function runParse(files: string[], options: ParseOptions): Promise<void> {
  if (options.jsonl === true) return parseLines(files, options);
  if (files.length === 0) throw new OutlayError(fail('USAGE', 'give a FILE, - for standard input, or --jsonl'));
  if (files.length > 1 && options.url !== undefined) throw new OutlayError(fail('USAGE', '--url goes with one file'));
  if (options.url !== undefined && normalizeUrl(options.url) === null) {
    throw new OutlayError(fail('URL_INVALID', `--url ${options.url} is no web address`));
  }
  const articles: Article[] = [];
  for (const file of files) articles.push(unwrap(await parseFile(file, options.url ?? null)));
  await printJson(files.length === 1 ? articles[0] : articles);
}

async function parseFile(path: string, url: string | null): Promise<Result<Article>> {
  const input = await readInput(path);
  if (!input.ok) return input;
  const name = path === '-' ? 'standard input' : path;
  const binary = binaryKind(input.value);
  if (binary !== null) return fail('INPUT_BINARY', `${name} is not an HTML page (${binary})`);
  const { parsePage } = await import('../parse/article.ts');
  const article = parsePage({ html: input.value, url });
  return article.ok ? article : { ...article, message: `${name}: ${article.message}` };
}

async function parseLines(files: readonly string[], options: ParseOptions): Promise<void> {
  if (files.length > 0 || options.url !== undefined) {
    throw new OutlayError(fail('USAGE', '--jsonl reads standard input; it takes no FILE and no --url'));
  }
  const { parsePage } = await import('../parse/article.ts');
  return answerLines((line) => {
    const article = parsePage({ html: requiredField(line, 'html'), url: stringField(line, 'url') });
    return article.ok ? article.value : article;
  });
}
