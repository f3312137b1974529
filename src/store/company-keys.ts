/** Company keys of rows that an older Outlay wrote, or that come from its backup. */
import type pg from 'pg';
import { companyKey } from '../reconcile/fact-key.ts';

interface Spelling {
  readonly company: string;
  readonly companyId: string | null;
}

/** Fills in what is missing; costs a look at an empty index where nothing is. */
export async function fillCompanyKeys(client: pg.ClientBase): Promise<void> {
  for (const table of ['claim', 'fact']) {
    const { rows } = await client.query<Spelling>(
      `select distinct company, company_id as "companyId" from outlay.${table} where company_key is null`,
    );
    await client.query(
      `update outlay.${table} as row set company_key = given.key
       from unnest($1::text[], $2::text[], $3::text[]) as given (company, company_id, key)
       where row.company_key is null and row.company = given.company
         and row.company_id is not distinct from given.company_id`,
      [rows.map(({ company }) => company), rows.map(({ companyId }) => companyId), rows.map(companyKey)],
    );
  }
}
