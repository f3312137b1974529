/** Whether an article is for paying or registered readers, and whether the page shows only its start. */
import type { Block } from './blocks.ts';
import { type Document, textOf } from './dom.ts';
import { asArray, isObject, type JsonObject } from './jsonld.ts';
import { selectorsOf } from './markup.ts';
import type { Meta } from './meta.ts';
import { asksToSubscribe, speaksOfSubscribers } from './offers.ts';

/** A longer text is a stub only where an offer follows it at once, */
const MAX_STUB_CHARS = 1_500;
/** and a longer one than this only where the offer ends it: pages lay offers under whole articles too. */
const MAX_LONG_STUB_CHARS = 4_000;
/** A text that breaks off is no longer. */
const MAX_BROKEN_OFF_CHARS = 750;
/** Blocks after the article's last one, among which an offer is of this article. */
const NEAR_BLOCKS = 8;
/** Of what the page shows, the article has less than this share of the words that the page says it has. */
const STUB_SHARE = 0.5;
/** Fewer stated words are of a summary, or a mistake. */
const MIN_STATED_WORDS = 150;
/** Scripts that put no spaces between words. */
const UNSPACED = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/;
/** A part that holds less text than this is empty, or only says that it is. */
const MIN_PART_CHARS = 200;
const MAX_SELECTORS = 10;
const MAX_PARTS = 100;

export interface Access {
  /** The page says that the article is for subscribers or for those who log in, or asks the reader to become one. */
  readonly paywalled: boolean;
  /** The text is the start of a longer one. */
  readonly truncated: boolean;
}

export interface Shown {
  readonly text: string;
  readonly root: Document;
  /** All blocks of the page. */
  readonly blocks: readonly Block[];
  /** The last of them that is the article's; null where the text is from the page's data. */
  readonly last: Block | null;
  /** Whether an offer closed the article's text. */
  readonly offered: boolean;
  readonly article: JsonObject | null;
  readonly meta: Meta;
  /** Whether the article goes on on another page. */
  readonly continues: boolean;
}

export function accessOf(shown: Shown): Access {
  const { text, article, meta } = shown;
  const locked = isLocked(article, meta);
  const isShort = text.length <= MAX_STUB_CHARS;
  const asked = shown.offered || (isShort && asksAnywhere(shown)) || asksAfter(shown);
  const part = locked ? closedPart(shown) : 'unknown';
  const withheld = locked && (part === 'empty' || (part === 'unknown' && isShort));
  const brokenOff = /(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$/.test(text) && text.length < MAX_BROKEN_OFF_CHARS;
  const truncated = asked || withheld || brokenOff || shown.continues || isFarFromWhole(text, article);
  return { paywalled: locked || asked, truncated };
}

/** Source: schema.org `isAccessibleForFree`; `article:content_tier` of Facebook's publisher tags: free, metered, locked. */
function isLocked(article: JsonObject | null, meta: Meta): boolean {
  const stated = [article?.isAccessibleForFree, meta.get('isaccessibleforfree')];
  const tier = meta.get('article:content_tier') ?? meta.get('og:article:content_tier');
  return (
    stated.some((value) => /^(?:false|no|0|.*\/false)$/i.test(String(value ?? '').trim())) ||
    /^(?:locked|metered|premium|paid)$/i.test(tier?.trim() ?? '')
  );
}

/** In an overlay, wherever it stands in the page. What is all link is the label of another article. */
function asksAnywhere({ blocks }: Shown): boolean {
  return blocks.some(({ text, linkChars }) => 2 * linkChars < text.length && asksToSubscribe(text));
}

function asksAfter({ text: { length }, blocks, last }: Shown): boolean {
  if (last === null || length > MAX_LONG_STUB_CHARS) return false;
  const from = blocks.indexOf(last);
  const asks = length > MAX_STUB_CHARS ? asksToSubscribe : speaksOfSubscribers;
  return blocks.slice(from, from + 1 + NEAR_BLOCKS).some(({ text }) => asks(text));
}

/** The words that the page says its article has (`wordCount`), and does not show. */
function isFarFromWhole(text: string, article: JsonObject | null): boolean {
  const stated = Number(article?.wordCount);
  if (!(stated >= MIN_STATED_WORDS) || UNSPACED.test(text.slice(0, MAX_STUB_CHARS))) return false;
  return text.length < stated * 10 && text.split(' ').length < STUB_SHARE * stated;
}

/**
 * What the page shows of the part that it calls closed (`hasPart`, by its selector). Unknown where it has no such element:
 * some name one that only their scripts make.
 */
function closedPart({ article, root }: Shown): 'shown' | 'empty' | 'unknown' {
  const closed = asArray(article?.hasPart)
    .filter(isObject)
    .filter(({ isAccessibleForFree: free }) => /^(?:false|.*\/false)$/i.test(String(free ?? '')))
    .flatMap(({ cssSelector }) => asArray(cssSelector))
    .filter((selector) => typeof selector === 'string')
    .flatMap((selector) => selector.slice(0, 500).split(','))
    .map((selector) => selector.trim())
    .filter((selector) => SELECTOR.test(selector))
    .slice(0, MAX_SELECTORS);
  if (closed.length === 0) return 'unknown';
  const parts = selectorsOf(root)(closed.join(',')).toArray();
  if (parts.length === 0) return 'unknown';
  const chars = parts.slice(0, MAX_PARTS).map((part) => textOf(part, 10 * MIN_PART_CHARS).trim().length);
  return chars.some((length) => length >= MIN_PART_CHARS) ? 'shown' : 'empty';
}

/** What publishers write there: a class or an id, now and then with an element before it. */
const SELECTOR = /^(?:[a-z][a-z0-9-]*)?[.#][\w-]+$/i;
