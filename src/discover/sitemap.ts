import { SaxesParser } from 'saxes';
import { fail, ok, type Result } from '../failure.ts';
import type { Candidate, Discovery } from './candidate.ts';
import { readDate } from './date.ts';
import { plainTitle } from './text.ts';
import { normalizeUrl } from './url.ts';

/** Most URLs that one file may name (sitemaps.org); what follows is left unread. */
export const MAX_SITEMAP_ITEMS = 50_000;
/** Deepest nesting: `urlset/url/news:news/news:publication/news:name` is 5. */
const MAX_DEPTH = 16;
/** Characters handed to the parser at a time, so that a full file ends the reading early. */
const CHUNK = 64 * 1024;

/** The texts of one `url` or `sitemap` element, by where they stand. Prefixes vary between files, so local names count. */
type Entry = Partial<Record<'loc' | 'lastmod' | 'title' | 'publication_date', string>>;
const FIELDS: ReadonlyMap<string | undefined, readonly string[]> = new Map(
  Object.entries({
    url: ['loc', 'lastmod'],
    sitemap: ['loc', 'lastmod'],
    news: ['title', 'publication_date'],
  }),
);

/**
 * Reads a sitemap, a news sitemap or a sitemap index (sitemaps.org/protocol, Google's news extension). A file cut short
 * gives what stands before the cut. Failures: FEED_INVALID where it names nothing although it is broken.
 */
export function readSitemap(xml: string, url: string | null): Result<Discovery> {
  const reader = new EntryReader();
  const error = reader.read(xml);
  const isIndex = reader.root === 'sitemapindex';
  if (error !== null && reader.entries.length === 0) return fail('FEED_INVALID', `the sitemap is broken (${error})`);
  const entries = reader.entries.flatMap((entry) => candidateOf(entry, url));
  if (!isIndex) return ok({ kind: 'sitemap', title: null, items: entries, sitemaps: [] });
  const sitemaps = entries.map((entry) => entry.url);
  const sitemapDates = entries.map(({ modified }) => modified ?? null);
  return ok({ kind: 'sitemap-index', title: null, items: [], sitemaps, sitemapDates });
}

function candidateOf(entry: Entry, base: string | null): Candidate[] {
  const url = entry.loc === undefined ? null : normalizeUrl(entry.loc.trim(), base);
  if (url === null) return [];
  return [
    {
      url,
      title: plainTitle(entry.title),
      published: readDate(entry.publication_date),
      guid: null,
      modified: readDate(entry.lastmod),
    },
  ];
}

class EntryReader {
  root: string | null = null;
  readonly entries: Entry[] = [];
  private readonly path: string[] = [];
  private entry: Entry = {};
  private text = '';
  private stopped: string | null = null;

  /** Null, or the first thing that is wrong with the file. */
  read(xml: string): string | null {
    let error: string | null = null;
    const parser = new SaxesParser({ position: false });
    parser.on('error', ({ message }) => {
      error ??= message;
    });
    parser.on('opentag', ({ name }) => this.open(localName(name)));
    parser.on('closetag', ({ name }) => this.close(localName(name)));
    parser.on('text', (text) => this.add(text));
    parser.on('cdata', (text) => this.add(text));
    for (let at = 0; at < xml.length && this.stopped === null; at += CHUNK) parser.write(xml.slice(at, at + CHUNK));
    if (this.stopped === null) parser.close();
    return this.stopped ?? error;
  }

  private open(name: string): void {
    this.root ??= name;
    if (this.path.length >= MAX_DEPTH) this.stopped ??= 'it is nested too deep';
    else this.path.push(name);
    if (name === 'url' || name === 'sitemap') this.entry = {};
    this.text = '';
  }

  private add(text: string): void {
    this.text += text;
  }

  private close(name: string): void {
    if (this.stopped !== null) return;
    this.path.pop();
    const parent = this.path.at(-1);
    if (FIELDS.get(parent)?.includes(name)) this.entry[name as keyof Entry] ??= this.text;
    if (name === 'url' || name === 'sitemap') this.keep();
    this.text = '';
  }

  private keep(): void {
    if (this.entries.length >= MAX_SITEMAP_ITEMS) this.stopped = 'it names too many URLs';
    else this.entries.push(this.entry);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
