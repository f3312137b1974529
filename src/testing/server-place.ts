/** Where a test's server comes from: the environment, this machine, its package manager, or Docker. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, closeSync, constants, existsSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { tailOf } from './server-host.ts';

export type ServerKind = 'postgres' | 'redis';

const OLDEST_POSTGRES = 15;

interface KindFacts {
  readonly name: string;
  readonly variable: string;
  readonly example: string;
  readonly programs: readonly string[];
  readonly debianPackage: string;
  readonly howToInstall: string;
}

const KINDS: Record<ServerKind, KindFacts> = {
  postgres: {
    name: 'PostgreSQL',
    variable: 'OUTLAY_TEST_DATABASE_URL',
    example: 'postgres://user:password@host:5432/database',
    programs: ['postgres', 'initdb'],
    debianPackage: 'postgresql',
    howToInstall: `install PostgreSQL ${OLDEST_POSTGRES} or newer (apt-get install postgresql, brew install postgresql)`,
  },
  redis: {
    name: 'Redis',
    variable: 'OUTLAY_TEST_REDIS_URL',
    example: 'redis://host:6379',
    programs: ['redis-server'],
    debianPackage: 'redis-server',
    howToInstall: 'install Redis (apt-get install redis-server, brew install redis)',
  },
};

/** What the choice of a place depends on, for one kind of server. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  readonly hasBinary: boolean;
  /** Debian or a child of it, with apt-get. */
  readonly isDebian: boolean;
  /** A Docker engine answers. */
  readonly hasDocker: boolean;
}

export type Place =
  | { readonly from: 'environment'; readonly url: string }
  | { readonly from: 'binaries' }
  | { readonly from: 'package' }
  | { readonly from: 'docker' }
  | { readonly from: 'nowhere'; readonly message: string };

/** The first place that can give the server; one from the environment never, where the test needs its `own`. */
export function findPlace(kind: ServerKind, machine: Machine, own: boolean): Place {
  const url = machine.env[KINDS[kind].variable];
  if (!own && url !== undefined && url !== '') return { from: 'environment', url };
  if (machine.hasBinary) return { from: 'binaries' };
  if (machine.isRoot && machine.isDebian) return { from: 'package' };
  if (machine.hasDocker) return { from: 'docker' };
  return { from: 'nowhere', message: whatToDo(kind, own) };
}

function whatToDo(kind: ServerKind, own: boolean): string {
  const { name, variable, example, howToInstall } = KINDS[kind];
  const places = [`set ${variable} (${example})`, howToInstall, 'start Docker'].slice(own ? 1 : 0);
  const why = own ? ` This test starts and stops a server of its own, so ${variable} does not serve.` : '';
  return `No ${name} for the tests: ${places.join(', or ')}.${why}`;
}

/** A place that is ready; `bin` is the folder of the programs. */
export type FoundPlace =
  | { readonly from: 'environment'; readonly url: string }
  | { readonly from: 'binaries'; readonly bin: string }
  | { readonly from: 'docker' };

/** Finds the place and installs the package where that is the place. Rejects with what to do where there is none. */
export async function locate(kind: ServerKind, own: boolean): Promise<FoundPlace> {
  const place = findPlace(kind, thisMachine(kind), own);
  if (place.from !== 'package') return ready(kind, place, '');
  const trouble = await install(KINDS[kind].debianPackage);
  return ready(kind, findPlace(kind, { ...thisMachine(kind), isDebian: false }, own), trouble);
}

/** Path of a program on PATH; installs the Debian package of its name where that can be done. Rejects with what to do. */
export async function locateProgram(name: string): Promise<string> {
  const find = () => foldersOnPath().find((folder) => isProgram(folder, name));
  const here = find();
  if (here !== undefined) return join(here, name);
  const trouble = canInstall() ? await install(name) : '';
  const folder = find();
  if (folder !== undefined) return join(folder, name);
  throw new Error(`No ${name} for the tests: install it (apt-get install ${name}, brew install ${name}).${trouble}`);
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && isDebian();
}

function isDebian(): boolean {
  return existsSync('/etc/debian_version') && foldersOnPath().some((folder) => isProgram(folder, 'apt-get'));
}

function ready(kind: ServerKind, place: Place, trouble: string): FoundPlace {
  if (place.from === 'environment' || place.from === 'docker') return place;
  const bin = findBinaries(kind);
  if (bin !== null) return { from: 'binaries', bin };
  throw new Error(`${place.from === 'nowhere' ? place.message : whatToDo(kind, true)}${trouble}`);
}

function thisMachine(kind: ServerKind): Machine {
  return {
    env: process.env,
    isRoot: process.getuid?.() === 0,
    isDebian: isDebian(),
    get hasBinary() {
      return findBinaries(kind) !== null;
    },
    get hasDocker() {
      return spawnSync('docker', ['info'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
    },
  };
}

/** The folder that holds all programs of a server: on PATH, else where Debian puts PostgreSQL, the newest first. */
function findBinaries(kind: ServerKind): string | null {
  const folders = kind === 'postgres' ? [...foldersOnPath(), ...debianPostgresFolders()] : foldersOnPath();
  const { programs } = KINDS[kind];
  const complete = folders.filter((folder) => programs.every((program) => isProgram(folder, program)));
  if (kind === 'redis') return complete[0] ?? null;
  return complete.find((folder) => postgresMajor(folder) >= OLDEST_POSTGRES) ?? null;
}

function foldersOnPath(): string[] {
  return (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
}

function debianPostgresFolders(): string[] {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  const majors = readdirSync(root).map(Number).filter(Number.isInteger);
  return majors.sort((a, b) => b - a).map((major) => join(root, String(major), 'bin'));
}

function isProgram(folder: string, name: string): boolean {
  try {
    accessSync(join(folder, name), constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** 15 of `postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)`. */
function postgresMajor(folder: string): number {
  const { stdout } = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
  return Number(/\) (\d+)/.exec(stdout ?? '')?.[1] ?? 0);
}

/**
 * Installs the package $1 and starts no service: invoke-rc.d asks policy-rc.d, 101 is "forbidden" (its manual), and
 * postgresql-common reads createcluster.d. What stands there already is left as it is.
 */
const INSTALL = `
set -e
dpkg-query -W -f '\${Status}' "$1" 2>/dev/null | grep -q '^install ok installed' && exit 0
made=
trap 'rm -f $made' EXIT
put() {
  [ -e "$1" ] && return 0
  mkdir -p "$(dirname "$1")"
  made="$made $1"
  printf "$2" > "$1"
  chmod "$3" "$1"
}
put /usr/sbin/policy-rc.d '#!/bin/sh\\nexit 101\\n' 755
if [ "$1" = postgresql ]; then
  put /etc/postgresql-common/createcluster.d/outlay-test.conf 'create_main_cluster = false\\n' 644
fi
apt-get update
apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 "$1"
`;

/**
 * Empty where it went well, else the end of what apt-get said. One process at a time, by a lock on a folder that every
 * Debian has; not cut short when ours ends.
 */
async function install(debianPackage: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'outlay-install-'));
  const logFile = join(folder, 'log');
  const log = openSync(logFile, 'a');
  try {
    const installer = spawn('flock', ['/var/lib/dpkg', 'sh', '-c', INSTALL, 'install', debianPackage], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', log, log],
      detached: true,
    });
    const [code] = await once(installer, 'exit');
    return code === 0 ? '' : `\napt-get did not install ${debianPackage}:\n${tailOf(logFile)}`;
  } finally {
    closeSync(log);
    rmSync(folder, { recursive: true, force: true });
  }
}
