/**
 * Who really is behind a set of statements. Eight articles that all credit one report are one origin with eight copies:
 * statements share an origin where they credit the same outlet (or are that outlet's own), or where their articles tell
 * one story.
 */
import { getDomain } from 'tldts';
import { nameKey } from '../companies/fold.ts';
import type { Statement } from './statement.ts';

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
    const { storyId } = statement.article;
    for (const key of [`origin ${originKey(statement)}`, ...(storyId === null ? [] : [`story ${storyId}`])]) {
      const first = firstOf.get(key);
      if (first === undefined) firstOf.set(key, i);
      else join(first, i);
    }
  });
  return renumber(statements.map((_, i) => root(i)));
}

/** The outlet that is credited for the claim, else the one whose copy the article is, else the publisher itself. */
export function originKey({ claim, article }: Statement): string {
  const credited = claim.attribution.outlet ?? article.origin ?? article.publisher;
  return credited === null ? (getDomain(article.url, { validHosts: ['localhost'] }) ?? article.url) : nameKey(credited);
}

function renumber(roots: readonly number[]): number[] {
  const numbers = new Map<number, number>();
  return roots.map((root) => {
    if (!numbers.has(root)) numbers.set(root, numbers.size);
    return numbers.get(root)!;
  });
}
