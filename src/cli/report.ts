/** `outlay report`: what was done, counted. */
import type { Command } from 'commander';
import { fail, OutlayError } from '../failure.ts';
import type { HostReport } from '../store/host-report.ts';
import { askLedger, type LedgerOptions, withLedgerOptions } from './ledger.ts';
import { printNote } from './output.ts';
import { printRows, type RowKind, type RowOptions, withRowOptions } from './rows.ts';

type ReportOptions = LedgerOptions & RowOptions & { readonly limit: string };

const hosts: RowKind<HostReport> = {
  name: 'hosts',
  columns: [
    { title: 'HOST', value: ({ host }) => host, max: 60 },
    { title: 'REQUESTS', value: ({ requests }) => String(requests), align: 'right' },
    { title: '304', value: ({ unchanged, requests }) => share(unchanged, requests), align: 'right' },
    { title: 'ERRORS', value: ({ errors }) => String(errors), align: 'right' },
    { title: 'ALLOWED', value: ({ allowed }) => String(allowed), align: 'right' },
    { title: 'BARRED', value: ({ refused }) => String(refused), align: 'right' },
    { title: 'OPT-OUTS', value: ({ optOuts }) => String(optOuts), align: 'right' },
    { title: 'GAP', value: ({ gapMs }) => seconds(gapMs), align: 'right' },
    { title: 'SHORTEST', value: ({ shortestGapMs }) => seconds(shortestGapMs), align: 'right' },
    { title: 'TOOK', value: ({ tookMs }) => seconds(tookMs), align: 'right' },
    { title: 'RESTS', value: ({ restsMs }) => (restsMs === 0 ? '' : seconds(restsMs)), align: 'right' },
    { title: 'LAST', value: ({ seenAt }) => seenAt },
  ],
  record: (row) => ({ ...row }),
};

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((part / whole) * 100)} %`;
}

function seconds(ms: number | null): string {
  return ms === null ? '–' : `${(ms / 1_000).toFixed(ms < 10_000 ? 2 : 0)} s`;
}

export function registerReport(program: Command): void {
  const report = program
    .command('report')
    .description('What was done, counted.')
    .addHelpText('after', '\nExample:\n  outlay report hosts');
  withRowOptions(withLedgerOptions(report.command('hosts')))
    .description('How each host was treated: requests, robots.txt decisions, the shortest gap that was kept, errors.')
    .option('--limit <n>', 'at most so many hosts, those with the most requests first', '1000')
    .addHelpText(
      'after',
      `
ALLOWED and BARRED count pages by what robots.txt says of them; OPT-OUTS answers whose headers forbid
to read or keep them (X-Robots-Tag, TDM-Reservation). 304 is the share of requests that were answered "not modified", ERRORS
counts those without an answer, or with 429 or 5xx. GAP is the time that is kept between the end of one request and the next,
SHORTEST the least that was kept so far; TOOK is how long a request took on average, RESTS how long the host is still left alone
because it asked for that or did not answer. LAST is when it was asked last.

Example:
  outlay report hosts --csv > hosts.csv`,
    )
    .action(async (options: ReportOptions) => {
      if (!/^[1-9]\d{0,6}$/.test(options.limit)) {
        throw new OutlayError(fail('USAGE', `--limit ${options.limit} is not a number from 1 to 9999999`));
      }
      const limit = Number(options.limit);
      const rows = await askLedger('report hosts', options, async ({ pool }) => {
        const { reportHosts } = await import('../store/host-report.ts');
        return reportHosts(pool, limit);
      });
      await printRows(hosts, rows, options);
      if (rows.length === limit) printNote(`these are the first ${limit}; --limit shows more`);
    });
}
