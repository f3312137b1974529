import { STATUSES } from '../../claim.ts';
import type { Asked, ClaimFilter } from '../filter.ts';
import type { Html } from '../html.ts';
import { filterForm } from '../parts.ts';

/** The form over facts and over claims. */
export function claimFilterForm(action: string, asked: Asked<ClaimFilter>): Html {
  return filterForm(action, asked, [
    { name: 'company', label: 'Company', placeholder: 'any name or alias' },
    { name: 'period', label: 'Period', placeholder: '2026, 2026-Q1, 2025..2027' },
    { name: 'status', label: 'Status', choices: STATUSES.map((one) => [one, one]) },
    { name: 'since', label: 'Since', placeholder: '2026-05-01' },
  ]);
}
