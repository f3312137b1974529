/** Which statements speak of the same thing: one company, measure and period, or one project. */
import type { Basis, Claim } from '../claim.ts';
import { nameKey } from '../companies/fold.ts';
import { groupBy } from './group.ts';
import { figureKey, MAX_FIGURES, type StatedClaim, type Statement, sameFigure } from './statement.ts';

/** Key of each statement's fact. A part of a budget must not pass for the whole: it gets a key of its own. */
export function factKeys(statements: readonly Statement[]): string[] {
  const wholes = splitByBasis(statements, statements.map(wholeKey));
  const voices = statements.map((statement, i) => voiceKey(statement, wholes[i]!));
  const said = new Map([...groupBy(statements, (_, i) => voices[i]!)].map(([voice, all]) => [voice, figures(all)]));
  return statements.map((statement, i) =>
    isPart(statement, said.get(voices[i]!)!) ? partKey(statement, wholes[i]!) : wholes[i]!,
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
  const bases = new Map([...named].map(([key, rivals]) => [key, basisFinder(rivals)]));
  return statements.map(({ claim }, i) => {
    const basisOf = bases.get(keys[i]!) ?? null;
    return basisOf === null ? keys[i]! : `${keys[i]} | basis ${claim.basis ?? basisOf(claim) ?? 'unnamed'}`;
  });
}

/** The basis of the first of `rivals` that gives a claim's figure; null where they do not name two. */
function basisFinder(rivals: readonly Statement[]): ((claim: StatedClaim) => Basis | null | undefined) | null {
  if (new Set(rivals.map(({ claim }) => claim.basis)).size < 2) return null;
  const firstOf = firstOfEachFigure(rivals);
  if (firstOf.size > MAX_FIGURES) return (claim) => firstOf.get(figureKey(claim))?.basis;
  const firsts = [...firstOf.values()];
  return (claim) => firsts.find((rival) => sameFigure(rival, claim))?.basis;
}

function firstOfEachFigure(statements: readonly Statement[]): Map<string, StatedClaim> {
  const byFigure = groupBy(statements, ({ claim }) => figureKey(claim));
  return new Map([...byFigure].map(([figure, [first]]) => [figure, first!.claim]));
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

/** One article, on one word, of one thing: what is said there can be measured against each other. */
function voiceKey({ claim, article }: Statement, whole: string): string {
  const { status, attribution, amount } = claim;
  return JSON.stringify([article.id, whole, status, attribution.kind, attribution.speaker, amount.currency]);
}

/** Each figure once, the largest first. */
function figures(statements: readonly Statement[]): StatedClaim[] {
  return [...firstOfEachFigure(statements).values()].sort((a, b) => size(b) - size(a));
}

/** True where one of `said`, the largest first, is a larger figure of the same voice. */
function isPart({ claim }: Statement, said: readonly StatedClaim[]): boolean {
  if (claim.scope !== 'company' || claim.measure !== 'level') return false;
  const other = said.find((one) => size(one) <= size(claim) || !sameFigure(one, claim));
  return other !== undefined && size(other) > size(claim);
}

function partKey({ claim }: Statement, whole: string): string {
  const { low, high } = claim.amount;
  const subject = [...claim.purpose].sort().join('+') || `cost ${low ?? ''}-${high ?? ''}`;
  return `${whole} | part ${subject} ${nameKey(claim.location ?? '')}`;
}

function size({ amount }: StatedClaim): number {
  return amount.high ?? amount.low ?? 0;
}
