/** What stands with the article and what does not: how far from its headline, and whether in a sidebar or another article. */
import type { Outline } from './blocks.ts';
import type { DayOrder } from './date-text.ts';
import { type Document, type Element, namesOf, textOf } from './dom.ts';
import { cleanLine, foldForCompare } from './normalize.ts';
import { remembered } from './remembered.ts';
import type { Survey } from './survey.ts';

export interface Surroundings {
  readonly survey: Survey;
  readonly outline: Outline;
  /** For each place of the outline, whether it is noise or within noise. */
  readonly dead: readonly boolean[];
  readonly order: DayOrder;
  readonly headline: Element | null;
  /** Index of the headline's block, -1 where there is none. */
  readonly headlineBlock: number;
  /** Sidebars, lists of other articles, comments. */
  readonly aside: ReadonlySet<Element>;
  /** For each place of the outline, whether it stands in one of them. */
  readonly withinAside: readonly boolean[];
}

/** Class names or ids that a publication date stands under. */
export const DATE_NAMES =
  /(?:^|[\s_-])(?:date|dates|dateline|datetime|datum|fecha|published|publish|pubdate|pub-date|posted|postdate|timestamp|time|created|releasedate|meta|byline|info|infos|details|submitted)(?=$|[\s_-])|(?:date|posted|published|publication|datum)/i;

const AUTHOR_NAMES = /(?:^|[\s_-])authors?(?=$|[\s_-])/i;

/** Only the first so many elements of a kind are looked at. */
const MAX_LOOKED_AT = 400;
const MAX_HEADINGS = 60;
const MAX_TITLE_CHARS = 500;
/** What stands before the headline is as likely the page's as the article's. */
const BEFORE_FACTOR = 3;
/** Characters of a link beyond the element in it from which on the link is about more. */
const MAX_LINK_BEYOND = 15;
const MAX_CLIMB = 80;
const ASIDE = new Set(['aside', 'nav', 'footer']);
/** Posts of social networks stand in quotations. */
const QUOTED = 'blockquote';

export type Given = Pick<Surroundings, 'survey' | 'outline' | 'dead' | 'order'> & { readonly title: string | null };

/** Made when it is first asked for: most pages state for machines what they are. */
export function surroundingsOf(given: Given): () => Surroundings {
  let made: Surroundings | null = null;
  return () => {
    made ??= {
      ...given,
      headline: headlineOf(given.survey, given.title),
      headlineBlock: headlineBlock(given.outline, given.title),
      ...asideOf(given.outline, given.dead),
    };
    return made;
  };
}

/** The heading that says the title, else the first `h1`. */
function headlineOf({ headings }: Survey, title: string | null): Element | null {
  const wanted = foldForCompare(title ?? '');
  const same = headings.slice(0, MAX_HEADINGS).find((heading) => says(textOf(heading, MAX_TITLE_CHARS), wanted));
  return same ?? headings.find(({ name }) => name === 'h1') ?? null;
}

function headlineBlock({ blocks }: Outline, title: string | null): number {
  const wanted = foldForCompare(title ?? '');
  const same = blocks.findIndex(({ kind, text }) => kind === 'heading' && says(text, wanted));
  return same >= 0 ? same : blocks.findIndex(({ top }) => top);
}

/** A heading may have a kicker before the title. */
function says(heading: string, wanted: string): boolean {
  const text = foldForCompare(heading);
  return wanted !== '' && (text === wanted || (wanted.length >= 20 && text.endsWith(wanted)));
}

/** Noise that is not named for holding the date, or the author beside whom it stands. */
function asideOf({ places }: Outline, dead: readonly boolean[]): Pick<Surroundings, 'aside' | 'withinAside'> {
  const aside = new Set<Element>();
  const withinAside: boolean[] = [];
  places.forEach(({ element, parent, noisy }, i) => {
    const own = element !== null && noisy && dead[i] === true && isAside(element);
    if (own) aside.add(element);
    withinAside.push(own || (withinAside[parent] ?? false));
  });
  return { aside, withinAside };
}

function isAside(element: Element): boolean {
  if (ASIDE.has(element.name)) return true;
  const names = namesOf(element);
  return !DATE_NAMES.test(names) && !AUTHOR_NAMES.test(names);
}

/** Those that belong to the article: in no sidebar, no other `<article>`, no link to one. */
export function ofArticle(elements: readonly Element[], { headline, aside }: Surroundings): Element[] {
  const own = headline === null ? null : new Set(ancestry(headline));
  const inArticle = own !== null && [...own].some(({ name }) => name === 'article');
  const linkChars = remembered(charsOf);
  return elements.slice(0, MAX_LOOKED_AT).filter((element) => {
    for (const at of ancestry(element)) {
      if (aside.has(at) || at.name === QUOTED || (isLink(at) && linkChars(at) > charsOf(element) + MAX_LINK_BEYOND))
        return false;
      if (at.name === 'article' && inArticle) return own.has(at);
    }
    return true;
  });
}

/** A link around more than the element leads to another article. */
function isLink({ name, attribs }: Element): boolean {
  return name === 'a' && attribs.href !== undefined;
}

function charsOf(element: Element): number {
  return cleanLine(textOf(element, 200)).length;
}

export function nearestFirst(elements: readonly Element[], around: Surroundings): Element[] {
  if (around.headline === null) return [...elements];
  return elements
    .map((element) => ({ element, far: distance(element, around) }))
    .sort((a, b) => a.far - b.far)
    .map(({ element }) => element);
}

/** In elements, from the headline; 0 for all where there is none. */
export function distance(element: Element, { survey, headline }: Surroundings): number {
  const from = headline === null ? undefined : survey.positions.get(headline);
  const at = survey.positions.get(element);
  if (from === undefined || at === undefined) return 0;
  return at >= from ? at - from : (from - at) * BEFORE_FACTOR;
}

/** An element and what it stands in, innermost first. */
function* ancestry(element: Element): Generator<Element> {
  let at: Element['parent'] | Document = element;
  for (let depth = 0; at !== null && depth < MAX_CLIMB; depth++) {
    if ('attribs' in at) yield at;
    at = 'parent' in at ? (at.parent as Element['parent']) : null;
  }
}

export function firstOf<T, R>(values: readonly T[], read: (value: T) => R | null): R | null {
  for (const value of values) {
    const found = read(value);
    if (found !== null) return found;
  }
  return null;
}
