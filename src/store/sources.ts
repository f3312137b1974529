/** What is crawled. */
import { and, asc, eq, exists, gt, isNotNull, isNull, lte, ne, not, or, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Failure } from '../failure.ts';
import type { Db } from './ledger.ts';
import { type SourceKind, source } from './schema.ts';
import { shortened } from './tries.ts';

export type SourceRow = typeof source.$inferSelect;

/** What an operator says of a source when adding it. */
export interface SourceOptions {
  readonly title?: string | null;
  /** Of kind `links`: which links are articles. */
  readonly pattern?: string | null;
  readonly whole?: boolean;
}

/** Adds a source, or finds the one with that address. */
export async function addSource(
  db: Db,
  url: string,
  kind: SourceKind,
  options: SourceOptions = {},
): Promise<{ id: number; added: boolean }> {
  const [added] = await db
    .insert(source)
    .values({ url, kind, ...options })
    .onConflictDoNothing()
    .returning({ id: source.id });
  if (added !== undefined) return { id: added.id, added: true };
  const [found] = await db.select({ id: source.id }).from(source).where(eq(source.url, url));
  return { id: found!.id, added: false };
}

/** Adds the parts of a sitemap index that are not there yet, each due `spacingMs` after the one before. Their ids. */
export async function addParts(
  db: Db,
  { id, whole }: Pick<SourceRow, 'id' | 'whole'>,
  urls: readonly string[],
  spacingMs: number,
): Promise<number[]> {
  if (urls.length === 0) return [];
  const due = (index: number) => sql`now() + make_interval(secs => ${(index * spacingMs) / 1000})`;
  const rows = urls.map((url, index) => ({
    url,
    kind: 'sitemap' as const,
    parentId: id,
    whole,
    nextCheckAt: due(index),
  }));
  const added = await db.insert(source).values(rows).onConflictDoNothing().returning({ id: source.id });
  return added.map((row) => row.id);
}

/** How many parts of an index are followed. */
export function countParts(db: Db, id: number): Promise<number> {
  return db.$count(source, and(eq(source.parentId, id), ne(source.state, 'gone')));
}

export async function findSource(db: Db, id: number): Promise<SourceRow | null> {
  const [row] = await db.select().from(source).where(eq(source.id, id));
  return row ?? null;
}

export async function listSources(db: Db): Promise<SourceRow[]> {
  return db.select().from(source).orderBy(asc(source.url));
}

/** Active sources whose time has come. A check that lies in the future was noted before the clock was set back. */
export async function dueSources(db: Db): Promise<number[]> {
  const rows = await db
    .select({ id: source.id })
    .from(source)
    .where(
      and(
        eq(source.state, 'active'),
        or(lte(source.nextCheckAt, sql`now()`), gt(source.checkedAt, sql`now() + interval '1 minute'`)),
      ),
    )
    .orderBy(asc(source.nextCheckAt));
  return rows.map(({ id }) => id);
}

/** Columns that a check writes beside its time and its failure. */
export type CheckFields = Omit<PgUpdateSetSource<typeof source>, 'id' | 'url' | 'checkedAt' | 'nextCheckAt'>;

/** Notes the outcome of a check, or of one of its tries, and when the next is due. */
export async function saveCheck(
  db: Db,
  id: number,
  waitMs: number,
  { failure, ...fields }: CheckFields & { failure?: Failure },
): Promise<void> {
  await db
    .update(source)
    .set({
      checkedAt: sql`now()`,
      nextCheckAt: sql`now() + make_interval(secs => ${waitMs / 1000})`,
      tries: 0,
      code: failure?.code ?? null,
      message: failure === undefined ? null : shortened(failure.message),
      ...fields,
    })
    .where(eq(source.id, id));
}

/** Notes that a check could not be done, which says nothing of the source, and when it is tried again. */
export async function putOffCheck(db: Db, id: number, waitMs: number): Promise<void> {
  await db
    .update(source)
    .set({ nextCheckAt: sql`now() + make_interval(secs => ${waitMs / 1000})` })
    .where(eq(source.id, id));
}

/** The address that a source has from now on. False where another source has it. */
export async function moveSource(db: Db, id: number, url: string): Promise<boolean> {
  const isTaken = exists(db.select().from(source).where(eq(source.url, url)));
  const rows = await db
    .update(source)
    .set({ url })
    .where(and(eq(source.id, id), not(isTaken)))
    .returning({ id: source.id });
  return rows.length > 0;
}

/** Stops checking a source that is gone, was silent for too long, or is another by now; `failure` says which. */
export async function markGone(db: Db, id: number, failure: Failure): Promise<void> {
  const { code, message } = failure;
  await db
    .update(source)
    .set({
      state: 'gone',
      checkedAt: sql`now()`,
      tries: 0,
      code,
      message: shortened(message),
      waitS: null,
      waitWhy: null,
    })
    .where(eq(source.id, id));
}

/** With the parts of an index. Returns false where there is no such source. */
export function pauseSource(db: Db, url: string): Promise<boolean> {
  return changeSource(db, url, { state: 'paused' });
}

/**
 * Its next check is due at once, also where it was active and failing, and reads all of it where the source was not well;
 * the parts of an index come with it. Returns false where there is no such source.
 */
export function resumeSource(db: Db, url: string): Promise<boolean> {
  // What was well is asked on as it was; what was not, as if for the first time.
  const isWell = sql`${source.state} = 'active' and ${source.failures} = 0`;
  const kept = (column: AnyPgColumn) => sql`case when ${isWell} then ${column} end`;
  return changeSource(db, url, {
    state: 'active',
    nextCheckAt: sql`now()`,
    failures: 0,
    misses: 0,
    etag: kept(source.etag),
    lastModified: kept(source.lastModified),
    bodyDigest: kept(source.bodyDigest),
  });
}

async function changeSource(db: Db, url: string, change: PgUpdateSetSource<typeof source>): Promise<boolean> {
  const rows = await db.update(source).set(change).where(eq(source.url, url)).returning({ id: source.id });
  for (const { id } of rows) await changeParts(db, id, change);
  return rows.length > 0;
}

/** A part that is gone stays so, unless it is resumed itself. */
async function changeParts(db: Db, parentId: number, change: PgUpdateSetSource<typeof source>): Promise<void> {
  await db
    .update(source)
    .set(change)
    .where(and(eq(source.parentId, parentId), ne(source.state, 'gone')));
}

export async function removeSource(db: Db, url: string): Promise<boolean> {
  const rows = await db.delete(source).where(eq(source.url, url)).returning({ id: source.id });
  return rows.length > 0;
}

export interface SourceTally {
  readonly active: number;
  readonly paused: number;
  /** Nobody asks them any more: they said that they are gone, or were silent for too long. */
  readonly gone: number;
  /** Active ones that were never checked. */
  readonly unchecked: number;
  /** Active ones whose last check failed. */
  readonly failing: number;
}

export async function tallySources(db: Db): Promise<SourceTally> {
  const active = eq(source.state, 'active');
  const those = (condition: ReturnType<typeof and>) =>
    sql<number>`count(*) filter (where ${condition})`.mapWith(Number);
  const [row] = await db
    .select({
      active: those(active),
      paused: those(eq(source.state, 'paused')),
      gone: those(eq(source.state, 'gone')),
      unchecked: those(and(active, isNull(source.checkedAt))),
      failing: those(and(active, isNotNull(source.code))),
    })
    .from(source);
  return row!;
}
