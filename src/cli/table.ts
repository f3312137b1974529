/** Plain tables for a terminal. */

export interface Column<Row> {
  readonly title: string;
  readonly value: (row: Row) => string;
  readonly align?: 'right';
  /** Longer values are cut, with an ellipsis. */
  readonly max?: number;
}

/** Control characters could move the cursor or hide text: what articles say is never trusted with a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

export function renderTable<Row>(columns: ReadonlyArray<Column<Row>>, rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map(({ value, max }) => cut(value(row).replace(CONTROLS, ' '), max)));
  const widths = columns.map(({ title }, i) => Math.max(title.length, ...cells.map((row) => [...row[i]!].length)));
  const line = (values: readonly string[]) =>
    values
      .map((value, i) => pad(value, widths[i]!, columns[i]!.align))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width));
  return `${[line(columns.map(({ title }) => title)), rule.join('  '), ...cells.map(line)].join('\n')}\n`;
}

function pad(value: string, width: number, align: 'right' | undefined): string {
  const space = ' '.repeat(width - [...value].length);
  return align === 'right' ? space + value : value + space;
}

function cut(value: string, max = 200): string {
  const letters = [...value];
  return letters.length <= max ? value : `${letters.slice(0, max - 1).join('')}…`;
}
