/** The part of the paper that an article stands in ("Business"): as the page states it, else by the trail that leads to it. */
import { attribute, type Element, isElement, type Node, namesOf, textOf } from './dom.ts';
import { plainText } from './entities.ts';
import { asArray, isObject, type JsonObject } from './jsonld.ts';
import { foldForCompare } from './normalize.ts';
import { type Stated, siteNames } from './publisher.ts';

const SECTION_META = [
  'article:section',
  'og:article:section',
  'article.section',
  'articlesection',
  'article_section',
  'parsely-section',
  'cxenseparse:section',
  'sailthru.section',
  'prism.section',
  'section',
];
/** A longer one is a sentence. */
const MAX_SECTION_CHARS = 80;
const MAX_CRUMBS = 20;
/** Nodes of a printed trail that are looked at. */
const MAX_TRAIL_NODES = 500;
/** How the first step of a trail is called. */
const HOME =
  /^(?:home ?(?:page)?|front ?page|main|start(?:seite)?|accueil|inicio|início|portada|etusivu|forside|hem|strona główna|главная|ana ?sayfa|ホーム|トップ|首页|首頁|홈)$/i;

interface Crumb {
  readonly name: string;
  readonly address: string;
}

/** JSON-LD, then `<meta>`, then microdata, then breadcrumbs; null where the page names no section. */
export function sectionOf(page: Stated, title: string | null): string | null {
  const { jsonLd, meta, survey } = page;
  const marked = survey.marked.find(({ attribs }) => attribs.itemprop === 'articleSection');
  const stated = [
    ...asArray(jsonLd.article?.articleSection).map((section) => (isObject(section) ? section.name : section)),
    ...SECTION_META.map((name) => meta.get(name)),
    marked === undefined ? null : (attribute(marked, 'content') ?? textOf(marked, 200)),
  ];
  for (const value of stated) {
    const section = typeof value === 'string' ? sectionName(value) : null;
    if (section !== null) return section;
  }
  return lastStep(statedTrail(jsonLd.breadcrumbs), page, title) ?? lastStep(printedTrail(survey.named), page, title);
}

function sectionName(value: string): string | null {
  const name = plainText(value);
  return name === null || name.length > MAX_SECTION_CHARS || /^(?:https?:)?\/\/|^@|^[^\p{L}]*$/u.test(name)
    ? null
    : name;
}

/** The step before the article itself, where that is not the front page. */
function lastStep(trail: readonly Crumb[], page: Stated, title: string | null): string | null {
  const isSite = siteNames(page);
  const own = foldForCompare(title ?? '');
  const steps = trail.filter(({ name, address }) => {
    const isFront = HOME.test(name) || /^(?:https?:\/\/[^/]+)?\/?$/.test(address || '-') || isSite(name);
    return !isFront && (own === '' || !own.startsWith(foldForCompare(name).slice(0, own.length)));
  });
  const last = steps.at(-1);
  return last === undefined ? null : sectionName(last.name);
}

/** `BreadcrumbList`: its items by their position. */
function statedTrail(list: JsonObject | null): Crumb[] {
  const items = asArray(list?.itemListElement).filter(isObject).slice(0, MAX_CRUMBS);
  const position = (item: JsonObject) => Number(item.position) || 0;
  return items
    .sort((a, b) => position(a) - position(b))
    .flatMap(({ name, item }) => {
      const stated = typeof name === 'string' ? name : isObject(item) ? item.name : null;
      const address = isObject(item) ? (item['@id'] ?? item.url) : item;
      return typeof stated === 'string' ? [{ name: stated, address: typeof address === 'string' ? address : '' }] : [];
    });
}

/** The links of the first element that is named for a trail. What is no link is the page itself. */
function printedTrail(named: readonly Element[]): Crumb[] {
  const trail = named.find((element) => isTrail(element));
  if (trail === undefined) return [];
  const crumbs: Crumb[] = [];
  const stack: Node[] = [trail];
  let left = MAX_TRAIL_NODES;
  for (let next = stack.pop(); next !== undefined && left-- > 0; next = stack.pop()) {
    if (!isElement(next)) continue;
    const { href } = next.attribs;
    if (next.name === 'a' && href !== undefined)
      crumbs.push({ name: plainText(textOf(next, 200)) ?? '', address: href });
    else stack.push(...[...next.children].reverse().slice(0, left));
  }
  return crumbs.filter(({ name }) => name !== '').slice(0, MAX_CRUMBS);
}

function isTrail(element: Element): boolean {
  return /bread-?crumb/i.test(`${namesOf(element)} ${element.attribs['aria-label'] ?? ''}`);
}
