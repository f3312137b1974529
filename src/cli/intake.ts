/** What `outlay ingest` is given becomes rows of the ledger: articles to fetch, or articles with their snapshot. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { readPageLine } from '../archive/page-line.ts';
import { readWarcPages } from '../archive/pages.ts';
import { showPosition } from '../archive/position.ts';
import { openSource } from '../archive/source.ts';
import type { Issue } from '../archive/unpack.ts';
import { readFeed } from '../discover/feed.ts';
import { isUrlList, readUrlList } from '../discover/list.ts';
import { normalizeUrl } from '../discover/url.ts';
import { type Failure, fail, ok, type Result, unwrap } from '../failure.ts';
import type { Fetcher } from '../fetch/client.ts';
import { parsePage } from '../parse/article.ts';
import { openPage } from '../read/open-page.ts';
import { NO_PAGE_RULES, rightsOf } from '../rights/rights.ts';
import {
  addArticles,
  findArticleByUrl,
  type NewArticle,
  openAmong,
  type Page,
  saveFailure,
  saveSnapshot,
} from '../store/articles.ts';
import { forgottenAmong } from '../store/forgotten.ts';
import type { Db } from '../store/ledger.ts';
import { refetch } from '../store/refetch.ts';
import { looksBinary, readInput } from './input.ts';

export interface Intake {
  /** Takes one input; what failed in it does not stop the rest. */
  take(input: string): Promise<Failure[]>;
  /** Articles met so far, known ones included. */
  readonly seen: number;
  /** Ids of those that were new. */
  readonly added: readonly number[];
  /** Ids of those that were known and are read again, where that is wanted. */
  readonly again: readonly number[];
  /** Ids of those that were known and have not come to their end. */
  readonly resumed: readonly number[];
}

const MAX_FOLDER_DEPTH = 16;
const MAX_LINE_CHARS = 32 * 1024 * 1024;

export interface IntakeOptions {
  /** Whether what the ledger knows is read again. */
  readonly refetch?: boolean | undefined;
}

export function createIntake(db: Db, fetcher: Fetcher, { refetch: isAgain = false }: IntakeOptions = {}): Intake {
  let seen = 0;
  const added: number[] = [];
  const again: number[] = [];
  const open = new Set<number>();

  /** Notes what an earlier run left undone, and returns the first of it. */
  async function resume(urls: readonly string[]): Promise<number | null> {
    const ids = await openAmong(db, urls);
    for (const id of ids) open.add(id);
    return ids[0] ?? null;
  }

  /** Puts a known article back before fetching, where that is wanted. */
  async function takeAgain(url: string): Promise<number | null> {
    const id = isAgain ? await refetch(db, url) : null;
    if (id !== null) again.push(id);
    return id;
  }

  async function addCandidates(candidates: readonly NewArticle[]): Promise<Failure[]> {
    const articles = candidates.flatMap(({ url, title, published }) => {
      const normalized = normalizeUrl(url);
      return normalized === null ? [] : [{ url: normalized, title, published }];
    });
    seen += articles.length;
    const fresh = await addArticles(db, articles, null);
    added.push(...fresh);
    if (fresh.length === articles.length) return [];
    await resume(articles.map(({ url }) => url));
    for (const { url } of articles) await takeAgain(url);
    return [];
  }

  async function addPage(url: string, page: Page): Promise<Failure[]> {
    seen += 1;
    if ((await forgottenAmong(db, [url])).size > 0) return [forgotten(url)];
    const [fresh] = await addArticles(db, [{ url }], null);
    if (fresh !== undefined) added.push(fresh);
    const id = fresh ?? (await takeAgain(url)) ?? (await resume([url]));
    if (id === null) return [];
    const { refusal } = rightsOf(page, NO_PAGE_RULES, Date.now());
    if (refusal === null) await saveSnapshot(db, id, page);
    else await saveFailure(db, id, 'fetch', refusal);
    return [];
  }

  /** True for an address whose page is there: asked for again, it is with its validators, by the fetch worker. */
  async function takeKnown(url: string): Promise<boolean> {
    const normalized = normalizeUrl(url);
    const known = normalized === null ? null : await findArticleByUrl(db, normalized);
    if (known?.stage !== 'extracted' && known?.stage !== 'fetched') return false;
    seen += 1;
    await resume([known.url]);
    await takeAgain(known.url);
    return true;
  }

  /** One request tells whether an address is a feed or a page; what cannot be had now is left to the fetch worker. */
  async function takeUrl(url: string): Promise<Failure[]> {
    if ((await forgottenAmong(db, [normalizeUrl(url) ?? url])).size > 0) return [forgotten(url)];
    if (await takeKnown(url)) return [];
    const answer = await fetcher.get(url, { accept: 'feed' });
    if (!answer.ok) return answer.code === 'URL_INVALID' ? [answer] : addCandidates([{ url }]);
    const { value } = answer;
    const listing = readFeed(value.body, value.finalUrl);
    if (!listing.ok) return addPage(normalizeUrl(value.finalUrl) ?? url, value);
    const parts = await Promise.all(listing.value.sitemaps.map(takeUrl));
    return [...(await addCandidates(listing.value.items)), ...parts.flat()];
  }

  async function takeFolder(folder: string, depth: number): Promise<Failure[]> {
    if (depth > MAX_FOLDER_DEPTH) return [fail('INPUT_INVALID', `${folder} is nested too deep`)];
    const failures: Failure[] = [];
    for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) failures.push(...(await takeFolder(path, depth + 1)));
      else if (entry.isFile() && !entry.name.startsWith('.')) failures.push(...(await takeFile(path)));
    }
    return failures;
  }

  async function takeFile(path: string): Promise<Failure[]> {
    const kind = extname(path).toLowerCase();
    if (path.endsWith('.warc') || path.endsWith('.warc.gz')) return takeArchive(path);
    if (kind === '.jsonl') return takeLines(path);
    const read = await readInput(path);
    if (!read.ok) return [read];
    const bytes = read.value;
    if (looksBinary(bytes)) return [fail('INPUT_BINARY', `${path} is neither text nor a page`)];
    if (kind === '.html' || kind === '.htm' || kind === '.xhtml') return takePage(path, bytes, 'text/html');
    const text = kind === '.txt' ? bytes.toString('utf8') : null;
    if (text !== null && !isUrlList(text)) return takePage(path, bytes, 'text/plain');
    const listing = text === null ? readFeed(bytes, pathToFileURL(resolve(path)).href) : readUrlList(text);
    return listing.ok ? addCandidates(listing.value.items) : [notTaken(path, kind, listing)];
  }

  /** A saved page has the address that it gives itself, else that of the file. */
  async function takePage(path: string, body: Buffer, contentType: string): Promise<Failure[]> {
    const parsed = contentType === 'text/html' ? parsePage({ html: body, url: null }) : null;
    const own = parsed?.ok ? (parsed.value.canonicalUrl ?? parsed.value.url) : null;
    const url = (own === null ? null : normalizeUrl(own)) ?? pathToFileURL(resolve(path)).href;
    return addPage(url, pageOf(url, body, contentType));
  }

  async function takeLines(path: string): Promise<Failure[]> {
    const failures: Failure[] = [];
    let number = 0;
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      if (line.trim() === '') continue;
      const read = readLine(line);
      if (read.ok) failures.push(...(await addPage(read.value.url, read.value.page)));
      else failures.push(fail(read.code, `${path}, line ${number}: ${read.message}`));
    }
    return failures;
  }

  async function takeArchive(path: string): Promise<Failure[]> {
    const failures: Failure[] = [];
    const source = unwrap(await openSource(path, fetcher));
    const onIssue = ({ at, code, message }: Issue) =>
      void failures.push(fail(code, `${path}, byte ${showPosition(at)}: ${message}`));
    try {
      for await (const { page, at } of readWarcPages(source, { wants: () => true, onIssue })) {
        if (typeof page !== 'object') continue;
        const opened = await openPage(page);
        if (!opened.ok) onIssue({ at, code: opened.code, message: opened.message });
        else failures.push(...(await addPage(page.url, pageOf(page.url, opened.value.body, opened.value.contentType))));
      }
    } finally {
      await source.close();
    }
    return failures;
  }

  return {
    async take(input) {
      if (/^https?:\/\//i.test(input)) return takeUrl(input);
      const found = await stat(input).catch(() => null);
      if (found === null) return [fail('INPUT_MISSING', `${input} does not exist`)];
      return found.isDirectory() ? takeFolder(input, 0) : takeFile(input);
    },
    get seen() {
      return seen;
    },
    get added() {
      return added;
    },
    get again() {
      return again;
    },
    get resumed() {
      const noted = new Set([...added, ...again]);
      return [...open].filter((id) => !noted.has(id));
    },
  };
}

const forgotten = (url: string) => fail('FORGOTTEN', `${url} was to be forgotten`);

/** A file whose name says no more is taken for a feed. */
function notTaken(path: string, kind: string, { code, message }: Failure): Failure {
  if (kind === '.txt' || kind === '.xml' || kind === '.rss' || kind === '.atom')
    return fail(code, `${path}: ${message}`);
  const pages = kind === '.json' ? ' (pages as JSON are read from .jsonl, one a line)' : '';
  const taken = '.html, .htm, .xhtml, .txt and .jsonl, and feeds and sitemaps by any name';
  return fail('INPUT_INVALID', `${path}: ${message}${pages}; what is taken are ${taken}`);
}

function readLine(line: string): Result<{ url: string; page: Page }> {
  if (line.length > MAX_LINE_CHARS) return fail('INPUT_TOO_LARGE', 'the line is too long');
  const read = readPageLine(line);
  if (!read.ok) return read;
  const { url, body, contentType, published } = read.value;
  return ok({ url, page: { ...pageOf(url, Buffer.from(body), contentType), published } });
}

function pageOf(finalUrl: string, body: Buffer, contentType: string | null): Page {
  return { finalUrl, body, contentType, etag: null, lastModified: null, fetchedAt: new Date().toISOString() };
}
