/**
 * How sure a claim is: the share of claims read alike that are right, as odds. Each feature multiplies the odds of its
 * rule. The numbers come from the gold articles, rounded so that no table is finer than what they can tell;
 * `outlay evaluate` prints how the shares compare ("confidence", "right").
 */
import type { Spender } from './spender/subject.ts';

/** Right to wrong, by what made the amount capital expenditure. */
const RULES: Readonly<Record<string, number>> = {
  'spend/good': 16, // "will spend $5 billion on data centers"
  'spend/verb': 16, // "will spend $5 billion"
  'capex/named': 9, // "capital expenditures of $5 billion"
  'topic/refers-back': 9, // "It was $5 billion a year earlier"
  'project/priced': 5, // "a $5 billion plant"
  'commit/place': 5, // "committed $5 billion to Arizona"
};
const OTHER_RULE = 2.5;

/** Times the odds, by how the spender was found. */
const FOUND: Readonly<Record<Spender['found'], number>> = {
  possessive: 0.5,
  agent: 1,
  subject: 1,
  pronoun: 1.3,
  speaker: 1,
  topic: 0.4,
};

export interface Features {
  /** The rule that kept the amount. */
  readonly rule: string;
  readonly found: Spender['found'];
  /** The spender is in the registry. */
  readonly listed: boolean;
  /** The sentence states the period, or the list heading above it. */
  readonly statedPeriod: boolean;
  /** It stands in the headline. */
  readonly headline: boolean;
}

export function confidenceOf({ rule, found, listed, statedPeriod, headline }: Features): number {
  const odds =
    (RULES[rule] ?? OTHER_RULE) *
    FOUND[found] *
    (listed ? 1.1 : 0.5) *
    (statedPeriod ? 1.6 : 0.8) *
    (headline ? 0.5 : 1);
  return rounded(odds / (1 + odds));
}

/** Of a claim that another sentence says again. */
export function saidAgain(confidence: number): number {
  return rounded(1 - (1 - confidence) * 0.7);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
