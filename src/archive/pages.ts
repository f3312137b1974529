/** Pages of an archive, one after another: HTML answers of a WARC, or lines `{"url", "html" or "text", "published"?}`. */
import { normalizeUrl } from '../discover/url.ts';
import { isRead, mediaType } from '../fetch/content-type.ts';
import type { ArchivedPage } from '../read/open-page.ts';
import { readHttpHead } from './http.ts';
import { type Line, readLines } from './lines.ts';
import { readPageLine } from './page-line.ts';
import type { Position } from './position.ts';
import type { Source } from './source.ts';
import type { OnIssue } from './unpack.ts';
import { readWarc, type WarcHead, type WarcRecord } from './warc.ts';

/** Why a record was passed over before anything of it was read. */
export type PassedOver = 'revisit' | 'other' | 'notPage' | 'unwanted';

export interface Found {
  readonly at: Position;
  /** Where the next record stands; null after the last. */
  readonly next: Position | null;
  readonly page: ArchivedPage | PassedOver;
}

export interface PagesOptions {
  readonly from?: Position;
  /** Told of the page's address, and of the day that it was fetched on, null where that is not known. */
  readonly wants: (url: string, fetchedOn: string | null) => boolean;
  readonly onIssue: OnIssue;
}

/** Throws the failure of a source that cannot be read, as an OutlayError. */
export async function* readWarcPages(source: Source, { from, wants, onIssue }: PagesOptions): AsyncGenerator<Found> {
  const wantsBlock = (head: WarcHead) => isPageRecord(head) && isWanted(head, wants);
  for await (const record of readWarc(source, { ...(from && { from }), wants: wantsBlock, onIssue }))
    yield { at: record.at, next: record.next, page: pageOfRecord(record, wants) };
}

/** `resource` records hold a page without its HTTP head; most of them are no pages. */
function isPageRecord({ type }: WarcHead): boolean {
  return type === 'response';
}

function isWanted({ fields }: WarcHead, wants: PagesOptions['wants']): boolean {
  const url = urlOf(fields);
  return url !== null && wants(url, /^\d{4}-\d\d-\d\d/.exec(fields.get('warc-date') ?? '')?.[0] ?? null);
}

/** wget of the year 2018 put the address between angle brackets, as a misprint of the standard had it. */
function urlOf(fields: ReadonlyMap<string, string>): string | null {
  return normalizeUrl((fields.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1'));
}

function pageOfRecord(record: WarcRecord, wants: PagesOptions['wants']): ArchivedPage | PassedOver {
  const { fields, block } = record;
  if (record.type === 'revisit') return 'revisit';
  if (!isPageRecord(record)) return 'other';
  if (block === null) return urlOf(fields) !== null && !isWanted(record, wants) ? 'unwanted' : 'notPage';
  const head = readHttpHead(block);
  const type = head?.fields.get('content-type') ?? null;
  const isPage = head?.status === 200 && isRead(type, 'page') && mediaType(type ?? '') !== 'text/plain';
  if (!isPage) return 'notPage';
  const url = urlOf(fields)!;
  return {
    url,
    block,
    blockDigest: fields.get('warc-block-digest'),
    payloadDigest: fields.get('warc-payload-digest'),
  };
}

/** As above, of a `.jsonl`; a line that is no page is named. */
export async function* readPageLines(source: Source, { from, wants, onIssue }: PagesOptions): AsyncGenerator<Found> {
  for await (const line of readLines(source, { ...(from && { from }), onIssue })) {
    const page = pageOfLine(line);
    if (page === null)
      onIssue({
        at: line.at,
        code: 'ARCHIVE_BROKEN',
        message: 'the line is no {"url", "html" or "text", "published"?}, with the last a date such as 2026-05-27',
      });
    else if (page !== 'other' && !wants(page.url, null)) yield { ...line, page: 'unwanted' };
    else yield { ...line, page };
  }
}

/** Null where it is none; `other` for an empty line. */
function pageOfLine({ bytes }: Line): ArchivedPage | 'other' | null {
  const text = bytes.toString('utf8').trim();
  if (text === '') return 'other';
  const page = readPageLine(text);
  if (!page.ok) return null;
  const { body, ...about } = page.value;
  return { ...about, block: new TextEncoder().encode(body) };
}
