/** A page of an archive, from its record to its claims: what a reading thread does with one. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { sparePage } from '../backfill/gate.ts';
import { type BackfillRules, isWithin } from '../backfill/rules.ts';
import { calendarDay } from '../claim.ts';
import { ok, type Result } from '../failure.ts';
import { decodePage } from '../parse/encoding.ts';
import { type Rights, rightsOf } from '../rights/rights.ts';
import { type ArchivedPage, openPage } from './open-page.ts';
import { type Reading, readPage } from './page.ts';

const zip = promisify(gzip);

/** The page's bytes as they are kept, gzipped. */
export interface KeptPage {
  readonly body: Buffer;
  readonly digest: string;
  readonly contentType: string | null;
  readonly robotsTag: string | null;
  readonly tdmReservation: string | null;
  readonly published: string | null;
}

export type Spared = 'gate' | 'language' | 'outside' | 'undated' | 'refused' | 'unreadable';

export type PageRead =
  | { readonly spared: Spared }
  | {
      readonly spared: null;
      readonly reading: Reading;
      readonly page: KeptPage;
      readonly keep: boolean;
      readonly rights: Rights;
    };

/**
 * Reads a page as far as the rules want it. Failures: ARCHIVE_DIGEST; FETCH_PROTOCOL and FETCH_TOO_LARGE of its codings;
 * those of `readPage` but NO_TEXT.
 */
export async function readArchived(task: { page: ArchivedPage; rules: BackfillRules }): Promise<Result<PageRead>> {
  const { page, rules } = task;
  const opened = await openPage(page);
  if (!opened.ok) return opened;
  const { body, contentType, robotsTag, tdmReservation } = opened.value;
  const spared = sparePage(decodePage(body, contentType), rules.languages);
  if (spared !== null) return ok({ spared });
  const published = page.published ?? null;
  const read = readPage({ body, contentType, finalUrl: page.url, published });
  if (!read.ok) return read.code === 'NO_TEXT' ? ok({ spared: 'unreadable' }) : read;
  const reading = read.value;
  const rights = rightsOf({ robotsTag, tdmReservation }, reading.rules, Date.now());
  const unwanted = rights.refusal === null ? whyUnwanted(reading, rules) : 'refused';
  if (unwanted !== null) return ok({ spared: unwanted });
  const digest = createHash('sha256').update(body).digest('hex');
  const keep = rights.mayKeep && (rules.snapshots || reading.claims.length > 0);
  const kept = {
    body: keep ? await zip(body) : Buffer.alloc(0),
    digest,
    contentType,
    robotsTag,
    tdmReservation,
    published,
  };
  return ok({ spared: null, reading, page: kept, keep, rights });
}

function whyUnwanted({ article, unreadable }: Reading, rules: BackfillRules): Spared | null {
  const day = calendarDay(article.published);
  const hasWindow = rules.from !== null || rules.to !== null;
  if (hasWindow && day === null) return 'undated';
  if (hasWindow && !isWithin(day, rules)) return 'outside';
  if (unreadable?.code === 'LANGUAGE' && !rules.languages.includes(article.language ?? '')) return 'language';
  return unreadable?.code === 'NO_TEXT' ? 'unreadable' : null;
}
