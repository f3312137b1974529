/** The pages of a batch, read by the reading threads. */
import type { Issue } from '../archive/unpack.ts';
import type { Failure } from '../failure.ts';
import type { Reader } from '../read/reader.ts';
import type { FoundArticle } from '../store/archived.ts';
import { type Batch, MAX_ISSUES } from './batch.ts';
import { addCounts, type BackfillRules, type BatchCounts } from './rules.ts';

export interface BatchFound {
  readonly counts: BatchCounts;
  readonly issues: readonly Issue[];
  /** In the order of their records. */
  readonly articles: readonly FoundArticle[];
}

/** INTERRUPTED where the reader was closed; what is wrong with a page is noted, and the page passed over. */
export async function readBatchPages(
  batch: Batch,
  rules: BackfillRules,
  reader: Reader,
): Promise<BatchFound | Failure> {
  const articles: Array<FoundArticle | undefined> = [];
  const issues = [...batch.issues];
  let counts = batch.counts;
  let stopped: Failure | null = null;
  const count = (what: keyof BatchCounts) => {
    counts = addCounts(counts, { [what]: 1 });
  };
  let next = 0;
  async function readOn(): Promise<void> {
    while (stopped === null && next < batch.pages.length) {
      const index = next++;
      const { at, ...page } = batch.pages[index]!;
      const read = await reader.readArchived(page, rules);
      if (!read.ok && read.code === 'INTERRUPTED') stopped = read;
      else if (!read.ok) {
        count(read.code === 'ARCHIVE_DIGEST' ? 'badDigests' : 'failed');
        if (issues.length < MAX_ISSUES) issues.push({ at, code: read.code, message: `${page.url}: ${read.message}` });
      } else if (read.value.spared !== null) count(read.value.spared);
      else articles[index] = { ...read.value, at, url: page.url };
    }
  }
  await Promise.all(Array.from({ length: reader.threads + 1 }, readOn));
  return stopped ?? { counts, issues, articles: articles.filter((one) => one !== undefined) };
}
