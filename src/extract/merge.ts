/** The same claim said again is one claim with more evidence. */
import type { Claim, Evidence, Period } from '../claim.ts';
import { saidAgain } from './confidence.ts';

const MAX_EVIDENCE = 8;

/** Claims in order of their first evidence; text before title, so that a headline only adds evidence where it can. */
export function mergeClaims(claims: readonly Claim[]): Claim[] {
  const merged: Claim[] = [];
  const places = new Map<string, Set<number>>();
  for (const claim of claims) {
    const like = [...new Set(sizesOf(claim, 1).flatMap((size) => [...(places.get(size) ?? [])]))].sort((a, b) => a - b);
    const same = like.find((place) => isSame(merged[place]!, claim)) ?? merged.length;
    merged[same] = merged[same] === undefined ? claim : joined(merged[same], claim);
    for (const size of sizesOf(merged[same], 0)) places.set(size, (places.get(size) ?? new Set()).add(same));
  }
  return merged;
}

/** Steps of half a percent: figures that are near each other lie in one, or in two that adjoin. */
const STEP = Math.log(1.005);

/** What a claim is found by: company, currency and the size of either end; `around` are the steps beside it. */
function sizesOf({ company, amount }: Claim, around: 0 | 1): string[] {
  const ends = [...new Set([amount.low, amount.high])].filter((end) => end !== null);
  return ends.flatMap((end) => {
    const step = end <= 0 ? 0 : Math.floor(Math.log(end) / STEP);
    const steps = around === 0 ? [step] : [step - 1, step, step + 1];
    return steps.map((one) => `${company}|${amount.currency}|${one}`);
  });
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
