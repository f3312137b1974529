import type { FiscalYear } from './company.ts';
import type { Registry } from './registry.ts';

/** The fiscal year of the company with this id; null where it is the calendar year or is not known. */
export function fiscalYearOf(registry: Registry, companyId: string | null): FiscalYear | null {
  return companyId === null ? null : (registry.byId(companyId)?.fiscalYear ?? null);
}
