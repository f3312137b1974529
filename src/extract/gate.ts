/**
 * Gate, then think: nearly no page has a claim. An article passes where a money amount stands in reach of a word of
 * capital expenditure; a sentence, where it has an amount and such a word stands in its paragraph, the one before, or the title.
 */

import type { AmountMention } from './money/scan.ts';
import type { Sentence } from './sentences.ts';

/** Stems of words without which no text speaks of capital expenditure. Bounded alternation: linear. */
const TRIGGER =
  /\b(?:cap(?:ital|ex)|cap-?ex|spen[dt]|outlay|invest|pour|sink|sank|budget|earmark|pledg|commit|set(?:s|ting)? aside|build|built|construct|plant|factor(?:y|ies)|fab|campus|data ?cent|server|infrastructure|project|programme|expan|cost|put(?:s|ting)?|lay(?:s|ing)? out|laid out|PP&E|property|pipeline|mine|order|bought|buy|purchas|plough|plow|add(?:s|ing)?|lay(?:s|ing)?\b|laid|erect|refurbish|renovat|restor|rebuil|electrif|retrofit|complet|reactor|vessel|ships?\b|jets?\b|terminal|tunnel|railway|grid|smelter|refiner|furnace|worth)/i;

/** A title or a text of this much speaks of capital expenditure as such. */
const STRONG =
  /\b(?:capex|cap-ex|capital (?:expenditure|spending|investment|outlay|budget|program|plan|project)|spen[dt]|invest|data ?cent|budgets?|AI infrastructure)/i;

export function speaksOfSpending(text: string): boolean {
  return TRIGGER.test(text);
}

export function speaksOfCapex(text: string): boolean {
  return STRONG.test(text);
}

/** Indices of sentences that hold an amount. Both lists are in order: one pass. */
export function sentencesWithAmounts(sentences: readonly Sentence[], amounts: readonly AmountMention[]): Set<number> {
  const found = new Set<number>();
  let at = 0;
  for (const { start } of amounts) {
    while (at < sentences.length && sentences[at]!.end <= start) at++;
    if (at < sentences.length && sentences[at]!.start <= start) found.add(at);
  }
  return found;
}
