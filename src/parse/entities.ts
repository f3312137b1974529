/** Markup inside a value that should have none: JSON strings and attributes that were escaped once too often. */
import { decodeHTMLStrict } from 'entities';
import { lineOrNull } from './normalize.ts';

/** Of a title, a name or a list of names, before it is cleaned. */
const MAX_STATED_CHARS = 1_000;

export function decodeEntities(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(text) : text;
}

/** A clean line without markup and entities, null where nothing is left. */
export function plainText(value: string): string | null {
  const stated = value.slice(0, MAX_STATED_CHARS);
  return lineOrNull(decodeEntities(stated.includes('<') ? stated.replace(/<\/?[a-z][^<>]{0,300}>/gi, '') : stated));
}
