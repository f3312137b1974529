import { STATUSES } from '../../claim.ts';
import type { ClaimFilter } from '../filter.ts';
import type { Html } from '../html.ts';
import { filterForm } from '../parts.ts';

/** The form over facts and over claims. */
export function claimFilterForm(action: string, { company, period, status, since }: ClaimFilter): Html {
  return filterForm(action, [
    { name: 'company', label: 'Company', value: company, placeholder: 'any name or alias' },
    { name: 'period', label: 'Period', value: period, placeholder: '2026, 2026-Q1, 2025..2027' },
    { name: 'status', label: 'Status', value: status, choices: STATUSES.map((one) => [one, one]) },
    { name: 'since', label: 'Since', value: since, placeholder: '2026-05-01' },
  ]);
}
