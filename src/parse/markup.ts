/** Markup to a tree, within bounds that no honest page comes near: a page built to exhaust a parser is refused midway. */
import { type CheerioAPI, load } from 'cheerio/slim';
import { DomHandler, Parser } from 'htmlparser2';
import { type Failure, fail, ok, type Result } from '../failure.ts';

/** UTF-16 code units. */
const MAX_PAGE_CHARS = 32 * 1024 * 1024;
const MAX_ELEMENTS = 400_000;
const MAX_ATTRIBUTES = 1_500_000;
/** Open elements at once. Pages that never close their inline tags reach some hundreds. */
const MAX_DEPTH = 1_500;

/** The tree of a page. Failures: INPUT_TOO_LARGE, PARSE_FAILED. */
export function parseMarkup(html: string): Result<CheerioAPI> {
  if (html.length > MAX_PAGE_CHARS)
    return fail('INPUT_TOO_LARGE', `the page has more than ${MAX_PAGE_CHARS} characters`);
  const handler = new BoundedHandler();
  const parser = new Parser(handler, { decodeEntities: true });
  handler.stop = () => parser.pause();
  parser.end(html);
  return handler.refusal ?? ok(underOneElement(handler.root));
}

/**
 * cheerio compares every pair of top-level elements at each selection: a page of many would take minutes. So all stand in
 * one.
 */
function underOneElement(root: DomHandler['root']): CheerioAPI {
  const $ = load('<page></page>', { xml: { xmlMode: false } });
  const page = $.root().get(0)!.firstChild as typeof root;
  page.children = root.children;
  for (const child of page.children) child.parent = page;
  return $;
}

class BoundedHandler extends DomHandler {
  refusal: Failure | null = null;
  stop: () => void = () => {};
  private elements = 0;
  private attributes = 0;

  override onopentag(name: string, attributes: Record<string, string>): void {
    if (++this.elements > MAX_ELEMENTS) this.refuse(`the page has more than ${MAX_ELEMENTS} elements`);
    if (this.tagStack.length > MAX_DEPTH) this.refuse(`elements are nested more than ${MAX_DEPTH} deep`);
    super.onopentag(name, attributes);
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
