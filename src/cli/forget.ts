import type { Command } from 'commander';
import { Option } from 'commander';
import { fail, OutlayError, unwrap } from '../failure.ts';
import { counted, withIsoTimes } from '../format.ts';
import { askLedger, type LedgerOptions, withLedgerOptions } from './ledger.ts';
import { print, printJson, printNote } from './output.ts';
import { renderTable } from './table.ts';

interface ForgetOptions extends LedgerOptions {
  readonly dryRun?: boolean;
  readonly undo?: boolean;
  readonly list?: boolean;
  readonly json?: boolean;
}

export function registerForget(program: Command): void {
  withLedgerOptions(program.command('forget').argument('[url-or-host]'))
    .description('Delete what was read of a page or a host, and never read it again.')
    .addOption(new Option('--dry-run', 'only count what would go').conflicts(['undo', 'list']))
    .addOption(new Option('--undo', 'let it be read again; what was deleted stays deleted').conflicts('list'))
    .option('--list', 'what is to be forgotten, and since when')
    .option('--json', 'one JSON document')
    .addHelpText(
      'after',
      `
A URL stands for its page, under whatever address; a host for every name below it too, and its sources are paused. Text,
snapshots and claims with their quotes are deleted, and facts are built again without them. The address and digests of
the text stay, so that it is known when it comes again.

Examples:
  outlay forget https://example.com/news/plant.html --dry-run
  outlay forget example.com
  outlay forget example.com --undo`,
    )
    .action((subject: string | undefined, options: ForgetOptions) =>
      options.list ? list(options) : forgetOne(subject, options),
    );
}

async function forgetOne(text: string | undefined, options: ForgetOptions): Promise<void> {
  if (text === undefined) throw new OutlayError(fail('USAGE', 'give a URL or a host, or --list'));
  const { countForget, forget, readSubject, unforget } = await import('../store/forget.ts');
  const subject = unwrap(readSubject(text));
  const { name } = subject;
  if (options.undo) {
    const isUndone = await askLedger('forget', options, ({ db }) => unforget(db, subject));
    if (!isUndone) throw new OutlayError(fail('NOT_FOUND', `${name} was not to be forgotten; outlay forget --list`));
    const paused = subject.kind === 'host' ? '; its sources stay paused until outlay sources resume URL' : '';
    return printNote(`${name} may be read again; what was deleted stays deleted${paused}`);
  }
  const act = options.dryRun ? countForget : forget;
  const counts = await askLedger('forget', options, ({ db }) => act(db, subject));
  if (options.json) return printJson({ ...subject, dryRun: options.dryRun === true, ...counts });
  const { articles, claims, snapshots, sources } = counts;
  const what = [
    `${counted(articles, 'article')} with ${counted(claims, 'claim')}`,
    counted(snapshots, 'snapshot'),
  ].join(' and ');
  const paused =
    subject.kind === 'host' ? `; ${counted(sources, 'source')} ${options.dryRun ? 'would be ' : ''}paused` : '';
  await print(`${name}: ${what} ${options.dryRun ? 'would be ' : ''}deleted${paused}\n`);
}

async function list(options: ForgetOptions): Promise<void> {
  const { listTombstones } = await import('../store/forgotten.ts');
  const rows = await askLedger('forget', options, ({ db }) => listTombstones(db));
  if (options.json) return printJson(rows.map(withIsoTimes));
  if (rows.length === 0) return printNote('nothing is to be forgotten');
  const columns = [
    { title: 'SINCE', value: (row: (typeof rows)[number]) => row.createdAt.slice(0, 10) },
    { title: 'KIND', value: (row: (typeof rows)[number]) => row.kind },
    { title: 'ARTICLES', value: (row: (typeof rows)[number]) => String(row.articles), align: 'right' as const },
    { title: 'NAME', value: (row: (typeof rows)[number]) => row.name, max: 200 },
  ];
  await print(renderTable(columns, rows));
}
