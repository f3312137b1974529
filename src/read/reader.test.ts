import { afterEach, expect, test } from 'vitest';
import { projectPath } from '../project.ts';
import { openReader, type Reader, type ReaderSettings } from './reader.ts';

const POISON = projectPath('fixtures', 'processes', 'poison-thread.mjs');
let reader: Reader;
afterEach(() => reader.close());

const open = (settings: ReaderSettings = {}) => {
  reader = openReader({ threads: 1, file: POISON, timeoutMs: 2_500, memoryMb: 128, ...settings });
};
const text = (body: string) => ({
  body: Buffer.from(body),
  finalUrl: 'https://news.test/a',
  contentType: 'text/plain',
});
const PLAN = 'Meta plans\n\nMeta said on Monday that it will spend $10 billion on data centers in 2026.';

test('a page is read as it is without a thread', async () => {
  open();
  const read = await reader.read(text(PLAN));
  expect(read).toMatchObject({ ok: true, value: { unreadable: null, claims: [{ company: 'Meta' }] } });
});

test.each([
  ['throws', 'POISON:throw', 'EXTRACT_FAILED'],
  ['hangs', 'POISON:hang', 'EXTRACT_TIMEOUT'],
  ['eats memory', 'POISON:memory', 'EXTRACT_MEMORY'],
])('a page that %s is a failure, and the next one is read', { timeout: 60_000 }, async (_name, body, code) => {
  open();
  await reader.warmUp();
  expect(await reader.read(text(body))).toMatchObject({ ok: false, code });
  expect(await reader.read(text(PLAN))).toMatchObject({ ok: true });
});

test('a page that hangs does not hold up the pages beside it', async () => {
  open({ threads: 2 });
  await reader.warmUp();
  const hanging = reader.read(text('POISON:hang'));
  const from = performance.now();
  expect(await reader.read(text(PLAN))).toMatchObject({ ok: true });
  expect(performance.now() - from).toBeLessThan(2_400);
  expect(await hanging).toMatchObject({ code: 'EXTRACT_TIMEOUT' });
});

test('closing stops what is read', async () => {
  open({ timeoutMs: 60_000 });
  const hanging = reader.read(text('POISON:hang'));
  setTimeout(() => reader.close(), 300);
  expect(await hanging).toMatchObject({ ok: false, code: 'INTERRUPTED' });
  expect(await reader.read(text(PLAN))).toMatchObject({ ok: false, code: 'INTERRUPTED' });
});
