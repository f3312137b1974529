/**
 * The character entities of HTML 4.01 (W3C Recommendation of 24 December 1999, section 24), which feeds use although XML
 * knows five names only. The first list stands in the order of Latin-1, from U+00A0.
 */
const LATIN_1 = `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3
acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig
Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave
Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave
iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`;

const OTHERS: Readonly<Record<string, string>> = {
  OElig: 'Œ',
  oelig: 'œ',
  Scaron: 'Š',
  scaron: 'š',
  Yuml: 'Ÿ',
  fnof: 'ƒ',
  circ: 'ˆ',
  tilde: '˜',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  zwnj: '\u200c',
  zwj: '\u200d',
  lrm: '\u200e',
  rlm: '\u200f',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  dagger: '†',
  Dagger: '‡',
  bull: '•',
  hellip: '…',
  permil: '‰',
  prime: '′',
  Prime: '″',
  lsaquo: '‹',
  rsaquo: '›',
  oline: '‾',
  frasl: '⁄',
  euro: '€',
  trade: '™',
  larr: '←',
  uarr: '↑',
  rarr: '→',
  darr: '↓',
  harr: '↔',
  minus: '−',
  asymp: '≈',
  ne: '≠',
  le: '≤',
  ge: '≥',
  infin: '∞',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  mu: 'μ',
  pi: 'π',
  omega: 'ω',
  Delta: 'Δ',
  Omega: 'Ω',
};

const XML: ReadonlyMap<string, string> = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }));

const LATIN_1_NAMES = LATIN_1.split(/\s+/).map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const);

const CHARACTERS: ReadonlyMap<string, string> = new Map([...LATIN_1_NAMES, ...Object.entries(OTHERS)]);

const REFERENCE = /&(?:#(\d{1,7});|#x([0-9a-f]{1,6});|([a-z][a-z0-9]{1,15});)?/gi;

/** A `<` that can start no tag, comment or instruction. */
const STRAY_LESS_THAN = /<(?![a-z_:/!?])/gi;

/**
 * XML text in which each `&` starts a reference that XML itself knows (HTML names become their character, any other `&`
 * is escaped) and each `<` can start a tag. CDATA sections stay as they are.
 */
export function mendReferences(xml: string): string {
  let mended = '';
  let from = 0;
  while (from < xml.length) {
    const start = xml.indexOf('<![CDATA[', from);
    const end = start === -1 ? -1 : xml.indexOf(']]>', start);
    if (end === -1) return mended + escapeStray(xml.slice(from));
    mended += escapeStray(xml.slice(from, start)) + xml.slice(start, end + 3);
    from = end + 3;
  }
  return mended;
}

function escapeStray(text: string): string {
  return text
    .replace(STRAY_LESS_THAN, '&lt;')
    .replace(REFERENCE, (reference, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined || hex !== undefined) return reference;
      if (name === undefined) return '&amp;';
      return XML.has(name) ? reference : (CHARACTERS.get(name) ?? `&amp;${name};`);
    });
}

/** Plain text with each HTML or numeric reference replaced by its character; unknown ones stay as they are. */
export function decodeReferences(text: string): string {
  return text.replace(REFERENCE, (reference, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return XML.get(name) ?? CHARACTERS.get(name) ?? reference;
    if (decimal === undefined && hex === undefined) return reference;
    return fromCodePoint(decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal)) ?? reference;
  });
}

function fromCodePoint(code: number): string | null {
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return code === 0 || code > 0x10ffff || surrogate ? null : String.fromCodePoint(code);
}
