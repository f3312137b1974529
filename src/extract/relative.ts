/** Relative clauses that have ended before a place in a sentence: "Novo, whose parent bought Catalent, expects". */
import type { ReadToken } from './reading.ts';

const OPENS = new Set(['which', 'whose', 'who', 'where']);

/** Indices of the tokens of clauses that stand between commas, the second before `end`. */
export function endedClauses(tokens: readonly ReadToken[], end: number): ReadonlySet<number> {
  const inside = new Set<number>();
  for (let i = 1; i < end; i++) {
    if (tokens[i - 1]!.key !== ',' || !OPENS.has(tokens[i]!.key)) continue;
    const comma = tokens.findIndex(({ key }, at) => at > i && key === ',');
    if (comma < 0 || comma >= end) return inside;
    for (let at = i; at < comma; at++) inside.add(at);
    i = comma;
  }
  return inside;
}
