import { describe, expect, test } from 'vitest';
import { readArticleFilter, readClaimFilter } from './filter.ts';

test.each<[query: object, filter: object]>([
  [{}, {}],
  [{ company: '', period: ' ', status: '' }, {}],
  [{ company: '  Meta ', utm_source: 'x' }, { company: 'Meta' }],
  [{ period: '2026-Q1' }, { period: '2026-Q1', bounds: { start: '2026-01-01', end: '2026-03-31' } }],
  [{ status: 'planned' }, { status: 'planned' }],
  [{ since: '2024-02-29' }, { since: '2024-02-29' }],
])('%j is read as %j', (query, filter) => {
  expect(readClaimFilter(query).filter).toEqual({ ok: true, value: filter });
});

describe('refused, and the parameter is named', () => {
  test.each<[query: object, says: RegExp]>([
    [{ company: 'x'.repeat(121) }, /^company: must have at most 120/],
    [{ company: ['a', 'b'] }, /^company: must be given once/],
    [{ company: 'a\0b' }, /^company: must have no control/],
    [{ period: 'soon' }, /^period: "soon" is not a period; write 2026/],
    [{ period: '0000' }, /^period: must be 1900 or later/],
    [{ period: '2027..2025' }, /^period: /],
    [{ since: 'soon' }, /^since: must be a day, 2026-05-01/],
    [{ since: '2026-02-30' }, /^since: must be a day/],
    [{ since: '0000-01-01' }, /^since: must be a day/],
    [{ status: 'rumoured' }, /^status: must be one of actual, planned/],
    [{ company: ['a', 'b'], status: '1' }, /^company: .*; status: /],
  ])('%j', (query, says) => {
    expect(readClaimFilter(query).filter).toMatchObject({
      ok: false,
      code: 'USAGE',
      message: expect.stringMatching(says),
    });
  });
});

test('articles are filtered by stage', () => {
  expect(readArticleFilter({ stage: 'skipped' }).filter).toEqual({ ok: true, value: { stage: 'skipped' } });
  expect(readArticleFilter({ since: 'soon' }).filter).toMatchObject({ ok: false, code: 'USAGE' });
  expect(readArticleFilter({ stage: 'lost' }).filter).toMatchObject({ ok: false, code: 'USAGE' });
});

test('what was typed is kept for the form, good or bad, and names that are no filters are told', () => {
  const query = { company: 'Me\0ta', period: 'soon', since: '', status: ['a', 'b'], compny: 'x', ['y'.repeat(50)]: '' };
  const { typed, unknown } = readClaimFilter(query);
  expect(typed).toEqual({ company: 'Me ta', period: 'soon', since: undefined, status: undefined });
  expect(unknown).toEqual(['compny', 'y'.repeat(40)]);
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`n${i}`, '']));
  expect(readArticleFilter(many).unknown).toHaveLength(5);
});
