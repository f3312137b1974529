/** One check of a source: ask, take what is new, and note when to ask again. */
import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Candidate, Discovery } from '../src/discover/candidate.ts';
import { readFeed } from '../src/discover/feed.ts';
import {
  isGone,
  jittered,
  type Look,
  type Rhythm,
  rhythmAfter,
  rhythmAfterFailure,
  waitAfter,
  waitAfterFailure,
} from '../src/discover/interval.ts';
import { readLinks } from '../src/discover/links.ts';
import { dateOf, isDeadSitemap, isLivePart, liveItems, newestOf } from '../src/discover/live.ts';
import { normalizeUrl } from '../src/discover/url.ts';
import { type Failure, fail, ok, type Result } from '../src/failure.ts';
import type { Fetcher, GetOptions, Snapshot } from '../src/fetch/client.ts';
import { addArticles } from '../src/store/articles.ts';
import { forgottenAmong } from '../src/store/forgotten.ts';
import type { Db } from '../src/store/ledger.ts';
import { refetchChanged } from '../src/store/refetch.ts';
import {
  addParts,
  type CheckFields,
  countParts,
  markGone,
  moveSource,
  type SourceRow,
  saveCheck,
} from '../src/store/sources.ts';

/** Parts of one sitemap index that are followed. */
const MAX_PARTS = 50;
/** Between the first checks of two parts. */
const PART_SPACING_MS = 15 * 60_000;
/** Some servers say 304 for ever: once in so long the whole is asked for. */
const WHOLE_EVERY_MS = 7 * 24 * 60 * 60_000;

/** What a check brought. */
export interface Found {
  readonly unchanged: boolean;
  /** Entries that it holds, as far as is known. */
  readonly entries: number | null;
  /** ISO 8601: its newest entry. */
  readonly newest: string | null;
  /** Ids of the articles that are new. */
  readonly articles: readonly number[];
  /** Ids of known ones that have changed. */
  readonly again: readonly number[];
  /** Ids of parts of an index that are due now. */
  readonly parts: readonly number[];
  /** Its address from now on, where it has moved for good. */
  readonly movedTo: string | null;
  /** Why it is not asked any more, where that is so. */
  readonly dead: Failure | null;
}

type Taken = Omit<Found, 'movedTo'>;

/** Failures: those of the fetch client, FORGOTTEN, FEED_INVALID, INPUT_INVALID. They are not noted yet: {@link settleFailure}. */
export async function checkSource(db: Db, fetcher: Fetcher, source: SourceRow): Promise<Result<Found>> {
  if ((await forgottenAmong(db, [source.url])).size > 0) return fail('FORGOTTEN', 'its host was to be forgotten');
  const answer = await fetcher.get(source.url, requestOf(source, Date.now()));
  return answer.ok ? takeAnswer(db, source, answer.value) : answer;
}

/** The validators are sent as they came, and both or neither. */
function requestOf({ kind, readAt, validatorsLie, etag, lastModified }: SourceRow, now: number): GetOptions {
  const accept = kind === 'links' ? 'page' : 'feed';
  const isStale = readAt !== null && now - Date.parse(readAt) > WHOLE_EVERY_MS;
  return isStale || validatorsLie ? { accept } : { accept, etag, lastModified };
}

/** Takes what an answer holds. Failures as of {@link checkSource}. */
export async function takeAnswer(db: Db, source: SourceRow, answer: Snapshot): Promise<Result<Found>> {
  const taken = await take(db, source, answer);
  if (!taken.ok) return taken;
  const { movedTo } = answer;
  // The parts of an index are where it says.
  if (movedTo === null || source.parentId !== null || taken.value.dead !== null)
    return ok({ ...taken.value, movedTo: null });
  if (await moveSource(db, source.id, movedTo)) return ok({ ...taken.value, movedTo });
  const dead = fail('SOURCE_MOVED', `${source.url} has moved to ${movedTo}, which is a source already`);
  await markGone(db, source.id, dead);
  return ok({ ...taken.value, movedTo: null, dead });
}

async function take(db: Db, source: SourceRow, answer: Snapshot): Promise<Result<Taken>> {
  const now = Date.parse(answer.fetchedAt);
  if (answer.notModified) return ok(await noteUnchanged(db, source, answer, now, {}));
  const bodyDigest = createHash('sha256').update(answer.body).digest('hex');
  const validators = { etag: answer.etag, lastModified: answer.lastModified };
  const read = { ...validators, bodyDigest, readAt: sql`now()` };
  if (bodyDigest === source.bodyDigest) return ok(await noteUnchanged(db, source, answer, now, read));
  const listing = readListing(source, answer);
  if (!listing.ok) return source.succeededAt === null ? unseen(source, listing) : listing;
  const { kind, title, items: all, updateEveryMs } = listing.value;
  const items = kind === 'sitemap' ? liveItems(all, now, source.whole) : all;
  const candidates = items.flatMap(toArticle);
  const articles = await addArticles(db, candidates, source.id);
  const again = await refetchChanged(db, candidates);
  const parts = await followParts(db, source, listing.value, now);
  const newest = newestOf(all, now);
  const isFirst = source.succeededAt === null;
  const dates = items.flatMap((item) => dateOf(item) ?? []);
  const look: Look = { elapsedMs: elapsed(source, now), entries: items.length, fresh: articles.length, dates, now };
  const hasChanged = articles.length > 0 || isFirst;
  const lies = !isFirst && articles.length > 0 && saysTheSame(source, answer);
  const fields: CheckFields = {
    ...read,
    ...(source.kind === 'links' ? {} : { kind: kind === 'feed' ? 'feed' : 'sitemap' }),
    ...(title === null ? {} : { title }),
    ...(hasChanged ? { changedAt: sql`now()` } : {}),
    ...(lies ? { validatorsLie: true } : {}),
    newestAt: newest === null ? null : new Date(newest).toISOString(),
  };
  const hintMs = longest(answer.freshForMs, updateEveryMs);
  const dead = await noteSuccess(db, source, look, hintMs, fields, newest);
  return ok({ unchanged: false, entries: items.length, newest: isoOf(newest), articles, again, parts, dead });
}

/** What was added while it could not be looked at may be a page, whose feed nobody has looked for. */
function unseen({ kind, url }: SourceRow, failure: Failure): Failure {
  if (kind !== 'feed' || failure.code !== 'FEED_INVALID') return failure;
  const mend = `outlay sources remove ${url} and outlay sources add ${url} look for a feed`;
  return { ...failure, message: `${failure.message}; where it is a site, ${mend}` };
}

function readListing(source: SourceRow, { body, finalUrl }: Snapshot): Result<Discovery> {
  if (source.kind !== 'links') return readFeed(body, finalUrl);
  return readLinks(body, finalUrl, source.pattern ?? '*');
}

function toArticle({ url, title, published, modified }: Candidate) {
  const normalized = normalizeUrl(url);
  return normalized === null ? [] : [{ url: normalized, title, published, modified }];
}

/** Parts become sources of their own, below the first index. Ids of those that are due now. */
async function followParts(db: Db, source: SourceRow, { sitemaps, sitemapDates }: Discovery, now: number) {
  const parts = sitemaps.map((url, index) => ({ url, modified: sitemapDates?.[index] ?? null }));
  const live = parts
    .filter(({ modified }) => source.whole || isLivePart(modified, now))
    .sort((a, b) => Date.parse(b.modified ?? '') - Date.parse(a.modified ?? '') || 0)
    .map(({ url }) => url);
  if (live.length === 0) return [];
  const root = { id: source.parentId ?? source.id, whole: source.whole };
  const room = Math.max(0, MAX_PARTS - (await countParts(db, root.id)));
  const ids = await addParts(db, root, live.slice(0, room), source.whole ? 0 : PART_SPACING_MS);
  return source.whole ? ids : ids.slice(0, 1);
}

function saysTheSame(source: SourceRow, { etag, lastModified }: Snapshot): boolean {
  return etag === null ? lastModified !== null && lastModified === source.lastModified : etag === source.etag;
}

/** An answer that brings nothing new is not read. */
async function noteUnchanged(
  db: Db,
  source: SourceRow,
  answer: Snapshot,
  now: number,
  fields: CheckFields,
): Promise<Taken> {
  const newest = source.newestAt === null ? null : Date.parse(source.newestAt);
  const dead = await noteSuccess(
    db,
    source,
    { elapsedMs: elapsed(source, now), now },
    answer.freshForMs,
    fields,
    newest,
  );
  return { unchanged: true, entries: source.entries, newest: isoOf(newest), articles: [], again: [], parts: [], dead };
}

/** Returns why the source is not asked any more, where that is so. */
async function noteSuccess(
  db: Db,
  source: SourceRow,
  look: Look,
  hintMs: number | null,
  fields: CheckFields,
  newest: number | null,
): Promise<Failure | null> {
  const isSitemap = source.kind === 'sitemap' || fields.kind === 'sitemap';
  const rhythm = rhythmAfter(source, look);
  const wait = waitAfter(rhythm, look, isSitemap, hintMs);
  const ms = jittered(wait.ms, Math.random());
  await saveCheck(db, source.id, ms, {
    ...fields,
    ...rhythmFields(rhythm),
    succeededAt: sql`now()`,
    waitS: Math.round(ms / 1000),
    waitWhy: wait.why,
  });
  const changed = fields.changedAt !== undefined || source.changedAt === null ? look.now : Date.parse(source.changedAt);
  const age = { newest, changed, isPart: source.parentId !== null };
  if (!isSitemap || source.whole || !isDeadSitemap(age, look.now)) return null;
  const failure = fail('SOURCE_SILENT', `${source.url} has named nothing new for 180 days`);
  await markGone(db, source.id, failure);
  return failure;
}

/** Notes a check that failed; returns the failure where it was the last. Both validators go where the answer was none. */
export async function settleFailure(db: Db, source: SourceRow, failure: Failure): Promise<Failure | null> {
  const rhythm = rhythmAfterFailure(source, failure);
  const wait = waitAfterFailure(rhythm, failure, source.kind === 'sitemap');
  const ms = jittered(wait.ms, Math.random());
  await saveCheck(db, source.id, ms, {
    failure,
    ...rhythmFields(rhythm),
    ...(failure.code === 'FEED_INVALID' ? { etag: null, lastModified: null, bodyDigest: null } : {}),
    waitS: Math.round(ms / 1000),
    waitWhy: wait.why,
  });
  if (!isGone(rhythm, failure)) return null;
  await markGone(db, source.id, failure);
  return failure;
}

/** True for a failure after which nobody asks the source any more. */
export function isLast(source: SourceRow, failure: Failure): boolean {
  return isGone(rhythmAfterFailure(source, failure), failure);
}

function rhythmFields({ perDay, entries, failures, misses }: Rhythm): CheckFields {
  return { perDay, entries, failures, misses };
}

function elapsed({ succeededAt }: SourceRow, now: number): number | null {
  return succeededAt === null ? null : Math.max(0, now - Date.parse(succeededAt));
}

function isoOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

function longest(a: number | null | undefined, b: number | null | undefined): number | null {
  return a == null && b == null ? null : Math.max(a ?? 0, b ?? 0);
}
