/** JSON-LD blocks of a page: all shapes that publishers write (graphs, arrays, nesting), and slightly broken JSON too. */
import type { Element } from './dom.ts';
import { parseLoosely } from './loose-json.ts';
import { sourceOf } from './survey.ts';

export type JsonObject = { readonly [key: string]: unknown };

/** Most objects that are looked at; a page has some dozens. */
const MAX_NODES = 5_000;

/** schema.org types whose node describes the page's own article, best first. Source: schema.org/Article, "more specific". */
const ARTICLE_TYPES = [
  /^(?:news|reportagenews|analysisnews|backgroundnews|opinionnews|askpublicnews|reviewnews|satirical)article$/,
  /^(?:article|liveblogposting|blogposting|socialmediaposting|techarticle|scholarlyarticle|report|advertisercontentarticle|pressrelease)$/,
  /^(?:webpage|itempage|collectionpage|videoobject|review|creativework|discussionforumposting|qapage)$/,
];
/** What a page can be about, with a date of its own. */
const OTHER_WORKS = new Set(
  'comment answer movie book tvseries tvepisode musicalbum musicrecording podcastepisode videogame product imageobject clip'.split(
    ' ',
  ),
);
/** Properties whose value is a part of the same description, not of another page. */
const NESTED = ['@graph', 'mainEntity', 'mainEntityOfPage', 'breadcrumb'];

export interface JsonLd {
  /** The node that describes this page's article, null where there is none. */
  readonly article: JsonObject | null;
  /** The node of the page itself (`WebPage`), where it is another one. */
  readonly page: JsonObject | null;
  /** The trail that leads to the page (`BreadcrumbList`). */
  readonly breadcrumbs: JsonObject | null;
  /** Follows `{"@id": …}` to the node that says more, where the page has it. */
  readonly resolve: (value: unknown) => unknown;
}

/** How the article of this page is told from others that the page describes. */
export interface OwnPage {
  isOwnAddress(url: string): boolean;
  isOwnTitle(headline: string): boolean;
}

export function readJsonLd(scripts: readonly Element[], own: OwnPage): JsonLd {
  const nodes = scripts.flatMap((script) => flatten(parseLoosely(sourceOf(script))));
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
  const article =
    best.find(({ node }) => addressesOf(node).some(own.isOwnAddress)) ??
    best.find(({ node }) => typeof node.headline === 'string' && own.isOwnTitle(node.headline)) ??
    best[0] ??
    ranked.find(({ node }) => typeof node.name === 'string' && hasDate(node) && own.isOwnTitle(node.name)) ??
    ranked[0];
  return {
    article: article?.node ?? null,
    page: ranked.find(({ rank }) => rank === 2)?.node ?? null,
    breadcrumbs: nodes.find((node) => typesOf(node).includes('breadcrumblist')) ?? null,
    resolve,
  };
}

/** Without what stands before the name (`https://schema.org/`), lower case. */
function typesOf(node: JsonObject): string[] {
  return asArray(node['@type']).map((type) =>
    String(type)
      .toLowerCase()
      .replace(/^.*[/:]/, ''),
  );
}

function typeRank(node: JsonObject): number {
  const types = typesOf(node);
  const rank = ARTICLE_TYPES.findIndex((pattern) => types.some((type) => pattern.test(type)));
  if (rank >= 0 || typeof node.datePublished !== 'string') return rank;
  return types.some((type) => OTHER_WORKS.has(type)) ? -1 : ARTICLE_TYPES.length;
}

function hasDate(node: JsonObject): boolean {
  return typeof node.datePublished === 'string' || typeof node.uploadDate === 'string';
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

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asArray(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
