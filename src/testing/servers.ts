/**
 * Real PostgreSQL and Redis servers for tests, each from the first place that has it: the environment
 * (OUTLAY_TEST_DATABASE_URL, OUTLAY_TEST_REDIS_URL), this machine's programs, its package manager (root on Debian), or
 * Docker. They end with the process that started them, however that ends.
 */
import { locate } from './server-place.ts';

export { startPostgres, type TestPostgres } from './postgres-server.ts';
export { startRedis, type TestRedis } from './redis-server.ts';
export type { ServerOptions, StopMode } from './server-host.ts';

/** Installs what is missing, which can take minutes: for a set-up that runs before the tests' own time limits. */
export async function prepareServers({ own = false }: { own?: boolean } = {}): Promise<void> {
  await locate('postgres', own);
  await locate('redis', own);
}
