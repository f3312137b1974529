/** Days with a year in a text: "January 21, 2025". A day is no spending period, but a plan may run from it. */
import { tokenize } from '../money/tokens.ts';
import { dayOf } from './calendar.ts';
import { lookUp, readDate } from './date.ts';
import { MONTHS } from './lexicon.ts';

/** Days that `text` names with their year, in order, ISO. With `latest`, none after it. */
export function findDays(text: string, latest: string | null = null): string[] {
  const tokens = tokenize(text);
  const days: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { kind, key } = tokens[at]!;
    if (kind !== 'number' && lookUp(MONTHS, key) === null) continue;
    const date = readDate(tokens, at);
    if (date === null) continue;
    at = date.to - 1;
    const { year, month, day } = date.value;
    if (year?.year == null || day === null) continue;
    const iso = dayOf(year.year, month, day);
    if (latest === null || iso <= latest) days.push(iso);
  }
  return days;
}
