/** What the place of the queues is called, where processes, `status` and `doctor` compare it. */

export const IN_POSTGRES = 'postgres';

/** `redis 127.0.0.1:6379/0`, or `postgres` where no Redis is named. */
export function queuePlace(redisUrl: string | undefined): string {
  return redisUrl === undefined ? IN_POSTGRES : `redis ${redisName(redisUrl)}`;
}

/** `127.0.0.1:6379/0`, without user and password. */
export function redisName(redisUrl: string): string {
  const { hostname, port, pathname } = new URL(redisUrl);
  return `${hostname || '127.0.0.1'}:${port || 6379}/${pathname.slice(1) || 0}`;
}
