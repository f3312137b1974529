/** Applies `migrations/NNNN_name.sql`, in order, each once; a file is never edited after it has landed. */
import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';
import { type Failure, fail, ok, type Result } from '../failure.ts';
import { projectPath } from '../project.ts';
import { fillCompanyKeys } from './company-keys.ts';
import { fillPageKeys } from './page-keys.ts';
import { mayTakeLong } from './pool.ts';

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
    const latest = migrations.at(-1)?.version ?? 0;
    const applied = await appliedVersion(client);
    if (applied > latest) return isNewer(applied, latest);
    return ok(applied === latest ? 0 : await applyPending(client, migrations));
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

function isNewer(applied: number, latest: number): Failure {
  const message = `the ledger has schema ${applied}, this outlay knows ${latest}; use a newer outlay`;
  return fail('LEDGER_VERSION', message);
}

/** One transaction; of several processes that start at once, one applies and the others find it done. */
async function applyPending(client: pg.PoolClient, migrations: readonly Migration[]): Promise<number> {
  mayTakeLong(client);
  await client.query('begin');
  await client.query('select pg_advisory_xact_lock($1)', [LOCK_KEY]);
  await client.query('create schema if not exists outlay');
  await client.query(
    `create table if not exists outlay.migration (
       version int primary key, name text not null, applied_at timestamptz not null default now())`,
  );
  const applied = await appliedVersion(client);
  const pending = migrations.filter(({ version }) => version > applied);
  for (const { version, name, sql } of pending) {
    await client.query(sql);
    await client.query('insert into outlay.migration (version, name) values ($1, $2)', [version, name]);
  }
  await fillCompanyKeys(client);
  await fillPageKeys(client);
  await client.query('commit');
  return pending.length;
}

/** 0 where none was applied yet. Reads only: a role that may not create anything can open a ledger that is up to date. */
async function appliedVersion(client: pg.PoolClient): Promise<number> {
  const { rows: tables } = await client.query(`select to_regclass('outlay.migration') is not null as there`);
  if (!tables[0].there) return 0;
  const { rows } = await client.query<{ version: number }>(
    'select coalesce(max(version), 0)::int as version from outlay.migration',
  );
  return rows[0]?.version ?? 0;
}
