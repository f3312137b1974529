/** The publication date in what a page hands to its own scripts: embedded state, analytics. */
import { readDate } from './date-text.ts';
import type { Element } from './dom.ts';
import { sourceOf } from './survey.ts';

/** `"publishedAt":"2026-05-27T…"`, `pubDate = '…'`, `setPublishTime','…'`. */
const STATED =
  /(?:publi(?:sh(?:ed|ing)?|cation)[_ -]?(?:date|time|datetime|on|at|timestamp|hour[a-z ]{0,12})|date[_-]?publi(?:shed|cation)|pub_?date|first[_-]?published(?:[_-]?(?:at|date|time))?)["'\\]{0,4}\s{0,3}[:=,]\s{0,3}\\{0,2}["']\\{0,2}(\d{4}-\d{2}-\d{2}[^"'\\<]{0,25})/gi;
/** UTF-16 code units of all scripts together. */
const MAX_CHARS = 4_000_000;

/** Where scripts name several days they speak of several articles, and nothing says which is this one. */
export function publishedInScripts(scripts: readonly Element[]): string | null {
  let found: string | null = null;
  let left = MAX_CHARS;
  for (const script of scripts) {
    const source = sourceOf(script).slice(0, left);
    left -= source.length;
    for (const [, value] of source.matchAll(STATED)) {
      const date = readDate(value);
      if (date === null) continue;
      if (found !== null && found.slice(0, 10) !== date.slice(0, 10)) return null;
      found = found !== null && found.length >= date.length ? found : date;
    }
    if (left <= 0) break;
  }
  return found;
}
