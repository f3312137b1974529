/** A plain text to an Article: an optional title line, then paragraphs. */
import type { Article } from '../claim.ts';
import { fail, ok, type Result } from '../failure.ts';
import { readDate } from './date-text.ts';
import { languageOf } from './language.ts';
import { cleanLine, lineOrNull } from './normalize.ts';
import { originOf } from './origin.ts';

export interface GivenFields {
  readonly url?: string | null;
  readonly title?: string | null;
  readonly published?: string | null;
}

/** UTF-16 code units. */
const MAX_TEXT_CHARS = 32 * 1024 * 1024;
/** A longer first line is a paragraph. */
const MAX_TITLE_CHARS = 160;

/**
 * Paragraphs are separated by blank lines, or by line breaks where there are none. The first line is the title where none
 * is given and it reads as one. Failures: INPUT_TOO_LARGE, NO_TEXT.
 */
export function parseText(text: string, given: GivenFields): Result<Article> {
  if (text.length > MAX_TEXT_CHARS)
    return fail('INPUT_TOO_LARGE', `the text has more than ${MAX_TEXT_CHARS} characters`);
  const paragraphs = paragraphsOf(text);
  const statedTitle = lineOrNull(given.title);
  const takesFirst = statedTitle === null && readsAsTitle(paragraphs);
  const body = (takesFirst ? paragraphs.slice(1) : paragraphs).join('\n\n');
  if (body === '') return fail('NO_TEXT', 'the text has no paragraphs');
  const published = readDate(given.published ?? null);
  return ok({
    url: given.url ?? null,
    canonicalUrl: null,
    title: statedTitle ?? (takesFirst ? paragraphs[0]! : null),
    byline: [],
    publisher: null,
    published,
    modified: null,
    language: languageOf(body, null),
    text: body,
    publishedFrom: published === null ? null : 'given',
    truncated: false,
    paywalled: false,
    section: null,
    origin: originOf({ text: body, publisher: null, byline: [], url: null, canonicalUrl: null }),
    repaired: false,
  });
}

function paragraphsOf(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').trim();
  const separated = BLANK_LINE.test(lines);
  return lines
    .split(separated ? BLANK_LINE : '\n')
    .map(cleanLine)
    .filter((paragraph) => paragraph !== '');
}

const BLANK_LINE = /\n[^\S\n]*\n/;

function readsAsTitle(paragraphs: readonly string[]): boolean {
  const first = paragraphs[0];
  return (
    first !== undefined && paragraphs.length > 1 && first.length <= MAX_TITLE_CHARS && !/[.!:;,]["'”’)]*$/.test(first)
  );
}
