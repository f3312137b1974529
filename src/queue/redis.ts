/** Connections to a Redis server, and what its errors mean. */
import { Redis, type RedisOptions } from 'ioredis';
import { type Failure, fail, ok, type Result } from '../failure.ts';

/** The oldest version that BullMQ 6 serves with every command that it uses. */
export const MINIMUM_REDIS = [6, 2] as const;

const CONNECT_TIMEOUT_MS = 3_000;
/** From the start of the first connection to its first answer. */
const FIRST_ANSWER_MS = 4_000;
const MAX_RECONNECT_MS = 2_000;

export interface RedisConnections {
  /** Adds and asks. A command fails at once while the server is away: the ledger knows what is unfinished. */
  readonly producer: Redis;
  /** Waits for jobs, for as long as the server is away. */
  readonly consumer: Redis;
  close(): Promise<void>;
}

/** Failures: QUEUE_UNREACHABLE, QUEUE_REFUSED, QUEUE_TOO_OLD. */
export async function openRedis(url: string): Promise<Result<RedisConnections>> {
  let opened = false;
  const retryStrategy = (times: number) => (opened ? Math.min(times * 100, MAX_RECONNECT_MS) : null);
  const shared = {
    connectTimeout: CONNECT_TIMEOUT_MS,
    retryStrategy,
    lazyConnect: true,
    keepAlive: 10_000,
    disconnectTimeout: 250,
  };
  const producer = quietly(url, { ...shared, maxRetriesPerRequest: 0, enableOfflineQueue: false });
  const failure = await firstAnswer(producer);
  if (failure !== null) {
    producer.disconnect();
    return withTlsHint(url, failure);
  }
  opened = true;
  const consumer = quietly(url, { ...shared, lazyConnect: false, maxRetriesPerRequest: null });
  return ok({
    producer,
    consumer,
    async close() {
      producer.disconnect();
      consumer.disconnect();
    },
  });
}

/** How it shows that one side speaks TLS and the other does not: silence, or a connection that ends. */
const MISUNDERSTOOD = /no answer within|ETIMEDOUT|ECONNRESET|EPIPE|EPROTO|wrong version|Connection is closed/i;

function withTlsHint(url: string, failure: Failure): Failure {
  if (failure.code !== 'QUEUE_UNREACHABLE' || !MISUNDERSTOOD.test(failure.message)) return failure;
  const hint = url.startsWith('rediss:')
    ? 'if it speaks no TLS, write redis:// in place of rediss://'
    : 'if it speaks TLS, write rediss:// in place of redis://';
  return { ...failure, message: `${failure.message} (${hint})` };
}

/** A lost connection shows in the command that needs it; the event alone must not end the process. */
function quietly(url: string, options: RedisOptions): Redis {
  const redis = new Redis(url, options);
  redis.on('error', () => {});
  return redis;
}

async function firstAnswer(redis: Redis): Promise<Failure | null> {
  let lastError: Error | undefined;
  redis.on('error', (error: Error) => {
    lastError = error;
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`no answer within ${FIRST_ANSWER_MS / 1000} s; is it a Redis server?`)),
      FIRST_ANSWER_MS,
    );
  });
  try {
    await Promise.race([redis.connect(), late]);
    // ioredis goes on in database 0 where the one that was asked for is refused.
    if (redis.options.db) await Promise.race([redis.select(redis.options.db), late]);
    const info = await Promise.race([redis.info('server'), late]);
    const version = redisVersion(info);
    if (isOldRedis(version)) return fail('QUEUE_TOO_OLD', `the server at REDIS_URL is Redis ${version}`);
    return null;
  } catch (error) {
    const cause = lastError ?? (error as Error);
    return redisTrouble(cause) ?? fail('QUEUE_UNREACHABLE', `the server at REDIS_URL: ${cause.message}`, { cause });
  } finally {
    clearTimeout(timer);
    redis.removeAllListeners('error');
    redis.on('error', () => {});
  }
}

/** `7.0.15` of an INFO answer; empty where it names none. */
export function redisVersion(info: string): string {
  return /^redis_version:(\S+)/m.exec(info)?.[1] ?? '';
}

export function isOldRedis(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < MINIMUM_REDIS[0] || (major === MINIMUM_REDIS[0] && minor < MINIMUM_REDIS[1]);
}

const REFUSED = /^(WRONGPASS|NOAUTH|NOPERM)|invalid password|invalid username-password|DB index/i;
const NETWORK = /ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH/;
const FULL = /^(OOM|MISCONF)\b/;
const AWAY =
  /Connection is closed|Stream isn't writeable|max retries per request|connect ETIMEDOUT|^(LOADING|MASTERDOWN|READONLY|CLUSTERDOWN|BUSY|TRYAGAIN)\b/i;

/** Without the script that a command ran in, and what the driver says of itself. */
function inWords(message: string): string {
  if (/Stream isn't writeable/.test(message)) return 'there is no connection to it';
  if (/NOAUTH/.test(message)) return 'NOAUTH, it asks for a password';
  return message.replace(/\.? script: .*$/s, '');
}

/** Failures: QUEUE_UNREACHABLE, QUEUE_REFUSED, QUEUE_FULL. Null for anything else. */
export function redisTrouble(error: unknown): Failure | null {
  if (!(error instanceof Error)) return null;
  const { message, code } = error as NodeJS.ErrnoException;
  const text = `the server at REDIS_URL: ${inWords(message) || code}`;
  if (REFUSED.test(message)) return fail('QUEUE_REFUSED', text, { cause: error });
  if (FULL.test(message)) return fail('QUEUE_FULL', text, { cause: error });
  if (NETWORK.test(code ?? '') || NETWORK.test(message) || AWAY.test(message)) {
    return fail('QUEUE_UNREACHABLE', text, { cause: error });
  }
  return null;
}
