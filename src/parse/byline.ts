/** Who wrote an article: by JSON-LD, `<meta>`, the markup of the byline, or its line of text. */
import { BYLINE_START } from './date-words.ts';
import { attribute, type Element, isElement, namesOf, textOf } from './dom.ts';
import { asArray, isObject } from './jsonld.ts';
import type { Meta } from './meta.ts';
import { splitNames, unique } from './names.ts';
import { hasWord, type Stated, siteNames } from './publisher.ts';
import { nearestFirst, ofArticle, type Surroundings } from './surroundings.ts';

const AUTHOR_META = [
  'author',
  'article:author',
  'article:author_name',
  'og:article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'citation_author',
  'cxenseparse:author',
];
/** Where a byline stands when neither JSON-LD nor `<meta>` has it, best first. */
const BYLINE_NAMES = [
  /author[-_]*name|byline[-_]*name|name[-_]*author|writer[-_]*name/i,
  /byline|(?:^|[\s_-])author(?:s|line)?(?=$|[\s_-])|(?:article|post|entry|story|news)[-_]*author|(?:^|[\s_-])(?:autor|auteur|writer|journalist|reporter)(?:s|es|en)?(?=$|[\s_-])/i,
];
const MAX_ELEMENTS = 6;
const MAX_NAMES = 6;
/** Of one element, each looked at for a name. */
const MAX_PARTS = 24;
/** Lines under the headline that a byline stands in. */
const NEAR_BLOCKS = 12;
const MAX_LINE_CHARS = 120;
/** "von Ana Ruiz": words that start a byline only before a name. */
const BYLINE_BEFORE_NAME =
  /^(?:text: )?(?:von|par|por|door|av|af|di|de) (?=(?:Dr\. |Prof\. )?\p{Lu}\p{L}+[- ]\p{Lu})/iu;

/** Names of people (or the desk) that wrote it, in order, each once. The site's own name only where there is no other. */
export function bylineOf(page: Stated, around: () => Surroundings): string[] {
  const isSite = siteNames(page);
  let site: string[] = [];
  for (const source of [fromJsonLd, fromMeta, fromLabels, fromElements, fromLines]) {
    const names = unique(source(page, around));
    const people = names.filter((name) => !isSite(name));
    if (people.length > 0) {
      const all = source === fromMeta && people.length === 1 ? withOthers(people, fromLines(page, around)) : people;
      return all.slice(0, source === fromJsonLd ? undefined : MAX_NAMES);
    }
    if (site.length === 0) site = names;
  }
  return site;
}

/** `<meta>` often has the first author alone, where the line under the headline has all: "By Ana Ruiz and Tom Feld". */
function withOthers(first: readonly string[], inLine: readonly string[]): readonly string[] {
  const line = unique(inLine);
  return line.length > 1 && line[0] === first[0] ? line : first;
}

function fromJsonLd({ jsonLd }: Stated): string[] {
  const authors = asArray(jsonLd.article?.author ?? jsonLd.article?.creator);
  return authors.flatMap((author) => namesIn(jsonLd.resolve(author)));
}

function namesIn(author: unknown): string[] {
  if (typeof author === 'string') return splitNames(author);
  if (Array.isArray(author)) return author.flatMap(namesIn);
  if (!isObject(author)) return [];
  const { name, givenName, familyName } = author;
  if (name === undefined && typeof familyName === 'string')
    return splitNames(typeof givenName === 'string' ? `${givenName} ${familyName}` : familyName);
  return asArray(name).flatMap((value) => (typeof value === 'string' ? splitNames(value) : []));
}

function fromMeta({ meta }: Stated): string[] {
  for (const name of AUTHOR_META) {
    const names = meta.all(name).flatMap((value) => splitNames(value));
    if (names.length > 0) return names;
  }
  return [];
}

/** `twitter:label1` "Written by", `twitter:data1` the name. */
function fromLabels({ meta }: Stated): string[] {
  return [1, 2].flatMap((i) => (isAuthorLabel(meta, i) ? splitNames(meta.get(`twitter:data${i}`) ?? '') : []));
}

function isAuthorLabel(meta: Meta, i: number): boolean {
  return /^(?:written by|by|author|verfasst von|geschrieben von|von|écrit par|par|escrito por|por|scritto da|geschreven door|autore?)$/i.test(
    meta.get(`twitter:label${i}`)?.trim() ?? '',
  );
}

function fromElements({ survey }: Stated, around: () => Surroundings): string[] {
  const levels = [
    () => survey.marked.filter((element) => hasWord(element.attribs.itemprop, 'name') && isInAuthor(element)),
    () => survey.marked.filter(({ attribs }) => hasWord(attribs.itemprop, 'author') || hasWord(attribs.rel, 'author')),
    ...BYLINE_NAMES.map((pattern) => () => survey.named.filter((element) => pattern.test(namesOf(element)))),
  ];
  for (const level of levels) {
    const own = nearestFirst(ofBylines(level(), around()), around()).slice(0, MAX_ELEMENTS);
    const names = unique(own.flatMap(namesOfElement));
    if (names.length > 0) return names;
  }
  return [];
}

/** Bylines are noise to the body, so what holds one is not kept out for that. */
function ofBylines(elements: readonly Element[], around: Surroundings): Element[] {
  const aside = new Set([...around.aside].filter((element) => !/byline|author|autor|auteur/i.test(namesOf(element))));
  return ofArticle(elements, { ...around, aside });
}

function isInAuthor(element: Element): boolean {
  let at = element.parent;
  for (let depth = 0; at !== null && depth < 4; depth++, at = at.parent)
    if ('attribs' in at && hasWord(at.attribs.itemprop, 'author')) return true;
  return false;
}

const HIDDEN = /visually-?hidden|sr-only|screen-reader|offscreen/i;

/** Names side by side have an element each. */
function namesOfElement(element: Element): string[] {
  const stated = attribute(element, 'content');
  if (stated !== null) return splitNames(stated);
  if (HIDDEN.test(namesOf(element))) return [];
  const children = element.children.filter((child) => isElement(child));
  const loose = element.children.some((child) => child.type === 'text' && child.data.trim() !== '');
  if (!loose && children.length > 1) return children.slice(0, MAX_PARTS).flatMap(namesOfElement);
  const [only] = children;
  return !loose && only !== undefined ? namesOfElement(only) : splitNames(textOf(element, 300));
}

/** "By Ana Ruiz" on a line of its own under the headline. */
function fromLines(_: Stated, around: () => Surroundings): string[] {
  const { outline, headlineBlock } = around();
  const from = Math.max(0, headlineBlock);
  const near = outline.blocks.slice(from, from + NEAR_BLOCKS).filter(({ text }) => text.length < MAX_LINE_CHARS);
  const line = near.find(({ text }) => BYLINE_START.test(text) || BYLINE_BEFORE_NAME.test(text));
  return line === undefined ? [] : splitNames(line.text);
}
