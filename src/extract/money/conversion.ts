/** Finds the same money said again in another currency: "7 trillion yen ($48 billion)", "A$24 billion, or $16 billion". */
import type { AmountMention } from './scan.ts';
import { PhraseTable, type Token } from './tokens.ts';

/** What stands between an amount and its restatement; qualifying words ("about") belong to the mention itself. */
const RESTATES = new PhraseTable(
  [
    ...['(', '( or', '( equivalent to', '( equal to', '( the equivalent of', '( worth', '( =', '[', '[ or'],
    ...['or', ', or', 'equivalent to', ', equivalent to', 'or the equivalent of', ', the equivalent of', ', equal to'],
    ...[', or the equivalent of', '/'],
  ].map((text) => [text, true] as const),
);

/** Between one restatement and the next: "(about £7.9bn; €9.2bn)". */
const RESTATES_AGAIN = new PhraseTable([';', ',', 'or', '/', 'and', ', or'].map((text) => [text, true] as const));

/** What two neighbouring amounts in different currencies say of each other. */
export type Relation = 'conversion' | 'exchange-rate' | null;

/** The relation of the amount that begins at token `from` to the one before it, which ends at token `to`. */
export function relationTo(
  before: Pick<AmountMention, 'conversionOf'>,
  tokens: readonly Token[],
  to: number,
  from: number,
): Relation {
  if (tokens[to]?.key === '=' && from === to + 1) return 'exchange-rate';
  const again = before.conversionOf === null ? null : RESTATES_AGAIN.startingAt(tokens, to);
  const link = RESTATES.startingAt(tokens, to) ?? again;
  return link?.to === from || again?.to === from ? 'conversion' : null;
}
