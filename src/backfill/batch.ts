/** The pages of one batch: as many as one transaction takes, from a record on to where another batch begins. */
import { type Found, readPageLines, readWarcPages } from '../archive/pages.ts';
import { comparePositions, type Position } from '../archive/position.ts';
import type { Source } from '../archive/source.ts';
import type { Issue } from '../archive/unpack.ts';
import type { ArchivedPage } from '../read/open-page.ts';
import { type ArchiveFormat, type BackfillRules, type BatchCounts, isWanted, noCounts } from './rules.ts';

/** A batch also ends after so many bytes of pages, or so many records. */
const MAX_BYTES = 24 * 1024 * 1024;
const MAX_RECORDS = 5_000;
/** Of a broken file every record may be broken. */
export const MAX_ISSUES = 50;

export interface Batch {
  readonly pages: ReadonlyArray<ArchivedPage & { readonly at: Position }>;
  /** Where the next batch begins; null after the last. */
  readonly next: Position | null;
  readonly counts: BatchCounts;
  readonly issues: readonly Issue[];
}

/** An archive that is read batch by batch. */
export interface BatchReader {
  readonly source: Source;
  /** Where its next batch begins; null after the last. */
  readonly position: Position | null;
  /** The next batch; one that has been begun before ends where it did then. */
  read(end?: Position): Promise<Batch>;
  close(): Promise<void>;
}

/** The batch reader of an archive from a record on. */
export function openBatches(source: Source, format: ArchiveFormat, rules: BackfillRules, from: Position): BatchReader {
  let issues: Issue[] = [];
  let counts = noCounts();
  let position: Position | null = from;
  const found = (format === 'warc' ? readWarcPages : readPageLines)(source, {
    from,
    wants: (url, fetchedOn) => isWanted(url, rules.domains) && !isTooEarly(fetchedOn, rules),
    onIssue(issue) {
      counts = { ...counts, broken: counts.broken + 1 };
      if (issues.length < MAX_ISSUES) issues.push(issue);
    },
  });
  // The record that a batch was found to end before is the first of the next.
  let ahead: Found | null = null;
  const nextFound = async () => {
    const one = ahead ?? ((await found.next()).value as Found | undefined) ?? null;
    ahead = null;
    return one;
  };

  return {
    source,
    get position() {
      return position;
    },
    async read(end) {
      const pages: Array<ArchivedPage & { at: Position }> = [];
      let bytes = 0;
      for (let records = 0; position !== null; records += 1) {
        const isFull = pages.length >= rules.batchPages || bytes >= MAX_BYTES || records >= MAX_RECORDS;
        if (end === undefined ? isFull : comparePositions(position, end) >= 0) break;
        const one = await nextFound();
        if (one !== null && end && comparePositions(one.at, end) >= 0) {
          ahead = one;
          position = one.at;
          break;
        }
        position = one?.next ?? null;
        if (one === null) break;
        if (typeof one.page === 'object') {
          pages.push({ ...one.page, at: one.at });
          bytes += one.page.block.byteLength;
        }
        counts = counted(counts, one);
      }
      const batch = { pages, next: position, counts, issues };
      [counts, issues] = [noCounts(), []];
      return batch;
    },
    async close() {
      await found.return(undefined);
      await source.close();
    },
  };
}

function counted(counts: BatchCounts, { page }: Found): BatchCounts {
  const what =
    typeof page === 'object'
      ? 'pages'
      : ({ revisit: 'revisits', notPage: 'notPages', unwanted: 'unwanted' } as const)[page as 'revisit'];
  return { ...counts, records: counts.records + 1, ...(what && { [what]: counts[what] + 1 }) };
}

/** What was fetched before the window cannot have been published in it; a day of grace is for time zones. */
function isTooEarly(fetchedOn: string | null, { from }: BackfillRules): boolean {
  if (fetchedOn === null || from === null) return false;
  return fetchedOn < new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10);
}
