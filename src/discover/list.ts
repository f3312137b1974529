import { fail, ok, type Result } from '../failure.ts';
import type { Candidate, Discovery } from './candidate.ts';
import { normalizeUrl } from './url.ts';

/** Most URLs of one list. */
export const MAX_LIST_ITEMS = 1_000_000;

/**
 * One URL a line; blank lines and what follows a `#` at the start of a line or after a space are left out. Failures:
 * INPUT_EMPTY; INPUT_INVALID with the number of the first line that is no URL.
 */
export function readUrlList(text: string): Result<Discovery> {
  const items: Candidate[] = [];
  for (const [index, line] of linesOf(text).entries()) {
    const entry = withoutComment(line);
    if (entry === '') continue;
    const url = normalizeUrl(entry);
    if (url === null) return fail('INPUT_INVALID', `line ${index + 1} is no http or https URL: ${entry.slice(0, 80)}`);
    if (items.length >= MAX_LIST_ITEMS) return fail('INPUT_TOO_LARGE', `more than ${MAX_LIST_ITEMS} URLs`);
    items.push({ url, title: null, published: null, guid: null });
  }
  if (items.length === 0) return fail('INPUT_EMPTY', 'the list names no URL');
  return ok({ kind: 'list', title: null, items, sitemaps: [] });
}

/** Whether a text is meant as a list: most of its lines are URLs, comments and blank ones aside. */
export function isUrlList(text: string): boolean {
  const entries = linesOf(text).map(withoutComment).filter(Boolean);
  return entries.filter((entry) => normalizeUrl(entry) !== null).length * 2 > entries.length;
}

const linesOf = (text: string) => text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);

function withoutComment(line: string): string {
  const trimmed = line.trim();
  if (trimmed.startsWith('#')) return '';
  const comment = trimmed.search(/\s#/);
  return comment === -1 ? trimmed : trimmed.slice(0, comment).trim();
}
