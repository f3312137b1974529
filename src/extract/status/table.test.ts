import { expect, test } from 'vitest';
import { columnStatus, isTableHead } from './table.ts';

const HEAD = 'Company | Q2 2024 capex | Q2 2023 | 2024 outlook | Previous outlook | FY25E | Shares';

test.each([
  ['Meta | $8.5bn', 'actual'],
  ['Meta | $8.5bn | $6.4bn', 'actual'],
  ['Meta | $8.5bn | $6.4bn | $40bn', 'planned'],
  ['Meta | $8.5bn | $6.4bn | $40bn | $37bn', 'superseded'],
  ['Meta | $8.5bn | $6.4bn | $40bn | $37bn | $60bn', 'planned'],
  ['Meta | $8.5bn | $6.4bn | $40bn | $37bn | $60bn | $1tn', null],
  ['Meta spent $8.5bn', null],
])('%s: %s', (row, status) => {
  expect(columnStatus(HEAD, row, '2024-08-05')).toBe(status);
});

test('a quarter that is not over says nothing', () => {
  expect(columnStatus('Company | Q4 2024', 'Meta | $8.5bn', '2024-08-05')).toBeNull();
  expect(columnStatus('Company | Q2 2024', 'Meta | $8.5bn', null)).toBeNull();
});

test.each([
  [HEAD, true],
  ['Meta | $8.5bn | $6.4bn', false],
  ['Capex, quarter by quarter', false],
])('%s is a head: %s', (line, head) => {
  expect(isTableHead(line)).toBe(head);
});
