/**
 * Before all tests: a fresh build, for the tests that run the program as a user does, and one empty ledger, which takes
 * seconds to make, for each test to copy.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwrap } from '../failure.ts';
import { projectPath } from '../project.ts';
import { openLedger } from '../store/ledger.ts';

export default async function setup(): Promise<() => void> {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: projectPath(), stdio: ['ignore', 'ignore', 'inherit'] });
  const folder = mkdtempSync(join(tmpdir(), 'outlay-template-'));
  const ledger = unwrap(await openLedger({ folder, command: 'test' }));
  await ledger.close();
  process.env.OUTLAY_TEST_TEMPLATE = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
