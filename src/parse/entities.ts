/** Markup inside a value that should have none: JSON strings and attributes that were escaped once too often. */
import { lineOrNull } from './normalize.ts';

/** Of a title, a name or a list of names, before it is cleaned. */
const MAX_STATED_CHARS = 1_000;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  rsquo: '’',
  lsquo: '‘',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  ntilde: 'ñ',
  euro: '€',
  pound: '£',
};

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? ENTITIES[String(name).toLowerCase()] ?? all;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
  });
}

/** A clean line without markup and entities, null where nothing is left. */
export function plainText(value: string): string | null {
  const stated = value.slice(0, MAX_STATED_CHARS);
  return lineOrNull(decodeEntities(stated.includes('<') ? stated.replace(/<\/?[a-z][^<>]{0,300}>/gi, '') : stated));
}
