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
  const stack: Array<Node | Document> = [node];
  for (let next = stack.pop(); next !== undefined && text.length < max; next = stack.pop()) {
    if (next.type === 'text') text += next.data;
    else if ('children' in next && !(isElement(next as Node) && isUnseen(next as Element))) {
      for (let i = next.children.length - 1; i >= 0; i--) stack.push(next.children[i]!);
      if (isElement(next as Node) && BREAKS.has((next as Element).name)) text += ' ';
    }
  }
  return text.slice(0, max);
}

/** Elements around which words do not run together. */
const BREAKS = new Set('br p div li td th tr h1 h2 h3 h4 h5 h6 section article header ul ol'.split(' '));
