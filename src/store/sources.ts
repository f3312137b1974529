/** What is crawled. */
import { and, asc, eq, gt, lte, or, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
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

/** Failures of a source's check in a row so far. */
export async function triesOfSource(db: Db, id: number): Promise<number> {
  return (await findSource(db, id))?.tries ?? 0;
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

export interface Check {
  /** Failures in a row that may pass, this one included; absent: the check is over. */
  readonly tries?: number;
  readonly title?: string | null;
  /** What it turned out to be. */
  readonly kind?: SourceKind;
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly failure?: Failure;
}

/** Notes the outcome of a check, or of one of its tries, and when the next is due. */
export async function saveCheck(db: Db, id: number, check: Check, intervalMs: number): Promise<void> {
  await db
    .update(source)
    .set({
      checkedAt: sql`now()`,
      nextCheckAt: sql`now() + make_interval(secs => ${intervalMs / 1000})`,
      tries: check.tries ?? 0,
      code: check.failure?.code ?? null,
      message: check.failure?.message.slice(0, 1_000) ?? null,
      ...(check.title === undefined ? {} : { title: check.title }),
      ...(check.kind === undefined ? {} : { kind: check.kind }),
      ...(check.etag === undefined ? {} : { etag: check.etag }),
      ...(check.lastModified === undefined ? {} : { lastModified: check.lastModified }),
    })
    .where(eq(source.id, id));
}

/** Returns false where there is no such source. */
export function pauseSource(db: Db, url: string): Promise<boolean> {
  return changeSource(db, url, { state: 'paused' });
}

/** Its next check is due at once, also where it was active and failing. Returns false where there is no such source. */
export function resumeSource(db: Db, url: string): Promise<boolean> {
  return changeSource(db, url, { state: 'active', nextCheckAt: sql`now()` });
}

async function changeSource(db: Db, url: string, change: PgUpdateSetSource<typeof source>): Promise<boolean> {
  const rows = await db.update(source).set(change).where(eq(source.url, url)).returning({ id: source.id });
  return rows.length > 0;
}

export async function removeSource(db: Db, url: string): Promise<boolean> {
  const rows = await db.delete(source).where(eq(source.url, url)).returning({ id: source.id });
  return rows.length > 0;
}

export interface SourceTally {
  readonly active: number;
  readonly paused: number;
  /** Active ones that were never checked. */
  readonly unchecked: number;
  /** Active ones whose last check failed. */
  readonly failing: number;
}

export async function tallySources(db: Db): Promise<SourceTally> {
  const active = eq(source.state, 'active');
  const [row] = await db
    .select({
      active: sql<number>`count(*) filter (where ${active})`.mapWith(Number),
      paused: sql<number>`count(*) filter (where not ${active})`.mapWith(Number),
      unchecked: sql<number>`count(*) filter (where ${active} and ${source.checkedAt} is null)`.mapWith(Number),
      failing: sql<number>`count(*) filter (where ${active} and ${source.code} is not null)`.mapWith(Number),
    })
    .from(source);
  return row!;
}
