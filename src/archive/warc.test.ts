import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unwrap } from '../failure.ts';
import { createFetcher } from '../fetch/client.ts';
import { seeded } from '../testing/kills.ts';
import type { Position } from './position.ts';
import { openSource } from './source.ts';
import type { Issue } from './unpack.ts';
import { readWarc, type WarcRecord } from './warc.ts';
import { packed, record, responseRecord } from './writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'outlay-warc-'));
const fetcher = createFetcher();

async function read(bytes: Buffer, from?: Position) {
  const file = join(folder, 'x.warc');
  writeFileSync(file, bytes);
  const source = unwrap(await openSource(file, fetcher));
  const records: WarcRecord[] = [];
  const issues: Issue[] = [];
  for await (const one of readWarc(source, { from, wants: () => true, onIssue: (issue) => issues.push(issue) }))
    records.push(one);
  await source.close();
  return { records, issues, names: records.map(nameOf), codes: issues.map(({ code }) => code) };
}

const nameOf = ({ fields }: WarcRecord) => Number(/\d+$/.exec(fields.get('warc-target-uri') ?? '')?.[0]);

/** Incompressible in part, so that members differ in size. */
function pages(count: number, words = 200): Buffer[] {
  const random = seeded(count);
  return Array.from({ length: count }, (_, i) =>
    responseRecord({
      url: `https://news.test/${i}`,
      date: '2026-05-01T00:00:00Z',
      body: Array.from({ length: Math.ceil(words * random()) }, () => random().toString(36)).join(' '),
    }),
  );
}
const upTo = (n: number, ...without: number[]) => [...Array(n).keys()].filter((i) => !without.includes(i));

const LAYOUTS: Array<[string, (records: Buffer[]) => Buffer]> = [
  ['plain', (records) => Buffer.concat(records)],
  ['a member a record', packed],
  ['one member', (records) => gzipSync(Buffer.concat(records))],
  ['members of 10,000 bytes, wherever records end', (records) => inMembersOf(10_000, Buffer.concat(records))],
];

function inMembersOf(size: number, bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) parts.push(gzipSync(bytes.subarray(at, at + size)));
  return Buffer.concat(parts);
}

test.each(LAYOUTS)('%s: every record, each a place to begin at', async (_name, layout) => {
  const bytes = layout(pages(60));
  const { records, issues, names } = await read(bytes);
  expect(issues).toEqual([]);
  expect(names).toEqual(upTo(60));
  expect(records.at(-1)!.next).toBeNull();
  for (const i of [0, 1, 30, 58]) {
    expect(records[i]!.next).toEqual(records[i + 1]!.at);
    expect((await read(bytes, records[i]!.next!)).names).toEqual(upTo(60).slice(i + 1));
  }
});

test('a member too large to be unpacked at once', async () => {
  const { names, issues } = await read(gzipSync(Buffer.concat(pages(160, 20_000)), { level: 1 }));
  expect(names).toEqual(upTo(160));
  expect(issues).toEqual([]);
});

test.each(LAYOUTS)('%s: a file that is cut short says so, and gives what is whole', async (_name, layout) => {
  const all = layout(pages(20));
  const { names, codes } = await read(all.subarray(0, all.length - 60));
  expect(codes).toEqual(['ARCHIVE_TRUNCATED']);
  expect(names.length).toBeGreaterThan(15);
  expect(names).toEqual(upTo(names.length));
});

test('broken members are named and passed over', async () => {
  const records = pages(30).map((one) => gzipSync(one));
  records[7]![30]! ^= 0xff; // its data
  records[9]![records[9]!.length - 6]! ^= 0xff; // its checksum
  records[20] = records[20]!.subarray(0, 40);
  records[25] = Buffer.from('no member at all');
  const { names, issues, codes } = await read(Buffer.concat(records));
  expect(names).toEqual(upTo(30, 7, 9, 20, 25));
  expect(codes).toEqual(Array(4).fill('ARCHIVE_BROKEN'));
  const offset = (i: number) => Buffer.concat(records.slice(0, i)).length;
  expect(issues.map(({ at }) => at.offset)).toEqual([7, 9, 20, 25].map(offset));
});

test.each<[string, (bytes: string) => string]>([
  [
    'a length that is too small',
    (bytes) => bytes.replace(/Content-Length: \d+\r\n\r\nHTTP/, 'Content-Length: 100\r\n\r\nHTTP'),
  ],
  [
    'a length that is too large',
    (bytes) => bytes.replace(/Content-Length: \d+\r\n\r\nHTTP/, 'Content-Length: 3000\r\n\r\nHTTP'),
  ],
  ['no length', (bytes) => bytes.replace(/Content-Length: \d+\r\n\r\nHTTP/, '\r\n\r\nHTTP')],
  ['no version', (bytes) => bytes.replace('WARC/1.1', 'XXXX/1.1')],
])('%s: the records after it are read', async (_name, spoil) => {
  const records = pages(10);
  records[4] = Buffer.from(spoil(records[4]!.toString('latin1')), 'latin1');
  for (const layout of [LAYOUTS[0]![1], LAYOUTS[1]![1], LAYOUTS[2]![1]]) {
    const { names, codes } = await read(layout(records));
    expect(names).toEqual(upTo(10, 4));
    expect(codes).toEqual(['ARCHIVE_BROKEN']);
  }
});

test('old writers: bare line ends, folded fields, no blank line after a record', async () => {
  const one = (i: number) =>
    `WARC/0.18\nWARC-Type: resource\nX-Long: a\n b\nWARC-Target-URI: https://news.test/${i}\nContent-Length: 3\n\nabc`;
  const { names, records, codes } = await read(Buffer.from(one(0) + one(1)));
  expect([names, codes]).toEqual([[0, 1], []]);
  expect(records[0]!.fields.get('x-long')).toBe('a b');
  expect(String(records[0]!.block)).toBe('abc');
});

test('a record that is not wanted, and one that is far too large, are gone over', async () => {
  const large = record('response', Buffer.alloc(17 * 1024 * 1024), { 'WARC-Target-URI': 'https://news.test/9' });
  const { names, records, codes } = await read(packed([pages(1)[0]!, large, pages(2)[1]!]));
  expect([names, codes]).toEqual([[0, 9, 1], []]);
  expect(records[1]!.block).toBeNull();
});

test('whatever is broken at random, reading ends and never throws', { timeout: 120_000 }, async () => {
  const random = seeded(Number(process.env.OUTLAY_TEST_SEED ?? 1));
  for (let round = 0; round < 60; round += 1) {
    const bytes = Buffer.from(LAYOUTS[round % LAYOUTS.length]![1](pages(12)));
    const wounds = 1 + Math.floor(random() * 4);
    for (let i = 0; i < wounds; i += 1) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    const cut = random() < 0.3 ? Math.floor(random() * bytes.length) : bytes.length;
    const { names } = await read(bytes.subarray(0, cut));
    expect(names.length).toBeLessThanOrEqual(14);
  }
});
