/** Everything that is looked at, in the order in which it is told. Nothing is changed by looking. */
import { tmpdir } from 'node:os';
import type { Redis } from 'ioredis';
import type pg from 'pg';
import { type Config, readConfig } from '../config.ts';
import { IN_POSTGRES, queuePlace } from '../queue/place.ts';
import { openRedis, type RedisConnections } from '../queue/redis.ts';
import { serverConfig } from '../store/ledger.ts';
import { bad, type Check, check, checkOf, once, type Subject, type Verdict, warn } from './check.ts';
import { databaseClock, redisClock } from './clock.ts';
import { type Database, openDatabase, reachVerdict } from './connect.ts';
import { connections, encoding, queueSchema, rights, schema, size, version, writable } from './database.ts';
import { disk, sizeVerdict } from './disk.ts';
import {
  filesVerdict,
  folderVerdict,
  guestConfig,
  holderOf,
  linkVerdict,
  lockVerdict,
  lookAtFiles,
  lookAtFolder,
} from './embedded.ts';
import { guard } from './network.ts';
import { processes, processesVerdict } from './processes.ts';
import {
  infoOf,
  memoryVerdict,
  persistence,
  queueVerdict,
  redisRights,
  redisTroubleVerdict,
  redisVersionVerdict,
  roleVerdict,
} from './queue.ts';
import {
  buildVerdict,
  contactVerdict,
  keyVerdict,
  nodeVerdict,
  placeOf,
  placeVerdict,
  settingsVerdict,
} from './runtime.ts';
import { sessions } from './sessions.ts';

export interface Examination {
  readonly checks: readonly Check[];
  /** Ends all connections. */
  close(): Promise<void>;
}

/** A little more than the connections' own limits, which say more about what is wrong. */
const REACH_LIMIT_MS = 9_000;

type Close = () => Promise<void>;

/** `data` is what --data gave. */
export function examination(env: NodeJS.ProcessEnv, data: string | undefined): Examination {
  const closing: Close[] = [];
  const program = [check('node', () => nodeVerdict(process.version)), check('build', () => buildVerdict())];
  const last = [check('network guard', guard)];
  const config = readConfig(env);
  const middle = config.ok
    ? ofSettings(env, config.value, data, closing)
    : [check('settings', () => bad(config.message, 'mend or unset what is named'))];
  return {
    checks: [...program, ...middle, ...last],
    close: async () => void (await Promise.all(closing.map((close) => close()))),
  };
}

function ofSettings(env: NodeJS.ProcessEnv, config: Config, data: string | undefined, closing: Close[]): Check[] {
  const place = placeOf(config, data);
  return [
    check('settings', () => settingsVerdict(env)),
    check('contact', () => contactVerdict(config)),
    check('key', () => keyVerdict(config)),
    check('ledger', () => placeVerdict(place, config)),
    check('queues', () => queueVerdict(place, config.redisUrl)),
    ...(place.kind === 'embedded'
      ? ofFolder(place.folder, config, closing)
      : ofServers(place.databaseUrl, config.redisUrl, closing)),
  ];
}

function ofFolder(folder: string, { link }: Config, closing: Close[]): Check[] {
  const owner = once(async () => {
    const holder = holderOf(folder);
    const config = 'record' in holder ? guestConfig(folder, holder) : null;
    const database = config === null ? null : track(openDatabase(config), closing);
    const answers = database !== null && (await reachVerdict(database)).state === 'ok';
    return { holder, database: answers ? database : null };
  });
  const found = check('data folder', () => folderVerdict(folder, lookAtFolder(folder)));
  const inFolder = subjectOf('no data folder', found, () => folder);
  const lock = checkOf('lock', inFolder, async () => {
    const { holder, database } = await owner();
    return lockVerdict(holder, database !== null);
  });
  const held = subjectOf('no database', lock, owner);
  return [
    found,
    lock,
    checkOf('files', inFolder, () => filesVerdict(lookAtFiles(folder))),
    checkOf('link', inFolder, () => linkVerdict(folder, link)),
    check('disk', () => disk(folder)),
    checkOf('processes', held, ({ database }) =>
      database === null ? processesVerdict([], IN_POSTGRES) : processes(database.pool, IN_POSTGRES),
    ),
  ];
}

function ofServers(databaseUrl: string, redisUrl: string | undefined, closing: Close[]): Check[] {
  const database = once(() => track(openDatabase(serverConfig(databaseUrl)), closing));
  const reached = check('database', () => reachVerdict(database()), REACH_LIMIT_MS);
  const subject = subjectOf('no database', reached, database);
  const ask = (name: string, look: (pool: pg.Pool) => Promise<Verdict>) =>
    checkOf(name, subject, ({ pool }) => look(pool));
  const inDatabase = redisUrl === undefined;
  const ofSessions = checkOf('sessions', subject, async (it) => sessionsNeeded(await sessions(it), inDatabase));
  return [
    reached,
    ask('database version', version),
    ask('database role', writable),
    ask('encoding', encoding),
    ask('rights', (pool) => rights(pool, inDatabase ? ['outlay', 'bullmq'] : ['outlay'])),
    ask('connections', connections),
    ofSessions,
    ask('schema', schema),
    ...(inDatabase ? [ask('queue schema', queueSchema)] : []),
    ask('database clock', databaseClock),
    ...(inDatabase ? [] : ofRedis(redisUrl, closing)),
    check('disk', () => disk(tmpdir())),
    ask('database size', async (pool) => sizeVerdict(await size(pool))),
    ask('processes', (pool) => processes(pool, queuePlace(redisUrl))),
  ];
}

/** Where the queues lie on Redis, nothing rests on a session for longer than a transaction. */
function sessionsNeeded(verdict: Verdict, inDatabase: boolean): Verdict {
  if (inDatabase || verdict.state !== 'FAIL') return verdict;
  return warn(`${verdict.found}: only with the queues on Redis is that enough`, verdict.mend ?? '');
}

function ofRedis(redisUrl: string, closing: Close[]): Check[] {
  const opened = once(() => openRedis(redisUrl));
  closing.push(async () => {
    const result = await Promise.race([opened(), Promise.resolve(null)]);
    if (result?.ok) await result.value.close();
  });
  const reached = check(
    'redis',
    async () => {
      const result = await opened();
      if (!result.ok) return redisTroubleVerdict(redisUrl, result);
      return redisVersionVerdict(redisUrl, await result.value.producer.info('server'));
    },
    REACH_LIMIT_MS,
  );
  const connected = async (): Promise<RedisConnections | null> => {
    const result = await opened();
    return result.ok ? result.value : null;
  };
  const subject = subjectOf('no redis', reached, async () => (await connected())?.producer ?? null);
  const ask = (name: string, look: (redis: Redis) => Promise<Verdict>) => checkOf(name, subject, look);
  return [
    reached,
    ask('redis role', async (redis) => roleVerdict(await infoOf(redis))),
    ask('redis memory', async (redis) => memoryVerdict(await infoOf(redis))),
    ask('redis disk', persistence),
    ask('redis rights', redisRights),
    ask('redis clock', redisClock),
  ];
}

function subjectOf<T>(missing: string, reached: Check, get: () => T | null | Promise<T | null>): Subject<T> {
  const isThere = async () => ['ok', 'warn'].includes((await reached.finding()).state);
  return { missing, get: async () => ((await isThere()) ? await get() : null) };
}

function track(database: Database, closing: Close[]): Database {
  closing.push(database.close);
  return database;
}
