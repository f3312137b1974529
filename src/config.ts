/** Settings from the environment, read once by the entry point and handed on. */
import { z } from 'zod';
import { fail, ok, type Result } from './failure.ts';
import type { Retention } from './store/retention.ts';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

/** Empty is the same as absent, as in a `.env` file with a blank line for each setting. */
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), type.optional());

const NOT_ENCODED =
  'cannot be read; special characters in user and password must be percent-encoded (@ is %40, # %23, / %2F, ? %3F, % %25)';

/** A server's URL. What is no URL of that kind is told its form, or what usually breaks one. */
function serverUrl(protocol: RegExp, form: string) {
  const fault = (text: unknown) =>
    protocol.test(String(text).split('://')[0]!) ? NOT_ENCODED : `must have the form ${form}`;
  return z
    .url({ protocol, error: ({ input }) => fault(input), abort: true })
    .refine(isEncoded, { error: NOT_ENCODED, abort: true });
}

/** With a raw `#`, `/` or `?` in the password its beginning is read as the host, and the `@` comes after that. */
function isEncoded(text: string): boolean {
  const { username, password, pathname, search, hash } = new URL(text);
  const isCut = hash !== '' || pathname.includes('@') || /^\?[^=]*@/.test(search);
  return !isCut && isDecodable(username + password);
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

const SSL_MODES = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify'];
/** Of `ioredis`; others would come into BullMQ's way. */
const REDIS_OPTIONS = ['family'];

const CONTACT = 'must be a mail address, or the URL of a page: crawler@example.com, https://example.com/crawler';
const MAIL = /^[^@]+@[^@]+\.[^@]+$/;
const WEB_ADDRESS = /^https?:\/\/[^/]+\.[^/]/;

const Environment = z.object({
  DATABASE_URL: optional(
    serverUrl(/^postgres(ql)?$/, 'postgres://USER:PASSWORD@HOST:5432/DATABASE').refine(
      hasKnownSslMode,
      `has an unknown sslmode; there are ${SSL_MODES.join(', ')}`,
    ),
  ),
  /** Absent: the queues lie in the ledger's PostgreSQL. */
  REDIS_URL: optional(
    serverUrl(/^rediss?$/, 'redis://[USER]:PASSWORD@HOST:6379, or rediss://')
      .refine(
        (url) => /^\/?\d*$/.test(new URL(url).pathname),
        'has a path that is no database; write a number, as in /0',
      )
      .refine((url) => optionsOf(url).every((name) => REDIS_OPTIONS.includes(name)), 'takes no option but family'),
  ),
  /** Address or URL at which an operator can be reached; goes into the user agent. */
  OUTLAY_CONTACT: optional(
    z
      .string()
      .regex(/^[\x21-\x7e]{3,200}$/, CONTACT)
      .refine((text) => MAIL.test(text) || WEB_ADDRESS.test(text), CONTACT),
  ),
  /** What the server asks for when it listens beyond loopback. */
  OUTLAY_KEY: optional(
    z.string().regex(/^[\x21-\x7e]{16,200}$/, 'must be 16 to 200 printable characters without spaces'),
  ),
  OUTLAY_DATA: optional(z.string()),
  /** Days for which text and snapshots are kept: of articles without claims, and of any. */
  OUTLAY_KEEP_UNCLAIMED_DAYS: optional(daysOrEver()),
  OUTLAY_KEEP_DAYS: optional(daysOrEver()),
  OUTLAY_LOG_LEVEL: optional(z.enum(LOG_LEVELS)),
  /** `tcp`: reach the embedded ledger by a loopback port, as on systems without Unix sockets. */
  OUTLAY_LINK: optional(z.enum(['socket', 'tcp'])),
});

const MAX_DAYS = 36_500;

/** A number of days, or null for `ever`. */
function daysOrEver() {
  return z
    .string()
    .regex(/^(?:[1-9]\d{0,4}|ever)$/, 'must be a number of days, or ever')
    .transform((text) => (text === 'ever' ? null : Math.min(Number(text), MAX_DAYS)));
}

function hasKnownSslMode(url: string): boolean {
  return new URL(url).searchParams.getAll('sslmode').every((mode) => SSL_MODES.includes(mode));
}

function optionsOf(url: string): string[] {
  return [...new URL(url).searchParams.keys()];
}

/** Every setting, and what others read: `cli/main.ts`, docker-compose.yml. */
export const SETTINGS: readonly string[] = [
  ...Object.keys(Environment.shape),
  'OUTLAY_DEBUG',
  'OUTLAY_DB_PASSWORD',
  'OUTLAY_REDIS_PASSWORD',
];

export interface Config {
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly contact: string | undefined;
  readonly key: string | undefined;
  readonly dataFolder: string;
  readonly retention: Retention;
  readonly logLevel: (typeof LOG_LEVELS)[number] | undefined;
  readonly link: 'socket' | 'tcp';
}

export const DEFAULT_DATA_FOLDER = './outlay-data';
const DEFAULT_RETENTION: Retention = { unclaimedDays: 30, days: null };

/** Failures: USAGE, naming every bad value at once. */
export function readConfig(environment: NodeJS.ProcessEnv): Result<Config> {
  const read = Environment.safeParse(environment);
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return fail('USAGE', `the environment has bad settings (${faults.join('; ')})`);
  }
  const { DATABASE_URL, REDIS_URL, OUTLAY_CONTACT, OUTLAY_KEY, OUTLAY_DATA, OUTLAY_LOG_LEVEL, OUTLAY_LINK } = read.data;
  const { OUTLAY_KEEP_UNCLAIMED_DAYS: unclaimedDays, OUTLAY_KEEP_DAYS: days } = read.data;
  return ok({
    databaseUrl: DATABASE_URL,
    redisUrl: REDIS_URL,
    contact: OUTLAY_CONTACT,
    key: OUTLAY_KEY,
    dataFolder: OUTLAY_DATA ?? DEFAULT_DATA_FOLDER,
    retention: {
      unclaimedDays: unclaimedDays === undefined ? DEFAULT_RETENTION.unclaimedDays : unclaimedDays,
      days: days === undefined ? DEFAULT_RETENTION.days : days,
    },
    logLevel: OUTLAY_LOG_LEVEL,
    link: OUTLAY_LINK ?? 'socket',
  });
}
