/**
 * Markup to a tree: a page built to exhaust a parser is refused midway. The quick parser takes tags as they come; where
 * that leaves a page without its article, `browser-markup.ts` reads it as browsers do.
 */
import { type CheerioAPI, load } from 'cheerio/slim';
import { Parser } from 'htmlparser2';
import { fail, ok, type Result } from '../failure.ts';
import type { Document } from './dom.ts';
import { TreeBuilder } from './tree.ts';

export interface Markup {
  readonly root: Document;
  /** Elements that must be closed and are not, or not in order: the tree is a guess at what was meant. */
  readonly unclosed: number;
  /** The most attributes that one element has. */
  readonly widest: number;
}

/** UTF-16 code units. */
const MAX_PAGE_CHARS = 32 * 1024 * 1024;

/** The tree of a page. Failures: INPUT_TOO_LARGE, PARSE_FAILED. */
export function parseMarkup(html: string): Result<Markup> {
  if (html.length > MAX_PAGE_CHARS)
    return fail('INPUT_TOO_LARGE', `the page has more than ${MAX_PAGE_CHARS} characters`);
  const builder = new TreeBuilder(() => parser.pause());
  const parser = new Parser(builder, { decodeEntities: true });
  parser.end(html);
  const { refusal, document: root, unclosed, widest } = builder;
  return refusal ?? ok({ root, unclosed, widest });
}

/** The tree for CSS selectors. */
export function selectorsOf(root: Document): CheerioAPI {
  return load(root);
}
