/** The page's tree, as cheerio keeps it, and the few questions that every reader of it asks. */
import type { CheerioAPI } from 'cheerio/slim';

export type Document = CheerioAPI['_root'];
export type Node = Document['children'][number];
export type Element = Extract<Node, { attribs: Record<string, string> }>;

export function isElement(node: Node): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

export function attribute(element: Element, name: string): string | null {
  const value = element.attribs[name]?.trim();
  return value === undefined || value === '' ? null : value;
}

/** Class names and id, as written. */
export function namesOf(element: Element): string {
  const { class: classes, id } = element.attribs;
  if (classes === undefined) return id ?? '';
  return id === undefined ? classes : `${classes} ${id}`;
}

/** Elements that end the line before and after them. Source: HTML standard, section 15.3.2 and following. */
const BLOCK_LEVEL = new Set(
  `address article aside blockquote body button center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li listing main menu nav ol optgroup p pre search section summary
  table tbody tfoot thead tr ul`.split(/\s+/),
);

export function isBlockLevel(name: string): boolean {
  return BLOCK_LEVEL.has(name);
}

/** What is done at each node of a walk. */
export interface Visitor {
  /** Before what stands in the element. False: that is not walked, and the element not left. */
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(data: string): void;
}

/** Through all that stands in `root`, in order. No recursion: pages are nested deeper than the stack is. */
export function walk(root: Document, visitor: Visitor): void {
  let node: Node | null = root.children[0] ?? null;
  while (node !== null) {
    if (node.type === 'text') visitor.text(node.data);
    else if (isElement(node) && visitor.enter(node)) {
      const [first]: readonly Node[] = node.children;
      if (first !== undefined) {
        node = first;
        continue;
      }
      visitor.leave(node);
    }
    while (node.next === null && node.parent !== root) {
      node = node.parent as Element;
      visitor.leave(node);
    }
    node = node.next;
  }
}

/** Elements whose content is never text that a reader sees, or is struck out. */
const UNSEEN = new Set(
  (
    'script style noscript template svg math iframe object embed canvas audio video picture img head select option datalist ' +
    'del s strike'
  ).split(' '),
);

/** Whether nothing in an element is shown. A template that declares a shadow root is: the browser puts it in its place. */
export function isUnseen({ name, attribs }: Element): boolean {
  return UNSEEN.has(name) && !(name === 'template' && attribs.shadowrootmode !== undefined);
}

/** All text under a node that a reader sees, in order, at most `max` characters of it. Not cleaned. */
export function textOf(node: Node | Document, max = 10_000): string {
  let text = '';
  let broken = false;
  const stack: Array<Node | Document | typeof BREAK> = [node];
  for (let next = stack.pop(); next !== undefined && text.length < max; next = stack.pop()) {
    if (next === BREAK) broken = true;
    else if (next.type === 'text') {
      text += broken && !CLOSES.test(next.data) ? ` ${next.data}` : next.data;
      broken = false;
    } else if ('children' in next && !(isElement(next as Node) && isUnseen(next as Element))) {
      const breaks = isElement(next as Node) && BREAKS.has((next as Element).name);
      if (breaks) stack.push(BREAK);
      for (let i = next.children.length - 1; i >= 0; i--) stack.push(next.children[i]!);
      if (breaks) text += ' ';
    }
  }
  return text.slice(0, max);
}

const BREAK = Symbol('break');
/** No space comes before it, wherever it stands. */
const CLOSES = /^[\s,.:;!?)]/;
/** Elements around which words do not run together. */
const BREAKS = new Set('br p div li td th tr h1 h2 h3 h4 h5 h6 section article header ul ol'.split(' '));
