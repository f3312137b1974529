/** The elements of a page that its dates and metadata are read from, found in one walk of the tree. */
import { type Document, type Element, isUnseen, namesOf, walk } from './dom.ts';
import { remembered } from './remembered.ts';

export interface Survey {
  readonly html: Element | null;
  readonly title: Element | null;
  readonly canonical: Element | null;
  /** `<link rel="next">`. */
  readonly next: Element | null;
  readonly metas: readonly Element[];
  /** `<script>` of JSON-LD. */
  readonly jsonLd: readonly Element[];
  /** All other `<script>` with text in them. */
  readonly scripts: readonly Element[];
  /** `h1` to `h3`. */
  readonly headings: readonly Element[];
  /** `<time>`, and what else has an attribute that may hold a date. */
  readonly times: readonly Element[];
  /** With `itemprop`, `property` or `rel`, and no `<meta>`. */
  readonly marked: readonly Element[];
  /** With a class or id that speaks of a date or an author, or of the trail that leads to the article. */
  readonly named: readonly Element[];
  /** How many elements start before this one. */
  readonly positions: ReadonlyMap<Element, number>;
}

/** Only the first so many elements of a kind are kept. */
const MAX_KEPT = 2_000;
/** Attributes that machines write a date into; a value that is none is ruled out when it is read. */
const DATE_ATTRIBUTE = /date|time|publish|posted/;
const TELLING_NAME =
  /date|time|publi|posted|pubd|meta|byline|info|details|datum|fecha|submitted|created|creat|author|autor|writer|journalist|reporter|contributor|redact|source|credit|bread-?crumb/i;

type Lists = { -readonly [K in keyof Survey]: Survey[K] extends readonly Element[] ? Element[] : Survey[K] } & {
  /** Whether class names and id are such. Most stand on many elements. */
  readonly tells: (names: string) => boolean;
};

export function surveyOf(root: Document): Survey {
  const positions = new Map<Element, number>();
  const found: Lists = {
    html: null,
    title: null,
    canonical: null,
    next: null,
    metas: [],
    jsonLd: [],
    scripts: [],
    headings: [],
    times: [],
    marked: [],
    named: [],
    positions,
    tells: remembered((names) => names !== '' && TELLING_NAME.test(names)),
  };
  let position = 0;
  walk(root, {
    enter: (element) => {
      position++;
      if (element.name === 'template' && isUnseen(element)) return false;
      if (file(element, found)) positions.set(element, position);
      return true;
    },
    leave: () => {},
    text: () => {},
  });
  return found;
}

function hasDateAttribute(attribs: Element['attribs']): boolean {
  for (const name in attribs) {
    if (name.charCodeAt(4) === HYPHEN && name.startsWith('data-') && DATE_ATTRIBUTE.test(name)) return true;
  }
  return false;
}
const HYPHEN = 0x2d;

/** Puts an element where it belongs; true where it belongs anywhere. */
function file(element: Element, found: Lists): boolean {
  switch (element.name) {
    case 'meta':
      return keep(found.metas, element);
    case 'script':
      return fileScript(element, found);
    case 'html':
      found.html ??= element;
      return false;
    case 'title':
      found.title ??= element;
      return false;
    case 'link':
      if (found.canonical === null && /(?:^|\s)canonical(?:\s|$)/i.test(element.attribs.rel ?? ''))
        found.canonical = element;
      if (found.next === null && element.attribs.rel === 'next') found.next = element;
      return false;
    case 'h1':
    case 'h2':
    case 'h3':
      fileVisible(element, found);
      return keep(found.headings, element);
    default:
      return fileVisible(element, found);
  }
}

function fileScript(element: Element, found: Lists): boolean {
  if (/ld\+json/i.test(element.attribs.type ?? '')) return keep(found.jsonLd, element);
  return element.children.length > 0 && keep(found.scripts, element);
}

function fileVisible(element: Element, found: Lists): boolean {
  const { attribs } = element;
  let kept = false;
  if (element.name === 'time' || hasDateAttribute(attribs)) kept = keep(found.times, element);
  if (attribs.itemprop !== undefined || attribs.rel !== undefined || attribs.property !== undefined)
    kept = keep(found.marked, element);
  if (found.tells(namesOf(element)) || isNamedTrail(element)) kept = keep(found.named, element);
  return kept;
}

/** Source: WAI-ARIA Authoring Practices, breadcrumb pattern. */
function isNamedTrail({ name, attribs }: Element): boolean {
  return name === 'nav' && /^bread-?crumbs?$/i.test(attribs['aria-label'] ?? '');
}

function keep(list: Element[], element: Element): boolean {
  if (list.length >= MAX_KEPT) return false;
  list.push(element);
  return true;
}

/** What stands between a script's tags. */
export function sourceOf(script: Element): string {
  const [first] = script.children;
  if (first !== undefined && script.children.length === 1) return 'data' in first ? first.data : '';
  return script.children.map((child) => ('data' in child ? child.data : '')).join('');
}
