import { afterEach, expect, test, vi } from 'vitest';
import { printRows, type RowKind, type RowOptions } from './rows.ts';

const words: RowKind<string> = {
  name: 'words',
  columns: [{ title: 'WORD', value: (word) => word, max: 6 }],
  record: (word) => ({ word }),
};

afterEach(() => void vi.restoreAllMocks());

test.each<[string, RowOptions, string]>([
  ['a table cuts', {}, 'WORD\n──────\nquart…\n'],
  ['--full does not', { full: true }, 'WORD\n────────\nquarters\n'],
  ['CSV never does', { csv: true }, 'word\nquarters\n'],
])('%s', async (_, options, printed) => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await printRows(words, ['quarters'], options);
  expect(write.mock.calls.map(([text]) => text).join('')).toBe(printed);
});
