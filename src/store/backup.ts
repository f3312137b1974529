/**
 * Backups that any version and any PostgreSQL can take: gzip-compressed JSON lines. The first line says what it is, each
 * other line is a row (`{"table", "row"}` with the columns' own names), the last one counts them.
 */
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { createGunzip, createGzip } from 'node:zlib';
import { getTableName } from 'drizzle-orm';
import type pg from 'pg';
import { z } from 'zod';
import { type Failure, fail, OutlayError, ok, type Result } from '../failure.ts';
import { bundledMigrations } from './migrate.ts';
import { TABLES } from './schema.ts';

const FORMAT = 1;
const FETCH_ROWS = 100;
const INSERT_ROWS = 100;
/** A row with a snapshot of the largest page as hex text, with room to spare. */
const MAX_LINE_CHARS = 256 * 1024 * 1024;

const Header = z.object({ outlay: z.literal('backup'), format: z.int(), schema: z.int(), created: z.string() });
const Row = z.object({ table: z.string(), row: z.record(z.string(), z.unknown()) });
const Footer = z.object({ rows: z.int() });

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
  await client.query(`declare backup no scroll cursor for select to_jsonb(t) as row from outlay.${table} t`);
  for (;;) {
    const { rows } = await client.query<{ row: unknown }>(`fetch ${FETCH_ROWS} from backup`);
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
    const count = await insertRows(client, readLines(file), file);
    await resetIdentities(client);
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

async function insertRows(client: pg.PoolClient, lines: AsyncIterable<unknown>, file: string): Promise<number> {
  let count = -1; // the header
  let footer: number | null = null;
  let batch: Array<z.infer<typeof Row>> = [];
  for await (const line of lines) {
    if (count === -1) checkHeader(line, file);
    else if (Footer.safeParse(line).success) footer = Footer.parse(line).rows;
    else {
      const row = Row.parse(line);
      if (!tableNames.includes(row.table))
        throw new OutlayError(invalid(file, `it has an unknown table, ${row.table}`));
      if (batch.length > 0 && (batch[0]!.table !== row.table || batch.length >= INSERT_ROWS)) {
        await insertBatch(client, batch);
        batch = [];
      }
      batch.push(row);
    }
    if (footer === null) count += 1;
  }
  if (batch.length > 0) await insertBatch(client, batch);
  if (footer !== count) throw new OutlayError(invalid(file, 'it is cut short'));
  return count;
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
async function insertBatch(client: pg.PoolClient, batch: ReadonlyArray<z.infer<typeof Row>>): Promise<void> {
  const { table, row } = batch[0]!;
  const columns = Object.keys(row)
    .map((name) => `"${name.replaceAll('"', '""')}"`)
    .join(', ');
  await client.query(
    `insert into outlay.${table} (${columns}) overriding system value
     select ${columns} from jsonb_populate_recordset(null::outlay.${table}, $1)`,
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

async function* readLines(file: string): AsyncGenerator<unknown> {
  const input = createReadStream(file);
  const gunzip = createGunzip();
  input.once('error', (error) => gunzip.destroy(error));
  input.pipe(gunzip);
  // `readline` drops what its input throws: the error is kept and thrown when the lines end.
  let broken: Error | null = null;
  gunzip.once('error', (error) => {
    broken = error;
  });
  const lines = createInterface({ input: gunzip, crlfDelay: Number.POSITIVE_INFINITY });
  try {
    for await (const line of lines) {
      if (line.length > MAX_LINE_CHARS) throw new OutlayError(invalid(file, 'a line is too long'));
      if (line !== '') yield JSON.parse(line);
      if (broken !== null) throw broken;
    }
    if (broken !== null) throw broken;
  } finally {
    lines.close();
    input.destroy();
    gunzip.destroy();
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return typeof code === 'string' && /^(E[A-Z]+|Z_[A-Z_]+|ERR_[A-Z_]+)$/.test(code);
}
