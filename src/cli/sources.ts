import { type Command, Option } from 'commander';
import { fail, OutlayError, unwrap } from '../failure.ts';
import type { SourceRow } from '../store/sources.ts';
import { askLedger, type LedgerOptions, withLedgerOptions } from './ledger.ts';
import { print, printJson, printNote } from './output.ts';
import { renderTable } from './table.ts';

type Kind = 'feed' | 'sitemap';

export function registerSources(program: Command): void {
  const sources = program
    .command('sources')
    .description('What is crawled: add, list, pause, resume or remove feeds and sitemaps.')
    .addHelpText('after', '\nExample:\n  outlay sources add https://example.com/news.xml');

  withLedgerOptions(sources.command('add').argument('<url...>').description('Add feeds or sitemaps.'))
    .addOption(new Option('--kind <kind>', 'until the first check shows it').choices(['feed', 'sitemap']))
    .action((urls: string[], options: LedgerOptions & { kind?: Kind }) => addSources(urls, options));

  withLedgerOptions(
    sources.command('list').description('List them, with what the last check brought and when the next is due.'),
  )
    .option('--json', 'one JSON document')
    .action(listSources);

  withLedgerOptions(
    sources.command('pause').argument('<url>').description('Check a source no more until it is resumed.'),
  ).action((url: string, options: LedgerOptions) =>
    change('pause', url, options, (store, ledger) => store.pauseSource(ledger.db, url)),
  );

  withLedgerOptions(
    sources.command('resume').argument('<url>').description('Check a paused or failing source again, at once.'),
  ).action((url: string, options: LedgerOptions) =>
    change('resume', url, options, (store, ledger) => store.resumeSource(ledger.db, url)),
  );

  withLedgerOptions(
    sources.command('remove').argument('<url>').description('Remove a source; its articles stay.'),
  ).action((url: string, options: LedgerOptions) =>
    change('remove', url, options, (store, ledger) => store.removeSource(ledger.db, url)),
  );
}

async function addSources(urls: string[], options: LedgerOptions & { kind?: Kind }): Promise<void> {
  const [{ normalizeUrl }, { addSource }] = await Promise.all([
    import('../discover/url.ts'),
    import('../store/sources.ts'),
  ]);
  const addresses = urls.map((url) => {
    const address = normalizeUrl(url);
    return address ?? unwrap<string>(fail('URL_INVALID', `${url} is no web address`));
  });
  const fresh = new Set<string>();
  await askLedger('sources add', options, async ({ db }) => {
    for (const address of addresses) {
      if ((await addSource(db, address, options.kind ?? kindByName(address))).added) fresh.add(address);
    }
  });
  for (const address of new Set(addresses)) {
    printNote(fresh.has(address) ? `added ${address}` : `${address} was there already`);
  }
}

/** A guess, for the list; what a check finds is known. */
function kindByName(url: string): Kind {
  return /sitemap[^/]*$/i.test(new URL(url).pathname) ? 'sitemap' : 'feed';
}

async function listSources(options: LedgerOptions & { json?: boolean }): Promise<void> {
  const store = await import('../store/sources.ts');
  const rows = await askLedger('sources list', options, ({ db }) => store.listSources(db));
  if (options.json) return printJson(rows.map((row) => ({ ...row, state: stateOf(row) })));
  if (rows.length === 0) return printNote('no sources yet; outlay sources add URL adds one');
  await print(sourceTable(rows, new Date()));
}

export function sourceTable(rows: readonly SourceRow[], now: Date): string {
  return renderTable(
    [
      { title: 'STATE', value: stateOf },
      { title: 'KIND', value: ({ kind }) => kind },
      { title: 'CHECKED', value: ({ checkedAt }) => checkedAt?.slice(0, 16) ?? 'not yet' },
      { title: 'LAST CHECK', value: ({ code, checkedAt }) => code ?? (checkedAt === null ? '' : 'ok'), max: 30 },
      { title: 'NEXT CHECK', value: (row) => nextCheck(row, now) },
      { title: 'TITLE', value: ({ title }) => title ?? '–', max: 40 },
      { title: 'URL', value: ({ url }) => url, max: 120 },
    ],
    rows,
  );
}

/** `failing` is an active source whose last check failed; it is checked again like every other. */
function stateOf({ state, code }: SourceRow): string {
  return state === 'active' && code !== null ? 'failing' : state;
}

function nextCheck({ state, nextCheckAt }: SourceRow, now: Date): string {
  if (state === 'paused') return '–';
  return new Date(nextCheckAt) <= now ? 'now' : nextCheckAt.slice(0, 16);
}

type Store = typeof import('../store/sources.ts');
type Ledger = Parameters<Parameters<typeof askLedger>[2]>[0];

async function change(
  name: string,
  url: string,
  options: LedgerOptions,
  apply: (store: Store, ledger: Ledger) => Promise<boolean>,
): Promise<void> {
  const store = await import('../store/sources.ts');
  let found = false;
  await askLedger(`sources ${name}`, options, async (ledger) => {
    // Where the answer to a removal was lost, the next try finds nothing to remove.
    found ||= (await store.listSources(ledger.db)).some((source) => source.url === url);
    await apply(store, ledger);
  });
  if (!found) throw new OutlayError(fail('NOT_FOUND', `${url} is no source; outlay sources list shows them`));
  printNote(`${name}d ${url}`);
}
