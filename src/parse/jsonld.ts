/** JSON-LD blocks of a page: all shapes that publishers write (graphs, arrays, nesting), and slightly broken JSON too. */
import type { CheerioAPI } from 'cheerio/slim';

export type JsonObject = { readonly [key: string]: unknown };

/** Most objects that are looked at; a page has some dozens. */
const MAX_NODES = 5_000;

/** schema.org types whose node describes the page's own article, best first. Source: schema.org/Article, "more specific". */
const ARTICLE_TYPES = [
  /^(?:news|reportagenews|analysisnews|backgroundnews|opinionnews|askpublicnews|reviewnews|satirical)article$/,
  /^(?:article|liveblogposting|blogposting|socialmediaposting|techarticle|scholarlyarticle|report|advertisercontentarticle|pressrelease)$/,
  /^(?:webpage|itempage|collectionpage|videoobject|review|creativework|discussionforumposting|qapage)$/,
];
/** Properties whose value is a part of the same description, not of another page. */
const NESTED = ['@graph', 'mainEntity', 'mainEntityOfPage'];

export interface JsonLd {
  /** The node that describes this page's article, null where there is none. */
  readonly article: JsonObject | null;
  /** The node of the page itself (`WebPage`), where it is another one. */
  readonly page: JsonObject | null;
  /** Follows `{"@id": …}` to the node that says more, where the page has it. */
  readonly resolve: (value: unknown) => unknown;
}

/** `isThisPage`: whether an address in the data is the page's own. */
export function readJsonLd($: CheerioAPI, isThisPage: (url: string) => boolean): JsonLd {
  const nodes = $('script[type*="ld+json" i]')
    .toArray()
    .flatMap((script) => flatten(parseLoosely($(script).text())));
  const byId = new Map<string, JsonObject>();
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id === 'string' && Object.keys(node).length > 2 && !byId.has(id)) byId.set(id, node);
  }
  const resolve = (value: unknown) => {
    const id = isObject(value) && Object.keys(value).length <= 2 ? value['@id'] : null;
    return typeof id === 'string' ? (byId.get(id) ?? value) : value;
  };
  const ranked = nodes
    .map((node) => ({ node, rank: typeRank(node) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank);
  const best = ranked.filter(({ rank }) => rank < 2);
  const own = best.find(({ node }) => addressesOf(node).some(isThisPage)) ?? best[0] ?? ranked[0];
  return { article: own?.node ?? null, page: ranked.find(({ rank }) => rank === 2)?.node ?? null, resolve };
}

function typeRank(node: JsonObject): number {
  const types = asArray(node['@type']).map((type) =>
    String(type)
      .toLowerCase()
      .replace(/^.*[/:]/, ''),
  );
  const rank = ARTICLE_TYPES.findIndex((pattern) => types.some((type) => pattern.test(type)));
  return rank < 0 && typeof node.datePublished === 'string' && !types.includes('comment') ? ARTICLE_TYPES.length : rank;
}

function addressesOf(node: JsonObject): string[] {
  const main = node.mainEntityOfPage;
  return [node.url, node['@id'], main, isObject(main) ? main['@id'] : null].filter((url) => typeof url === 'string');
}

function flatten(value: unknown): JsonObject[] {
  const found: JsonObject[] = [];
  const queue: unknown[] = [value];
  for (let i = 0; i < queue.length && i < MAX_NODES; i++) {
    const next = queue[i];
    if (Array.isArray(next)) queue.push(...next.slice(0, MAX_NODES));
    else if (isObject(next)) {
      found.push(next);
      for (const key of NESTED) if (typeof next[key] === 'object') queue.push(next[key]);
    }
  }
  return found;
}

/** JSON as written, else mended (comments, raw line breaks, trailing commas), else the few properties that still read. */
function parseLoosely(source: string): unknown {
  for (const attempt of [(text: string) => text, mend]) {
    try {
      return JSON.parse(attempt(source));
    } catch {}
  }
  return salvage(source);
}

function mend(source: string): string {
  const text = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\\(?!["\\/bfnrtu])/g, '\\\\')
    .replace(/, *([}\]])/g, '$1')
    .trim();
  return text.replace(/;$/, '');
}

const SALVAGED = ['headline', 'datePublished', 'dateModified', 'isAccessibleForFree'];

/** From JSON beyond mending: the plain string properties of what says it is an article. */
function salvage(source: string): JsonObject | null {
  if (!/"@type"\s*:\s*\[?\s*"[A-Za-z]*(?:Article|Posting|Report)"/.test(source)) return null;
  const node: Record<string, unknown> = { '@type': 'NewsArticle' };
  for (const key of SALVAGED) {
    const value = new RegExp(`"${key}"\\s*:\\s*"([^"\\n]{1,400})"`).exec(source)?.[1];
    if (value !== undefined) node[key] = value;
  }
  return node;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asArray(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
