import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { gzipSync } from 'node:zlib';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unwrap } from '../failure.ts';
import { articleOf, claimOf, READ } from '../testing/claims.ts';
import { openTestLedger, rebuildFacts, type TestLedger } from '../testing/ledger.ts';
import { addArticles, saveExtraction, saveSnapshot } from './articles.ts';
import { checkBackup, readBackup, writeBackup } from './backup.ts';
import { addSource } from './sources.ts';
import { ledgerTrouble } from './trouble.ts';

const NOW = new Date('2026-05-28T00:00:00Z');
let folder: string;
let full: TestLedger;
let file: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'outlay-backup-'));
  file = join(folder, 'ledger.jsonl.gz');
  full = await openTestLedger();
  await addSource(full.db, 'https://news.test/feed', 'feed');
  const [id] = await addArticles(full.db, [{ url: 'https://news.test/1', title: 'Umlaut ü 𝛼' }], 1);
  const body = Buffer.from([0, 255, 10, 13]);
  const page = { finalUrl: 'https://news.test/1', contentType: null, etag: null, lastModified: null, body };
  await saveSnapshot(full.db, id!, { ...page, fetchedAt: '2026-05-27T10:00:00Z' });
  const claims = [claimOf({ company: 'Someco', billions: 13.69 })];
  await saveExtraction(full.db, id!, 'https://news.test/1', {
    article: articleOf({}),
    claims,
    decisions: [],
    print: null,
    snapshot: READ,
    extractor: '1',
  });
  await rebuildFacts(full.db, [id!]);
  unwrap(await writeBackup(full.pool, file, NOW));
});
afterAll(async () => {
  await full.remove();
  rmSync(folder, { recursive: true });
});

async function contents({ pool }: TestLedger): Promise<unknown> {
  const tables = ['source', 'article', 'snapshot', 'claim', 'fact', 'fact_claim'];
  return Promise.all(
    tables.map(async (name) => (await pool.query(`select to_jsonb(t) as row from outlay.${name} t`)).rows),
  );
}

test('a restored ledger holds the same rows, and goes on counting', async () => {
  const fresh = await openTestLedger();
  expect(await readBackup(fresh.pool, file)).toEqual({ ok: true, value: 7 });
  expect(await contents(fresh)).toEqual(await contents(full));
  expect(await addArticles(fresh.db, [{ url: 'https://news.test/2' }], null)).toEqual([2]);
  await fresh.remove();
});

test('snapshots that together are more than one statement can hold', async () => {
  const [large, fresh] = [await openTestLedger(), await openTestLedger()];
  const path = join(folder, 'large.jsonl.gz');
  const articles = Array.from({ length: 9 }, (_, i) => ({ url: `https://news.test/${i}` }));
  for (const id of await addArticles(large.db, articles, null)) {
    await large.pool.query(`insert into outlay.snapshot values ($1, 'x', 'x', null, null, null, $2, now())`, [
      id,
      incompressible(8 * 1024 * 1024),
    ]);
  }
  expect(await writeBackup(large.pool, path, NOW)).toEqual({ ok: true, value: 18 });
  expect(await readBackup(fresh.pool, path)).toEqual({ ok: true, value: 18 });
  expect(await digests(fresh)).toEqual(await digests(large));
  await large.remove();
  await fresh.remove();
});

/** For the ledger, which looks back 4 KiB; the backup's gzip looks back 32 KiB, and is soon done with it. */
function incompressible(bytes: number): Buffer {
  return Buffer.alloc(bytes, randomBytes(8 * 1024));
}

async function digests({ pool }: TestLedger): Promise<unknown> {
  return (await pool.query('select article_id, md5(body) from outlay.snapshot order by 1')).rows;
}

test('a ledger with content is not overwritten', async () => {
  expect(await readBackup(full.pool, file)).toMatchObject({ ok: false, code: 'LEDGER_NOT_EMPTY' });
});

describe('a bad backup leaves the ledger empty', () => {
  let fresh: TestLedger;
  beforeAll(async () => {
    fresh = await openTestLedger();
  });
  afterAll(() => fresh.remove());
  const make: Array<[string, (path: string) => void, string]> = [
    ['that is missing', () => {}, 'INPUT_MISSING'],
    ['that is not compressed', (path) => writeFileSync(path, 'hello'), 'BACKUP_INVALID'],
    ['that is something else', (path) => writeFileSync(path, gzipSync('{"a":1}\n')), 'BACKUP_INVALID'],
    ['that is not JSON', (path) => writeFileSync(path, gzipSync('hello\n')), 'BACKUP_INVALID'],
    ['that is empty', (path) => writeFileSync(path, ''), 'BACKUP_INVALID'],
    [
      'that was cut in the middle',
      (path) => {
        writeFileSync(path, readFileSync(file));
        truncateSync(path, 700);
      },
      'BACKUP_INVALID',
    ],
    [
      'that lacks its last line',
      (path) =>
        writeFileSync(
          path,
          gzipSync(
            '{"outlay":"backup","format":1,"schema":1,"created":"x"}\n{"table":"source","row":{"url":"https://a.test/","kind":"feed"}}\n',
          ),
        ),
      'BACKUP_INVALID',
    ],
    [
      'of a newer outlay',
      (path) => writeFileSync(path, gzipSync('{"outlay":"backup","format":1,"schema":9999,"created":"x"}\n')),
      'LEDGER_VERSION',
    ],
    [
      'that names another table',
      (path) =>
        writeFileSync(
          path,
          gzipSync('{"outlay":"backup","format":1,"schema":1,"created":"x"}\n{"table":"pg_class","row":{}}\n'),
        ),
      'BACKUP_INVALID',
    ],
  ];
  const head = '{"outlay":"backup","format":1,"schema":1,"created":"x"}';
  const source = '{"table":"source","row":{"id":1,"url":"https://a.test/","kind":"feed"}}';
  const article = '{"table":"article","row":{"id":1,"url":"https://a.test/1","title":"A title"}}';
  test.each<[string, string[], string]>([
    ['a row without columns', ['{"table":"source","row":{}}'], 'line 2 is not'],
    ['a column that there is not', [source.replace('kind', 'kin')], 'line 2 does not fit'],
    ['a column that there is not, beside good rows', [article, article.replace('title', 'titel')], 'line 3 does not'],
    ['an id that is no number', [source.replace('1', '"x"')], 'line 2 has no proper id'],
    ['an id that JSON cannot hold', [source.replace('1', '9007199254740993')], 'line 2 has no proper id'],
    ['an id that is written as a text', [source.replace('1', '"9007199254740993"')], 'line 2 has no proper id'],
    ['an id below one', [source.replace('1', '-1')], 'line 2 has no proper id'],
    ['one row twice', [source, source], 'one of the lines 2 to 3 does not fit'],
    ['a zero byte in a text', [article.replace('A title', '\\u0000')], 'line 2 does not fit'],
    [
      'a snapshot without its article',
      ['{"table":"snapshot","row":{"article_id":7,"digest":"x","final_url":"x","body":"","fetched_at":"2026-05-27"}}'],
      'line 2 does not fit',
    ],
    ['rows after its last line', ['{"rows":0}', source], 'line 3 comes after the last one'],
    ['a line that is no JSON', ['{"table"'], 'line 2 is no JSON'],
  ])('with %s', async (name, lines, why) => {
    const path = join(folder, name.replace(/\W/g, '-'));
    const end = lines[0]!.startsWith('{"rows"') ? [] : [`{"rows":${lines.length}}`];
    writeFileSync(path, gzipSync([head, ...lines, ...end].join('\n')));
    const message = expect.stringContaining(why);
    expect(await readBackup(fresh.pool, path)).toMatchObject({ ok: false, code: 'BACKUP_INVALID', message });
    expect((await fresh.pool.query('select count(*)::int as n from outlay.source')).rows).toEqual([{ n: 0 }]);
  });

  test.each(make)('%s', async (name, write, code) => {
    const path = join(folder, name.replace(/\W/g, '-'));
    write(path);
    expect(await readBackup(fresh.pool, path)).toMatchObject({ ok: false, code });
    expect((await fresh.pool.query('select count(*)::int as n from outlay.source')).rows).toEqual([{ n: 0 }]);
  });

  test.each<[string, (whole: Buffer) => Buffer, string]>([
    ['no gzip', () => Buffer.from('hello'), 'it is not gzip'],
    ['the beginning of one', (whole) => whole.subarray(0, 700), 'it is cut short'],
    ['one with a wrong checksum', (whole) => Buffer.concat([whole.subarray(0, -8), Buffer.alloc(8)]), 'it is damaged'],
  ])('the message says that a file is %s', async (name, change, why) => {
    const path = join(folder, name);
    writeFileSync(path, change(readFileSync(file)));
    expect(await readBackup(fresh.pool, path)).toMatchObject({ message: expect.stringContaining(`${path}: ${why}`) });
  });
});

test('a look at the first line tells a backup from what is none', async () => {
  expect(await checkBackup(file)).toMatchObject({ ok: true });
  expect(await checkBackup(join(folder, 'no-such-file'))).toMatchObject({ code: 'INPUT_MISSING' });
  const other = join(folder, 'other.gz');
  writeFileSync(other, gzipSync('{"a":1}\n'));
  expect(await checkBackup(other)).toMatchObject({ code: 'BACKUP_INVALID' });
});

test.each(['no-such-folder', 'ledger.jsonl.gz'])(
  'a backup that cannot be written leaves no part behind: %s',
  async (name) => {
    const nowhere = join(folder, name, 'x.gz');
    expect(await writeBackup(full.pool, nowhere, NOW)).toMatchObject({ ok: false, code: 'OUTPUT_UNWRITABLE' });
    expect(existsSync(`${nowhere}.part`)).toBe(false);
  },
);

test.each<[string, () => Promise<unknown>]>([
  ['a backup', () => writeBackup(full.pool, join(folder, 'cut.gz'), NOW)],
  ['a restore', () => readBackup(full.pool, file)],
])('a connection that is lost during %s is the trouble of the ledger, not of the file', async (_what, work) => {
  const lost = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' });
  const cut = (client: pg.PoolClient) =>
    void (client as unknown as { connection: { stream: Duplex } }).connection.stream.destroy(lost);
  full.pool.on('acquire', cut);
  const error = await work().catch((thrown: unknown) => thrown);
  full.pool.removeListener('acquire', cut);
  expect(ledgerTrouble(error)?.code).toBe('LEDGER_UNREACHABLE');
  expect(existsSync(join(folder, 'cut.gz.part'))).toBe(false);
});
