/** What a backfill has done, as a table for a person. */
import { type BatchCounts, COUNTS } from '../backfill/rules.ts';
import type { FileTrouble } from '../store/backfill.ts';
import { renderTable } from './table.ts';

export interface Summary extends BatchCounts {
  readonly files: number;
  /** Archives that could not be read to their end. */
  readonly unread: readonly FileTrouble[];
  /** Records that were passed over because they are broken, the first of them. */
  readonly troubles: readonly FileTrouble[];
  /** Of sitemaps and URL lists. */
  readonly addresses?: Readonly<Record<string, number>>;
}

/** In words, in the order in which they are decided. */
export const MEANING: Record<keyof BatchCounts, string> = {
  records: 'records',
  pages: 'pages',
  revisits: 'revisits, which repeat another record',
  notPages: 'not a page: another status or type',
  unwanted: 'of another domain, or fetched before --from',
  gate: 'spared: no amount near a word of capital expenditure',
  language: 'in another language',
  outside: 'published outside the window',
  undated: 'without a date',
  refused: 'refused by its publisher, or to be forgotten',
  unreadable: 'without a text',
  known: 'known already',
  articles: 'articles stored',
  claims: 'claims',
  broken: 'broken members, records or lines',
  badDigests: 'records with a wrong digest',
  failed: 'pages that could not be read',
};

export function summaryTable({ files, troubles, addresses, ...counts }: Summary): string {
  const rows: Array<[string, number]> = [
    ['archives', files],
    ...COUNTS.map((name): [string, number] => [MEANING[name], counts[name]]),
    ...Object.entries(addresses ?? {}).map(([name, n]): [string, number] => [`addresses: ${name}`, n]),
  ];
  const table = renderTable(
    [
      { title: 'WHAT', value: ([what]) => what, max: 60 },
      { title: 'COUNT', value: ([, n]) => n.toLocaleString('en'), align: 'right' },
    ],
    rows.filter(([, n]) => n > 0),
  );
  if (troubles.length === 0) return table;
  const broken = renderTable(
    [
      { title: 'PASSED OVER IN', value: ({ file }) => file, max: 80 },
      { title: 'BYTE', value: ({ offset }) => String(offset), align: 'right' },
      { title: 'CODE', value: ({ code }) => code },
      { title: 'WHY', value: ({ message }) => message, max: 120 },
    ],
    troubles,
  );
  return `${table}\n${broken}`;
}
