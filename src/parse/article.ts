/** A page, as it came, to an Article. Pure: same page in, same article out. */

import type { Article } from '../claim.ts';
import { fail, ok, type Result } from '../failure.ts';
import { accessOf } from './access.ts';
import { canonicalUrlOf, isNextPage, samePage } from './address.ts';
import { outlineOf } from './blocks.ts';
import { type Body, bodyOf } from './body.ts';
import { parseAsBrowsersDo } from './browser-markup.ts';
import { bylineOf } from './byline.ts';
import { readDate } from './date-text.ts';
import { datesOf } from './dates.ts';
import { dayOrderOf } from './day-order.ts';
import { attribute, type Document } from './dom.ts';
import { stateTree } from './embedded.ts';
import { decodePage } from './encoding.ts';
import { readJsonLd } from './jsonld.ts';
import { languageOf } from './language.ts';
import { parseMarkup } from './markup.ts';
import { type Meta, readMeta } from './meta.ts';
import { foldForCompare, lineOrNull } from './normalize.ts';
import { originOf } from './origin.ts';
import { publisherOf } from './publisher.ts';
import { sectionOf } from './section.ts';
import { statedBody } from './stated.ts';
import { surroundingsOf } from './surroundings.ts';
import { type Survey, surveyOf } from './survey.ts';
import { titleOf } from './title.ts';

export interface PageInput {
  readonly html: string | Uint8Array;
  /** Absolute address that the page came from. */
  readonly url: string | null;
  /** The `Content-Type` it came with. */
  readonly contentType?: string | null;
  /** What is known from elsewhere (a feed, the user); wins over what the page says. */
  readonly published?: string | null;
  readonly title?: string | null;
}

/** A page that shows less may be drawn by its scripts. */
const MIN_SHOWN_CHARS = 500;
/** A page whose tags are not closed and that gives less is read as browsers read it. */
const MIN_CHARS_OF_BROKEN = 300;
const MIN_OTHER_CHARS = 150;

/** Failures: INPUT_TOO_LARGE, PARSE_FAILED, NO_TEXT. */
export function parsePage(page: PageInput): Result<Article> {
  try {
    return readPage(page);
  } catch (cause) {
    // The engine's own limits (stack, string length) are the page's doing too.
    if (cause instanceof RangeError)
      return fail('PARSE_FAILED', `the page is too much to read (${cause.message})`, { cause });
    throw cause;
  }
}

function readPage(page: PageInput): Result<Article> {
  const html = decodePage(page.html, page.contentType ?? null);
  const markup = parseMarkup(html);
  if (!markup.ok) return markup;
  const article = readTree(markup.value.root, page);
  if (markup.value.unclosed === 0 || charsOf(article) >= MIN_CHARS_OF_BROKEN) return article;
  // The page may have lost its article to an element that was never closed.
  const tree = parseAsBrowsersDo(html, markup.value);
  const other = tree.ok ? readTree(tree.value, page) : tree;
  return other.ok && isMuchMore(charsOf(other), charsOf(article)) ? ok({ ...other.value, repaired: true }) : article;
}

function charsOf(article: Result<Article>): number {
  return article.ok ? article.value.text.length : 0;
}

function readTree(root: Document, page: PageInput): Result<Article> {
  const url = page.url;
  const survey = surveyOf(root);
  const meta = readMeta(survey.metas);
  const canonicalUrl = canonicalUrlOf(survey, meta, url);
  const ogTitle = foldForCompare(meta.get('og:title') ?? '');
  const jsonLd = readJsonLd(survey.jsonLd, {
    isOwnAddress: (address) => [url, canonicalUrl].some((own) => own !== null && samePage(address, own)),
    isOwnTitle: (headline) => ogTitle !== '' && ogTitle.startsWith(foldForCompare(headline)),
  });
  const read = { survey, meta, jsonLd, url };
  const title = lineOrNull(page.title) ?? titleOf(read);
  const outline = outlineOf(root);
  const body = bodyOf(outline, title, statedBody(jsonLd.article));
  const { text: shown, dead } = body;
  const text = shown.length < MIN_SHOWN_CHARS ? longer(shown, textOfState(survey.scripts, title)) : shown;
  if (text === '') return fail('NO_TEXT', `no article text was found${url === null ? '' : ` at ${url}`}`);
  const publisher = publisherOf(read);
  const continues = isNextPage(survey.next?.attribs.href, [url, canonicalUrl], url);
  const languages = declaredLanguages(survey.html, meta);
  const order = dayOrderOf(languages, url);
  const around = surroundingsOf({ survey, outline, dead, order, title });
  const byline = bylineOf(read, around);
  const dates = datesOf({ ...read, canonicalUrl, order, around });
  const given = readDate(page.published ?? null);
  return ok({
    url,
    canonicalUrl,
    title,
    byline,
    publisher,
    published: given ?? dates.published,
    modified: dates.modified,
    language: languageOf(text, languages.find((language) => language !== null) ?? null),
    text,
    publishedFrom: given === null ? dates.publishedFrom : 'given',
    section: sectionOf(read, title),
    ...accessOf({
      ...closing(body, text),
      text,
      root,
      blocks: outline.blocks,
      article: jsonLd.article,
      meta,
      continues,
    }),
    origin: originOf({ text, publisher, byline, url, canonicalUrl, sourceUrl: meta.get('syndication-source') }),
    repaired: false,
  });
}

/** How the text ends on the page, unless it is from elsewhere. */
function closing({ text, last, offered }: Body, chosen: string): Pick<Body, 'last' | 'offered'> {
  return chosen === text ? { last, offered } : { last: null, offered: false };
}

/** The text that a page without any keeps for its scripts. */
function textOfState(scripts: Survey['scripts'], title: string | null): string {
  const tree = stateTree(scripts);
  return tree === null ? '' : bodyOf(outlineOf(tree), title).text;
}

/** `other` where it is much longer, not only a summary or a notice. */
function longer(text: string, other: string): string {
  return isMuchMore(other.length, text.length) ? other : text;
}

function isMuchMore(chars: number, than: number): boolean {
  return chars > 2 * than && chars >= MIN_OTHER_CHARS;
}

/** The languages that the page says it is in, most deliberate first. */
function declaredLanguages(html: Survey['html'], meta: Meta): (string | null)[] {
  const stated = html === null ? null : (attribute(html, 'lang') ?? attribute(html, 'xml:lang'));
  return [stated, meta.get('content-language'), meta.get('og:locale'), meta.get('language')];
}
