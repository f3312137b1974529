/** When the page says that its article was published and changed: the most deliberate statement first. */
import type { CheerioAPI } from 'cheerio/slim';
import type { PublishedFrom } from '../claim.ts';
import type { Outline, Place } from './blocks.ts';
import { type DayOrder, findDate, isoDay, readDate } from './date-text.ts';
import { MODIFIED_WORDS, PUBLISHED_WORDS, RIGHTS } from './date-words.ts';
import { attribute, type Element, namesOf, textOf } from './dom.ts';
import type { JsonLd } from './jsonld.ts';
import type { Meta } from './meta.ts';
import { cleanLine } from './normalize.ts';

export interface PageDates {
  readonly published: string | null;
  readonly publishedFrom: PublishedFrom | null;
  readonly modified: string | null;
}

export interface DatedPage {
  readonly $: CheerioAPI;
  readonly meta: Meta;
  readonly jsonLd: JsonLd;
  readonly url: string | null;
  readonly outline: Outline;
  /** For each place of the outline, whether it is noise or within noise. */
  readonly dead: readonly boolean[];
  readonly order: DayOrder;
}

/** Names (or properties) of `<meta>` that hold the day of publication, best first. */
const PUBLISHED_META = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'datepublished',
  'publish_date',
  'publish-date',
  'pubdate',
  'publishdate',
  'publicationdate',
  'publication_date',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'dc:date',
  'rnews:datepublished',
  'published_time',
  'published-date',
  'publisheddate',
  'bt:pubdate',
  'prism.publicationdate',
  'citation_publication_date',
  'citation_date',
  'eomportal-publicationdate',
  'news_date',
  'article:post_date',
  'createdate',
  'creation_date',
  'date_published',
  'displaydate',
  'date',
  'created',
  'date.created',
  'release_date',
  'video:release_date',
];
const MODIFIED_META = [
  'article:modified_time',
  'og:updated_time',
  'article:modified',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'revision_date',
  'updated_time',
  'modified_time',
  'article:updated_time',
];

/** Class names or ids that a publication date stands under. */
const DATE_NAMES =
  /(?:^|[\s_-])(?:date|dates|dateline|datetime|datum|fecha|published|publish|pubdate|pub-date|posted|postdate|timestamp|time|created|releasedate|meta|byline|info|infos|details|submitted)(?=$|[\s_-])|(?:date|posted|published|datum)/i;

/** Only the first so many elements of a kind are looked at. */
const MAX_LOOKED_AT = 400;

export function datesOf(page: DatedPage): PageDates {
  const modified = modifiedDate(page);
  const steps: ReadonlyArray<readonly [PublishedFrom, (page: DatedPage) => string | null]> = [
    ['json-ld', fromJsonLd],
    ['meta', fromMeta],
    ['time', fromTime],
    ['url', ({ url }) => dateInUrl(url)],
    ['text', fromText],
  ];
  for (const [publishedFrom, step] of steps) {
    const published = step(page);
    if (published !== null) return { published, publishedFrom, modified };
  }
  return { published: null, publishedFrom: null, modified };
}

function fromJsonLd({ jsonLd, order }: DatedPage): string | null {
  for (const node of [jsonLd.article, jsonLd.page]) {
    const found =
      readDate(node?.datePublished, order) ?? readDate(node?.uploadDate, order) ?? readDate(node?.dateCreated, order);
    if (found !== null) return found;
  }
  return null;
}

function fromMeta({ meta, order }: DatedPage): string | null {
  for (const name of PUBLISHED_META) {
    const found = readDate(meta.get(name), order);
    if (found !== null) return found;
  }
  return null;
}

function modifiedDate({ jsonLd, meta, $, order }: DatedPage): string | null {
  const stated =
    readDate(jsonLd.article?.dateModified, order) ?? firstOf(MODIFIED_META, (name) => readDate(meta.get(name), order));
  if (stated !== null) return stated;
  const marked = $('[itemprop~="dateModified"], time[class*="updated"], time[class*="modified"]').first().get(0) as
    | Element
    | undefined;
  return marked === undefined ? null : dateOfElement(marked, order);
}

function firstOf<T, R>(values: readonly T[], read: (value: T) => R | null): R | null {
  for (const value of values) {
    const found = read(value);
    if (found !== null) return found;
  }
  return null;
}

/** Microdata, then `<time>`: one that says it is the publication's, else the first that stands with the article. */
function fromTime({ $, order, outline, dead }: DatedPage): string | null {
  const marked = $(
    '[itemprop~="datePublished"], [property~="datePublished"], time[pubdate], [itemprop~="dateCreated"]',
  ).toArray() as Element[];
  const dated = firstOf(marked.slice(0, MAX_LOOKED_AT), (element) => dateOfElement(element, order));
  if (dated !== null) return dated;
  const aside = asideElements(outline, dead);
  const times = ($('time').toArray() as Element[])
    .slice(0, MAX_LOOKED_AT)
    .filter((time) => !standsWithin(time, aside) && !isOfChange(time));
  const named = times.filter((time) => /publi|posted|entry-date|post-date/i.test(namesOf(time)));
  return firstOf([...named, ...times], (time) => dateOfElement(time, order));
}

/** Sidebars, lists of other articles, comments: noise that is not named for holding the date. */
function asideElements({ places }: Outline, dead: readonly boolean[]): Set<Element> {
  const aside = places.filter(({ element, noisy }, i) => element !== null && noisy && dead[i] && isAside(element));
  return new Set(aside.map(({ element }) => element!));
}

function isAside(element: Element): boolean {
  return ASIDE.has(element.name) || !DATE_NAMES.test(namesOf(element));
}

function standsWithin(element: Element, containers: ReadonlySet<Element>): boolean {
  let at: Element['parent'] = element;
  for (let depth = 0; at !== null && depth < 60; depth++, at = at.parent) {
    if ('attribs' in at && containers.has(at)) return true;
  }
  return false;
}
const ASIDE = new Set(['aside', 'nav', 'footer']);

function isOfChange(element: Element): boolean {
  return /updated|modified/i.test(namesOf(element));
}

function dateOfElement(element: Element, order: DayOrder): string | null {
  for (const name of ['datetime', 'content', 'title', 'data-datetime', 'data-timestamp']) {
    const found = readDate(attribute(element, name), order);
    if (found !== null) return found;
  }
  const text = cleanLine(textOf(element, 300));
  return RIGHTS.test(text) ? null : (findDate(text, order)?.iso ?? null);
}

const URL_DATES = [
  /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|$)/,
  /[/_-]((?:19|20)\d{2})[_-]?(\d{2})[_-]?(\d{2})(?=[/_.-]|$)/,
  /[/_-]((?:19|20)\d{2})(\d{2})(\d{2})\d{0,10}(?=[/_.-]|$)/,
];

/** The day in an address's path (`/2025/03/14/`, `-20250314`), null where there is none. */
export function dateInUrl(url: string | null): string | null {
  const path = url === null ? '' : (/^[a-z]+:\/\/[^/?#]*([^?#]{0,1000})/i.exec(url)?.[1] ?? '');
  return firstOf(URL_DATES, (form) => {
    const match = form.exec(path);
    return match === null ? null : isoDay(Number(match[1]), Number(match[2]), Number(match[3]));
  });
}

/** Printed dates: in an element named for it, then after "Published", then in a short line near the title. */
function fromText(page: DatedPage): string | null {
  return fromNamedElements(page) ?? fromLines(page);
}

function fromNamedElements({ $, order, outline, dead }: DatedPage): string | null {
  const aside = asideElements(outline, dead);
  const named = (
    $(
      '[class*="date" i], [id*="date" i], [class*="time" i], [class*="publi" i], [class*="posted" i], [class*="meta" i], [class*="byline" i], [class*="info" i], [class*="datum" i], [class*="submitted" i]',
    ).toArray() as Element[]
  )
    .filter((element) => DATE_NAMES.test(namesOf(element)))
    .slice(0, MAX_LOOKED_AT);
  return firstOf(named, (element) => {
    const text = cleanLine(textOf(element, 400));
    return text.length > 200 || RIGHTS.test(text) || standsWithin(element, aside) ? null : printedDate(text, order);
  });
}

/** Lines outside sidebars and footers: "Published …" anywhere, else a line that is little more than a date. */
function fromLines({ outline, dead, order }: DatedPage): string | null {
  const aside = withinAside(outline.places, dead);
  const lines = outline.blocks
    .filter(({ text, place }) => !aside[place] && text.length < 400 && /\d/.test(text) && !RIGHTS.test(text))
    .map(({ text }) => text)
    .slice(0, MAX_LOOKED_AT);
  const said = firstOf(lines, (line) => (PUBLISHED_WORDS.test(line.slice(0, 40)) ? printedDate(line, order) : null));
  return said ?? firstOf(lines, (line) => (line.length < 80 ? printedDate(line, order) : null));
}

function withinAside(places: readonly Place[], dead: readonly boolean[]): boolean[] {
  const aside: boolean[] = [];
  places.forEach(({ element, parent, noisy }, i) => {
    aside.push((aside[parent] ?? false) || (element !== null && noisy && dead[i] === true && isAside(element)));
  });
  return aside;
}

/** "Updated 4 March, first published 2 March" is of 2 March. */
function printedDate(text: string, order: DayOrder): string | null {
  const published = PUBLISHED_WORDS.exec(text);
  if (published !== null) {
    const after = findDate(text.slice(published.index), order);
    if (after !== null) return after.iso;
  }
  if (MODIFIED_WORDS.test(text)) {
    const first = findDate(text, order);
    if (first === null) return null;
    return findDate(text.slice(first.index + 8), order)?.iso ?? first.iso;
  }
  return findDate(text, order)?.iso ?? null;
}
