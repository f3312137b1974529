/** `outlay sources import` and `export`: lists in OPML. */
import { existsSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { fail, OutlayError, unwrap } from '../failure.ts';
import { counted } from '../format.ts';
import type { SourceRow } from '../store/sources.ts';
import { readInput } from './input.ts';
import { askLedger, type LedgerOptions, withLedgerOptions } from './ledger.ts';
import { print, printNote } from './output.ts';
import { addAll } from './sources-add.ts';

export function registerSourcesLists(sources: Command): void {
  withLedgerOptions(sources.command('import').argument('<file>', 'an OPML list; - is standard input'))
    .description('Add the sources of an OPML list, as feed readers export them.')
    .addHelpText('after', '\nExample:\n  outlay sources import subscriptions.opml')
    .action(importList);

  withLedgerOptions(sources.command('export').argument('[file]', 'where to; standard output without it'))
    .description('Write all sources as an OPML list.')
    .addHelpText('after', '\nExample:\n  outlay sources export sources.opml')
    .action(exportList);
}

async function importList(file: string, options: LedgerOptions): Promise<void> {
  const { readOpml } = await import('../discover/opml.ts');
  const list = readOpml(unwrap(await readInput(file)));
  if (!list.ok) throw new OutlayError({ ...list, message: `${file}: ${list.message}` });
  const { sources, unusable } = list.value;
  if (unusable > 0) printNote(`${counted(unusable, 'entry has', 'entries have')} no usable address, left out`);
  if (sources.length === 0) throw new OutlayError(fail('INPUT_INVALID', `${file} names no source`));
  await addAll('sources import', options, sources);
}

async function exportList(file: string | undefined, options: LedgerOptions): Promise<void> {
  if (file !== undefined && existsSync(file)) throw new OutlayError(fail('OUTPUT_EXISTS', `${file} exists`));
  const [{ writeOpml }, { listSources }] = await Promise.all([
    import('../discover/opml.ts'),
    import('../store/sources.ts'),
  ]);
  const rows = await askLedger('sources export', options, ({ db }) => listSources(db));
  const listed = rows.flatMap((row) => listedOf(row) ?? []);
  const text = writeOpml(listed, new Date());
  if (file === undefined) return print(text);
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new OutlayError(fail('OUTPUT_UNWRITABLE', `${file} cannot be written (${code ?? message})`, { cause }));
  }
  printNote(`wrote ${counted(listed.length, 'source')} to ${file}`);
}

/** Parts of an index come back with it. */
function listedOf({ url, title, kind, pattern, whole, parentId }: SourceRow) {
  if (parentId !== null || kind === 'list') return null;
  return { url, title, kind, pattern, whole };
}
