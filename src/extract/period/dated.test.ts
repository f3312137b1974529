import { expect, test } from 'vitest';
import { datedWords } from './dated.ts';

test.each([
  ['the third quarter', '2026-07-01', '2026-09-30', 'the third quarter (2026-07-01..2026-09-30)'],
  ['by 2028', null, '2028-12-31', 'by 2028 (..2028-12-31)'],
  ['since May', '2026-05-01', null, 'since May (2026-05-01..)'],
  ['2026', '2026-01-01', '2026-12-31', '2026'],
  ['2026', '2025-07-01', '2026-06-30', '2026 (2025-07-01..2026-06-30)'],
  ['next year', null, null, 'next year'],
  [null, '2026-01-01', '2026-12-31', '2026-01-01..2026-12-31'],
  [null, null, null, 'no period'],
])('%s, %s to %s → %s', (label, start, end, words) => {
  expect(datedWords({ label, start, end, fiscal: false })).toBe(words);
});
