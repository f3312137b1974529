import type { Command } from 'commander';
import type { Candidate, Discovery } from '../discover/feed.ts';
import { normalizeUrl } from '../discover/url.ts';
import { fail, ok, type Result, unwrap } from '../failure.ts';
import { readInput } from './input.ts';
import { printJson } from './output.ts';

/** Bounds what `readFeed` is given; it bounds again what it unpacks. */
const MAX_FEED_FILE_BYTES = 64 * 1024 * 1024;

const EXAMPLE = `
Example:
  outlay feed news.xml --url https://example.com/feeds/news.xml`;

export function registerFeed(program: Command): void {
  program
    .command('feed')
    .description('List the items of an RSS, Atom, RDF or JSON feed, or of a sitemap, as JSON.')
    .argument('<file>', 'the feed; - is standard input')
    .option('--url <url>', 'where it came from; relative links resolve against it')
    .addHelpText('after', EXAMPLE)
    .action(async (file: string, { url }: { url?: string }) => {
      const { readFeed } = await import('../discover/feed.ts');
      const content = unwrap(await readInput(file, MAX_FEED_FILE_BYTES));
      await printJson(printed(unwrap(readFeed(content, unwrap(readUrl(url))))));
    });
}

function readUrl(url: string | undefined): Result<string | null> {
  if (url === undefined) return ok(null);
  return normalizeUrl(url) === null ? fail('URL_INVALID', `--url ${url} is no web address`) : ok(url);
}

function printed({ title, items, sitemaps, kind }: Discovery): object {
  const listed = { title, items: items.map(printedItem) };
  return kind === 'sitemap-index' ? { ...listed, sitemaps } : listed;
}

function printedItem({ url, title, published, guid }: Candidate): object {
  return { url, title, published, guid };
}
