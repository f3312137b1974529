/** Kills a backfill at chosen moments, starts it again, and says what it came to. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveMembers } from './archives.ts';
import { type Outcome, outcomeOf, seeded } from './kills.ts';
import { emptyLedgerFolder } from './ledger.ts';
import { outlay } from './program.ts';

export interface KilledBackfill {
  readonly outcome: Outcome;
  readonly undisturbed: Outcome;
  /** Kills that came before the backfill was over. */
  readonly inTime: number;
}

/** A backfill of so many pages, killed so many times at random while it reads, against one that is not. */
export async function backfillWithKills(
  pages: number,
  batchPages: number,
  kills: number,
  seed: number,
): Promise<KilledBackfill> {
  const folder = mkdtempSync(join(tmpdir(), 'outlay-killed-'));
  const file = join(folder, 'pages.warc.gz');
  writeFileSync(file, Buffer.concat([...archiveMembers({ pages, seed, mishaps: true, plainToGold: 4 })]));
  const ledgers = [emptyLedgerFolder(), emptyLedgerFolder()];
  const run = async (ledger: string, killAfterMs?: number) => {
    const from = performance.now();
    const options = { env: { OUTLAY_DATA: ledger }, ...(killAfterMs === undefined ? {} : { killAfterMs }) };
    const ran = await outlay(['backfill', file, '--json', '--threads', '1', '--batch', String(batchPages)], options);
    if (killAfterMs === undefined && ran.code !== 0) throw new Error(ran.stderr);
    return { ...ran, ms: performance.now() - from };
  };
  try {
    const { ms } = await run(ledgers[0]!);
    const again = await run(ledgers[0]!);
    const random = seeded(seed);
    let inTime = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      // While it reads: a run over what is done takes as long as starting and ending do.
      const reading = ms - again.ms;
      const ran = await run(ledgers[1]!, again.ms * 0.6 + (reading / kills) * (0.5 + random()));
      if (ran.signal === 'SIGKILL') inTime += 1;
    }
    await run(ledgers[1]!);
    const [undisturbed, outcome] = await Promise.all(ledgers.map((ledger) => outcomeOf({ OUTLAY_DATA: ledger })));
    return { undisturbed: undisturbed!, outcome: outcome!, inTime };
  } finally {
    for (const path of [folder, ...ledgers]) rmSync(path, { recursive: true, force: true });
  }
}
