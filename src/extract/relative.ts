/** Relative clauses that have ended before a place in a sentence: "Novo, whose parent bought Catalent, expects". */
import type { ReadToken } from './reading.ts';

const OPENS = new Set(['which', 'whose', 'who', 'where']);

/** Indices of the tokens of clauses that stand between commas, the second before `end`. */
export function endedClauses(tokens: readonly ReadToken[], end: number): ReadonlySet<number> {
  const inside = new Set<number>();
  let opened: number | null = null;
  for (let i = 1; i < end; i++) {
    const { key } = tokens[i]!;
    if (opened !== null && key === ',') {
      for (let at = opened; at < i; at++) inside.add(at);
      opened = null;
    } else if (opened === null && tokens[i - 1]!.key === ',' && OPENS.has(key)) opened = i;
  }
  return inside;
}
