/** `outlay sources add`: looks at each address, and finds the feed where it is a page. */
import { type Command, Option } from 'commander';
import type { FoundFeed } from '../discover/find.ts';
import { STARTER, TOPICS } from '../discover/starter.ts';
import { normalizeUrl } from '../discover/url.ts';
import { FAILURES, type FailureCode, fail, failureLine, OutlayError, ok, type Result, unwrap } from '../failure.ts';
import type { Fetcher } from '../fetch/client.ts';
import type { SourceKind } from '../store/schema.ts';
import type { SourceOptions } from '../store/sources.ts';
import { type FetchOptions, fetchSettings, withFetchOptions } from './crawl.ts';
import { askLedger, closing, type LedgerOptions, withLedgerOptions } from './ledger.ts';
import { printError, printNote } from './output.ts';

const KINDS = ['feed', 'sitemap', 'links'] as const;

interface AddOptions extends LedgerOptions, FetchOptions {
  readonly kind?: (typeof KINDS)[number];
  readonly pattern?: string;
  readonly whole?: boolean;
  readonly asIs?: boolean;
  readonly starter?: string | true;
}

/** A source to be added; `found` is what a look at it brought. */
export interface Addition extends SourceOptions {
  readonly url: string;
  readonly kind: SourceKind;
  readonly found?: FoundFeed;
}

export const NO_SOURCES =
  `no sources yet; outlay sources add URL adds one, outlay sources add --starter [topic] a list of ${STARTER.length} ` +
  'feeds (seen in public lists, not verified)';

export function registerSourcesAdd(sources: Command): void {
  withFetchOptions(withLedgerOptions(sources.command('add').argument('[url...]')))
    .description('Add feeds, sitemaps, pages of links, or sites, whose feed is looked for.')
    .addOption(new Option('--kind <kind>', 'what it is, instead of looking').choices([...KINDS]))
    .option('--pattern <pattern>', "a page of links: those that match are articles, as '/news/*'")
    .option('--whole', 'of a sitemap, take old and undated entries too')
    .option('--as-is', 'add the addresses without looking at them')
    .option('--starter [topic]', `add the starter list, or of one topic: ${TOPICS.join(', ')}`)
    .addHelpText(
      'after',
      `
Where an address is a page, the feeds that it names are tried, then the usual addresses (/feed, /rss, /atom.xml …), then
the sitemaps in robots.txt, one after another. The starter list was seen in public lists of feeds; its addresses are not
verified: outlay sources check tells which are alive.

Examples:
  outlay sources add https://example.com/
  outlay sources add https://example.com/press --pattern '/press/20*'
  outlay sources add --starter energy`,
    )
    .action(addSources);
}

async function addSources(urls: string[], options: AddOptions): Promise<void> {
  if (urls.length === 0 && options.starter === undefined) throw usage('name an address, or --starter');
  const addresses = urls.map(
    (url) => normalizeUrl(url) ?? unwrap<string>(fail('URL_INVALID', `${url} is no web address`)),
  );
  const additions = [...starterOf(options.starter), ...(await lookAt([...new Set(addresses)], options))];
  await addAll('sources add', options, additions);
}

function usage(message: string): OutlayError {
  return new OutlayError(fail('USAGE', message));
}

/** The feeds of the starter list, of one topic where it is named. */
export function starterOf(topic: string | true | undefined): Addition[] {
  if (topic === undefined) return [];
  if (topic !== true && !(TOPICS as readonly string[]).includes(topic)) {
    throw usage(`--starter ${topic} is no topic; there are ${TOPICS.join(', ')}`);
  }
  return STARTER.filter((feed) => topic === true || feed.topic === topic).map(({ url, name }) => ({
    url,
    kind: 'feed',
    title: name,
  }));
}

async function lookAt(urls: readonly string[], options: AddOptions): Promise<Addition[]> {
  const { kind, pattern, whole = false } = options;
  if (pattern !== undefined && kind !== undefined && kind !== 'links') throw usage('--pattern is for --kind links');
  if (kind === 'links' && pattern === undefined) throw usage("--kind links needs --pattern, as '/news/*'");
  if (pattern !== undefined) {
    const { linkPattern } = await import('../discover/links.ts');
    for (const url of urls) unwrap(linkPattern(pattern, url));
    return urls.map((url) => ({ url, kind: 'links', pattern }));
  }
  if (options.asIs || kind !== undefined) return urls.map((url) => ({ url, kind: kind ?? kindByName(url), whole }));
  if (urls.length === 0) return [];
  const [settings, { createFetcher }] = await Promise.all([fetchSettings(options), import('../fetch/client.ts')]);
  const fetcher = createFetcher(settings);
  return closing(fetcher, async () => {
    const additions: Addition[] = [];
    for (const url of urls) {
      const looked = await look(url, fetcher);
      if (looked.ok) additions.push({ ...looked.value, whole });
      else {
        printError(looked);
        process.exitCode = 1;
      }
    }
    return additions;
  });
}

/** A guess, for the list; what a check finds is known. */
function kindByName(url: string): 'feed' | 'sitemap' {
  return /sitemap[^/]*$/i.test(new URL(url).pathname) ? 'sitemap' : 'feed';
}

/** It is only this process, as it was started, that may not ask. */
const OURS_TO_MEND: readonly FailureCode[] = ['CONTACT_MISSING', 'FETCH_ADDRESS_REFUSED'];

/** What cannot be had just now is added as it is; what is nowhere, or no source, is not. */
async function look(url: string, fetcher: Fetcher): Promise<Result<Addition>> {
  const { findFeed } = await import('../discover/find.ts');
  const found = await findFeed(url, fetcher);
  if (found.ok) return ok({ url: found.value.url, kind: found.value.kind, found: found.value });
  if (FAILURES[found.code].retry !== 'never' || OURS_TO_MEND.includes(found.code)) {
    printNote(`${url} is added unseen (${failureLine(found)})`);
    return ok({ url, kind: kindByName(url) });
  }
  return found.code === 'FEED_NOT_FOUND' ? found : fail(found.code, `${found.message}; --as-is adds it all the same`);
}

/** Adds them, and takes what was found when they were looked at, so that nobody is asked twice. */
export async function addAll(command: string, options: LedgerOptions, additions: readonly Addition[]): Promise<void> {
  if (additions.length === 0) return;
  const [{ addSource, findSource }, { takeAnswer }] = await Promise.all([
    import('../store/sources.ts'),
    import('../../workers/check-source.ts'),
  ]);
  const fresh = new Map<string, number>();
  await askLedger(command, options, async ({ db }) => {
    for (const { url, kind, found, ...said } of additions) {
      const { id, added } = await addSource(db, url, kind, said);
      if (added) fresh.set(url, id);
      const source = fresh.has(url) && found !== undefined ? await findSource(db, id) : null;
      if (source !== null) unwrap(await takeAnswer(db, source, found!.answer));
    }
  });
  if (additions.length > 20)
    return printNote(`added ${fresh.size} sources, ${additions.length - fresh.size} were there`);
  for (const { url, kind, found } of additions) {
    const what = found === undefined ? '' : ` (${kind})`;
    printNote(fresh.has(url) ? `added ${url}${what}` : `${url} was there already`);
  }
}
