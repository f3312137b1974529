/** The headline of a page. */
import { type Element, isElement, namesOf, textOf } from './dom.ts';
import { plainText } from './entities.ts';
import { cleanLine, foldForCompare, lineOrNull } from './normalize.ts';
import { type Stated, siteNames, titleText } from './publisher.ts';

const MAX_TITLE_CHARS = 500;
const MAX_HEADINGS = 20;
/** A heading with less than this beside its kicker is all kicker. */
const MIN_TITLE_CHARS = 12;
const KICKER =
  /(?:^|[\s_-])(?:overline|kicker|eyebrow|roofline|topline|catchline|headline-?prefix|pre-?head(?:line)?|pre-?title|super-?title|sup-?title|dachzeile|spitzmarke|topper|offscreen|visually-?hidden|sr-only|screen-reader-text)(?=$|[\s_-])/i;

/**
 * The headline: JSON-LD's, else the `h1` that agrees with another statement, else `og:title`, `<title>`. Where the `h1`
 * is a stated one without the site's name around it, the `h1`.
 */
export function titleOf(page: Stated): string | null {
  const { survey, meta, jsonLd } = page;
  const headings = survey.headings.filter(({ name }) => name === 'h1').slice(0, MAX_HEADINGS);
  const shown = headings.map((h1) => lineOrNull(textOf(h1, MAX_TITLE_CHARS))).filter((text) => text !== null);
  const documentTitle = survey.title === null ? null : plainText(titleText(survey.title));
  const headline = typeof jsonLd.article?.headline === 'string' ? plainText(jsonLd.article.headline) : null;
  const others = [meta.get('og:title'), meta.get('twitter:title'), documentTitle]
    .map((text) => (text === null ? null : plainText(text)))
    .filter((text) => text !== null);
  const claims = headline === null ? others : [headline];
  const agreed =
    shown.find((h1) => claims.some((claim) => agrees(h1, claim))) ??
    headings.map(withoutKicker).find((rest) => rest !== null && claims.some((claim) => endsWith(claim, rest)));
  const best = agreed ?? headline ?? others[0] ?? shown[0];
  return best === undefined ? null : withoutSite(best.slice(0, MAX_TITLE_CHARS), page);
}

/** What a heading says beside the kicker in it, null where it has none. The title only where another statement agrees. */
function withoutKicker(heading: Element): string | null {
  const parts = heading.children.filter((child) => !(isElement(child) && KICKER.test(namesOf(child))));
  if (parts.length === heading.children.length) return null;
  const rest = cleanLine(parts.map((part) => textOf(part, MAX_TITLE_CHARS)).join(' '));
  return rest.length >= MIN_TITLE_CHARS ? rest : null;
}

function endsWith(claim: string, rest: string): boolean {
  return foldForCompare(claim).endsWith(foldForCompare(rest));
}

/** True where a heading is the stated title, alone or with a site's name around it. */
function agrees(heading: string, claim: string): boolean {
  const [a, b] = [foldForCompare(heading), foldForCompare(claim)];
  return a === b || (a.length >= 10 && (b.startsWith(a) || b.endsWith(a)));
}

/** Between a title and the site's name. East Asian pages leave no spaces. */
const SEPARATOR = /\s+[|–—·•»›:~-]\s+|\s*[｜ㅣ|]\s*|(?<=\S)：(?=\S)/g;
const MAX_SITE_CHARS = 40;

/** `Plant to open in May | The Example Times` without the site's name. */
function withoutSite(title: string, page: Stated): string {
  return title.search(SEPARATOR) < 0 ? title : cutSite(title, siteNames(page));
}

function cutSite(title: string, isSite: (text: string) => boolean): string {
  const breaks = [...title.matchAll(SEPARATOR)];
  const [first, last] = [breaks[0], breaks.at(-1)];
  if (first === undefined || last === undefined) return title;
  const after = title.slice(last.index + last[0].length);
  if (isSite(after) || (/\s\|\s/.test(last[0]) && after.length < MAX_SITE_CHARS))
    return cutSite(title.slice(0, last.index), isSite);
  return isSite(title.slice(0, first.index)) ? cutSite(title.slice(first.index + first[0].length), isSite) : title;
}
