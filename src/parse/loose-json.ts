/** JSON as publishers write it into pages: mostly right, now and then not quite. */

/** As written, else mended, else piece by piece, else the few properties that can still be read. */
export function parseLoosely(source: string): unknown {
  for (const attempt of [asWritten, mend, unquote]) {
    try {
      return JSON.parse(attempt(source));
    } catch {}
  }
  return pieces(mend(source)) ?? salvage(source);
}

function asWritten(source: string): string {
  return source;
}

/**
 * Comments around it, raw line breaks, stray backslashes, trailing commas, a semicolon at the end. Each pattern takes a run
 * whole, whatever follows it: a page of nothing but commas must not cost their square.
 */
function mend(source: string): string {
  return source
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s{0,9}\]\]>\s{0,9}\*\/|\/\/\s{0,9}\]\]>|\]\]>)$/, '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\\(["\\/bfnrt]|u[\da-f]{4})?/gi, (all, escaped) => (escaped === undefined ? '\\\\' : all))
    .replace(/,[ ,]*([}\]])?/g, (all, end) => end ?? all)
    .trim()
    .replace(/;$/, '');
}

/** A template that escaped its quotes once too often. */
function unquote(source: string): string {
  return mend(source.replaceAll('&quot;', '"').replaceAll('&#34;', '"'));
}

/** `{…}{…}` and `{…},{…}`: one value after another, where one script should hold one. */
function pieces(text: string): unknown {
  if (!/\}\s*(?:,\s*)?\{/.test(text)) return null;
  try {
    return JSON.parse(`[${text.replace(/\}\s*\{/g, '},{')}]`);
  } catch {
    return null;
  }
}

const SALVAGED = ['headline', 'datePublished', 'dateModified', 'isAccessibleForFree', 'articleSection', 'url'];
const ARTICLE = /"@type"\s*:\s*(?:\[\s*)?"[A-Za-z]*(?:Article|Posting|Report)"/;

/** From JSON beyond mending: the plain string properties of what says it is an article. */
function salvage(source: string): Record<string, unknown> | null {
  const start = ARTICLE.exec(source)?.index;
  if (start === undefined) return null;
  const node: Record<string, unknown> = { '@type': 'NewsArticle' };
  for (const key of SALVAGED) {
    const value = stringAfter(source, `"${key}"\\s*:\\s*`);
    if (value !== null) node[key] = value;
  }
  for (const key of ['author', 'publisher']) {
    const name = stringAfter(source, `"${key}"\\s*:\\s*(?:\\[\\s*)?\\{[^{}\\[\\]]{0,300}?"name"\\s*:\\s*`);
    if (name !== null) node[key] = { name };
  }
  return node;
}

/** A string up to the quote that what follows shows to be its last: `"say "hi"",` is `say "hi"`. */
function stringAfter(source: string, opening: string): string | null {
  const value = new RegExp(`${opening}"([^\\n]{1,400}?)"\\s{0,99}(?:,\\s{0,99}"|[}\\]]|$)`).exec(source)?.[1];
  if (value === undefined) return null;
  return value
    .replace(/\\u([\da-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\([\\/"])/g, '$1');
}
