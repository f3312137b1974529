/**
 * Markup to a tree, within bounds that no honest page comes near: a page built to exhaust a parser is refused midway. What
 * is never read gets no node.
 */
import { type CheerioAPI, load } from 'cheerio/slim';
import { DomHandler, Parser } from 'htmlparser2';
import { type Failure, fail, ok, type Result } from '../failure.ts';
import { type Document, isBlockLevel } from './dom.ts';

/** UTF-16 code units. */
const MAX_PAGE_CHARS = 32 * 1024 * 1024;
const MAX_ELEMENTS = 400_000;
const MAX_ATTRIBUTES = 1_500_000;
/** Open elements at once. Pages that never close their inline tags reach some hundreds. */
const MAX_DEPTH = 1_500;

/** Nothing in these elements is text or a statement of the page's. */
const UNREAD = new Set('svg math style'.split(' '));
/** Where white space shows nowhere. */
const WITHOUT_TEXT = new Set('html head table thead tbody tfoot tr ul ol dl select picture'.split(' '));

/** The tree of a page. Failures: INPUT_TOO_LARGE, PARSE_FAILED. */
export function parseMarkup(html: string): Result<Document> {
  if (html.length > MAX_PAGE_CHARS)
    return fail('INPUT_TOO_LARGE', `the page has more than ${MAX_PAGE_CHARS} characters`);
  const handler = new BoundedHandler();
  const parser = new Parser(handler, { decodeEntities: true });
  handler.stop = () => parser.pause();
  parser.end(html);
  return handler.refusal ?? ok(handler.root as Document);
}

/** The tree for CSS selectors. */
export function selectorsOf(root: Document): CheerioAPI {
  return load(root);
}

class BoundedHandler extends DomHandler {
  refusal: Failure | null = null;
  stop: () => void = () => {};
  private elements = 0;
  private attributes = 0;
  /** Open elements from the first `UNREAD` one on. */
  private unread = 0;

  /** All stand in one: cheerio compares every pair of top-level elements at each selection, which takes minutes for many. */
  constructor() {
    super();
    super.onopentag('page', {});
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    if (++this.elements > MAX_ELEMENTS) this.refuse(`the page has more than ${MAX_ELEMENTS} elements`);
    if (this.tagStack.length + this.unread > MAX_DEPTH) this.refuse(`elements are nested more than ${MAX_DEPTH} deep`);
    if (this.unread === 0) super.onopentag(name, attributes);
    if (this.unread > 0 || UNREAD.has(name)) this.unread++;
  }

  override onclosetag(): void {
    if (this.unread > 0) this.unread--;
    if (this.unread === 0) super.onclosetag();
  }

  override ontext(data: string): void {
    if (this.unread === 0 && !this.isLayout(data)) super.ontext(data);
  }

  /** White space between blocks, which markup is indented with. */
  private isLayout(data: string): boolean {
    if (this.lastNode !== null || data.charCodeAt(0) > SPACE || data.trim() !== '') return false;
    const parent = this.tagStack[this.tagStack.length - 1] as { name?: string; children: { name?: string }[] };
    const before = parent.children[parent.children.length - 1];
    if (WITHOUT_TEXT.has(parent.name ?? '')) return true;
    return isBlockLevel(parent.name ?? 'body') && (before === undefined || isBlockLevel(before.name ?? ''));
  }

  /** Comments hold nothing that is read: no node is made of them. */
  override oncomment(): void {}

  override oncommentend(): void {}

  onattribute(): void {
    if (++this.attributes > MAX_ATTRIBUTES) this.refuse(`the page has more than ${MAX_ATTRIBUTES} attributes`);
  }

  private refuse(message: string): void {
    this.refusal ??= fail('PARSE_FAILED', message);
    this.stop();
  }
}
const SPACE = 0x20;
