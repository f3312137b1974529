/** What is not kept for ever: text and snapshots of articles without claims, of old ones, and where the page sets an end. */
import { and, eq, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { letGo } from './articles.ts';
import { isCurrent } from './claims.ts';
import type { Db } from './ledger.ts';
import { article, claim, type LetGo, snapshot } from './schema.ts';
import { inTransaction } from './transaction.ts';

/** Days after which text and snapshot go; null: they stay. */
export interface Retention {
  readonly unclaimedDays: number | null;
  readonly days: number | null;
}

const BATCH = 200;

/**
 * Lets go one batch of what is due for each reason, and returns how many articles that were: as long as it is not 0, there
 * may be more. Articles that wait to be read are left alone.
 */
export async function letGoDue(db: Db, { unclaimedDays, days }: Retention): Promise<number> {
  const hasClaim = sql`exists (select from ${claim} where ${claim.articleId} = ${article.id} and ${isCurrent})`;
  const reasons: ReadonlyArray<readonly [LetGo, SQL | undefined] | null> = [
    ['unavailable_after', lt(article.keepUntil, sql`now()`)],
    days === null ? null : ['age', isOlder(days)],
    unclaimedDays === null ? null : ['unclaimed', and(isOlder(unclaimedDays), sql`not ${hasClaim}`)],
  ];
  let count = 0;
  for (const reason of reasons) if (reason !== null) count += await letGoBatch(db, ...reason);
  return count;
}

function isOlder(days: number): SQL {
  return lt(article.fetchedAt, sql`now() - make_interval(days => ${days})`);
}

async function letGoBatch(db: Db, why: LetGo, isDue: SQL | undefined): Promise<number> {
  const isDone = or(
    inArray(article.stage, ['skipped', 'failed']),
    and(eq(article.stage, 'extracted'), isNotNull(article.reconciledAt)),
  );
  const hasContent = or(
    isNotNull(article.text),
    sql`exists (select from ${snapshot} where ${snapshot.articleId} = ${article.id})`,
  );
  return inTransaction(db, async (tx) => {
    const rows = await tx
      .select({ id: article.id })
      .from(article)
      .where(and(isNull(article.letGo), isDue, isDone, hasContent))
      .orderBy(article.fetchedAt)
      .limit(BATCH)
      .for('update', { skipLocked: true });
    if (rows.length > 0)
      await letGo(
        tx,
        rows.map(({ id }) => id),
        why,
      );
    return rows.length;
  });
}

/** How many articles' text and snapshot were let go, by reason. */
export async function tallyLetGo(db: Db) {
  return db
    .select({ why: article.letGo, count: sql<number>`count(*)::int` })
    .from(article)
    .where(isNotNull(article.letGo))
    .groupBy(article.letGo)
    .orderBy(article.letGo);
}
