/** The cheap fields: measure, scope, purpose, location, basis, project. */
import type { Claim, Measure, Purpose, Scope } from '../claim.ts';
import type { Sector } from '../companies/registry.ts';
import type { Cue } from './capex/cues.ts';
import { distance, type Reading } from './reading.ts';
import { placeLength } from './spender/places.ts';

const MORE_BEFORE = new Set(['extra', 'additional', 'further', 'another', 'incremental', 'added']);

/** An addition ("an extra $4 billion", "$10bn more than", "by $10 billion"), else the whole. */
export function measureOf({ tokens }: Reading, at: number): Measure {
  const before = tokens.slice(Math.max(0, at - 4), at).map(({ key }) => key);
  const after = tokens.slice(at + 1, at + 5).map(({ key }) => key);
  if (before.slice(-3).some((key) => MORE_BEFORE.has(key))) return 'increment';
  if (['more', 'extra', 'above', 'additional', 'higher'].includes(after[0] ?? '')) return 'increment';
  if (after[0] === 'in' && ['additional', 'extra', 'new', 'incremental'].includes(after[1] ?? '') && after[1] !== 'new')
    return 'increment';
  if (
    before.at(-1) === 'by' &&
    tokens.slice(0, at).some(({ key }) => /^(?:rais|increas|lift|boost|expand|up|hik|grew|grow|rose|rise)/.test(key))
  )
    return 'increment';
  const verb = tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ key }) => ['adding', 'add', 'adds', 'added'].includes(key));
  return verb ? 'increment' : 'level';
}

const SITE =
  /^(?:data_center|semiconductor_fab|energy|manufacturing|logistics|mining|oil_gas|automotive|retail|space|other|chips|network|telecom)$/;

/** The company's whole budget, or one site, plant, programme or purchase. */
export function scopeOf(reading: Reading, at: number, trigger: Cue | null, yearly: boolean): Scope {
  const value = trigger?.value;
  const capexNear = reading.cues.some(
    (cue) =>
      cue.value.role === 'capex' && cue.value.kind === 'capex' && distance(reading.tokens, cue.from, cue.to, at) <= 12,
  );
  if (capexNear || (value?.role === 'capex' && value.kind === 'capex')) return 'company';
  if (locationOf(reading, at) !== null) return 'project';
  if (yearly) return 'company';
  const good = nearestGood(reading, at, 10);
  return good !== null && SITE.test(good)
    ? 'project'
    : value?.role === 'capex' && value.kind === 'spend'
      ? 'company'
      : 'project';
}

function nearestGood(reading: Reading, at: number, reach: number): Purpose | null {
  let best: { purpose: Purpose; cost: number } | null = null;
  for (const cue of reading.cues) {
    if (cue.value.role !== 'capex' || cue.value.purpose === undefined) continue;
    const cost = distance(reading.tokens, cue.from, cue.to, at);
    if (cost <= reach && (best === null || cost < best.cost)) best = { purpose: cue.value.purpose, cost };
  }
  return best?.purpose ?? null;
}

const SECTOR_PURPOSE: Partial<Record<Sector, Purpose>> = {
  oil_gas: 'oil_gas',
  mining: 'mining',
  telecom: 'telecom',
  automotive: 'automotive',
  retail: 'retail',
  utility: 'energy',
  chips: 'semiconductor_fab',
};

/** What the money buys, by the capital goods named near it, else by the spender's trade. */
export function purposesOf(reading: Reading, at: number, sector: Sector | null): Purpose[] {
  const found = new Set<Purpose>();
  for (const cue of reading.cues) {
    if (cue.value.role !== 'capex' || cue.value.purpose === undefined) continue;
    if (distance(reading.tokens, cue.from, cue.to, at) <= 16) found.add(cue.value.purpose);
  }
  if (reading.tokens.some(({ key }) => key === 'ai')) found.add('ai');
  const trade = sector === null ? undefined : SECTOR_PURPOSE[sector];
  if (found.size === 0 && trade !== undefined) found.add(trade);
  if (found.size > 1) found.delete('other');
  return [...found];
}

/** The place behind the amount ("in Arizona", "to the UK"), as the article says it; before it only where the sentence opens so. */
export function locationOf({ passage, tokens }: Reading, at: number): string | null {
  for (const from of [at, 0]) {
    for (let i = from; i < Math.min(tokens.length - 1, from + 16); i++) {
      if (!['in', 'to', 'into', 'near', 'at', 'outside', 'across'].includes(tokens[i]!.key)) continue;
      const length = placeLength(tokens, i + 1);
      if (length > 0) return passage.text.slice(tokens[i + 1]!.start, tokens[i + length]!.end);
    }
    if (at === 0) break;
  }
  return null;
}

export function basisOf(sentence: string): Claim['basis'] {
  if (
    /\b(?:includ\w*|incl\.?|with|plus)(?: principal payments on)? (?:finance |capital )?leases\b|leases (?:included|principal)/i.test(
      sentence,
    )
  )
    return 'with_leases';
  if (/\b(?:in cash|cash (?:paid|capex|capital))\b/i.test(sentence)) return 'cash';
  const basis = /\b(gross|net) (?:capex|capital|of)\b/i.exec(sentence)?.[1]?.toLowerCase();
  return basis === 'gross' || basis === 'net' ? basis : null;
}

/** The project's own name: "the Hyperion campus", "Project Rainier", "for Stargate". */
export function projectOf(sentence: string): string | null {
  const named =
    /\b(?:Project|Programme|Program) \p{Lu}\p{L}+\b/u.exec(sentence)?.[0] ??
    /\b(?:for|called|named|dubbed) (\p{Lu}\p{L}+)(?=[.,)]|$)/u.exec(sentence)?.[1];
  return (
    named ??
    /\bthe (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:campus|project|plant|site|supercomputer|data cent)/u.exec(
      sentence,
    )?.[1] ??
    null
  );
}
