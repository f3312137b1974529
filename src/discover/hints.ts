/** How often a feed says that it is updated. */
import type { AnyFeed } from 'feedsmith';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const PERIODS_MS: Readonly<Record<string, number>> = {
  hourly: HOUR_MS,
  daily: DAY_MS,
  weekly: 7 * DAY_MS,
  monthly: 30 * DAY_MS,
  yearly: 365 * DAY_MS,
};

/** Milliseconds between two updates by `ttl` (minutes) or `sy:updatePeriod`; the longer where both stand. */
export function updateEvery({ format, feed }: AnyFeed): number | null {
  if (format === 'json') return null;
  const ttl = format === 'rss' ? positive(feed.ttl) * MINUTE_MS : 0;
  const period = PERIODS_MS[feed.sy?.updatePeriod?.trim().toLowerCase() ?? ''] ?? 0;
  const longest = Math.max(ttl, period / (positive(feed.sy?.updateFrequency) || 1));
  return longest > 0 ? Math.round(longest) : null;
}

function positive(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) && value > 0 ? Math.min(value, 1e6) : 0;
}
