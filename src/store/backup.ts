/**
 * Backups that any version and any PostgreSQL can take: gzip-compressed JSON lines. The first line says what it is, each
 * other line is a row (`{"table", "row"}` with the columns' own names), the last one counts them.
 */
import { once } from 'node:events';
import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { getTableName } from 'drizzle-orm';
import type pg from 'pg';
import { z } from 'zod';
import { type Failure, fail, OutlayError, ok, type Result } from '../failure.ts';
import { fillCompanyKeys } from './company-keys.ts';
import { bundledMigrations } from './migrate.ts';
import { fillPageKeys } from './page-keys.ts';
import { mayTakeLong } from './pool.ts';
import { TABLES } from './schema.ts';
import { ledgerTrouble, NETWORK } from './trouble.ts';

const FORMAT = 1;
const FETCH_ROWS = 100;
/** Rows of these can be as large as a page, or larger: they are read one by one. */
const LARGE: ReadonlySet<string> = new Set([TABLES.article, TABLES.snapshot].map((table) => getTableName(table)));
/** One insertion ends with the row that reaches either; what does not fit beside others goes alone. */
const INSERT_ROWS = 100;
const INSERT_BYTES = 4 * 1024 * 1024;
/** A row with a snapshot of the largest page as hex text, with room to spare. */
const MAX_LINE_BYTES = 256 * 1024 * 1024;
const NEWLINE = 0x0a;

const Header = z.object({ outlay: z.literal('backup'), format: z.int(), schema: z.int(), created: z.string() });
const Columns = z.record(z.string(), z.unknown()).refine((row) => Object.keys(row).length > 0);
const Row = z.object({ table: z.string(), row: Columns });
type Row = z.infer<typeof Row>;
const Footer = z.object({ rows: z.int() });

/** Columns with ids that the database gave out. */
const NUMBERED: Readonly<Record<string, readonly string[]>> = {
  source: ['id', 'parent_id'],
  article: ['id', 'source_id'],
  snapshot: ['article_id'],
  claim: ['article_id'],
  fact_claim: ['article_id'],
  article_version: ['article_id'],
  backfill_file: ['id'],
  backfill_batch: ['id', 'file_id'],
  archived: ['article_id', 'file_id'],
};

/** Columns of older ledgers that hold nothing of use any more. */
const RETIRED: Readonly<Record<string, readonly string[]>> = { article: ['sketch'] };

interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes: number;
  readonly value: unknown;
}

interface RowLine extends Row {
  readonly number: number;
  readonly bytes: number;
  /** Names of its columns as SQL has them. */
  readonly columns: string;
}

const tableNames: readonly string[] = Object.values(TABLES).map((table) => getTableName(table));

/** Writes the whole ledger as of one moment; the file comes into place when it is complete. Returns the rows. */
export async function writeBackup(pool: pg.Pool, file: string, now: Date): Promise<Result<number>> {
  const draft = `${file}.part`;
  const discard = () => removeQuietly(draft);
  process.once('exit', discard);
  try {
    return await atOneMoment(pool, file, async (client) => {
      const output = createWriteStream(draft, { mode: 0o600 });
      await once(output, 'open');
      const rows = await writeRows(client, output, now);
      const handle = await open(draft, 'r+');
      await handle.sync();
      await handle.close();
      await rename(draft, file);
      return rows;
    });
  } finally {
    process.removeListener('exit', discard);
    discard();
  }
}

/** The same to a stream, which stays open; `name` is what messages call it. */
export function streamBackup(pool: pg.Pool, output: Writable, name: string, now: Date): Promise<Result<number>> {
  return atOneMoment(pool, name, (client) => writeRows(client, output, now, { end: false }));
}

/** Failures: OUTPUT_UNWRITABLE for what `write` cannot write to `name`. */
async function atOneMoment(
  pool: pg.Pool,
  name: string,
  write: (client: pg.PoolClient) => Promise<number>,
): Promise<Result<number>> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const rows = await write(client);
    await client.query('commit');
    return ok(rows);
  } catch (error) {
    await client.query('rollback').catch(() => {});
    if (!isFileError(error)) throw error;
    return fail('OUTPUT_UNWRITABLE', `${name} cannot be written (${error.code})`, { cause: error });
  } finally {
    client.release();
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It was never made: what should hold it is no folder.
  }
}

async function writeRows(
  client: pg.PoolClient,
  output: Writable,
  now: Date,
  options: { readonly end?: boolean } = {},
): Promise<number> {
  const gzip = createGzip();
  const finished = pipeline(gzip, output, options);
  finished.catch(() => {}); // awaited below; a full disk may be noticed before that
  const write = async (value: unknown) => {
    if (!gzip.write(`${JSON.stringify(value)}\n`)) await Promise.race([once(gzip, 'drain'), finished]);
  };
  const schema = bundledMigrations().at(-1)?.version ?? 0;
  await write({ outlay: 'backup', format: FORMAT, schema, created: now.toISOString() });
  let rows = 0;
  for (const table of tableNames) {
    for await (const row of readTable(client, table)) {
      await write({ table, row });
      rows += 1;
    }
  }
  await write({ rows });
  gzip.end();
  await finished;
  return rows;
}

async function* readTable(client: pg.PoolClient, table: string): AsyncGenerator<unknown> {
  const count = LARGE.has(table) ? 1 : FETCH_ROWS;
  await client.query(`declare backup no scroll cursor for select to_json(t) as row from outlay.${table} t`);
  for (;;) {
    const { rows } = await client.query<{ row: unknown }>(`fetch ${count} from backup`);
    if (rows.length === 0) break;
    for (const { row } of rows) yield row;
  }
  await client.query('close backup');
}

/**
 * Puts a backup into an empty ledger, all of it or nothing. Returns the rows.
 * `input` is what is read, where it is no file; `file` is its name then.
 * Failures: INPUT_MISSING, BACKUP_INVALID, LEDGER_NOT_EMPTY, LEDGER_VERSION (the backup is of a newer Outlay).
 */
export async function readBackup(pool: pg.Pool, file: string, input?: Readable): Promise<Result<number>> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query(
      'select exists (select from outlay.article) or exists (select from outlay.source) as filled',
    );
    if (rows[0].filled) throw new OutlayError(fail('LEDGER_NOT_EMPTY', 'the ledger has content'));
    mayTakeLong(client);
    const count = await insertRows(client, file, input);
    await resetIdentities(client);
    await fillCompanyKeys(client);
    await fillPageKeys(client);
    await client.query('commit');
    return ok(count);
  } catch (error) {
    await client.query('rollback').catch(() => {});
    return restoreFailure(error, file);
  } finally {
    client.release();
  }
}

/** Whether a file begins as a backup does, before anything is made for it. Failures: as {@link readBackup}. */
export async function checkBackup(file: string): Promise<Result<void>> {
  try {
    for await (const { value } of readLines(file)) {
      checkHeader(value, file);
      return ok(undefined);
    }
    throw invalid(file, 'it is not a backup');
  } catch (error) {
    return restoreFailure(error, file);
  }
}

function restoreFailure(error: unknown, file: string): Failure {
  if (error instanceof OutlayError) return error.failure;
  if (isFileError(error)) {
    if (error.code === 'ENOENT') return fail('INPUT_MISSING', `${file} does not exist`, { cause: error });
    return fail('BACKUP_INVALID', `${file}: ${unreadable(error)}`, { cause: error });
  }
  throw error;
}

/** https://nodejs.org/api/zlib.html: what gunzip says of a file. */
function unreadable({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'Z_BUF_ERROR') return 'it is cut short';
  if (code !== 'Z_DATA_ERROR') return `it cannot be read (${code})`;
  return message === 'incorrect header check' ? 'it is not gzip' : `it is damaged (${message})`;
}

function invalid(file: string, why: string): OutlayError {
  return new OutlayError(fail('BACKUP_INVALID', `${file}: ${why}`));
}

async function insertRows(client: pg.PoolClient, file: string, input?: Readable): Promise<number> {
  let count = 0;
  for await (const batch of inBatches(readRows(file, input))) {
    await insertBatch(client, batch, file);
    count += batch.length;
  }
  return count;
}

/** Runs of rows that one statement inserts: of one table, with the same columns. */
async function* inBatches(rows: AsyncIterable<RowLine>): AsyncGenerator<RowLine[]> {
  let batch: RowLine[] = [];
  let bytes = 0;
  for await (const row of rows) {
    const isFull = batch.length >= INSERT_ROWS || bytes + row.bytes > INSERT_BYTES;
    const isAlike = batch[0]?.table === row.table && batch[0].columns === row.columns;
    if (batch.length > 0 && (isFull || !isAlike)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(row);
    bytes += row.bytes;
  }
  if (batch.length > 0) yield batch;
}

/** What stands between the header and the last line, which counts it. */
async function* readRows(file: string, input?: Readable): AsyncGenerator<RowLine> {
  let count = -1; // the header
  let counted: number | null = null;
  for await (const line of readLines(file, input)) {
    if (counted !== null) throw invalid(file, `line ${line.number} comes after the last one`);
    const footer = Footer.safeParse(line.value);
    if (count === -1) checkHeader(line.value, file);
    else if (footer.success) counted = footer.data.rows;
    else yield readRow(line, file);
    if (counted === null) count += 1;
  }
  if (counted !== count) throw invalid(file, 'it is cut short');
}

function readRow({ number, bytes, value }: Line, file: string): RowLine {
  const read = Row.safeParse(value);
  if (!read.success) throw invalid(file, `line ${number} is not what a backup holds`);
  const { table } = read.data;
  const row = without(read.data.row, RETIRED[table] ?? []);
  if (!tableNames.includes(table)) throw invalid(file, `line ${number} has an unknown table, ${table}`);
  const bad = (NUMBERED[table] ?? []).find((name) => !isNumber(row[name]));
  if (bad !== undefined) throw invalid(file, `line ${number} has no proper ${bad}`);
  const columns = Object.keys(row).map((name) => `"${name.replaceAll('"', '""')}"`);
  return { number, bytes, table, row, columns: columns.join(', ') };
}

function without(row: Row['row'], names: readonly string[]): Row['row'] {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
}

/** As the database gives them out; a larger one would have come out of its line as another. */
function isNumber(id: unknown): boolean {
  return id === undefined || id === null || (Number.isSafeInteger(id) && Number(id) > 0);
}

function checkHeader(line: unknown, file: string): void {
  const header = Header.safeParse(line);
  if (!header.success) throw invalid(file, 'it is not a backup');
  const known = bundledMigrations().at(-1)?.version ?? 0;
  if (header.data.format > FORMAT || header.data.schema > known) {
    throw new OutlayError(fail('LEDGER_VERSION', `${file} is of a newer outlay; restore it with that version`));
  }
}

/** Columns that the backup does not know, because it is older, get their defaults. */
async function insertBatch(client: pg.PoolClient, batch: readonly RowLine[], file: string): Promise<void> {
  const { table, columns } = batch[0]!;
  const rows = JSON.stringify(batch.map(({ row }) => row));
  try {
    await client.query(
      `insert into outlay.${table} (${columns}) overriding system value
       select ${columns} from json_populate_recordset(null::outlay.${table}, $1)`,
      [rows],
    );
  } catch (error) {
    if (!isRefusedRow(error)) throw error;
    const [first, last] = [batch[0]!.number, batch.at(-1)!.number];
    const where = first === last ? `line ${first}` : `one of the lines ${first} to ${last}`;
    throw invalid(file, `${where} does not fit (${error.message})`);
  }
}

/** SQLSTATE: a bad value, a broken constraint, an unknown column, too large for the database. */
function isRefusedRow(error: unknown): error is Error {
  if (!(error instanceof Error) || ledgerTrouble(error) !== null) return false;
  return /^(22|23|42|54)/.test(String((error as { code?: unknown }).code));
}

async function resetIdentities(client: pg.PoolClient): Promise<void> {
  for (const table of ['source', 'article']) {
    await client.query(
      `select setval(pg_get_serial_sequence('outlay.${table}', 'id'), coalesce(max(id), 1), max(id) is not null)
       from outlay.${table}`,
    );
  }
}

async function* readLines(file: string, input: Readable = createReadStream(file)): AsyncGenerator<Line> {
  const gunzip = createGunzip();
  input.once('error', (error) => gunzip.destroy(error));
  input.pipe(gunzip);
  let number = 0;
  try {
    for await (const line of splitLines(gunzip, file)) {
      number += 1;
      if (line.length > 0) yield { number, bytes: line.length, value: parse(line, number, file) };
    }
  } finally {
    input.destroy();
    gunzip.destroy();
  }
}

function parse(line: Buffer, number: number, file: string): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    throw invalid(file, `line ${number} is no JSON`);
  }
}

/** `readline` would read a thousand lines ahead of whoever inserts them, however long they are. */
async function* splitLines(input: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let bytes = 0;
  const take = (part: Buffer) => {
    parts.push(part);
    bytes += part.length;
    if (bytes > MAX_LINE_BYTES) throw invalid(file, 'a line is too long');
  };
  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, end));
      yield Buffer.concat(parts);
      [parts, bytes, from] = [[], 0, end + 1];
    }
    take(chunk.subarray(from));
  }
  yield Buffer.concat(parts);
}

/** Of the file, as opposed to the ledger's connection. */
function isFileError(error: unknown): error is NodeJS.ErrnoException {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return typeof code === 'string' && /^(E[A-Z]+|Z_[A-Z_]+|ERR_[A-Z_]+)$/.test(code) && !NETWORK.has(code);
}
