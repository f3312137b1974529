/**
 * Stories: articles that tell the same, found among those of the same days by an index of their keys. An article joins in
 * the transaction in which the facts that it changes are built; of several, one after the other.
 */
import { and, arrayOverlaps, eq, inArray, isNotNull, ne, type SQL, sql } from 'drizzle-orm';
import { calendarDay } from '../claim.ts';
import { nameKey } from '../companies/fold.ts';
import { shortDigest } from '../digest.ts';
import { groupBy } from '../reconcile/group.ts';
import { isSameStory, keysAround, storiesOf, storyKeys, type Told } from '../reconcile/story.ts';
import { batches } from './batches.ts';
import { rebuildFactsWithin } from './facts.ts';
import type { Db, Tx } from './ledger.ts';
import { article, story } from './schema.ts';

/** Key of the advisory lock under which stories change: the letters "STOR". */
const LOCK_KEY = 0x53544f52;
/** Articles that one is compared with, those that share most with it. */
const MAX_CANDIDATES = 300;
const MAX_MEMBERS = 10_000;

/** Candidates whose prints are read at once. */
const COMPARED = 20;

interface Member {
  readonly id: number;
  readonly url: string;
  readonly storyId: string | null;
  /** Calendar day of publication. */
  readonly day: string;
}

interface Teller extends Member {
  readonly told: Told;
}

/**
 * Puts articles where they belong after they were read: into a story that is there, between two that are one by it, or out
 * of the one that they told before. Returns all whose story is another now; their facts are the caller's. Under
 * {@link lockStories}.
 */
export async function placeInStories(tx: Tx, articleIds: readonly number[]): Promise<number[]> {
  const moved = new Set<number>();
  for (const id of articleIds) for (const other of await place(tx, id)) moved.add(other);
  return [...moved];
}

/** Returns the articles whose story is another now. */
async function place(tx: Tx, articleId: number): Promise<number[]> {
  const [own] = await tellers(tx, eq(article.id, articleId));
  if (own === undefined) {
    await leaveStories(tx, [articleId]);
    return [];
  }
  await tx
    .update(article)
    .set({ storyKeys: storyKeys(own.told) })
    .where(eq(article.id, articleId));
  const copies = await copiesOf(tx, own);
  const known = [own, ...copies].flatMap(({ storyId }) => storyId ?? []);
  const isAround = inArray(article.storyId, [...new Set(known)]);
  // Where it told no story before, it holds together all that it is a copy of; else its story may have come apart.
  const groups =
    own.storyId === null
      ? [unique([own, ...copies, ...(known.length === 0 ? [] : await members(tx, isAround))])]
      : groupsOf(unique([own, ...copies, ...(await tellers(tx, isAround))]));
  return writeStories(tx, groups, articleId);
}

/** Before any article's row is locked: who places one locks those of its story. */
export async function lockStories(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK_KEY})`);
}

function groupsOf(all: readonly Teller[]): Teller[][] {
  return storiesOf(all.map(({ told }) => told)).map((places) => places.map((place) => all[place]!));
}

/** Takes articles that are not read any more out of their stories, which may come apart by that. Facts are the caller's. */
export async function leaveStories(tx: Tx, articleIds: readonly number[]): Promise<void> {
  await lockStories(tx);
  for (const ids of batches(articleIds)) {
    const left = await tx
      .selectDistinct({ id: article.storyId })
      .from(article)
      .where(and(inArray(article.id, [...ids]), isNotNull(article.storyId)));
    await tx
      .update(article)
      .set({ storyId: null, storyKeys: null })
      .where(inArray(article.id, [...ids]));
    for (const { id } of left) {
      const rest = await tellers(tx, eq(article.storyId, id!));
      await rebuildFactsWithin(tx, await writeStories(tx, groupsOf(rest), null));
      if (rest.length === 0) await tx.delete(story).where(eq(story.id, id!));
    }
  }
}

const MEMBER = {
  id: article.id,
  url: article.url,
  storyId: article.storyId,
  publishedOn: article.publishedOn,
  hintPublished: article.hintPublished,
};

/** Articles that may be a story's members: those that stand by their last reading and are long enough to be told. */
const isMember = and(isNotNull(article.print), isNotNull(article.extractor));

/** Of them those that have a day, without what they are compared by. */
async function members(
  tx: Tx,
  which: SQL | undefined,
  order = sql`${article.id}`,
  limit = MAX_MEMBERS,
): Promise<Member[]> {
  const rows = await tx.select(MEMBER).from(article).where(and(which, isMember)).orderBy(order).limit(limit);
  return rows.flatMap(({ publishedOn, hintPublished, ...row }) => {
    const day = publishedOn ?? calendarDay(hintPublished);
    return day === null ? [] : [{ ...row, day }];
  });
}

async function tellers(tx: Tx, which: SQL | undefined): Promise<Teller[]> {
  const rows = await tx
    .select({ ...MEMBER, print: article.print, origin: article.origin, publisher: article.publisher })
    .from(article)
    .where(and(which, isMember))
    .orderBy(article.id)
    .limit(MAX_MEMBERS);
  return rows.flatMap(({ id, url, storyId, print, publishedOn, hintPublished, origin, publisher }) => {
    const day = publishedOn ?? calendarDay(hintPublished);
    if (print === null || day === null) return [];
    const source = origin ?? publisher;
    return [{ id, url, storyId, day, told: { print, day, source: source === null ? null : nameKey(source) } }];
  });
}

/** Its copies; of a story that has one, and of its own, no more are looked for, since all its members come with it. */
async function copiesOf(tx: Tx, own: Teller): Promise<Teller[]> {
  const keys = keysAround(own.told);
  if (keys.length === 0) return [];
  const given = sql`${sql.param(keys, article.storyKeys)}::int[]`;
  const shared = sql`(select count(*) from unnest(${article.storyKeys}) as key where key = any (${given}))`;
  const near = and(ne(article.id, own.id), arrayOverlaps(article.storyKeys, keys));
  let left = await members(tx, near, sql`${shared} desc, ${article.id}`, MAX_CANDIDATES);
  const stories = new Set(own.storyId === null ? [] : [own.storyId]);
  const copies: Teller[] = [];
  for (;;) {
    left = left.filter(({ storyId }) => storyId === null || !stories.has(storyId));
    const next = left.splice(0, COMPARED).map(({ id }) => id);
    if (next.length === 0) return copies;
    const found = (await tellers(tx, inArray(article.id, next))).filter(({ told }) => isSameStory(told, own.told));
    copies.push(...found);
    for (const { storyId } of found) if (storyId !== null) stories.add(storyId);
  }
}

function unique<T extends Member>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

const isShared = (group: readonly Member[]) => group.length > 1;

/** Of the first article of a story: the same in whatever order they came. */
function idOf(group: readonly Member[]): string {
  const [first] = [...group].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return shortDigest(first!.url);
}

function orderOf({ day, url }: Member): string {
  return `${day} ${url}`;
}

/**
 * Writes the stories that the articles make. Returns those whose facts may be others by that: the one that came to a story
 * (null: none did), and all of stories that came together or apart.
 */
async function writeStories(tx: Tx, groups: readonly Member[][], came: number | null): Promise<number[]> {
  const before = new Set(groups.flat().flatMap(({ storyId }) => storyId ?? []));
  for (const group of groups) {
    const id = isShared(group) ? idOf(group) : null;
    const others = group.filter(({ storyId }) => storyId !== id).map((one) => one.id);
    for (const ids of batches(others))
      await tx
        .update(article)
        .set({ storyId: id })
        .where(inArray(article.id, [...ids]));
    if (id === null) continue;
    before.delete(id);
    const row = { articles: group.length, firstPublished: group.map(({ day }) => day).sort()[0]! };
    await tx
      .insert(story)
      .values({ id, ...row })
      .onConflictDoUpdate({ target: story.id, set: row });
  }
  for (const ids of batches([...before])) await tx.delete(story).where(inArray(story.id, [...ids]));
  return movedIn(groups, came);
}

function movedIn(groups: readonly Member[][], came: number | null): number[] {
  const places = groupBy(
    groups.flatMap((group) => [...new Set(group.flatMap(({ storyId }) => storyId ?? []))]),
    (id) => id,
  );
  return groups.flatMap((group) => {
    const cameApart = group.some(({ storyId }) => storyId !== null && places.get(storyId)!.length > 1);
    const parts = new Set(group.filter(({ id }) => id !== came).map(({ id, storyId }) => storyId ?? `alone ${id}`));
    if (cameApart || parts.size > 1) return group.map(({ id }) => id);
    return isShared(group) ? group.flatMap(({ id }) => (id === came ? [id] : [])) : [];
  });
}

/** A story's articles, the first one first. */
export async function articlesOfStory(db: Db, storyId: string, limit = 100) {
  return db
    .select({
      id: article.id,
      url: article.url,
      title: article.title,
      publisher: article.publisher,
      publishedOn: article.publishedOn,
    })
    .from(article)
    .where(eq(article.storyId, storyId))
    .orderBy(sql`coalesce(${article.publishedOn}, '9999-12-31')`, article.url)
    .limit(limit);
}
