/**
 * How sure a claim is: the share of claims read alike that are right, as odds. Each feature multiplies the odds of its
 * rule. The numbers come from 960 claims of gold articles, rounded so that no table is finer than they can tell;
 * `outlay evaluate` prints how the shares compare ("confidence", "right").
 */
import type { Spender } from './spender/spender.ts';

/** Right to wrong, by what made the amount capital expenditure. */
const RULES: Readonly<Record<string, number>> = {
  'capex/named': 30, // "capital expenditures of $5 billion"
  'spend/good': 17, // "will spend $5 billion on data centers"
  'spend/verb': 16, // "will spend $5 billion"
  'topic/refers-back': 13, // "It was $5 billion a year earlier"
  'topic/plan': 12, // "the plan was $5 billion"
  'project/priced': 9, // "a $5 billion plant"
  'build/project': 7, // "is building a plant for $5 billion"
  'cost/project': 7, // "the plant will cost $5 billion"
  'cost/topic': 6, // "It will cost $5 billion"
  'topic/part': 6, // "Upstream takes $5 billion"
  'commit/project': 5, // "committed $5 billion to a plant"
};
const OTHER_RULE = 3;

/** Times the odds, by how the spender was found. */
const FOUND: Readonly<Record<Spender['found'], number>> = {
  possessive: 1.5,
  agent: 0.7,
  subject: 1.1,
  pronoun: 1.1,
  speaker: 0.9,
  topic: 0.7,
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
    (listed ? 1.1 : 0.9) *
    (statedPeriod ? 1.5 : 0.75) *
    (headline ? 0.1 : 1);
  return rounded(odds / (1 + odds));
}

/** Of a claim that another sentence says again. */
export function saidAgain(confidence: number): number {
  return rounded(1 - (1 - confidence) * 0.7);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
