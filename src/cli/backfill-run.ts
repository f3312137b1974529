/** What `outlay backfill` does: inputs become batches and addresses, and are worked off. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Inputs, resolveInputs } from '../backfill/inputs.ts';
import { EXTRACTOR } from '../extract/version.ts';
import { fail, OutlayError } from '../failure.ts';
import { createFetcher } from '../fetch/client.ts';
import type { Engine } from '../queue/engine.ts';
import { STEPS, type Step } from '../queue/steps.ts';
import { addArticles, openAmong } from '../store/articles.ts';
import {
  addFile,
  type BackfillProgress,
  brokenRecords,
  countUnreconciled,
  failedBatches,
  progressOf,
} from '../store/backfill.ts';
import type { Ledger } from '../store/ledger.ts';
import { countOpen, outcomesOf } from '../store/tally.ts';
import { type BackfillOptions, rulesOf } from './backfill.ts';
import { createBar } from './backfill-progress.ts';
import { type Summary, summaryTable } from './backfill-summary.ts';
import { fetchSettings, withEngine, working } from './crawl.ts';
import { environment, withLedger } from './ledger.ts';
import { print, printError, printJson } from './output.ts';
import { isLeftAlone } from './settle.ts';
import { stopSignal } from './stop.ts';

const LOOK_INTERVAL_MS = 1_000;
/** Looks without a change and without a job before what is due is queued again. */
const IDLE_LOOKS = 3;
const SHOWN_TROUBLES = 100;

export async function runBackfill(inputs: readonly string[], options: BackfillOptions): Promise<void> {
  checkWindow(options);
  const settings = await fetchSettings(options);
  const rules = rulesOf(options, EXTRACTOR);
  const lists = createFetcher(settings);
  const found = await resolveInputs(inputs, { base: options.base ?? null, rules }, lists).finally(() => lists.close());
  for (const failure of found.failures) printError(failure);
  if (found.failures.length > 0) process.exitCode = 1;
  if (options.dryRun) {
    const { estimate } = await import('./backfill-estimate.ts');
    return estimate(found, rules, settings, options);
  }
  if (found.archives.length + found.addresses.length === 0) return;
  const logLevel = options.logLevel ?? environment().logLevel ?? 'warn';
  await withLedger('backfill', options, (ledger) =>
    withEngine(ledger, { ...options, settings, logLevel }, async (engine) => {
      const stop = stopSignal();
      const added = await addAll(ledger, found, rules);
      await engine.scheduler.sweep();
      const isDone = await settle(ledger, engine, added, stop);
      if (!isDone)
        throw new OutlayError(fail('INTERRUPTED', 'stopped before all was read; start it again, and it goes on'));
      await report(ledger, found, added, options);
    }),
  );
}

function checkWindow({ from, to }: BackfillOptions): void {
  if (from !== undefined && to !== undefined && from > to)
    throw new OutlayError(fail('USAGE', `--from ${from} comes after --to ${to}`));
}

interface Added {
  readonly files: readonly number[];
  /** Ids of the articles that are to be fetched: new ones, and those that an earlier run left undone. */
  readonly articles: readonly number[];
  /** How many of them were not known. */
  readonly fresh: number;
}

async function addAll({ db }: Ledger, found: Inputs, rules: ReturnType<typeof rulesOf>): Promise<Added> {
  const files: number[] = [];
  for (const archive of found.archives) files.push(await addFile(db, { ...archive, rules }));
  const fresh = await addArticles(db, found.addresses, null, 'backfill');
  const open = await openAmong(
    db,
    found.addresses.map(({ url }) => url),
  );
  return { files, articles: [...new Set([...fresh, ...open])], fresh: fresh.length };
}

/** Waits until all is done; works towards it where no other process does, or none does any more. False where it was stopped. */
async function settle(ledger: Ledger, engine: Engine, added: Added, stop: AbortSignal): Promise<boolean> {
  const bar = createBar();
  const settled = untilDone(ledger, engine, added, bar.update, stop);
  const steps: readonly Step[] = added.articles.length > 0 ? STEPS : ['reconcile', 'backfill'];
  const alone = await isLeftAlone(ledger, settled, steps);
  const isDone = await (alone ? working(ledger, engine, 'backfill', steps, () => settled) : settled);
  bar.done();
  return isDone;
}

async function untilDone(
  { db }: Ledger,
  engine: Engine,
  { files, articles }: Added,
  onProgress: (progress: BackfillProgress, unreconciled: number) => void,
  stop: AbortSignal,
): Promise<boolean> {
  let idleLooks = 0;
  for (;;) {
    const progress = await progressOf(db, files);
    const unreconciled = await countUnreconciled(db, files);
    onProgress(progress, unreconciled);
    const waiting = progress.openBatches + unreconciled + (await countOpen(db, articles));
    if (waiting === 0 || stop.aborted) return waiting === 0;
    idleLooks = (await engine.queues.pending()) === 0 ? idleLooks + 1 : 0;
    if (idleLooks >= IDLE_LOOKS) {
      await engine.scheduler.sweep();
      idleLooks = 0;
    }
    await sleep(LOOK_INTERVAL_MS, undefined, { signal: stop }).catch(() => {});
  }
}

async function report(
  { db }: Ledger,
  found: Inputs,
  { files, articles, fresh }: Added,
  options: BackfillOptions,
): Promise<void> {
  const { counts } = await progressOf(db, files);
  const failed = await failedBatches(db, files);
  const summary: Summary = {
    files: files.length,
    ...counts,
    unread: failed,
    troubles: await brokenRecords(db, files, SHOWN_TROUBLES),
    ...(found.addresses.length === 0
      ? {}
      : {
          addresses: {
            seen: found.addresses.length,
            new: fresh,
            resumed: articles.length - fresh,
            ...(await outcomesOf(db, articles)),
          },
        }),
  };
  await (options.json ? printJson(summary) : print(summaryTable(summary)));
  for (const { file, offset, code, message } of failed)
    printError(fail(code, `${file} from byte ${offset} on: ${message}`));
  await refuseBrokenLines(db, found, files);
  if (failed.length === 0) return;
  printError(fail('BACKFILL_INCOMPLETE', `${failed.length} of ${files.length} archives could not be read to the end`));
  process.exitCode = 1;
}

/** A broken record of an archive is the archive's affair; a line that is no page is a mistake of who wrote it. */
async function refuseBrokenLines(db: Ledger['db'], { archives }: Inputs, files: readonly number[]): Promise<void> {
  const ofLines = files.filter((_, i) => archives[i]!.format === 'pages');
  const [first] = await brokenRecords(db, ofLines, 1);
  if (first === undefined) return;
  printError(fail(first.code, `${first.file}, byte ${first.offset}: ${first.message}; such lines were passed over`));
  process.exitCode = 1;
}
