/** What a new version of an article says that the old one did not, claim by claim. Pure. */
import type { Claim, Period, Status } from '../claim.ts';
import { companyKey } from './fact-key.ts';
import { groupBy } from './group.ts';
import { figureKey } from './statement.ts';

/** A claim as the history of its article keeps it. */
export interface SaidClaim {
  readonly company: string;
  readonly amount: Claim['amount'];
  readonly measure: Claim['measure'];
  readonly period: Period | null;
  readonly status: Status;
  readonly quote: string | null;
}

export interface ClaimChange {
  readonly before: SaidClaim;
  readonly after: SaidClaim;
}

export interface ClaimChanges {
  readonly added: readonly SaidClaim[];
  readonly removed: readonly SaidClaim[];
  /** Of one company, period and thing, with another figure or status. */
  readonly changed: readonly ClaimChange[];
}

/** The same claims in any order, the same changes. */
export function compareClaims(before: readonly Claim[], after: readonly Claim[]): ClaimChanges {
  const sameAfter = new Set(after.map(identity));
  const sameBefore = new Set(before.map(identity));
  const gone = groupBy(inOrder(before.filter((one) => !sameAfter.has(identity(one)))), about);
  const come = groupBy(inOrder(after.filter((one) => !sameBefore.has(identity(one)))), about);
  const changes = { added: [] as SaidClaim[], removed: [] as SaidClaim[], changed: [] as ClaimChange[] };
  for (const key of new Set([...gone.keys(), ...come.keys()])) {
    const [old, fresh] = [gone.get(key) ?? [], come.get(key) ?? []];
    const pairs = Math.min(old.length, fresh.length);
    for (let i = 0; i < pairs; i += 1) changes.changed.push({ before: said(old[i]!), after: said(fresh[i]!) });
    changes.removed.push(...old.slice(pairs).map(said));
    changes.added.push(...fresh.slice(pairs).map(said));
  }
  return changes;
}

/** What a claim is about, whatever it says of that. */
function about(claim: Claim): string {
  const { measure, scope, period, project, location } = claim;
  const span = period === null ? null : [period.start, period.end];
  return JSON.stringify([companyKey(claim), measure, scope, span, project, scope === 'project' ? location : null]);
}

function identity(claim: Claim): string {
  return JSON.stringify([about(claim), figureKey(claim), claim.amount.qualifier, claim.status]);
}

function inOrder(claims: readonly Claim[]): Claim[] {
  return [...claims].sort((a, b) => (identity(a) < identity(b) ? -1 : 1));
}

function said({ company, amount, measure, period, status, evidence }: Claim): SaidClaim {
  return { company, amount, measure, period, status, quote: evidence[0]?.quote ?? null };
}
