import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openPage } from '../read/open-page.ts';
import { matchesDigest } from './digest.ts';
import { pageOf, payloadOf, readHttpHead } from './http.ts';

const HTML = '<html><p>Some words.</p></html>';
const chunked = (bytes: Buffer) =>
  Buffer.concat([
    Buffer.from(`5;x=y\r\n`),
    bytes.subarray(0, 5),
    Buffer.from(`\r\n${(bytes.length - 5).toString(16)}\r\n`),
    bytes.subarray(5),
    Buffer.from('\r\n0\r\n\r\n'),
  ]);
const block = (headers: string, body: Buffer | string) =>
  Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${headers}\r\n`), Buffer.from(body as Buffer)]);

test.each<[string, string, Buffer]>([
  ['plain', '', Buffer.from(HTML)],
  ['gzip', 'Content-Encoding: gzip\r\n', gzipSync(HTML)],
  ['x-gzip', 'content-encoding: x-gzip\r\n', gzipSync(HTML)],
  ['deflate', 'Content-Encoding: deflate\r\n', deflateSync(HTML)],
  ['bare deflate', 'Content-Encoding: deflate\r\n', deflateRawSync(HTML)],
  ['brotli', 'Content-Encoding: br\r\n', brotliCompressSync(HTML)],
  ['chunked', 'Transfer-Encoding: chunked\r\n', chunked(Buffer.from(HTML))],
  ['chunked gzip', 'Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n', chunked(gzipSync(HTML))],
  ['chunked, undone already', 'Transfer-Encoding: chunked\r\n', Buffer.from(HTML)],
  ['gzip, undone already', 'Content-Encoding: gzip\r\n', Buffer.from(HTML)],
  ['deflate, undone already', 'Content-Encoding: deflate\r\n', Buffer.from(HTML)],
  ['brotli, undone already', 'Content-Encoding: br\r\n', Buffer.from(HTML)],
])('%s', async (_name, headers, body) => {
  const bytes = block(headers, body);
  const head = readHttpHead(bytes)!;
  const page = await pageOf(payloadOf(bytes, head).entity, head, 10_000);
  expect(page).toEqual({ ok: true, value: Buffer.from(HTML) });
});

test('a bomb is no page', async () => {
  const bytes = block('Content-Encoding: gzip\r\n', gzipSync(Buffer.alloc(10_000_000)));
  const head = readHttpHead(bytes)!;
  expect(await pageOf(payloadOf(bytes, head).entity, head, 100_000)).toMatchObject({ code: 'FETCH_TOO_LARGE' });
});

test.each<[string | undefined, boolean | null]>([
  ['sha1:2aae6c35c94fcfb415dbe95f408b9ce91ee846ed', true],
  ['sha1:FKXGYNOJJ7H3IFO35FPUBC445EPOQRXN', true],
  ['SHA-1:fkxgynojj7h3ifo35fpubc445epoqrxn', true],
  ['sha256:b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9', true],
  ['sha1:2aae6c35c94fcfb415dbe95f408b9ce91ee846ee', false],
  ['whirlpool:2aae6c35c94fcfb415dbe95f408b9ce91ee846ee', null],
  ['', null],
  [undefined, null],
])('digest %s', (stated, expected) => {
  expect(matchesDigest(stated, Buffer.from('hello world'))).toBe(expected);
});

test('a record whose digest is wrong is no page; where the block is right, the payload is too', async () => {
  const bytes = block('', 'hello world');
  const page = { url: 'https://a.test/', block: bytes, payloadDigest: 'sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' };
  expect(await openPage(page)).toMatchObject({ code: 'ARCHIVE_DIGEST' });
  const { createHash } = await import('node:crypto');
  const blockDigest = `sha1:${createHash('sha1').update(bytes).digest('hex')}`;
  expect(await openPage({ ...page, blockDigest })).toMatchObject({ ok: true });
  expect(await openPage({ ...page, blockDigest: page.payloadDigest })).toMatchObject({ code: 'ARCHIVE_DIGEST' });
});
