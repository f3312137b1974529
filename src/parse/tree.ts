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

/** What stands in a line of text and is often left open. Source: HTML standard, section 13.2.4.3, formatting; and span. */
const IN_LINE = new Set('a b big code em font i nobr s small span strike strong tt u'.split(' '));

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
  /** Of each element that is open by its tags, whether it was ended here before its end tag. */
  private readonly ended: boolean[] = [];

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
    if (this.ended.length > MAX_DEPTH) this.refuse(`elements are nested more than ${MAX_DEPTH} deep`);
    this.widest = Math.max(this.widest, this.attributes - this.before);
    this.before = this.attributes;
    if (this.unread === 0) {
      if (this.opened.name === 'head' && !OF_HEAD.has(name)) this.endEarly(1);
      if (name === 'p') this.endEarly(this.depthOfParagraph());
      super.onopentag(name, attributes);
    }
    this.ended.push(false);
    if (this.unread > 0 || UNREAD.has(name)) this.unread++;
  }

  /** The innermost open element; `page` at least. */
  private get opened(): Element {
    return this.tagStack[this.tagStack.length - 1] as Element;
  }

  /** How many elements end where another paragraph starts: the one that is open, and what stands open in it. */
  private depthOfParagraph(): number {
    for (let i = this.tagStack.length - 1; i > 0; i--) {
      const { name } = this.tagStack[i] as Element;
      if (name === 'p') return this.tagStack.length - i;
      if (!IN_LINE.has(name)) return 0;
    }
    return 0;
  }

  private endEarly(count: number): void {
    for (let at = this.ended.length - 1; count > 0; at--) {
      if (this.ended[at]) continue;
      this.ended[at] = true;
      count--;
      if (!ENDS_UNSAID.has(this.opened.name)) this.leaveUnclosed();
      super.onclosetag();
    }
  }

  override onclosetag(name = '', unsaid = false): void {
    if (this.ended.pop()) return;
    if (unsaid && this.unread === 0 && !ENDS_UNSAID.has(name)) this.leaveUnclosed();
    if (this.unread > 0) this.unread--;
    if (this.unread === 0) super.onclosetag();
  }

  /**
   * A link that holds blocks or lines because nothing ended it, or the rest of a paragraph, is none: all that comes after it
   * would be the link's text.
   */
  private leaveUnclosed(): void {
    this.unclosed++;
    const { opened } = this;
    if (opened.name === 'a' && (isOfParagraph(opened) || opened.children.some(endsLine))) opened.name = 'span';
  }

  override ontext(data: string): void {
    if (this.unread === 0 && !this.isLayout(data)) super.ontext(data);
  }

  /** White space between blocks, which markup is indented with. */
  private isLayout(data: string): boolean {
    if (this.lastNode !== null || data.charCodeAt(0) > SPACE || data.trim() !== '') return false;
    const { name, children } = this.opened;
    if (WITHOUT_TEXT.has(name)) return true;
    const before = children[children.length - 1];
    return isBlockLevel(name) && (before === undefined || (isElement(before) && isBlockLevel(before.name)));
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

function endsLine(node: Node): boolean {
  return isElement(node) && (node.name === 'br' || isBlockLevel(node.name));
}

function isOfParagraph({ parent }: Element): boolean {
  return parent !== null && 'name' in parent && parent.name === 'p';
}
