import type { Period } from '../../claim.ts';

/** The article's words with what they come to: `the third quarter (2026-07-01..2026-09-30)`, `by 2028 (..2028-12-31)`. */
export function datedWords({ start, end, label }: Period): string {
  if (start === null && end === null) return label ?? 'no period';
  const saysItself = label !== null && start === `${label}-01-01` && end === `${label}-12-31`;
  if (saysItself) return label;
  const dates = `${start ?? ''}..${end ?? ''}`;
  return label === null ? dates : `${label} (${dates})`;
}
