/** What is decided of an amount, and what it is decided from. */
import type { Amount } from '../../claim.ts';
import type { ReadToken } from '../reading.ts';
import type { Cue, TriggerKind } from './cues.ts';

export type Verdict =
  | { readonly capex: true; readonly rule: string; readonly trigger: Cue | null }
  | { readonly capex: false; readonly rule: string; readonly reason: string };

/** What the sentences before have been about. */
export interface Topic {
  /** The talk is of capital expenditure: an amount that only refers back still belongs to it. */
  readonly active: boolean;
  /** The article as a whole speaks of capital expenditure. */
  readonly capex: boolean;
  /** The sentence itself refers back ("It was …", "The original figure, …", a list item). */
  readonly refersBack: boolean;
  /** A capital good was named just before, or in the title: what costs something is that. */
  readonly good: boolean;
  /** Money of the claim that the sentence may go on from. */
  readonly last: Amount | null;
}

export function kept(rule: string, trigger: Cue | null): Verdict {
  return { capex: true, rule, trigger };
}

/** Kept for the word at token `at`, as a trigger of that kind. */
export function keptFor(rule: string, tokens: readonly ReadToken[], at: number, kind: TriggerKind): Verdict {
  return kept(rule, { from: at, to: at + 1, phrase: tokens[at]!.key, value: { role: 'capex', kind } });
}

export function dropped(rule: string, reason: string): Verdict {
  return { capex: false, rule, reason };
}
