/** A sentence ready for rules: its mentions and words as tokens, its cues, and how near a cue stands to an amount. */
import type { Span } from '../claim.ts';
import { type Cue, findCues } from './capex/cues.ts';
import type { AmountMention } from './money/scan.ts';
import type { Passage } from './passage.ts';
import type { PeriodMention } from './period/scan.ts';
import type { Sentence } from './sentences.ts';
import type { Entity } from './spender/entities.ts';
import { withoutOverlaps } from './spender/entities.ts';
import { type Token, tokenize } from './words.ts';

export type Mention = Span &
  (
    | { readonly type: 'amount'; readonly amount: AmountMention; readonly index: number }
    | { readonly type: 'entity'; readonly entity: Entity }
    | { readonly type: 'period'; readonly period: PeriodMention }
  );

export type ReadToken = Token<Mention>;

/** A tagged sentence. Indices are token indices. */
export interface Reading {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly tokens: readonly ReadToken[];
  readonly cues: readonly Cue[];
}

/** Mentions of a whole passage as one list: an amount's words are no period, an entity's words no amount. */
export function mentionsOf(
  amounts: readonly AmountMention[],
  entities: readonly Entity[],
  periods: readonly PeriodMention[],
): Mention[] {
  return withoutOverlaps<Mention>([
    amounts.map((amount, index) => ({ type: 'amount', start: amount.start, end: amount.end, amount, index })),
    entities.map((entity) => ({ type: 'entity', start: entity.start, end: entity.end, entity })),
    periods.map((period) => ({ type: 'period', start: period.start, end: period.end, period })),
  ]);
}

export function readSentence(passage: Passage, sentence: Sentence, mentions: readonly Mention[]): Reading {
  const tokens = tokenize(passage.text, sentence, mentions);
  return { passage, sentence, tokens, cues: findCues(tokens) };
}

export function amountAt(token: ReadToken | undefined): AmountMention | null {
  return token?.mention?.type === 'amount' ? token.mention.amount : null;
}

export function entityAt(token: ReadToken | undefined): Entity | null {
  return token?.mention?.type === 'entity' ? token.mention.entity : null;
}

export function periodAt(token: ReadToken | undefined): PeriodMention | null {
  return token?.mention?.type === 'period' ? token.mention.period : null;
}

/** What it costs a reader's eye to pass a token on the way from one phrase to another. */
const MARK_COST: Readonly<Record<string, number>> = {
  ',': 4,
  ';': 16,
  ':': 4,
  '(': 4,
  ')': 2,
  '—': 9,
  '–': 9,
  '•': 16,
};
const WORD_COST: Readonly<Record<string, number>> = {
  and: 2,
  but: 8,
  while: 9,
  whereas: 9,
  although: 7,
  though: 7,
  which: 3,
  who: 3,
  where: 4,
  because: 5,
  unless: 9,
  if: 7,
  until: 5,
  of: 0.3,
  the: 0.3,
  a: 0.3,
  an: 0.3,
  to: 0.5,
  in: 0.5,
  on: 0.5,
  for: 0.5,
  its: 0.5,
};

export function passingCost(token: ReadToken): number {
  if (token.kind === 'mention') {
    const amount = amountAt(token);
    if (amount !== null) return amount.conversionOf === null ? 6 : 0.5;
    return token.mention!.type === 'period' ? 0.7 : 1;
  }
  if (token.kind === 'mark') return MARK_COST[token.key] ?? 0.5;
  return WORD_COST[token.key] ?? 1;
}

/** Distance between a phrase (tokens `from … to`) and the token `at`, over what lies between; a comma to the right costs more. */
export function distance(tokens: readonly ReadToken[], from: number, to: number, at: number): number {
  const right = from > at;
  const [first, last] = right ? [at + 1, from] : [to, at];
  let cost = right ? 0.6 : 0;
  for (let i = first; i < last; i++) {
    cost += passingCost(tokens[i]!);
    if (right && tokens[i]!.key === ',') cost += 4;
  }
  return cost;
}
