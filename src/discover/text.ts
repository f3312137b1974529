import { decodeHTMLStrict } from 'entities';

/** Longest title and identifier that are kept, in UTF-16 code units. */
const MAX_TITLE_LENGTH = 1000;
const MAX_GUID_LENGTH = 2048;
/** Longest raw title that is looked at. */
const MAX_RAW_LENGTH = 20_000;

/** Spaces, and control characters, which no database keeps in a text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant
const NOT_TEXT = /[\s\u0000-\u001f\u007f-\u009f]+/g;

/** Inline elements that feeds put into titles. Others stay: a headline may speak of `<canvas>`. */
const MARKUP = /<\/?(?:a|b|big|br|cite|code|div|em|font|i|img|p|q|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?\/?>/gi;

/** A title as one line of plain text; null where nothing is left. */
export function plainTitle(text: string | null | undefined): string | null {
  if (typeof text !== 'string') return null;
  const bare = text.slice(0, MAX_RAW_LENGTH).replace(MARKUP, '');
  const line = decodeHTMLStrict(bare).replace(MARKUP, '').replace(NOT_TEXT, ' ').trim();
  return line === '' ? null : line.slice(0, MAX_TITLE_LENGTH).normalize('NFC');
}

/** An identifier as the feed gives it; null where there is none, or one too long to be one. */
export function readGuid(text: string | null | undefined): string | null {
  const guid = typeof text === 'string' && text.length <= MAX_GUID_LENGTH ? text.replace(NOT_TEXT, ' ').trim() : '';
  return guid === '' ? null : guid;
}
