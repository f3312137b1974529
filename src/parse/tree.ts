/** Builds a page's tree from its tags, within bounds that no honest page comes near. What is never read gets no node. */
import { DomHandler } from 'htmlparser2';
import { type Failure, fail } from '../failure.ts';
import { type Document, type Element, isBlockLevel, isElement, type Node } from './dom.ts';

const MAX_ELEMENTS = 400_000;
const MAX_ATTRIBUTES = 1_500_000;
/** Open elements at once. Pages that never close their inline tags reach some hundreds. */
const MAX_DEPTH = 1_500;

/** Nothing in these elements is text or a statement of the page's. */
const UNREAD = new Set('svg math style'.split(' '));
/** Where white space shows nowhere. */
const WITHOUT_TEXT = new Set('html head table thead tbody tfoot tr ul ol dl select picture'.split(' '));
/** Elements that end without an end tag. Source: HTML standard, sections 13.1.2 (void elements) and 13.1.2.4. */
const ENDS_UNSAID = new Set(
  `html head body p li dt dd rt rp optgroup option colgroup caption thead tbody tfoot tr td th
  area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr`.split(
    /\s+/,
  ),
);

/** What may stand in a head; anything else ends it. Source: HTML standard, section 13.2.6.4.4. */
const OF_HEAD = new Set('base basefont bgsound link meta title noscript noframes style script template'.split(' '));

export class TreeBuilder extends DomHandler {
  refusal: Failure | null = null;
  /** Elements whose end tag is missing, or came after that of the element around them. */
  unclosed = 0;
  /** The most attributes that one element has. */
  widest = 0;
  private readonly stop: () => void;
  private elements = 0;
  private attributes = 0;
  /** Of those, in elements before this one. */
  private before = 0;
  /** Open elements from the first `UNREAD` one on. */
  private unread = 0;
  /** Heads that were ended before their end tags. */
  private headsEnded = 0;

  /**
   * `stop` is called where the page is refused. All stand in one element: cheerio compares every pair of top-level ones at
   * each selection, which takes minutes for many.
   */
  constructor(stop: () => void) {
    super();
    this.stop = stop;
    super.onopentag('page', {});
  }

  get document(): Document {
    return this.root as Document;
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    if (++this.elements > MAX_ELEMENTS) this.refuse(`the page has more than ${MAX_ELEMENTS} elements`);
    if (this.tagStack.length + this.unread > MAX_DEPTH) this.refuse(`elements are nested more than ${MAX_DEPTH} deep`);
    this.widest = Math.max(this.widest, this.attributes - this.before);
    this.before = this.attributes;
    if (this.unread === 0) {
      if (this.opened?.name === 'head' && !OF_HEAD.has(name)) this.endHead();
      super.onopentag(name, attributes);
    }
    if (this.unread > 0 || UNREAD.has(name)) this.unread++;
  }

  private get opened(): Element | undefined {
    return this.tagStack[this.tagStack.length - 1] as Element | undefined;
  }

  private endHead(): void {
    super.onclosetag();
    this.headsEnded++;
  }

  override onclosetag(name = '', unsaid = false): void {
    if (name === 'head' && this.headsEnded > 0) {
      this.headsEnded--;
      return;
    }
    if (unsaid && this.unread === 0 && !ENDS_UNSAID.has(name)) this.leaveUnclosed();
    if (this.unread > 0) this.unread--;
    if (this.unread === 0) super.onclosetag();
  }

  /** A link that holds blocks because nothing ended it is none: all that comes after it would be the link's text. */
  private leaveUnclosed(): void {
    this.unclosed++;
    const { opened } = this;
    if (opened?.name === 'a' && opened.children.some(isBlock)) opened.name = 'span';
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

function isBlock(node: Node): boolean {
  return isElement(node) && isBlockLevel(node.name);
}
