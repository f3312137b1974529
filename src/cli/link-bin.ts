/** After a build: makes `npx outlay` in this folder run this build, as an installed package would be. */
import { chmod, mkdir, rm, symlink } from 'node:fs/promises';
import { relative } from 'node:path';
import { projectPath } from '../project.ts';

if (process.platform !== 'win32') {
  const main = projectPath('dist/src/cli/main.js');
  const folder = projectPath('node_modules/.bin');
  await chmod(main, 0o755);
  await mkdir(folder, { recursive: true });
  await rm(`${folder}/outlay`, { force: true });
  await symlink(relative(folder, main), `${folder}/outlay`);
}
