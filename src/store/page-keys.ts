/** Page keys of articles that an older Outlay wrote, or that come from its backup. */
import type pg from 'pg';
import { pageKey } from '../discover/page-key.ts';

/** Articles whose keys are filled in by one statement. */
const BATCH = 10_000;

/** Fills in what is missing. Of articles with one key the first gets it; the others were fetched, and stay as they are. */
export async function fillPageKeys(client: pg.ClientBase): Promise<void> {
  for (let last = 0; ; ) {
    const { rows } = await client.query<{ id: string; url: string }>(
      'select id, url from outlay.article where page_key is null and id > $1 order by id limit $2',
      [last, BATCH],
    );
    if (rows.length === 0) return;
    const first = new Map<string, string>();
    for (const { id, url } of rows) if (!first.has(pageKey(url))) first.set(pageKey(url), id);
    await client.query(
      `update outlay.article as row set page_key = given.key
       from unnest($1::bigint[], $2::text[]) as given (id, key)
       where row.id = given.id and not exists (select from outlay.article where page_key = given.key)`,
      [[...first.values()], [...first.keys()]],
    );
    last = Number(rows.at(-1)!.id);
  }
}
