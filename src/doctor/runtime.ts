/** The program itself and its settings. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Config, SETTINGS } from '../config.ts';
import { suggestion, unknownNames } from '../misspelt.ts';
import { projectPath } from '../project.ts';
import { bad, fine, type Verdict, warn } from './check.ts';

/** As `engines` in package.json. */
export const MINIMUM_NODE = [20, 19] as const;
const BUILT = ['dist/src/cli/main.js', 'dist/src/read/thread.js', 'dist/workers/index.js', 'migrations'];

export function nodeVerdict(version: string): Verdict {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const isOld = major < MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor < MINIMUM_NODE[1]);
  return isOld ? bad(version, `use Node ${MINIMUM_NODE.join('.')} or later`) : fine(version);
}

export function buildVerdict(root = projectPath()): Verdict {
  const missing = BUILT.filter((path) => !existsSync(resolve(root, path)));
  return missing.length === 0
    ? fine(resolve(root, 'dist'))
    : bad(`${missing.join(', ')} not found in ${root}`, 'run npm ci, or npm run build, in that folder');
}

/** Where the ledger lies, by settings alone. */
export type Place =
  | { readonly kind: 'server'; readonly databaseUrl: string }
  | { readonly kind: 'embedded'; readonly folder: string };

/** `data` is what --data gave; it comes before DATABASE_URL. */
export function placeOf({ databaseUrl, dataFolder }: Config, data: string | undefined): Place {
  if (data === undefined && databaseUrl !== undefined) return { kind: 'server', databaseUrl };
  return { kind: 'embedded', folder: resolve(data ?? dataFolder) };
}

export function settingsVerdict(env: NodeJS.ProcessEnv): Verdict {
  const unknown = unknownNames(env);
  if (unknown.length > 0) {
    const mends = unknown.map((name) => suggestion(name) ?? `unset ${name}`);
    return warn(`unknown: ${unknown.join(', ')}`, mends.join('; '));
  }
  const set = SETTINGS.filter((name) => (env[name] ?? '') !== '');
  return fine(set.length === 0 ? 'none set' : `${[...set].sort().join(', ')} set`);
}

export function placeVerdict(place: Place, { databaseUrl }: Config): Verdict {
  if (place.kind === 'server') return fine('on the PostgreSQL server at DATABASE_URL');
  const passedOver = databaseUrl === undefined ? '' : '; --data comes before DATABASE_URL';
  return fine(`embedded in ${place.folder}${passedOver}`);
}

export function contactVerdict({ contact }: Config): Verdict {
  if (contact !== undefined) return fine(contact);
  return warn(
    'OUTLAY_CONTACT is not set: nothing is fetched from public addresses (CONTACT_MISSING)',
    'set it to a mail address, or the URL of a page about your crawler',
  );
}

export function keyVerdict({ key }: Config): Verdict {
  return fine(key === undefined ? 'none: enough on loopback, --host beyond it needs OUTLAY_KEY' : 'OUTLAY_KEY is set');
}
