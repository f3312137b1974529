import { type Command, InvalidArgumentError } from 'commander';
import type { BackfillRules } from '../backfill/rules.ts';
import { type CrawlOptions, type LoadOptions, withCrawlOptions, withLoadOptions } from './crawl.ts';
import { type LedgerOptions, withLedgerOptions } from './ledger.ts';

export interface BackfillOptions extends LedgerOptions, CrawlOptions, LoadOptions {
  readonly from?: string;
  readonly to?: string;
  readonly domain?: string[];
  readonly language: string[];
  readonly base?: string;
  readonly snapshots: boolean;
  readonly dryRun?: boolean;
  readonly sample: number;
  readonly batch: number;
  readonly json?: boolean;
}

export function registerBackfill(program: Command): void {
  withLoadOptions(withCrawlOptions(withLedgerOptions(program.command('backfill').argument('<input...>'))))
    .description('Read archives: WARC files, lists of their paths, .jsonl of pages; sitemaps and URL lists.')
    .option('--from <day>', 'only articles that were published on this day or later', readDay)
    .option('--to <day>', 'only articles that were published on this day or earlier', readDay)
    .option('--domain <domain>', 'only pages of this domain and those below it (repeatable)', collectDomain)
    .option('--language <codes>', 'languages that are kept; claims are read from English alone', readLanguages, ['en'])
    .option('--base <url>', 'what the lines of a path list are relative to (default: the list itself)')
    .option('--no-snapshots', 'keep the bytes only of pages that make a claim: the others cannot be reextracted')
    .option('--batch <pages>', 'pages of a batch: one job, and one transaction', readPages, 200)
    .option('--dry-run', 'read a sample, store nothing, and say what there is and how long all of it would take')
    .option('--sample <pages>', 'pages of a dry run', readPages, 500)
    .option('--json', 'one JSON document')
    .addHelpText(
      'after',
      `
Inputs:
  x.warc, x.warc.gz   a file, or an address whose server gives ranges
  x.paths, x.paths.gz a list of WARC files, one path a line, as CC-NEWS has one a month
  x.jsonl, .jsonl.gz  lines {"url", "html" or "text", "published"?}
  folder/             every such file in it
  sitemap.xml, https://…, list.txt
                      sitemaps with all their parts, and URL lists: pages that are fetched, as ingest does

What is done is not done again: the same command, started again after whatever ended it, goes on where it was. Without
workers it works until all is done; with them (outlay worker backfill, on any machine that reaches the files by the same
path) it waits for them. An article without a date is left out where --from or --to is given.

Examples:
  outlay backfill CC-NEWS-20260501*.warc.gz --from 2026-05-01 --no-snapshots
  outlay backfill warc.paths.gz --base https://data.example.org/ --dry-run`,
    )
    .action(async (inputs: string[], options: BackfillOptions) => {
      const { runBackfill } = await import('./backfill-run.ts');
      await runBackfill(inputs, options);
    });
}

function readDay(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  if (!isDay) throw new InvalidArgumentError('It is no day; write it as 2026-05-27.');
  return text;
}

function collectDomain(text: string, before: string[] = []): string[] {
  const domain = text.toLowerCase().replace(/^\*?\./, '');
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(domain)) throw new InvalidArgumentError('It is no domain.');
  return [...before, domain];
}

function readLanguages(text: string): string[] {
  const codes = text.toLowerCase().split(',');
  if (!codes.every((code) => /^[a-z]{2,3}$/.test(code))) throw new InvalidArgumentError('Write them as en,de.');
  return [...new Set(codes)].sort();
}

function readPages(text: string): number {
  const pages = Number(text);
  if (!Number.isInteger(pages) || pages < 1 || pages > 100_000) throw new InvalidArgumentError('Give 1 to 100000.');
  return pages;
}

export function rulesOf(options: BackfillOptions, extractor: string): BackfillRules {
  return {
    from: options.from ?? null,
    to: options.to ?? null,
    languages: options.language,
    domains: [...new Set(options.domain ?? [])].sort(),
    snapshots: options.snapshots,
    batchPages: options.batch,
    extractor,
  };
}
