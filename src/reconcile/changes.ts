/** What a new version of an article says that the old one did not, claim by claim. Pure. */
import type { Basis, Claim, Period, Status } from '../claim.ts';
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
  /** Absent in histories that were kept before it was noted. */
  readonly basis?: Basis | null;
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
    const { pairs, left } = pairUp(old, fresh);
    changes.changed.push(...pairs.map(([one, other]) => ({ before: said(one), after: said(other) })));
    changes.removed.push(...left.old.map(said));
    changes.added.push(...left.fresh.map(said));
  }
  return changes;
}

/** What claims of one thing are paired by, the surest first: a plan became the next plan, and not what that one replaced. */
const LIKENESSES: ReadonlyArray<(claim: Claim) => string> = [
  ({ status, basis, purpose }) => JSON.stringify([status, basis, purpose]),
  ({ status, basis }) => JSON.stringify([status, basis]),
  ({ status }) => status,
  figureKey,
  () => '',
];

interface Pairing {
  readonly pairs: ReadonlyArray<readonly [old: Claim, fresh: Claim]>;
  readonly left: { readonly old: readonly Claim[]; readonly fresh: readonly Claim[] };
}

/** Each claim once, with the one that is most like it; of several that are alike, in their order. */
function pairUp(old: readonly Claim[], fresh: readonly Claim[]): Pairing {
  const pairs: Array<readonly [Claim, Claim]> = [];
  let left = { old, fresh };
  for (const likeness of LIKENESSES) {
    const candidates = groupBy(left.fresh, likeness);
    const found = left.old.flatMap((one) => {
      const other = candidates.get(likeness(one))?.shift();
      return other === undefined ? [] : [[one, other] as const];
    });
    const taken = new Set(found.flat());
    const isLeft = (claim: Claim) => !taken.has(claim);
    left = { old: left.old.filter(isLeft), fresh: left.fresh.filter(isLeft) };
    pairs.push(...found);
  }
  return { pairs, left };
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

function said({ company, amount, measure, period, status, basis, evidence }: Claim): SaidClaim {
  return { company, amount, measure, period, status, basis, quote: evidence[0]?.quote ?? null };
}
