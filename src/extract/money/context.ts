/** Which currency a shared sign ("$", "¥", "kr", "Rs", pesos) means in a text. */
import type { CurrencyCode } from '../../claim.ts';
import type { Settle } from './currencies.ts';
import { SHARED, SHARED_BY, type SharedCurrency } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** A bare dollar is `defaultDollar`; any other shared sign goes by the words of the text, counted at its first need. */
export function settleCurrencies(tokens: readonly Token[], defaultDollar: CurrencyCode): Settle {
  let counts: Map<string, number> | null = null;
  const settled = new Map<string, CurrencyCode>();
  return (code) => {
    if (code === '$') return defaultDollar;
    if (!isShared(code)) return code;
    counts ??= countWords(tokens);
    const known = settled.get(code) ?? mostSpokenOf(SHARED_BY[code], counts);
    settled.set(code, known);
    return known;
  };
}

function isShared(code: string): code is Exclude<SharedCurrency, '$'> {
  return (SHARED as readonly string[]).includes(code);
}

function countWords(tokens: readonly Token[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, key } of tokens) if (kind === 'word') counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function mostSpokenOf(
  candidates: ReadonlyArray<readonly [CurrencyCode, readonly string[]]>,
  counts: ReadonlyMap<string, number>,
): CurrencyCode {
  let best: readonly [code: CurrencyCode, count: number] = [candidates[0]![0], 0];
  for (const [code, words] of candidates) {
    const count = words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    if (count > best[1]) best = [code, count];
  }
  return best[0];
}
