/** What a backfill is given, as archives and as addresses of pages. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { isRemote } from '../archive/source.ts';
import { calendarDay } from '../claim.ts';
import type { Candidate, Discovery } from '../discover/candidate.ts';
import { MAX_FEED_BYTES } from '../discover/decode.ts';
import { readFeed } from '../discover/feed.ts';
import { readUrlList } from '../discover/list.ts';
import { normalizeUrl } from '../discover/url.ts';
import { type Failure, fail, ok, type Result } from '../failure.ts';
import type { Fetcher } from '../fetch/client.ts';
import { type ArchiveFormat, type BackfillRules, isWanted, isWithin } from './rules.ts';

export interface Archive {
  /** Absolute path, or URL. */
  readonly name: string;
  readonly format: ArchiveFormat;
  /** Null where they are not known before it is opened. */
  readonly size: number | null;
  readonly version: string | null;
}

export interface Inputs {
  readonly archives: readonly Archive[];
  /** Pages that are to be fetched. */
  readonly addresses: readonly Pick<Candidate, 'url' | 'title' | 'published'>[];
  readonly failures: readonly Failure[];
}

export interface InputOptions {
  /** What the lines of a path list are relative to; null: to the list itself. */
  readonly base: string | null;
  readonly rules: Pick<BackfillRules, 'from' | 'to' | 'domains'>;
}

const FORMATS: ReadonlyArray<readonly [RegExp, ArchiveFormat]> = [
  [/\.warc(\.gz)?$/i, 'warc'],
  [/\.jsonl(\.gz)?$/i, 'pages'],
];
const PATH_LIST = /\.paths(\.gz)?$/i;
const MAX_FOLDER_DEPTH = 16;
const MAX_PATHS = 1_000_000;
/** A site's tree of sitemaps is two deep; what goes on is a trap. */
const MAX_SITEMAP_DEPTH = 4;
const MAX_SITEMAPS = 50_000;

/** Reads the lists among the inputs; what cannot be read is named, and the rest goes on. */
export async function resolveInputs(
  inputs: readonly string[],
  options: InputOptions,
  fetcher: Fetcher,
): Promise<Inputs> {
  const archives = new Map<string, Archive>();
  const addresses = new Map<string, Inputs['addresses'][number]>();
  const failures: Failure[] = [];
  const seen = new Set<string>();
  const refuse = (failure: Failure) => void failures.push(failure);

  async function take(input: string, depth = 0): Promise<void> {
    const format = formatOf(input);
    if (isRemote(input)) return format === null ? takeRemote(input) : addRemoteArchive(input, format);
    const found = await stat(input).catch(() => null);
    if (found === null) return refuse(fail('INPUT_MISSING', `${input} does not exist`));
    if (found.isDirectory()) return takeFolder(input, depth);
    if (format === null) return takeFile(input);
    const { size, mtimeMs } = found;
    const name = resolve(input);
    archives.set(name, { name, format, size, version: `${size}-${Math.round(mtimeMs)}` });
  }

  function addRemoteArchive(url: string, format: ArchiveFormat): void {
    const name = normalizeUrl(url);
    if (name === null) return refuse(fail('URL_INVALID', `${url} is no web address`));
    archives.set(name, { name, format, size: null, version: null });
  }

  async function takeFolder(folder: string, depth: number): Promise<void> {
    if (depth > MAX_FOLDER_DEPTH) return refuse(fail('INPUT_INVALID', `${folder} is nested too deep`));
    const entries = await readdir(folder, { withFileTypes: true });
    for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, name);
      if ((await stat(path)).isDirectory() || formatOf(name) !== null) await take(path, depth + 1);
    }
  }

  async function takeRemote(url: string): Promise<void> {
    const answer = await fetcher.get(url, { accept: 'feed' });
    if (!answer.ok) return refuse(answer);
    const { body, finalUrl } = answer.value;
    if (PATH_LIST.test(new URL(url).pathname)) return takePaths(url, body, new URL('.', finalUrl).href);
    const listing = readFeed(body, finalUrl);
    if (listing.ok) return takeListing(listing.value, 0);
    const list = /^\s*https?:\/\//i.test(body.toString('latin1', 0, 1_000)) ? readUrlList(body.toString('utf8')) : null;
    if (list?.ok) return takeListing(list.value, 0);
    add({ url: finalUrl, title: null, published: null });
  }

  async function takeFile(path: string): Promise<void> {
    const bytes = await readFile(path);
    if (PATH_LIST.test(path)) return takePaths(path, bytes, resolve(path, '..'));
    const isList = extname(path).toLowerCase() === '.txt';
    const listing = isList ? readUrlList(bytes.toString('utf8')) : readFeed(bytes, pathToFileURL(resolve(path)).href);
    if (!listing.ok) return refuse(fail(listing.code, `${path}: ${listing.message}`));
    return takeListing(listing.value, 0);
  }

  async function takePaths(name: string, bytes: Buffer, home: string): Promise<void> {
    const lines = linesOf(bytes);
    if (!lines.ok) return refuse(fail(lines.code, `${name}: ${lines.message}`));
    for (const line of lines.value) await take(below(options.base ?? home, line));
  }

  async function takeListing({ items, sitemaps }: Discovery, depth: number): Promise<void> {
    for (const item of items) {
      const format = formatOf(item.url);
      if (format !== null) addRemoteArchive(item.url, format);
      else if (isDatedWithin(item, options.rules)) add(item);
    }
    for (const part of sitemaps) {
      if (seen.has(part) || seen.size >= MAX_SITEMAPS) continue;
      seen.add(part);
      if (depth >= MAX_SITEMAP_DEPTH)
        return refuse(fail('INPUT_INVALID', `${part} is a sitemap of sitemaps without end`));
      const answer = await fetcher.get(part, { accept: 'feed' });
      const listing = answer.ok ? readFeed(answer.value.body, answer.value.finalUrl) : answer;
      if (listing.ok) await takeListing(listing.value, depth + 1);
      else refuse(fail(listing.code, `${part}: ${listing.message}`));
    }
  }

  function add(item: Inputs['addresses'][number]): void {
    const url = normalizeUrl(item.url);
    if (url !== null && isWanted(url, options.rules.domains)) addresses.set(url, { ...item, url });
  }

  for (const input of inputs) await take(input);
  return { archives: [...archives.values()], addresses: [...addresses.values()], failures };
}

function formatOf(name: string): ArchiveFormat | null {
  const path = name.replace(/[?#].*$/s, '');
  return FORMATS.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}

/** A page without a date may be in the window: only reading it tells. */
function isDatedWithin({ published, modified }: Candidate, rules: InputOptions['rules']): boolean {
  const day = calendarDay(published ?? modified ?? null);
  return day === null || isWithin(day, rules);
}

function linesOf(bytes: Buffer): Result<string[]> {
  let text: string;
  try {
    text = (bytes[0] === 0x1f ? gunzipSync(bytes, { maxOutputLength: MAX_FEED_BYTES }) : bytes).toString('utf8');
  } catch (cause) {
    return fail('INPUT_INVALID', 'the gzip data is broken or too large', { cause });
  }
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const paths = lines.filter((line) => line !== '' && !line.startsWith('#'));
  if (paths.length > MAX_PATHS) return fail('INPUT_TOO_LARGE', `more than ${MAX_PATHS} paths`);
  return paths.length === 0 ? fail('INPUT_EMPTY', 'the list names no file') : ok(paths);
}

/** A line of a path list, below its base. */
function below(base: string, line: string): string {
  if (isRemote(line)) return line;
  return isRemote(base) ? new URL(line, base.endsWith('/') ? base : `${base}/`).href : resolve(base, line);
}
