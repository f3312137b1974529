/** Which statements speak of the same thing: one company, measure and period, or one project. */
import type { Claim } from '../claim.ts';
import { nameKey } from '../companies/fold.ts';
import { type Statement, sameFigure } from './statement.ts';

/** Key of each statement's fact. A part of a budget must not pass for the whole: it gets a key of its own. */
export function factKeys(statements: readonly Statement[]): string[] {
  const wholes = splitByBasis(statements, statements.map(wholeKey));
  return statements.map((statement, i) =>
    isPart(statement, statements, wholes, i) ? partKey(statement, wholes[i]!) : wholes[i]!,
  );
}

function wholeKey({ claim, article }: Statement): string {
  const about =
    claim.scope === 'company' ? `period ${periodKey(claim, article.publishedOn)}` : `project ${projectKey(claim)}`;
  return [companyKey(claim), claim.measure, about].join(' | ');
}

/**
 * Figures with and without leases are two facts, but most articles do not say which they mean: only where two bases are
 * named is there a split, and who names none goes with the basis that gives the same figure.
 */
function splitByBasis(statements: readonly Statement[], keys: readonly string[]): string[] {
  const named = new Map<string, Statement[]>();
  statements.forEach((statement, i) => {
    if (statement.claim.basis !== null) named.set(keys[i]!, [...(named.get(keys[i]!) ?? []), statement]);
  });
  return statements.map(({ claim }, i) => {
    const rivals = named.get(keys[i]!) ?? [];
    if (new Set(rivals.map((rival) => rival.claim.basis)).size < 2) return keys[i]!;
    const basis = claim.basis ?? rivals.find((rival) => sameFigure(rival.claim, claim))?.claim.basis;
    return `${keys[i]} | basis ${basis ?? 'unnamed'}`;
  });
}

export function companyKey({ companyId, company }: Pick<Claim, 'companyId' | 'company'>): string {
  return companyId ?? nameKey(company);
}

/** What a project is known by: its name, else its place, else its cost. */
function projectKey(claim: Claim): string {
  if (claim.project !== null) return `name ${nameKey(claim.project)}`;
  if (claim.location !== null) return `place ${nameKey(claim.location)}`;
  const { low, high, currency } = claim.amount;
  return `cost ${low ?? ''}-${high ?? ''} ${currency}`;
}

/**
 * Bounds that stem from the day of publication would tell apart articles of one week: `through 2028` starts where the
 * article was published, `over the next four years` ends there too.
 */
function periodKey({ period }: Claim, publishedOn: string | null): string {
  if (period === null) return 'none';
  const { start, end, label } = period;
  if (start === null && end === null) return label === 'annual' ? 'annual' : 'unresolved';
  if (publishedOn === null || start !== publishedOn)
    return `${start ?? ''}..${end === publishedOn ? 'now' : (end ?? '')}`;
  return end?.slice(4) === publishedOn.slice(4) ? `from ${start.slice(0, 4)} to ${end.slice(0, 4)}` : `..${end ?? ''}`;
}

/** True where the same article, on the same word, gives a larger figure of the same kind for the same period. */
function isPart(statement: Statement, all: readonly Statement[], keys: readonly string[], at: number): boolean {
  const { claim, article } = statement;
  if (claim.scope !== 'company' || claim.measure !== 'level') return false;
  return all.some(
    (other, i) =>
      keys[i] === keys[at] &&
      other.article.id === article.id &&
      other.claim.status === claim.status &&
      other.claim.attribution.kind === claim.attribution.kind &&
      other.claim.attribution.speaker === claim.attribution.speaker &&
      other.claim.amount.currency === claim.amount.currency &&
      !sameFigure(other.claim, claim) &&
      size(other.claim) > size(claim),
  );
}

function partKey({ claim }: Statement, whole: string): string {
  const { low, high } = claim.amount;
  const subject = [...claim.purpose].sort().join('+') || `cost ${low ?? ''}-${high ?? ''}`;
  return `${whole} | part ${subject} ${nameKey(claim.location ?? '')}`;
}

function size({ amount }: Claim): number {
  return amount.high ?? amount.low ?? 0;
}
