/** Claims of many articles become facts: the figure that stands, what was said before, and who really said it. Pure. */
import { shortDigest } from '../digest.ts';
import { factKeys } from './fact-key.ts';
import { groupBy } from './group.ts';
import { numberOrigins } from './origins.ts';
import { articleKey, byPublication, figureKey, MAX_FIGURES, type Statement, sameFigure } from './statement.ts';

/**
 * `current`: the statement that stands; `repeats`: the same figure elsewhere; `earlier`: an older or superseded figure;
 * `differs`: another figure that does not replace it.
 */
export type Role = 'current' | 'repeats' | 'earlier' | 'differs';

export interface FactStatement {
  readonly statement: Statement;
  readonly role: Role;
  readonly origin: number;
}

export interface Fact {
  readonly id: string;
  readonly current: Statement;
  /** Oldest first. */
  readonly history: readonly FactStatement[];
  /** Articles and independent origins that give the current figure. */
  readonly articles: number;
  readonly origins: number;
  readonly firstPublished: string | null;
  readonly lastPublished: string | null;
}

/** Same statements in any order, same facts. */
export function reconcile(statements: readonly Statement[]): Fact[] {
  const sorted = [...statements].sort(byPublication);
  const keys = factKeys(sorted);
  const groups = groupBy(sorted, (_, i) => keys[i]!);
  return [...groups].map(([key, group]) => buildFact(key, group));
}

function buildFact(key: string, statements: readonly Statement[]): Fact {
  const current = chooseCurrent(statements);
  const origins = numberOrigins(statements);
  const history = statements.map((statement, i) => ({
    statement,
    role: roleOf(statement, current),
    origin: origins[i]!,
  }));
  const supporting = history.filter(({ role }) => role === 'current' || role === 'repeats');
  const days = statements.flatMap(({ article }) => article.publishedOn ?? []);
  return {
    id: shortDigest(key),
    current,
    history,
    articles: new Set(supporting.map(({ statement }) => articleKey(statement))).size,
    origins: new Set(supporting.map(({ origin }) => origin)).size,
    firstPublished: days[0] ?? null,
    lastPublished: days.at(-1) ?? null,
  };
}

/** The latest of the best rank; of one day, the figure that most statements give, then the surest. */
function chooseCurrent(statements: readonly Statement[]): Statement {
  const best = statements.reduce((least, one) => Math.min(least, rank(one)), Number.POSITIVE_INFINITY);
  const candidates = statements.filter((statement) => rank(statement) === best);
  const day = candidates.at(-1)!.article.publishedOn;
  const latest = candidates.filter(({ article }) => article.publishedOn === day);
  const support = supportOf(latest);
  return latest.reduce((chosen, next) => {
    const more = support(next) - support(chosen) || next.claim.confidence - chosen.claim.confidence;
    return more > 0 ? next : chosen;
  });
}

/** How many of the statements give the figure that one of them gives. */
function supportOf(statements: readonly Statement[]): (one: Statement) => number {
  const byFigure = groupBy(statements, ({ claim }) => figureKey(claim));
  const groups = [...byFigure.values()];
  const count = (group: readonly Statement[]) =>
    groups.reduce((sum, other) => sum + (sameFigure(group[0]!.claim, other[0]!.claim) ? other.length : 0), 0);
  const isMany = groups.length > MAX_FIGURES;
  const counts = new Map([...byFigure].map(([key, group]) => [key, isMany ? group.length : count(group)]));
  return ({ claim }) => counts.get(figureKey(claim))!;
}

/** What may stand as the figure: a plan or a result before a possibility; an analyst's view only where nobody else speaks. */
function rank({ claim }: Statement): number {
  const byStatus = { actual: 0, planned: 0, possible: 1, superseded: 2, cancelled: 3 }[claim.status];
  return byStatus * 2 + (claim.attribution.kind === 'analyst' ? 1 : 0);
}

function roleOf(statement: Statement, current: Statement): Role {
  if (statement === current) return 'current';
  const replaced = statement.claim.status === 'superseded' || statement.claim.status === 'cancelled';
  if (sameFigure(statement.claim, current.claim) && (statement.claim.status === current.claim.status || !replaced)) {
    return 'repeats';
  }
  const older = (statement.article.publishedOn ?? '') < (current.article.publishedOn ?? '');
  return older || statement.claim.status === 'superseded' ? 'earlier' : 'differs';
}
