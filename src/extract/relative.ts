/** Relative and participial clauses that have ended before a place in a sentence: "Novo, whose parent bought Catalent, expects". */
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
    } else if (
      opened === null &&
      tokens[i - 1]!.key === ',' &&
      (OPENS.has(key) || opensBehind(tokens, i) || isParticiple(tokens, i))
    )
      opened = i;
  }
  return inside;
}

/** "Saudi Electricity, in which Aramco holds 7%, says …". */
function opensBehind(tokens: readonly ReadToken[], at: number): boolean {
  return PREPOSITIONS.has(tokens[at]!.key) && /^(?:which|whom|whose)$/.test(tokens[at + 1]?.key ?? '');
}

const PREPOSITIONS = new Set('in of by for with from to on under at'.split(' '));

/** "Rogers, still digesting its acquisition of Shaw, told …". Not "including", which opens no clause. */
function isParticiple(tokens: readonly ReadToken[], at: number): boolean {
  const { key } = tokens[/^(?:still|now|already|once|long|also)$/.test(tokens[at]!.key) ? at + 1 : at] ?? tokens[at]!;
  return /^\p{L}{3,}ing$/u.test(key) && !NO_CLAUSE.has(key);
}

const NO_CLAUSE = new Set('including excluding spending building during according regarding beijing'.split(' '));
