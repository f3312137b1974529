/**
 * Backups that any version and any PostgreSQL can take: gzip-compressed JSON lines. The first line says what it is, each
 * other line is a row (`{"table", "row"}` with the columns' own names), the last one counts them.
 */
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { getTableName } from 'drizzle-orm';
import type pg from 'pg';
import { z } from 'zod';
import { type Failure, fail, OutlayError, ok, type Result } from '../failure.ts';
import { fillCompanyKeys } from './company-keys.ts';
import { bundledMigrations } from './migrate.ts';
import { mayTakeLong } from './pool.ts';
import { TABLES } from './schema.ts';
import { NETWORK } from './trouble.ts';

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
const Row = z.object({ table: z.string(), row: z.record(z.string(), z.unknown()) });
type Row = z.infer<typeof Row>;
const Footer = z.object({ rows: z.int() });

interface Line {
  readonly bytes: number;
  readonly value: unknown;
}

const tableNames: readonly string[] = Object.values(TABLES).map((table) => getTableName(table));

/** Writes the whole ledger as of one moment; the file comes into place when it is complete. Returns the rows. */
export async function writeBackup(pool: pg.Pool, file: string, now: Date): Promise<Result<number>> {
  const draft = `${file}.part`;
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const rows = await writeRows(client, draft, now);
    await client.query('commit');
    const handle = await open(draft, 'r+');
    await handle.sync();
    await handle.close();
    await rename(draft, file);
    return ok(rows);
  } catch (error) {
    await client.query('rollback').catch(() => {});
    await rm(draft, { force: true }).catch(() => {});
    if (!isFileError(error)) throw error;
    return fail('OUTPUT_UNWRITABLE', `${file} cannot be written (${error.code})`, { cause: error });
  } finally {
    client.release();
  }
}

async function writeRows(client: pg.PoolClient, draft: string, now: Date): Promise<number> {
  const output = createWriteStream(draft, { mode: 0o600 });
  await once(output, 'open');
  const gzip = createGzip();
  const finished = new Promise<void>((resolve, reject) => {
    output.once('finish', resolve);
    output.once('error', reject);
    gzip.once('error', reject);
  });
  finished.catch(() => {}); // awaited below; a full disk may be noticed before that
  gzip.pipe(output);
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
 * Failures: INPUT_MISSING, BACKUP_INVALID, LEDGER_NOT_EMPTY, LEDGER_VERSION (the backup is of a newer Outlay).
 */
export async function readBackup(pool: pg.Pool, file: string): Promise<Result<number>> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query(
      'select exists (select from outlay.article) or exists (select from outlay.source) as filled',
    );
    if (rows[0].filled) throw new OutlayError(fail('LEDGER_NOT_EMPTY', 'the ledger has content'));
    mayTakeLong(client);
    const count = await insertRows(client, readLines(file), file);
    await resetIdentities(client);
    await fillCompanyKeys(client);
    await client.query('commit');
    return ok(count);
  } catch (error) {
    await client.query('rollback').catch(() => {});
    return restoreFailure(error, file);
  } finally {
    client.release();
  }
}

function restoreFailure(error: unknown, file: string): Failure {
  if (error instanceof OutlayError) return error.failure;
  if (isFileError(error)) {
    if (error.code === 'ENOENT') return fail('INPUT_MISSING', `${file} does not exist`, { cause: error });
    return fail('BACKUP_INVALID', `${file} cannot be read as a backup (${error.code})`, { cause: error });
  }
  if (error instanceof SyntaxError || error instanceof z.ZodError)
    return invalid(file, 'a line is not what a backup holds');
  throw error;
}

function invalid(file: string, why: string): Failure {
  return fail('BACKUP_INVALID', `${file}: ${why}`);
}

async function insertRows(client: pg.PoolClient, lines: AsyncIterable<Line>, file: string): Promise<number> {
  let count = -1; // the header
  let footer: number | null = null;
  let batch: Row[] = [];
  let batchBytes = 0;
  const flush = async () => {
    if (batch.length > 0) await insertBatch(client, batch);
    [batch, batchBytes] = [[], 0];
  };
  for await (const { value, bytes } of lines) {
    if (count === -1) checkHeader(value, file);
    else if (Footer.safeParse(value).success) footer = Footer.parse(value).rows;
    else {
      const row = readRow(value, file);
      const isFull = batch.length >= INSERT_ROWS || batchBytes + bytes > INSERT_BYTES;
      if (isFull || batch[0]?.table !== row.table) await flush();
      batch.push(row);
      batchBytes += bytes;
    }
    if (footer === null) count += 1;
  }
  await flush();
  if (footer !== count) throw new OutlayError(invalid(file, 'it is cut short'));
  return count;
}

function readRow(value: unknown, file: string): Row {
  const row = Row.parse(value);
  if (tableNames.includes(row.table)) return row;
  throw new OutlayError(invalid(file, `it has an unknown table, ${row.table}`));
}

function checkHeader(line: unknown, file: string): void {
  const header = Header.safeParse(line);
  if (!header.success) throw new OutlayError(invalid(file, 'it is not a backup'));
  const known = bundledMigrations().at(-1)?.version ?? 0;
  if (header.data.format > FORMAT || header.data.schema > known) {
    throw new OutlayError(fail('LEDGER_VERSION', `${file} is of a newer outlay; restore it with that version`));
  }
}

/** Columns that the backup does not know, because it is older, get their defaults. */
async function insertBatch(client: pg.PoolClient, batch: readonly Row[]): Promise<void> {
  const { table, row } = batch[0]!;
  const columns = Object.keys(row)
    .map((name) => `"${name.replaceAll('"', '""')}"`)
    .join(', ');
  await client.query(
    `insert into outlay.${table} (${columns}) overriding system value
     select ${columns} from json_populate_recordset(null::outlay.${table}, $1)`,
    [JSON.stringify(batch.map((one) => one.row))],
  );
}

async function resetIdentities(client: pg.PoolClient): Promise<void> {
  for (const table of ['source', 'article']) {
    await client.query(
      `select setval(pg_get_serial_sequence('outlay.${table}', 'id'), coalesce(max(id), 1), max(id) is not null)
       from outlay.${table}`,
    );
  }
}

async function* readLines(file: string): AsyncGenerator<Line> {
  const input = createReadStream(file);
  const gunzip = createGunzip();
  input.once('error', (error) => gunzip.destroy(error));
  input.pipe(gunzip);
  try {
    for await (const line of splitLines(gunzip, file)) {
      if (line.length > 0) yield { bytes: line.length, value: JSON.parse(line.toString('utf8')) };
    }
  } finally {
    input.destroy();
    gunzip.destroy();
  }
}

/** `readline` would read a thousand lines ahead of whoever inserts them, however long they are. */
async function* splitLines(input: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let bytes = 0;
  const take = (part: Buffer) => {
    parts.push(part);
    bytes += part.length;
    if (bytes > MAX_LINE_BYTES) throw new OutlayError(invalid(file, 'a line is too long'));
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
