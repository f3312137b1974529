/** Who publishes a page, and whether a piece of text is only its name. */
import { type Element, textOf } from './dom.ts';
import { plainText } from './entities.ts';
import { asArray, isObject, type JsonLd } from './jsonld.ts';
import type { Meta } from './meta.ts';
import { foldForCompare, lineOrNull } from './normalize.ts';
import type { Survey } from './survey.ts';

/** What a page states about itself. */
export interface Stated {
  readonly survey: Survey;
  readonly meta: Meta;
  readonly jsonLd: JsonLd;
  readonly url: string | null;
}

const SITE_META = ['og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'citation_publisher'];
const MAX_TITLE_CHARS = 500;
/** "Daily Mail" is as good as "Daily Mail Online". */
const MIN_SHARE = 0.6;
/** A shorter name is part of too many others. */
const MIN_SITE_CHARS = 3;

export function publisherOf(page: Stated): string | null {
  const { survey, meta, jsonLd } = page;
  const named = asArray(jsonLd.article?.publisher).map((publisher) => nameOf(jsonLd.resolve(publisher)));
  const stated = [...SITE_META.map((name) => meta.get(name)), markedPublisher(survey), meta.get('article:publisher')];
  const site = stated.find((name) => name !== null && name.trim() !== '' && !/^(?:https?:)?\/\/|^@|^\d+$/.test(name));
  return named.find((name) => name !== null) ?? lineOrNull(site) ?? siteInTitle(survey);
}

/** True where `text` is the site's name, or its address, in any of the ways that the page has of saying it. */
export function siteNames(page: Stated): (text: string) => boolean {
  const names = [publisherOf(page), page.meta.get('og:site_name'), page.meta.get('application-name')];
  const known = names.filter((name) => name !== null).map(squeeze);
  const host = squeeze(hostName(page.url ?? page.survey.canonical?.attribs.href ?? page.meta.get('og:url')));
  return (text) => {
    const name = squeeze(text);
    if (name.length < MIN_SITE_CHARS) return name !== '' && (known.includes(name) || name === host);
    return (
      known.some((site) => site === name || (site.length >= MIN_SITE_CHARS && contains(site, name))) ||
      (host.length >= MIN_SITE_CHARS && contains(host, name))
    );
  };
}

/** "Example Times" and "The Example Times Online". */
function contains(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return short.length >= MIN_SITE_CHARS && short.length >= MIN_SHARE * long.length && long.includes(short);
}

function squeeze(text: string | null): string {
  return foldForCompare(text ?? '').replaceAll(' ', '');
}

/** `https://www.example-times.co.uk/a` → `example-times`. */
function hostName(url: string | null | undefined): string {
  const host = /^[a-z]+:\/\/([^/?#:]+)/i.exec(url ?? '')?.[1] ?? '';
  const labels = host.split('.').filter((label) => !/^(?:www?\d?|m|amp|com?|org|net|gov|ac|edu)$/i.test(label));
  return labels.slice(0, -1).at(-1) ?? labels.at(-1) ?? '';
}

function markedPublisher({ marked }: Survey): string | null {
  const publisher = marked.find(({ attribs }) => hasWord(attribs.itemprop, 'publisher'));
  if (publisher === undefined) return null;
  const name = marked.find((element) => hasWord(element.attribs.itemprop, 'name') && standsIn(element, publisher));
  return name === undefined ? null : (name.attribs.content ?? textOf(name, 200));
}

function standsIn(element: Element, container: Element): boolean {
  let at: Element['parent'] = element;
  for (let depth = 0; at !== null && depth < 10; depth++, at = at.parent) if (at === container) return true;
  return false;
}

export function hasWord(attribute: string | undefined, word: string): boolean {
  return attribute?.split(/\s+/).includes(word) ?? false;
}

/** What `<title>` says after or before the headline: `Plant to open | The Example Times`. */
function siteInTitle({ title, headings }: Survey): string | null {
  const h1 = headings.find(({ name }) => name === 'h1');
  const heading = h1 === undefined ? null : lineOrNull(textOf(h1, MAX_TITLE_CHARS));
  const stated = title === null ? null : lineOrNull(titleText(title));
  if (stated === null || heading === null || !stated.includes(heading)) return null;
  const [before = '', after = ''] = stated.split(heading);
  const site =
    /^\s*[|–—·»:-]+\s+([^|–—·»]{2,40})$/.exec(after)?.[1] ?? /^([^|–—·»]{2,40}?)\s+[|–—·»:-]+\s*$/.exec(before)?.[1];
  return lineOrNull(site);
}

/** `<title>` stands in the head, where `textOf` sees nothing that a reader would. */
export function titleText(title: Element): string {
  return title.children
    .map((child) => (child.type === 'text' ? child.data : ''))
    .join('')
    .slice(0, MAX_TITLE_CHARS);
}

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return plainText(value);
  return isObject(value) && typeof value.name === 'string' ? plainText(value.name) : null;
}
