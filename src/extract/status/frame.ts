/** The words around an amount as two lines, for rules of word order: an amount is `$`, a period `#`, a name `@`. */
import type { ReadToken } from '../reading.ts';

export interface Frame {
  /** Words before the amount, with a space behind the last. */
  readonly left: string;
  /** Words behind the amount, with a space before the first. */
  readonly right: string;
}

/** Tokens of each side that are looked at: keeps time linear in the sentence. */
const REACH = 30;

export function frameOf(tokens: readonly ReadToken[], at: number): Frame {
  return {
    left: tokens
      .slice(Math.max(0, at - REACH), at)
      .map((token) => `${signOf(token)} `)
      .join(''),
    right: tokens
      .slice(at + 1, at + 1 + REACH)
      .map((token) => ` ${signOf(token)}`)
      .join(''),
  };
}

function signOf({ key, mention }: ReadToken): string {
  if (mention === undefined) return key;
  return { amount: '$', period: '#', entity: '@' }[mention.type];
}
