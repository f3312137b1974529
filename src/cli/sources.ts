/** `outlay sources`: what is crawled, and how each is getting on. */
import type { Command } from 'commander';
import { fail, OutlayError } from '../failure.ts';
import { withIsoTimes } from '../format.ts';
import type { SourceRow } from '../store/sources.ts';
import { span } from './duration.ts';
import { askLedger, type LedgerOptions, withLedgerOptions } from './ledger.ts';
import { print, printJson, printNote } from './output.ts';
import { NO_SOURCES, registerSourcesAdd } from './sources-add.ts';
import { registerSourcesCheck } from './sources-check.ts';
import { registerSourcesLists } from './sources-opml.ts';
import { renderTable } from './table.ts';

export function registerSources(program: Command): void {
  const sources = program
    .command('sources')
    .description('What is crawled: add, list, check, pause, resume, remove, import or export sources.')
    .addHelpText('after', '\nExample:\n  outlay sources add https://example.com/');

  registerSourcesAdd(sources);
  registerList(sources);
  registerSourcesCheck(sources);
  registerChange(
    sources,
    'pause',
    'Check a source no more until it is resumed; of an index, its parts too.',
    (store) => store.pauseSource,
  );
  registerChange(
    sources,
    'resume',
    'Check a paused, failing or gone source again, at once.',
    (store) => store.resumeSource,
  );
  registerChange(sources, 'remove', 'Remove a source; its articles stay.', (store) => store.removeSource);
  registerSourcesLists(sources);
}

function registerList(sources: Command): void {
  withLedgerOptions(
    sources
      .command('list')
      .description('List them: what the last check brought, when the next is due, and why then.')
      .addHelpText('after', '\nExample:\n  outlay sources list --json'),
  )
    .option('--json', 'one JSON document')
    .action(listSources);
}

async function listSources(options: LedgerOptions & { json?: boolean }): Promise<void> {
  const store = await import('../store/sources.ts');
  const rows = await askLedger('sources list', options, ({ db }) => store.listSources(db));
  if (options.json) return printJson(rows.map((row) => ({ ...withIsoTimes(row), state: stateOf(row) })));
  if (rows.length === 0) return printNote(NO_SOURCES);
  await print(sourceTable(rows, new Date()));
}

export function sourceTable(rows: readonly SourceRow[], now: Date): string {
  return renderTable(
    [
      { title: 'STATE', value: stateOf },
      { title: 'KIND', value: ({ kind }) => kind },
      { title: 'LAST SUCCESS', value: ({ succeededAt }) => succeededAt?.slice(0, 16) ?? '–' },
      { title: 'LAST CHECK', value: ({ code, checkedAt }) => code ?? (checkedAt === null ? 'not yet' : 'ok'), max: 30 },
      { title: 'NEXT CHECK', value: (row) => nextCheck(row, now) },
      { title: 'EVERY', value: ({ waitS }) => (waitS === null ? '–' : span(waitS * 1000)), align: 'right' },
      { title: 'WHY', value: ({ waitWhy }) => waitWhy ?? '–' },
      { title: 'TITLE', value: ({ title }) => title ?? '–', max: 40 },
      { title: 'URL', value: ({ url }) => url, max: 120 },
    ],
    rows,
  );
}

/** `failing` is an active source whose last check failed; it is checked again, later and later. */
export function stateOf({ state, code }: Pick<SourceRow, 'state' | 'code'>): string {
  return state === 'active' && code !== null ? 'failing' : state;
}

function nextCheck({ state, nextCheckAt }: SourceRow, now: Date): string {
  if (state !== 'active') return '–';
  return new Date(nextCheckAt) <= now ? 'now' : nextCheckAt.slice(0, 16);
}

type Store = typeof import('../store/sources.ts');
type Change = (db: Parameters<Store['pauseSource']>[0], url: string) => Promise<boolean>;

function registerChange(sources: Command, name: string, what: string, changeOf: (store: Store) => Change): void {
  withLedgerOptions(sources.command(name).argument('<url>').description(what))
    .addHelpText('after', `\nExample:\n  outlay sources ${name} https://example.com/news.xml`)
    .action(async (url: string, options: LedgerOptions) => {
      const store = await import('../store/sources.ts');
      let found = false;
      await askLedger(`sources ${name}`, options, async ({ db }) => {
        // Where the answer to a removal was lost, the next try finds nothing to remove.
        found ||= (await store.listSources(db)).some((source) => source.url === url);
        await changeOf(store)(db, url);
      });
      if (!found) throw new OutlayError(fail('NOT_FOUND', `${url} is no source; outlay sources list shows them`));
      printNote(`${name}d ${url}`);
    });
}
