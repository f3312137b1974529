import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { unwrap } from '../failure.ts';
import { createFetcher } from '../fetch/client.ts';
import { serve } from '../testing/loopback.ts';
import { openSource } from './source.ts';
import { readWarc } from './warc.ts';
import { packed, responseRecord } from './writer.ts';

const fetcherFor = (port: number) => {
  const fetcher = createFetcher({ allowAddresses: [{ address: '127.0.0.1', port }], hostDelayMs: 0 });
  onTestFinished(() => fetcher.close());
  return fetcher;
};
const bytes = packed(
  Array.from({ length: 40 }, (_, i) =>
    responseRecord({ url: `https://a.test/${i}`, date: '2026-05-01T00:00:00Z', body: `${Math.random()}`.repeat(50) }),
  ),
);

/** A server that gives ranges, and whose file `change` replaces. */
async function rangeServer(content: Buffer) {
  const asked: string[] = [];
  let [file, etag] = [content, '"1"'];
  const server = createServer((request, response) => {
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    if (from === undefined) return void response.writeHead(404).end();
    asked.push(`${from}-${to}`);
    const part = file.subarray(Number(from), Number(to) + 1);
    response
      .writeHead(206, { etag, 'content-range': `bytes ${from}-${Number(from) + part.length - 1}/${file.length}` })
      .end(part);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return {
    port,
    asked,
    url: `http://127.0.0.1:${port}/x.warc.gz`,
    change() {
      [file, etag] = [Buffer.concat([content, content]), '"2"'];
    },
  };
}

test('an archive at an address is read by ranges, each byte once', async () => {
  const server = await rangeServer(bytes);
  const source = unwrap(await openSource(server.url, fetcherFor(server.port)));
  let records = 0;
  for await (const _ of readWarc(source, { wants: () => true, onIssue: () => expect.unreachable() })) records += 1;
  expect([records, source.size, server.asked.length]).toEqual([40, bytes.length, 1]);
});

test('parts beyond the first piece are asked for by themselves; a file that has changed is told', async () => {
  const server = await rangeServer(Buffer.alloc(40 * 2 ** 20, 1));
  const source = unwrap(await openSource(server.url, fetcherFor(server.port)));
  const far = 35 * 2 ** 20;
  expect(unwrap(await source.read(far, 100))).toEqual(Buffer.alloc(100, 1));
  expect(unwrap(await source.read(source.size, 100))).toHaveLength(0);
  server.change();
  expect(await source.read(far, 100)).toMatchObject({ ok: false, code: 'ARCHIVE_CHANGED' });
});

test('a server without ranges gives all of a small file', async () => {
  const server = await serve({ '/x.warc.gz': { headers: { 'content-type': 'application/gzip' }, body: bytes } });
  const source = unwrap(await openSource(`http://127.0.0.1:${server.port}/x.warc.gz`, fetcherFor(server.port)));
  expect(source.size).toBe(bytes.length);
  expect(unwrap(await source.read(10, 20))).toEqual(bytes.subarray(10, 30));
});

test('what is not there is unreachable', async () => {
  expect(await openSource('/nowhere/x.warc', createFetcher())).toMatchObject({
    ok: false,
    code: 'ARCHIVE_UNREACHABLE',
  });
});
