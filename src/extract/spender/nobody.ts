/** Spenders who are nobody: an unnamed client, anybody, the world, money that somebody thinks will be spent. */
import type { Cue } from '../capex/cues.ts';
import { entityAt, type ReadToken } from '../reading.ts';
import { AUXILIARIES, CLAUSE_VERBS } from './lexicon.ts';
import { isObject, type Spender } from './spender.ts';

/** A spender who is not named: a claim is not made of him, nor of anybody else. */
export const NOBODY: Spender = { entities: [], found: 'subject' };

/** "a client … might spend $9 billion": nobody is named. Not "Northwind, a company that …". */
export function isUnnamed(tokens: readonly ReadToken[], anchor: number): boolean {
  for (let i = anchor - 1; i >= Math.max(0, anchor - 12); i--) {
    const { key, kind } = tokens[i]!;
    if (kind === 'mention' && entityAt(tokens[i]) !== null) return false;
    if (key === 'whoever') return true;
    if (['it', 'its', 'they', 'which', 'the'].includes(key)) return false;
    if (!UNNAMED_NOUNS.has(key)) continue;
    for (let j = i - 1; j >= Math.max(0, i - 3); j--) {
      if (['a', 'an', 'one', 'unnamed', 'undisclosed', 'unidentified', 'another'].includes(tokens[j]!.key))
        return tokens[j - 1]?.kind !== 'mark';
    }
    return false;
  }
  return false;
}

/** "He thinks that $3 trillion will be spent": a company's word on what others spend. An outlet's word is on its subject. */
export function isSpentByNobody(tokens: readonly ReadToken[], trigger: Cue | null, at: number): boolean {
  if (trigger === null || trigger.from < at || trigger.value.role !== 'capex' || trigger.value.kind !== 'spend')
    return false;
  if (
    tokens[trigger.from - 1]?.key !== 'be' ||
    tokens.slice(trigger.to, trigger.to + 8).some(({ key }) => key === 'by')
  )
    return false;
  const thinks = tokens
    .slice(0, at)
    .findLastIndex(({ key }) =>
      /^(?:thinks?|thought|predicts?|predicted|reckons?|forecasts?|estimates?|estimated|believes?|expects?|sees)$/.test(
        key,
      ),
    );
  return thinks > 0 && tokens.slice(thinks, at).every((token) => entityAt(token) === null);
}

/** "the cost of the system to all carriers", "spending across Western Canada": of a whole trade. */
export function isOfTrade(tokens: readonly ReadToken[], trigger: Cue | null, at: number): boolean {
  if (trigger === null || trigger.value.role !== 'capex') return false;
  const [from, to] = trigger.to <= at ? [trigger.to, at] : [at + 1, trigger.from];
  const between = tokens.slice(from, to);
  if (between.some(({ key }, i) => key === 'to' && between[i + 1]?.key === 'all')) return true;
  const owned = /^(?:its|their|'s|our|his|her|capital)$/.test(tokens[trigger.from - 1]?.key ?? '');
  return (
    trigger.phrase === 'spending' &&
    !owned &&
    entityAt(tokens[trigger.from - 1]) === null &&
    tokens[trigger.to]?.key === 'across' &&
    !/^(?:its|their|the|all|our)$/.test(tokens[trigger.to + 1]?.key ?? '')
  );
}

/** "by all non-financial companies", "by whoever comes next". */
export function isAnybody(tokens: readonly ReadToken[], at: number): boolean {
  if (['whoever', 'others', 'everybody', 'investors', 'industry'].includes(tokens[at]?.key ?? '')) return true;
  const words = tokens.slice(at, at + 5);
  const noun = words.findIndex(({ key }) =>
    /^(?:companies|firms|businesses|producers|operators|manufacturers|providers|customers|governments)$/.test(key),
  );
  return (
    noun >= 0 &&
    words
      .slice(0, noun)
      .every((token) => token.kind === 'word' && !['the', 'these', 'those', 'its', 'both'].includes(token.key))
  );
}

const CAPITALS = new Set(
  'tokyo beijing washington berlin london paris delhi seoul taipei brussels rome madrid ottawa canberra riyadh'.split(
    ' ',
  ),
);

/** "Since 2021 Tokyo has set aside …": a capital that acts is its government. */
export function isCapital(tokens: readonly ReadToken[], at: number): boolean {
  return CAPITALS.has(tokens[at]!.key) && CLAUSE_VERBS.has(tokens[at + 1]?.key ?? '') && !isObject(tokens, at);
}

/** People who are nobody in particular: "Americans spent $485 billion". */
const ANYBODY = new Set(
  'americans britons europeans consumers households people shoppers investors customers drivers companies firms businesses clients visitors tourists passengers patients students voters residents taxpayers fans productions filmmakers governments'.split(
    ' ',
  ),
);

/** The state is one of those that stand for a government. */
const LOCAL = new Set(
  'county city town village borough province municipality council district commissioners supervisors'.split(' '),
);

/** "Americans", "the world", "the county" as a subject: never the company that an article is about. */
export function isAnybodyAt(tokens: readonly ReadToken[], at: number): boolean {
  const { key } = tokens[at]!;
  if (ANYBODY.has(key)) return true;
  if (tokens[at - 1]?.key !== 'the') return false;
  return ['world', 'industry', 'sector'].includes(key) || (LOCAL.has(key) && !isObject(tokens, at - 1));
}

/** Nothing but auxiliaries up to the verb. */
export function spendsAt(tokens: readonly ReadToken[], from: number, verb: number): boolean {
  return tokens.slice(from, verb).every(({ key }) => AUXILIARIES.has(key));
}

const UNNAMED_NOUNS = new Set(
  'client customer hyperscaler company buyer tenant operator developer firm investor provider group consortium'.split(
    ' ',
  ),
);
