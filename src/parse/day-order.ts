/** Whether `03/04/2025` on a page is in March or in April. */
import type { DayOrder } from './date-text.ts';

/** The United States and the Philippines write the month first, nearly everyone else the day. */
const MONTH_FIRST = /^en[-_](?:us|ph)$/;
const DAY_FIRST_HOSTS = /\.(?!us$|ph$|ai$|co$|io$|tv$|me$|fm$|to$|ly$|gg$|cc$|ws$)[a-z]{2}$/;

/** `languages`: what the page declares (`en-GB`), most deliberate first. */
export function dayOrderOf(languages: readonly (string | null)[], url: string | null): DayOrder {
  const stated = languages.filter((language) => language !== null).map((language) => language.trim().toLowerCase());
  const other = stated.find((language) => !/^en(?:$|[-_](?:us$|ph$))/.test(language));
  if (other !== undefined) return 'day-first';
  if (stated.some((language) => MONTH_FIRST.test(language))) return 'month-first';
  const host = url === null ? '' : (/^[a-z]+:\/\/([^/?#:]+)/i.exec(url)?.[1] ?? '');
  return DAY_FIRST_HOSTS.test(host.toLowerCase()) ? 'day-first' : 'month-first';
}
