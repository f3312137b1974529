/** Articles that are fetched a second time, because their page has changed or somebody asks for it. */
import { and, eq, inArray, isNotNull, lt, ne, sql } from 'drizzle-orm';
import { pageKey } from '../discover/page-key.ts';
import { batches } from './batches.ts';
import type { Db } from './ledger.ts';
import { article } from './schema.ts';
import { NO_FAILURE } from './tries.ts';

/** Between two fetches of a page, however often its source says that it has changed. */
const MIN_GAP_MINUTES = 60;
/** Articles that one check of a source sends out again: one that calls all its pages new has them read bit by bit. */
const MAX_AGAIN = 200;

export interface Changed {
  /** Normalized. */
  readonly url: string;
  /** ISO 8601: when its source says that it changed last. */
  readonly modified?: string | null | undefined;
}

/** Puts back before fetching what was read before its source says that it changed. Returns the ids. */
export async function refetchChanged(db: Db, candidates: readonly Changed[]): Promise<number[]> {
  const changed = candidates.flatMap(({ url, modified }) => (modified ? [{ key: pageKey(url), modified }] : []));
  const ids: number[] = [];
  for (const batch of batches(changed)) {
    const left = MAX_AGAIN - ids.length;
    if (left <= 0) break;
    const given = JSON.stringify(batch);
    const due = await db
      .select({ id: article.id })
      .from(article)
      .innerJoin(
        sql`json_to_recordset(${given}) as given (key text, modified timestamptz)`,
        sql`given.key = ${article.pageKey} and given.modified > ${article.fetchedAt} and given.modified < now() + interval '1 day'`,
      )
      .where(
        and(
          eq(article.stage, 'extracted'),
          isNotNull(article.reconciledAt),
          lt(article.fetchedAt, sql`now() - make_interval(mins => ${MIN_GAP_MINUTES})`),
        ),
      )
      .orderBy(article.id)
      .limit(left);
    ids.push(
      ...(await putBack(
        db,
        due.map(({ id }) => id),
      )),
    );
  }
  return ids;
}

/** Puts an article that has come to its end back before fetching. Returns its id, null where there is none. */
export async function refetch(db: Db, url: string): Promise<number | null> {
  const found = await db
    .select({ id: article.id })
    .from(article)
    .where(eq(article.pageKey, pageKey(url)));
  const [id] = await putBack(
    db,
    found.map((row) => row.id),
  );
  return id ?? null;
}

/** What was read of them stands until they were read again. */
async function putBack(db: Db, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .update(article)
    .set({ ...NO_FAILURE, stage: 'discovered' })
    .where(and(inArray(article.id, [...ids]), ne(article.stage, 'discovered'), ne(article.stage, 'fetched')))
    .returning({ id: article.id });
  return rows.map(({ id }) => id);
}
