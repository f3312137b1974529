/** The day in an address. */
import { isoDay } from './date-text.ts';

const URL_DATES = [
  /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|$)/,
  /[/_-]((?:19|20)\d{2})[_-]?(\d{2})[_-]?(\d{2})(?=[/_.-]|$)/,
  /[/_-]((?:19|20)\d{2})(\d{2})(\d{2})\d{0,10}(?=[/_.-]|$)/,
  /\/((?:19|20)\d{2})(\d{2})\/(\d{2})(?=\/)/,
];

/** The day in an address's path (`/2025/03/14/`, `-20250314`), null where there is none. */
export function dateInUrl(url: string | null): string | null {
  const path = url === null ? '' : (/^[a-z]+:\/\/[^/?#]*([^?#]{0,1000})/i.exec(url)?.[1] ?? '');
  for (const form of URL_DATES) {
    const match = form.exec(path);
    const day = match === null ? null : isoDay(Number(match[1]), Number(match[2]), Number(match[3]));
    if (day !== null) return day;
  }
  return null;
}
