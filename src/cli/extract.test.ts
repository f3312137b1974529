/** `outlay extract` as a person reads it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outlay } from '../testing/program.ts';

const TEXT =
  'Meta said that it spent $10 billion on data centers in the third quarter, and will spend $20 billion on them in 2027.';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'outlay-extract-'));
  file = join(folder, 'meta.txt');
  writeFileSync(file, TEXT);
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each<[string[], RegExp, RegExp]>([
  [['--published', '2026-10-28'], /the third quarter \(2026-07-01\.\.2026-09-30\) [\s\S]* 2027 +planned/, /^$/],
  [[], / the third quarter +actual/, /^outlay: where no date of publication is known, .*--published gives one\n$/],
])('periods of relative words, with %j', async (args, stdout, stderr) => {
  const ran = await outlay(['extract', file, file, ...args]);
  expect(ran.stdout).toMatch(stdout);
  expect(ran.stderr).toMatch(stderr);
});
