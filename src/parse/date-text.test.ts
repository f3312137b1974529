import { expect, test } from 'vitest';
import { type DayOrder, readDate } from './date-text.ts';
import { dateInUrl } from './date-url.ts';

const reads: ReadonlyArray<readonly [written: string | number, iso: string | null, order?: DayOrder]> = [
  // For machines: the offset stays as written.
  ['2026-05-27', '2026-05-27'],
  ['2026-05-27T16:05:00-04:00', '2026-05-27T16:05:00-04:00'],
  ['2026-05-27T23:10:00.000Z', '2026-05-27T23:10:00Z'],
  ['2026-05-27T16:05+0530', '2026-05-27T16:05+05:30'],
  ['2026-05-27 16:05:09', '2026-05-27T16:05:09'],
  ['20260527T160500Z', '2026-05-27T16:05:00Z'],
  ['20260527', '2026-05-27'],
  ['Wed, 27 May 2026 16:05:00 GMT', '2026-05-27T16:05:00Z'],
  ['Wed, 27 May 2026 16:05:00 +0200', '2026-05-27T16:05:00+02:00'],
  [1779897900, '2026-05-27T16:05:00Z'],
  ['1779897900000', '2026-05-27T16:05:00Z'],
  // For people.
  ['May 27, 2026', '2026-05-27'],
  ['Sept. 3rd, 2026 at 4:05 PM EDT', '2026-09-03T16:05-04:00'],
  ['12:30 pm, 1 March 2026', '2026-03-01T12:30'],
  ['27 May 2026, 12.05am', '2026-05-27T00:05'],
  ['7. April 2026 um 18:30 Uhr', '2026-04-07T18:30'],
  ['30 août 2023 à 14h52', '2023-08-30T14:52'],
  ['3 de mayo de 2026', '2026-05-03'],
  ['2026年5月27日', '2026-05-27'],
  ['2026. 5. 27', '2026-05-27'],
  ['2026年2月5日 14時03分', '2026-02-05T14:03'],
  ['2026年2月5日 午後2時03分', '2026-02-05T14:03'],
  ['2026년 2월 5일 오전 9:03', '2026-02-05T09:03'],
  ['3 hours ago', null],
  ['vor 3 Stunden', null],
  ['5 Feb 14:03', null],
  ['0001-01-01T00:00:00Z', null],
  ['20260205T140300+0100', '2026-02-05T14:03:00+01:00'],
  ['Thu Feb 05 2026 14:03:00 GMT+0100 (Central European Standard Time)', '2026-02-05T14:03:00+01:00'],
  ['Thursday 5th February, 2026 | 2:03 p.m.', '2026-02-05T14:03'],
  ['February 5, 2026 23:03 JST', '2026-02-05T23:03+09:00'],
  ['Feb 5, 2026 — 9.03am AEDT', '2026-02-05T09:03+11:00'],
  ['5 Aug 2026 14:03 (CEST)', '2026-08-05T14:03+02:00'],
  ['2026년 2월 5일 14시 03분', '2026-02-05T14:03'],
  ['03/04/2026', '2026-03-04'],
  ['03/04/2026', '2026-04-03', 'day-first'],
  ['27/05/2026', '2026-05-27'],
  ['03.04.2026', '2026-04-03'],
  ['Wed May 27 16:05:09 UTC 2026', '2026-05-27T16:05:09Z'],
  ['Wed May 27 2026 16:05:09 GMT-0400 (EDT)', '2026-05-27T16:05:09-04:00'],
  ['/Date(1779897900000)/', '2026-05-27T16:05:00Z'],
  ['2026052716', '2026-05-27'],
  ['5 Feb 2026, 14:03 GMT', '2026-02-05T14:03Z'],
  ['5 Feb 2026, 22:11 GMT+10', '2026-02-05T22:11+10:00'],
  ['14:03 GMT, 5 February 2026', '2026-02-05T14:03Z'],
  ['9:15pm on Thursday 5 February 2026', '2026-02-05T21:15'],
  ['February 5, 2026 / 12:25 PM', '2026-02-05T12:25'],
  ['Feb. 5, 2026 4:05 PM ET', '2026-02-05T16:05-05:00'],
  ['July 5, 2026 4:05 PM ET', '2026-07-05T16:05-04:00'],
  ['Jan 5, 2026 07:00 AM Eastern Standard Time', '2026-01-05T07:00-05:00'],
  ['July 5, 2026 07:00 AM Pacific', '2026-07-05T07:00-07:00'],
  ['05-Feb-2026', '2026-02-05'],
  ['05/02/26', '2026-02-05', 'day-first'],
  ['24 نيسان / أبريل 2026 09:22', '2026-04-24T09:22'],
  ['٢٤ أبريل ٢٠٢٦', '2026-04-24'],
  ['2026. március 5.', '2026-03-05'],
  ['5 d’abril de 2026', '2026-04-05'],
  ['5 tháng 2, 2026', '2026-02-05'],
  ['5 Φεβρουαρίου 2026', '2026-02-05'],
  ['5 Şubat 2026', '2026-02-05'],
  ['２０２６年２月５日', '2026-02-05'],
  // Nothing, rather than something wrong.
  ['2026-02-30', null],
  ['31 April 2026', null],
  ['1875-01-01', null],
  ['Figure 12 May be 2026 units', null],
  ['version 10.1.2026.4', null],
  ['', null],
  [0, null],
];

test.each(reads.map(([written, iso, order]) => ({ written, iso, order })))(
  '$written → $iso',
  ({ written, iso, order }) => {
    expect(readDate(written, order)).toBe(iso);
  },
);

const urls: ReadonlyArray<readonly [url: string | null, day: string | null]> = [
  ['https://example.com/2026/05/27/plant-opens', '2026-05-27'],
  ['https://example.com/news/2026-05-27-plant-opens', '2026-05-27'],
  ['https://example.com/plant-20260527.html', '2026-05-27'],
  ['https://example.com/2026/05/plant-opens', null],
  ['https://example.com/article/20269999', null],
  ['https://example.com/a?date=2026-05-27', null],
  [null, null],
];

test.each(urls)('%s → %s', (url, day) => {
  expect(dateInUrl(url)).toBe(day);
});
