/** Whom a word stands for that is no name: a pronoun, "the company", "the former", "ministers". */
import type { ReadToken } from '../reading.ts';
import { endedClauses } from '../relative.ts';
import { COMPANY_ADJECTIVES, COMPANY_NOUNS } from './lexicon.ts';
import { eligible, type Focus, isObject, type Spender, spenderOf } from './spender.ts';

export function fallback({ subject, main }: Focus): Spender | null {
  if (subject !== null) return { ...subject, found: 'topic' };
  return main === null ? null : { entities: [main], found: 'topic' };
}

/** Whom a pronoun or "the company" stands for: the nearest subject before it in the sentence, else the focus. */
export function antecedent(tokens: readonly ReadToken[], at: number, focus: Focus, plural: boolean): Spender | null {
  const aside = endedClauses(tokens, at);
  let first: Spender | null = null;
  for (let i = at - 1; i >= 0; i--) {
    const entity = aside.has(i) ? null : eligible(tokens, i);
    if (entity === null || isObject(tokens, i)) continue;
    const spender = spenderOf(tokens, i, entity, 'pronoun');
    if (!plural || isSeveral(spender)) return spender;
    first = spender;
  }
  const back = fallback(locatedIn(tokens, at, focus));
  // "Ford and its partner said that they would": one of them is named.
  if (first !== null && (back === null || !isSeveral(back))) return first;
  if (back !== null) return { ...back, found: 'pronoun' };
  const named = tokens.slice(0, at).findLastIndex((_, i) => eligible(tokens, i) !== null);
  return named < 0 ? null : spenderOf(tokens, named, eligible(tokens, named)!, 'pronoun');
}

function isSeveral({ entities }: Spender): boolean {
  return entities.length > 1 || entities[0]?.kind === 'group';
}

export const SINGULAR = new Set(['it', 'its', 'itself']);
export const PLURAL = new Set(['they', 'their', 'both']);

/** "it is likely that", "it takes". */
export function impersonal(tokens: readonly ReadToken[], at: number): boolean {
  return (
    tokens[at]!.key === 'it' &&
    ['is', 'was'].includes(tokens[at + 1]?.key ?? '') &&
    ['unclear', 'likely', 'possible', 'clear', 'not'].includes(tokens[at + 2]?.key ?? '')
  );
}

export function isCompanyNoun(tokens: readonly ReadToken[], at: number): boolean {
  return (
    tokens[at] !== undefined &&
    COMPANY_NOUNS.has(tokens[at]!.key) &&
    !/s$/.test(tokens[at]!.key.replace(/ss$/, '')) &&
    determined(tokens, at)
  );
}

/** "The Luton-based airline": whoever was named last, not whom the article is about. */
export function located(tokens: readonly ReadToken[], at: number, focus: Focus): Focus {
  if (focus.named === null || !isBased(tokens, at)) return focus;
  return { ...focus, subject: { entities: [focus.named], found: 'topic' } };
}

export function isBased(tokens: readonly ReadToken[], noun: number): boolean {
  if (!COMPANY_NOUNS.has(tokens[noun]?.key ?? '') || !/based$/.test(tokens[noun - 1]?.key ?? '')) return false;
  return tokens.slice(Math.max(0, noun - 7), noun).some(({ key }) => key === 'the');
}

/** Tokens before a pronoun in which its noun is looked for: keeps time linear. */
const REACH = 40;

function locatedIn(tokens: readonly ReadToken[], at: number, focus: Focus): Focus {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) if (isBased(tokens, i)) return located(tokens, i, focus);
  return focus;
}

export function isPluralNoun(tokens: readonly ReadToken[], at: number): boolean {
  return (
    /^(?:companies|partners|firms|four|five|pair|duo|trio|quartet|majors)$/.test(tokens[at]!.key) &&
    tokens[at - 1]?.key === 'the'
  );
}

/** "The former is building …": of the two that the sentence before was about. */
export function formerOrLatter(tokens: readonly ReadToken[], at: number, { subject }: Focus): Spender | null {
  const { key } = tokens[at]!;
  if ((key !== 'former' && key !== 'latter') || tokens[at - 1]?.key !== 'the' || subject?.entities.length !== 2)
    return null;
  return { entities: [subject.entities[key === 'former' ? 0 : 1]!], found: 'pronoun' };
}

/** "the government", "ministers", "the Treasury". */
export function isGovernmentNoun(tokens: readonly ReadToken[], at: number): boolean {
  const key = tokens[at]?.key ?? '';
  if (key === 'ministers' || key === 'cabinet' || key === 'parliament' || key === 'lawmakers') return true;
  return (
    ['government', 'treasury', 'state', 'chancellor', 'country', 'ministry'].includes(key) &&
    ['the', 'same'].includes(tokens[at - 1]?.key ?? '') &&
    !(tokens[at + 1]?.key === "'s" && /(?:est|most)$/.test(tokens[at + 2]?.key ?? '')) &&
    !isObject(tokens, at - 1)
  );
}

function determined(tokens: readonly ReadToken[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const { key, kind } = tokens[i]!;
    if (key === 'the' || key === 'this') return true;
    if (kind === 'mark' || (!COMPANY_ADJECTIVES.has(key) && key !== "'s" && kind !== 'number')) return false;
  }
  return false;
}
