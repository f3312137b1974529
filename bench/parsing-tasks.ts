/** What parsing is measured by: our own steps, and the extractors of other people. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { load as loadSlim } from 'cheerio/slim';
import { registry } from '../src/companies/registry.ts';
import { extractClaims } from '../src/extract/extract.ts';
import { parsePage } from '../src/parse/article.ts';
import { fixturePages } from '../src/testing/pages.ts';

export interface Task {
  readonly name: string;
  readonly run: (html: string) => unknown;
}

export const BARE_TREE = 'bare tree (htmlparser2)';
export const PARSE = 'parse';

export const OWN_TASKS: readonly Task[] = [
  { name: BARE_TREE, run: (html) => loadSlim(html, { xml: { xmlMode: false, decodeEntities: true } }) },
  { name: 'bare tree (parse5)', run: (html) => load(html) },
  { name: PARSE, run: (html) => parsePage({ html, url: null }) },
  { name: 'parse + extract', run: parseAndExtract },
];

function parseAndExtract(html: string): void {
  const article = parsePage({ html, url: null });
  if (article.ok) extractClaims(article.value, registry);
}

/** The fixture pages where `file` is null, else pages of the web: a file of `{"html"}` a line, gzipped. */
export function pagesOf(file: string | null): readonly string[] {
  if (file === null) return fixturePages('site', 'pages').map(String);
  const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as { html: string }).html);
}
