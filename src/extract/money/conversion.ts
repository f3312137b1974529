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

/** Sets `conversionOf` and `exchangeRate`. One pass over the mentions and the few tokens between neighbours. */
export function markConversions(tokens: readonly Token[], mentions: readonly AmountMention[]): AmountMention[] {
  const marked: AmountMention[] = [];
  let at = 0;
  for (const [index, mention] of mentions.entries()) {
    const before = marked[index - 1];
    while (at < tokens.length && tokens[at]!.start < (before?.end ?? 0)) at++;
    marked.push(before === undefined ? mention : relate(tokens, at, before, index - 1, mention));
    if (before !== undefined && marked[index]!.exchangeRate) marked[index - 1] = { ...before, exchangeRate: true };
  }
  return marked;
}

function relate(
  tokens: readonly Token[],
  at: number,
  before: AmountMention,
  index: number,
  mention: AmountMention,
): AmountMention {
  if (mention.amount.currency === before.amount.currency) return mention;
  const first = tokens[at];
  if (first?.key === '=' && tokens[at + 1]?.start === mention.start) return { ...mention, exchangeRate: true };
  const root = before.conversionOf ?? index;
  const link = RESTATES.startingAt(tokens, at);
  if (link === null || tokens[link.to]?.start !== mention.start) return mention;
  return { ...mention, conversionOf: root };
}
