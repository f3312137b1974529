/** One list of rows, printed as the options say: a table for a person, JSON, JSON lines or CSV for a program. */
import { type Command, Option } from 'commander';
import { stringify } from 'csv-stringify/sync';
import { print, printJson, printJsonLine, printNote } from './output.ts';
import { type Column, renderTable } from './table.ts';

export interface RowOptions {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly csv?: boolean;
  /** Nothing of a table is cut. */
  readonly full?: boolean;
}

export interface RowKind<Row> {
  /** What the rows are, in the plural. */
  readonly name: string;
  readonly columns: ReadonlyArray<Column<Row>>;
  /** One flat record a row: what JSON and CSV print. */
  readonly record: (row: Row) => Record<string, unknown>;
}

export function withRowOptions(command: Command): Command {
  return command
    .addOption(new Option('--json', 'one JSON document').conflicts(['jsonl', 'csv']))
    .addOption(new Option('--jsonl', 'one JSON document a line').conflicts(['json', 'csv']))
    .addOption(new Option('--csv', 'CSV with a header').conflicts(['json', 'jsonl']));
}

export async function printRows<Row>(
  { columns, record, name }: RowKind<Row>,
  rows: readonly Row[],
  options: RowOptions,
): Promise<void> {
  if (options.json) return printJson(rows.map(record));
  if (options.jsonl) {
    for (const row of rows) await printJsonLine(record(row));
    return;
  }
  if (options.csv) return print(toCsv(rows.map(record)));
  if (rows.length === 0) return printNote(`no ${name} match`);
  await print(renderTable(options.full ? columns.map(uncut) : columns, rows));
}

function uncut<Row>(column: Column<Row>): Column<Row> {
  return { ...column, max: Number.POSITIVE_INFINITY };
}

/** Lists are joined by "; ", other structures are JSON; a cell that a spreadsheet would run as a formula is quoted. */
function toCsv(records: ReadonlyArray<Record<string, unknown>>): string {
  const cell = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value.every((item) => typeof item === 'string') ? value.join('; ') : JSON.stringify(value);
    return value;
  };
  const flat = records.map((one) => Object.fromEntries(Object.entries(one).map(([key, value]) => [key, cell(value)])));
  return stringify(flat, { header: true, escape_formulas: true, cast: { boolean: String } });
}
