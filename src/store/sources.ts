/** What is crawled. */
import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { Failure } from '../failure.ts';
import type { Db } from './ledger.ts';
import { type SourceKind, source } from './schema.ts';

export type SourceRow = typeof source.$inferSelect;

/** Adds a source, or finds the one with that address. */
export async function addSource(db: Db, url: string, kind: SourceKind): Promise<{ id: number; added: boolean }> {
  const [added] = await db.insert(source).values({ url, kind }).onConflictDoNothing().returning({ id: source.id });
  if (added !== undefined) return { id: added.id, added: true };
  const [found] = await db.select({ id: source.id }).from(source).where(eq(source.url, url));
  return { id: found!.id, added: false };
}

export async function findSource(db: Db, id: number): Promise<SourceRow | null> {
  const [row] = await db.select().from(source).where(eq(source.id, id));
  return row ?? null;
}

export async function listSources(db: Db): Promise<SourceRow[]> {
  return db.select().from(source).orderBy(asc(source.url));
}

/** Active sources whose time has come. */
export async function dueSources(db: Db): Promise<number[]> {
  const rows = await db
    .select({ id: source.id })
    .from(source)
    .where(and(eq(source.state, 'active'), lte(source.nextCheckAt, sql`now()`)))
    .orderBy(asc(source.nextCheckAt));
  return rows.map(({ id }) => id);
}

export interface Check {
  readonly title?: string | null;
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly failure?: Failure;
}

/** Notes the outcome of a check and when the next is due. */
export async function saveCheck(db: Db, id: number, check: Check, intervalMs: number): Promise<void> {
  await db
    .update(source)
    .set({
      checkedAt: sql`now()`,
      nextCheckAt: sql`now() + make_interval(secs => ${intervalMs / 1000})`,
      code: check.failure?.code ?? null,
      message: check.failure?.message.slice(0, 1_000) ?? null,
      ...(check.title === undefined ? {} : { title: check.title }),
      ...(check.etag === undefined ? {} : { etag: check.etag }),
      ...(check.lastModified === undefined ? {} : { lastModified: check.lastModified }),
    })
    .where(eq(source.id, id));
}

/** Returns false where there is no such source. */
export async function setSourceState(db: Db, url: string, state: 'active' | 'paused'): Promise<boolean> {
  const rows = await db.update(source).set({ state }).where(eq(source.url, url)).returning({ id: source.id });
  return rows.length > 0;
}

export async function removeSource(db: Db, url: string): Promise<boolean> {
  const rows = await db.delete(source).where(eq(source.url, url)).returning({ id: source.id });
  return rows.length > 0;
}
