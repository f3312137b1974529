/** The three set-ups that Outlay runs on, as tests need them: an environment for its processes, and what can befall it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { emptyLedgerFolder } from './ledger.ts';
import { startPostgres, startRedis, type TestPostgres, type TestRedis } from './servers.ts';

export const SETUPS = ['embedded', 'postgres', 'redis'] as const;
export type SetupName = (typeof SETUPS)[number];

export interface Setup {
  readonly name: SetupName;
  /** Of processes that are to use its ledger. */
  readonly env: Record<string, string>;
  /** A new, empty ledger; the old one is dropped. */
  reset(): Promise<void>;
  readonly postgres: TestPostgres | null;
  readonly redis: TestRedis | null;
  /** Ends every connection to the ledger's database but the one that does so. */
  cutConnections(): Promise<void>;
  /** True where the database takes connections. */
  answers(): Promise<boolean>;
  readonly disk: SmallDisk | null;
  close(): Promise<void>;
}

export interface SetupOptions {
  /** Servers of its own, which may be restarted. */
  readonly own?: boolean;
  /** Puts the ledger on a disk of this many MiB, which can be filled. */
  readonly diskMb?: number;
}

export async function openSetup(name: SetupName, options: SetupOptions = {}): Promise<Setup> {
  const disk = options.diskMb === undefined ? null : mountSmallDisk(options.diskMb);
  const { own = false } = options;
  if (name === 'embedded') return openEmbeddedSetup(disk);
  const folder = disk === null ? {} : { folder: join(disk.folder, 'postgres'), settings: SMALL_WAL };
  const postgres = await startPostgres({ own, ...folder });
  const redis = name === 'redis' ? await startRedis({ own }) : null;
  let url = postgres.url;
  return {
    name,
    get env() {
      return { DATABASE_URL: url, ...(redis === null ? {} : { REDIS_URL: redis.url }) };
    },
    async reset() {
      const old = url;
      url = await postgres.createDatabase();
      if (old !== postgres.url) await postgres.dropDatabase(old);
      await redis?.flush();
    },
    postgres,
    redis,
    cutConnections: () => cutConnections(url),
    answers: () => answers(url),
    disk,
    async close() {
      await redis?.stop();
      await postgres.stop();
      disk?.unmount();
    },
  };
}

/** Little write-ahead log, so that a small disk has room for the ledger. */
const SMALL_WAL = { max_wal_size: '32MB', min_wal_size: '32MB', shared_buffers: '16MB' };

function openEmbeddedSetup(disk: SmallDisk | null): Setup {
  const make = () => (disk === null ? emptyLedgerFolder() : emptyLedgerFolder(disk.folder));
  let folder = make();
  return {
    name: 'embedded',
    get env() {
      return { OUTLAY_DATA: folder };
    },
    async reset() {
      rmSync(folder, { recursive: true, force: true });
      folder = make();
    },
    postgres: null,
    redis: null,
    async cutConnections() {}, // there are none but those of its own processes
    answers: async () => true,
    disk,
    async close() {
      rmSync(folder, { recursive: true, force: true });
      disk?.unmount();
    },
  };
}

async function cutConnections(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
  } finally {
    await client.end().catch(() => {});
  }
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

export interface SmallDisk {
  readonly folder: string;
  /** Leaves no room at all. */
  fill(): void;
  free(): void;
  unmount(): void;
}

/** Only root may mount. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0;

function mountSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'outlay-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder]);
  const ballast = join(folder, 'ballast');
  mkdirSync(ballast);
  let files = 0;
  return {
    folder,
    fill() {
      for (;;) {
        const { bavail, bsize } = statfsSync(folder);
        if (bavail === 0) return;
        files += 1;
        try {
          writeFileSync(join(ballast, String(files)), Buffer.alloc(Math.min(bavail * bsize, 8 * 1024 * 1024)));
        } catch {} // the ledger took the room first
      }
    },
    free() {
      rmSync(ballast, { recursive: true, force: true });
      mkdirSync(ballast);
    },
    unmount() {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
