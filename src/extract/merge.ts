/** The same claim said again is one claim with more evidence. */
import type { Claim, Evidence, Period } from '../claim.ts';
import { saidAgain } from './confidence.ts';

const MAX_EVIDENCE = 8;

/** Claims in order of their first evidence; text before title, so that a headline only adds evidence where it can. */
export function mergeClaims(claims: readonly Claim[]): Claim[] {
  const merged: Claim[] = [];
  const byCompany = new Map<string, number[]>();
  for (const claim of claims) {
    const key = `${claim.company}|${claim.amount.currency}`;
    const places = byCompany.get(key) ?? [];
    const same = places.find((place) => isSame(merged[place]!, claim));
    if (same !== undefined) merged[same] = joined(merged[same]!, claim);
    else {
      byCompany.set(key, [...places, merged.length]);
      merged.push(claim);
    }
  }
  return merged;
}

function isSame(first: Claim, next: Claim): boolean {
  if (!sameFigures(first, next)) return false;
  if (next.evidence[0]!.in === 'title') return true;
  if (!periodsAgree(first.period, next.period)) return false;
  return first.measure === next.measure || sameAmount(first, next);
}

function sameAmount(a: Claim, b: Claim): boolean {
  return a.amount.low === b.amount.low && a.amount.high === b.amount.high;
}

/** "up to $70 billion" and later "the $70 billion" are one amount. */
function sameFigures(a: Claim, b: Claim): boolean {
  if (sameAmount(a, b)) return true;
  const figure = ({ amount: { low, high } }: Claim): number | null =>
    low !== null && high !== null && low !== high ? null : (high ?? low);
  const [x, y] = [figure(a), figure(b)];
  if (x !== null && y !== null) return near(x, y);
  const title = b.evidence[0]!.in === 'title';
  return title && [a.amount.low, a.amount.high].some((end) => end !== null && y !== null && near(end, y));
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.005 * Math.abs(a);

function periodsAgree(a: Period | null, b: Period | null): boolean {
  if (a === null || b === null || a.end === null || b.end === null) return true;
  return a.start === b.start && a.end === b.end;
}

function joined(first: Claim, next: Claim): Claim {
  const evidence = first.evidence.some((known) => sameEvidence(known, next.evidence[0]!))
    ? first.evidence
    : [...first.evidence, ...next.evidence].slice(0, MAX_EVIDENCE);
  const purpose = [...new Set([...first.purpose, ...next.purpose])];
  return {
    ...first,
    evidence,
    purpose,
    period: first.period ?? next.period,
    location: first.location ?? next.location,
    project: first.project ?? next.project,
    attribution: first.attribution.kind === 'unstated' ? next.attribution : first.attribution,
    status: next.status === 'cancelled' ? 'cancelled' : first.status,
    confidence: saidAgain(first.confidence),
  };
}

function sameEvidence(a: Evidence, b: Evidence): boolean {
  return a.start === b.start && a.in === b.in;
}
