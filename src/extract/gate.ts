/**
 * Gate, then think: nearly no page has a claim. An article passes where an amount that can be capital expenditure stands
 * in reach of a word of it, or where the article calls it by name.
 */

import type { AmountMention } from './money/scan.ts';

/** Stems of words without which no text speaks of capital expenditure. Bounded alternation: linear. */
const TRIGGER =
  /\b(?:cap(?:ital|ex)|cap-?ex|spen[dt]|outlay|invest|pour|sink|sank|budget|earmark|pledg|commit|set(?:s|ting)? aside|build|built|construct|plant|factor(?:y|ies)|fab|campus|data ?cent|server|infrastructure|project|programme|expan|cost|put(?:s|ting)?|lay(?:s|ing)? out|laid out|PP&E|property|pipeline|mine|order|bought|buy|purchas|plough|plow|add(?:s|ing)?|lay(?:s|ing)?\b|laid|erect|refurbish|renovat|restor|rebuil|electrif|retrofit|complet|reactor|vessel|ships?\b|jets?\b|terminal|tunnel|railway|grid|smelter|refiner|furnace|worth)/i;

/** A title or a text of this much speaks of capital expenditure as such. */
const STRONG =
  /\b(?:capex|cap-ex|capital (?:expenditure|spending|investment|outlay|budget|program|plan|project)|spen[dt]|invest|data ?cent|budgets?|AI infrastructure)/i;

/** Capital expenditure by name: its amounts may stand far from it, as in a table. */
const NAMED = /\b(?:cap-?ex|capital (?:expenditure|spending|investment|outlay|budget|program|plan|project))/i;

/** UTF-16 code units to either side of an amount in which a word of capital expenditure may speak of it: some two sentences. */
const REACH = 300;

/**
 * Whether a text may hold a claim. A look at words only: what it lets pass is read. `reach`: code units to either side of
 * an amount in which such a word counts.
 */
export function mayClaim(text: string, amounts: readonly AmountMention[], reach = REACH): boolean {
  const large = amounts.filter((amount) => !tooSmall(amount));
  if (large.length === 0) return false;
  let read = 0;
  for (const { start, end } of large) {
    const from = Math.max(read, start - reach);
    read = end + reach;
    if (from < read && TRIGGER.test(text.slice(from, read))) return true;
  }
  return NAMED.test(text);
}

/** Below this, in any currency, an amount is a price or a fee. */
const LEAST = 50_000;

/** The larger end of an amount. */
export function sizeOf({ amount: { low, high } }: AmountMention): number {
  return Math.max(low ?? 0, high ?? 0);
}

export function tooSmall(amount: AmountMention): boolean {
  return sizeOf(amount) < LEAST;
}

export function speaksOfCapex(text: string): boolean {
  return STRONG.test(text);
}
