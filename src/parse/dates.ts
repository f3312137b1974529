/** When the page says that its article was published and changed: the most deliberate statement first. */
import type { PublishedFrom } from '../claim.ts';
import { allTimes, changedDate, dataDate, markedDate, namedDate, timeDate } from './date-elements.ts';
import { printedAnywhere, printedChange, printedDate, printedNear } from './date-lines.ts';
import { allMetaDates, modifiedMeta, publishedMeta } from './date-meta.ts';
import { publishedInScripts } from './date-scripts.ts';
import { type DayOrder, readDate } from './date-text.ts';
import { dateInUrl } from './date-url.ts';
import { inPageZone, isBefore } from './instant.ts';
import { asArray, isObject, type JsonLd } from './jsonld.ts';
import type { Meta } from './meta.ts';
import { firstOf, type Surroundings } from './surroundings.ts';
import type { Survey } from './survey.ts';

export interface PageDates {
  readonly published: string | null;
  readonly publishedFrom: PublishedFrom | null;
  readonly modified: string | null;
}

export interface DatedPage {
  readonly survey: Survey;
  readonly meta: Meta;
  readonly jsonLd: JsonLd;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly around: () => Surroundings;
  readonly order: DayOrder;
}

/** A printed date this near to the headline, in elements, is the article's before a line without a name is. */
const NEAR_ELEMENTS = 100;

type Source = readonly [PublishedFrom, () => string | null];

export function datesOf(page: DatedPage): PageDates {
  const { meta, order, around } = page;
  const stated = statedChange(page);
  const named = (reach: number) => namedDate(around(), reach, (text) => printedDate(text, order));
  const dayInUrl = dateInUrl(page.url) ?? dateInUrl(page.canonicalUrl);
  // An address has no clock: a date by the headline that is of the same day may have one.
  const printedOn = (day: string | null) =>
    day === null
      ? null
      : firstOf([() => named(NEAR_ELEMENTS), () => printedNear(around())], (read) => {
          const date = read();
          return date?.startsWith(`${day}T`) ? date : null;
        });
  const sources: readonly Source[] = [
    ['json-ld', () => fromJsonLd(page, PUBLISHED_PROPERTIES)],
    ['meta', () => publishedMeta(meta, order)],
    ['time', () => markedDate(around()) ?? timeDate(around()) ?? dataDate(around())],
    ['text', () => printedOn(dayInUrl)],
    ['url', () => dayInUrl],
    ['text', () => named(NEAR_ELEMENTS) ?? printedNear(around()) ?? named(Number.POSITIVE_INFINITY)],
    ['script', () => publishedInScripts(page.survey.scripts)],
    ['text', () => printedAnywhere(around())],
    // A page that says only when it was changed had its words by then.
    ['time', () => changedDate(around())],
    ['json-ld', () => fromJsonLd(page, ['dateModified'])],
    ['meta', () => modifiedMeta(meta, order)],
  ];
  const newest = once(() => newestStated(page));
  for (const [publishedFrom, read] of sources) {
    const found = read();
    if (found === null || (GUESSED.has(publishedFrom) && isAfterDay(found, newest()))) continue;
    const published = inPageZone(found, () => [
      ...allMetaDates(meta, order),
      ...allTimes({ survey: page.survey, order }),
    ]);
    const modified = stated ?? changedDate(around()) ?? printedChange(around());
    return { published, publishedFrom, modified: notBefore(modified, published) };
  }
  return { published: null, publishedFrom: null, modified: stated };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const PUBLISHED_PROPERTIES = ['datePublished', 'uploadDate', 'dateCreated'];

function fromJsonLd({ jsonLd, order }: DatedPage, properties: readonly string[]): string | null {
  for (const node of [jsonLd.article, jsonLd.page]) {
    for (const property of properties) {
      for (const value of asArray(node?.[property])) {
        const found = readDate(isObject(value) ? value['@value'] : value, order);
        if (found !== null) return found;
      }
    }
  }
  return null;
}

function statedChange(page: DatedPage): string | null {
  return fromJsonLd(page, ['dateModified']) ?? modifiedMeta(page.meta, page.order);
}

/** What no machine was told to be a date can be of something yet to come. */
const GUESSED = new Set<PublishedFrom>(['url', 'text', 'script']);

/** The newest of all that the page states for machines: it was not written later than it was sent. */
function newestStated({ jsonLd, meta, order, survey }: DatedPage): string | null {
  const node = jsonLd.article ?? jsonLd.page;
  const stated = [readDate(node?.dateModified, order), modifiedMeta(meta, order), ...allTimes({ survey, order })];
  return (
    stated
      .filter((date) => date !== null)
      .sort()
      .at(-1) ?? null
  );
}

/** Whether `iso` is more than a day after `newest`: zones make up to a day. */
function isAfterDay(iso: string, newest: string | null): boolean {
  return newest !== null && Date.parse(iso.slice(0, 10)) > Date.parse(newest.slice(0, 10)) + DAY_MS;
}
const DAY_MS = 86_400_000;

/** A change before the publication is a mistake of the page's. */
function notBefore(modified: string | null, published: string): string | null {
  return modified !== null && isBefore(modified, published) ? null : modified;
}
