/** Applies `migrations/NNNN_name.sql`, in order, each once; a file is never edited after it has landed. */
import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';
import { fail, ok, type Result } from '../failure.ts';
import { projectPath } from '../project.ts';

interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** Key of the advisory lock under which migrations run: the letters "OUTL". */
const LOCK_KEY = 0x4f55544c;

export function bundledMigrations(folder = projectPath('migrations')): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_.*\.sql$/.test(name))
    .sort()
    .map((name) => ({ version: Number(name.slice(0, 4)), name, sql: readFileSync(`${folder}/${name}`, 'utf8') }));
}

/**
 * Brings the schema up to the bundled migrations and returns how many were applied.
 * Failures: LEDGER_VERSION where the database is of a newer Outlay.
 */
export async function migrate(pool: pg.Pool, migrations = bundledMigrations()): Promise<Result<number>> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [LOCK_KEY]);
    const applied = await appliedVersion(client);
    const latest = migrations.at(-1)?.version ?? 0;
    if (applied > latest) {
      await client.query('rollback');
      return fail(
        'LEDGER_VERSION',
        `the ledger has schema ${applied}, this outlay knows ${latest}; use a newer outlay`,
      );
    }
    const pending = migrations.filter(({ version }) => version > applied);
    for (const { version, name, sql } of pending) {
      await client.query(sql);
      await client.query('insert into outlay.migration (version, name) values ($1, $2)', [version, name]);
    }
    await client.query('commit');
    return ok(pending.length);
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

async function appliedVersion(client: pg.PoolClient): Promise<number> {
  await client.query('create schema if not exists outlay');
  await client.query(
    `create table if not exists outlay.migration (
       version int primary key, name text not null, applied_at timestamptz not null default now())`,
  );
  const { rows } = await client.query<{ version: number }>(
    'select coalesce(max(version), 0)::int as version from outlay.migration',
  );
  return rows[0]?.version ?? 0;
}
