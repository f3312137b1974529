/**
 * Who really is behind a set of statements. Eight articles that all credit one report are one origin with eight copies:
 * statements share an origin where they credit the same outlet (or are that outlet's own), or where their articles are
 * near-copies of each other.
 */
import { getDomain } from 'tldts';
import { nameKey } from '../companies/fold.ts';
import { COPY_SIMILARITY, similarity } from './sketch.ts';
import type { Statement } from './statement.ts';

/** Comparing every pair is quadratic; beyond this many articles only the credits count. */
const MAX_COMPARED = 400;

/** For each statement the number of its origin, from 0, in order of first appearance. */
export function numberOrigins(statements: readonly Statement[]): number[] {
  const parent = statements.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at]!;
    return at;
  };
  const join = (a: number, b: number) => {
    parent[root(b)] = root(a);
  };
  const firstOf = new Map<string, number>();
  statements.forEach((statement, i) => {
    const key = originKey(statement);
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, i);
    else join(first, i);
  });
  for (const [a, b] of copies(statements)) join(a, b);
  return renumber(statements.map((_, i) => root(i)));
}

/** The outlet that is credited for the claim, else the one whose copy the article is, else the publisher itself. */
export function originKey({ claim, article }: Statement): string {
  const credited = claim.attribution.outlet ?? article.origin ?? article.publisher;
  return credited === null ? (getDomain(article.url, { validHosts: ['localhost'] }) ?? article.url) : nameKey(credited);
}

function copies(statements: readonly Statement[]): Array<[number, number]> {
  if (statements.length > MAX_COMPARED) return [];
  const pairs: Array<[number, number]> = [];
  statements.forEach(({ article: a }, i) => {
    for (let j = i + 1; j < statements.length; j += 1) {
      const b = statements[j]!.article;
      if (a.sketch !== null && b.sketch !== null && similarity(a.sketch, b.sketch) >= COPY_SIMILARITY)
        pairs.push([i, j]);
    }
  });
  return pairs;
}

function renumber(roots: readonly number[]): number[] {
  const numbers = new Map<number, number>();
  return roots.map((root) => {
    if (!numbers.has(root)) numbers.set(root, numbers.size);
    return numbers.get(root)!;
  });
}
