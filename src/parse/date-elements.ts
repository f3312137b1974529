/** Dates in elements made to hold one: microdata, `<time>`, `data-*` attributes; those of the article, not of its neighbours. */
import { type DayOrder, findDate, readDate } from './date-text.ts';
import { MODIFIED_WORDS, PUBLISHED_WORDS, RIGHTS } from './date-words.ts';
import { attribute, type Element, namesOf, textOf } from './dom.ts';
import { cleanLine } from './normalize.ts';
import { DATE_NAMES, distance, firstOf, nearestFirst, ofArticle, type Surroundings } from './surroundings.ts';

const PUBLICATION_NAMES = /publi|posted|entry-date|post-date/i;
const CHANGE_NAMES = /updat|modif/i;

const PUBLICATION_DATA = /^data-[\w-]*(?:publi|pubdate|pub-date)/;
const ANY_DATE_DATA =
  /^data-(?:(?:article|post|story|news|entry)-)?(?:date|datetime|date-?time|timestamp|utime|posted|created)(?:-?(?:on|at))?$/;

/** Only the first so many elements of a kind are looked at. */
const MAX_LOOKED_AT = 400;
/** A `<time>` that is named for the publication counts before nearer ones up to here. */
const NAMED_REACH = 200;
/** Of the text of an element that is named for a date. */
const MAX_NAMED_CHARS = 200;
const MAX_LINK_CHARS = 30;
const MAX_LABEL_CHARS = 60;
const MAX_LABEL_NODES = 8;
/** An attribute that only may be a date counts this near to the headline, in elements. */
const NEAR_ELEMENTS = 60;
/** What says by its markup that it is the day of publication: the article's, else the only one of the page. */
export function markedDate(around: Surroundings): string | null {
  const { survey, order } = around;
  const marked = survey.marked.filter((element) => hasProperty(element, /^(?:\w+:)?(?:datePublished|dateCreated)$/i));
  const own = nearestFirst(ofArticle(marked, around), around);
  return firstOf(own, (element) => dateOfElement(element, order)) ?? onlyDay(marked, order);
}

function onlyDay(elements: readonly Element[], order: DayOrder): string | null {
  const dates = elements.map((element) => dateOfElement(element, order)).filter((date) => date !== null);
  const [first] = dates;
  return first !== undefined && dates.every((date) => date.slice(0, 10) === first.slice(0, 10)) ? first : null;
}

/** `<time>` by its name, then by how near it stands to the headline. */
export function timeDate(around: Surroundings): string | null {
  const times = around.survey.times.filter((element) => element.name === 'time' && !isOfChange(element));
  const own = nearestFirst(ofArticle(times, around), around);
  const named = own.filter((time) => isOfPublication(time) && distance(time, around) <= NAMED_REACH);
  return firstOf([...named, ...own], (time) => dateOfElement(time, around.order));
}

/** An attribute such as `data-published="…"`, or `data-time` beside the headline. */
export function dataDate(around: Surroundings): string | null {
  const { survey, order } = around;
  // What a link says is of the page that it leads to.
  const others = survey.times.filter(({ name }) => name !== 'time' && name !== 'a');
  return firstOf(nearestFirst(ofArticle(others, around), around), (element) => {
    const near = distance(element, around) <= NEAR_ELEMENTS;
    const names = Object.keys(element.attribs).filter(
      (name) => PUBLICATION_DATA.test(name) || (near && ANY_DATE_DATA.test(name)),
    );
    return firstOf(names, (name) => wholeDate(attribute(element, name), order));
  });
}

/** When the page says by its markup that the article was changed. */
export function changedDate(around: Surroundings): string | null {
  const { survey, order } = around;
  const marked = survey.marked.filter((element) => hasProperty(element, /^(?:\w+:)?date(?:Modified|Updated)$/i));
  const times = survey.times.filter((element) => element.name === 'time' && isOfChange(element));
  return firstOf(ofArticle([...marked, ...times], around), (element) => dateOfElement(element, order));
}

/** Dates of `<time>` elements anywhere, as attributes: another way to say the same instant is among them. */
export function allTimes({ survey, order }: Pick<Surroundings, 'survey' | 'order'>): string[] {
  return survey.times
    .slice(0, MAX_LOOKED_AT)
    .flatMap((element) => [attribute(element, 'datetime'), cleanLine(textOf(element, 100))])
    .map((value) => readDate(value, order))
    .filter((date) => date !== null);
}

/** Printed in an element that is named for it, at most `reach` elements from the headline. */
export function namedDate(around: Surroundings, reach: number, read: (text: string) => string | null): string | null {
  const named = around.survey.named.filter((element) => isOfArticle(namesOf(element))).slice(0, MAX_LOOKED_AT);
  return firstOf(nearestFirst(ofArticle(named, around), around), (element) => {
    if (distance(element, around) > reach) return null;
    const text = cleanLine(textOf(element, 400));
    return text.length > (element.name === 'a' ? MAX_LINK_CHARS : MAX_NAMED_CHARS) ? null : read(text);
  });
}

/** Named for a date, and not for that of something to come. */
function isOfArticle(names: string): boolean {
  return DATE_NAMES.test(names) && !OTHER_OCCASION.test(names);
}
const OTHER_OCCASION = /(?:^|[\s_-])(?:events?|expir\w*|expiry|deadline|due|countdown|upcoming)(?=$|[\s_-])/i;

function hasProperty({ attribs }: Element, pattern: RegExp): boolean {
  const stated = `${attribs.itemprop ?? ''} ${attribs.property ?? ''}`.trim();
  return stated !== '' && stated.split(/\s+/).some((name) => pattern.test(name));
}

function isOfPublication(element: Element): boolean {
  return element.attribs.pubdate !== undefined || PUBLICATION_NAMES.test(namesOf(element));
}

/** By its own name, or by the label before it: "Updated: ". */
function isOfChange(element: Element): boolean {
  const names = namesOf(element);
  if (isOfPublication(element)) return false;
  if (CHANGE_NAMES.test(names)) return true;
  const label = labelBefore(element);
  return MODIFIED_WORDS.test(label) && !PUBLISHED_WORDS.test(label);
}

/** The text right before an element, within what it stands in; after the last other date there. */
function labelBefore(element: Element): string {
  let at: Element = element;
  for (let depth = 0; depth < 3; depth++) {
    const text = textBefore(at);
    if (text !== '') return /[^\d]*$/.exec(text)![0];
    const { parent } = at;
    if (parent === null || !('attribs' in parent)) return '';
    at = parent;
  }
  return '';
}

function textBefore(element: Element): string {
  let text = '';
  let node = element.prev;
  for (let i = 0; node !== null && i < MAX_LABEL_NODES && text.length < MAX_LABEL_CHARS; i++, node = node.prev)
    text = `${textOf(node, MAX_LABEL_CHARS)} ${text}`;
  return cleanLine(text).slice(-MAX_LABEL_CHARS);
}

function dateOfElement(element: Element, order: DayOrder): string | null {
  const stated = firstOf(['datetime', 'content', 'title', 'data-datetime', 'data-timestamp'], (name) =>
    readDate(attribute(element, name), order),
  );
  if (stated !== null) return stated;
  const text = cleanLine(textOf(element, 300));
  return RIGHTS.test(text) ? null : (findDate(text, order)?.iso ?? null);
}

/** A value that is a date and nothing else. */
function wholeDate(value: string | null, order: DayOrder): string | null {
  return value !== null &&
    /^(?:\d{4}-\d{2}-\d{2}(?:[T ].{0,20})?|\d{10}|\d{13}|\p{L}.{5,40}\d{4}.{0,20}|\d{1,2}\D.{3,40})$/u.test(value)
    ? readDate(value, order)
    : null;
}
