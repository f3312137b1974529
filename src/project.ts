import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's own root: the nearest folder above this file that has a package.json; the same from src and dist. */
const root = (() => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
})();

/** Absolute path of something that ships with the package: `projectPath('migrations')`. */
export function projectPath(...parts: string[]): string {
  return join(root, ...parts);
}

/** Version in package.json, `0.1.0`. */
export const VERSION: string = (JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as { version: string })
  .version;
