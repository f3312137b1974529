/** An amount in its sentence, and what was decided of it. */
import type { Verdict } from './capex/verdict.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';

export interface Place {
  readonly reading: Reading;
  /** Index of the amount's token. */
  readonly at: number;
  /** Index of the sentence. */
  readonly sentence: number;
  /** The claim before it in the sentence. */
  readonly last: Draft | null;
  readonly next: Reading | null;
}

export type Kept = Verdict & { readonly capex: true };

/** The next sentence says what the amount is: "How expensive? $7.3 billion. That is what it put into capital expenditures." */
export const ANSWERED: Kept = { capex: true, rule: 'topic/told-next', trigger: null };
