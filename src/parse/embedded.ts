/**
 * The article of a page that is drawn by its scripts: the state they start from, read as if it were markup. Objects
 * become elements named after their keys, so that what tells an article from its surroundings does so here too.
 */
import type { CheerioAPI } from 'cheerio/slim';
import type { Element } from './dom.ts';
import { parseMarkup } from './markup.ts';
import { sourceOf } from './survey.ts';

/** UTF-16 code units of all scripts that are read. */
const MAX_STATE_CHARS = 8 * 1024 * 1024;
/** Shorter scripts hold no article. */
const MIN_SCRIPT_CHARS = 500;
/** Values that are looked at; states of big pages have some ten thousand. */
const MAX_VALUES = 200_000;
const MAX_DEPTH = 60;
/** Shorter strings are names and labels, unless they are words of a paragraph. */
const MIN_TEXT_CHARS = 25;

/** The states of a page as one tree, null where its scripts hold none. */
export function stateTree(scripts: readonly Element[]): CheerioAPI | null {
  const sources = scripts
    .filter(({ attribs }) => attribs.src === undefined && !/template|text\/html/i.test(attribs.type ?? ''))
    .map(sourceOf)
    .filter(({ length }) => length >= MIN_SCRIPT_CHARS);
  const markup = boundedBy(sources, MAX_STATE_CHARS)
    .map((script) => markupOf(stateIn(script)))
    .join('');
  if (markup === '') return null;
  const tree = parseMarkup(`<main>${markup}</main>`);
  return tree.ok ? tree.value : null;
}

function boundedBy(texts: readonly string[], max: number): string[] {
  let left = max;
  return texts.filter(({ length }) => {
    left -= length;
    return left >= 0;
  });
}

/** The JSON value of a script: all of it, or what is assigned or passed first: `window.__STATE__ = {…};`, `f("{…}")`. */
function stateIn(script: string): unknown {
  const source = script.trim();
  const whole = tryJson(source);
  if (whole !== undefined) return whole;
  const at = /(?:=|\()\s*(?=[{["'])/.exec(source);
  if (at === null) return undefined;
  const start = at.index + at[0].length;
  const value = tryJson(source.slice(start, endOfValue(source, start)));
  return typeof value === 'string' ? tryJson(value) : value;
}

function tryJson(source: string): unknown {
  if (!/^[[{"]/.test(source)) return undefined;
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** Where the value that starts at `start` ends: its brackets are closed, outside of strings. */
function endOfValue(source: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let i = start; i < source.length; i++) {
    const char = source[i];
    if (quoted && char === '\\') i++;
    else if (char === '"') quoted = !quoted;
    else if (!quoted && (char === '{' || char === '[')) depth++;
    else if (!quoted && (char === '}' || char === ']')) depth--;
    if (depth === 0 && !quoted) return i + 1;
  }
  return source.length;
}

interface ValueStep {
  readonly value: unknown;
  readonly key: string;
  readonly depth: number;
  /** Whether it is within a paragraph, where every string is words of it. */
  readonly line: boolean;
}
type Step = { readonly markup: string } | ValueStep;

/** A state as markup; empty where it holds no text. */
function markupOf(state: unknown): string {
  const parts: string[] = [];
  const steps: Step[] = [{ value: state, key: '', depth: 0, line: false }];
  let left = MAX_VALUES;
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('markup' in step) parts.push(step.markup);
    else if (typeof step.value === 'string') parts.push(textMarkup(step.value, step));
    else if (isParent(step.value) && step.depth < MAX_DEPTH && left-- > 0) open(step.value, step, steps);
  }
  return parts.join('');
}

function isParent(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Puts what an object holds on the steps, in order, within an element that is called after its key. */
function open(value: object, { key, depth, line }: ValueStep, steps: Step[]): void {
  const tag = tagOf(value);
  const isLine = line || (tag !== null && tag !== 'ul');
  const name = line ? 'span' : (tag ?? 'div');
  const fields = Object.entries(value).filter(
    ([field, child]) => typeof child === 'object' || (typeof child === 'string' && (!isLine || TEXT_FIELD.test(field))),
  );
  steps.push({ markup: `</${name}>` });
  for (const [field, child] of fields.reverse()) {
    steps.push({ value: child, key: Array.isArray(value) ? '' : field, depth: depth + 1, line: isLine });
  }
  steps.push({ markup: `<${name} class="${nameOf(key)}">` });
}

function nameOf(key: string): string {
  return key.replace(/[^\w-]/g, '');
}

/** Fields whose strings are the words of a paragraph, not its type or the address of a link. */
const TEXT_FIELD = /^(?:\d+|text|value|content|html|data|body|children)$/i;

/** How editors' formats call their paragraphs. Source: ProseMirror, Slate, Contentful, Portable Text, Draft.js, Arc. */
const TAGS: ReadonlyArray<readonly [type: RegExp, tag: string]> = [
  [/^(?:p|para|paragraph|text|raw_html|unstyled|block|normal)$/i, 'p'],
  [/^(?:h[1-6]|head(?:er|ing)[-_]?[1-6]?|sub-?head(?:ing)?|title)$/i, 'h2'],
  [/^(?:li|list[-_]?item|unordered-list-item|ordered-list-item)$/i, 'li'],
  [/^(?:ul|ol|list|(?:un)?ordered[-_]?list|bullet[-_]?list)$/i, 'ul'],
];

/** The element that an object is by its own `type`; null where it is only a thing with fields. */
function tagOf(value: object): string | null {
  if (Array.isArray(value)) return null;
  const { type, nodeType, _type, tag, style } = value as Record<string, unknown>;
  const stated = [type, nodeType, tag, style, _type].find((name) => typeof name === 'string');
  return TAGS.find(([pattern]) => pattern.test(String(stated)))?.[1] ?? null;
}

/** Fields that name the article or a part of it. */
const HEADING_FIELD = /^(?:head(?:line|ing)|title|sub-?(?:head|title)\w*)$/i;

/** A string as markup: its own, or a paragraph or heading where it reads as text and stands alone. */
function textMarkup(text: string, { key, line }: ValueStep): string {
  if (/<\/?(?:p|br|div|h[1-6]|li|ul|span|a|strong|em|b|i)\b/i.test(text))
    return line ? text : `<div class="${nameOf(key)}">${text}</div>`;
  const escaped = text.replace(/</g, '&lt;');
  if (line) return escaped;
  if (HEADING_FIELD.test(key)) return `<h2>${escaped}</h2>`;
  if (text.length < MIN_TEXT_CHARS || !/\s/.test(text) || /^(?:https?:|\/|data:|[{[<])/.test(text)) return '';
  return escaped
    .split(/[\r\n]+/)
    .map((paragraph) => `<p class="${nameOf(key)}">${paragraph}</p>`)
    .join('');
}
