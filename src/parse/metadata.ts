/** Title, byline, publisher and canonical URL of a page. */
import type { CheerioAPI } from 'cheerio/slim';
import type { Block } from './blocks.ts';
import { BYLINE_START } from './date-words.ts';
import { type Element, textOf } from './dom.ts';
import { asArray, isObject, type JsonLd } from './jsonld.ts';
import type { Meta } from './meta.ts';
import { cleanLine, foldForCompare, lineOrNull } from './normalize.ts';

export interface Page {
  readonly $: CheerioAPI;
  readonly meta: Meta;
  readonly jsonLd: JsonLd;
  readonly url: string | null;
}

const MAX_TITLE_CHARS = 500;
/** Of a title, a name or a list of names, before it is cleaned. */
const MAX_STATED_CHARS = 1_000;

/**
 * The headline: JSON-LD's, else the `h1` that agrees with another statement, else `og:title`, `<title>`. Where the `h1`
 * is a stated one without the site's name around it, the `h1`.
 */
export function titleOf(page: Page): string | null {
  const { $, meta, jsonLd } = page;
  const shown = ($('h1').toArray() as Element[])
    .slice(0, 20)
    .map((h1) => lineOrNull(textOf(h1, MAX_TITLE_CHARS)))
    .filter((text) => text !== null);
  const documentTitle = plainText($('title').first().text().slice(0, MAX_TITLE_CHARS));
  const headline = typeof jsonLd.article?.headline === 'string' ? plainText(jsonLd.article.headline) : null;
  const others = [meta.get('og:title'), meta.get('twitter:title'), documentTitle].filter((text) => text !== null);
  const claims = headline === null ? others : [headline];
  const agreed = shown.find((h1) => claims.some((claim) => agrees(h1, claim)));
  const best = agreed ?? headline ?? others[0] ?? shown[0];
  return best === undefined ? null : withoutSite(cleanLine(best), publisherOf(page));
}

/** JSON strings hold markup and entities now and then. */
function plainText(value: string): string | null {
  return lineOrNull(decodeEntities(value.slice(0, MAX_STATED_CHARS).replace(/<\/?[a-z][^<>]{0,300}>/gi, '')));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,8}));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? all;
    return String.fromCodePoint(Math.min(Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10), 0x10ffff));
  });
}

/** True where a heading is the stated title, alone or with a site's name around it. */
function agrees(heading: string, claim: string): boolean {
  const [a, b] = [foldForCompare(heading), foldForCompare(claim)];
  return a === b || (a.length >= 10 && (b.startsWith(a) || b.endsWith(a)));
}

const SITE_SEPARATOR = /\s+[|–—·»:-]\s+/;

/** `Plant to open in May | The Example Times` without the site's name. */
function withoutSite(title: string, publisher: string | null): string {
  const parts = title.split(SITE_SEPARATOR);
  const last = parts.at(-1);
  if (parts.length < 2 || last === undefined) return title;
  const isSite = (part: string) => publisher !== null && foldForCompare(part) === foldForCompare(publisher);
  if (isSite(last) || (/\s\|\s[^|]*$/.test(title) && last.length < 40))
    return title.slice(0, title.length - last.length).replace(/\s+[|–—·»:-]\s+$/, '');
  return title;
}

export function publisherOf({ $, meta, jsonLd }: Page): string | null {
  const named = asArray(jsonLd.article?.publisher).map((publisher) => nameOf(jsonLd.resolve(publisher)));
  const marked = ($('[itemprop~="publisher"] [itemprop~="name"]').toArray() as Element[]).slice(0, 3);
  const stated = [
    ...SITE_META.map((name) => meta.get(name)),
    ...marked.map((at) => at.attribs.content ?? textOf(at, 200)),
  ];
  const site = stated.find((name) => name !== null && name.trim() !== '' && !/^https?:/.test(name));
  return named.find((name) => name !== null) ?? lineOrNull(site) ?? siteInTitle($);
}

const SITE_META = ['og:site_name', 'application-name', 'dc.publisher', 'article:publisher'];

/** What `<title>` says after or before the headline: `Plant to open | The Example Times`. */
function siteInTitle($: CheerioAPI): string | null {
  const title = lineOrNull($('title').first().text().slice(0, MAX_TITLE_CHARS));
  const heading = lineOrNull(textOf($('h1').get(0) ?? $.root().get(0)!, MAX_TITLE_CHARS));
  if (title === null || heading === null || !title.includes(heading)) return null;
  const [before = '', after = ''] = title.split(heading);
  const site =
    /^\s*[|–—·»:-]+\s+([^|–—·»]{2,40})$/.exec(after)?.[1] ?? /^([^|–—·»]{2,40}?)\s+[|–—·»:-]+\s*$/.exec(before)?.[1];
  return lineOrNull(site);
}

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return plainText(value);
  return isObject(value) && typeof value.name === 'string' ? plainText(value.name) : null;
}

/** Where a byline stands when neither JSON-LD nor `<meta>` has it, best first. */
const BYLINE_SELECTORS = [
  '[itemprop~="author"] [itemprop~="name"], [rel~="author"], [itemprop~="author"]',
  '[class*="author-name" i], [class*="byline-name" i], [class*="byline__name" i], [class*="author__name" i]',
  '.byline, [class*="byline" i], .author, [class*="article-author" i], [class*="post-author" i], [class*="entry-author" i]',
];
const AUTHOR_META = [
  'author',
  'article:author',
  'article:author_name',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'citation_author',
  'cxenseparse:author',
  'twitter:data1',
];

/** Names of people (or the desk) that wrote it, in order, each once. */
export function bylineOf(page: Page, blocks: readonly Block[]): string[] {
  const { $, meta, jsonLd } = page;
  const stated = asArray(jsonLd.article?.author ?? jsonLd.article?.creator).flatMap((author) =>
    namesIn(jsonLd.resolve(author)),
  );
  if (stated.length > 0) return unique(stated);
  for (const name of AUTHOR_META.slice(0, -1)) {
    const names = meta.all(name).flatMap((value) => splitNames(value));
    if (names.length > 0) return unique(names);
  }
  for (const selector of BYLINE_SELECTORS) {
    const elements = ($(selector).toArray() as Element[]).slice(0, 6);
    const names = elements.flatMap((element) => splitNames(textOf(element, 300)));
    if (names.length > 0) return unique(names).slice(0, 6);
  }
  return bylineInText(blocks);
}

/** "By Ana Ruiz" on a line of its own under the headline. */
function bylineInText(blocks: readonly Block[]): string[] {
  const headline = blocks.findIndex((block) => block.top);
  const near = blocks.slice(Math.max(0, headline), Math.max(0, headline) + 12);
  const line = near.find(({ text }) => text.length < 120 && BYLINE_START.test(text));
  return line === undefined ? [] : unique(splitNames(line.text));
}

function namesIn(author: unknown): string[] {
  if (typeof author === 'string') return splitNames(author);
  if (Array.isArray(author)) return author.flatMap(namesIn);
  if (!isObject(author)) return [];
  return asArray(author.name).flatMap((name) => (typeof name === 'string' ? splitNames(name) : []));
}

/** "By Ana Ruiz and Tom Lee, Example Times" → the names. */
function splitNames(raw: string): string[] {
  const text = cleanLine(decodeEntities(raw.slice(0, MAX_STATED_CHARS)))
    .replace(
      /^(?:(?:written|posted|reported|published|story|words?)\s+)?(?:by|von|par|por|di|da|door|av|af)[:\s]+/i,
      '',
    )
    .replace(/\s*(?:\||•|·|—|–|\bpublished\b|\bupdated\b|\bposted\b).*$/i, '');
  return text
    .split(/\s*(?:,|;|&|\/|\band\b|\bund\b|\bet\b)\s+/i)
    .map((name) => name.trim())
    .filter(isName);
}

const NO_NAME =
  /^(?:by|admin|administrator|author|staff|editor|null|undefined|none|the|unknown|n\/a|follow.*|.*\b(?:reporter|correspondent|editor|writer|contributor|journalist|ceo|published|updated|min read)\b.*)$/i;

function isName(name: string): boolean {
  return (
    name.length > 1 &&
    name.length <= 60 &&
    name.split(' ').length <= 6 &&
    !/[@<>{}[\]]|https?:|\d{2}/.test(name) &&
    !NO_NAME.test(name)
  );
}

function unique(names: readonly string[]): string[] {
  const seen = new Map(names.map((name) => [foldForCompare(name), name] as const).reverse());
  return names.filter(
    (name, i) =>
      seen.get(foldForCompare(name)) !== undefined &&
      names.findIndex((n) => foldForCompare(n) === foldForCompare(name)) === i,
  );
}

/** The address that the page itself calls its own, absolute; null where it names none that can be its own. */
export function canonicalUrlOf({ $, meta, url }: Page): string | null {
  const candidates = [($('link[rel~="canonical" i]').get(0) as Element | undefined)?.attribs.href, meta.get('og:url')];
  for (const candidate of candidates) {
    const resolved = candidate === undefined || candidate === null ? null : absolute(candidate.trim(), url);
    if (resolved !== null && !isOnlyHome(resolved, url)) return resolved;
  }
  return null;
}

function absolute(address: string, base: string | null): string | null {
  if (address === '' || address.length > 4000) return null;
  try {
    const parsed = new URL(address, base ?? undefined);
    return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed.href : null;
  } catch {
    return null;
  }
}

/** Sites that name their home page as canonical on every page. */
function isOnlyHome(canonical: string, url: string | null): boolean {
  return url !== null && new URL(canonical).pathname === '/' && URL.canParse(url) && new URL(url).pathname.length > 1;
}
