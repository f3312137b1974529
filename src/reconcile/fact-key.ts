/** Which statements speak of the same thing: one company, measure and period, or one project. */
import type { Claim } from '../claim.ts';
import { nameKey } from '../companies/fold.ts';
import { groupBy } from './group.ts';
import { type StatedClaim, type Statement, sameFigure } from './statement.ts';

/** Key of each statement's fact. A part of a budget must not pass for the whole: it gets a key of its own. */
export function factKeys(statements: readonly Statement[]): string[] {
  const wholes = splitByBasis(statements, statements.map(wholeKey));
  const placeOf = ({ article }: Statement, i: number) => `${article.id} ${wholes[i]}`;
  const besides = groupBy(statements, placeOf);
  return statements.map((statement, i) =>
    isPart(statement, besides.get(placeOf(statement, i))!) ? partKey(statement, wholes[i]!) : wholes[i]!,
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
  const named = groupBy(statements, ({ claim }, i) => (claim.basis === null ? null : keys[i]!));
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
function projectKey(claim: StatedClaim): string {
  if (claim.project !== null) return `name ${nameKey(claim.project)}`;
  if (claim.location !== null) return `place ${nameKey(claim.location)}`;
  const { low, high, currency } = claim.amount;
  return `cost ${low ?? ''}-${high ?? ''} ${currency}`;
}

/**
 * Bounds that stem from the day of publication would tell apart articles of one week: `through 2028` starts where the
 * article was published, `over the next four years` ends there too.
 */
function periodKey({ period }: StatedClaim, publishedOn: string | null): string {
  if (period === null) return 'none';
  const { start, end, label } = period;
  if (start === null && end === null) return label === 'annual' ? 'annual' : 'unresolved';
  if (publishedOn === null || start !== publishedOn)
    return `${start ?? ''}..${end === publishedOn ? 'now' : (end ?? '')}`;
  return end?.slice(4) === publishedOn.slice(4) ? `from ${start.slice(0, 4)} to ${end.slice(0, 4)}` : `..${end ?? ''}`;
}

/** True where its article, on the same word, gives a larger figure: `others` are of the same article and key. */
function isPart({ claim }: Statement, others: readonly Statement[]): boolean {
  if (claim.scope !== 'company' || claim.measure !== 'level') return false;
  return others.some(
    ({ claim: other }) =>
      other.status === claim.status &&
      other.attribution.kind === claim.attribution.kind &&
      other.attribution.speaker === claim.attribution.speaker &&
      other.amount.currency === claim.amount.currency &&
      !sameFigure(other, claim) &&
      size(other) > size(claim),
  );
}

function partKey({ claim }: Statement, whole: string): string {
  const { low, high } = claim.amount;
  const subject = [...claim.purpose].sort().join('+') || `cost ${low ?? ''}-${high ?? ''}`;
  return `${whole} | part ${subject} ${nameKey(claim.location ?? '')}`;
}

function size({ amount }: StatedClaim): number {
  return amount.high ?? amount.low ?? 0;
}
