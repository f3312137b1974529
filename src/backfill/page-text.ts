/**
 * Everything of a page that may be text of its article, without a tree: a tenth of what parsing costs. What stands in one
 * line there stands in one line here; that there is more of it does no harm to who only asks what is missing.
 */
import { decodeEntities } from '../parse/entities.ts';

/** Elements that end a line before and after them, as `parse/blocks.ts` has them; every other is within a line. */
const ENDS_LINE = new Set(
  `address article aside blockquote body br button center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 head header hgroup hr html label legend li listing main menu nav ol optgroup option p pre search
  section select summary table tbody template tfoot thead title tr ul`.split(/\s+/),
);
/** Shorter strings of a script are names; those of the article have words. */
const SCRIPT_STRING_CHARS = 25;
const SHOWN_STRING = /\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

export function textOfPage(html: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let open = html.indexOf('<'); open !== -1; open = html.indexOf('<', at)) {
    const next = html.charCodeAt(open + 1) | 0x20;
    const isTag = (next >= 0x61 && next <= 0x7a) || html[open + 1] === '/' || html[open + 1] === '!';
    parts.push(html.slice(at, isTag ? open : open + 1));
    at = isTag ? afterTag(html, open, parts) : open + 1;
  }
  parts.push(html.slice(at));
  return clean(parts.join(''));
}

/** Where the tag at `open` ends, past the content of a script or style; what stands in its place goes to `parts`. */
function afterTag(html: string, open: number, parts: string[]): number {
  if (html.startsWith('<!--', open)) return after(html, '-->', open);
  const end = after(html, '>', open);
  const tag = html.slice(open, end);
  const name = /^<\/?([a-z][a-z0-9]*)/i.exec(tag)?.[1]?.toLowerCase() ?? '';
  if (name === 'td' || name === 'th') parts.push(' | ');
  else if (ENDS_LINE.has(name)) parts.push('\n\n');
  else if (name === 'meta') parts.push('\n\n', ...(SHOWN_STRING.exec(tag)?.slice(1, 3) ?? []), '\n\n');
  else if ((name === 'script' || name === 'style') && tag[1] !== '/') {
    const close = closing(html, name, end);
    if (name === 'script') parts.push(...stringsIn(html.slice(end, close)));
    return close;
  }
  return end;
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at === -1 ? html.length : at + mark.length;
}

function closing(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}`, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? html.length;
}

/**
 * What stands between two quotation marks that are not escaped, within a string or between two: which of them it is cannot
 * be told where a script has other quotation marks too.
 */
function stringsIn(script: string): string[] {
  return script
    .split(/(?<!\\)"/)
    .filter((text) => text.length >= SCRIPT_STRING_CHARS && text.includes(' '))
    .map((text) => `\n\n${unescaped(text)}\n\n`);
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replace(/\\+u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\+[nrt]/g, '\n')
    .replace(/\\+/g, '');
}

/** Named references that stand in amounts. Others become a space. */
const REFERENCES: Readonly<Record<string, string>> = {
  ...{
    pound: '£',
    euro: '€',
    yen: '¥',
    dollar: '$',
    curren: '¤',
    cent: '¢',
    lstrok: 'ł',
    ccaron: 'č',
    shy: '',
    zwnj: '',
    zwj: '',
  },
  ...{
    amp: '&',
    quot: '"',
    apos: "'",
    ndash: '–',
    mdash: '—',
    minus: '−',
    dash: '-',
    hyphen: '-',
    period: '.',
    comma: ',',
  },
  ...{ rsquo: '’', lsquo: '‘', half: '½', frac12: '½', frac14: '¼', frac34: '¾' },
};
/** Those that browsers read without a semicolon, then the others. */
const REFERENCE =
  /&(?:#(\d{1,7});?|#x([\da-f]{1,6});?|(pound|yen|cent|curren|nbsp|shy|amp|quot|frac12|frac14|frac34);?|([a-z]{2,8}\d{0,2});)/gi;
const INLINE_TAG = /<\/?(?:a|abbr|b|em|font|i|mark|small|span|strong|sub|sup|u)(?:\s[^<>]{0,300})?>/gi;
const LINE_TAG = /<\/?(?:p|br|div|li|h[1-6]|ul|ol|tr)(?:\s[^<>]{0,300})?\/?>/gi;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const SPACES = /[^\S\n]+/g;
const LINE_ENDS = /(?<!\s)\s*\n\s*\n\s*/g;

function clean(text: string): string {
  let words = text.includes('&') ? dereferenced(text) : text;
  // A body in JSON or in an attribute may be markup, escaped once or twice.
  if (words.includes('&')) words = decodeEntities(dereferenced(words));
  if (words.includes('<')) words = words.replace(INLINE_TAG, '').replace(LINE_TAG, '\n\n');
  return words.replace(INVISIBLE, '').replace(SPACES, ' ').replace(LINE_ENDS, '\n\n');
}

function dereferenced(text: string): string {
  return text.replace(REFERENCE, (_, decimal, hex, bare: string | undefined, closed: string | undefined) => {
    const name = bare ?? closed;
    if (name !== undefined) return REFERENCES[name] ?? REFERENCES[name.toLowerCase()] ?? ' ';
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x10ffff || code === 0 ? ' ' : String.fromCodePoint(code);
  });
}
