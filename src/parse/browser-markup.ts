/**
 * Markup to the tree that browsers make of it, by the HTML standard's rules for tags that are missing, misplaced or out of
 * order (13.2.6: implied tags, reconstructed formatting, foster parenting). Costs several times what `markup.ts` does.
 */
import { createRequire } from 'node:module';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { fail, ok, type Result } from '../failure.ts';
import type { Document } from './dom.ts';
import type { Markup } from './markup.ts';
import { TreeBuilder } from './tree.ts';

/** UTF-16 code units. */
const MAX_CHARS = 2 * 1024 * 1024;
/** Each may have to look at every open element. Counted as `<`, wherever they stand. */
const MAX_TAGS = 100_000;
/** Formatting that is never closed is made anew in each block: a small page can ask for very many elements. */
const MAX_ELEMENTS = 50_000;
/** Of one element: each is compared with all that stand before it. */
const MAX_ATTRIBUTES = 1_000;

/**
 * `quick`: what the quick parser made of the page. Failures, for pages that are better left to that one: INPUT_TOO_LARGE,
 * PARSE_FAILED.
 */
export function parseAsBrowsersDo(html: string, quick: Markup): Result<Document> {
  if (html.length > MAX_CHARS) return fail('INPUT_TOO_LARGE', `the page has more than ${MAX_CHARS} characters`);
  if (hasMore(html, '<', MAX_TAGS)) return fail('PARSE_FAILED', `the page has more than ${MAX_TAGS} tags`);
  if (quick.widest > MAX_ATTRIBUTES)
    return fail('PARSE_FAILED', `an element has more than ${MAX_ATTRIBUTES} attributes`);
  // Few pages need it, and loading it takes as long as reading ten.
  const { defaultTreeAdapter, parse } = createRequire(import.meta.url)('parse5') as typeof import('parse5');
  let elements = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...about) {
      if (++elements > MAX_ELEMENTS) throw new TooManyElements();
      return defaultTreeAdapter.createElement(...about);
    },
    /** What a second `<html>` or `<body>` says is not read, and takes time by the square to gather. */
    adoptAttributes() {},
  };
  try {
    return rebuild(parse(html, { scriptingEnabled: false, treeAdapter }));
  } catch (error) {
    if (error instanceof TooManyElements)
      return fail('PARSE_FAILED', `the page asks for more than ${MAX_ELEMENTS} elements`);
    throw error;
  }
}

function hasMore(text: string, sign: string, max: number): boolean {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) if (++count > max) return true;
  return false;
}

class TooManyElements extends Error {}

type Parent = DefaultTreeAdapterTypes.ParentNode;

/** The same tree, as the quick parser would have built it from orderly markup. */
function rebuild(page: Parent): Result<Document> {
  const builder = new TreeBuilder(() => {});
  const open = [{ nodes: childrenOf(page), next: 0 }];
  for (let at = open[0]; at !== undefined && builder.refusal === null; at = open[open.length - 1]) {
    const node = at.nodes[at.next++];
    if (node === undefined) {
      open.pop();
      if (open.length > 0) builder.onclosetag();
    } else if ('tagName' in node) {
      builder.onopentag(node.tagName, Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])));
      open.push({ nodes: childrenOf(node), next: 0 });
    } else if (node.nodeName === '#text') builder.ontext((node as DefaultTreeAdapterTypes.TextNode).value);
  }
  return builder.refusal ?? ok(builder.document);
}

function childrenOf(node: Parent): readonly DefaultTreeAdapterTypes.ChildNode[] {
  return 'content' in node ? node.content.childNodes : node.childNodes;
}
