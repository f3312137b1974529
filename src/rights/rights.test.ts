import { describe, expect, test } from 'vitest';
import { readPageRules } from '../parse/page-rules.ts';
import { NO_PAGE_RULES, rightsOf } from './rights.ts';

const NOW = Date.parse('2026-06-01T00:00:00Z');
const KEPT = [null, true, null] as const;
type Outcome = readonly [code: string | null, mayKeep: boolean, keepUntil: string | null];

function outcome(headers: Parameters<typeof rightsOf>[0], page = NO_PAGE_RULES): Outcome {
  const { refusal, mayKeep, keepUntil } = rightsOf(headers, page, NOW);
  return [refusal?.code ?? null, mayKeep, keepUntil];
}

describe('X-Robots-Tag', () => {
  test.each<[string, Outcome]>([
    ['', KEPT],
    ['all', KEPT],
    ['nofollow, nosnippet, max-snippet:-1, max-image-preview: large', KEPT],
    ['noindex', ['ROBOTS_NOINDEX', true, null]],
    ['NoIndex, NoFollow', ['ROBOTS_NOINDEX', true, null]],
    ['none', ['ROBOTS_NOINDEX', true, null]],
    ['noarchive', [null, false, null]],
    ['index, follow, nocache', [null, false, null]],
    ['noarchive, noindex', ['ROBOTS_NOINDEX', false, null]],
    ['googlebot: noindex', KEPT],
    ['googlebot: noindex, noarchive', KEPT],
    ['outlay: noindex', ['ROBOTS_NOINDEX', true, null]],
    ['Outlay: noarchive', [null, false, null]],
    ['*: noarchive', [null, false, null]],
    ['noarchive, googlebot: noindex', [null, false, null]],
    ['googlebot: noindex, outlay: noarchive', [null, false, null]],
    ['googlebot: noindex\nnoarchive', [null, false, null]],
    ['unavailable_after: 25 Jun 2026 15:00:00 GMT', [null, true, '2026-06-25T15:00:00.000Z']],
    ['unavailable_after: 25 Jun 2010 15:00:00 PST', ['ROBOTS_NOINDEX', true, null]],
    ['unavailable_after: Thursday, 25-Jun-26 15:00:00 UTC, noarchive', [null, false, '2026-06-25T15:00:00.000Z']],
    ['unavailable_after: Thu, 25 Jun 2026 15:00:00 +0200', [null, true, '2026-06-25T13:00:00.000Z']],
    ['unavailable_after: 2026-07-01', [null, true, '2026-07-01T00:00:00.000Z']],
    ['unavailable_after: 2026-07-01T10:00:00+02:00', [null, true, '2026-07-01T08:00:00.000Z']],
    ['unavailable_after: 2026-07-01, unavailable_after: 2026-06-20', [null, true, '2026-06-20T00:00:00.000Z']],
    ['unavailable_after: some day', KEPT],
    ['otherbot: unavailable_after: 1 Jan 2020 00:00:00 GMT', KEPT],
    ['noindexing', KEPT],
  ])('%s', (robotsTag, expected) => {
    expect(outcome({ robotsTag })).toEqual(expected);
  });
});

describe('tdm-reservation', () => {
  test.each([
    ['1', 'TDM_RESERVED'],
    [' 1 ', 'TDM_RESERVED'],
    ['0\n1', 'TDM_RESERVED'],
    ['0', null],
    ['', null],
    ['yes', null],
    [null, null],
  ])('%s', (tdmReservation, code) => {
    expect(outcome({ tdmReservation })[0]).toBe(code);
  });
});

describe('what stands in the page', () => {
  test.each<[string, Outcome]>([
    ['<meta name="robots" content="noarchive">', [null, false, null]],
    ['<META NAME=robots CONTENT=NOINDEX>', ['ROBOTS_NOINDEX', true, null]],
    ['<meta content="none" name="ROBOTS"/>', ['ROBOTS_NOINDEX', true, null]],
    ['<meta name="outlay" content="noindex">', ['ROBOTS_NOINDEX', true, null]],
    ['<meta name="googlebot" content="noindex">', KEPT],
    [
      '<meta name="robots" content="unavailable_after: 25-Jun-2026 15:00:00 GMT">',
      [null, true, '2026-06-25T15:00:00.000Z'],
    ],
    ['<meta name="tdm-reservation" content="1">', ['TDM_RESERVED', true, null]],
    ['<meta name="tdm-reservation" content="0">', KEPT],
    ['<!-- <meta name="robots" content="noindex"> -->', KEPT],
    ['<script>"<meta name=robots content=noindex>"</script>', KEPT],
    ['<body><p>&lt;meta name="robots" content="noindex"&gt;</p>', KEPT],
    [
      '<meta name="robots" content="max-image-preview:large"><meta name="robots" content="noarchive">',
      [null, false, null],
    ],
  ])('%s', (html, expected) => {
    expect(outcome({}, readPageRules(Buffer.from(`<html><head>${html}`)))).toEqual(expected);
  });

  test('counts beside the header', () => {
    const page = readPageRules(Buffer.from('<meta name="robots" content="noarchive">'));
    expect(outcome({ robotsTag: 'unavailable_after: 2026-07-01' }, page)).toEqual([
      null,
      false,
      '2026-07-01T00:00:00.000Z',
    ]);
  });

  test('is looked for in the page’s beginning alone, in linear time', () => {
    const started = performance.now();
    readPageRules(Buffer.from('<meta name="robots" content="a">'.repeat(200_000)));
    readPageRules(Buffer.from('<meta '.repeat(1_000_000)));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
