/** `outlay sources check`: asks each source once, reports, and drops the dead. */
import type { Command } from 'commander';
import { knownRate } from '../discover/interval.ts';
import { FAILURES, type Failure, fail, OutlayError } from '../failure.ts';
import type { Fetcher } from '../fetch/client.ts';
import type { Db } from '../store/ledger.ts';
import type { SourceRow } from '../store/sources.ts';
import { type FetchOptions, fetchSettings, withFetchOptions } from './crawl.ts';
import { span } from './duration.ts';
import { closing, type LedgerOptions, withLedger, withLedgerOptions } from './ledger.ts';
import { print, printError, printJson, printNote } from './output.ts';
import { NO_SOURCES } from './sources-add.ts';
import { renderTable } from './table.ts';

interface CheckOptions extends LedgerOptions, FetchOptions {
  readonly drop?: boolean;
  readonly json?: boolean;
}

/** Sources that are asked at once; those of one host wait for each other. */
const AT_ONCE = 8;

export interface SourceReport {
  readonly url: string;
  readonly title: string | null;
  readonly kind: string;
  /** `removed` with `--drop`; `waits` where the source was not asked, for no fault of its own. */
  readonly state: 'alive' | 'quiet' | 'failing' | 'gone' | 'removed' | 'waits';
  readonly entries: number | null;
  /** Articles that were new. */
  readonly fresh: number | null;
  /** ISO 8601. */
  readonly newest: string | null;
  /** New entries a day; null where neither their dates nor a week of checks have shown it. */
  readonly perDay: number | null;
  /** Seconds until the next check. */
  readonly waitS: number | null;
  readonly code: string | null;
  readonly message: string | null;
}

export function registerSourcesCheck(sources: Command): void {
  withFetchOptions(withLedgerOptions(sources.command('check').argument('[url...]', 'all active ones without it')))
    .description('Ask each source once, report, and stop asking the dead.')
    .option('--drop', 'remove the dead instead')
    .option('--json', 'one JSON document')
    .addHelpText(
      'after',
      `
Dead is what answers that nothing is there (404, 410), what is no feed, and a sitemap that named nothing new for 180 days.
What is new in the others is taken, as by any check. A DAY counts new entries by the dates that they bear, else by a week of
checks; – until then, and for an index, whose parts are sources of their own.

Example:
  outlay sources check --drop`,
    )
    .action(check);
}

async function check(urls: string[], options: CheckOptions): Promise<void> {
  const [settings, { createFetcher }, { ledgerHosts }, { listSources }] = await Promise.all([
    fetchSettings(options),
    import('../fetch/client.ts'),
    import('../store/hosts.ts'),
    import('../store/sources.ts'),
  ]);
  await withLedger('sources check', options, async ({ db, pool }) => {
    const chosen = choose(await listSources(db), urls);
    if (chosen.length === 0) return printNote(NO_SOURCES);
    const fetcher = createFetcher({ ...settings, hosts: ledgerHosts(pool) });
    const reports = await closing(fetcher, () => checkAll(db, fetcher, chosen, options.drop ?? false));
    await (options.json ? printJson(reports) : print(reportTable(reports)));
    const contactless = reports.find(({ code }) => code === 'CONTACT_MISSING');
    if (contactless === undefined) return;
    printError(fail('CONTACT_MISSING', contactless.message ?? ''));
    process.exitCode = 1;
  });
}

function choose(rows: readonly SourceRow[], urls: readonly string[]): SourceRow[] {
  if (urls.length === 0) return rows.filter(({ state }) => state === 'active');
  return urls.map((url) => {
    const row = rows.find((source) => source.url === url);
    if (row !== undefined) return row;
    throw new OutlayError(fail('NOT_FOUND', `${url} is no source; outlay sources list shows them`));
  });
}

async function checkAll(db: Db, fetcher: Fetcher, rows: readonly SourceRow[], drop: boolean): Promise<SourceReport[]> {
  const reports = new Map<number, SourceReport>();
  const left = rows[Symbol.iterator]();
  const work = async () => {
    for (const row of left) reports.set(row.id, await checkOne(db, fetcher, row, drop));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return rows.map(({ id }) => reports.get(id)!);
}

/** Nothing is noted where it was not the source that failed. */
function isOurs({ code }: Failure): boolean {
  return FAILURES[code].retry === 'always' || code === 'CONTACT_MISSING';
}

/** What a source answers that nobody need ask again, however often it has. */
const DEAD_AT_ONCE: readonly string[] = ['FETCH_NOT_FOUND', 'FETCH_GONE', 'FEED_INVALID', 'FETCH_CONTENT_TYPE'];

async function checkOne(db: Db, fetcher: Fetcher, row: SourceRow, drop: boolean): Promise<SourceReport> {
  const [{ checkSource, settleFailure }, { findSource, removeSource, markGone }] = await Promise.all([
    import('../../workers/check-source.ts'),
    import('../store/sources.ts'),
  ]);
  const checked = await checkSource(db, fetcher, row);
  if (checked.ok && checked.value.movedTo !== null) printNote(`${row.url} is at ${checked.value.movedTo} from now on`);
  if (!checked.ok && isOurs(checked)) return reportOf(row, 'waits', null, checked);
  const failure = checked.ok ? checked.value.dead : checked;
  if (!checked.ok) await settleFailure(db, row, checked);
  const isDead = checked.ok ? failure !== null : DEAD_AT_ONCE.includes(checked.code);
  if (isDead && drop) await removeSource(db, row.url);
  else if (isDead) await markGone(db, row.id, failure!);
  const after = (await findSource(db, row.id)) ?? row;
  const fresh = checked.ok ? checked.value.articles.length : null;
  if (isDead) return reportOf(after, drop ? 'removed' : 'gone', fresh, failure);
  if (failure !== null) return reportOf(after, 'failing', fresh, failure);
  return reportOf(after, after.waitWhy === 'quiet' ? 'quiet' : 'alive', fresh, null);
}

function reportOf(
  { url, title, kind, entries, newestAt, perDay, createdAt, waitS }: SourceRow,
  state: SourceReport['state'],
  fresh: number | null,
  failure: Failure | null,
): SourceReport {
  const newest = newestAt === null ? null : Date.parse(newestAt);
  const watched = { perDay, entries, newestAt: newest, since: Date.parse(createdAt) };
  const { code = null, message = null } = failure ?? {};
  return {
    url,
    title,
    kind,
    state,
    entries,
    fresh,
    newest: newest === null ? null : new Date(newest).toISOString(),
    perDay: knownRate(watched, Date.now()),
    waitS,
    code,
    message,
  };
}

export function reportTable(reports: readonly SourceReport[]): string {
  return renderTable(
    [
      { title: 'STATE', value: ({ state }) => state },
      { title: 'KIND', value: ({ kind }) => kind },
      { title: 'ENTRIES', value: ({ entries }) => String(entries ?? '–'), align: 'right' },
      { title: 'NEW', value: ({ fresh }) => String(fresh ?? '–'), align: 'right' },
      { title: 'NEWEST', value: ({ newest }) => newest?.slice(0, 10) ?? '–' },
      { title: 'A DAY', value: ({ perDay }) => (perDay === null ? '–' : perDay.toFixed(1)), align: 'right' },
      { title: 'EVERY', value: ({ waitS }) => (waitS === null ? '–' : span(waitS * 1000)), align: 'right' },
      { title: 'CODE', value: ({ code }) => code ?? 'ok', max: 30 },
      { title: 'TITLE', value: ({ title }) => title ?? '–', max: 40 },
      { title: 'URL', value: ({ url }) => url, max: 120 },
    ],
    reports,
  );
}
