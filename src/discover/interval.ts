/** When a source is asked again: by how often it changes, what it asks for, and how its checks end. Pure. */
import type { Failure, FailureCode } from '../failure.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

export const INTERVALS = {
  /** Wait of a source of which nothing is known yet, and the least of one whose page does not run over. */
  baseMs: HOUR_MS,
  /** Sitemaps are large, and name each article for days. */
  sitemapBaseMs: 90 * MINUTE_MS,
  /** A page that is all new within hours is asked more often, but not more often than this. */
  leastMs: 10 * MINUTE_MS,
  /** A quiet source is asked once a day; neither does any hint of its own keep it longer. */
  mostMs: DAY_MS,
  /** A failing one is asked at least this often, and a Retry-After is obeyed up to this. */
  mostFailingMs: 7 * DAY_MS,
} as const satisfies Record<string, number>;

/** Share of a wait that is added by chance, so that what was added together drifts apart. */
export const JITTER = 0.1;

/** What is remembered of a source from check to check. */
export interface Rhythm {
  /** New entries a day, smoothed; null before anything is known. */
  readonly perDay: number | null;
  /** Entries that one reading holds; null before the first. */
  readonly entries: number | null;
  /** Weighted failures since the last success. */
  readonly failures: number;
  /** Answers in a row that nothing is there (404). */
  readonly misses: number;
}

export const UNKNOWN: Rhythm = { perDay: null, entries: null, failures: 0, misses: 0 };

/** What a check that ended well has found. */
export interface Look {
  /** Since the check before; null for the first. */
  readonly elapsedMs: number | null;
  /** Entries now and how many of them were new; absent where nothing has changed since. */
  readonly entries?: number;
  readonly fresh?: number;
  /** Dates of the entries, in milliseconds since the epoch. */
  readonly dates?: readonly number[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** How long what is known weighs: after this time without news a rate is down to 1/e of what it was. */
const MEMORY_MS = 7 * DAY_MS;
/** Dates tell the rate of so much of the past, and not of less: some pages are filled at once. */
const MOST_HISTORY_MS = 90 * DAY_MS;
const LEAST_HISTORY_MS = 6 * HOUR_MS;

/** The rhythm after a check that ended well. */
export function rhythmAfter(before: Rhythm, look: Look): Rhythm {
  const entries = look.entries ?? before.entries;
  return { perDay: rateAfter(before, look), entries, failures: 0, misses: 0 };
}

function rateAfter({ perDay }: Rhythm, look: Look): number | null {
  if (look.elapsedMs === null || perDay === null) return rateOfDates(look) ?? perDay ?? DAY_MS / INTERVALS.baseMs;
  const weight = 1 - Math.exp(-look.elapsedMs / MEMORY_MS);
  return perDay + (latestRate(look) - perDay) * weight;
}

/** What is known of a source: `newestAt` is null where no entry bears a date, times are in milliseconds since the epoch. */
export interface Watched {
  readonly perDay: number | null;
  readonly entries: number | null;
  readonly newestAt: number | null;
  readonly since: number;
}

/** New entries a day as entries' dates or a week of checks have shown them; null while the rate is the one to begin with. */
export function knownRate({ perDay, entries, newestAt, since }: Watched, now: number): number | null {
  if (entries === null || entries === 0) return null;
  const isSeen = (newestAt !== null && entries > 1) || now - since >= MEMORY_MS;
  return isSeen ? perDay : null;
}

/** Entries a day by the dates that they bear, up to now: a page that was filled long ago is quiet. */
function rateOfDates({ dates = [], now }: Look): number | null {
  const past = dates.filter((date) => date <= now);
  if (past.length < 2) return null;
  const oldest = Math.max(Math.min(...past), now - MOST_HISTORY_MS);
  const counted = past.filter((date) => date >= oldest).length;
  return (counted * DAY_MS) / Math.max(now - oldest, LEAST_HISTORY_MS);
}

/** New entries a day since the check before; a page that was all new may have run over, and more were missed. */
function latestRate({ fresh = 0, elapsedMs }: Look): number {
  return elapsedMs === null ? 0 : (fresh * DAY_MS) / Math.max(elapsedMs, MINUTE_MS);
}

export type Why =
  | 'nothing known yet'
  | 'as often as it changes'
  | 'quiet'
  | 'its page runs over'
  | 'it asks for that'
  | 'failed'
  | 'it asked for a rest';

export interface Wait {
  readonly ms: number;
  readonly why: Why;
}

/** Share of a page that may be new at a check: with more, entries may come and go unseen. */
const MOST_FRESH_SHARE = 1 / 3;
/** A page with fewer entries is short by choice: it runs over only where it is seen to. */
const FEW_ENTRIES = 5;

/**
 * The wait after a check that ended well, without jitter: about one new entry a check, more often only where the page
 * would run over. `hintMs` is the longest that the source itself asks for.
 */
export function waitAfter(rhythm: Rhythm, look: Look, isSitemap: boolean, hintMs: number | null = null): Wait {
  const own = ownWait(rhythm, look, isSitemap);
  const hint = Math.min(hintMs ?? 0, INTERVALS.mostMs);
  return hint > own.ms ? { ms: hint, why: 'it asks for that' } : own;
}

function ownWait({ perDay, entries }: Rhythm, look: Look, isSitemap: boolean): Wait {
  const baseMs = isSitemap ? INTERVALS.sitemapBaseMs : INTERVALS.baseMs;
  if (perDay === null) return { ms: baseMs, why: 'nothing known yet' };
  const wish = DAY_MS / Math.max(perDay, Number.MIN_VALUE);
  const ms = Math.min(Math.max(wish, baseMs), INTERVALS.mostMs);
  const inTime = inTimeFor(perDay, entries ?? 0, look);
  if (inTime < ms) return { ms: inTime, why: 'its page runs over' };
  return { ms, why: wish > INTERVALS.mostMs ? 'quiet' : 'as often as it changes' };
}

/** The longest wait in which no entry comes and goes unseen. */
function inTimeFor(perDay: number, entries: number, look: Look): number {
  const rate = Math.max(entries < FEW_ENTRIES ? 0 : perDay, latestRate(look));
  if (rate === 0 || entries === 0) return Number.POSITIVE_INFINITY;
  return Math.max((entries * DAY_MS * MOST_FRESH_SHARE) / rate, INTERVALS.leastMs);
}

/** What a failure weighs. Whatever is not listed is hard: it will most likely be the same the next time. */
const SOFT = 0.5;
const TEMPORARY = 0.25;
const HARD = 1;
const OURS = 0;
const WEIGHTS: Readonly<Partial<Record<FailureCode, number>>> = {
  CONTACT_MISSING: OURS,
  FETCH_NOT_FOUND: SOFT,
  FETCH_RATE_LIMITED: SOFT,
  FETCH_SERVER_ERROR: SOFT,
  FETCH_DNS: TEMPORARY,
  FETCH_CONNECT: TEMPORARY,
  FETCH_TIMEOUT: TEMPORARY,
  FETCH_PROTOCOL: TEMPORARY,
  ROBOTS_UNREACHABLE: TEMPORARY,
};

/** The rhythm after a check that failed. */
export function rhythmAfterFailure(before: Rhythm, { code }: Failure): Rhythm {
  const misses = code === 'FETCH_NOT_FOUND' ? before.misses + 1 : 0;
  return { ...before, failures: before.failures + (WEIGHTS[code] ?? HARD), misses };
}

/** Each whole failure makes the wait four times as long. */
const BACK_OFF = 4;

/** The wait after a check that failed, without jitter; `rhythm` counts the failure already. */
export function waitAfterFailure(rhythm: Rhythm, failure: Failure, isSitemap: boolean): Wait {
  if (failure.code === 'CONTACT_MISSING') return { ms: failure.retryAfterMs ?? INTERVALS.leastMs, why: 'failed' };
  const own = ownWait(rhythm, { elapsedMs: null, now: 0 }, isSitemap).ms;
  const backOff = INTERVALS.baseMs * BACK_OFF ** Math.min(rhythm.failures, 10);
  const ms = Math.min(Math.max(own, backOff), INTERVALS.mostFailingMs);
  const asked = Math.min(failure.retryAfterMs ?? 0, INTERVALS.mostFailingMs);
  return asked > ms ? { ms: asked, why: 'it asked for a rest' } : { ms, why: 'failed' };
}

/** Answers in a row that nothing is there, after which a source is gone: some two and a half days. */
const MOST_MISSES = 6;

/** True for a source that nobody need ask again: it says that it is gone, or was missing again and again. */
export function isGone({ misses }: Rhythm, { code }: Failure): boolean {
  return code === 'FETCH_GONE' || (code === 'FETCH_NOT_FOUND' && misses >= MOST_MISSES);
}

/** A wait, up to a tenth longer; `random` is in [0, 1). Never shorter: a source may have asked for it. */
export function jittered(waitMs: number, random: number): number {
  return Math.round(waitMs * (1 + JITTER * random));
}
