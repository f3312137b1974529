/** When two claims are the same, and which of their fields agree, as the definition of a claim says it. */
import type { GoldClaim, Period } from '../claim.ts';
import { foldName, sameName } from './names.ts';

/** Share of the labelled amount by which an answer may miss it. */
const TOLERANCE = 0.005;
const DAY_MS = 86_400_000;

/** Company, currency and both ends of the amount are the same. */
export function claimsMatch(gold: GoldClaim, answer: GoldClaim): boolean {
  return sameSpender(gold, answer) && sameAmount(gold, answer);
}

function sameSpender(gold: GoldClaim, answer: GoldClaim): boolean {
  return [gold.company, ...(gold.companies ?? [])].some((name) => sameName(name, answer.company));
}

export function sameAmount({ amount: gold }: GoldClaim, { amount }: GoldClaim): boolean {
  return gold.currency === amount.currency && near(gold.low, amount.low) && near(gold.high, amount.high);
}

function near(gold: number | null, answer: number | null): boolean {
  if (gold === null || answer === null) return gold === answer;
  return Math.abs(gold - answer) <= TOLERANCE * Math.abs(gold);
}

/** Whether a field of two matching claims agrees. */
export const FIELDS = {
  period: (gold, answer) => samePeriod(gold.period, answer.period),
  status: (gold, answer) => gold.status === answer.status,
  qualifier: (gold, answer) => gold.amount.qualifier === answer.amount.qualifier,
  measure: (gold, answer) => gold.measure === answer.measure,
  scope: (gold, answer) => gold.scope === answer.scope,
  attribution: sameAttribution,
  outlet: (gold, answer) => foldName(gold.attribution.outlet) === foldName(answer.attribution.outlet),
} as const satisfies Record<string, (gold: GoldClaim, answer: GoldClaim) => boolean>;

export type Field = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as readonly Field[];
/** A match is strict where all of these agree. */
export const STRICT_FIELDS: readonly Field[] = ['period', 'status', 'qualifier', 'attribution'];

/** The company and nobody in particular are one kind where no speaker is named. */
function sameAttribution({ attribution: gold }: GoldClaim, { attribution: answer }: GoldClaim): boolean {
  if (gold.kind === answer.kind) return true;
  const loose: readonly string[] = ['company', 'unstated'];
  return !gold.speaker && loose.includes(gold.kind) && loose.includes(answer.kind);
}

/** Both bounds within a day, or both open, or the same year by name, calendar or fiscal. */
export function samePeriod(gold: Period | null, answer: Period | null): boolean {
  if (isOpen(gold) || isOpen(answer)) return isOpen(gold) && isOpen(answer);
  if (sameDay(gold.start, answer.start) && sameDay(gold.end, answer.end)) return true;
  const year = yearNamed(gold);
  return isYear(gold) && isYear(answer) && year !== null && year === yearNamed(answer);
}

function isOpen(period: Period | null): period is null {
  return period === null || (!period.start && !period.end);
}

function sameDay(gold: string | null, answer: string | null): boolean {
  const [a, b] = [dayOf(gold), dayOf(answer)];
  return a === null || b === null ? a === b : Math.abs(a - b) <= 1.01;
}

function dayOf(date: string | null): number | null {
  return date ? Date.parse(date) / DAY_MS : null;
}

function isYear({ start, end }: Period): boolean {
  if (!start || !end) return false;
  const days = Math.round(dayOf(end)! - dayOf(start)!);
  return days >= 363 && days <= 366;
}

function yearNamed({ label }: Period): string | null {
  return /\d{4}/.exec(label ?? '')?.[0] ?? null;
}
