/** The bundled pages, as they lie in `fixtures`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from '../project.ts';

/** Every `.html` under the folders, in the order in which the file system lists them. */
export function fixturePages(...folders: ReadonlyArray<'pages' | 'site'>): Buffer[] {
  return folders
    .flatMap((folder) => readdirSync(projectPath('fixtures', folder), { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
}
