/** Archives and their batches: what is to be read, how far that is, and what waits for another try. */
import { and, asc, eq, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Position } from '../archive/position.ts';
import { type ArchiveFormat, addCounts, type BackfillRules, type BatchCounts, noCounts } from '../backfill/rules.ts';
import type { Failure, FailureCode } from '../failure.ts';
import { batches } from './batches.ts';
import type { Db, Tx } from './ledger.ts';
import { archived, article, backfillBatch, backfillFile } from './schema.ts';
import { inTransaction } from './transaction.ts';
import { shortened, type Wait } from './tries.ts';

export interface NewFile {
  /** Absolute path, or URL. */
  readonly name: string;
  readonly format: ArchiveFormat;
  readonly rules: BackfillRules;
  /** Null where they are not known before it is opened. */
  readonly size: number | null;
  readonly version: string | null;
}

/**
 * Adds a file, or finds it. What failed in it before waits again; a file that has changed since is read from its start.
 * Returns its id.
 */
export async function addFile(db: Db, { name, format, rules, size, version }: NewFile): Promise<number> {
  return inTransaction(db, async (tx) => {
    await tx.insert(backfillFile).values({ name, format, rules, size, version }).onConflictDoNothing();
    const same = and(eq(backfillFile.name, name), eq(backfillFile.rules, rules));
    const [file] = await tx.select().from(backfillFile).where(same).for('update');
    const { id } = file!;
    const ofFile = eq(backfillBatch.fileId, id);
    const changed = and(ofFile, eq(backfillBatch.code, 'ARCHIVE_CHANGED'));
    const isOther = version !== null && file!.version !== null && file!.version !== version;
    if (isOther || (await tx.$count(backfillBatch, changed)) > 0) {
      await tx.delete(backfillBatch).where(ofFile);
      await tx.update(backfillFile).set({ size, version }).where(eq(backfillFile.id, id));
    }
    await tx.insert(backfillBatch).values({ fileId: id, fromOffset: 0, fromSkip: 0 }).onConflictDoNothing();
    await tx
      .update(backfillBatch)
      .set({ ...NO_TRIES, state: 'open' })
      .where(and(ofFile, eq(backfillBatch.state, 'failed')));
    return id;
  });
}

const NO_TRIES = { tries: 0, starts: 0, triedAt: null, retryAt: null, code: null, message: null } as const;

/** Counts the start of an open batch, and returns it with its file; null where it is not open any more. */
export async function beginBatch(db: Db, id: number) {
  const [batch] = await db
    .update(backfillBatch)
    .set({ starts: sql`${backfillBatch.starts} + 1` })
    .where(and(eq(backfillBatch.id, id), eq(backfillBatch.state, 'open')))
    .returning();
  if (batch === undefined) return null;
  const [file] = await db.select().from(backfillFile).where(eq(backfillFile.id, batch.fileId));
  return { batch, file: file! };
}

/** Notes what a file is, where that was not known. False where it was another one. */
export async function noteVersion(db: Db, id: number, size: number, version: string): Promise<boolean> {
  await db
    .update(backfillFile)
    .set({ size, version })
    .where(and(eq(backfillFile.id, id), isNull(backfillFile.version)));
  return (await db.$count(backfillFile, and(eq(backfillFile.id, id), eq(backfillFile.version, version)))) > 0;
}

/** Notes where a batch ends, and adds the next one, null after the last. Returns the id of a batch that is new. */
export async function endBatchAt(
  db: Db,
  batch: { readonly id: number; readonly fileId: number },
  next: Position | null,
  size: number,
): Promise<number | null> {
  return inTransaction(db, async (tx) => {
    await tx
      .update(backfillBatch)
      .set({ toOffset: next?.offset ?? size, toSkip: next?.skip ?? 0 })
      .where(eq(backfillBatch.id, batch.id));
    if (next === null) return null;
    const row = { fileId: batch.fileId, fromOffset: next.offset, fromSkip: next.skip };
    const [added] = await tx
      .insert(backfillBatch)
      .values(row)
      .onConflictDoNothing()
      .returning({ id: backfillBatch.id });
    return added?.id ?? null;
  });
}

/** Holds an open batch until the transaction ends. False where another process was faster. */
export async function holdBatch(tx: Tx, id: number): Promise<boolean> {
  const isOpen = and(eq(backfillBatch.id, id), eq(backfillBatch.state, 'open'));
  const rows = await tx.select({ id: backfillBatch.id }).from(backfillBatch).where(isOpen).for('update');
  return rows.length > 0;
}

/** Ends a batch in the transaction that stores what it found. */
export async function finishBatch(
  tx: Tx,
  id: number,
  found: Pick<typeof backfillBatch.$inferSelect, 'counts' | 'issues'>,
): Promise<void> {
  await tx
    .update(backfillBatch)
    .set({ ...found, ...NO_TRIES, state: 'done', doneAt: sql`now()` })
    .where(eq(backfillBatch.id, id));
}

export async function triesOfBatch(db: Db, id: number): Promise<number> {
  const [row] = await db.select({ tries: backfillBatch.tries }).from(backfillBatch).where(eq(backfillBatch.id, id));
  return row?.tries ?? 0;
}

export async function putOffBatch(db: Db, id: number, { delayMs, counts }: Wait): Promise<void> {
  await db
    .update(backfillBatch)
    .set({
      ...(counts ? { tries: sql`${backfillBatch.tries} + 1` } : {}),
      starts: 0,
      triedAt: sql`now()`,
      retryAt: sql`now() + make_interval(secs => ${delayMs / 1000})`,
    })
    .where(and(eq(backfillBatch.id, id), eq(backfillBatch.state, 'open')));
}

/** Ends a batch that could not be read; the next start of the backfill opens it again. */
export async function failBatch(db: Db, id: number, { code, message }: Failure): Promise<void> {
  await db
    .update(backfillBatch)
    .set({ state: 'failed', code, message: shortened(message) })
    .where(and(eq(backfillBatch.id, id), eq(backfillBatch.state, 'open')));
}

/** A try that lies in the future was noted before the clock was set back. */
const isDue = and(
  eq(backfillBatch.state, 'open'),
  or(
    isNull(backfillBatch.retryAt),
    lte(backfillBatch.retryAt, sql`now()`),
    sql`${backfillBatch.triedAt} > now() + interval '1 minute'`,
  ),
);

export async function countDueBatches(db: Db): Promise<number> {
  return db.$count(backfillBatch, isDue);
}

/** Batches whose time has come, the oldest first. */
export async function dueBatches(db: Db, limit: number): Promise<number[]> {
  const rows = await db
    .select({ id: backfillBatch.id })
    .from(backfillBatch)
    .where(isDue)
    .orderBy(asc(backfillBatch.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

export interface BackfillProgress {
  readonly files: number;
  /** Of the files whose size is known, in bytes. */
  readonly sized: number;
  readonly size: number;
  readonly doneBytes: number;
  readonly openBatches: number;
  readonly doneBatches: number;
  readonly counts: BatchCounts;
}

/** How far the given files are. */
export async function progressOf(db: Db, fileIds: readonly number[]): Promise<BackfillProgress> {
  let progress = { files: 0, sized: 0, size: 0, doneBytes: 0, openBatches: 0, doneBatches: 0, counts: noCounts() };
  for (const ids of batches(fileIds)) {
    const [files] = await db
      .select({
        files: sumOf(sql`1`),
        sized: sumOf(sql`(${backfillFile.size} is not null)::int`),
        size: sumOf(sql`${backfillFile.size}`),
      })
      .from(backfillFile)
      .where(inArray(backfillFile.id, [...ids]));
    const ofFiles = inArray(backfillBatch.fileId, [...ids]);
    const isDone = sql`(${backfillBatch.state} = 'done')::int`;
    const [done] = await db
      .select({
        doneBytes: sumOf(sql`(${backfillBatch.toOffset} - ${backfillBatch.fromOffset}) * ${isDone}`),
        openBatches: sumOf(sql`(${backfillBatch.state} = 'open')::int`),
        doneBatches: sumOf(isDone),
      })
      .from(backfillBatch)
      .where(ofFiles);
    progress = {
      ...added(progress, { ...files!, ...done! }),
      counts: addCounts(progress.counts, await countsOf(db, ofFiles)),
    };
  }
  return progress;
}

function added<T extends object>(a: T, b: Record<string, number>): T {
  const sums = Object.entries(b).map(([name, n]) => [name, (a as Record<string, number>)[name]! + n]);
  return { ...a, ...Object.fromEntries(sums) };
}

const sumOf = (what: SQL) => sql<number>`coalesce(sum(${what}), 0)`.mapWith(Number);

async function countsOf(db: Db, which: SQL): Promise<Partial<BatchCounts>> {
  const { rows } = await db.execute<{ name: string; n: string }>(sql`
    select name, sum(n::bigint) as n from ${backfillBatch}, jsonb_each_text(${backfillBatch.counts}) as c (name, n)
    where ${which} group by name`);
  return Object.fromEntries(rows.map(({ name, n }) => [name, Number(n)]));
}

export interface FileTrouble {
  readonly file: string;
  /** Byte of the file. */
  readonly offset: number;
  readonly code: FailureCode;
  readonly message: string;
}

/** What could not be read of the given files: batches that failed, or records of a batch. The first `limit` of them. */
export async function failedBatches(db: Db, fileIds: readonly number[]): Promise<FileTrouble[]> {
  const rows: FileTrouble[] = [];
  for (const ids of batches(fileIds)) {
    const failed = await db
      .select({
        file: backfillFile.name,
        offset: backfillBatch.fromOffset,
        code: backfillBatch.code,
        message: backfillBatch.message,
      })
      .from(backfillBatch)
      .innerJoin(backfillFile, eq(backfillFile.id, backfillBatch.fileId))
      .where(and(inArray(backfillFile.id, [...ids]), eq(backfillBatch.state, 'failed')))
      .orderBy(asc(backfillBatch.id));
    rows.push(...failed.map((row) => ({ ...row, code: row.code!, message: row.message ?? '' })));
  }
  return rows;
}

export async function brokenRecords(db: Db, fileIds: readonly number[], limit: number): Promise<FileTrouble[]> {
  const found: FileTrouble[] = [];
  for (const ids of batches(fileIds)) {
    const rows = await db
      .select({ file: backfillFile.name, issues: backfillBatch.issues })
      .from(backfillBatch)
      .innerJoin(backfillFile, eq(backfillFile.id, backfillBatch.fileId))
      .where(and(inArray(backfillFile.id, [...ids]), sql`jsonb_array_length(${backfillBatch.issues}) > 0`))
      .orderBy(asc(backfillFile.id), asc(backfillBatch.fromOffset))
      .limit(limit);
    for (const { file, issues } of rows)
      found.push(...issues.map(({ at, code, message }) => ({ file, offset: at.offset, code, message })));
  }
  return found.slice(0, limit);
}

/** Articles of the given files whose claims the facts do not hold yet. */
export async function countUnreconciled(db: Db, fileIds: readonly number[]): Promise<number> {
  let waiting = 0;
  for (const ids of batches(fileIds)) {
    const [row] = await db
      .select({ n: sumOf(sql`1`) })
      .from(article)
      .innerJoin(archived, eq(archived.articleId, article.id))
      .where(and(eq(article.stage, 'extracted'), isNull(article.reconciledAt), inArray(archived.fileId, [...ids])));
    waiting += row!.n;
  }
  return waiting;
}
