/** What a PostgreSQL server must be and allow. */
import {
  assertSchemaCompatibility,
  LATEST_SCHEMA_VERSION,
  SchemaMigrationRequiredError,
  SchemaVersionMismatchError,
} from 'bullmq';
import type pg from 'pg';
import { ENCODING, MINIMUM_POSTGRES } from '../store/ledger.ts';
import { bundledMigrations } from '../store/migrate.ts';
import { bad, fine, type Verdict, warn, worst } from './check.ts';

const MIGRATE = 'run outlay migrate; every other command does so as well';
/** A process takes up to 20 connections for the ledger, and 20 for queues that lie there. */
const ROOM = 60;

export async function version(pool: pg.Pool): Promise<Verdict> {
  const { server_version } = await row<{ server_version: string }>(pool, 'show server_version');
  return versionVerdict(server_version);
}

export function versionVerdict(version: string): Verdict {
  const found = `PostgreSQL ${version}`;
  return Number.parseInt(version, 10) >= MINIMUM_POSTGRES
    ? fine(found)
    : bad(found, `use ${MINIMUM_POSTGRES} or later`);
}

export async function schema(pool: pg.Pool): Promise<Verdict> {
  const { exists } = await row<{ exists: boolean }>(
    pool,
    `select to_regclass('outlay.migration') is not null as exists`,
  );
  const applied = exists
    ? (await row<{ version: number }>(pool, 'select coalesce(max(version), 0)::int as version from outlay.migration'))
        .version
    : null;
  return schemaVerdict(applied, bundledMigrations().at(-1)?.version ?? 0);
}

export function schemaVerdict(applied: number | null, latest: number): Verdict {
  if (applied === null) return warn('no tables yet', MIGRATE);
  if (applied > latest) return bad(`version ${applied}, this outlay knows ${latest}`, 'use a newer outlay');
  return applied < latest ? warn(`version ${applied} of ${latest}`, MIGRATE) : fine(`version ${applied}, up to date`);
}

export async function queueSchema(pool: pg.Pool): Promise<Verdict> {
  try {
    return queueSchemaVerdict(await assertSchemaCompatibility(pool, 'bullmq'), LATEST_SCHEMA_VERSION);
  } catch (error) {
    if (error instanceof SchemaMigrationRequiredError) return queueSchemaVerdict(null, LATEST_SCHEMA_VERSION);
    if (error instanceof SchemaVersionMismatchError) return bad(error.message, 'use a newer outlay');
    throw error;
  }
}

/** A newer schema that says it is compatible is. */
export function queueSchemaVerdict(applied: number | null, latest: number): Verdict {
  if (applied === null) return warn('no tables yet', MIGRATE);
  return applied < latest ? warn(`version ${applied} of ${latest}`, MIGRATE) : fine(`version ${applied}, up to date`);
}

export interface Rights {
  readonly role: string;
  readonly database: string;
  readonly canCreate: boolean;
  readonly schemas: readonly SchemaRights[];
}

export interface SchemaRights {
  readonly schema: string;
  readonly owner: string;
  /** Has usage and create. */
  readonly open: boolean;
  /** Tables that the role may not read and write, and tables that it does not own. */
  readonly closed: number;
  readonly foreign: number;
}

const SCHEMA_RIGHTS = `
  select n.nspname as schema, pg_get_userbyid(n.nspowner) as owner,
    has_schema_privilege(n.oid, 'usage') and has_schema_privilege(n.oid, 'create') as open,
    count(c.oid) filter (where not (has_table_privilege(c.oid, 'select') and has_table_privilege(c.oid, 'insert')
      and has_table_privilege(c.oid, 'update') and has_table_privilege(c.oid, 'delete')))::int as closed,
    count(c.oid) filter (where not pg_has_role(c.relowner, 'usage'))::int as foreign
  from pg_namespace n left join pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p')
  where n.nspname = any($1) group by n.oid, n.nspname, n.nspowner order by n.nspname`;

export async function rights(pool: pg.Pool, schemas: readonly string[]): Promise<Verdict> {
  const may = await row<Omit<Rights, 'schemas'>>(
    pool,
    `select current_user as role, current_database() as database,
       has_database_privilege(current_database(), 'create') as "canCreate"`,
  );
  const { rows } = await pool.query<SchemaRights>(SCHEMA_RIGHTS, [schemas]);
  return rightsVerdict({ ...may, schemas: rows });
}

export function rightsVerdict({ role, database, canCreate, schemas }: Rights): Verdict {
  const create = bad(
    `role ${role} may not create schemas in database ${database}, which even "if not exists" asks for`,
    `grant create on database "${database}" to "${role}"`,
  );
  const all = [...(canCreate ? [] : [create]), ...schemas.map((one) => schemaRightsVerdict(role, one))];
  return worst(all, fine(`role ${role} may create, read and write all that is needed`));
}

/** BullMQ alters its table `migration` at every start, which only an owner may; Outlay alters its own when it migrates. */
function schemaRightsVerdict(role: string, { schema, owner, open, closed, foreign }: SchemaRights): Verdict {
  const own = `make role "${role}" the owner of the schemas outlay and bullmq, and of all that is in them (alter … owner to)`;
  if (!open) return bad(`schema ${schema} of ${owner} is closed to role ${role}`, own);
  if (closed > 0) return bad(`${closed} tables of schema ${schema} are closed to role ${role}`, own);
  if (foreign === 0) return fine(schema);
  const found = `${foreign} tables of schema ${schema} are not owned by role ${role}`;
  return schema === 'bullmq' ? bad(found, own) : warn(`${found}: it cannot migrate them`, own);
}

export async function encoding(pool: pg.Pool): Promise<Verdict> {
  const { server_encoding } = await row<{ server_encoding: string }>(pool, 'show server_encoding');
  return encodingVerdict(server_encoding);
}

export function encodingVerdict(name: string): Verdict {
  if (name === ENCODING) return fine(name);
  return bad(
    `${name}: most of what the web writes cannot be stored`,
    'make another database: createdb --owner ROLE --encoding UTF8 --template template0 NAME',
  );
}

/** One of the limits on connections; `limit` is -1 where there is none, as in PostgreSQL's catalogs. */
export interface Limit {
  readonly what: string;
  readonly limit: number;
  readonly used: number;
}

const LIMITS = `
  select 'max_connections' as what, (select coalesce(sum(numbackends), 0) from pg_stat_database)::int as used,
    current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
      - coalesce(current_setting('reserved_connections', true)::int, 0) as limit
  union all
  select 'the limit of database ' || d.datname, s.numbackends, d.datconnlimit
    from pg_database d join pg_stat_database s on s.datid = d.oid where d.datname = current_database()
  union all
  select 'the limit of role ' || rolname, (select count(*) from pg_stat_activity where usename = current_user)::int, rolconnlimit
    from pg_roles where rolname = current_user`;

export async function connections(pool: pg.Pool): Promise<Verdict> {
  const { rows } = await pool.query<Limit>(LIMITS);
  return connectionsVerdict(rows);
}

export function connectionsVerdict(limits: readonly Limit[]): Verdict {
  const rooms = limits
    .filter(({ limit }) => limit >= 0)
    .map((one) => ({ ...one, free: Math.max(0, one.limit - one.used) }));
  const { what, limit, free } = rooms.reduce((least, one) => (one.free < least.free ? one : least));
  const found = `${free} of ${limit} free by ${what}`;
  return free >= ROOM
    ? fine(found)
    : warn(`${found}; a process takes up to 40, commands beside it 20`, `raise ${what} to leave ${ROOM} free`);
}

export interface ReadOnly {
  readonly standby: boolean;
  readonly readOnly: boolean;
}

export async function writable(pool: pg.Pool): Promise<Verdict> {
  const found = await row<ReadOnly>(
    pool,
    `select pg_is_in_recovery() as standby, current_setting('default_transaction_read_only') = 'on' as "readOnly"`,
  );
  return writableVerdict(found);
}

export function writableVerdict({ standby, readOnly }: ReadOnly): Verdict {
  if (standby) return bad('a replica, which cannot be written', 'name the primary server in DATABASE_URL');
  if (!readOnly) return fine('a primary server');
  return bad(
    'default_transaction_read_only is on',
    'turn it off for this role, database or server (alter role … reset default_transaction_read_only)',
  );
}

export async function size(pool: pg.Pool): Promise<number> {
  const { bytes } = await row<{ bytes: number }>(pool, 'select pg_database_size(current_database())::float8 as bytes');
  return bytes;
}

async function row<T extends pg.QueryResultRow>(pool: pg.Pool, sql: string): Promise<T> {
  const { rows } = await pool.query<T>(sql);
  return rows[0]!;
}
