/** How sure a claim is, by what was evident: the trigger, how the spender was found, whether the period was stated. */
import type { Spender } from './spender/subject.ts';

const FOUND: Readonly<Record<Spender['found'], number>> = {
  possessive: 1,
  agent: 1,
  subject: 0.97,
  pronoun: 0.88,
  speaker: 0.85,
  topic: 0.7,
};

export interface Features {
  /** How surely the amount is capital expenditure. */
  readonly strength: number;
  readonly found: Spender['found'];
  /** The spender is in the registry. */
  readonly listed: boolean;
  readonly statedPeriod: boolean;
}

export function confidenceOf({ strength, found, listed, statedPeriod }: Features): number {
  const value = strength * FOUND[found] * (listed ? 1 : 0.9) * (statedPeriod ? 1 : 0.95);
  return Math.round(Math.min(1, value) * 100) / 100;
}
