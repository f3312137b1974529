/** Whether an element, by its name, role or class, is not the article. */
import { attribute, type Element, namesOf } from './dom.ts';
import {
  BODY_NAMES,
  HIDING_CLASS,
  LEAD_NAMES,
  NEVER_BODY,
  NEVER_BODY_ROLES,
  NOISE_NAMES,
  NOISE_PARAGRAPH,
  NOISE_WORDS,
  SHOWING_CLASS,
} from './markers.ts';
import { remembered } from './remembered.ts';
import type { Measured } from './weight.ts';

/** Elements that hold everything: what they are called says nothing. */
const WHOLE_PAGE = new Set(['html', 'body', 'main']);

/** Longer class attributes are read by their start. */
const MAX_NAMES_CHARS = 400;

export type NoiseTest = (element: Element) => boolean;

/** Made for one page: each name is judged once. */
export function noiseTest(): NoiseTest {
  const isNoiseName = remembered(namesNoise);
  return (element) => {
    if (WHOLE_PAGE.has(element.name)) return false;
    if (NEVER_BODY.has(element.name)) return true;
    const role = element.attribs.role;
    if (role !== undefined && NEVER_BODY_ROLES.has(role.trim().toLowerCase())) return true;
    // A post of elsewhere that the article shows is called after the network it is from.
    if (element.name === 'blockquote' || attribute(element, 'itemprop') === 'articleBody') return false;
    // A custom element is called what others have in their class.
    const all = element.name.includes('-') ? `${element.name} ${namesOf(element)}` : namesOf(element);
    return all !== '' && isNoiseName(all.slice(0, MAX_NAMES_CHARS));
  };
}

function namesNoise(names: string): boolean {
  return (
    NOISE_NAMES.test(names) ||
    (HIDING_CLASS.test(names) && !SHOWING_CLASS.test(names)) ||
    (hasNoiseWord(names) && !isBodyName(names))
  );
}

export function isBodyName(names: string): boolean {
  return names !== '' && BODY_NAMES.test(names.slice(0, MAX_NAMES_CHARS));
}

function hasNoiseWord(names: string): boolean {
  return wordsOf(names.replace(LEAD_NAMES, '')).some(
    (word, i, words) => NOISE_WORDS.has(word) || isCompound(word) || (word === 'box' && isBox(words[i - 1])),
  );
}

/** `relatedposts`, `relatedtopics`. */
function isCompound(word: string): boolean {
  return word.length > 'related'.length && word.startsWith('related');
}

/** `info-box`, `factBox`. */
function isBox(before: string | undefined): boolean {
  return before === 'info' || before === 'fact';
}

/** `articleRelated_links js-ad` → `article`, `related`, `links`, `js`, `ad`. */
function wordsOf(names: string): string[] {
  return names.match(/[A-Z]+[a-z]*|[a-z]+/g)?.map((word) => word.toLowerCase()) ?? [];
}

/** A longer text is a paragraph, whatever it starts with. */
const MAX_NOISE_CHARS = 400;

/** Whether a block, by its words alone, is not the article. */
export function isNoiseText({ text }: Pick<Measured, 'text'>): boolean {
  return text.length < MAX_NOISE_CHARS && NOISE_PARAGRAPH.some((pattern) => pattern.test(text));
}
