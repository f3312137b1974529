/** The page in a record of an archive: its digests checked, its codings undone. */
import { matchesDigest } from '../archive/digest.ts';
import { pageOf, payloadOf, readHttpHead } from '../archive/http.ts';
import { type Failure, fail, ok, type Result } from '../failure.ts';
import { DEFAULT_LIMITS } from '../fetch/limits.ts';

export interface ArchivedPage {
  /** Normalized. */
  readonly url: string;
  /** An HTTP answer, or where `contentType` is given the page itself. */
  readonly block: Uint8Array;
  readonly contentType?: string;
  /** Known from elsewhere; wins over what the page says. */
  readonly published?: string | null;
  readonly blockDigest?: string | undefined;
  readonly payloadDigest?: string | undefined;
}

interface OpenedPage {
  readonly body: Buffer;
  readonly contentType: string | null;
  readonly robotsTag: string | null;
  readonly tdmReservation: string | null;
}

/** The page in its record. Failures: ARCHIVE_DIGEST, FETCH_PROTOCOL, FETCH_TOO_LARGE. */
export async function openPage(page: ArchivedPage): Promise<Result<OpenedPage>> {
  const block = Buffer.from(page.block.buffer, page.block.byteOffset, page.block.byteLength);
  if (page.contentType !== undefined)
    return ok({ body: block, contentType: page.contentType, robotsTag: null, tdmReservation: null });
  const head = readHttpHead(block);
  if (head === null) return fail('FETCH_PROTOCOL', 'the record holds no HTTP answer');
  const { sent, entity } = payloadOf(block, head);
  const broken = brokenDigest(page, block, [sent, entity]);
  if (broken !== null) return broken;
  const body = await pageOf(entity, head, DEFAULT_LIMITS.maxPageBytes);
  if (!body.ok) return body;
  const field = (name: string) => head.fields.get(name) ?? null;
  return ok({
    body: body.value,
    contentType: field('content-type'),
    robotsTag: field('x-robots-tag'),
    tdmReservation: field('tdm-reservation'),
  });
}

/** Of what the payload is, writers have different views; where the whole block is right, so is the page. */
function brokenDigest(page: ArchivedPage, block: Buffer, payloads: readonly Buffer[]): Failure | null {
  const whole = matchesDigest(page.blockDigest, block);
  if (whole === false) return fail('ARCHIVE_DIGEST', 'the block digest of the record is wrong');
  const isRight = whole === true || payloads.some((payload) => matchesDigest(page.payloadDigest, payload) !== false);
  return isRight ? null : fail('ARCHIVE_DIGEST', 'the payload digest of the record is wrong');
}
