/** Writes WARC 1.1 records, each in a gzip member of its own as the standard recommends. */
import { createHash, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { base32 } from './digest.ts';

export interface WrittenPage {
  readonly url: string;
  /** When it was fetched, ISO 8601. */
  readonly date: string;
  readonly body: string | Buffer;
  readonly contentType?: string;
  readonly status?: number;
  /** Further HTTP headers, as that of a coding which `body` has. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A `response` record, not packed, with the blank lines after it. */
export function responseRecord(page: WrittenPage): Buffer {
  const { url, date, body, contentType = 'text/html; charset=utf-8', status = 200, headers = {} } = page;
  const payload = Buffer.from(body as Buffer);
  const fields = { 'Content-Type': contentType, 'Content-Length': String(payload.length), ...headers };
  const block = Buffer.concat([Buffer.from(`HTTP/1.1 ${status} OK\r\n${lines(fields)}\r\n`), payload]);
  return record('response', block, {
    'WARC-Target-URI': url,
    'WARC-Date': date,
    'WARC-Payload-Digest': digestOf(payload),
    'WARC-Block-Digest': digestOf(block),
    'Content-Type': 'application/http;msgtype=response',
  });
}

/** Any record. */
export function record(type: string, block: Buffer, fields: Readonly<Record<string, string>>): Buffer {
  const all = {
    'WARC-Type': type,
    'WARC-Record-ID': `<urn:uuid:${randomUUID()}>`,
    ...fields,
    'Content-Length': String(block.length),
  };
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines(all)}\r\n`), block, Buffer.from('\r\n\r\n')]);
}

/** The records as a `.warc.gz`. */
export function packed(records: readonly Buffer[]): Buffer {
  return Buffer.concat(records.map((one) => gzipSync(one)));
}

function lines(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
}

function digestOf(bytes: Buffer): string {
  return `sha1:${base32(createHash('sha1').update(bytes).digest())}`;
}
