import type { Ledger } from '../store/ledger.ts';
import { print } from './output.ts';
import { factColumns } from './queries.ts';
import { renderTable } from './table.ts';

/** The whole facts table for a person. */
export async function printFacts({ db }: Ledger): Promise<void> {
  const [{ queryFacts }, { registry }] = await Promise.all([
    import('../store/queries.ts'),
    import('../companies/registry.ts'),
  ]);
  await print(renderTable(factColumns, await queryFacts(db, registry, {})));
}
