/** Which entries of a sitemap are news, and when a sitemap has none any more. Pure. */
import type { Candidate } from './candidate.ts';
import { DAY_MS } from './interval.ts';

/** Older entries are for `outlay backfill`. */
const MOST_AGE_MS = 30 * DAY_MS;
/** Entries that one file may bring at a check, the newest first. */
export const MAX_LIVE_ITEMS = 2_000;
/** A sitemap in which nothing has changed for so long is dead. */
const DEAD_AFTER_MS = 180 * DAY_MS;

/** When an entry was published or last changed, in milliseconds since the epoch; null where nothing says so. */
export function dateOf({ published, modified }: Candidate): number | null {
  const at = Date.parse(published ?? modified ?? '');
  return Number.isNaN(at) ? null : at;
}

/**
 * The entries of a sitemap that are taken while it is followed: those that bear a news tag or have changed within 30
 * days. `whole` takes the old and the undated too. At most 2,000, the newest first; undated ones come last.
 */
export function liveItems(items: readonly Candidate[], now: number, whole: boolean): Candidate[] {
  const taken = whole ? [...items] : items.filter((item) => isNews(item, now));
  return taken.sort((a, b) => (dateOf(b) ?? 0) - (dateOf(a) ?? 0)).slice(0, MAX_LIVE_ITEMS);
}

/** A title stands in news tags only. */
function isNews(item: Candidate, now: number): boolean {
  const date = dateOf(item);
  return date === null ? item.title !== null : date >= now - MOST_AGE_MS;
}

/** True for a part of a sitemap index that may hold news: one that has changed within 30 days, or does not say when. */
export function isLivePart(modified: string | null, now: number): boolean {
  const at = Date.parse(modified ?? '');
  return Number.isNaN(at) || at >= now - MOST_AGE_MS;
}

export interface SitemapAge {
  /** Its newest entry and when it last brought something new, in milliseconds since the epoch. */
  readonly newest: number | null;
  readonly changed: number;
  /** True for a part of an index: a new article goes into another part. */
  readonly isPart: boolean;
}

/** True where a sitemap brought nothing new for 180 days and names nothing newer; a part of an index, where it does not. */
export function isDeadSitemap({ newest, changed, isPart }: SitemapAge, now: number): boolean {
  const since = now - DEAD_AFTER_MS;
  if (newest === null) return changed < since;
  return newest < since && (isPart || changed < since);
}

/** The newest date in milliseconds since the epoch; one that lies ahead is an announcement or a mistake. */
export function newestOf(items: readonly Candidate[], now: number): number | null {
  let newest: number | null = null;
  for (const item of items) {
    const date = dateOf(item);
    if (date !== null && date <= now + DAY_MS && (newest === null || date > newest)) newest = date;
  }
  return newest;
}
