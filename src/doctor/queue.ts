/** Where the queues lie, and what a Redis server must be for them. */
import type { Redis } from 'ioredis';
import type { Failure } from '../failure.ts';
import { redisName } from '../queue/place.ts';
import { redisVersion } from '../queue/redis.ts';
import { formatBytes } from './bytes.ts';
import { bad, fine, messageOf, type Verdict, warn, worst } from './check.ts';
import type { Place } from './runtime.ts';

/** The oldest version that BullMQ recommends. */
const RECOMMENDED_REDIS = 7;
const NEARLY_FULL = 0.8;
const FULL = 0.98;
/** Of BullMQ's keys on Redis, before the ledger's id. */
const KEYS = 'outlay:*';

export function queueVerdict(place: Place, redisUrl: string | undefined): Verdict {
  if (place.kind === 'server') {
    return fine(
      redisUrl === undefined ? "in the ledger's PostgreSQL, schema bullmq" : `on Redis, ${redisName(redisUrl)}`,
    );
  }
  if (redisUrl === undefined) return fine('in the embedded ledger');
  return warn(
    'REDIS_URL is set but not used: the queues of an embedded ledger lie in it',
    'set DATABASE_URL as well, or unset REDIS_URL',
  );
}

/** By message. */
const TROUBLES: ReadonlyArray<readonly [when: RegExp, what: string, mend: string]> = [
  [/ECONNREFUSED/, 'nothing listens there', 'start the server, or mend host and port in REDIS_URL'],
  [/ENOTFOUND|EAI_AGAIN/, 'there is no such host', 'mend the host in REDIS_URL, or the name service'],
  [
    /no answer within|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/,
    'no answer in time',
    'see whether it is a Redis server that runs, and whether a firewall is in between',
  ],
  [/NOAUTH/, 'no password is given', 'write it into REDIS_URL: redis://:PASSWORD@HOST'],
  [
    /WRONGPASS|invalid password/i,
    'user or password are refused',
    'mend them in REDIS_URL (percent-encode @ : / ? # % in them)',
  ],
  [/NOPERM/, 'the user may not do what BullMQ needs', 'allow it every command: ACL SETUSER … +@all'],
  [/Protocol error|Unknown RESP/, 'it is no Redis server', 'mend host and port in REDIS_URL'],
  [
    /ECONNRESET|EPIPE|EPROTO|wrong version|SSL|Connection is closed/,
    'it hung up',
    'see whether it is a Redis server, and whether it speaks TLS',
  ],
  [/LOADING/, 'it is still loading its data', 'wait, and look again'],
];

export function redisTroubleVerdict(redisUrl: string, { code, message }: Failure): Verdict {
  const name = redisName(redisUrl);
  if (code === 'QUEUE_TOO_OLD') return bad(`${name}: ${message}`, 'use Redis 6.2 or later');
  const said = message.replace(/^the server at REDIS_URL: /, '');
  const [, what, mend] = TROUBLES.find(([when]) => when.test(said)) ?? [];
  return bad(`${name}: ${what === undefined ? said : `${what} (${said})`}`, mend ?? 'check REDIS_URL');
}

/** Fields of an INFO answer, https://redis.io/docs/latest/commands/info/ */
export type Info = ReadonlyMap<string, string>;

export async function infoOf(redis: Redis): Promise<Info> {
  return parseInfo(await redis.info());
}

export function parseInfo(text: string): Info {
  return new Map([...text.matchAll(/^(\w+):(.*?)\r?$/gm)].map(([, name, value]) => [name!, value!]));
}

export function redisVersionVerdict(redisUrl: string, infoText: string): Verdict {
  const version = redisVersion(infoText);
  const found = `Redis ${version} at ${redisName(redisUrl)}`;
  if (Number.parseInt(version, 10) >= RECOMMENDED_REDIS) return fine(found);
  return warn(found, `use ${RECOMMENDED_REDIS} or later: older ones get no corrections any more`);
}

export function roleVerdict(info: Info): Verdict {
  if (info.get('redis_mode') === 'sentinel') {
    return bad('this is a Sentinel, which keeps no data', 'name the master itself in REDIS_URL');
  }
  if (info.get('cluster_enabled') === '1') {
    return bad('a node of a cluster, which is not supported', 'use a Redis server with cluster-enabled no');
  }
  if (info.get('role') === 'slave') {
    const master = `${info.get('master_host')}:${info.get('master_port')}`;
    return bad(`a replica of ${master}, which cannot be written`, 'name the master in REDIS_URL');
  }
  return fine('a master on its own');
}

export function memoryVerdict(info: Info): Verdict {
  const policy = info.get('maxmemory_policy') ?? 'unknown';
  const max = Number(info.get('maxmemory') ?? 0);
  const used = Number(info.get('used_memory') ?? 0);
  const state = `${formatBytes(used)} used of ${max === 0 ? 'no limit' : formatBytes(max)}, ${policy}`;
  return worst([policyVerdict(policy, max), fullVerdict(used, max, policy)], fine(state));
}

/** What a policy drops: any key, or only keys that are to expire, as are the locks of running jobs. */
const droppedBy = (policy: string) => (policy.startsWith('volatile-') ? 'the locks of running jobs' : 'jobs');

function policyVerdict(policy: string, max: number): Verdict {
  if (policy === 'noeviction' || policy === 'unknown') return fine(policy);
  const mend = 'set maxmemory-policy noeviction (CONFIG SET, and in redis.conf)';
  const lost = droppedBy(policy);
  if (max === 0) return warn(`maxmemory-policy is ${policy}: with a maxmemory it would drop ${lost}`, mend);
  return bad(`maxmemory-policy is ${policy}: it drops ${lost} when its ${formatBytes(max)} are full`, mend);
}

/** Only under `noeviction`, and where nothing is left to drop, are further jobs refused. */
function fullVerdict(used: number, max: number, policy: string): Verdict {
  const share = max === 0 ? 0 : used / max;
  const found = `${formatBytes(used)} of maxmemory ${formatBytes(max)} are used`;
  const mend = 'raise maxmemory, or see who else fills it';
  if (share >= FULL) {
    const refuses = !policy.startsWith('allkeys-');
    return bad(refuses ? `${found}: it refuses further jobs` : found, mend);
  }
  return share >= NEARLY_FULL ? warn(found, mend) : fine(found);
}

/** `save` is its configuration, empty where it saves nothing; null where the server does not tell. */
export async function persistence(redis: Redis): Promise<Verdict> {
  const info = await infoOf(redis);
  const save = await redis.config('GET', 'save').then(
    (answer) => (answer as unknown as string[])[1] ?? null,
    () => null, // managed servers refuse CONFIG
  );
  return persistenceVerdict(info, save);
}

export function persistenceVerdict(info: Info, save: string | null): Verdict {
  const isAof = info.get('aof_enabled') === '1';
  const snapshots = save === null ? 'snapshots not known' : save === '' ? null : `snapshots (save ${save})`;
  const kept = [isAof ? 'append-only file' : null, snapshots].filter((one) => one !== null).join(', ');
  const lost = 'a queue that is lost is made again from the ledger';
  const faults = [writeVerdict(info, 'rdb_last_bgsave_status'), writeVerdict(info, 'aof_last_write_status')];
  return worst(faults, fine(kept === '' ? `keeps nothing on disk: ${lost}` : `${kept}; ${lost}`));
}

function writeVerdict(info: Info, field: string): Verdict {
  if ((info.get(field) ?? 'ok') === 'ok') return fine(field);
  return warn(
    `${field} is ${info.get(field)}: it cannot write its data, and may refuse jobs (MISCONF)`,
    "see the server's log: its disk is full, or its folder is not its own",
  );
}

/** BullMQ runs scripts; this one only counts to one. */
export async function redisRights(redis: Redis): Promise<Verdict> {
  try {
    await redis.eval('return redis.call("exists", KEYS[1])', 1, KEYS.replace('*', 'doctor'));
    return fine('scripts run');
  } catch (error) {
    const message = messageOf(error);
    if (!message.startsWith('NOPERM')) return bad(message, "see redis role above, and the server's log");
    return bad(message, `let the user run scripts and commands on its keys: ACL SETUSER … ~${KEYS} &* +@all`);
  }
}
