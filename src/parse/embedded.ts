/**
 * The article of a page that is drawn by its scripts: the state they start from, read as if it were markup. Objects
 * become elements named after their keys, so that what tells an article from its surroundings does so here too.
 */
import type { Document, Element } from './dom.ts';
import { type FlightElement, isFlight, isFlightElement } from './flight.ts';
import { parseMarkup } from './markup.ts';
import { valuesOf } from './script-values.ts';
import { sourceOf } from './survey.ts';

/** UTF-16 code units of all scripts that are read. */
const MAX_STATE_CHARS = 8 * 1024 * 1024;
/** Shorter scripts hold no article. */
const MIN_SCRIPT_CHARS = 300;
/** Values that are looked at; states of big pages have some ten thousand. */
const MAX_VALUES = 200_000;
const MAX_DEPTH = 60;
/** Shorter strings are names and labels, unless they are words of a paragraph. */
const MIN_TEXT_CHARS = 25;

/** The states of a page as one tree, null where its scripts hold none. */
export function stateTree(scripts: readonly Element[]): Document | null {
  const sources = scripts
    .filter(({ attribs }) => attribs.src === undefined && !/template|text\/html/i.test(attribs.type ?? ''))
    .map(sourceOf)
    .filter((source) => source.length >= MIN_SCRIPT_CHARS || isFlight(source));
  const markup = valuesOf(boundedBy(sources, MAX_STATE_CHARS)).map(markupOf).join('');
  if (markup === '') return null;
  const tree = parseMarkup(`<main>${markup}</main>`);
  return tree.ok ? tree.value.root : null;
}

function boundedBy(texts: readonly string[], max: number): string[] {
  let left = max;
  return texts.filter(({ length }) => {
    left -= length;
    return left >= 0;
  });
}

interface ValueStep {
  readonly value: unknown;
  readonly key: string;
  readonly depth: number;
  /** Whether it is within a paragraph, where every string is words of it. */
  readonly line: boolean;
  /** Whether it is shown as it is, however short. */
  readonly shown: boolean;
}
type Step = { readonly markup: string } | ValueStep;

/** A state as markup; empty where it holds no text. */
function markupOf(state: unknown): string {
  const parts: string[] = [];
  const steps: Step[] = [{ value: state, key: '', depth: 0, line: false, shown: false }];
  let left = MAX_VALUES;
  // States that name a value many times hold more than their scripts do.
  let chars = MAX_STATE_CHARS;
  for (let step = steps.pop(); step !== undefined && chars > 0; step = steps.pop()) {
    if ('markup' in step) parts.push(step.markup);
    else if (typeof step.value === 'string') chars -= parts[parts.push(textMarkup(step.value, step)) - 1]!.length;
    else if (isParent(step.value) && step.depth < MAX_DEPTH && left-- > 0) {
      if (isFlightElement(step.value)) openElement(step.value, step, steps);
      else open(step.value, step, steps);
    }
  }
  return parts.join('');
}

function isParent(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Elements that hold the words of one line. */
const LINES = new Set('p h1 h2 h3 h4 h5 h6 li td th dt a b i em span strong blockquote figcaption'.split(' '));

/** Puts what an element of a server component holds on the steps. */
function openElement({ element, name, props, html, children }: FlightElement, at: ValueStep, steps: Step[]): void {
  if (element === 'br') return void steps.push({ markup: '<br>' });
  const tag = element === '' ? (at.line ? 'span' : 'div') : element;
  const inner = { depth: at.depth + 1, line: at.line || LINES.has(tag) };
  steps.push({ markup: `</${tag}>` });
  steps.push({ ...inner, value: children, key: '', shown: true });
  steps.push({ ...inner, value: html, key: 'html', shown: true });
  steps.push({ ...inner, value: props, key: '', shown: false });
  steps.push({ markup: `<${tag} class="${nameOf(name)}"${tag === 'a' ? ' href=""' : ''}>` });
}

/** Puts what an object holds on the steps, in order, within an element that is called after its key. */
function open(value: object, { key, depth, line, shown }: ValueStep, steps: Step[]): void {
  const tag = tagOf(value);
  const isLine = line || (tag !== null && tag !== 'ul');
  const name = line ? 'span' : (tag ?? 'div');
  const fields = Object.entries(value).filter(
    ([field, child]) => typeof child === 'object' || (typeof child === 'string' && (!isLine || TEXT_FIELD.test(field))),
  );
  steps.push({ markup: `</${name}>` });
  for (const [field, child] of fields.reverse()) {
    steps.push({
      value: child,
      key: Array.isArray(value) ? '' : field,
      depth: depth + 1,
      line: isLine,
      shown: shown && Array.isArray(value),
    });
  }
  steps.push({ markup: `<${name} class="${nameOf(key)}">` });
}

function nameOf(key: string): string {
  return key.replace(/[^\w\s-]/g, '');
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
function textMarkup(text: string, { key, line, shown }: ValueStep): string {
  if (/<\/?(?:p|br|div|h[1-6]|li|ul|span|a|strong|em|b|i)\b/i.test(text))
    return line ? text : `<div class="${nameOf(key)}">${text}</div>`;
  const escaped = text.replace(/</g, '&lt;');
  if (line || shown) return escaped;
  if (HEADING_FIELD.test(key)) return `<h2>${escaped}</h2>`;
  if (text.length < MIN_TEXT_CHARS || !/\s/.test(text) || /^(?:https?:|\/|data:|[{[<])/.test(text)) return '';
  return escaped
    .split(/[\r\n]+/)
    .map((paragraph) => `<p class="${nameOf(key)}">${paragraph}</p>`)
    .join('');
}
